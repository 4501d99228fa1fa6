import assert from 'node:assert/strict';
import { memorySource } from '../../log/source';
import type { LogAnalysis } from '../model/model';
import { analyseLog } from '../pipeline/analyse';

const analyse = (text: string): Promise<LogAnalysis> =>
  analyseLog(memorySource(new TextEncoder().encode(text)));

suite('what a console shows', () => {
  test('errors of PowerShell, of either version', async () => {
    for (const error of [
      'Remove-WindowsCapability : Access is denied.',
      'Remove-WindowsCapability: Access is denied.',
    ]) {
      const { incidents } = await analyse(
        `PS C:\\> Remove-WindowsCapability -Online -Name Fabrikam.Tools~~~~0.0.1.0\n${error}\nAt line:1 char:1\n    + CategoryInfo          : NotSpecified: (:) [Remove-WindowsCapability], COMException\n`,
      );
      assert.deepEqual(
        incidents.map(({ top, cause, causeElsewhere }) => [top?.line, cause?.kind, causeElsewhere]),
        [[2, 'access-denied', ['CBS.log', 'dism.log']]],
        error,
      );
    }
  });

  test('the message of a code states it, in the languages of Windows', async () => {
    for (const [said, kind] of [
      ['The source files could not be found.', 'source-unavailable'],
      ['Die Quelldateien wurden nicht gefunden.', 'source-unavailable'],
      ['Los archivos de origen no se han podido descargar.', 'unknown'],
      ['组件存储已损坏。', 'unknown'],
      ['The referenced assembly could not be found.', 'missing-assembly'],
      ['Отказано в доступе.', 'access-denied'],
      ['ディスクに十分な空き領域がありません。', 'disk-space'],
    ] as const) {
      const { incidents } = await analyse(
        `PS C:\\> Enable-WindowsOptionalFeature -Online -FeatureName NetFx3\nEnable-WindowsOptionalFeature : ${said}\n    + CategoryInfo          : NotSpecified: (:) [Enable-WindowsOptionalFeature], COMException\n`,
      );
      assert.deepEqual([incidents[0]?.top?.line, incidents[0]?.cause?.kind ?? 'unknown'], [2, kind], said);
      assert.equal(incidents[0]?.top?.code !== undefined, !said.startsWith('Los'), said);
    }
  });

  const unrepaired = [
    'Windows Resource Protection found corrupt files but was unable to fix some of them.',
    'Windows Resource Protection could not perform the requested operation.',
    'Der Windows-Ressourcenschutz hat beschädigte Dateien gefunden und konnte einige davon nicht reparieren.',
    'Windows 资源保护找到了损坏文件但无法修复其中某些文件。',
    'Windows リソース保護により、破損したファイルが見つかりましたが、それらの一部は修復できませんでした。',
    "La protection des ressources Windows a trouvé des fichiers endommagés, mais n'a pas réussi à tous les réparer.",
    'Protección de recursos de Windows encontró archivos dañados, pero no pudo reparar algunos de ellos.',
    'Программа защиты ресурсов Windows обнаружила поврежденные файлы, но не может восстановить некоторые из них.',
  ];
  const fine = [
    'Windows Resource Protection did not find any integrity violations.',
    'Windows Resource Protection found corrupt files and successfully repaired them.',
    'Der Windows-Ressourcenschutz hat keine Integritätsverletzungen gefunden.',
    'Windows 资源保护未找到任何完整性冲突。',
    'Windows リソース保護は、整合性違反を検出しませんでした。',
    "La protection des ressources Windows n'a trouvé aucune violation d'intégrité.",
    'Защита ресурсов Windows не обнаружила нарушений целостности.',
  ];
  const console = (line: string): string => `C:\\>sfc /scannow\n\n${line}\n\nC:\\>`;

  test('damage that System File Checker left', async () => {
    for (const line of unrepaired) {
      const { incidents } = await analyse(console(line));
      assert.deepEqual(
        incidents.map(({ top, causeElsewhere }) => [top?.line, causeElsewhere[0]]),
        [[3, 'CBS.log']],
        line,
      );
    }
  });

  test('what it found in order, or repaired', async () => {
    for (const line of fine) assert.deepEqual((await analyse(console(line))).incidents, [], line);
  });

  test('what explains a failure stands behind it', async () => {
    const service = await analyse(
      'D:\\>sfc /verifyonly\n\nWindows Resource Protection could not start the repair service.\n\nD:\\>net start trustedinstaller\nSystem error 1058 has occurred.\n\nThe service cannot be started, either because it is disabled or because it has no enabled devices associated with it.\n',
    );
    const option = await analyse(
      'D:\\>dism /online /cleanup-image /scanhealth\n\nDeployment Image Servicing and Management tool\nVersion: 6.1.7600.16385\n\nImage Version: 6.1.7601.18489\n\nError: 87\n\nThe scanhealth option is not recognized in this context.\n',
    );
    assert.deepEqual(
      [service, option].map(({ incidents }) => [
        incidents[0]?.top?.line,
        incidents[0]?.cause?.kind,
        incidents[0]?.cause?.object,
      ]),
      [
        [3, 'service-unavailable', 'trustedinstaller'],
        [8, 'bad-command', 'scanhealth'],
      ],
    );
  });

  const repair = (after: string): string => `C:\\>dism /online /cleanup-image /restorehealth${after}\n`;
  const missing = '\n[====100.0%====]\nError: 0x800f081f\n\nThe source files could not be found.\n\n';
  const restored = '\n[====100.0%====]\nThe operation completed successfully.\n\n';

  test('a command that was tried again and went well is no failure any more', async () => {
    const outcomeOf = async (text: string): Promise<unknown> =>
      (await analyse(text)).incidents.map(({ outcome, cause }) => [outcome, cause?.object]);
    const again = repair(` /source:D:\\install.wim /limitaccess${restored}`);
    assert.deepEqual(await outcomeOf(repair(missing) + again), [['recovered', null]]);
    assert.deepEqual(await outcomeOf(again + repair(missing)), [['failed', null]]);
    // Another command says nothing of the first.
    const other = `C:\\>dism /online /cleanup-image /scanhealth${restored}`;
    assert.deepEqual(await outcomeOf(repair(missing) + other), [['failed', null]]);
  });

  test('whatever its language, by the bar that came to its end before the next prompt', async () => {
    const inGerman = (said: string): string =>
      repair(`\n\nAbbildversion: 10.0.19045.4291\n\n[====100.0%====]\n${said}\n`);
    const failed = inGerman('Fehler: 0x800f081f\n\nDie Quelldateien wurden nicht gefunden.');
    const { incidents } = await analyse(`${failed}${inGerman('Vorgang fertig.')}C:\\>`);
    assert.deepEqual(
      incidents.map(({ outcome }) => outcome),
      ['recovered'],
    );
  });

  test('a command is not explained by what others of the console name', async () => {
    const { incidents } = await analyse(
      `C:\\>sc query wuauserv\nSERVICE_NAME: wuauserv\n        STATE : 1  STOPPED\n${repair(missing)}C:\\>dir D:\\sources\\install.wim\nFile Not Found\n`,
    );
    assert.deepEqual(
      incidents.map(({ title, cause }) => [title.args, cause?.object]),
      [[['dism /online /cleanup-image /restorehealth'], null]],
    );
  });

  test('a check that finds nothing any more settles the one that left damage, and a number belongs to its command', async () => {
    const sfc = (said: string): string => `C:\\>sfc /scannow\nWindows Resource Protection ${said}\n`;
    const { incidents } = await analyse(
      `${sfc('found corrupt files but was unable to fix some of them.')}${repair(restored)}${sfc('did not find any integrity violations.')}C:\\>wusa C:\\temp\\kb5036892.msu /quiet\nC:\\>echo %errorlevel%\n-2145124329\n`,
    );
    assert.deepEqual(
      incidents.map(({ outcome, title, cause }) => [outcome, title.args[0], cause?.kind ?? null]),
      [
        ['failed', 'wusa C:\\temp\\kb5036892.msu /quiet', 'not-applicable'],
        ['recovered', 'sfc /scannow', 'unknown'],
      ],
    );
  });

  test('pnputil', async () => {
    const { incidents } = await analyse(
      'Microsoft PnP Utility\n\nAdding driver package:  fabrikam.inf\nFailed to add driver package: The third-party INF does not contain digital signature information.\n',
    );
    assert.deepEqual(
      incidents.map(({ top }) => top?.line),
      [4],
    );
  });

  const drivers = [
    ['Microsoft PnP-Dienstprogramm', 'Fehler beim Hinzufügen des Treiberpakets: Keine Signatur.'],
    ['Microsoft PnP 工具', '添加驱动程序包失败: 没有签名。'],
    ['Microsoft PnP ユーティリティ', 'ドライバー パッケージを追加できませんでした: 署名がありません。'],
    ['Utilitaire PnP Microsoft', "Échec de l'ajout du package de pilotes : aucune signature."],
    ['Utilidad PnP de Microsoft', 'No se pudo agregar el paquete de controladores: sin firma.'],
    ['Служебная программа Microsoft PnP', 'Не удалось добавить пакет драйверов: нет подписи.'],
    ['Microsoft PnP 유틸리티', '드라이버 패키지를 추가하지 못했습니다. 서명이 없습니다.'],
    ['Utilitário PnP da Microsoft', 'Falha ao adicionar o pacote de driver: sem assinatura.'],
    ['Utilità PnP Microsoft', 'Impossibile aggiungere il pacchetto driver: nessuna firma.'],
  ] as const;

  test('pnputil in other languages, by its sentence or by what it counted', async () => {
    for (const [tool, said] of drivers) {
      const before = `${tool}\n\n--:  fabrikam.inf\n`;
      const counts = (added: number): string => `\nTotal:  1\nDone:  ${added}\n`;
      const failed = await analyse(`${before}${said}\n${counts(0)}`);
      const counted = await analyse(`${before}${counts(0)}`);
      const fine = await analyse(`${before}${counts(1)}`);
      assert.deepEqual(
        [failed, counted, fine].map(({ incidents }) => incidents.map(({ top }) => top?.line)),
        [[4], [6], []],
        tool,
      );
    }
  });

  test('the number that a silent installer ended with, where it was asked for', async () => {
    const ended = (call: string, question: string, number: string): string =>
      `C:\\>${call}\n\nC:\\>${question}\n${number}\n`;
    for (const [text, line] of [
      [ended('wusa.exe windows10.0-kb5034441-x64.msu /quiet', 'echo %errorlevel%', '-2145124329'), 4],
      [ended('setup.exe /auto upgrade /quiet', 'echo %errorlevel%', '-1047526904'), 4],
      ['PS C:\\> wusa x.msu /quiet\nPS C:\\> $LASTEXITCODE\n2149842967\n', 3],
      [ended('wusa x.msu /quiet', 'echo %errorlevel%', '3010'), undefined],
      [ended('find /c "x" y.txt', 'echo %errorlevel%', '1'), undefined],
    ] as const)
      assert.equal((await analyse(text)).incidents[0]?.top?.line, line, text);
  });

  test('what Install-WindowsFeature returns, in any language', async () => {
    const table = (value: string): string =>
      `PS C:\\> Install-WindowsFeature Web-Server\n\n成功    需要重新启动   退出代码       功能结果\n------- -------------- ---------      --------------\n${value}   No             失败           {}\n`;
    assert.deepEqual(
      (await analyse(table('False'))).incidents.map(({ top }) => top?.line),
      [5],
    );
    assert.deepEqual((await analyse(table('True'))).incidents, []);
  });

  test('an upgrade that its user cancelled', async () => {
    const { incidents } = await analyse(
      [
        '2024-03-05 11:00:00, Info                  MOUPG  Setup phase change: [SetupPhaseDownload] -> [SetupPhaseInstall]',
        '2024-03-05 11:02:00, Info                  MOUPG  Setup was cancelled by the user',
        '2024-03-05 11:02:01, Error                 SP     Operation failed: Stage files. Error: 0x800704C7[gle=0x000004c7]',
      ].join('\n'),
    );
    assert.deepEqual(
      incidents.map(({ cause }) => cause?.kind),
      ['cancelled'],
    );
  });
});

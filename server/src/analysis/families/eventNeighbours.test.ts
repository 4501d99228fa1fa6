import assert from 'node:assert/strict';
import { memorySource } from '../../log/source';
import type { LogAnalysis } from '../model/model';
import { analyseLog } from '../pipeline/analyse';
import { neighbourObject } from './eventNeighbours';

const analyse = (text: string): Promise<LogAnalysis> =>
  analyseLog(memorySource(new TextEncoder().encode(text)));

const summary = ({ incidents }: LogAnalysis): unknown =>
  incidents.map(({ outcome, top, cause }) => [
    outcome,
    top?.line,
    cause?.finding.line,
    cause?.kind,
    cause?.object,
  ]);

/** One event as `minute provider id message`. */
type WrittenEvent = readonly [minute: number, provider: string, id: number, message: string];

const forms: Readonly<Record<string, (events: readonly WrittenEvent[]) => string>> = {
  viewer: (events) =>
    events
      .map(
        ([minute, provider, id, message]) =>
          `Log Name:      System\r\nSource:        ${provider}\r\nDate:          12.05.2024 14:${minute}:00\r\nEvent ID:      ${id}\r\nLevel:         Error\r\nComputer:      PC-1\r\nDescription:\r\n${message}\r\n`,
      )
      .join('\r\n'),
  list: (events) =>
    events
      .map(
        ([minute, provider, id, message]) =>
          `ProviderName : ${provider}\nTimeCreated  : 5/12/2024 2:${minute}:00 PM\nId           : ${id}\nMessage      : ${message.replace(' ', '\n               ')}\n`,
      )
      .join('\n'),
  'list, message first': (events) =>
    events
      .map(
        ([minute, provider, id, message]) =>
          `Message      : ${message}\nId           : ${id}\nTimeCreated  : 5/12/2024 2:${minute}:00 PM\nProviderName : ${provider}\n`,
      )
      .join('\n'),
  table: (events) =>
    [
      'Message,Id,ProviderName,TimeCreated',
      ...events.map(
        ([minute, provider, id, message]) =>
          `"${message}","${id}","${provider}","5/12/2024 2:${minute}:00 PM"`,
      ),
    ].join('\n'),
  columns: (events) =>
    events
      .map(
        ([minute, provider, id, message]) =>
          `\n   ProviderName: ${provider}\n\nTimeCreated               Id LevelDisplayName Message\n-----------               -- ---------------- -------\n5/12/2024 2:${minute}:00 PM ${String(id).padStart(8)} Error            ${message}\n`,
      )
      .join(''),
};

const failed = (code: string, minute = 40): WrittenEvent => [
  minute,
  'Microsoft-Windows-WindowsUpdateClient',
  20,
  `Installation Failure: Windows failed to install the following update with error ${code}: Rollup for Windows (KB5090001).`,
];
const service: WrittenEvent = [
  31,
  'Service Control Manager',
  7023,
  'The Cryptographic Services service terminated with the following error: Access is denied.',
];

suite('what other parts of Windows reported before a failure', () => {
  for (const [form, write] of Object.entries(forms))
    for (const isBackwards of [false, true])
      test(`${form}, ${isBackwards ? 'newest' : 'oldest'} first`, async () => {
        const events = [service, failed('0x80070422')];
        const text = write(isBackwards ? events.reverse() : events);
        const analysis = await analyse(text);
        assert.equal(analysis.family, 'events');
        const lines = text.split('\n');
        const lineOf = (words: RegExp): number => lines.findIndex((line) => words.test(line)) + 1;
        assert.deepEqual(summary(analysis), [
          [
            'failed',
            lineOf(/Installation(?: Failure|$)/),
            lineOf(/The(?: Cryptographic|$)/),
            'service-unavailable',
            'Cryptographic Services',
          ],
        ]);
      });

  test('time decides: what came later, or long before, explains nothing', async () => {
    for (const minute of [41, 55]) {
      const [, ...later] = service;
      const { incidents } = await analyse(forms.viewer!([failed('0x80070422'), [minute, ...later]]));
      assert.notEqual(incidents[0]?.cause?.object, 'Cryptographic Services');
    }
    const { incidents } = await analyse(
      forms.viewer!([[10, ...service.slice(1)] as unknown as WrittenEvent, failed('0x80070422', 59)]),
    );
    assert.notEqual(incidents[0]?.cause?.object, 'Cryptographic Services');
  });

  test('a program of servicing that crashed in a module of another vendor', async () => {
    const crash = (program: string, module: string): WrittenEvent => [
      38,
      'Application Error',
      1000,
      `Faulting application name: ${program}, version: 10.0.19041.3636 Faulting module path: ${module}`,
    ];
    const foreign = String.raw`C:\Program Files\Fabrikam\FabHook64.dll`;
    const causeOf = async (event: WrittenEvent): Promise<unknown> => {
      const { incidents } = await analyse(forms.viewer!([event, failed('0x80242016')]));
      return [incidents[0]?.cause?.kind, incidents[0]?.cause?.object];
    };
    assert.deepEqual(await causeOf(crash('TiWorker.exe', foreign)), ['third-party-interference', foreign]);
    const none = [undefined, undefined];
    assert.deepEqual(await causeOf(crash('TiWorker.exe', String.raw`C:\Windows\System32\ntdll.dll`)), none);
    assert.deepEqual(await causeOf(crash('Fabmail.exe', foreign)), none);
  });

  test('what does not fit the code explains nothing', async () => {
    const { incidents } = await analyse(forms.viewer!([service, failed('0x800f081f')]));
    assert.notEqual(incidents[0]?.cause?.kind, 'service-unavailable');
  });

  test('the kind follows from the source', async () => {
    const cases: readonly (readonly [WrittenEvent, string, string, string | null])[] = [
      [
        [20, 'Disk', 153, 'The IO operation at logical block address 0x1 for Disk 1 was retried.'],
        '0x80070017',
        'hardware-suspected',
        null,
      ],
      [
        [20, 'Ntfs', 55, 'A corruption was discovered in the file system structure on volume E:.'],
        '0x80073712',
        'hardware-suspected',
        'E:',
      ],
      [
        [
          39,
          'User32',
          1074,
          'The process C:\\Tools\\patcher.exe (PC-1) has initiated the restart of computer PC-1.',
        ],
        '0x8007045b',
        'third-party-interference',
        'C:\\Tools\\patcher.exe',
      ],
      [
        [
          39,
          'User32',
          1074,
          'The process C:\\Windows\\explorer.exe (PC-1) has initiated the restart of computer PC-1.',
        ],
        '0x8007045b',
        'cancelled',
        'C:\\Windows\\explorer.exe',
      ],
      [
        [
          39,
          'Microsoft-Windows-Bits-Client',
          61,
          'BITS stopped transferring the WU Client Download transfer job that is associated with the http://wsus.example/Content/AA/1.cab URL. The status code is 0x80072EE7.',
        ],
        '0x80072ee7',
        'source-unavailable',
        'wsus.example',
      ],
      [
        [
          39,
          'MsiInstaller',
          10005,
          'Product: Contoso Reader -- Error 1714. The older version cannot be removed.',
        ],
        '0x80070643',
        'advanced-installer-failed',
        'Contoso Reader',
      ],
    ];
    for (const [event, code, kind, object] of cases) {
      const { incidents } = await analyse(forms.viewer!([event, failed(code)]));
      assert.deepEqual([incidents[0]?.cause?.kind, incidents[0]?.cause?.object], [kind, object], event[3]);
    }
  });

  test('Windows restarts itself for its updates', async () => {
    const { incidents } = await analyse(
      forms.viewer!([
        [
          39,
          'User32',
          1074,
          'The process C:\\Windows\\system32\\MoUsoCoreWorker.exe (PC-1) has initiated the restart.',
        ],
        failed('0x8007045b'),
      ]),
    );
    assert.notEqual(incidents[0]?.cause?.kind, 'third-party-interference');
  });

  test('without a failure only that counts without which nothing is installed', async () => {
    const disk: WrittenEvent = [33, 'Disk', 7, 'The device has a bad block.'];
    assert.deepEqual((await analyse(forms.viewer!([disk]))).incidents, []);
    const { incidents } = await analyse(forms.viewer!([service, disk]));
    assert.deepEqual(
      incidents.map(({ isOpen, cause }) => [isOpen, cause?.kind]),
      [[true, 'service-unavailable']],
    );
  });

  test('services are named in any language', () => {
    const names = [
      'Der Dienst "Windows Modules Installer" wurde nicht gestartet.',
      '由于下列错误，Windows Update 服务启动失败。',
      'The CryptSvc service hung on starting.',
    ].map((message) => neighbourObject(`Service Control Manager 7000: ${message}`)?.name);
    assert.deepEqual(names, ['Windows Modules Installer', 'Windows Update', 'CryptSvc']);
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Parser } from 'web-tree-sitter';
import { causeKinds } from '../analysis/model/kinds';
import { locales, translateInto } from '../base/l10n';
import { commandNames, powershellParser, syntaxErrors } from '../../../test/support/powershell';
import { bornFrom, manyFiles, requestOfKind } from '../../../test/support/remedyRequests';
import { renderRemedy, type RemedyDocument } from './render';
import { documentKinds, type DocumentKind } from '../protocol/remedies';
import type { RemedyRequest } from './request';

const english = translateInto('en');

function documentOf(
  request: RemedyRequest,
  kind: DocumentKind,
  translate = english,
): RemedyDocument & { ok: true } {
  const document = renderRemedy(request, kind, translate);
  assert.ok(document.ok, `${kind} of ${request.kind}`);
  return document;
}

/** Compares with what is checked in; the version of the product is no part of it. */
function matches(name: string, content: string): void {
  const file = new URL(`../../../test/snapshots/remedy/${name}`, import.meta.url);
  const stable = content.replace(/CBS Lens \d+\.\d+\.\d+\S*?(?=[. ])/g, 'CBS Lens 0.0.0');
  if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, stable);
  assert.ok(existsSync(file), `${name} is checked in`);
  assert.equal(stable, readFileSync(file, 'utf8').replace(/\r\n/g, '\n'));
}

suite('Documents of remedies', () => {
  let parser: Parser;
  suiteSetup(async () => {
    parser = await powershellParser();
  });

  const check = (content: string): void => {
    const tree = parser.parse(content);
    assert.ok(tree);
    assert.deepEqual(syntaxErrors(tree.rootNode), []);
    for (const name of commandNames(tree.rootNode))
      assert.match(name, /^(?:[A-Z][A-Za-z]+-[A-Z][A-Za-z]+|\(.*\))$/s, name);
    tree.delete();
    // The only address of a script would be that of the catalog of updates.
    assert.doesNotMatch(content.replaceAll('https://www.catalog.update.microsoft.com', ''), /https?:|ftp:/i);
    assert.doesNotMatch(
      content,
      /Invoke-Expression|Invoke-WebRequest|Start-BitsTransfer|DownloadString|Add-Type|\biex\b/i,
    );
  };

  test('each kind has what its plan says, in every language', () => {
    for (const locale of locales) {
      for (const kind of causeKinds) {
        const document = renderRemedy(requestOfKind(kind), 'repair', translateInto(locale));
        if (!document.ok) assert.match(kind, /^(?:benign|not-applicable)$/);
        else
          assert.match(
            document.fileName,
            document.language === 'powershell' ? /^Repair-.*\.ps1$/ : /^Checklist-.*\.md$/,
          );
      }
    }
  });

  test('harvest and collect scripts parse, call what they define and nothing else of their own', function () {
    for (const locale of locales) {
      for (const kind of documentKinds) {
        for (const request of [bornFrom, manyFiles])
          check(documentOf(request, kind, translateInto(locale)).content);
      }
      for (const elsewhere of [
        'setupapi.dev.log',
        'COMPONENTS',
        'setupact.log',
        'WindowsUpdate.log',
        'System.evtx',
        'ProcMon',
        "'; calc",
      ]) {
        const { content } = documentOf(
          { ...bornFrom, elsewhere: [elsewhere] },
          'collect',
          translateInto(locale),
        );
        check(content);
        assert.doesNotMatch(content, /calc/);
      }
    }
  });

  test('a harvest is for what the repair wants', () => {
    const repair = documentOf(manyFiles, 'repair').content;
    const harvest = documentOf(manyFiles, 'harvest').content;
    const list = /^\$Targets = @\([\s\S]*?^\)$/m;
    assert.equal(list.exec(harvest)?.[0], list.exec(repair)?.[0]);
    assert.equal(renderRemedy({ ...bornFrom, object: {} }, 'harvest', english).ok, false);
  });

  test('each step of a document has all of its parts', () => {
    for (const kind of causeKinds) {
      const document = renderRemedy(requestOfKind(kind), 'repair', english);
      if (!document.ok) continue;
      const [heading, parts] =
        document.language === 'markdown'
          ? [
              /^## \[ \] /m,
              ['- Condition: ', '- What: ', '- Expected: ', '- Otherwise: ', '- Risk: ', '- Because of: '],
            ]
          : [/^ +# Step /m, ['# What: ', '# Expected: ', '# Otherwise: ', '# Risk: ', '# Because of: ']];
      const [, ...steps] = document.content.split(heading);
      assert.ok(steps.length > 0);
      for (const step of steps) {
        for (const part of parts) assert.ok(step.includes(part), `${kind}: ${part}\n${step}`);
        assert.match(step, /^ {2}```bat$|^- Command: none|# By hand: |^ +[A-Z][a-z]+-[A-Za-z]+$/m);
      }
    }
  });

  test('a harvest packs a whole component, and the repair creates its folder', () => {
    const request = requestOfKind('missing-component-directory');
    for (const kind of ['harvest', 'repair'] as const) {
      const { content } = documentOf(request, kind);
      check(content);
      assert.match(content, /Type = 'component'\n/);
      assert.match(content, /^function Get-ComponentName \{/m);
    }
    assert.match(documentOf(request, 'repair').content, /^function New-StoreFolder \{/m);
    assert.doesNotMatch(documentOf(bornFrom, 'repair').content, /New-StoreFolder|Get-ComponentName/);
  });

  test('a pack is taken as a .zip: names in it are checked, and it is extracted only with consent', () => {
    const { content } = documentOf(bornFrom, 'repair');
    assert.match(content, /-like '\*\.zip'/);
    const open = /^function Open-Pack \{[\s\S]*?^\}/m.exec(content)![0];
    assert.ok(open.indexOf('Confirm-Change') < open.indexOf('Expand-Pack'));
    // The two filters of the script, read from it, on names of both kinds.
    const [, wanted, refused] =
      /-notmatch '([^']+)'\) \{ continue \}\n +if \(\$relative -match '([^']+)'\) \{ continue \}/.exec(
        content,
      )!;
    const taken = (name: string): boolean =>
      new RegExp(wanted!, 'i').test(name) && !new RegExp(refused!, 'i').test(name);
    for (const name of [
      'Windows\\WinSxS\\amd64_x_1.2\\Core\\a b.dll',
      'Windows\\servicing\\Packages\\Package~31bf~amd64~~1.2.3.4.mum',
    ])
      assert.ok(taken(name), name);
    for (const name of [
      'Windows\\WinSxS\\..\\..\\x.dll',
      'Windows\\WinSxS\\x\\..',
      'Windows\\WinSxS\\x\\.\\y',
      'Windows\\WinSxS\\x.dll:stream',
      'Windows\\WinSxS\\\\x.dll',
      'Windows\\WinSxS\\folder\\',
      'Windows\\System32\\x.dll',
      '..\\Windows\\WinSxS\\x.dll',
      'C:\\Windows\\WinSxS\\x.dll',
      'Windows\\WinSxS\\\u202e.dll',
    ])
      assert.ok(!taken(name), name);
  });

  test('nothing is loaded, created or extracted in a dry run', () => {
    for (const request of [bornFrom, requestOfKind('missing-component-directory')]) {
      const { content } = documentOf(request, 'repair');
      const image = /^function Get-ImageFacts \{[\s\S]*?^\}/m.exec(content)![0];
      const dry = image.indexOf('if ($WhatIfPreference) {');
      assert.ok(dry >= 0 && dry < image.indexOf('CreateDirectory') && dry < image.indexOf("'load'"));
      const main = content.slice(content.indexOf('$transcribing = $false'));
      assert.match(
        main,
        /if \(-not \$WhatIfPreference\) \{\n +\[void\]\[System\.IO\.Directory\]::CreateDirectory/,
      );
    }
  });

  test('a step is remembered as done only when it did not fail and nothing of it was declined', () => {
    const { content } = documentOf(bornFrom, 'repair');
    assert.match(
      content,
      /ShouldProcess\(\$Target, \$Action\)\) \{ return \$true \}\n +\$script:Skipped = \$true/,
    );
    assert.match(content, /\$script:Skipped -or \$script:Failed\) \{ return \}/);
    // The first failure gives the exit code; a later one must be noticed all the same.
    assert.match(content, /function Set-Result \{\n +param\(\[int\]\$Code\)\n +\$script:Failed = \$true/);
  });

  test('a run with -Resume keeps the first backup of a file, and a change is noted before it is made', () => {
    const { content } = documentOf(bornFrom, 'repair');
    assert.match(content, /if \(\$kept -and -not \$Resume\) \{/);
    assert.match(content, /if \(\$kept\) \{ [^\n]*\}\n +else \{ Save-StoreFile /);
    // A change is noted in full before rights are taken, in a folder that the next run looks into.
    const change = /^function New-Change \{[\s\S]*?^\}/m.exec(content)![0];
    assert.ok(change.indexOf("'/save'") < change.indexOf('Save-Note'));
    const set = /^function Set-StoreFile \{[\s\S]*?^\}/m.exec(content)![0];
    assert.ok(set.indexOf('New-Change') < set.indexOf('Grant-Access'));
    const save = /^function Save-StoreFile \{[\s\S]*?^\}/m.exec(content)![0];
    assert.ok(save.indexOf('Save-Note') > save.indexOf('Copy-Plain'));
  });

  test('a refusal of one file does not cover up what goes wrong with the next', () => {
    for (const kind of ['harvest', 'repair'] as const)
      assert.match(
        documentOf(manyFiles, kind).content,
        /foreach \(\$target in \$Targets\) \{\n +\$script:LastCode = 0\n/,
      );
  });

  test('a collect script loads no hive and goes on when a part of it fails', () => {
    const { content } = documentOf(
      {
        ...manyFiles,
        elsewhere: ['COMPONENTS', 'WindowsUpdate.log', 'Application.evtx', 'setupapi.dev.log'],
      },
      'collect',
    );
    assert.doesNotMatch(content, /'load'/);
    assert.match(content, /'epl', 'Application'/);
    for (const command of ['Get-WindowsUpdateLog', 'Compress-Archive', "-ChildPath 'pnputil.exe'"])
      assert.match(
        content.split('\n').find((line) => line.includes(command)) ?? '',
        /Invoke-Optional -Action/,
      );
  });

  test('a collect script gets what the incident asks for', () => {
    assert.match(documentOf(manyFiles, 'collect').content, /'save', 'HKLM\\COMPONENTS'/);
    assert.doesNotMatch(documentOf(bornFrom, 'collect').content, /HKLM\\COMPONENTS/);
    assert.match(
      documentOf({ ...bornFrom, elsewhere: ['ProcMon'] }, 'collect').content,
      /needs Process Monitor/,
    );
  });

  for (const kind of causeKinds.filter((name) => name !== 'corrupt-payload')) {
    test(`${kind} is as checked in`, () => {
      const document = renderRemedy(requestOfKind(kind), 'repair', english);
      if (!document.ok) return;
      if (document.language === 'markdown') matches(`${kind}.snap.md`, document.content);
      // The functions are the same in all scripts, and whole in the born-from case.
      else
        matches(
          `${kind}.snap.ps1`,
          document.content.slice(document.content.indexOf('$transcribing = $false')),
        );
    });
  }

  for (const locale of ['en', 'zh-cn'] as const) {
    test(`harvest and collect of the born-from case are as checked in, ${locale}`, () => {
      for (const kind of ['harvest', 'collect'] as const)
        matches(
          `${kind}.${locale}.snap.ps1`,
          documentOf({ ...manyFiles }, kind, translateInto(locale)).content,
        );
    });
  }
});

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
          : [/^ +# Step /m, ['(risk: ', '\n']];
      const [, ...steps] = document.content.split(heading);
      assert.ok(steps.length > 0);
      for (const step of steps) {
        for (const part of parts) assert.ok(step.includes(part), `${kind}: ${part}\n${step}`);
        assert.match(step, /^ {2}```bat$|^- Command: none|# By hand: |^ +(?:[A-Z][a-z]+-|if \()/m);
      }
    }
  });

  test('a harvest packs a whole component, and the repair creates its folder', () => {
    const request = requestOfKind('missing-component-directory');
    for (const kind of ['harvest', 'repair'] as const) {
      const { content } = documentOf(request, kind);
      check(content);
      assert.match(content, /Type = 'component'\n/);
      assert.match(content, /^function Get-ComponentName\(/m);
    }
    assert.match(documentOf(request, 'repair').content, /^function New-StoreFolder\(/m);
    assert.doesNotMatch(documentOf(bornFrom, 'repair').content, /New-StoreFolder|Get-ComponentName/);
  });

  /** A function of a script, from its first line to its last. */
  const functionOf = (content: string, name: string): string =>
    new RegExp(`^function ${name}\\b[\\s\\S]*?^\\}`, 'm').exec(content)![0];

  test('a pack is copied and read from the copy, with consent and when its hash is the given one', () => {
    const open = functionOf(documentOf(bornFrom, 'repair').content, 'Open-Donor');
    const order = ['Confirm-Change', '[IO.File]::Copy', '$DonorHash', 'ExtractToDirectory', 'pack.json'];
    const places = order.map((part) => open.indexOf(part));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.ok(!places.includes(-1), open);
  });

  test('nothing is created or extracted in a dry run, and no hive is loaded at all', () => {
    for (const request of [bornFrom, requestOfKind('missing-component-directory')]) {
      const { content } = documentOf(request, 'repair');
      assert.doesNotMatch(content, /'load'/);
      const main = content.slice(content.indexOf('\ntry {\n    if (-not $WhatIf'));
      assert.match(main, /if \(-not \$WhatIfPreference\) \{\n +\[void\]\[IO\.Directory\]::CreateDirectory/);
    }
  });

  test('a step is remembered as done only when it did not fail and nothing of it was declined', () => {
    const { content } = documentOf(bornFrom, 'repair');
    assert.match(
      content,
      /ShouldProcess\(\$Target, \$Action\)\) \{ return \$true \}\n +\$script:IsOpen = \$true/,
    );
    assert.match(content, /if \(-not \$IsOpen\) \{ \$State\.Done \+= \$Name \}/);
    // The first failure gives the exit code; a later one must be noticed all the same.
    assert.match(functionOf(content, 'Set-Result'), /\n +\$script:IsOpen = \$true/);
  });

  test('a change is noted before it is made, and a later run keeps what the first one saved', () => {
    const { content } = documentOf(bornFrom, 'repair');
    // A change is noted in full before rights are taken, in a folder that the next run looks into.
    const change = functionOf(content, 'Invoke-Change');
    assert.ok(change.indexOf('Save-Note') < change.indexOf('Grant-Access'));
    const copy = functionOf(content, 'Copy-StoreFile');
    assert.ok(copy.indexOf('$old)') < copy.indexOf('Save-Note'));
    assert.ok(copy.indexOf('Save-Note') < copy.indexOf('Set-StoreFile'));
    assert.match(copy, /-contains \$before\) \}\)\.Count -eq 0\) \{\n +Save-Note/);
  });

  /** Lines that the longest script of a kind may have: somebody is to read it before it is run. */
  const budgets: readonly (readonly [RegExp, number])[] = [
    [/^corrupt-payload|^missing-payload/, 620],
    [/^missing-component-directory/, 690],
    [/^corrupt-(?:manifest|package-manifest|catalog)|^missing-package-manifest/, 655],
    [/./, 345],
  ];

  test('no script is longer than its kind may be, nor its lines', () => {
    for (const kind of causeKinds) {
      for (const document of documentKinds) {
        const rendered = renderRemedy(requestOfKind(kind), document, english);
        if (!rendered.ok || rendered.language !== 'powershell') continue;
        const lines = rendered.content.split('\n');
        const limit = document === 'repair' ? budgets.find(([form]) => form.test(kind))![1] : 220;
        assert.ok(lines.length - 1 <= limit, `${kind} ${document}: ${lines.length - 1} lines`);
        // Lists of the log, of what to type and of logs to take are as long as they are.
        const code = lines.filter(
          (line) => !/^ *#|^\$|^if \(\$|ValidateSet|^ {8,}Invoke-Optional/.test(line),
        );
        const longest = code.reduce((a, b) => (b.length > a.length ? b : a));
        assert.ok(document === 'collect' || longest.length <= 145, longest);
      }
    }
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
          document.content.slice(document.content.indexOf('\ntry {\n    if (-not $WhatIf')),
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

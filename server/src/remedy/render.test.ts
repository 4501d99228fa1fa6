import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Parser } from 'web-tree-sitter';
import { causeKinds } from '../analysis/kinds';
import { locales, translateInto } from '../l10n';
import { commandNames, powershellParser, syntaxErrors } from '../../../test/support/powershell';
import { bornFrom, manyFiles, requestOfKind } from '../../../test/support/remedyRequests';
import { documentKinds, renderRemedy, type DocumentKind, type RemedyDocument } from './render';
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
  const file = new URL(`snapshots/${name}`, import.meta.url);
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
    this.timeout(30_000);
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

  for (const locale of locales) {
    test(`harvest and collect of the born-from case are as checked in, ${locale}`, () => {
      for (const kind of ['harvest', 'collect'] as const)
        matches(
          `${kind}.${locale}.snap.ps1`,
          documentOf({ ...manyFiles }, kind, translateInto(locale)).content,
        );
    });
  }
});

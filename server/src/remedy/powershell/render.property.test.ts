import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Parser } from 'web-tree-sitter';
import { causeKinds } from '../../analysis/model/kinds';
import { locales, translateInto } from '../../base/l10n';
import type { RemedyRequest } from '../request';
import { commandNames, powershellParser, syntaxErrors } from '../../../../test/support/powershell';
import { renderScript } from './render';
import { bornFrom, manyFiles, missingManifest, requestOfKind } from '../../../../test/support/remedyRequests';

const english = translateInto('en');

function scriptOf(request: RemedyRequest, translate = english): { content: string; fileName: string } {
  const script = renderScript(request, translate);
  assert.ok(script.ok, 'a script');
  return script;
}

const scriptKinds = [
  'corrupt-payload',
  'missing-payload',
  'missing-component-directory',
  'corrupt-manifest',
  'corrupt-package-manifest',
  'missing-package-manifest',
  'corrupt-catalog',
  'missing-assembly',
  'service-unavailable',
  'transaction-log',
  'corrupt-catroot',
  'source-unavailable',
  'prerequisite-missing',
] as const;

/** Every shape of script that there is. */
const requests: readonly RemedyRequest[] = [
  bornFrom,
  { ...bornFrom, hashes: [] },
  { ...bornFrom, kb: null },
  { ...bornFrom, object: { component: 'Contoso-Base, version 10.0.19041.746', file: 'x.dll' } },
  manyFiles,
  ...scriptKinds.map(requestOfKind),
  { ...missingManifest, object: {} },
];

suite('PowerShell script', () => {
  let parser: Parser;
  suiteSetup(async () => {
    parser = await powershellParser();
  });

  const known = new Map<
    string,
    { readonly errors: readonly string[]; readonly commands: readonly string[] }
  >();
  /** What a script says; each is parsed once. */
  const parsed = (content: string) => {
    let read = known.get(content);
    if (!read) {
      const tree = parser.parse(content);
      assert.ok(tree);
      read = { errors: syntaxErrors(tree.rootNode), commands: commandNames(tree.rootNode) };
      known.set(content, read);
      tree.delete();
    }
    return read;
  };

  for (const locale of locales) {
    test(`parses in ${locale}, all plans`, function () {
      const forms = new Map(
        requests.map((request) => [scriptOf(request, translateInto(locale)).content, request]),
      );
      for (const content of forms.keys()) assert.deepEqual(parsed(content).errors, []);
    });
  }

  for (const locale of ['en', 'zh-cn'] as const) {
    test(`is the checked-in script of the born-from case in ${locale}`, () => {
      const file = new URL(
        `../../../../test/snapshots/remedy/corruptPayload.${locale}.snap.ps1`,
        import.meta.url,
      );
      const content = scriptOf(bornFrom, translateInto(locale)).content.replace(
        /CBS Lens \d+\.\d+\.\d+\S*?(?=[. ])/,
        'CBS Lens 0.0.0',
      );
      if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, content);
      assert.equal(content, readFileSync(file, 'utf8').replace(/\r\n/g, '\n'));
    });
  }

  test('calls the same commands in every language', () => {
    const [first, ...others] = locales.map(
      (locale) => parsed(scriptOf(bornFrom, translateInto(locale)).content).commands,
    );
    for (const commands of others) assert.deepEqual(commands, first);
  });

  test('calls Windows tools by their full path only, and nothing that evaluates or downloads', () => {
    for (const request of requests) {
      const { content } = scriptOf(request);
      assert.doesNotMatch(
        content,
        /Invoke-Expression|Invoke-WebRequest|Start-BitsTransfer|DownloadString|Add-Type|\biex\b/i,
      );
      for (const name of parsed(content).commands)
        assert.match(name, /^(?:[A-Z][A-Za-z]+-[A-Z][A-Za-z]+|\(.*\))$/s, name);
    }
  });

  test('defines each function that it calls, and no other', () => {
    const builtIn =
      /^(?:Get-(?:Acl|AuthenticodeSignature|ChildItem|Content|Date|FileHash|Item|Process|Service)|Set-(?:Acl|ItemProperty|StrictMode)|(?:Start|Stop)-(?:Transcript|Service)|Start-(?:Process|Sleep)|Write-(?:Host|Warning)|Out-(?:Host|Null)|Join-Path|Test-Path|New-(?:Item|Object)|Remove-Item(?:Property)?|Select-(?:Object|String)|Sort-Object|Where-Object|ForEach-Object|ConvertFrom-Json|(?:Export|Import)-Clixml)$/;
    for (const request of requests) {
      const { content } = scriptOf(request);
      const defined = [...content.matchAll(/^function ([\w-]+)/gm)].map((found) => found[1]!).sort();
      const called = parsed(content).commands.filter((name) => /^[A-Z]/.test(name) && !builtIn.test(name));
      assert.deepEqual(called, defined);
    }
  });

  test('is ASCII in English, and checks its own encoding in a language that is not', () => {
    assert.match(scriptOf(bornFrom).content, /^[\x0a\x20-\x7e]*$/);
    const translated = scriptOf(bornFrom, ({ message }) =>
      message === 'Restart to finish.' ? 'Neu starten \u00fc' : message,
    );
    assert.match(
      translated.content,
      /\nif \(\[int\]\('\u00fc'\[0\]\) -ne 252\) \{ throw 'Save this script as UTF-8/,
    );
  });

  test('takes a base64 hash of an older Windows as hex, and SHA-1 where there is nothing better', () => {
    const hash = { encoding: 'base64', actual: '' } as const;
    const sha1 = { ...hash, algorithm: 'sha1', expected: 'AAECAwQFBgcICQoLDA0ODxAREhM=' } as const;
    const sha256 = {
      ...hash,
      algorithm: 'sha256',
      expected: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    } as const;
    assert.match(
      scriptOf({ ...bornFrom, hashes: [sha1] }).content,
      /^ {8}Hash = '000102030405060708090A0B0C0D0E0F10111213'\n {8}Algorithm = 'SHA1'$/m,
    );
    assert.match(
      scriptOf({ ...bornFrom, hashes: [sha1, sha256] }).content,
      /^ {8}Hash = '0001[0-9A-F]{58}1F'\n {8}Algorithm = 'SHA256'$/m,
    );
  });

  test('asks for a word of consent where no usable hash is there', () => {
    for (const expected of ['', 'xyz', 'ab', '0'.repeat(63)]) {
      const { content } = scriptOf({ ...bornFrom, hashes: [{ ...bornFrom.hashes[0]!, expected }] });
      assert.match(content, /\[switch\]\$AcceptUncheckedDonor/);
      assert.match(content, /^ {8}Hash = ''$/m);
    }
    assert.doesNotMatch(scriptOf(bornFrom).content, /\[switch\]\$AcceptUncheckedDonor/);
    const [pair] = bornFrom.hashes;
    const disagreeing = scriptOf({ ...bornFrom, hashes: [pair!, { ...pair!, expected: 'ee'.repeat(32) }] });
    assert.match(disagreeing.content, /^ {8}Hash = ''$/m);
  });

  test('has a script for each kind of store damage, and a reason for all others', () => {
    for (const kind of causeKinds) {
      const script = renderScript(requestOfKind(kind), english);
      assert.equal(script.ok, (scriptKinds as readonly string[]).includes(kind), kind);
      if (!script.ok) assert.ok(script.reason.message.length > 0);
    }
    for (const state of ['benign', 'repaired'] as const)
      assert.equal(renderScript({ ...bornFrom, state }, english).ok, false);
  });

  test('names the update that owns a damaged package', () => {
    assert.match(scriptOf(missingManifest).content, /Install KB4088876 again/);
    const assembly = { ...missingManifest, kind: 'missing-assembly' } as const;
    const rid = 'Package_74_for_KB0000000~31bf3856ad364e35~amd64~~10.0.1.8.4565511-14794_neutral';
    assert.match(
      scriptOf({ ...assembly, object: { package: rid.replace('_for_KB0000000', '_for_KBxxxxxxx') } }).content,
      /Install KB4565511 again/,
    );
  });

  test('names the file after what it repairs', () => {
    assert.equal(scriptOf(bornFrom).fileName, 'Repair-ContosoMtp.dll-KB5036892.ps1');
    assert.equal(scriptOf(missingManifest).fileName, 'Repair-Package-207-for-KB4088876.ps1');
    assert.match(
      scriptOf({ ...bornFrom, object: { ...bornFrom.object, file: "a b\\$(c);'d.dll" } }).fileName,
      /^[A-Za-z0-9.-]+\.ps1$/,
    );
  });
});

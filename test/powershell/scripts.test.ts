import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { documentKinds } from '../../server/src/protocol/remedies';
import { powershells, runPowershell } from '../../tools/lib/powershell.mjs';
import { scaledLimit } from '../../tools/lib/speed.mjs';
import { attemptsBy, moreAttemptsBy, spoiling } from '../support/hostileRequests';
import { everyScript, scriptText, type NamedScript } from './everyScript';

/** What ScriptReader.cs says of a script. */
interface Facts {
  readonly Errors: readonly string[];
  readonly Findings: readonly string[];
  readonly Shape: string;
  readonly Holders: readonly string[];
  readonly Values: readonly string[];
  readonly Required: readonly string[];
}

interface Answer {
  readonly Version: string;
  readonly Facts: readonly Facts[];
  readonly Unknown: readonly string[];
  readonly Calls: readonly string[];
}

/** Stands in what is hostile, and in no script. */
const mark = 'Zq7';

/** The name of a script, made from a name of the log. */
const isOwnName = /^(?:Repair|Harvest)-[A-Za-z0-9.-]+$/;

/** The name of the log in a path below Windows. */
const nameIn = (value: string): string =>
  value.replace(/^(?:WinSxS|servicing\\Packages)\\(?:Manifests\\)?|\.(?:manifest|mum|cat)$/g, '');

/** Commands that only Windows PowerShell is sure to have. */
const onWindows =
  /^(?:(?:Get|Set)-Acl|Get-AuthenticodeSignature|(?:Get|Start|Stop)-Service|Get-WindowsUpdateLog) /;

/** Scripts with spoiled names: each seeded request that is not refused, in two languages. */
function hostileScripts(): (NamedScript & { readonly texts: readonly string[] })[] {
  const requests = fc.oneof(attemptsBy(spoiling(mark)), moreAttemptsBy(spoiling(mark)));
  const drawn = fc.sample(fc.tuple(requests, fc.constantFrom(...documentKinds)), {
    seed: 20241130,
    numRuns: 4000,
  });
  const found = new Map<string, { readonly name: string; readonly texts: readonly string[] }>();
  for (const [index, [request, document]] of drawn.entries()) {
    const content = scriptText(request, document, index % 3 === 0 ? 'zh-cn' : 'en');
    if (!content?.includes(mark)) continue;
    const texts: string[] = [request, ...request.others].flatMap(({ object, owner }) => [
      ...Object.values<string>({ ...object }),
      owner ?? '',
    ]);
    found.set(content, {
      name: `hostile ${index} ${request.kind} ${document}`,
      texts: [...texts, request.package ?? ''].filter((text) => text.includes(mark)),
    });
  }
  return [...found].map(([content, about]) => ({ ...about, content }));
}

/** A script with every fault that the reader looks for, so that it is known to find them. */
const faulty = String.raw`#Requires -Version 5.1
param([string]$Image)
$System32 = Join-Path -Path $Image -ChildPath 'System32'
dir $System32
Get-ChildItem -Path $System32
Remove-Item $System32
Invoke-Expression -Command $Image
& (Join-Path -Path $System32 -ChildPath 'dism.exe') /Online $Image
Write-Host $unassigned
NEWER
function Test-Late { param($given) $late += 1; return $given + $late + $ghost }
Test-Late -given 1
. 'x.ps1'
Get-Item -LiteralPath $Image -NoSuchThing
`;

/** Lines 10 to 12 of it, in a PowerShell that knows such syntax. */
const newer = "$a = $Image ? 1 : 2\n$b = $Image ?? 2\nTest-Path -LiteralPath $Image && Write-Host 'x'";

// What both PowerShells of Windows say is wanted of the machines that build this.
if (process.env.CI && process.platform === 'win32')
  test('Windows PowerShell 5.1 and PowerShell 7 are both here', () => assert.equal(powershells().length, 2));

for (const engine of powershells()) {
  suite(`Scripts as the parser of ${engine.name} sees them`, () => {
    const faultyHere = faulty.replace('NEWER', engine.name === 'PowerShell 7' ? newer : '#\n#\n#');
    const clean = everyScript();
    const hostile = hostileScripts();
    let answer: Answer;
    suiteSetup(async function () {
      this.timeout(scaledLimit(120_000));
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-scripts-'));
      try {
        for (const [index, { content }] of [...clean, ...hostile, { content: faultyHere }].entries())
          fs.writeFileSync(path.join(folder, `${String(index).padStart(5, '0')}.ps1`), content);
        const script = path.join(import.meta.dirname, 'read-scripts.ps1');
        answer = (await runPowershell(engine, script, { Folder: folder, Mark: mark })) as Answer;
      } finally {
        fs.rmSync(folder, { recursive: true, force: true });
      }
      console.log(
        `    PowerShell ${answer.Version}: ${clean.length} scripts, ${hostile.length} with hostile names`,
      );
      assert.equal(answer.Facts.length, clean.length + hostile.length + 1);
    });

    /** Every script with what is said of it. */
    const read = () => [...clean, ...hostile].map(({ name }, index) => ({ name, ...answer.Facts[index]! }));
    const said = (key: 'Errors' | 'Findings') =>
      read().flatMap((one) => one[key].map((what) => `${one.name}: ${what}`));

    test('the reader finds every fault of a script that has them all', () => {
      const { Findings } = answer.Facts.at(-1)!;
      for (const fault of [
        '4: dir $System32 is an alias',
        '5: Get-ChildItem -Path $System32 takes its -Path as a pattern',
        '6: Remove-Item $System32 has a value without a name',
        '7: Invoke-Expression -Command $Image evaluates',
        'gives a program what is not quoted: /Online',
        'gives a program what is not quoted: $Image',
        '9: $unassigned is read before it is assigned',
        '13: $late is read before it is assigned',
        '13: $ghost is read before it is assigned',
        "15: . 'x.ps1' is dot-sourced",
        '1: works in System32 and does not look for 32 bits',
        ...(engine.name === 'PowerShell 7'
          ? [
              '10: $Image ? 1 : 2 is not known to 5.1',
              '11: ?? is not known to 5.1',
              '12: && is not known to 5.1',
            ]
          : []),
      ])
        assert.ok(
          Findings.some((finding) => finding.includes(fault)),
          `${fault}\n${Findings.join('\n')}`,
        );
      assert.ok(answer.Unknown.includes('Get-Item NoSuchThing'));
    });

    test('there are enough of them', () => {
      assert.ok(clean.length >= 60, String(clean.length));
      assert.ok(hostile.length >= 300, String(hostile.length));
    });

    test('none has an error', () => assert.deepEqual(said('Errors'), []));

    test('none has an alias, a pattern for a path, a bare word for a program, an unassigned variable or newer syntax', () =>
      assert.deepEqual([...new Set(said('Findings'))], []));

    test('each asks for PowerShell 5.1 and an administrator', () => {
      for (const { name, Required } of read()) assert.deepEqual(Required, ['5.1', 'True'], name);
    });

    test('each parameter is one of its command', () => {
      // The registry adds -Type to its own call.
      const isKnown = (call: string): boolean =>
        call === 'Set-ItemProperty Type' || (engine.name === 'PowerShell 7' && onWindows.test(call));
      const ofFaulty = ['dir ', 'x.ps1 ', 'Get-Item NoSuchThing'];
      assert.deepEqual(
        answer.Unknown.filter((call) => !isKnown(call) && !ofFaulty.includes(call)),
        [],
      );
      assert.ok(answer.Calls.length > 60);
    });

    test('a hostile name leaves a script as it was, and stands in quoted values and comments only', () => {
      const shapes = new Set(
        read()
          .slice(0, clean.length)
          .map(({ Shape }) => Shape),
      );
      let literals = 0;
      for (const [index, { name, Shape, Holders, Values }] of read().slice(clean.length).entries()) {
        for (const holder of Holders)
          assert.equal(holder, 'StringConstantExpressionAst SingleQuoted named', name);
        if (Holders.length > 0) literals++;
        // PowerShell reads what the log has, no more and no less.
        for (const value of Values)
          assert.ok(
            isOwnName.test(value) || hostile[index]!.texts.includes(nameIn(value)),
            `${name}: ${value}`,
          );
        assert.ok(shapes.has(Shape), `${name} does something else`);
      }
      assert.ok(literals > 60, `${literals} with a hostile literal`);
    });
  });
}

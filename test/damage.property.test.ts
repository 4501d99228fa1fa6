import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseLog } from '../server/src/analysis/pipeline/analyse';
import type { LogAnalysis } from '../server/src/analysis/model/model';
import type { LogFamily } from '../server/src/log/family';
import { memorySource } from '../server/src/log/source';

/** A failed operation of each family, in lines of our own. */
const fixtures: Partial<Record<LogFamily, string>> = {
  cbs: [
    '2024-04-20 10:00:00, Info                  CBS    Session: 31110578_1891577479 initialized by client WindowsUpdateAgent.',
    '2024-04-20 10:00:01, Info                  CBS    Failed to internally open package. [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]',
    '2024-04-20 10:00:02, Error                 CBS    Failed to perform operation.  [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]',
  ].join('\r\n'),
  setupapi: [
    '>>>  [Setup Import Driver Package - C:\\Drivers\\fabrikam.inf]',
    '>>>  Section start 2024/04/20 10:48:38.110',
    '     sto: {Stage Driver Package: C:\\Drivers\\fabrikam.inf} 10:48:39.599',
    '!!!  sig:      Driver package failed signature validation. Error = 0xE0000247',
    '     sto: {DRIVERSTORE IMPORT VALIDATE: exit(0xe0000247)} 10:48:39.843',
    '<<<  Section end 2024/04/20 10:48:39.868',
    '<<<  [Exit status: FAILURE(0xe0000247)]',
  ].join('\r\n'),
  windowsupdate: [
    '2024/04/20 08:08:32.6303004 8096  8116  Agent           * START * Finding updates CallerId = Update;  Id = 2 (cV = a.1)',
    '2024/04/20 08:08:33.6303004 8096  8116  Misc            *FAILED* [8024402C] SendRequest failed for <https://wu.contoso.example/x>',
    '2024/04/20 08:08:34.6303004 8096  8116  Agent           * END * Finding updates CallerId = Update;, Id = 2, Exit code = 0x8024402C (cV = a.1)',
  ].join('\r\n'),
  reportingevents: [
    '{6F653B9E-0000-49DC-B72D-37AD84322CFC}\t2024-04-20 07:50:14:394+0330\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t{9482F4B4-E343-43B6-B170-9A65BC822C77}\t1\t800f0831\tStore\tFailure\tContent Install\tInstallation Failure: Windows failed to install the following update with error 0x800f0831: Update (KB5036892).\tabc.1',
  ].join('\r\n'),
};

const families = Object.keys(fixtures) as LogFamily[];
const runs = 60;

const analyse = (text: string | Uint8Array, name = ''): Promise<LogAnalysis> =>
  analyseLog(memorySource(typeof text === 'string' ? new TextEncoder().encode(text) : text), { name });

/** What must hold of any answer: places are in the file, and in order. */
function assertSound({ findings, incidents, sessions, lines }: LogAnalysis): void {
  for (const { line, lastLine, session, column, endColumn } of findings) {
    assert.ok(line >= 1 && line <= lastLine && lastLine <= lines.count);
    assert.ok(session < sessions.length && column <= endColumn);
  }
  for (const { firstLine, lastLine } of sessions)
    assert.ok(firstLine >= 1 && firstLine <= lastLine && lastLine <= lines.count);
  for (const { findings: own, top } of incidents) assert.ok(top === null || own.includes(top));
}

suite('damaged logs of every family', () => {
  for (const family of families) {
    const text = fixtures[family]!;

    test(`${family}: the whole log has its failure`, async () => {
      const analysis = await analyse(text);
      assert.equal(analysis.family, family);
      assert.equal(analysis.incidents.length, 1);
    });

    test(`${family}: cut anywhere`, () =>
      fc.assert(
        fc.asyncProperty(fc.nat(text.length), fc.nat(text.length), async (from, to) => {
          assertSound(await analyse(text.slice(Math.min(from, to), Math.max(from, to)), `${family}.log`));
        }),
        { numRuns: runs },
      ));

    test(`${family}: any bytes in its midst`, () =>
      fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(text.length), async (bytes, at) => {
          const whole = Buffer.concat([Buffer.from(text.slice(0, at)), bytes, Buffer.from(text.slice(at))]);
          assertSound(await analyse(whole));
        }),
        { numRuns: runs },
      ));

    test(`${family}: lines in any order, so that times run backwards`, () =>
      fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(text.split('\r\n')), async (lines) => {
          assertSound(await analyse(lines.join('\n')));
        }),
        { numRuns: runs },
      ));
  }

  test('lines of two families in one file: the answer is that of one of them', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...families),
        fc.constantFrom(...families),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        async (one, other, choices) => {
          const lines = [fixtures[one]!.split('\r\n'), fixtures[other]!.split('\r\n')] as const;
          const mixed = choices.flatMap((choice) => lines[choice ? 0 : 1].shift() ?? []);
          const analysis = await analyse(mixed.join('\r\n'));
          assertSound(analysis);
          assert.ok(
            mixed.length === 0 ||
              analysis.family === one ||
              analysis.family === other ||
              analysis.family === 'unknown',
          );
        },
      ),
      { numRuns: runs },
    ));
});

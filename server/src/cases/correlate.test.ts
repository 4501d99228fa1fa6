import assert from 'node:assert/strict';
import { analyseMarked, record } from '../../../test/support/marked';
import type { LogAnalysis } from '../analysis/model/model';
import type { LogFamily } from '../log/family';
import { definitionAt } from '../features/definition';
import { referencesAt } from '../features/references';
import { caseOf } from './case';
import { wholeLog } from '../features/locationMapper';
import { memberUri } from '../protocol/memberUri';

const update = 'Package_for_KB5036892~31bf3856ad364e35~amd64~~19041.4291.1.7';
const keyform = 'amd64_dual_wpdmtp.inf_31bf3856ad364e35_10.0.19041.746_none_0123456789abcdef';
const [upper, lower] = ['file:///logs/Setup.evtx', 'file:///logs/CBS.log'];

/** CBS.log in which an update fails from a corrupt file. Its clock is two hours ahead of UTC. */
const cbsLog = (code = '0x8007000d') => `
      CBS Info Session: 31094769_2 initialized by client WindowsUpdateAgent, external staging directory: (null)
      CSI Info 00000007@2024/4/20:08:00:01.000 Hashes for file member [l:12]'WpdMtpUS.dll' do not match.
       Expected: {l:32 b:${'a1'.repeat(32)}}.
       Actual: {l:32 b:${'b2'.repeat(32)}}.
      CBS Info (p)	CSI Payload Corrupt	(n)			${keyform}\\WpdMtpUS.dll
      CBS Error Failed to process single phase execution. [HRESULT = ${code}]
      CBS Info WER: Generating failure report for package: ${update}, status: ${code}, failure source: Stage, start state: Absent, target state: Installed, client id: WindowsUpdateAgent
    `;
const hashLine = 2;

/** A log of another family that reports one failure at a UTC second after 10:00 local time of the machine. */
async function reportOf(
  family: LogFamily,
  { name = update, code = '0x8007000d', second = 8 }: { name?: string; code?: string; second?: number },
): Promise<LogAnalysis> {
  const { analysis } = await analyseMarked(
    record(
      'CBS',
      'Info',
      `WER: Generating failure report for package: ${name}, status: ${code}, failure source: Stage, start state: Absent, target state: Installed, client id: WindowsUpdateAgent`,
      second,
    ),
  );
  return { ...analysis, family };
}

async function together(report: LogAnalysis, code?: string): Promise<readonly [LogAnalysis, LogAnalysis]> {
  const { analysis } = await analyseMarked(cbsLog(code));
  const [above, below] = caseOf([
    { name: upper, analysis: report },
    { name: lower, analysis },
  ]);
  return [above!, below!];
}

const memberOf = (archive: string, member: string): string => memberUri({ archive, member });

suite('joining incidents of several logs', () => {
  test('F12 on the report of a failure lands on its cause in CBS.log', async () => {
    const [above] = await together(await reportOf('setup', {}));
    const [link] = definitionAt(above, wholeLog(upper), { line: 0, character: 0 })!;
    assert.deepEqual([link!.targetUri, link!.targetRange.start.line + 1], [lower, hashLine]);
    assert.equal(above.incidents[0]!.cause?.object, `${keyform}\\WpdMtpUS.dll`);
    assert.equal(above.incidents[0]!.remedies[0]?.kind, 'restore-payload-from-donor');
  });

  test('the failure is shown once, in the deepest log that knows it, and its chain ends in the report', async () => {
    const [above, below] = await together(await reportOf('setup', {}));
    assert.deepEqual(above.incidents[0]!.partOf, { log: lower, id: below.incidents[0]!.id });
    assert.equal(below.incidents[0]!.partOf, undefined);
    const last = below.incidents[0]!.chain.at(-1)!;
    assert.deepEqual(
      [last.finding.log, last.finding.line, last.why.message],
      [upper, 1, 'Another log reports the same failure: {0}.'],
    );
  });

  for (const [form, reported, cbs] of [
    ['in folders', 'file:///case/PC-A/WindowsUpdate.log', 'file:///case/PC-B/CBS.log'],
    ['in folders of Windows', 'file:///case/PC-A/Panther/setupact.log', 'file:///case/PC-B/Logs/CBS/CBS.log'],
    [
      'in archives',
      memberOf('file:///case/PC-A.zip', 'CBS/CBS.log'),
      memberOf('file:///case/PC-B.zip', 'CBS/CBS.log'),
    ],
    [
      'in one archive',
      memberOf('file:///all.zip', 'PC-A/CBS.log'),
      memberOf('file:///all.zip', 'PC-B/CBS.log'),
    ],
    ['in one folder', 'file:///case/PC-A_CBS.log', 'file:///case/PC-B_CBS.log'],
  ] as const)
    test(`the same update with the same code in the same minute is another failure on another machine: ${form}`, async () => {
      const report = await reportOf('setup', {});
      const { analysis } = await analyseMarked(cbsLog());
      assert.deepEqual(
        caseOf([
          { name: reported, analysis: report },
          { name: cbs, analysis },
        ]),
        [report, analysis],
      );
    });

  test('equal logs of fifty machines of one image are fifty failures, and several logs of each are one case', async () => {
    const report = await reportOf('setup', {});
    const { analysis } = await analyseMarked(cbsLog());
    const logs = Array.from({ length: 50 }, (_, at) => [
      { name: `file:///fleet/PC${at}/Windows/Logs/CBS/CBS.log`, analysis },
      { name: `file:///fleet/PC${at}/Panther/setupact.log`, analysis: report },
    ]).flat();
    const shown = caseOf(logs).flatMap(({ incidents }) => incidents.filter(({ partOf }) => !partOf));
    assert.equal(shown.length, 50);
    assert.ok(shown.every(({ cause }) => cause?.kind === 'corrupt-payload'));
  });

  test('Shift+F12 on the cause shows the report too', async () => {
    const [, below] = await together(await reportOf('setup', {}));
    const locations = referencesAt(
      below,
      wholeLog(lower),
      { line: hashLine - 1, character: 0 },
      false,
    )!.locations;
    assert.deepEqual(locations.at(-1)!.uri, upper);
  });

  test('another update at the same time with another code is another failure', async () => {
    const name = update.replace('KB5036892', 'KB5039999');
    const [above] = await together(await reportOf('setup', { name, code: '0x80240022' }));
    assert.equal(above.incidents[0]!.partOf, undefined);
  });

  test('the same update with a code that has nothing to do with it is another failure', async () => {
    const [above] = await together(await reportOf('setup', { code: '0x8024402c' }));
    assert.equal(above.incidents[0]!.partOf, undefined);
  });

  test('a wrapper says nothing against it', async () => {
    const [above] = await together(await reportOf('setup', { code: '0x80070643' }));
    assert.equal(above.incidents[0]!.cause?.kind, 'corrupt-payload');
  });

  test('a code in common joins within minutes, not within hours', async () => {
    const name = 'Package_for_KB5039999~31bf3856ad364e35~amd64~~1.0.0.1';
    for (const [second, joined] of [
      [300, true],
      [7200, false],
    ] as const) {
      const [above] = await together(await reportOf('setup', { name, second }));
      assert.equal(above.incidents[0]!.partOf !== undefined, joined, `${second} s later`);
    }
  });

  test('damage that was there explains a failure that no other log reports', async () => {
    const { analysis } = await analyseMarked(cbsLog());
    const [above] = caseOf([
      {
        name: upper,
        analysis: await reportOf('setup', {
          name: 'Package_for_KB5039999~31bf3856ad364e35~amd64~~1.0.0.1',
          second: 90_000,
        }),
      },
      { name: lower, analysis },
    ]);
    const { cause } = above!.incidents[0]!;
    assert.deepEqual(
      [cause?.kind, cause?.finding.log, cause?.confidence],
      ['corrupt-payload', lower, 'medium'],
    );
  });
});

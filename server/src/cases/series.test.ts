import assert from 'node:assert/strict';
import { analyseMarked, type Marked } from '../../../test/support/marked';
import { definitionAt } from '../features/definition';
import { caseOf } from './case';
import { seriesKey, seriesOf } from './series';
import { wholeLog } from '../features/locationMapper';

const march = 'file:///logs/CbsPersist_20240302101500.log';
const april = 'file:///logs/CBS.log';
const keyform = 'amd64_dual_wpdmtp.inf_31bf3856ad364e35_10.0.19041.746_none_0123456789abcdef';

/** Records of one log, `days` after the day that marked logs are written on. */
async function logOn(days: number, log: string): Promise<Marked> {
  return analyseMarked(
    log
      .replace(/^\n/, '')
      .split('\n')
      .map((line, second) => {
        const short = /^ *(CBS|CSI) (Info|Error) (.*)$/.exec(line);
        if (!short) return line;
        const stamp = new Date(Date.UTC(2024, 2, 1 + days, 10, 0, second))
          .toISOString()
          .slice(0, 19)
          .replace('T', ' ');
        return `${stamp}, ${short[2]!.padEnd(21)} ${short[1]!.padEnd(7)}${short[3]!}`;
      })
      .join('\n'),
  );
}

const scan = (): Promise<Marked> =>
  logOn(
    0,
    `
      CBS Info Session: 31034769_1 initialized by client DISM Package Manager Provider, external staging directory: (null)
      CSI Info 00000007 Hashes for file member [l:12]'WpdMtpUS.dll' do not match. «cause»
       Expected: {l:32 b:${'a1'.repeat(32)}}.
       Actual: {l:32 b:${'b2'.repeat(32)}}.
      CBS Info (p)	CSI Payload Corrupt	(n)			${keyform}\\WpdMtpUS.dll
    `,
  );

const failure = (code = '0x8007000d - ERROR_INVALID_DATA', days = 40): Promise<Marked> =>
  logOn(
    days,
    `
      CBS Info Session: 31094769_2 initialized by client WindowsUpdateAgent, external staging directory: (null)
      CBS Error Failed to process single phase execution. [HRESULT = ${code}] «error»
      CBS Info WER: Generating failure report for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4291.1.7, status: ${code.slice(0, 10)}, failure source: Stage, start state: Absent, target state: Installed, client id: WindowsUpdateAgent «error»
    `,
  );

suite('a series of rotated logs', () => {
  test('F12 on the failure of this month lands on the hash line of the month before', async () => {
    const [first, last] = [await scan(), await failure()];
    const [, now] = caseOf([
      { name: march, analysis: first.analysis },
      { name: april, analysis: last.analysis },
    ]);
    for (const line of last.marks.get('error')!) {
      const [link] = definitionAt(now!, wholeLog(april), { line: line - 1, character: 0 })!;
      assert.equal(link!.targetUri, march);
      assert.equal(link!.targetSelectionRange.start.line + 1, first.marks.get('cause')![0]);
    }
    assert.equal(now!.incidents[0]!.cause?.kind, 'corrupt-payload');
    assert.equal(now!.incidents[0]!.cause.object, `${keyform}\\WpdMtpUS.dll`);
  });

  test('the failure is shown once, in the log in which it failed', async () => {
    const [persisted, now] = caseOf([
      { name: march, analysis: (await scan()).analysis },
      { name: april, analysis: (await failure()).analysis },
    ]);
    assert.deepEqual(
      [persisted!, now!].map(({ incidents }) => incidents.filter(({ partOf }) => !partOf).length),
      [0, 1],
    );
    assert.deepEqual(persisted!.incidents[0]!.partOf, { log: april, id: now!.incidents[0]!.id });
  });

  test('damage that was repaired before the failure is not its cause', async () => {
    const repair = await logOn(
      20,
      `
      CBS Info Session: 31054769_3 initialized by client DISM Package Manager Provider, external staging directory: (null)
      CBS Info (p)	CSI Payload Corrupt	(w)	(Fixed)	${keyform}\\WpdMtpUS.dll
      CBS Info Session: 31054769_3 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]
    `,
    );
    const analyses = caseOf([
      { name: april, analysis: (await failure()).analysis },
      { name: march, analysis: (await scan()).analysis },
      { name: march.replace('0302', '0322'), analysis: repair.analysis },
    ]);
    assert.equal(analyses[0]!.incidents[0]!.cause, null);
    assert.equal(analyses[1]!.faults[0]!.state, 'repaired');
  });

  test('a session that a rotation cuts is one session', async () => {
    const begin = await logOn(
      0,
      `
      CBS Info Session: 31034769_9 initialized by client WindowsUpdateAgent, external staging directory: (null)
      CBS Info Store corruption, manifest missing for package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2 «cause»
    `,
    );
    const end = await logOn(
      1,
      `
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
      CBS Info Session: 31034769_9 finalized. Reboot required: no [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
    `,
    );
    const [, now] = caseOf([
      { name: march, analysis: begin.analysis },
      { name: april, analysis: end.analysis },
    ]);
    const { cause } = now!.incidents[0]!;
    assert.equal(cause?.kind, 'missing-package-manifest');
    assert.deepEqual([cause.finding.log, cause.finding.line], [march, begin.marks.get('cause')![0]]);
  });

  test('logs that overlap in time are of two machines', async () => {
    const { analysis } = await failure();
    const [session] = analysis.sessions;
    const spanning = (from: number, to: number) => ({
      ...analysis,
      findings: [],
      sessions: [from, to].map((minute) => ({ ...session!, time: minute * 60 })),
    });
    const apart = [spanning(0, 50), spanning(50, 90)].map((one, index) => ({
      name: [march, april][index]!,
      analysis: one,
    }));
    assert.deepEqual(seriesOf(apart), [[0, 1]]);
    const across = [spanning(0, 50), spanning(20, 90)].map((one, index) => ({
      name: [march, april][index]!,
      analysis: one,
    }));
    assert.deepEqual(seriesOf(across), [[0], [1]]);
  });

  test('a copy of a log adds nothing', async () => {
    const { analysis } = await failure();
    const again = await failure();
    const [copy, one] = caseOf([
      { name: 'file:///logs/Copy%20of%20CBS.log', analysis: again.analysis },
      { name: april, analysis },
    ]);
    assert.equal(one, analysis);
    assert.deepEqual(copy!.incidents[0]!.partOf, { log: april, id: analysis.incidents[0]!.id });
  });

  test('a log that no other one adds to stays as it is', async () => {
    const { analysis } = await failure();
    assert.equal(caseOf([{ name: april, analysis }])[0], analysis);
  });

  test('a rotation is recognised by folder and name', () => {
    const same = [
      'C:\\case\\CBS.log',
      'C:\\case\\CbsPersist_20240301101010.log',
      'C:\\case\\CbsPersist_20240301101010.cab\\CbsPersist_20240301101010.log',
    ].map(seriesKey);
    assert.equal(new Set(same).size, 1);
    assert.notEqual(seriesKey('C:/other/CBS.log'), same[0]);
    assert.notEqual(seriesKey('C:/case/PC2_CBS.log'), same[0]);
    assert.equal(seriesKey('C:/case/notes.log'), null);
  });
});

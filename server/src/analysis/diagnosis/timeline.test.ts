import assert from 'node:assert/strict';
import { analyseMarked, record } from '../../../../test/support/marked';
import { story } from '../../../../test/support/story';
import { timelineOf } from './timeline';

/** Seconds after the first record of a marked log. */
const start = Date.UTC(2024, 3, 20, 10) / 1000;
const hours = (count: number): number => count * 3600;

suite('timeline of a log', () => {
  test('sessions from their first to their last record, causes and failures at their moments', async () => {
    const { analysis, line } = await story();
    const { range, spans, marks, silences } = timelineOf(analysis);
    assert.deepEqual(
      spans.map(({ from, to, session: { outcome } }) => [from - start, to - start, outcome]),
      analysis.sessions.map(({ time, endTime, outcome }) => [time - start, endTime - start, outcome]),
    );
    assert.ok(spans.some(({ from, to }) => to > from));
    const cause = marks.find(({ what }) => what === 'cause')!;
    assert.equal(cause.line, line('cause'));
    assert.ok(marks.some(({ what, line: at }) => what === 'failure' && at > line('cause')));
    assert.equal(range![0], start);
    assert.deepEqual(silences, []);
  });

  test('starts of the machine, and silences of hours', async () => {
    const { analysis } = await analyseMarked(`
      CBS Info TI: Last boot time: 2024-04-20 08:26:18.500
      CBS Info Session: 31033558_1000000001 initialized by client WinMgmt, external staging directory: (null)
      CBS Info Session: 31033558_1000000001 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]
${record('CBS', 'Info', 'Session: 31033558_2000000002 initialized by client WinMgmt, external', hours(9))}
    `);
    const { range, marks, silences } = timelineOf(analysis);
    assert.deepEqual(
      marks.map(({ what, time, line }) => [what, time, line]),
      [['boot', Date.UTC(2024, 3, 20, 8, 26, 18) / 1000, 1]],
    );
    assert.deepEqual(silences, [[start + 2, start + hours(9)]]);
    assert.deepEqual(range, [start + 1, start + hours(9)]);
  });

  test('a log without times has no range; times of a clock that was never set are left out', async () => {
    const { analysis } = await story();
    const untimed = analysis.sessions.map((session) => ({
      ...session,
      time: Number.NaN,
      endTime: Number.NaN,
    }));
    const none = { ...analysis, sessions: untimed, findings: [], incidents: [], faults: [] };
    assert.deepEqual(timelineOf(none), { range: null, spans: [], marks: [], silences: [] });
    const early = analysis.sessions.map((session) => ({ ...session, time: 0 }));
    assert.deepEqual(timelineOf({ ...none, sessions: early }).spans, []);
    const [first] = timelineOf({ ...none, sessions: untimed.map((one) => ({ ...one, time: start })) }).spans;
    assert.deepEqual([first!.from, first!.to], [start, start]);
  });
});

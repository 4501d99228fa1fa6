import assert from 'node:assert/strict';
import { analyseMarked } from '../../../test/support/marked';
import { chinese, english, story, uri } from '../../../test/support/story';
import { laneOf, maxPerLane, timelineOfLanes } from './timeline';
import { type TimelineLane } from '../protocol/timeline';

suite('timeline', () => {
  test('a lane has sessions, failures, causes and starts in the order of their moments, each with its line', async () => {
    const { analysis, line } = await story();
    const lane = laneOf(analysis, uri, 'CBS.log', english);
    const moments = lane.events.map(({ from }) => from);
    assert.deepEqual(
      moments,
      [...moments].sort((a, b) => a - b),
    );
    const of = (kind: string) => lane.events.filter((event) => event.kind === kind);
    assert.deepEqual(
      of('session').map(({ line: at, failed, label }) => [at, failed, label]),
      [
        [1, false, 'Session 31033558_1000000001, WinMgmt'],
        [4, true, 'Session 31033558_2000000002, WindowsUpdateAgent: failed'],
        [17, false, 'Session 31033559_3000000003, DISM Package Manager Provider'],
      ],
    );
    assert.equal(of('cause')[0]!.line, line('cause'));
    assert.match(of('cause')[0]!.label, /^Corrupt payload: .*WpdMtpUS\.dll$/);
    assert.match(of('failure')[0]!.label, /KB5036892.*0x8007000d ERROR_INVALID_DATA \(line \d+\)$/);
    assert.ok(of('failure')[0]!.failed);
    assert.equal(lane.failures, 1);
    const partOf = { log: 'file:///CBS.log', id: 'L1' };
    const correlated = { ...analysis, incidents: analysis.incidents.map((one) => ({ ...one, partOf })) };
    assert.equal(laneOf(correlated, uri, 'Setup.evtx', english).failures, 0, 'another log reports it');
  });

  test('in the language of the reader', async () => {
    const { analysis } = await story();
    for (const { label } of laneOf(analysis, uri, 'CBS.log', chinese).events)
      assert.match(label, /[\u4e00-\u9fff]/);
  });

  test('logs that write UTC are shifted to the clock of the machine, as far as another log states it', async () => {
    const { analysis } = await story();
    const local: TimelineLane = { ...laneOf(analysis, uri, 'CBS.log', english), clock: 8 * 3600 };
    const events: TimelineLane = { ...local, name: 'Setup.evtx', clock: 'utc' };
    const { lanes, notes } = timelineOfLanes([events, local], english);
    assert.deepEqual(
      lanes.map(({ name, range }) => [name, range![0] - local.range![0]]),
      [
        ['CBS.log', 0],
        ['Setup.evtx', 8 * 3600],
      ],
    );
    assert.equal(lanes[1]!.events[0]!.from, local.events[0]!.from + 8 * 3600);
    assert.deepEqual(notes, [
      'Times of Setup.evtx are UTC in the log; they are shown as the clock of the machine had them (UTC+8).',
    ]);
    const alone = timelineOfLanes([events], english);
    assert.deepEqual([alone.lanes[0], alone.notes], [events, []]);
  });

  test('of too many sessions the healthy ones are left out, and that is said; what failed stays', async () => {
    const { analysis } = await story();
    const [healthy, failed] = analysis.sessions;
    const sessions = [...Array<typeof healthy>(maxPerLane).fill(healthy), failed].map((session) => session!);
    const lane = laneOf({ ...analysis, sessions }, uri, 'CBS.log', english);
    assert.equal(lane.events.length, maxPerLane);
    assert.ok(lane.events.some(({ kind, failed: bad }) => kind === 'session' && bad));
    assert.deepEqual(timelineOfLanes([lane], english).notes, [
      `Healthy sessions that are not drawn: ${lane.omitted}.`,
    ]);
  });

  test('a log without times comes last, and that is said', async () => {
    const { analysis } = await story();
    const lane = laneOf(analysis, uri, 'CBS.log', english);
    const empty = laneOf((await analyseMarked('')).analysis, uri, 'Empty.log', english);
    const { lanes, notes } = timelineOfLanes([empty, lane], english);
    assert.deepEqual(
      lanes.map(({ name }) => name),
      ['CBS.log', 'Empty.log'],
    );
    assert.deepEqual(notes, ['Logs without time stamps: 1.']);
    assert.deepEqual(timelineOfLanes([], english), { lanes: [], focus: null, notes: [] });
  });

  test('the time around what failed is in focus, unless that is most of the time', async () => {
    const { analysis } = await story();
    const lane = laneOf(analysis, uri, 'CBS.log', english);
    assert.equal(timelineOfLanes([lane], english).focus, null);
    const year = 365 * 86_400;
    const [from, to] = lane.range!;
    const old = { ...lane, name: 'setupact.log', range: [from - year, from - year] as const, events: [] };
    const marks = lane.events.filter(({ kind }) => kind === 'cause' || kind === 'failure');
    const { focus } = timelineOfLanes([lane, old], english);
    assert.deepEqual(focus, [marks[0]!.from - 3600, to], 'an hour before, and no later than the logs reach');
    const healthy = lane.events.map((event) => ({ ...event, failed: false }));
    assert.equal(timelineOfLanes([{ ...lane, events: healthy }, old], english).focus, null);
  });

  test('text of a log is plain in a label', async () => {
    const { analysis } = await analyseMarked(
      'CBS Info Session: 31033558_1000000001 initialized by client <b>\u202Eevil\u0007, external staging',
    );
    const [event] = laneOf(analysis, uri, 'CBS.log', english).events;
    assert.ok(!/[\u202E\u0007]/.test(event!.label));
  });
});

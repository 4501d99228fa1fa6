import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TimelineEvent, TimelineLane } from '../../../server/src/protocol/protocol';
import { LaneIndex } from './laneIndex';

const event = (kind: TimelineEvent['kind'], from: number, to = from, failed = false): TimelineEvent => ({
  kind,
  from,
  to,
  line: from + 1,
  label: kind,
  failed,
});
const all = { from: 0, to: 100 };
const silences: TimelineLane['silences'] = [];

suite('lane of the timeline', () => {
  test('bars that touch are drawn as one, bars of another look are not, what failed lies on top', () => {
    const lane = new LaneIndex({
      silences,
      events: [
        event('session', 0, 10),
        event('session', 5, 20, true),
        event('session', 11, 30),
        event('check', 60, 70),
      ],
    });
    assert.deepEqual(lane.runs(all, 100), [
      { kind: 'session', failed: false, from: 0, to: 30 },
      { kind: 'check', failed: false, from: 60, to: 70 },
      { kind: 'session', failed: true, from: 5, to: 20 },
    ]);
  });

  test('a bar that began before the window and reaches into it is drawn from its edge', () => {
    const lane = new LaneIndex({
      silences,
      events: [event('session', 0, 90), event('session', 10, 12), event('check', 80, 99)],
    });
    assert.deepEqual(lane.runs({ from: 50, to: 70 }, 100), [
      { kind: 'session', failed: false, from: 0, to: 100 },
    ]);
  });

  test('of marks at one place the one that says most is drawn; starts of the machine are beside them', () => {
    const lane = new LaneIndex({
      silences,
      events: [event('boot', 10), event('failure', 20), event('cause', 21), event('damage', 80)],
    });
    assert.deepEqual(
      lane.marks(all, 200).map(({ event: { kind }, x }) => [kind, x]),
      [
        ['boot', 20],
        ['cause', 40],
        ['damage', 160],
      ],
    );
  });

  test('pointing finds marks first, then the bar that began last', () => {
    const events = [event('session', 0, 90), event('session', 40, 50), event('cause', 45), event('boot', 95)];
    const lane = new LaneIndex({ events, silences });
    assert.deepEqual(
      [45, 48, 60, 93, 96].map((moment) => lane.at(moment, 1)),
      [2, 1, 0, -1, 3],
    );
    assert.equal(new LaneIndex({ events: [], silences }).at(1, 1), -1);
  });

  test('10,000 silences: those in the window, and no more than there are pixels', () => {
    const lane = new LaneIndex({
      events: [],
      silences: Array.from({ length: 10_000 }, (_, index) => [index * 10, index * 10 + 8] as const),
    });
    assert.deepEqual(lane.silences({ from: 24, to: 41 }, 17), [
      { from: 0, to: 4 },
      { from: 6, to: 14 },
      { from: 16, to: 17 },
    ]);
    assert.ok(lane.silences({ from: 0, to: 100_000 }, 1200).length <= 1200);
  });

  test('10,000 sessions: no more runs than pixels, and work that grows with what is in the window alone', () => {
    let looks = 0;
    const counted = (index: number): TimelineEvent => ({
      ...event('session', index * 10),
      get from() {
        looks++;
        return index * 10;
      },
      get to() {
        return index * 10 + 8;
      },
    });
    const make = (count: number): LaneIndex =>
      new LaneIndex({ silences, events: Array.from({ length: count }, (_, index) => counted(index)) });
    const cost = (work: () => unknown): number => {
      looks = 0;
      work();
      return looks;
    };
    const [small, large] = [make(1000), make(10_000)];
    assert.ok(large.runs({ from: 0, to: 100_000 }, 1200).length <= 1200);
    const drawn = [small, large].map((lane, index) =>
      cost(() => lane.runs({ from: 0, to: [10_000, 100_000][index]! }, 1200)),
    ) as [number, number];
    assert.ok(drawn[1] <= drawn[0] * 11, `${drawn.join(' and ')} looks`);
    const near = cost(() => large.runs({ from: 50_000, to: 50_100 }, 1200));
    assert.ok(near < 60, `${near} looks for ten sessions`);
    const pointed = cost(() => large.at(77_773, 1));
    assert.ok(pointed < 60, `${pointed} looks for one`);
  });

  test('any events and any window: what is drawn is what overlaps it', () => {
    const arbitrary = fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 40 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(arbitrary),
        fc.nat({ max: 100 }),
        fc.integer({ min: 1, max: 50 }),
        (rows, from, length) => {
          const events = rows
            .map(([start, duration, failed]) => event('session', start, start + duration, failed))
            .sort((a, b) => a.from - b.from);
          const window = { from, to: from + length };
          const lane = new LaneIndex({ events, silences });
          const runs = lane.runs(window, 1000);
          for (const one of events) {
            const overlaps = one.from <= window.to && one.to >= window.from;
            const x = Math.max(0, ((one.from - from) / length) * 1000);
            const isDrawn = runs.some(
              (run) => run.failed === one.failed && x >= run.from - 1 && x <= run.to + 1,
            );
            if (overlaps) assert.ok(isDrawn);
          }
          const hit = lane.at(from, 0);
          assert.equal(
            hit >= 0,
            events.some((one) => one.from <= from && one.to >= from),
          );
        },
      ),
    );
  });
});

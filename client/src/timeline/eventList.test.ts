import assert from 'node:assert/strict';
import type { TimelineEvent } from '../../../server/src/protocol/protocol';
import { EventList } from './eventList';

const event = (from: number, kind: TimelineEvent['kind'] = 'session', failed = false): TimelineEvent => ({
  kind,
  from,
  to: from,
  line: 1,
  label: `${kind} at ${from}`,
  failed,
});

suite('list of the timeline', () => {
  const list = new EventList([
    { events: [event(1), event(5, 'cause', true), event(9, 'session', true)] },
    { events: [event(3), event(7, 'failure', true)] },
  ]);

  test('all lanes in the order of their moments, and each event knows its position', () => {
    const labels = Array.from({ length: list.length }, (_, position) => list.at(position)!.details.from);
    assert.deepEqual(labels, [1, 3, 5, 7, 9]);
    assert.deepEqual(
      [list.positionOf(0, 2), list.positionOf(1, 0), list.positionOf(1, 9), list.positionOf(4, 0)],
      [4, 1, -1, -1],
    );
    assert.equal(list.at(5), undefined);
  });

  test('a page around a position, within the list', () => {
    const starts = [0, 2, 4].map((position) => list.page(position, 3).start);
    assert.deepEqual(starts, [0, 1, 2]);
    assert.equal(list.page(0, 99).events.length, 5);
    assert.deepEqual(new EventList([]).page(0, 10), { start: 0, events: [] });
  });

  test('from failure to failure; sessions that failed are represented by theirs', () => {
    assert.equal(list.failureBeside(-1, 1), 2);
    assert.equal(list.failureBeside(2, 1), 3);
    assert.equal(list.failureBeside(3, 1), 3);
    assert.equal(list.failureBeside(3, -1), 2);
    assert.equal(list.failureBeside(0, -1), 0);
  });
});

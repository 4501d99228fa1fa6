import assert from 'node:assert/strict';
import { clockOf, utcTime, offsetAt, offsetBetween } from './clock';
import { sessionTime } from '../../identity/sessionTime';
import { analyseMarked } from '../../../../test/support/marked';

suite('clock', () => {
  test('a session id is the moment at which it began, unless it is a process and its ticks', () => {
    assert.equal(
      new Date(sessionTime('31110578_1891577479')! * 1000).toISOString().slice(0, 16),
      '2024-06-03T12:34',
    );
    for (const id of ['', '1644_347046', '31110578_9999999999']) assert.equal(sessionTime(id), null, id);
  });

  test('a zone explains the difference of two clocks, or nothing does', () => {
    assert.equal(offsetBetween(7200, 0), 7200);
    assert.equal(offsetBetween(20_701, 0), 20_700);
    assert.equal(offsetBetween(1234, 0), undefined);
    assert.equal(offsetBetween(16 * 3600, 0), undefined);
    assert.equal(offsetBetween(Number.NaN, 0), undefined);
  });

  test('CSI stamps have no leading zeros', () => {
    assert.equal(utcTime('2024/4/20:8:5:2.25'), Date.UTC(2024, 3, 20, 8, 5, 2.25) / 1000);
  });

  test('the clock of a log steps where summer time begins', () => {
    const clock = clockOf(
      [
        { line: 3, offset: 3600, from: 'moment' },
        { line: 9, offset: 3600, from: 'moment' },
        { line: 20, offset: 7200, from: 'moment' },
      ],
      [],
    );
    assert.equal(clock.length, 2);
    for (const [line, offset] of [
      [1, 3600],
      [19, 3600],
      [20, 7200],
      [99, 7200],
    ] as const)
      assert.equal(offsetAt({ clock }, line), offset);
    assert.equal(offsetAt({ clock: [] }, 1), undefined);
  });

  test('a log states its zone by its CSI records', async () => {
    const { analysis } = await analyseMarked(`
      CSI Error 0000000a@2024/4/20:08:00:00.123 (F) Attempting to mark store corrupt with category [l:18]'CorruptPayloadFile'
    `);
    assert.deepEqual(analysis.clock, [{ line: 1, offset: 7200, from: 'moment' }]);
  });
});

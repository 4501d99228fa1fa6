import assert from 'node:assert/strict';
import { rowsOf } from '../../../../test/support/terms';
import { sessionTime } from '../../identity/sessionTime';
import { sessionAt } from './session';

suite('session ids', () => {
  test('an id holds the moment at which the session began', () => {
    assert.equal(
      new Date(sessionTime('31110578_1891577479')! * 1000).toISOString().slice(0, 19),
      '2024-06-03T12:34:56',
    );
    assert.deepEqual(
      rowsOf(sessionAt('Session: 31110578_1891577479 initialized', 12, { offsetOf: () => -7 * 3600 })),
      [
        'Servicing session',
        'Began (UTC): 2024-06-03 12:34:56',
        'Began (local time of the log): 2024-06-03 05:34:56 (UTC-07:00)',
      ],
    );
  });

  test('inside a transaction name, without a zone', () => {
    assert.deepEqual(rowsOf(sessionAt("client id 'TI5.31110578_1891577479:1/'", 18, {})).slice(0, 2), [
      'Servicing session',
      'Began (UTC): 2024-06-03 12:34:56',
    ]);
  });

  test('offline: a process and a clock', () => {
    assert.deepEqual(rowsOf(sessionAt('Session: 1644_347046 initialized', 12, {})), [
      'Servicing session',
      'Process: 1644',
      'Milliseconds since the start of Windows: 347046',
    ]);
  });

  test('other numbers are no sessions', () => {
    assert.equal(sessionAt('file 1644_347046.dat', 8, {}), null);
    assert.equal(sessionAt('31110578_99999999999', 3, {}), null);
    for (const id of ['', '_', '1_2', '31110578_9999999999', 'x_y']) assert.equal(sessionTime(id), null, id);
  });
});

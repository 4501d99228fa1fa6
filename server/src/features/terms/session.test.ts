import assert from 'node:assert/strict';
import { told } from '../../../../test/support/terms';
import { sessionAt, sessionTime } from './session';

suite('session ids', () => {
  test('an id holds the moment at which the session began', () => {
    assert.equal(
      new Date(sessionTime('31033555_3320119381')! * 1000).toISOString().slice(0, 19),
      '2023-05-17T15:25:12',
    );
    assert.deepEqual(
      told(sessionAt('Session: 31033555_3320119381 initialized', 12, { offsetOf: () => -7 * 3600 })),
      [
        'Servicing session',
        'Began (UTC): 2023-05-17 15:25:12',
        'Began (local time of the log): 2023-05-17 08:25:12 (UTC-07:00)',
      ],
    );
  });

  test('inside a transaction name, without a zone', () => {
    assert.deepEqual(told(sessionAt("client id 'TI5.31033555_3320119381:1/'", 18, {})).slice(0, 2), [
      'Servicing session',
      'Began (UTC): 2023-05-17 15:25:12',
    ]);
  });

  test('offline: a process and a clock', () => {
    assert.deepEqual(told(sessionAt('Session: 1644_347046 initialized', 12, {})), [
      'Servicing session',
      'Process: 1644',
      'Milliseconds since the start of Windows: 347046',
    ]);
  });

  test('other numbers are no sessions', () => {
    assert.equal(sessionAt('file 1644_347046.dat', 8, {}), null);
    assert.equal(sessionAt('31033555_99999999999', 3, {}), null);
    for (const id of ['', '_', '1_2', '31033555_9999999999', 'x_y']) assert.equal(sessionTime(id), null, id);
  });
});

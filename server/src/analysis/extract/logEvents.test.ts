import assert from 'node:assert/strict';
import { LogEvents } from './logEvents';
import { rulesOf } from '../families';
import type { LogRecord } from '../model/signature';

function record(line: number, body: string): LogRecord {
  return {
    line,
    head: true,
    level: 'Info',
    source: 'CBS',
    stamp: '2024-04-20 08:15:02',
    body,
    column: 50,
    endColumn: 50 + body.length,
    failed: false,
  };
}

suite('log events', () => {
  test('starts of the machine, each reported once', () => {
    const logEvents = new LogEvents(rulesOf('cbs'));
    logEvents.record(record(1, 'TI: Last boot time: 2024-04-20 08:00:01.500'), -1);
    logEvents.record(record(9, 'TI: Last boot time: 2024-04-20 08:00:02.100'), -1);
    logEvents.record(record(20, 'TI: Last boot time: 2024-04-21 07:00:00.000'), -1);
    logEvents.record(record(21, 'TI: Last boot time: never'), -1);
    assert.deepEqual(
      logEvents.boots.map(({ line }) => line),
      [1, 20],
    );
  });

  test('what a session works on, and in which phase', () => {
    const logEvents = new LogEvents(rulesOf('cbs'));
    logEvents.record(
      record(3, 'Exec: Staging Package: Sample~31bf3856ad364e35~amd64~~10.0.1.1, Update: a'),
      2,
    );
    logEvents.record(record(4, 'Exec: something else'), 2);
    assert.deepEqual(logEvents.stages, [
      { line: 3, session: 2, package: 'Sample~31bf3856ad364e35~amd64~~10.0.1.1', phase: 'staging' },
    ]);
  });

  test('how far the clock is ahead, where that changes', () => {
    const logEvents = new LogEvents(rulesOf('cbs'));
    logEvents.moment(5, '2024-04-20 08:15:02', '2024/4/20:00:15:02.123');
    logEvents.moment(6, '2024-04-20 08:16:02', '2024/4/20:00:16:02.123');
    logEvents.moment(7, '2024-04-20 08:17:02', 'no moment');
    logEvents.offset(8, null);
    logEvents.offset(9, 3600);
    assert.deepEqual(logEvents.clock, [
      { line: 5, offset: 8 * 3600, from: 'moment' },
      { line: 9, offset: 3600, from: 'stamp' },
    ]);
  });
});

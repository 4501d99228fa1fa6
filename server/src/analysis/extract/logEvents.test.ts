import assert from 'node:assert/strict';
import { Chronicle } from './logEvents';
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

suite('chronicle', () => {
  test('starts of the machine, each told once', () => {
    const chronicle = new Chronicle(rulesOf('cbs'));
    chronicle.record(record(1, 'TI: Last boot time: 2024-04-20 08:00:01.500'), -1);
    chronicle.record(record(9, 'TI: Last boot time: 2024-04-20 08:00:02.100'), -1);
    chronicle.record(record(20, 'TI: Last boot time: 2024-04-21 07:00:00.000'), -1);
    chronicle.record(record(21, 'TI: Last boot time: never'), -1);
    assert.deepEqual(
      chronicle.boots.map(({ line }) => line),
      [1, 20],
    );
  });

  test('what a session works on, and in which phase', () => {
    const chronicle = new Chronicle(rulesOf('cbs'));
    chronicle.record(
      record(3, 'Exec: Staging Package: Sample~31bf3856ad364e35~amd64~~10.0.1.1, Update: a'),
      2,
    );
    chronicle.record(record(4, 'Exec: something else'), 2);
    assert.deepEqual(chronicle.stages, [
      { line: 3, session: 2, package: 'Sample~31bf3856ad364e35~amd64~~10.0.1.1', phase: 'staging' },
    ]);
  });

  test('how far the clock is ahead, where that changes', () => {
    const chronicle = new Chronicle(rulesOf('cbs'));
    chronicle.moment(5, '2024-04-20 08:15:02', '2024/4/20:00:15:02.123');
    chronicle.moment(6, '2024-04-20 08:16:02', '2024/4/20:00:16:02.123');
    chronicle.moment(7, '2024-04-20 08:17:02', 'no moment');
    chronicle.offset(8, null);
    chronicle.offset(9, 3600);
    assert.deepEqual(chronicle.clock, [
      { line: 5, offset: 8 * 3600, from: 'csi' },
      { line: 9, offset: 3600, from: 'stamp' },
    ]);
  });
});

import assert from 'node:assert/strict';
import { exportOffset, exportStamp, fieldOf, levelOf } from './eventWords';

suite('words of event exports', () => {
  const dates: readonly (readonly [string, string | null])[] = [
    ['4/9/2024 8:28:49 AM', '2024-04-09 08:28:49'],
    ['4/20/2024 12:05:00 PM', '2024-04-20 12:05:00'],
    ['4/20/2024 12:05:00\u202fAM', '2024-04-20 00:05:00'],
    ['2024/4/9 8:28:49', '2024-04-09 08:28:49'],
    ['2024/4/9 下午 8:28:49', '2024-04-09 20:28:49'],
    ['2024年4月9日 8:28:49', '2024-04-09 08:28:49'],
    ['09.04.2024 18:28:49', '2024-04-09 18:28:49'],
    ['09/04/2024 18:28:49', '2024-04-09 18:28:49'],
    ['2024-04-09T18:28:49.7190000Z', '2024-04-09 18:28:49'],
    ['2024-04-09 18:28', '2024-04-09 18:28:00'],
    ['yesterday', null],
    ['', null],
  ];
  for (const [written, stamp] of dates)
    test(written || 'no date', () => {
      assert.equal(exportStamp(written), stamp);
    });

  test('the zone where a date states it', () => {
    assert.equal(exportOffset('2024-04-20T10:15:02.3750000Z'), 'utc-mark');
    assert.equal(exportOffset('2024-04-20T10:15:02.3750000+08:00 '), 8 * 3600);
    assert.equal(exportOffset('2024-04-20T10:15:02-03:30'), -3.5 * 3600);
    assert.equal(exportOffset('2024-04-20 10:15:02'), null);
    assert.equal(exportOffset('20-04-2024 10:15'), null);
  });

  test('headings and levels of several languages', () => {
    assert.equal(fieldOf('Event ID'), 'id');
    assert.equal(fieldOf(' 事件 ID '), 'id');
    assert.equal(fieldOf('Ebene'), 'level');
    assert.equal(fieldOf('constructor'), undefined);
    assert.equal(levelOf('错误'), 'Error');
    assert.equal(levelOf('Critical'), 'Error');
    assert.equal(levelOf('toString'), 'none');
  });
});

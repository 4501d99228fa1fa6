import assert from 'node:assert/strict';
import { rowsOf } from '../../../../test/support/terms';
import { csiPrefixAt } from './csi';

const line =
  '2024-05-17 08:44:12, Error                 CSI    00000008@2024/5/17:15:44:12.956 (F) base: Error';

suite('head of a CSI message', () => {
  test('number, UTC stamp with the zone of the log, failure mark', () => {
    assert.deepEqual(rowsOf(csiPrefixAt(line, 52, {})), [
      'Head of a CSI message',
      'Message number: 00000008 (counts from 1 since the servicing process started; it is no error code)',
      'Time (UTC): 2024/5/17:15:44:12.956 (the log runs at UTC-07:00)',
      'Mark: (F) (a failure)',
    ]);
  });

  test('a number alone, even one that looks like a code', () => {
    const alone = line.replace('00000008@2024/5/17:15:44:12.956 (F)', '80070002');
    assert.equal(rowsOf(csiPrefixAt(alone, 52, {})).length, 2);
  });

  test('elsewhere in the line, and in other lines, there is none', () => {
    assert.equal(csiPrefixAt(line, 95, {}), null);
    assert.equal(csiPrefixAt('80070002 (F)', 2, {}), null);
  });
});

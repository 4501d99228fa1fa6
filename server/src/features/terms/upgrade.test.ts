import assert from 'node:assert/strict';
import { english } from '../../../../test/support/story';
import { extendParts } from './upgrade';

const rows = (value: number) =>
  extendParts(value).map((part) => `${part.value} ${part.note ? english.translate(part.note) : ''}`);

suite('second half of the result of an upgrade', () => {
  test('phase and operation', () => {
    assert.deepEqual(rows(0x20017), ['2 in the recovery environment (Safe OS)', '0x17 boot']);
    assert.deepEqual(rows(0x4001e), ['4 second boot, out-of-box experience (OOBE)', '0x1E before the OOBE']);
    assert.deepEqual(rows(0x3000d), ['3 first boot of the new Windows', '0x0D migrate data']);
  });

  test('unknown numbers are said to be unknown', () => {
    assert.deepEqual(rows(0x60000), ['6 no published meaning', '0x00 unknown']);
    assert.deepEqual(rows(0x200ff), ['2 in the recovery environment (Safe OS)', '0xFF no published meaning']);
  });
});

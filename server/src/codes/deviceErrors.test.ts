import assert from 'node:assert/strict';
import { deviceErrorOf } from './deviceErrors';

suite('codes of memory and disks', () => {
  test('a page that was read wrongly, a device that cannot read, a download that differs', () => {
    for (const [code, says] of [
      [0xc80003fa, 'page'],
      [0x80070017, 'read'],
      [0xd000009c, 'read'],
      [0xc000009c, 'read'],
      [0x80246002, 'digest'],
      [0x80070570, undefined],
      [0x80070005, undefined],
    ] as const)
      assert.equal(deviceErrorOf(code), says, code.toString(16));
  });
});

import assert from 'node:assert/strict';
import { decode, explain, isFailure, nameOf, valueOf } from '.';

suite('traps of result codes', () => {
  test('setup codes have the shape of an NTSTATUS and are none', () => {
    assert.equal(nameOf(0xc1900107), 'MOSETUP_E_CLEANUP_PENDING');
    assert.equal(decode(0xc1900107).space, 'hresult');
    assert.equal(isFailure(0xc1900210), false);
  });

  test('0x000f08xx is success, whatever lists without the severity bits say', () => {
    assert.equal(nameOf(0x000f0801), 'CBS_S_BUSY');
    assert.equal(isFailure(0x000f0801), false);
    assert.equal(isFailure(0x800f0801), true);
  });

  test('there is no blanket rule for 0x800f09xx', () => {
    assert.equal(isFailure(0x800f0922), true);
    assert.equal(isFailure(0x800f0982), true);
  });

  test('success in the form of a failure', () => {
    for (const value of [
      0x80070bc2, 0x80070bc3, 0x800f0816, 0x800f020e, 0xe000020e, 0x80240024, 0x8024000c,
    ]) {
      assert.equal(isFailure(value), false, value.toString(16));
    }
  });

  test('facilities of more than eleven bits', () => {
    assert.equal(decode(0x88980003).facility, 0x898);
    assert.equal(decode(0x89250001).facility, 0x925);
  });

  test('shared prefixes are distinguished by value', () => {
    assert.equal(nameOf(0xc0040001), 'DISMAPI_E_DISMAPI_NOT_INITIALIZED');
    assert.equal(nameOf(0x80300002), 'PLA_E_DCS_NOT_FOUND');
    assert.equal(nameOf(0x80180001), 'MENROLL_E_DEVICE_MESSAGE_FORMAT_ERROR');
  });

  test('a value with an older name keeps both', () => {
    assert.equal(valueOf('CBS_E_CANNOT_REMOVE'), 0x800f0825);
    assert.ok(decode(0x800f0825).aliases.includes('CBS_E_CANNOT_REMOVE'));
  });

  test('database errors of the update store', () => {
    assert.equal(nameOf(0xc8000713), 'JET_errFileNotFound');
    assert.equal(nameOf(0xc800ffff), undefined);
  });

  test('an unknown code has a facility and neither name nor explanation', () => {
    const decoded = decode(0x800f08ff);
    assert.deepEqual([decoded.name, decoded.facilityName, decoded.code], [undefined, 'SETUPAPI', 0x8ff]);
    assert.equal(explain(0x800f08ff), null);
  });
});

import assert from 'node:assert/strict';
import { nameOf } from './decode';
import { valueOf, win32Of } from './names';

suite('code names', () => {
  test('a symbol of a Win32 code is an HRESULT, a status is an NTSTATUS', () => {
    assert.equal(valueOf('ERROR_INVALID_DATA'), 0x8007000d);
    assert.equal(win32Of('ERROR_INVALID_DATA'), 13);
    assert.equal(valueOf('ERROR_SXS_COMPONENT_STORE_CORRUPT'), 0x80073712);
    assert.equal(valueOf('STATUS_SXS_COMPONENT_STORE_CORRUPT'), 0xc015001a);
    assert.equal(valueOf('STATUS_OBJECT_NAME_NOT_FOUND'), 0xc0000034);
    assert.equal(valueOf('CBS_E_SOURCE_MISSING'), 0x800f081f);
    assert.equal(valueOf('RPC_S_SERVER_UNAVAILABLE'), 0x800706ba);
    assert.equal(valueOf('S_OK'), 0);
  });

  test('a symbol that no table has is unknown', () => {
    for (const symbol of ['ERROR_INVALID_DATUM', 'constructor', '__proto__', ''])
      assert.equal(valueOf(symbol), undefined);
  });

  test('the double that CBS prints comes first for four codes, WININET_E_ for the web', () => {
    assert.equal(nameOf(0x80070005), 'E_ACCESSDENIED');
    assert.equal(nameOf(0x80070006), 'E_HANDLE');
    assert.equal(nameOf(0x8007000e), 'E_OUTOFMEMORY');
    assert.equal(nameOf(0x80070057), 'E_INVALIDARG');
    assert.equal(nameOf(0x80072ee7), 'WININET_E_NAME_NOT_RESOLVED');
    assert.equal(nameOf(0x80070490), 'ERROR_NOT_FOUND');
    assert.equal(nameOf(0x8007000d), 'ERROR_INVALID_DATA');
  });

  test('both names of a double have the same value', () => {
    assert.equal(valueOf('ERROR_ACCESS_DENIED'), valueOf('E_ACCESSDENIED'));
    assert.equal(valueOf('CBS_E_CANNOT_REMOVE'), 0x800f0825);
    assert.equal(nameOf(0x800f0825), 'CBS_E_CANNOT_UNINSTALL');
    assert.equal(nameOf(0x80190194), 'HTTP_E_STATUS_NOT_FOUND');
    assert.equal(nameOf(0x800f0902), 'CBS_E_BUSY');
  });

  test('names of the header win over names of articles', () => {
    assert.equal(nameOf(0x80240438), 'WU_E_PT_ENDPOINT_UNREACHABLE');
    assert.equal(nameOf(0x80240439), 'WU_E_PT_INVALID_FORMAT');
  });

  test('an unknown code has no name, however near a known one is', () => {
    for (const value of [0x800f08ff, 0x8024dead, 0x8007ffff, 0xc0001234, 0xdeadbeef, 0x12345678]) {
      assert.equal(nameOf(value), undefined, value.toString(16));
    }
  });
});

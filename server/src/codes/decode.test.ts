import assert from 'node:assert/strict';
import { decode, isFailure } from './decode';

suite('decoding', () => {
  test('an HRESULT of a Win32 code', () => {
    const { space, facilityName, code, name, aliases, failure } = decode(0x80070005);
    assert.deepEqual(
      [space, facilityName, code, name, failure],
      ['hresult', 'WIN32', 5, 'E_ACCESSDENIED', true],
    );
    assert.deepEqual(aliases, ['ERROR_ACCESS_DENIED']);
  });

  test('a wrapped status is taken apart as the status', () => {
    const decoded = decode(0xd015001a);
    assert.equal(decoded.wrapped, true);
    assert.equal(decoded.space, 'ntstatus');
    assert.equal(decoded.name, 'STATUS_SXS_COMPONENT_STORE_CORRUPT');
    assert.equal(decoded.normal, 0x80073712);
    assert.equal(decoded.facility, 0x15);
  });

  test('severities of NTSTATUS', () => {
    assert.equal(decode(0x80000005).severity, 'warning');
    assert.equal(decode(0xc0000034).severity, 'failure');
    assert.equal(decode(0xc0000034).space, 'ntstatus');
    assert.equal(decode(0x000f0801).severity, 'success');
  });

  test('signed and unsigned text of one code decode alike', () => {
    assert.deepEqual(decode(-2146498529), decode(0x800f081f));
    assert.equal(decode(3247440400).name, 'MOSETUP_E_COMPAT_SCANONLY');
  });

  test('setup codes have the shape of an NTSTATUS and are none', () => {
    const decoded = decode(0xc1900107);
    assert.equal(decoded.name, 'MOSETUP_E_CLEANUP_PENDING');
    assert.equal(decoded.facilityName, 'MOSETUP');
    assert.equal(decoded.space, 'hresult');
    assert.equal(decode(0xc0040001).name, 'DISMAPI_E_DISMAPI_NOT_INITIALIZED');
    assert.equal(decode(0xc1420127).facilityName, 'WIMGAPI');
  });

  test('raw SetupAPI codes', () => {
    const decoded = decode(0xe0000248);
    assert.deepEqual(
      [decoded.space, decoded.name, decoded.normal],
      ['setupapi', 'ERROR_DEVICE_INSTALL_BLOCKED', 0x800f0248],
    );
  });

  test('E_FAIL is an HRESULT, although NTSTATUS has warnings beside it', () => {
    assert.equal(decode(0x80004005).space, 'hresult');
    assert.equal(decode(0x80004005).name, 'E_FAIL');
  });

  test('an unknown code gives its facility and no name', () => {
    const decoded = decode(0x8024dead);
    assert.equal(decoded.name, undefined);
    assert.equal(decoded.facilityName, 'WINDOWSUPDATE');
    assert.deepEqual(decoded.aliases, []);
    assert.equal(decode(0x8ffe0001).facilityName, undefined);
  });

  test('success is no failure', () => {
    for (const value of [0, 1, 0x103, 0x00240005, 0x00240006, 0x000f0801, 0x000f0803, 0x40000000]) {
      assert.equal(isFailure(value), false, value.toString(16));
    }
  });

  test('success in the form of a failure, loop ends and size probes are no failures', () => {
    for (const value of [
      0xc1900210, 0x80070bc2, 0x80070bc3, 0x80070669, 0x800705bb, 0x800f0833, 0x800f0816, 0x800f020e,
      0xe000020e, 0x80240024, 0x8024000c, 0x80070012, 0x80070103, 0x800700ea, 0x8007007a, 0x8000001a,
      0x80000005, 0xc0000023,
    ]) {
      assert.equal(isFailure(value), false, value.toString(16));
    }
  });

  test('the range 0x800f09.. holds failures, whatever lists in the wild say', () => {
    for (const value of [
      0x800f0900, 0x800f0906, 0x800f0922, 0x800f0950, 0x800f0954, 0x800f0984, 0x800f0995, 0x80070bc9,
    ]) {
      assert.equal(isFailure(value), true, value.toString(16));
    }
  });

  test('an unknown failure is a failure', () => {
    assert.equal(isFailure(0x8fffffff), true);
  });
});

import assert from 'node:assert/strict';
import {
  facilityOf,
  formatCode,
  hasFailureBit,
  hresultFromNtstatus,
  hresultFromSetupApi,
  hresultFromWin32,
  looksWrapped,
  ntstatusFromWin32,
  unsigned,
} from './bits';

const numbers = [
  0, 1, 13, 0x7fffffff, 0x80000000, 0x8007000d, 0xc0000034, 0xd015001a, 0xe0000248, 0xffffffff, -1,
];

suite('code bits', () => {
  test('every result is an unsigned number of 32 bits', () => {
    for (const make of [
      unsigned,
      hresultFromWin32,
      hresultFromNtstatus,
      hresultFromSetupApi,
      ntstatusFromWin32,
    ]) {
      for (const number of numbers) {
        const value = make(number);
        assert.ok(Number.isInteger(value) && value >= 0 && value <= 0xffffffff, `${make.name} ${number}`);
      }
    }
  });

  test('a code is printed with eight lower-case digits', () => {
    assert.equal(formatCode(0x8007000d), '0x8007000d');
    assert.equal(formatCode(-2147024883), '0x8007000d');
    assert.equal(formatCode(13), '0x0000000d');
  });

  test('the facility has twelve bits: graphics and WIC use numbers above 2047', () => {
    assert.equal(facilityOf(0x88980001), 2200);
    assert.equal(facilityOf(0x8007000d), 7);
    assert.equal(facilityOf(0xc1900101), 0x190);
  });

  test('HRESULT_FROM_WIN32: 0 stays 0, an HRESULT passes through', () => {
    assert.equal(hresultFromWin32(0), 0);
    assert.equal(hresultFromWin32(14098), 0x80073712);
    assert.equal(hresultFromWin32(0x8007000d), 0x8007000d);
  });

  test('HRESULT_FROM_NT sets bit 28', () => {
    assert.equal(hresultFromNtstatus(0xc0000034), 0xd0000034);
    assert.equal(hresultFromNtstatus(0xc015001a), 0xd015001a);
  });

  test('HRESULT_FROM_SETUPAPI puts raw codes into facility 15 and the rest where Win32 codes go', () => {
    assert.equal(hresultFromSetupApi(0xe0000248), 0x800f0248);
    assert.equal(hresultFromSetupApi(2), 0x80070002);
  });

  test('NTSTATUS_FROM_WIN32 uses facility 7', () => {
    assert.equal(ntstatusFromWin32(13), 0xc007000d);
    assert.equal(ntstatusFromWin32(0), 0);
  });

  test('failure is the top bit, and bit 28 alone makes no wrapped status', () => {
    assert.equal(hasFailureBit(0x000f0801), false);
    assert.equal(hasFailureBit(0x80000005), true);
    assert.equal(looksWrapped(0xd0000034), true);
    assert.equal(looksWrapped(0x90092004), true);
    assert.equal(looksWrapped(0xc1900101), false);
    assert.equal(looksWrapped(0x10000000), false);
    assert.equal(looksWrapped(0xf0000001), false);
  });
});

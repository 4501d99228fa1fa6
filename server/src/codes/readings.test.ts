import assert from 'node:assert/strict';
import { readingsOf } from './readings';
import { translateInto } from '../base/l10n';
import { searchCodes } from './search';

const read = (typed: string): string[] =>
  readingsOf(typed).map(
    ({ value, space }) => `${value.toString(16)}${space === undefined ? '' : ` ${space}`}`,
  );

suite('codes as people write them', () => {
  test('hexadecimal, decimal with a sign and without', () => {
    for (const typed of [
      '0x800f081f',
      '0X800F081F',
      '800f081f',
      ' 800F081F ',
      '-2146498529',
      '2148468767',
      '0x800f081fL',
    ]) {
      assert.deepEqual(read(typed), ['800f081f'], typed);
    }
    assert.deepEqual(read('3247440400'), ['c1900210']);
    assert.deepEqual(read('2359302'), ['240006']);
  });

  test('Win32 numbers become HRESULTs; small ones may have several meanings', () => {
    assert.deepEqual(read('14098'), ['80073712']);
    assert.deepEqual(read('3010'), ['80070bc2']);
    assert.deepEqual(read('0x1c'), ['8007001c', '1c cm_prob', '1c configret']);
    assert.deepEqual(read('0'), ['0']);
    assert.equal(read('1')[0], '1');
  });

  test('names, macros, JET errors, double codes', () => {
    assert.deepEqual(read('STATUS_OBJECT_NAME_NOT_FOUND'), ['c0000034']);
    assert.deepEqual(read('error_invalid_data'), ['8007000d']);
    assert.deepEqual(read('HRESULT_FROM_NT(STATUS_NOT_FOUND)'), ['d0000225']);
    assert.deepEqual(read('-1811'), ['c8000713']);
    assert.deepEqual(read('C1900101 - 0x20017'), ['c1900101', '20017 extend']);
    assert.deepEqual(read('0x20017'), ['20017 extend']);
    assert.deepEqual(read('[HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]'), ['80070002']);
  });

  test('other text has no reading', () => {
    for (const typed of [
      '',
      ' ',
      'x',
      '0x',
      '0x123456789',
      '4294967296',
      '-4294967296',
      'constructor',
      '__proto__',
    ]) {
      assert.deepEqual(read(typed), [], typed);
    }
  });
});

suite('search for codes', () => {
  const found = (typed: string, locale: 'en' | 'zh-cn' = 'en') =>
    searchCodes(typed, translateInto(locale), 20).map(({ value }) => value);

  test('what a number says comes first', () => {
    assert.equal(found('0x80073712')[0], 0x80073712);
    assert.equal(found('14098')[0], 0x80073712);
    assert.ok(found('3712').includes(0x80073712));
  });

  test('an exact name comes first, parts and words follow', () => {
    assert.equal(found('CBS_E_SOURCE_MISSING')[0], 0x800f081f);
    assert.ok(found('store corrupt').includes(0x80073712));
    assert.ok(found('组件存储', 'zh-cn').includes(0x80073712));
    assert.ok(found('JET_errFileNotFound').includes(0xc8000713));
  });

  test('an empty box offers the codes that are explained; nonsense finds nothing', () => {
    assert.equal(found('').length, 20);
    assert.deepEqual(found('no such words anywhere'), []);
  });
});

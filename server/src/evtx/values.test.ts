import assert from 'node:assert/strict';
import { Malformed } from './cursor';
import { isoTime, readValue } from './values';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

suite('event values', () => {
  const cases: readonly (readonly [string, number, Uint8Array, string | readonly string[]])[] = [
    ['text', 0x01, utf16('Staged\0'), 'Staged'],
    ['ANSI text', 0x02, bytes(0x41, 0xe9, 0), 'Aé'],
    ['signed bytes', 0x03, bytes(0xff), '-1'],
    ['words', 0x06, bytes(0x39, 0x30), '12345'],
    ['signed results', 0x07, bytes(0x16, 0x08, 0x0f, 0x80), '-2146498538'],
    ['results', 0x14, bytes(0x16, 0x08, 0x0f, 0x80), '0x800f0816'],
    ['long numbers', 0x0a, bytes(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff), '18446744073709551615'],
    ['truth', 0x0d, bytes(1, 0, 0, 0), 'true'],
    ['binary data', 0x0e, bytes(0xca, 0xfe), 'cafe'],
    ['keywords', 0x15, bytes(0, 0, 0, 0, 0, 0, 0, 0x80), '0x8000000000000000'],
    ['security identifiers', 0x13, bytes(1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0), 'S-1-5-18'],
    ['lists of text', 0x81, utf16('one\0two\0'), ['one', 'two']],
    ['lists of numbers', 0x86, bytes(1, 0, 2, 0), ['1', '2']],
    ['nothing', 0x06, bytes(), ''],
    ['types to come', 0x7f, bytes(1, 2), ''],
  ];
  for (const [name, type, value, expected] of cases)
    test(name, () => {
      assert.deepEqual(readValue(type, value), expected);
    });

  test('GUIDs are read as Windows writes them', () => {
    const guid = bytes(
      0xb8,
      0xf3,
      0x12,
      0xbd,
      0x40,
      0xfc,
      0x61,
      0x4a,
      0xa3,
      7,
      0xb7,
      0xa0,
      0x13,
      0xa0,
      0x69,
      0xc1,
    );
    assert.equal(readValue(0x0f, guid), '{BD12F3B8-FC40-4A61-A307-B7A013A069C1}');
  });

  test('times', () => {
    assert.equal(isoTime(133_580_817_023_750_000n), '2024-04-20T10:15:02.375Z');
    assert.equal(isoTime(0n), '1601-01-01T00:00:00.000Z');
    assert.equal(isoTime(0xffffffffffffffffn), '', 'the year 60056 is no date of a log');
  });

  test('too few bytes are malformed', () => {
    assert.throws(() => readValue(0x08, bytes(1, 2)), Malformed);
    assert.throws(() => readValue(0x13, bytes(1, 200, 0, 0, 0, 0, 0, 5)), Malformed);
  });
});

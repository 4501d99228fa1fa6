import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appearanceOf } from './appearance';
import { decode, guessEncoding } from './encoding/encoding';

const of = (head: Uint8Array, name = ''): string => {
  const guess = guessEncoding(head);
  return appearanceOf(name, head, decode(head, guess.encoding), guess.text);
};
const bytes = (latin1: string): Uint8Array => Uint8Array.from(latin1, (c) => c.charCodeAt(0));

suite('what a file looks like', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['', 'empty'],
    ['  \r\n \r\n', 'empty'],
    ['PK\x03\x04 and more', 'archive'],
    ['MSCF\0\0\0\0', 'archive'],
    ['\x89PNG\r\n\x1a\n', 'image'],
    ['MZ\x90\0\x03\0', 'program'],
    ['regf\x01\0', 'registry-hive'],
    ['ElfFile\0', 'event-log'],
    ['%PDF-1.7\n', 'pdf'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'compound-document'],
    ['\0\x10\0\0\x90\x02\0\0\x90\x02\0\0' + '\0'.repeat(28) + '\n\0', 'event-trace'],
    ['Windows Registry Editor Version 5.00\r\n\r\n[HKEY_X]', 'registry-export'],
    ['-----BEGIN PGP MESSAGE-----\nhQ', 'encrypted'],
    ['<!DOCTYPE html>\n<html>', 'html'],
    ['<?xml version="1.0"?><a/>', 'xml'],
    ['{"oven": 1}', 'json'],
    ['[\n {"oven": 1}\n]', 'json'],
    ['12/11/13 03:57:17: oven: hot\n12/11/13 03:57:18: oven: cold\n', 'other-log'],
    ['[10:00:01] hot\n[10:00:02] cold\n', 'other-log'],
    ['An oven is hot.\nBread is not.\n', 'text'],
  ];
  for (const [text, expected] of examples)
    test(`${JSON.stringify(text.slice(0, 24))}: ${expected}`, () => {
      assert.equal(of(bytes(text)), expected);
    });

  test('a binary file is a trace where its name says so', () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 29);
    assert.equal(of(noise), 'binary');
    assert.equal(of(noise, 'C:\\logs\\oven.etl'), 'event-trace');
    assert.equal(of(noise, 'oven.etl.001'), 'event-trace');
  });

  test('any bytes and any name have one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (head, name) => of(head, name) !== ''),
    );
  });
});

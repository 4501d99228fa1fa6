import assert from 'node:assert/strict';
import { decode, guessEncoding, narrow } from './encoding';

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

suite('encoding', () => {
  test('marks of byte order decide', () => {
    assert.deepEqual(guessEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)), {
      encoding: 'utf-8',
      bom: 3,
      text: true,
    });
    assert.deepEqual(guessEncoding(Uint8Array.of(0xff, 0xfe, 0x41, 0)), {
      encoding: 'utf-16le',
      bom: 2,
      text: true,
    });
    assert.deepEqual(guessEncoding(Uint8Array.of(0xfe, 0xff, 0, 0x41)), {
      encoding: 'utf-16be',
      bom: 2,
      text: true,
    });
  });
  test('UTF-16 without a mark shows in its zeros', () => {
    assert.equal(guessEncoding(utf16('2024-04-20 10:00:00, Info')).encoding, 'utf-16le');
  });
  test('a NUL run in a log is not binary; an executable is', () => {
    assert.ok(
      guessEncoding(new TextEncoder().encode('2024-04-20 10:00:00, Info\r\n'.repeat(10) + '\0'.repeat(40)))
        .text,
    );
    assert.ok(!guessEncoding(Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 29)).text);
    assert.ok(guessEncoding(new Uint8Array()).text);
  });
  test('narrowing keeps one byte for each UTF-16 unit', () => {
    assert.deepEqual([...narrow(utf16('A汉\n'), 'utf-16le')], [0x41, 0x1a, 0x0a]);
  });
  test('bytes that are no text become one character', () => {
    assert.equal(decode(Uint8Array.of(0x41, 0xae, 0x42), 'utf-8'), 'A\uFFFDB');
  });
});

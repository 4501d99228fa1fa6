import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, decoderNamed, decoderOf, guessEncoding, isUtf8, narrow, offsetIn } from './encoding';

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
  test('any bytes: the quick way of a buffer reads the same as a decoder', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat({ max: 80 }), (bytes, start) => {
        const from = Math.min(start, bytes.length);
        assert.equal(decode(Buffer.from(bytes), 'utf-8', from), decode(bytes, 'utf-8', from));
      }),
      { numRuns: 2000, seed: 20240420 },
    );
  });
  test('U+FFFD that a file holds is UTF-8, bytes that become it are not', () => {
    assert.ok(isUtf8(new TextEncoder().encode('a\uFFFDb')));
    assert.ok(!isUtf8(Uint8Array.of(0x41, 0xd6, 0xd0)));
  });
  test('a position in a text is found again in what another encoding makes of the same bytes', () => {
    const bytes = Uint8Array.of(0x43, 0x3a, 0xd6, 0xd0, 0xce, 0xc4, 0x5c, 0x41);
    const gbk = decoderNamed('gbk')!;
    const utf8 = decoderOf('utf-8');
    assert.equal(gbk.decode(bytes), 'C:中文\\A');
    for (const char of ['C', ':', '\\', 'A'])
      assert.equal(
        offsetIn(bytes, gbk, utf8, gbk.decode(bytes).indexOf(char)),
        utf8.decode(bytes).indexOf(char),
        char,
      );
    assert.equal(offsetIn(bytes, gbk, utf8, 99), utf8.decode(bytes).length);
  });
  test('names that no platform supports have no decoder', () => {
    assert.equal(decoderNamed('cp-nonsense'), null);
    assert.equal(decoderNamed('utf8'), decoderOf('utf-8'));
  });
});

import assert from 'node:assert/strict';
import { shownInOf } from './editorEncodings';

/** All that VS Code 1.100 documents for `TextDocument.encoding`. */
const unicode = ['utf8', 'utf8bom', 'utf16le', 'utf16be'];
const doubleByte = {
  gbk: 'gbk',
  gb2312: 'gbk',
  gb18030: 'gb18030',
  cp950: 'big5',
  big5hkscs: 'big5',
  shiftjis: 'shift_jis',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
};
const singleByte =
  'windows1252 iso88591 iso88593 iso885915 macroman cp437 windows1256 iso88596 windows1257 iso88594 iso885914 windows1250 iso88592 cp852 windows1251 cp866 cp1125 iso88595 koi8r koi8u iso885913 windows1253 iso88597 windows1255 iso88598 iso885910 iso885916 windows1254 iso88599 windows1258 windows874 iso885911 koi8ru koi8t cp865 cp850'.split(
    ' ',
  );

suite('names of encodings in an editor', () => {
  test('Unicode is left to the bytes', () => {
    for (const name of unicode) assert.equal(shownInOf(name), undefined, name);
    assert.equal(shownInOf(undefined), undefined);
  });

  test('code pages of East Asia have a decoder', () => {
    for (const [name, web] of Object.entries(doubleByte)) assert.equal(shownInOf(name), web, name);
  });

  test('every other code page has a decoder that makes one character of each byte', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    for (const name of singleByte) {
      const web = shownInOf(name);
      assert.ok(web !== undefined, name);
      assert.equal(new TextDecoder(web).decode(bytes).length, 256, name);
    }
    assert.equal(shownInOf('windows1251'), 'windows-1251');
    assert.equal(shownInOf('iso88592'), 'iso-8859-2');
  });

  test('an unknown name changes nothing', () => {
    for (const name of ['', 'klingon', 'toString', '__proto__', 'gbk\0', 'x'.repeat(1e5)])
      assert.equal(shownInOf(name), undefined);
  });
});

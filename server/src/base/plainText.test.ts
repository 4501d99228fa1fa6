import assert from 'node:assert/strict';
import { english } from '../../../test/support/story';
import { asciiLine, hasUnseen, plainLine, plainSentence, sarifSentence } from './plainText';
import { text } from './text';

suite('plain text', () => {
  test('what is invisible or turns text around is spelled out', () => {
    assert.equal(plainLine('a\u202eb\u0000c\u200bd'), String.raw`a\u{202e}b\u{0}c\u{200b}d`);
    assert.equal(plainLine('a\r\n\tb'), 'a b');
    assert.equal(plainLine('  a\tb '), 'a b');
  });

  const unseen: readonly (readonly [what: string, character: string])[] = [
    ['a control of a terminal in one byte', '\u009b'],
    ['a soft hyphen', '\u00ad'],
    ['a joiner of graphemes', '\u034f'],
    ['a mark of direction', '\u061c'],
    ['a filler of Hangul', '\u3164'],
    ['a half-width filler', '\uffa0'],
    ['a vowel separator', '\u180e'],
    ['a variation selector', '\ufe0f'],
    ['a variation selector of the second plane', '\u{e0100}'],
    ['a letter of a tag', '\u{e0041}'],
    ['an isolate', '\u2066'],
    ['a blank of braille', '\u2800'],
    ['half a pair', '\ud83d'],
    ['a private character', '\ue000'],
    ['a separator of lines', '\u2028'],
  ];
  for (const [what, character] of unseen)
    test(`${what} is seen`, () => {
      assert.ok(hasUnseen(character));
      assert.equal(plainLine(`a${character}b`), `a\\u{${character.codePointAt(0)!.toString(16)}}b`);
    });

  test('letters, ideographs, marks on letters and emoji stay as they are', () => {
    for (const seen of ['日志 、。', 'Größe é', 'שלום', '한글', '😀', 'e\u0301'])
      assert.equal(plainLine(seen), seen);
  });

  test('long text is cut, not in the middle of a character, and says so', () => {
    assert.equal(plainLine('abc😀def', 4), 'abc😀…');
    assert.equal(plainLine('😀'.repeat(9), 4), `${'😀'.repeat(4)}…`);
    assert.equal(plainLine(`a${'\t'.repeat(50)}b`, 5), 'a …');
    assert.equal(plainLine('abcd', 4), 'abcd');
  });

  test('a sentence without any formatting', () => {
    assert.equal(plainSentence(text('{0}: {1}', 'a\nb', 3), english.translate), 'a b: 3');
  });

  test('ASCII is printable whatever comes', () => {
    assert.equal(asciiLine('a\t日\u202e '), String.raw`a \u{65e5}\u{202e}`);
  });

  test('nothing from outside links or is a placeholder in a SARIF message', () => {
    assert.equal(
      sarifSentence(text('At {0}: [x](1)', String.raw`[a](0) C:\b {0}`), english.translate),
      String.raw`At \[a\](0) C:\\b {{0}}: [x](1)`,
    );
  });
});

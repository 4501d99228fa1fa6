import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commentLine, commentText, maxLiteral, quoteLiteral, resemblesSignature } from './quote';

/** Reads a literal as PowerShell's tokenizer does: any two single quotes are one, one alone ends it. Null when it ends early. */
function read(literal: string): string | null {
  const isQuote = (char: string | undefined) => char !== undefined && /['\u2018-\u201b]/.test(char);
  if (!isQuote(literal[0])) return null;
  let value = '';
  for (let at = 1; at < literal.length; at++) {
    if (isQuote(literal[at])) {
      if (at === literal.length - 1) return value;
      if (!isQuote(literal[at + 1])) return null;
      at++;
    }
    value += literal.charAt(at);
  }
  return null;
}

suite('Quoting for PowerShell', () => {
  test('a literal has exactly the value, or is refused', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        "'",
        '\u2018',
        '\u2019',
        '\u201a',
        '\u201b',
        '"',
        '`',
        '$',
        '\n',
        '\0',
        '\u202e',
        '\u4e2d',
      ),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
    );
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 12 }).map((parts) => parts.join('')),
        (value) => {
          const quoted = quoteLiteral(value);
          if (quoted.ok) assert.equal(read(quoted.value), value);
          else assert.match(value, /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u);
        },
      ),
      { seed: 1, numRuns: 10_000 },
    );
  });

  test('every kind of single quote is doubled', () => {
    const quoted = quoteLiteral("a'b\u2018c\u2019d\u201ae\u201bf");
    assert.ok(quoted.ok);
    assert.equal(quoted.value, "'a''b\u2018\u2018c\u2019\u2019d\u201a\u201ae\u201b\u201bf'");
  });

  test('what cannot be seen, and what is too long, is refused', () => {
    for (const value of [
      '\0',
      'a\nb',
      'a\rb',
      '\u0085',
      '\u2028',
      '\u202e',
      '\u2066',
      '\u200b',
      '\ufeff',
      '\ud800',
      '\u007f',
      'x'.repeat(maxLiteral + 1),
    ]) {
      const quoted = quoteLiteral(value);
      assert.equal(quoted.ok, false, JSON.stringify(value.slice(0, 9)));
    }
  });

  test('a comment is one line of ASCII with a limit', () => {
    assert.equal(
      commentText('a\r\nb\tc \u2019\u202e\u{1f600} '),
      'a\\u{d}\\u{a}b c \\u{2019}\\u{202e}\\u{1f600}',
    );
    assert.equal(commentText('x'.repeat(40_000)).length, 304);
    assert.equal(commentLine('a\nb\u2028c'), '# a b c');
    assert.equal(commentLine(''), '#');
  });

  test('a comment is never near the start of a signature block', () => {
    for (const text of [
      'SIG # Begin signature block',
      'sig# begin  Signature Blok',
      'SIG # End signature block',
      'S I G # BEGIN SIGNATURE BLOCK',
    ]) {
      assert.ok(resemblesSignature(text), text);
      assert.ok(!resemblesSignature(commentLine(text)), text);
    }
    assert.equal(commentLine('Restores the file.'), '# Restores the file.');
  });
});

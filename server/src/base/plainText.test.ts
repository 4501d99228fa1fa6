import assert from 'node:assert/strict';
import { escapeMarkdown, lineLink, plain } from './plainText';

suite('markdown', () => {
  test('text from a log formats and links nothing', () => {
    for (const hostile of [
      '[a](command:x)',
      '**b**',
      '<img src=x>',
      '`c`',
      '| d |',
      'https://example.com',
      '![e](f)',
      '# g',
      '&lt;',
    ]) {
      const escaped = escapeMarkdown(hostile);
      assert.match(escaped, /^(?:\\[!-/:-@[-`{-~]|[A-Za-z0-9 ])*$/, hostile);
      assert.equal(escaped.replace(/\\(.)/g, '$1'), hostile);
    }
  });

  test('what is invisible or turns text around is spelled out', () => {
    assert.equal(plain('a\u202eb\u0000c\u200bd'), 'au+202ebu+0000cu+200bd');
    assert.equal(plain('a\r\n\tb'), 'a b');
  });

  test('long text is cut, not in the middle of a character', () => {
    assert.equal(plain('abc😀def', 4), 'abc…');
  });

  test('a link to a line keeps hostile URIs inside its brackets', () => {
    assert.equal(lineLink('line 3', 'file:///a)b (c', 3), '[line 3](file:///a%29b%20%28c#L3)');
  });
});

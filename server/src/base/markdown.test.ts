import assert from 'node:assert/strict';
import { text } from './text';
import { english } from '../../../test/support/story';
import { codeBlock, codeSpan, escapeMarkdown, lineLink, markdownSentence } from './markdown';

suite('Markdown', () => {
  test('escaped text formats and links nothing', () => {
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

  test('a link to a line keeps hostile URIs inside its brackets', () => {
    assert.equal(lineLink('line 3', 'file:///a)b (c', 3), '[line 3](file:///a%29b%20%28c#L3)');
  });

  test('text of a log stays in one code span', () => {
    assert.equal(codeSpan('a `b` c'), '``a `b` c``');
    assert.equal(codeSpan('`'), '`` ` ``');
    assert.equal(codeSpan('x\n# y\r\n'), '`x # y`');
    assert.equal(codeSpan(''), '');
    assert.equal(codeSpan('[x](command:evil) <img>'), '`[x](command:evil) <img>`');
    assert.equal(codeSpan('a\u202eb\u0000'), '`a\\u{202e}b\\u{0}`');
    assert.equal(codeSpan('x'.repeat(400)).length, 303);
  });

  test('sentences of ours keep their words, and what is in them is harmless', () => {
    assert.equal(
      markdownSentence(
        text('Export <file> of {0}, then {1}.', 'a*b`', text('look at <a> {0}', '<x>')),
        english.translate,
      ),
      'Export \\<file\\> of `` a*b` ``, then look at \\<a\\> `<x>`.',
    );
  });

  test('a command cannot end its block', () => {
    assert.deepEqual(codeBlock(['a ``` b'], ' '), [' ```bat', ' a `` b', ' ```']);
    assert.deepEqual(codeBlock([]), []);
  });
});

import assert from 'node:assert/strict';
import { text } from './text';
import { english } from '../../../test/support/story';
import { codeBlock, codeSpan, markdownSentence, plainLine, plainSentence } from './markdown';

suite('Markdown of remedies', () => {
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
    assert.equal(plainSentence(text('{0}: {1}', 'a\nb', 3), english.translate), 'a b: 3');
    assert.equal(plainLine('  a\tb '), 'a b');
  });

  test('a command cannot end its block', () => {
    assert.deepEqual(codeBlock(['a ``` b'], ' '), [' ```bat', ' a `` b', ' ```']);
    assert.deepEqual(codeBlock([]), []);
  });
});

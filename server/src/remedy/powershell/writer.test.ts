import assert from 'node:assert/strict';
import { text } from '../../base/text';
import { translator } from '../../base/translator';
import { wrap, writer } from './writer';

suite('Sentences in a script', () => {
  test('are broken at blanks, and between wide characters but not before their punctuation', () => {
    assert.deepEqual(wrap('one two three', 8), ['one two', 'three']);
    assert.deepEqual(wrap('a-very-long-word b', 8), ['a-very-long-word', 'b']);
    assert.deepEqual(wrap('\u7ec4\u4ef6\u5b58\u50a8\u3002', 6), ['\u7ec4\u4ef6\u5b58', '\u50a8\u3002']);
    assert.deepEqual(wrap('', 8), ['']);
    assert.deepEqual(wrap('   ', 8), ['']);
  });

  test('become comments behind an indent, and literals', () => {
    const { note, say } = writer(translator({ 'it is {0}': "it's {0}", bad: 'a\u202eb' }));
    assert.equal(note(text('x'.repeat(120)), '    '), `    # ${'x'.repeat(120)}`);
    assert.equal(say(text('it is {0}', 'x')), "'it''s x'");
    assert.equal(say(text('it is {0}')), "'it''s {0}'");
    assert.equal(say(text('bad')), "'bad'");
  });
});

import assert from 'node:assert/strict';
import { text, translator } from './text';

suite('texts', () => {
  const translate = translator({
    '{0} in {1}': '{0}（位于 {1}）',
    'The content of {0} is wrong.': '{0} 的内容有误。',
  });

  test('texts in texts are put into the language, what has no translation stays', () => {
    assert.equal(translate(text('The content of {0} is wrong.', 'a.dll')), 'a.dll 的内容有误。');
    assert.equal(translate(text('{0} of {1}', 1)), '1 of {1}');
  });

  test('no space follows an argument that ends with full-width punctuation', () => {
    const inner = text('{0} in {1}', 'a.dll', 'x86_a');
    assert.equal(translate(text('The content of {0} is wrong.', inner)), 'a.dll（位于 x86_a）的内容有误。');
  });
});

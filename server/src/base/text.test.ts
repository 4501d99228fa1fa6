import assert from 'node:assert/strict';
import { listed, text } from './text';
import { translator } from './translator';

suite('texts', () => {
  const translate = translator({
    '{0} in {1}': '{0}（位于 {1}）',
    'The content of {0} is wrong.': '{0} 的内容有误。',
  });

  test('texts in texts are put into the language, what has no translation stays', () => {
    assert.equal(translate(text('The content of {0} is wrong.', 'a.dll')), 'a.dll 的内容有误。');
    assert.equal(translate(text('{0} of {1}', 1)), '1 of {1}');
  });

  test('names in a sentence stand with the comma that the language has for lists', () => {
    const chinese = translator({ 'Open {0}.': '请打开 {0}。', ', ': '、' });
    const sentence = text('Open {0}.', listed(['CBS.log', 'dism.log', 'sfc.log']));
    assert.equal(translate(sentence), 'Open CBS.log, dism.log, sfc.log.');
    assert.equal(chinese(sentence), '请打开 CBS.log、dism.log、sfc.log。');
    assert.equal(translate(text('Open {0}.', listed(['CBS.log']))), 'Open CBS.log.');
  });

  test('Chinese in a Chinese sentence has no spaces around it, other scripts keep theirs', () => {
    const chinese = translator({ 'Try {0} again': '重试 {0} 一次', 'the update': '失败的更新' });
    assert.equal(chinese(text('Try {0} again', text('the update'))), '重试失败的更新一次');
    assert.equal(chinese(text('Try {0} again', 'KB1')), '重试 KB1 一次');
    assert.equal(translator({})(text('{0} in {1}', '文件', '路径')), '文件 in 路径');
  });

  test('no space follows an argument that ends with full-width punctuation', () => {
    const inner = text('{0} in {1}', 'a.dll', 'x86_a');
    assert.equal(translate(text('The content of {0} is wrong.', inner)), 'a.dll（位于 x86_a）的内容有误。');
  });
});

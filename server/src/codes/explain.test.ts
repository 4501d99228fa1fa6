import assert from 'node:assert/strict';
import { documentOf, explain } from './explain';
import { allEntries } from './entries';

suite('explanations', () => {
  test('meaning and usual cause, in both languages', () => {
    assert.match(explain(0x8007000d, 'en')?.meaning ?? '', /invalid/);
    assert.match(explain(0x8007000d, 'zh-cn')?.meaning ?? '', /无效/);
    assert.match(explain(0x80073712, 'zh-cn')?.meaning ?? '', /组件存储/);
  });

  test('every entry says something in both languages, and both differ', () => {
    assert.ok(allEntries().size > 580);
    for (const [value, { meaning, cause }] of allEntries()) {
      for (const text of [meaning.en, cause.en]) assert.match(text, /[a-z]/i, value.toString(16));
      for (const text of [...Object.values(meaning), ...Object.values(cause)])
        assert.equal(text, text.trim());
      assert.match(meaning['zh-cn'], /[\u4e00-\u9fff]/, value.toString(16));
      assert.ok(cause['zh-cn'].length > 0, value.toString(16));
    }
  });

  test('a failure says what to do first, a success nothing', () => {
    assert.match(explain(0x80073712, 'en')?.first?.message ?? '', /RestoreHealth/);
    assert.equal(explain(0, 'en')?.first, null);
    const undone = [...allEntries().values()].filter(({ failure, first }) => failure && first === 'none');
    assert.ok(undone.length < 40, String(undone.length));
  });

  test('an equal code shares the explanation', () => {
    assert.deepEqual(explain(0xc007000d, 'en'), explain(0x8007000d, 'en'));
    assert.equal(explain(0xd007000d, 'en')?.meaning, explain(0x8007000d, 'en')?.meaning);
  });

  test('no explanation for a code that the table does not have', () => {
    assert.equal(explain(0x800f08ff, 'en'), null);
    assert.equal(explain(0x8007abcd, 'zh-cn'), null);
  });

  test('documentation in the language of the reader', () => {
    const english = documentOf(0x800f0922, 'en') ?? documentOf(0x8007000d, 'en') ?? '';
    assert.match(english, /^https:\/\/learn\.microsoft\.com\/[a-z-]+\//);
    assert.match(documentOf(0x8007000d, 'zh-cn') ?? '', /^https:\/\/learn\.microsoft\.com\/zh-cn\//);
    assert.equal(documentOf(0x8024dead, 'en'), undefined);
  });
});

import assert from 'node:assert/strict';
import { locales, translateInto, type Locale } from '../base/l10n';
import { documentOf, explain } from './explain';
import { allEntries } from './entries';

suite('explanations', () => {
  test('meaning and usual cause, in both languages', () => {
    const meaning = (value: number, locale: Locale): string => translateInto(locale)(explain(value)!.meaning);
    assert.match(meaning(0x8007000d, 'en'), /invalid/);
    assert.match(meaning(0x8007000d, 'zh-cn'), /无效/);
    assert.match(meaning(0x80073712, 'zh-cn'), /组件存储/);
  });

  test('every entry says something in every language, and all differ from English', () => {
    assert.ok(allEntries().size > 580);
    for (const [value, { meaning, cause }] of allEntries()) {
      for (const { message } of [meaning, cause]) {
        assert.match(message, /[a-z]/i, value.toString(16));
        for (const locale of locales) {
          const said = translateInto(locale)({ message, args: [] });
          assert.equal(said, said.trim());
          assert.equal(said === message, locale === 'en', `${value.toString(16)} ${locale}`);
        }
      }
      assert.match(translateInto('zh-cn')(meaning), /[\u4e00-\u9fff]/, value.toString(16));
    }
  });

  test('a failure says what to do first, a success nothing', () => {
    assert.match(explain(0x80073712)?.first?.message ?? '', /RestoreHealth/);
    assert.equal(explain(0)?.first, null);
    const undone = [...allEntries().values()].filter(({ failure, first }) => failure && first === 'none');
    assert.ok(undone.length < 40, String(undone.length));
  });

  test('an equal code shares the explanation', () => {
    assert.deepEqual(explain(0xc007000d), explain(0x8007000d));
    assert.deepEqual(explain(0xd007000d), explain(0x8007000d));
  });

  test('no explanation for a code that the table does not have', () => {
    assert.equal(explain(0x800f08ff), null);
    assert.equal(explain(0x8007abcd), null);
  });

  test('documentation in the language of the reader', () => {
    const english = documentOf(0x800f0922, 'en') ?? documentOf(0x8007000d, 'en') ?? '';
    assert.match(english, /^https:\/\/learn\.microsoft\.com\/[a-z-]+\//);
    assert.match(documentOf(0x8007000d, 'zh-cn') ?? '', /^https:\/\/learn\.microsoft\.com\/zh-cn\//);
    assert.equal(documentOf(0x8024dead, 'en'), undefined);
  });
});

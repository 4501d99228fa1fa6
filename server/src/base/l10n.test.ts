import assert from 'node:assert/strict';
import { localeFor, localeOf, locales, translateInto } from './l10n';
import { regionalTag } from './localeTag';
import { text } from './text';

suite('languages', () => {
  test('a tag of any spelling names a language', () => {
    for (const tag of ['zh-cn', 'zh-CN', 'zh', 'zh-Hans', 'zh-SG', 'zh_CN.UTF-8', 'zh_Hans_CN@pinyin=x'])
      assert.equal(localeFor(tag), 'zh-cn', tag);
    for (const tag of ['en', 'EN-gb', 'en_US.UTF-8', 'en-ZA']) assert.equal(localeFor(tag), 'en', tag);
  });

  test('what is no tag, or of a language or script that nothing is written in, names none', () => {
    for (const tag of ['', 'C', 'POSIX', 'fr', 'zh-TW', 'zh-Hant', '-', 'no such language'])
      assert.equal(localeFor(tag), null, tag);
    assert.equal(localeOf('fr'), 'en');
    assert.equal(localeOf(undefined), 'en');
  });

  test('every language has a translator, and a spelling for web sites', () => {
    for (const locale of locales) {
      assert.equal(localeFor(locale), locale);
      assert.equal(localeFor(regionalTag(locale)), locale);
      assert.equal(translateInto(locale)(text('no such message')), 'no such message');
    }
    assert.equal(regionalTag('en'), 'en-us');
  });
});

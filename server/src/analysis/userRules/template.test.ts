import assert from 'node:assert/strict';
import { locales, translateInto } from '../../base/l10n';
import { countOf } from './model';
import { readRules } from './parse';
import { rulesTemplate } from './template';

suite('new rules file', () => {
  for (const locale of locales) {
    test(`has no rules yet, and its example is in order: ${locale}`, () => {
      const template = rulesTemplate(translateInto(locale));
      const fresh = readRules(template, 'rules.yaml');
      assert.deepEqual([countOf(fresh.rules), fresh.problems], [0, []]);
      const [, start, rules] = /^([\s\S]*version: 1\n)([\s\S]*)$/.exec(template)!;
      const used = readRules(start! + rules!.replaceAll(/^# ?/gm, ''), 'rules.yaml');
      assert.deepEqual([countOf(used.rules), used.problems], [2, []]);
    });
  }
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { causes } from '../../server/src/analysis/causes';
import { locales } from '../../server/src/base/l10n';
import { kindPage } from '../../server/src/features/kindPages';
import { leftOver } from '../../tools/generate/kinds.mjs';

const root = path.resolve(import.meta.dirname, '../..');

suite('kinds of causes', () => {
  for (const { kind, about } of causes)
    test(`${kind} has a page in each language, and two public references or none`, () => {
      for (const locale of locales) {
        const address = kindPage(kind, locale)!;
        const file = path.join(root, address.slice(address.indexOf('docs/')));
        assert.ok(existsSync(file), file);
        assert.ok(
          about.references.every((one) =>
            readFileSync(file, 'utf8').includes(one.replace(/^.*?\.com\//, '')),
          ),
        );
      }
      assert.ok(about.references.length === 0 || about.references.length >= 2, about.references.join());
      for (const address of about.references)
        assert.match(address, /^https:\/\/(?:learn|support)\.microsoft\.com\/\S+$/);
    });

  test('no page is left of a kind that is no more', async () => {
    assert.deepEqual(await leftOver(), []);
  });

  test('the verdicts, which are no fault, have no page', () => {
    assert.equal(kindPage('benign', 'en'), undefined);
    assert.equal(kindPage('unknown', 'en'), undefined);
  });
});

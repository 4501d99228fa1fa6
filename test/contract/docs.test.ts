import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pageWithRooms } from '../../tools/lint/printRooms.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** Where a path in a page may begin: most leave out what their sentence is about. */
const beginnings = ['', 'server/src', 'server/src/analysis', 'server/src/analysis/diagnosis', 'docs', 'test'];

suite('documentation', () => {
  test('the table of rooms is the one that the linter reads', async () => {
    const page = readFileSync(path.join(root, 'docs/ARCHITECTURE.md'), 'utf8');
    assert.equal(page, await pageWithRooms(), 'run: node tools/lint/printRooms.mjs');
  });

  for (const page of pages)
    test(`${page} names files that are there`, () => {
      const text = readFileSync(path.join(root, page), 'utf8');
      const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\.(?:ts|mjs|cjs|json|tsv|md))`/g)].map(
        ([, name]) => name!,
      );
      const missing = named.filter(
        (name) => !beginnings.some((beginning) => existsSync(path.join(root, beginning, name))),
      );
      assert.deepEqual(missing, []);
    });

  for (const page of pages)
    test(`${page} links to files that are there`, () => {
      const text = readFileSync(path.join(root, page), 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, link]) => link!);
      assert.deepEqual(
        links.filter((link) => !existsSync(path.join(root, path.dirname(page), link))),
        [],
      );
    });
});

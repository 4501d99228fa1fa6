import assert from 'node:assert/strict';
import type { LogRecord } from '../../model/signature';
import { isTelling, templateHash, templateOf } from './template';

const event = (body: string, codes: readonly number[] = []): Parameters<typeof templateHash>[0] => ({
  record: { body, source: 'CBS' } as LogRecord,
  codes,
});

suite('templates of rows', () => {
  test('numbers, paths, quotes and identities are variables', () => {
    for (const [body, template] of [
      ['Failed to heat oven 12 of 40', 'Failed to heat oven * of *'],
      [String.raw`Failed to open C:\Fabrikam\oven.dat, giving up`, 'Failed to open * giving up'],
      ["Oven 'north wing' does not answer", 'Oven * does not answer'],
      ['COven::Heat(211): Result = 0x80070005[gle=0x00000005]', 'COven::Heat * Result * gle *'],
      ['no oven at http://ovens.example/a?b=1', 'no oven at *'],
    ] as const)
      assert.equal(templateOf(body), template);
  });

  test('rows are alike where only variables differ, not where a code does', () => {
    const hash = templateHash(event('Failed to heat oven 12', [5]));
    assert.equal(templateHash(event('Failed to heat oven 7', [5])), hash);
    assert.notEqual(templateHash(event('Failed to heat oven 12', [2])), hash);
    assert.notEqual(templateHash(event('Failed to cool oven 12', [5])), hash);
  });

  test('what is made of variables alone tells nothing', () => {
    assert.equal(isTelling(templateOf('12 (0x34) [56]')), false);
    assert.equal(isTelling(templateOf('Failed to heat oven 12')), true);
  });
});

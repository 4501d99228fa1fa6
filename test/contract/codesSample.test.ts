import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMentions } from '../../server/src/codes';
import { corpusExists, drawSamples, draws } from '../../tools/codes/sample.mjs';
import { scaledLimit } from '../../tools/lib/speed.mjs';

interface Labelled {
  readonly token: string;
  readonly family: string;
  /** What a person called it, `none` for a number that is no code */
  readonly label: string;
  /** What it must be read as, in hex */
  readonly value: string;
  readonly context: string;
}

interface Measured {
  readonly codes: number;
  readonly read: number;
  readonly right: number;
  readonly confusions: readonly string[];
}

const samples = draws.map(({ name }) => {
  const content = readFileSync(join(import.meta.dirname, '..', 'codes', `${name}.tsv`), 'utf8');
  const rows = content
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line): Labelled => {
      const [token = '', family = '', label = '', value = '', context = ''] = line.split('\t');
      return { token, family, label, value, context };
    });
  return { name, rows };
});

function assertThresholds(measured: readonly Measured[]): void {
  const sum = (part: 'codes' | 'read' | 'right') => measured.reduce((total, one) => total + one[part], 0);
  const precision = sum('right') / sum('read');
  const recall = sum('right') / sum('codes');
  const confusions = measured.flatMap((one) => one.confusions);
  assert.ok(
    precision >= 0.99 && recall >= 0.99,
    [`precision ${precision}, recall ${recall}`, ...confusions].join('\n'),
  );
}

suite('reading of codes, measured on real logs', () => {
  let measured: Measured[] = [];

  suiteSetup(function () {
    if (!corpusExists()) return;
    this.timeout(scaledLimit(120_000));
    const drawn = drawSamples();
    measured = samples.map(({ name, rows }, index) => {
      assert.deepEqual(
        drawn[index]!.map(({ token }) => token),
        rows.map(({ token }) => token),
        `the logs are not those that ${name} was drawn from`,
      );
      const found = rows.map((row, at) => {
        const { line, start, end } = drawn[index]![at]!;
        const mention = findMentions(line).find((one) => one.start <= start && one.end >= end);
        return { ...row, read: mention?.value.toString(16).padStart(8, '0') ?? '' };
      });
      return {
        codes: found.filter(({ label }) => label !== 'none').length,
        read: found.filter(({ read }) => read !== '').length,
        right: found.filter(({ read, value }) => read !== '' && read === value).length,
        confusions: found
          .filter(({ read, value }) => read !== value)
          .map(
            ({ token, family, context, label, value, read }) =>
              `${name}: ${token} (${family}, ${context}): ${label} ${value} read as ${read || 'none'}`,
          ),
      };
    });
  });

  test('the samples are whole', () => {
    for (const { name, rows } of samples) {
      assert.ok(name === 'blind-5' ? rows.length === 448 : rows.length === 500, name);
      for (const { token, label, value } of rows) assert.equal(label === 'none', value === '', token);
    }
  });

  test('precision and recall of the last sample are at least 99 %', function () {
    if (measured.length === 0) this.skip();
    assertThresholds(measured.slice(-1));
  });

  test('precision and recall of all samples together are at least 99 %', function () {
    if (measured.length === 0) this.skip();
    assertThresholds(measured);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMentions } from '../server/src/codes';
import { corpusExists, drawSample } from '../tools/codes/sample.mjs';

interface Labelled {
  readonly token: string;
  readonly family: string;
  /** What a person called it, `none` for a number that is no code */
  readonly label: string;
  /** What it must be read as, in hex */
  readonly value: string;
  readonly context: string;
}

const rows: Labelled[] = readFileSync(join(import.meta.dirname, 'codes', 'sample.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [token = '', family = '', label = '', value = '', context = ''] = line.split('\t');
    return { token, family, label, value, context };
  });

suite('reading of codes, measured on real logs', () => {
  test('the sample is whole', () => {
    assert.equal(rows.length, 500);
    for (const { token, label, value } of rows) assert.equal(label === 'none', value === '', token);
  });

  test('precision and recall are at least 99 %', function () {
    if (!corpusExists()) this.skip();
    this.timeout(120_000);
    const drawn = drawSample();
    assert.deepEqual(
      drawn.map(({ token }) => token),
      rows.map(({ token }) => token),
      'the logs are not those that the sample was drawn from',
    );
    let right = 0;
    const confusions: string[] = [];
    let read = 0;
    let codes = 0;
    rows.forEach(({ token, family, label, value, context }, at) => {
      const { line, start, end } = drawn[at]!;
      const mention = findMentions(line).find((one) => one.start <= start && one.end >= end);
      const found = mention?.value.toString(16).padStart(8, '0') ?? '';
      if (mention) read++;
      if (label !== 'none') codes++;
      if (mention && found === value) right++;
      if (found !== value)
        confusions.push(`${token} (${family}, ${context}): ${label} ${value} read as ${found || 'none'}`);
    });
    const precision = right / read;
    const recall = right / codes;
    assert.ok(
      precision >= 0.99 && recall >= 0.99,
      [`precision ${precision}, recall ${recall}`, ...confusions].join('\n'),
    );
  });
});

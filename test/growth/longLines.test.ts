import { strict as assert } from 'node:assert';
// First: what is loaded before it is not counted.
import { workOf } from '../support/work';
import { causes } from '../../server/src/analysis/causes/index';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import { memorySource } from '../../server/src/log/source';
import { Random } from '../generate/random';

/**
 * Lines that begin as a signature's do and then go on with what its repetitions take. What expressions cost is proven apart
 * (test/contract/regexps.test.ts); this counts what our own code does with such a line.
 */
const random = new Random(16);
const starts = causes.flatMap(({ signatures }) => signatures).flatMap(({ starts: all }) => all);
const fillers = [
  ' ',
  '\t',
  '.',
  '[',
  '{',
  '(',
  '"',
  "'",
  '\\',
  '#0# from PinDeployment(',
  ' ({',
  'x',
  '\r',
  '\u2028',
];
const limit = 2.6;

suite('long lines', () => {
  for (const filler of fillers)
    test(`${JSON.stringify(filler)}: twice the length costs no more than twice the work`, async () => {
      const chosen = Array.from({ length: 4 }, () => random.pick(starts));
      await analyse(chosen, filler, 500);
      const work = await workOf(() => analyse(chosen, filler, 15_000));
      const double = await workOf(() => analyse(chosen, filler, 30_000));
      assert.ok(double < work * limit, `${chosen.join(' | ')}: ${work} → ${double}`);
    });
});

function analyse(chosen: readonly string[], filler: string, length: number): Promise<unknown> {
  const lines = chosen.map((start) => {
    const filled = filler.repeat(Math.ceil(length / filler.length));
    return `2024-05-14 10:00:00, Error                 CBS    ${start}${filled}E${filled}\rx [HRESULT = 0x80070002]`;
  });
  return analyseLog(memorySource(Buffer.from(`${lines.join('\r\n')}\r\n`)), { name: 'CBS.log' });
}

import { strict as assert } from 'node:assert';
// First: what is loaded before it is not counted.
import { workOf } from '../support/work';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import type { ReadLimits } from '../../server/src/analysis/pipeline/logReader';
import { memorySource } from '../../server/src/log/source';
import { growthForms, type GrowthForm } from './forms';

/** Rows of the smaller log of each pair */
const rows = 1500;
/** What twice the rows may cost: a little more than twice, for sorting and for tables that fill. */
const limit = 2.6;

suite('growth', () => {
  for (const [name, form] of Object.entries(growthForms))
    test(`${name}: twice the rows cost about twice the work`, async () => {
      await analyse(form, 300);
      const work = await workOf(() => analyse(form, rows));
      const double = await workOf(() => analyse(form, 2 * rows));
      const growth = double / work;
      assert.ok(
        growth < limit,
        `twice the rows cost ${growth.toFixed(2)} times the work (${work} → ${double})`,
      );
    });
});

suite('a flood', () => {
  test('costs little more than its bytes once nothing more of it is kept', async () => {
    const form = growthForms['failed sessions']!;
    await analyse(form, 300);
    const whole = await workOf(() => analyse(form, 2 * rows));
    const cut = await workOf(() => analyse(form, 2 * rows, { kept: 100 }));
    assert.ok(cut < whole / 8, `${cut} of ${whole}`);
  });
});

function analyse(
  { name = 'CBS.log', rows: rowsOf }: GrowthForm,
  count: number,
  limits: ReadLimits = {},
): Promise<unknown> {
  const bytes = Buffer.from(`${[...rowsOf(count)].join('\r\n')}\r\n`);
  return analyseLog(memorySource(bytes), { name, limits });
}

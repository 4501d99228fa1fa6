import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beginning, failure, healthy, reported } from '../../../../test/support/growingLog';
import { memorySource } from '../../log/source';
import type { LogAnalysis } from '../model/model';
import { analyseLog } from './analyse';
import { LogReader } from './logReader';

suite('log reader', () => {
  test('any cuts, in the middle of lines and of characters too', async () => {
    const whole = Buffer.from(
      beginning + failure + healthy + failure.replaceAll('bits.dll', '中文.dll') + healthy,
    );
    const expected = reported(await analyseLog(memorySource(whole)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: beginning.length, max: whole.length }), { maxLength: 5 }),
        async (cuts) => {
          const ends = [...cuts.sort((a, b) => a - b), whole.length];
          const reader = await LogReader.open(memorySource(whole.subarray(0, ends[0])));
          let analysis: LogAnalysis | undefined;
          for (const [index, end] of ends.entries()) {
            const now = memorySource(whole.subarray(0, end), 777);
            if (index > 0) assert.ok(await reader.continues(now));
            analysis = await reader.read(now, { isLive: index < ends.length - 1 });
            await reader.remember(now);
          }
          assert.deepEqual(reported(analysis!), expected);
        },
      ),
      { numRuns: 60, seed: 20240420 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseLog } from '../analysis/pipeline/analyse';
import { readLines } from './lines';
import { memorySource } from './source';

const read = async (bytes: Uint8Array, first: number, last: number): Promise<string[]> => {
  const source = memorySource(bytes);
  return readLines(source, await analyseLog(source), first, last);
};
const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);

suite('lines of a log', () => {
  test('any text of any size: the same as splitting it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.stringMatching(/^[a-z 二]*$/), fc.nat({ max: 400 })), { maxLength: 40 }),
        fc.nat({ max: 45 }),
        fc.nat({ max: 45 }),
        async (parts, from, length) => {
          const expected = parts.map(([part, times]) => part.repeat(times).slice(0, 20_000));
          const actual = await read(
            utf8(expected.map((line) => `${line}\n`).join('')),
            from + 1,
            from + length,
          );
          assert.deepEqual(actual, expected.slice(from, from + length));
        },
      ),
    );
  });
});

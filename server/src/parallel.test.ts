import assert from 'node:assert/strict';
import { inParallel } from './parallel';

suite('in parallel', () => {
  test('in order, no more at a time than allowed, each of them once', async () => {
    let now = 0;
    let most = 0;
    const done: number[] = [];
    await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      most = Math.max(most, ++now);
      done.push(item);
      await Promise.resolve();
      now--;
    });
    assert.deepEqual([most, done], [3, [1, 2, 3, 4, 5, 6, 7]]);
  });

  test('no more is begun once it is enough', async () => {
    const done: number[] = [];
    const work = (item: number): Promise<void> => Promise.resolve(void done.push(item));
    await inParallel([1, 2, 3, 4], 1, work, () => done.length === 2);
    assert.deepEqual(done, [1, 2]);
  });

  test('an error is told', async () => {
    await assert.rejects(
      inParallel([1, 2], 2, (item) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve())),
      /two/,
    );
  });
});

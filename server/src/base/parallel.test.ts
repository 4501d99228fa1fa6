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
    await inParallel([1, 2, 3, 4], 1, work, { isEnough: () => done.length === 2 });
    assert.deepEqual(done, [1, 2]);
  });

  test('the ends are reported in order, however long each takes, and an error holds nothing back', async () => {
    const reported: number[] = [];
    const settle = new Map<number, (error?: Error) => void>();
    const work = (item: number): Promise<void> =>
      new Promise((resolve, reject) => {
        settle.set(item, (error) => {
          if (error) reject(error);
          else resolve();
        });
      });
    const end = async (item: number, error?: Error): Promise<number[]> => {
      settle.get(item)!(error);
      await new Promise(setImmediate);
      return [...reported];
    };
    const all = inParallel([1, 2, 3, 4, 5], 2, work, { onEnd: (item) => void reported.push(item) });
    // While the first one takes its time, the other worker goes on.
    assert.deepEqual(await end(2), []);
    assert.deepEqual(await end(3), []);
    const rejected = assert.rejects(all, /one/);
    assert.deepEqual(await end(1, new Error('one')), [1, 2, 3]);
    assert.deepEqual(await end(4), [1, 2, 3, 4]);
    assert.deepEqual(await end(5), [1, 2, 3, 4, 5]);
    await rejected;
  });

  test('an error is reported', async () => {
    await assert.rejects(
      inParallel([1, 2], 2, (item) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve())),
      /two/,
    );
  });
});

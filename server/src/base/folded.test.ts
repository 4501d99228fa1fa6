import assert from 'node:assert/strict';
import { folded } from './folded';

suite('folded work', () => {
  test('is done once more after all calls that came while it ran', async () => {
    const ends: (() => void)[] = [];
    const started = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const call = folded(() => new Promise((resolve) => ends.push(resolve)));
    call();
    call();
    call();
    assert.equal(ends.length, 1);
    ends[0]!();
    await started();
    assert.equal(ends.length, 2);
    ends[1]!();
    await started();
    assert.equal(ends.length, 2);
    call();
    assert.equal(ends.length, 3);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByTime } from './byTime';

interface Item {
  readonly name: number;
  readonly utc: number;
}

const utcs = (items: Iterable<Item>): number[] => [...items].map(({ utc }) => utc);

suite('items by time', () => {
  test('the nearest first, within reach, then those without a time', () => {
    const times = new ByTime([10, 50, NaN, 30, 20, 1000].map((utc, name) => ({ name, utc })));
    assert.deepEqual(utcs(times.near(28, 25)), [30, 20, 10, 50, NaN]);
    assert.deepEqual(utcs(times.near(NaN, 25)), [10, 50, NaN, 30, 20, 1000]);
    assert.deepEqual(utcs(times.near(5000, 25)), [NaN]);
    assert.deepEqual(utcs(new ByTime<Item>([]).near(1, Infinity)), []);
  });

  test('as sorting all of them would have it', () => {
    const items = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 200 });
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 500 }), fc.nat(300), (all, utc, reach) => {
        const near = utcs(new ByTime(all.map((time, name) => ({ name, utc: time }))).near(utc, reach));
        const gaps = near.map((time) => Math.abs(time - utc));
        const wanted = all.map((time) => Math.abs(time - utc)).filter((gap) => gap <= reach);
        assert.deepEqual(
          gaps,
          wanted.sort((a, b) => a - b),
        );
      }),
    );
  });

  test('of many at one moment a thousand are looked at', () => {
    const times = new ByTime(Array.from({ length: 100_000 }, (_, name) => ({ name, utc: 7 })));
    assert.equal([...times.near(7, 1)].length, 1000);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boundsOf, moved, showing, within, zoomed, type Span } from './window';

const bounds: Span = { from: 0, to: 1000 };

suite('window of the timeline', () => {
  test('all lanes with some time around; lanes without times do not count', () => {
    assert.deepEqual(boundsOf([{ range: [100, 600] }, { range: null }, { range: [300, 1100] }]), {
      from: 80,
      to: 1120,
    });
    assert.deepEqual(boundsOf([{ range: [5, 5] }]), { from: -5, to: 15 });
    assert.equal(boundsOf([{ range: null }]), null);
    assert.equal(boundsOf([]), null);
  });

  test('zooming keeps the moment under the pointer where it is', () => {
    assert.deepEqual(zoomed({ from: 200, to: 600 }, 0.5, 300, bounds), { from: 250, to: 450 });
    assert.deepEqual(zoomed({ from: 200, to: 600 }, 100, 300, bounds), bounds);
    const near = zoomed({ from: 200, to: 210 }, 0.1, 205, bounds);
    assert.equal(near.to - near.from, 10);
  });

  test('moving stops at the ends', () => {
    assert.deepEqual(moved({ from: 100, to: 300 }, 0.5, bounds), { from: 200, to: 400 });
    assert.deepEqual(moved({ from: 100, to: 300 }, -2, bounds), { from: 0, to: 200 });
  });

  test('a moment outside is brought in, one inside moves nothing', () => {
    const window = { from: 100, to: 300 };
    assert.equal(showing(window, 200, bounds), window);
    assert.deepEqual(showing(window, 700, bounds), { from: 600, to: 800 });
    assert.deepEqual(showing(window, 999, bounds), { from: 800, to: 1000 });
  });

  test('whatever is done, the window stays inside the bounds and has a length', () => {
    const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0.01, max: 50, noNaN: true }), (a, b, factor) => {
        const window = within({ from: Math.min(a, b), to: Math.max(a, b) }, bounds);
        for (const next of [
          zoomed(window, factor, a, bounds),
          moved(window, b, bounds),
          showing(window, a, bounds),
        ]) {
          assert.ok(next.from >= bounds.from - 1e-6 && next.to <= bounds.to + 1e-6);
          assert.ok(next.to >= next.from);
        }
      }),
    );
  });
});

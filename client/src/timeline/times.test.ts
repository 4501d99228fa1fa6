import assert from 'node:assert/strict';
import { axisLabels, momentOf, stamp } from './times';

const start = Date.UTC(2024, 3, 20, 22) / 1000;

suite('times of the timeline', () => {
  test('moments are the wall clock of the machine, in no time zone of the reader', () => {
    assert.equal(stamp(start), '2024-04-20 22:00:00');
  });

  test('an axis names the day where it changes, seconds where they distinguish marks', () => {
    assert.deepEqual(axisLabels([start, start + 3600, start + 7200], 3600), [
      '22:00\n2024-04-20',
      '23:00',
      '00:00\n2024-04-21',
    ]);
    assert.deepEqual(axisLabels([start + 5], 5), ['22:00:05\n2024-04-20']);
    assert.deepEqual(axisLabels([start], 86_400 * 7), ['2024-04-20']);
  });

  test('a share of a window is a moment', () => {
    assert.equal(momentOf({ from: 10, to: 30 }, 0.25), 15);
  });
});

import assert from 'node:assert/strict';
import { LineIndex } from './lineIndex';

suite('line index', () => {
  test('offsets survive block borders and more than 4 GB', () => {
    const index = new LineIndex();
    const step = 100_000;
    for (let line = 0; line < 200_000; line++) index.add(line * step);
    index.close(200_000 * step);
    assert.equal(index.count, 200_000);
    for (const line of [1, 65_536, 65_537, 131_072, 200_000])
      assert.equal(index.start(line), (line - 1) * step);
    assert.equal(index.start(200_001), index.end);
    assert.equal(index.start(0), 0);
  });
});

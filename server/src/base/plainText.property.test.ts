import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasUnseen, plainJson, plainLine } from './plainText';

suite('plain text', () => {
  test('the result of any text is seen through and through, within its limit, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (any, limit) => {
        const line = plainLine(any, limit);
        assert.ok(!hasUnseen(line));
        assert.ok(Array.from(line).length <= limit + 1);
        assert.equal(plainLine(line, limit + 1), line);
      }),
    );
  });

  test('JSON reads back as the same value, and has nothing unseen but its line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const json = plainJson({ any });
        assert.deepEqual(JSON.parse(json), { any });
        assert.ok(!hasUnseen(json.replaceAll('\n', '')));
      }),
    );
  });
});

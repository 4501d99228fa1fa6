import assert from 'node:assert/strict';
import { withHashes } from './hashPairs';

const sha256 = 'BwB3zYxR3Z1dGmoZxUqfzYvQ0Xy4n0c2yWl1mVqk3pA=';
const other = 'J5x0kJ8cB1d7bEoD1Q0i4m3p5m0qVQn0q0u0u3yqv0E=';

suite('hash lines', () => {
  test('expected and found on lines of their own', () => {
    const half = withHashes([], `Expected: {l:32 b:${sha256}}.`);
    assert.deepEqual(half, [{ algorithm: 'sha256', encoding: 'base64', expected: sha256, actual: '' }]);
    assert.deepEqual(withHashes(half, `Actual: {l:32 b:${other}}.`), [
      { algorithm: 'sha256', encoding: 'base64', expected: sha256, actual: other },
    ]);
  });

  test('both on one line, in hexadecimal digits', () => {
    const [expected, actual] = ['0f'.repeat(20), 'a1'.repeat(20)];
    assert.deepEqual(withHashes([], `Found: {l:20 b:${actual}} Expected: {l:20 b:${expected}}`), [
      { algorithm: 'sha1', encoding: 'hex', expected, actual },
    ]);
  });

  test('a line without hashes, and more than a file has, change nothing', () => {
    const known = withHashes([], `Expected: {l:32 b:${sha256}}.`);
    assert.equal(withHashes(known, 'Expected: nothing'), known);
    let many = known;
    for (let times = 0; times < 50; times++) many = withHashes(many, `Expected: {l:32 b:${sha256}}.`);
    assert.ok(many.length < 10);
  });
});

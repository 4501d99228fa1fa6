import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Prefilter } from './prefilter';

suite('prefilter', () => {
  test('matches what begins with one of its literals and with none of its exceptions', () => {
    // Few letters, so that literals begin with each other and lines with them.
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(word, { maxLength: 3 }),
        fc.array(word),
        (literals, exceptions, parts) => {
          const prefilter = new Prefilter(literals, exceptions);
          const begins = (text: string, list: readonly string[]): boolean =>
            list.some((one) => text.startsWith(one));
          for (const line of [...parts, ...literals, parts.join('')]) {
            const bytes = new TextEncoder().encode(`x${line}`);
            const expected = begins(line, literals) && !begins(line, exceptions);
            assert.equal(prefilter.matches(bytes, 1, bytes.length), expected, line);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

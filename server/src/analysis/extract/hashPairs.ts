import type { HashPair } from '../model/model';

/** What the lines begin with that continue a hash line. */
export const hashStarts = ['Expected:', 'Actual:', 'Found:'] as const;

/** Pairs that one hash line can have: SHA-1 and SHA-256. */
const maxPairs = 4;

/**
 * The pairs of a finding with the hashes of a line that continues it: ` Expected: {l:32 ml:33 b:…}.` / ` Actual: {…}.` /
 * `  Found: {…} Expected: {…}`. They are as they were where the line holds none, or there are more than any file has.
 */
export function withHashes(known: readonly HashPair[], body: string): readonly HashPair[] {
  if (known.length > maxPairs) return known;
  const part =
    /(Expected|Actual|Found): {0,4}\{ {0,4}l:(\d{1,4})(?: [a-z]{1,4}:\d{1,4}){0,4} (?:b:)?([A-Za-z0-9+/=]{1,200}) {0,4}\}/g;
  let expected: [string, string] | undefined;
  let actual: [string, string] | undefined;
  for (const [, label, length, value] of body.matchAll(part)) {
    if (label === 'Expected') expected = [length!, value!];
    else actual = [length!, value!];
  }
  const last = known.at(-1);
  if (expected && !actual) return [...known, pair(expected[0], expected[1], '')];
  if (actual && !expected && last?.actual === '')
    return [...known.slice(0, -1), { ...last, actual: actual[1] }];
  return expected && actual ? [...known, pair(expected[0], expected[1], actual[1])] : known;
}

function pair(length: string, expected: string, actual: string): HashPair {
  const bytes = Number(length);
  return {
    algorithm: bytes === 20 ? 'sha1' : 'sha256',
    encoding: new RegExp(`^[0-9a-fA-F]{${bytes * 2}}$`).test(expected) ? 'hex' : 'base64',
    expected,
    actual,
  };
}

import type { HashPair } from '../analysis/model/model';

/** The hash that a good copy of a file must have, as upper-case hex. */
export interface ExpectedHash {
  readonly algorithm: 'SHA1' | 'SHA256';
  readonly hex: string;
}

const lengths = { sha1: 20, sha256: 32 } as const;

/**
 * The *Expected* hash to hold a donor's file against: SHA-256 where the log has one, else SHA-1. Null when the log has
 * none that is well formed, or when its lines disagree: a check that might be against the wrong hash is no check.
 */
export function expectedHash(pairs: readonly HashPair[]): ExpectedHash | null {
  for (const algorithm of ['sha256', 'sha1'] as const) {
    const found = new Set(pairs.filter((pair) => pair.algorithm === algorithm).map(hexOf));
    if (found.size === 0) continue;
    const [hex] = found;
    return found.size === 1 && hex ? { algorithm: algorithm === 'sha1' ? 'SHA1' : 'SHA256', hex } : null;
  }
  return null;
}

/** Hex of a logged hash: hex since Windows 10, base64 before; null when it is neither or has the wrong length. */
function hexOf({ algorithm, encoding, expected }: HashPair): string | null {
  const bytes = lengths[algorithm];
  if (encoding === 'hex')
    return /^[0-9a-f]+$/i.test(expected) && expected.length === bytes * 2 ? expected.toUpperCase() : null;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(expected) || expected.length !== Math.ceil(bytes / 3) * 4) return null;
  const decoded = atob(expected);
  if (decoded.length !== bytes) return null;
  return Array.from(decoded, (char) => char.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

import { madeName } from '../../../base/madeNames';
import { text } from '../../../base/text';
import type { Pattern } from '../../model/cause';
import type { Fault, Finding, HashPair } from '../../model/model';

/** Bits that may differ between what is right and what was read: one spoils a stored digest, a changed file spoils half of them. */
const maxBits = 2;
/** Words before what is right, and before what was read: `Expected hash: 0x…, actual hash: 0x…` */
const wantedWord = /^(?:expected|wanted|stored)$/i;
const readWord = /^(?:actual|found|got|computed|calculated)$/i;
const digits = /^(?:0x)?((?:[0-9a-f]{2}){1,64})$/i;
/** Words between such a word and its digits, at most */
const maxBetween = 4;
const ofSum = /\b(?:hash|digest|checksum|crc|sha-?(?:1|256)|sum)\b/i;
const ofByte = /\bbytes?\b/i;

/** A digest or a byte that differs by a bit from what it should be: memory or disk turned it, no other content does that. */
export function bitDigests(faults: readonly Fault[], findings: readonly Finding[]): Pattern | null {
  const finding = findings.find((one) => isFailing(one) && isBitOff(one));
  if (!finding) return null;
  return {
    origin: finding,
    faults: faults.filter(({ occurrences }) => occurrences.includes(finding)),
    object: { name: madeName('oneBitOff') },
    why: text(
      'What was read differs by a bit from what it should be, which no other content does: memory and disk must be tested before any repair.',
    ),
  };
}

function isFailing({ role }: Finding): boolean {
  return role === 'cause' || role === 'occurrence' || role === 'error';
}

function isBitOff({ hashes, message }: Finding): boolean {
  const pairs = hashes ?? [];
  for (const { encoding, expected, actual } of pairs)
    if (isNear(bytesIn(expected, encoding), bytesIn(actual, encoding))) return true;
  if (pairs.length > 0 || (!ofSum.test(message) && !ofByte.test(message))) return false;
  const words = message.split(/[^0-9A-Za-z]+/);
  const wanted = words.findIndex((word) => wantedWord.test(word));
  const found = words.findIndex((word, at) => at > wanted && readWord.test(word));
  if (wanted < 0 || found < 0) return false;
  const expected = digitsAfter(words, wanted);
  const actual = digitsAfter(words, found);
  if (expected.length !== actual.length) return false;
  // A number of few digits is a length or a state more often than a sum.
  if (expected.length < 8 && !(ofByte.test(message) && expected.length === 2)) return false;
  return isNear(bytesIn(expected, 'hex'), bytesIn(actual, 'hex'));
}

/** The digits that stand soon behind a word; empty where none do. */
function digitsAfter(words: readonly string[], at: number): string {
  const near = words.slice(at + 1, at + 1 + maxBetween);
  return near.map((word) => digits.exec(word)?.[1]).find((found) => found !== undefined) ?? '';
}

/** The bytes that a log writes as digits; none where they are no such digits. */
function bytesIn(written: string, encoding: HashPair['encoding']): number[] {
  if (encoding === 'hex')
    return /^(?:[0-9a-f]{2})+$/i.test(written)
      ? (written.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16))
      : [];
  return /^[A-Za-z0-9+/]{4,}={0,2}$/.test(written) && written.length % 4 === 0
    ? Array.from(atob(written), (character) => character.charCodeAt(0))
    : [];
}

/** Whether as many bytes differ in one bit, or in two, and not at all in the rest. */
function isNear(one: readonly number[], other: readonly number[]): boolean {
  if (one.length === 0 || one.length !== other.length) return false;
  let bits = 0;
  for (const [at, byte] of one.entries()) {
    for (let rest = byte ^ other[at]!; rest > 0; rest &= rest - 1) bits++;
    if (bits > (one.length > 1 ? maxBits : 1)) return false;
  }
  return bits > 0;
}

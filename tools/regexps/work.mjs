// Which expressions may take more work than a text is worth. What meets a line is held to the longest line that is looked at; what
// meets only shorter texts stands in shortTexts.json, with their length and what holds them to it.
import { readFileSync } from 'node:fs';
import { growthOf } from './growth.mjs';

/** Steps that one match may take: a tenth of a second, about. */
export const budget = 20_000_000;
/** The longest line that is looked at (`maxLineBytes` in server/src/log/scan.ts). */
export const longestLine = 64 * 1024;

/** @type {readonly { file: string, begins?: string, longest: number, why: string }[]} */
export const shortTexts = JSON.parse(readFileSync(new URL('shortTexts.json', import.meta.url), 'utf8'));

/**
 * How many steps an expression takes on the worst text it can meet, and why they are so many.
 *
 * @param {{ source: string, flags: string, places: readonly string[] }} expression
 */
export function workOf({ source, flags, places }) {
  const { factor, degree, because } = growthOf(source, flags);
  const limits = places.map(
    (place) =>
      shortTexts.find(({ file, begins = '' }) => file === place && source.startsWith(begins))?.longest ??
      longestLine,
  );
  return { steps: factor * Math.max(...limits) ** (1 + degree), degree, because };
}

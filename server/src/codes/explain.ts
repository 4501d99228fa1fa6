import { entryOf, type CodeLocale } from './entries';
import { normalise } from './equivalence';
import { firstSteps } from './firstSteps';
import type { Text } from '../base/text';

/** A code in the reader's language. */
export interface Explanation {
  readonly meaning: string;
  /** What usually stands behind it, and where to look next */
  readonly cause: string;
  /** What to do first; null where nothing need be done */
  readonly first: Text | null;
  /** Address of Microsoft's documentation, where there is a page that speaks of this code */
  readonly document?: string;
}

/**
 * Explains a code. An equal code in another form shares its explanation (0xc007000d that of 0x8007000d). Null for a code
 * that the table does not have: no guess from its neighbours.
 */
export function explain(value: number, locale: CodeLocale): Explanation | null {
  const entry = entryOf(value) ?? entryOf(normalise(value));
  if (!entry) return null;
  return {
    meaning: entry.meaning[locale],
    cause: entry.cause[locale],
    first: firstSteps[entry.first],
    ...(entry.document !== undefined && { document: localised(entry.document, locale) }),
  };
}

/** Address of the documentation of a code; undefined where the table knows none. */
export function documentOf(value: number, locale: CodeLocale): string | undefined {
  return explain(value, locale)?.document;
}

/** Open specifications exist in English only. */
function localised(address: string, locale: CodeLocale): string {
  if (locale === 'en' || address.includes('/openspecs/')) return address;
  return address.replace('learn.microsoft.com/', `learn.microsoft.com/${locale}/`);
}

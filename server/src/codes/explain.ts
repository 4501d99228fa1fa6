import { regionalTag } from '../base/localeTag';
import { text, type Text } from '../base/text';
import { entryOf, type Entry } from './entries';
import { isInferred, normalise } from './equivalence';
import { firstSteps, stepContexts } from './firstSteps';
import { baseResult } from './sqlite';
import { codeSources } from './sources';

/** A code in words. */
export interface Explanation {
  readonly meaning: Text;
  /** What usually stands behind it, and where to look next */
  readonly cause: Text;
  /** What to do first; null where nothing need be done */
  readonly first: Text | null;
  /** What to do first elsewhere instead, `for a driver: …` */
  readonly firstIn: readonly Text[];
  /** Where name and meaning come from */
  readonly source: Text | null;
}

const entryFor = (value: number): Entry | undefined =>
  entryOf(value) ?? entryOf(normalise(value)) ?? entryOf(baseResult(value));

/**
 * Explains a code. An equal code in another form shares its explanation (0xc007000d that of 0x8007000d). Null for a code
 * that the table does not have: no guess from its neighbours.
 */
export function explain(value: number): Explanation | null {
  const entry = entryFor(value);
  if (!entry) return null;
  const { meaning, cause, first, firstIn, source } = entry;
  return {
    meaning,
    cause,
    first: firstSteps[first],
    firstIn: firstIn.flatMap(({ context, step }) => {
      const own = firstSteps[step];
      return own === null ? [] : [text('{0}: {1}', stepContexts[context], own)];
    }),
    source: isInferred(value) ? codeSources.inferred : source === undefined ? null : codeSources[source],
  };
}

/**
 * Address of Microsoft's documentation of a code, for readers of a locale; undefined where no page describes it. Open specifications
 * exist in English only.
 */
export function documentOf(value: number, locale: string): string | undefined {
  const address = entryFor(value)?.document;
  return locale === 'en' || address?.includes('/openspecs/')
    ? address
    : address?.replace('learn.microsoft.com/', `learn.microsoft.com/${regionalTag(locale)}/`);
}

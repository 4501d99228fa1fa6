import type { RootCause } from '../../../server/src/protocol/protocol';

/**
 * Whether an incident has all words of a query somewhere: in what it is, what failed, its file or what it opens to. Any case;
 * an empty query fits everything.
 */
export function fitsFilter(cause: RootCause, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { label, failure, uri, confidence, sections } = cause;
  const all = [label, failure, decoded(uri), confidence ?? '']
    .concat(sections.flatMap(({ items }) => items.flatMap((item) => [item.label, item.detail ?? ''])))
    .join('\n')
    .toLowerCase();
  return words.every((word) => all.includes(word));
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

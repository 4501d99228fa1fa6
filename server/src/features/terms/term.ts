import { text, type Text } from '../../base/text';

/** One part of a term, and what it says. */
export interface Part {
  readonly label: Text;
  /** Text from the log, or made of it */
  readonly value: string;
  readonly note?: Text | undefined;
}

/** A component, a package, a session or another word of servicing in a line, taken apart. */
export interface Term {
  readonly kind: Text;
  /** UTF-16 columns */
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
  /** What it means as a whole */
  readonly note?: Text;
}

/** What is known beyond the line. */
export interface TermContext {
  /** Seconds that local time is ahead of UTC on the machine of a session; undefined where the log does not state it */
  readonly offsetOf?: (session: string) => number | undefined;
}

/** Finds the term at a UTF-16 column of a line; null where none of its kind stands. */
export type TermFinder = (line: string, column: number, context: TermContext) => Term | null;

export type Body = Pick<Term, 'kind' | 'parts' | 'note'>;

/** The first match that holds the column and that `read` makes something of. `pattern` must be global. */
export function termAt(
  pattern: RegExp,
  line: string,
  column: number,
  read: (match: RegExpMatchArray) => Body | null,
): Term | null {
  for (const match of line.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (column < start || column > end) continue;
    const body = read(match);
    if (body) return { ...body, start, end };
  }
  return null;
}

export function part(label: Text, value: string, note?: Text): Part {
  return { label, value, note };
}

export const incomplete = text('Not complete: only these parts could be read.');

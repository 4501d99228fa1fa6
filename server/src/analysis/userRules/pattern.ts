import { listed, text, type Text } from '../../base/text';
import { placeholders, type PlaceholderName } from './placeholders';

/** What stood in the placeholders of a pattern. */
export type Parts = Readonly<Partial<Record<PlaceholderName, string>>>;

/** A text of a rule, ready to be tried on messages. */
export interface Pattern {
  /** ASCII text that every message begins with that it fits; at least two characters */
  readonly start: string;
  /** It says no more than how a message begins */
  readonly isBare: boolean;
  /** What stood in its placeholders; null for a message that it does not fit in its first 4,000 characters. Takes time linear in them. */
  readonly match: (message: string) => Parts | null;
}

export const maxPatternLength = 500;
const maxGaps = 16;
/** UTF-16 units of a message that are looked at; what matters stands at the beginning of an endless one. */
const maxMessage = 4000;
const minStart = 2;
const maxStart = 64;

/** Text of the log, `*`, or a placeholder. */
type Token =
  | { readonly type: 'text'; value: string }
  | { readonly type: 'gap'; readonly placeholder: PlaceholderName | null };

/**
 * Compiles the text of a rule: text of the log with `*` for anything and placeholders such as `{path}`; `**` and `{{` stand for the
 * characters themselves. It has to fit from the beginning of a message on, not to its end. Gives what is wrong with it, in words,
 * where it is no good.
 */
export function compilePattern(source: string): Pattern | { readonly fault: Text } {
  if (source.length > maxPatternLength)
    return { fault: text('The text is longer than {0} characters.', maxPatternLength) };
  const tokens = tokensOf(source);
  if ('fault' in tokens) return tokens;
  const fault = faultOf(tokens);
  if (fault) return { fault };
  const literals = tokens.flatMap((token) => (token.type === 'text' ? [token.value] : []));
  const gaps = tokens.flatMap((token) => (token.type === 'gap' ? [token.placeholder] : []));
  return {
    start: startOf(literals[0]!),
    isBare: literals.length === 1 && startOf(literals[0]!) === literals[0],
    match: (message) => matchTokens(message.slice(0, maxMessage), literals, gaps),
  };
}

function tokensOf(source: string): Token[] | { readonly fault: Text } {
  const tokens: Token[] = [];
  const add = (value: string): void => {
    const last = tokens.at(-1);
    if (last?.type === 'text') last.value += value;
    else tokens.push({ type: 'text', value });
  };
  for (const [piece] of source.matchAll(/\*\*|\{\{|\*|\{[^{}]{0,40}\}?|[^*{]+/g)) {
    if (piece === '**' || piece === '{{') add(piece[0]!);
    else if (piece === '*') tokens.push({ type: 'gap', placeholder: null });
    else if (piece.startsWith('{')) {
      const placeholder = piece.endsWith('}') ? (piece.slice(1, -1) as PlaceholderName) : null;
      if (placeholder === null || !Object.hasOwn(placeholders, placeholder))
        return { fault: unknownPlaceholder(piece) };
      tokens.push({ type: 'gap', placeholder });
    } else add(piece);
  }
  return tokens;
}

function unknownPlaceholder(piece: string): Text {
  return text(
    'There is no placeholder {0}; there are {1}. For a brace of the log write two.',
    piece,
    listed(Object.keys(placeholders).map((name) => `{${name}}`)),
  );
}

function faultOf(tokens: readonly Token[]): Text | null {
  const [first] = tokens;
  if (first?.type !== 'text' || startOf(first.value).length < minStart) {
    return text(
      'The text must begin with at least {0} ASCII characters of the log, the first of them no blank: they decide which lines are read.',
      minStart,
    );
  }
  const named = new Set<PlaceholderName>();
  let gaps = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'text') continue;
    gaps++;
    if (tokens[index - 1]?.type === 'gap')
      return text('Two placeholders or stars are side by side: put text of the log between them.');
    if (token.placeholder === null) continue;
    if (named.has(token.placeholder))
      return text(
        'The placeholder {0} occurs in the text twice; use a star for one of them.',
        `{${token.placeholder}}`,
      );
    named.add(token.placeholder);
  }
  return gaps > maxGaps ? text('The text has more than {0} placeholders and stars.', maxGaps) : null;
}

function startOf(literal: string): string {
  return /^[!-~][ -~]*/.exec(literal)?.[0].slice(0, maxStart) ?? '';
}

/**
 * Finds the shortest filling of each gap, the first gap's first, for which all the rest fits: from the last literal back to the
 * first it notes at which positions the rest fits, then it goes forward. Each step looks at every character a bounded number of
 * times, so that no message makes it go back and forth.
 */
function matchTokens(
  message: string,
  literals: readonly string[],
  gaps: readonly (PlaceholderName | null)[],
): Parts | null {
  if (!message.startsWith(literals[0]!)) return null;
  const last = literals.length - 1;
  /** Where each literal may begin, the last position first */
  const begins: (readonly number[])[] = [];
  for (let index = last; index >= 0; index--) {
    const literal = literals[index]!;
    const at = index === 0 ? [0] : occurrences(message, literal, literals[0]!.length);
    const gap = gaps[index];
    const rest = index === last ? null : begins[index + 1]!;
    begins[index] = gap === undefined ? at : fitting(message, at, literal.length, gap, rest, index === last);
    if (begins[index]!.length === 0) return null;
  }
  const parts: Partial<Record<PlaceholderName, string>> = {};
  let end = literals[0]!.length;
  for (const [index, gap] of gaps.entries()) {
    const { min, max } = boundsOf(gap);
    const to =
      index < last
        ? begins[index + 1]!.findLast((begin) => begin >= end + min)!
        : Math.min(new Runs(message, gap).endFrom(end), end + max);
    if (gap !== null) {
      const part = placeholders[gap].read(message.slice(end, to));
      if (part === null) return null;
      parts[gap] = part;
    }
    end = to + (literals[index + 1]?.length ?? 0);
  }
  return parts;
}

/** Those of the positions `at` (falling) where a literal may begin, from whose end on the gap and all that comes after it fits. */
function fitting(
  message: string,
  at: readonly number[],
  length: number,
  gap: PlaceholderName | null,
  rest: readonly number[] | null,
  isLast: boolean,
): number[] {
  const { min, max } = boundsOf(gap);
  const runs = new Runs(message, gap);
  let nearest = Infinity;
  let next = 0;
  return at.filter((begin) => {
    const end = begin + length;
    const runEnd = runs.endFrom(end);
    if (isLast) return runEnd >= end + min;
    while (next < rest!.length && rest![next]! >= end + min) nearest = rest![next++]!;
    return nearest <= Math.min(runEnd, end + max);
  });
}

/** All positions where a literal stands, overlapping ones among them, the last one first. */
function occurrences(message: string, literal: string, from: number): number[] {
  const found: number[] = [];
  for (let at = message.indexOf(literal, from); at >= 0; at = message.indexOf(literal, at + 1))
    found.push(at);
  return found.reverse();
}

function boundsOf(gap: PlaceholderName | null): { readonly min: number; readonly max: number } {
  return gap === null ? { min: 0, max: Infinity } : { min: 1, max: placeholders[gap].max };
}

/** How far the characters of a gap go from a position on, asked for one position after the other from the end of a message back. */
class Runs {
  readonly #message: string;
  readonly #fits: ((code: number) => boolean) | null;
  #from: number;
  #end: number;

  constructor(message: string, gap: PlaceholderName | null) {
    this.#message = message;
    this.#fits = gap === null ? null : placeholders[gap].fits;
    this.#from = this.#end = message.length;
  }

  endFrom(position: number): number {
    if (!this.#fits) return this.#message.length;
    for (let at = position; at < this.#from; at++) {
      if (this.#fits(this.#message.charCodeAt(at))) continue;
      this.#end = at;
      break;
    }
    this.#from = position;
    return this.#end;
  }
}

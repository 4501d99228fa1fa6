import type { LogAnalysis } from '../model/model';
import { largest, smallest } from '../../base/lists';

/** Where the lines of a log stand in the text that carries it. */
export class Placements {
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  /** The log has its lines in the order of the text, or the other way round all through */
  #isStraight = true;

  /** Adds the next line of the log with the lines of the text that it stands in, and gives its number in the log. */
  add(first: number, last: number): number {
    const before = this.#first.at(-1);
    const second = this.#first[1];
    if (before !== undefined && second !== undefined) {
      const isBackwards = second < this.#first[0]!;
      if (isBackwards ? first > before : first < before) this.#isStraight = false;
    }
    this.#last.push(last);
    return this.#first.push(first);
  }

  /** Lines of the log */
  get count(): number {
    return this.#first.length;
  }

  /** The lines of the text around some lines of the log, and the number in the log of the first line that they hold. */
  partAround(first: number, last: number): { first: number; last: number; number: number } {
    if (!this.#isStraight) return this.#scatteredPart(first, last);
    let from = Math.max(1, first);
    while (from > 1 && this.#first[from - 2] === this.#first[from - 1]) from--;
    const ends = [this.first(from), this.last(from), this.first(last), this.last(last)];
    return { first: smallest(ends), last: largest(ends), number: from };
  }

  /** The same where records of several lines stand newest first: what lies between the ends of a part is not all of it. */
  #scatteredPart(first: number, last: number): { first: number; last: number; number: number } {
    let [from, to] = [Infinity, 0];
    for (let line = Math.max(1, first); line <= Math.min(last, this.count); line++) {
      from = Math.min(from, this.first(line));
      to = Math.max(to, this.last(line));
    }
    if (to === 0) return { first, last, number: first };
    const number = this.#first.findIndex((line) => line >= from && line <= to) + 1;
    return { first: from, last: to, number };
  }

  /** The line of the text in which a line of the log begins. */
  first(line: number): number {
    return this.#first[line - 1] ?? line;
  }

  /** The last line of the text that a line of the log stands in. */
  last(line: number): number {
    return this.#last[line - 1] ?? line;
  }
}

const firstLines: ReadonlySet<string> = new Set(['line', 'firstLine', 'repairedLine']);
const lastLines: ReadonlySet<string> = new Set(['lastLine']);

type Located = Omit<LogAnalysis, 'lines' | 'bytes' | 'notices' | 'recognition'>;

/** What was found in a log, with the lines of the text that carries it. What was one object under several keys stays one. */
export function placed(analysis: Located, placements: Placements): Located {
  const moved = withNumbers(
    analysis,
    (key, number) => {
      if (firstLines.has(key)) return placements.first(number);
      return lastLines.has(key) ? placements.last(number) : number;
    },
    straighten,
  );
  return {
    ...moved,
    findings: [...moved.findings].sort((a, b) => a.line - b.line),
    incidents: withIds(moved.incidents),
  };
}

/**
 * A copy of plain data with some of its numbers changed, by the keys that they stand under. What was one object under several keys stays
 * one. `finish` sees each object of the copy once it is complete.
 */
export function withNumbers<T>(
  data: T,
  change: (key: string, number: number) => number,
  finish: (object: Record<string, unknown>) => void = () => undefined,
): T {
  const known = new Map<object, object>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before) return before;
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      known.set(value, list);
      for (const item of value) list.push(copy(item));
      return list;
    }
    const object: Record<string, unknown> = {};
    known.set(value, object);
    for (const [key, part] of Object.entries(value))
      object[key] = typeof part === 'number' ? change(key, part) : copy(part);
    finish(object);
    return object;
  };
  return copy(data) as T;
}

interface Span {
  line?: unknown;
  firstLine?: unknown;
  lastLine?: unknown;
}

/** A span of a text that stands newest first ends where it began. */
function straighten(span: Span): void {
  const { line, firstLine, lastLine } = span;
  if (typeof lastLine !== 'number') return;
  if (typeof firstLine === 'number' && firstLine > lastLine)
    [span.firstLine, span.lastLine] = [lastLine, firstLine];
  else if (typeof line === 'number' && line > lastLine) span.lastLine = line;
}

/** Incidents are named by the line of their failure; several may stand in one line of a text. */
function withIds(incidents: LogAnalysis['incidents']): LogAnalysis['incidents'] {
  const taken = new Set<string>();
  return incidents.map((incident) => {
    if (!incident.top) return incident;
    const name = `L${incident.top.line}`;
    let id = name;
    for (let count = 2; taken.has(id); count++) id = `${name}.${count}`;
    taken.add(id);
    return { ...incident, id };
  });
}

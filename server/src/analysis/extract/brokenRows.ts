import { keyformIn, packageIn } from '../../identity/servicingNames';
import { primaryCode, readRecord } from './record';
import type { Rules } from './ruleSet';
import type { LogRecord } from '../model/signature';

/** Lines that one record is looked for in. */
const maxParts = 8;

type Columns = (offset: number) => number;
/** Takes a line, as `Collector.line` does. */
export type Take = (text: string, line: number, shownAt?: Columns, lastLine?: number) => void;

interface Held {
  readonly text: string;
  readonly line: number;
  readonly shownAt: Columns | undefined;
  readonly parts: { readonly text: string; readonly shownAt: Columns | undefined }[];
}

/**
 * Joins the records that were broken by hand, at no column that would show it: a record goes on in the next lines where it says more as a
 * whole than its first line does. Everything else goes on as the prefilter would let it through. Meant for texts that were copied: it looks
 * at every line.
 */
export class BrokenRowReader {
  readonly #set: Rules;
  readonly #take: Take;
  readonly #encoder = new TextEncoder();
  #held: Held | null = null;

  constructor(set: Rules, take: Take) {
    this.#set = set;
    this.#take = take;
  }

  /** Takes the next line; `shownAt` gives its columns in an editor. */
  line(text: string, line: number, shownAt?: Columns): void {
    const { format } = this.#set.rules;
    // Rows of some families have neither a stamp nor a mark.
    const isHead = format.split(text) !== null || !!format.prefix?.(text) || this.#opens(text);
    const held = this.#held;
    const mayContinue =
      !isHead && held !== null && held.parts.length < maxParts && this.#mayGoOn(held.text, text);
    if (mayContinue) {
      held.parts.push({ text, shownAt });
      return;
    }
    this.finish();
    if (isHead) this.#held = { text, line, shownAt, parts: [] };
    else this.#pass(text, line, shownAt);
  }

  /** What goes on with a row stands at the margin; with one that has no columns it may be indented, as those who wrap it do. */
  #mayGoOn(held: string, text: string): boolean {
    return this.#set.rules.format.split(held) === null
      ? /^ {0,8}[^\s([=]/.test(text)
      : /^[^\s([=]/.test(text);
  }

  /** Takes the end of the log. */
  finish(): void {
    const held = this.#held;
    this.#held = null;
    if (!held) return;
    const { line, parts } = held;
    // Most rows are whole.
    const whole = parts.length === 0 ? null : this.#joined(held);
    if (whole) {
      const shownAt: Columns = (offset) => (held.shownAt ?? same)(Math.min(offset, held.text.length));
      this.#take(whole.text, line, shownAt, line + whole.count);
    } else this.#pass(held.text, line, held.shownAt);
    parts.forEach((part, index) => {
      if (index >= (whole?.count ?? 0)) this.#pass(part.text, line + 1 + index, part.shownAt);
    });
  }

  /** The record with the fewest lines that says the most; null where its first line says as much. */
  #joined({ text, line, parts }: Held): { text: string; count: number } | null {
    let best: { text: string; count: number } | null = null;
    let most = this.#informationOf(text, line);
    for (let count = 1; count <= parts.length; count++) {
      const lines = [text, ...parts.slice(0, count).map((part) => part.text)];
      for (const between of isCut(lines) ? ['', ' '] : [' ', '']) {
        const whole = lines.map((part, at) => (at > 0 ? part.trim() : part.trimEnd())).join(between);
        const score = this.#informationOf(whole, line);
        if (score > most) [best, most] = [{ text: whole, count }, score];
      }
    }
    return best;
  }

  /** How much the rules recognise in a record: whether one fits, whether it names an object, whether there is a code. */
  #informationOf(text: string, line: number): number {
    const { record } = readRecord(this.#set.rules.format, text, line);
    const found = this.#set.match(record);
    const object = found?.match && found.signature.object?.(found.match, record);
    const isNamed = packageIn(record.body) !== undefined || keyformIn(record.body) !== undefined;
    const isCoded = found !== null || isTelling(record);
    return (
      (found ? 2 : 0) +
      (object ? 2 : 0) +
      (found && isNamed ? 1 : 0) +
      (isCoded && primaryCode(record.body) ? 1 : 0)
    );
  }

  #pass(text: string, line: number, shownAt: Columns | undefined): void {
    const bytes = this.#encoder.encode(text);
    const start = text.startsWith('\uFEFF') ? 3 : 0;
    if (this.#set.rules.format.prefilter(bytes, start, bytes.length, this.#set.prefilter))
      this.#take(text, line, shownAt);
  }

  #opens(text: string): boolean {
    const bytes = this.#encoder.encode(text);
    return this.#set.prefilter.matches(bytes, 0, bytes.length);
  }
}

/** Whether the lines end at one column, as a terminal ends them, and not between words. */
function isCut(lines: readonly string[]): boolean {
  return lines.length > 2 && lines.slice(1, -1).every((line) => line.length === lines[0]!.length);
}

function same(offset: number): number {
  return offset;
}

/** A line without a rule counts for its level or its code. */
function isTelling({ level, body }: LogRecord): boolean {
  return level === 'Error' || body.includes('[HRESULT = 0x8');
}

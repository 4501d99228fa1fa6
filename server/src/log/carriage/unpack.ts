import type { Notice } from '../family';
import { withoutReturns } from '../lineEnds';
import { gluedRows, type Carriage } from './carriage';
import { maxRow } from './goingOn';
import { openedBy, restOf, type Opener } from './layers';
import { partOf, sameColumns, type Columns, type Piece } from './piece';
import { seamOf } from './wrapping';

/** A line of a log as its program wrote it, taken out of the text that carries it. */
export interface CarriedLine {
  readonly text: string;
  /** 1-based lines of the text that it stands in */
  readonly line: number;
  readonly lastLine: number;
  /** Columns in `line`; those of what stands in later lines are the end of it */
  readonly at: Columns;
}

/**
 * Takes the lines of a log out of the text that carries them. One unpacker reads one text, in file order; of a text that stands
 * newest first it keeps all lines until {@link finish}.
 */
export class Unpacker {
  readonly #carriage: Carriage;
  readonly #openers: readonly Opener[];
  readonly #take: (line: CarriedLine) => void;
  /** The row that may go on in the next line, and the last line of the text that it has */
  #held: { text: string; last: string; readonly first: CarriedLine; lastLine: number } | null = null;
  #lastLine = 0;
  readonly #kept: CarriedLine[][] = [];
  /** What stands before the first of them: the heading of a table */
  readonly #front: CarriedLine[] = [];
  readonly #beginsUnit: ((line: string) => boolean) | undefined;

  constructor(carriage: Carriage, take: (line: CarriedLine) => void) {
    this.#carriage = carriage;
    this.#openers = carriage.layers.map(({ open }) => open());
    this.#take = take;
    this.#beginsUnit = carriage.beginsUnit?.();
  }

  /** Takes the next line of the text; `at` gives the columns of an editor that shows another text for it. */
  line(text: string, line: number, at: Columns = sameColumns): void {
    const piece = { text: withoutReturns(text), line, at };
    this.#lastLine = line;
    this.#pieces(openedBy(this.#openers, piece));
  }

  #pieces(pieces: readonly Piece[]): void {
    const lastLine = this.#lastLine;
    for (const piece of pieces) {
      if (this.#carriage.isSpaced && piece.text.trim() === '') continue;
      const rows = gluedRows(piece.text);
      if (rows.length === 1) {
        this.#row({ ...piece, lastLine });
        continue;
      }
      let from = 0;
      for (const { length } of rows) {
        this.#row({ ...partOf(piece, from, from + length), lastLine });
        from += length;
      }
    }
  }

  /** What the reader should know of the envelopes of what was taken so far. */
  get notices(): Notice[] {
    return this.#openers.flatMap(({ notices }) => notices?.() ?? []);
  }

  /** Takes the end of the text. */
  finish(): void {
    this.#pieces(restOf(this.#openers));
    this.#release();
    this.#front.forEach(this.#take);
    for (const lines of this.#kept.reverse()) lines.forEach(this.#take);
    this.#front.length = 0;
    this.#kept.length = 0;
  }

  #row(row: CarriedLine): void {
    const { wrapping } = this.#carriage;
    if (!wrapping) {
      this.#give(row);
      return;
    }
    const held = this.#held;
    const seam = held && held.text.length < maxRow ? seamOf(held.last, row.text, wrapping) : null;
    if (held && seam !== null) {
      held.text = seam === '' ? held.text + row.text : `${held.text.trimEnd()} ${row.text.trimStart()}`;
      held.last = row.text;
      held.lastLine = row.lastLine;
      return;
    }
    this.#release();
    this.#held = { text: row.text, last: row.text, first: row, lastLine: row.lastLine };
  }

  #release(): void {
    const held = this.#held;
    this.#held = null;
    if (!held) return;
    const { first, text, lastLine } = held;
    if (text === first.text) this.#give(first);
    else {
      const end = first.text.length;
      this.#give({ text, line: first.line, lastLine, at: (offset) => first.at(Math.min(offset, end)) });
    }
  }

  #give(row: CarriedLine): void {
    if (!this.#carriage.isNewestFirst) {
      this.#take(row);
      return;
    }
    const last = this.#kept.at(-1);
    const isNew = this.#beginsUnit?.(row.text) ?? last?.[0]!.line !== row.line;
    if (isNew) this.#kept.push([row]);
    else (last ?? this.#front).push(row);
  }
}

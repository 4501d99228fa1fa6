import type { Location, Position, Range } from 'vscode-languageserver-types';
import { sliceUri, type SliceLocation } from '../protocol/sliceUri';

/** The slice that a 1-based line of the log shall be shown in; null where it has none. */
export type SliceOfLine = (line: number) => SliceLocation | null;

/** A document that shows a location of a log, and how ranges of the log are ranges of it. */
export interface ShownDocument {
  readonly uri: string;
  /** A range of the log that reaches into the document, cut to it. */
  range(range: Range): Range;
}

/** A document that shows a log, or some lines of it. */
interface Shown {
  readonly document: string;
  readonly log: string;
  /** 0-based first and last line of the log that it shows */
  readonly first: number;
  readonly last: number;
  readonly elsewhere?: SliceOfLine | undefined;
}

/**
 * Where the lines of a log stand in the document that an answer is about: the log itself, or a slice of it. Features reckon in positions
 * of the log, and make every position of a request and of an answer with this.
 */
export class LocationMapper implements ShownDocument {
  readonly #shown: Shown;

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  /** URI of the document */
  get uri(): string {
    return this.#shown.document;
  }

  /** URI of the log that the document shows */
  get log(): string {
    return this.#shown.log;
  }

  /** The document shows the whole log, so that positions are the same in both. */
  get isWhole(): boolean {
    return this.#shown.document === this.#shown.log;
  }

  /** 0-based first and last line of the log that the document shows; the last one is Infinity for a whole log. */
  get lines(): readonly [first: number, last: number] {
    return [this.#shown.first, this.#shown.last];
  }

  /** A position of the document as one of the log. */
  toLog({ line, character }: Position): Position {
    return { line: line + this.#shown.first, character };
  }

  /** A range of the document as one of the log. */
  toLogRange({ start, end }: Range): Range {
    return { start: this.toLog(start), end: this.toLog(end) };
  }

  /** Whether the document shows a 0-based line of the log. */
  holds(line: number): boolean {
    return line >= this.#shown.first && line <= this.#shown.last;
  }

  /** A range of the log as one of the document, cut to it. Null where it lies outside, or only touches the document with its end. */
  overlap(range: Range): Range | null {
    const { start, end } = range;
    const { first, last } = this.#shown;
    const reachesIn = end.line > first || (end.line === first && end.character > 0);
    return start.line <= last && (this.holds(start.line) || reachesIn) ? this.range(range) : null;
  }

  range({ start, end }: Range): Range {
    return { start: this.#position(start), end: this.#position(end) };
  }

  /** The document that shows a location of a log: this one, the slice that the location shall be shown in, or the log itself. */
  documentAt(uri: string, { line }: Position): ShownDocument {
    const { log, elsewhere } = this.#shown;
    if (uri !== log) return wholeLog(uri);
    if (this.holds(line)) return this;
    const slice = elsewhere?.(line + 1);
    return slice ? sliceOfLog(slice) : wholeLog(log);
  }

  /** A range of a log as a location in the document that shows it. */
  location(uri: string, range: Range): Location {
    const shown = this.documentAt(uri, range.start);
    return { uri: shown.uri, range: shown.range(range) };
  }

  #position({ line, character }: Position): Position {
    const { first, last } = this.#shown;
    if (line < first) return { line: 0, character: 0 };
    // The end of a slice is the start of the line after its last one.
    return line > last ? { line: last - first + 1, character: 0 } : { line: line - first, character };
  }
}

/** The mapper of a document that shows a whole log: positions stay as they are. */
export function wholeLog(uri: string): LocationMapper {
  return new LocationMapper({ document: uri, log: uri, first: 0, last: Infinity });
}

/** The mapper of a slice. Locations of the log outside it are shown in the slices that `elsewhere` names. */
export function sliceOfLog(
  slice: SliceLocation,
  document: string = sliceUri(slice),
  elsewhere?: SliceOfLine,
): LocationMapper {
  const { uri, firstLine, lastLine } = slice;
  return new LocationMapper({ document, log: uri, first: firstLine - 1, last: lastLine - 1, elsewhere });
}

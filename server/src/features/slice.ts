import type { Position, Range } from 'vscode-languageserver-types';
import { sliceUri, type SlicePlace } from '../protocol/sliceUri';

/** The slice that a 1-based line of the log shall be shown in; null where it has none. */
export type SliceOfLine = (line: number) => SlicePlace | null;

/**
 * Requests about a slice are answered from the analysis of its log. These two functions are all there is between them: the
 * way into the log shifts positions down, the way out shifts them up again, drops what lies outside the slice, and cuts what
 * reaches over its ends. They know the shapes of the protocol, not the features.
 */

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/** Parameters of a request about a slice as they would be about its log. */
export function intoLog<P>(params: P, uri: string, place: SlicePlace): P {
  const walk = (value: Json): Json => {
    if (isList(value)) return value.map(walk);
    if (typeof value === 'string') return value === uri ? place.uri : value;
    if (typeof value !== 'object' || value === null) return value;
    if (isPosition(value)) return json({ ...value, line: value.line + place.firstLine - 1 });
    const parts = Object.entries(value);
    return Object.fromEntries(parts.map(([key, part]) => [key, key === 'data' ? part : walk(part)]));
  };
  return walk(params as Json) as P;
}

/**
 * What a feature answers about a log, as an answer about a slice of it. Places in the slice become places in the slice's
 * document; places elsewhere in the log stay places in the log, or become places in the slices that `elsewhere` names.
 */
export function outOfLog<R>(answer: R, uri: string, place: SlicePlace, elsewhere?: SliceOfLine): R {
  return (new WayOut(uri, place, elsewhere).walk(answer as Json) ?? null) as R;
}

class WayOut {
  readonly #uri: string;
  readonly #log: string;
  /** 0-based first and last line of the slice in its log */
  readonly #first: number;
  readonly #last: number;
  readonly #elsewhere: SliceOfLine | undefined;

  constructor(uri: string, place: SlicePlace, elsewhere?: SliceOfLine) {
    this.#uri = uri;
    this.#log = place.uri;
    this.#first = place.firstLine - 1;
    this.#last = place.lastLine - 1;
    this.#elsewhere = elsewhere;
  }

  /** Undefined for what lies outside the slice and can be told nowhere else. */
  walk = (value: Json): Json | undefined => {
    if (isList(value)) return value.map(this.walk).filter((one) => one !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    if (isRange(value)) return this.#overlaps(value) ? json(this.#range(value)) : undefined;
    if (isPosition(value)) return this.#holds(value) ? json(this.#position(value)) : undefined;
    return this.#object(value);
  };

  #object(value: JsonObject): Json | undefined {
    const { uri, targetUri, startLine, endLine, data, from, fromRanges } = value;
    if (typeof uri === 'string') return this.#location(value, uri);
    if (typeof targetUri === 'string') return this.#link(value, targetUri);
    if (typeof startLine === 'number' && typeof endLine === 'number')
      return this.#fold(value, startLine, endLine);
    // Ranges in another document stay as they are.
    if (fromRanges !== undefined && isObject(from) && !this.#isHere(from.uri, from.range)) return value;
    if (isList(data) && data.every((one) => typeof one === 'number'))
      return { ...value, data: tokensOf(data, this.#first, this.#last) };
    return this.#parts(value);
  }

  /** A location, or an item of a hierarchy. */
  #location(value: JsonObject, uri: string): Json {
    if (!this.#isHere(uri, value.range)) return this.#other(uri, value.range)?.walk(value) ?? value;
    return { ...this.#parts(value), uri: this.#uri };
  }

  #link({ originSelectionRange, ...link }: JsonObject, targetUri: string): Json {
    const { targetRange, targetSelectionRange } = link;
    const origin = originSelectionRange === undefined ? undefined : this.walk(originSelectionRange);
    const other = this.#other(targetUri, targetSelectionRange)?.walk(link);
    return {
      ...(isObject(other) ? other : link),
      ...(this.#isHere(targetUri, targetSelectionRange) && {
        targetUri: this.#uri,
        ...(isRange(targetRange) && { targetRange: json(this.#range(targetRange)) }),
        ...(isRange(targetSelectionRange) && {
          targetSelectionRange: json(this.#range(targetSelectionRange)),
        }),
      }),
      ...(origin !== undefined && { originSelectionRange: origin }),
    };
  }

  /** The way out into the slice that a place outside this one shall be shown in. */
  #other(uri: string, range: Json | undefined): WayOut | null {
    if (uri !== this.#log || !isRange(range) || this.#holds(range.start)) return null;
    const place = this.#elsewhere?.(range.start.line + 1) ?? null;
    return place && new WayOut(sliceUri(place), place);
  }

  #fold(value: JsonObject, startLine: number, endLine: number): Json | undefined {
    const start = Math.max(startLine, this.#first) - this.#first;
    const end = Math.min(endLine, this.#last) - this.#first;
    return start < end ? { ...value, startLine: start, endLine: end } : undefined;
  }

  /** An object whose own place is outside the slice goes with it; lists in it lose what lies outside. */
  #parts(value: JsonObject): JsonObject | undefined {
    const out: Record<string, Json> = {};
    for (const [key, part] of Object.entries(value)) {
      // What clients hand back untouched, and arguments of commands, speak of the log.
      const isOfLog = key === 'data' || key === 'arguments';
      // A session may begin before the slice that shows its end.
      const isSelection = key === 'selectionRange' && isRange(part);
      const walked = isOfLog ? part : isSelection ? json(this.#range(part)) : this.walk(part);
      if (walked !== undefined) out[key] = walked;
      else if (isRange(part) || isPosition(part)) return undefined;
    }
    return out;
  }

  #isHere(uri: Json | undefined, range: Json | undefined): boolean {
    return uri === this.#log && isRange(range) && this.#holds(range.start);
  }

  #holds({ line }: Position): boolean {
    return line >= this.#first && line <= this.#last;
  }

  /** A range that only touches the slice with its end is outside. */
  #overlaps({ start, end }: Range): boolean {
    return (
      start.line <= this.#last &&
      (this.#holds(start) || end.line > this.#first || (end.line === this.#first && end.character > 0))
    );
  }

  #position({ line, character }: Position): Position {
    if (line < this.#first) return { line: 0, character: 0 };
    // The end of a slice is the start of the line after its last one.
    return line > this.#last
      ? { line: this.#last - this.#first + 1, character: 0 }
      : { line: line - this.#first, character };
  }

  #range({ start, end }: Range): Range {
    return { start: this.#position(start), end: this.#position(end) };
  }
}

/** Semantic tokens, five numbers each: lines after the token before, characters after it on the same line, … */
function tokensOf(data: readonly number[], first: number, last: number): number[] {
  const out: number[] = [];
  let [line, character] = [0, 0];
  let [lineBefore, characterBefore] = [first, 0];
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [down, right, ...rest] = data.slice(at, at + 5) as [number, number, ...number[]];
    line += down;
    character = down === 0 ? character + right : right;
    if (line < first || line > last) continue;
    out.push(line - lineBefore, line === lineBefore ? character - characterBefore : character, ...rest);
    [lineBefore, characterBefore] = [line, character];
  }
  return out;
}

/** Shapes of the protocol are JSON, which their types do not say. */
function json(value: Range | Position): Json {
  return value;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && typeof value.line === 'number' && typeof value.character === 'number';
}

function isRange(value: unknown): value is Range {
  return isObject(value) && isPosition(value.start) && isPosition(value.end);
}

import { printedFailures } from './console';
import { driverInstaller } from './driverInstaller';
import { betweenCells, quoted } from './cells';
import { base64Layer } from './base64';
import { breakLayers } from './breaks';
import { isTypeset, isWide, narrowed, withPlainCharacters } from './characters';
import {
  address,
  mail,
  carets,
  csv,
  entities,
  isWrittenWith,
  json,
  markdown,
  pipes,
  unescaped,
} from './escapes';
import { eventXml } from './eventXml';
import { goingOn } from './goingOn';
import { before, behind, everyLine, openedBy, restOf, splitAt, type Layer } from './layers';
import { partOf, sameColumns, type Piece } from './piece';
import { rowStartOf } from './rowStart';
import { sharedStarts } from './sharedStarts';
import { areSpread, together } from './spread';
import { areTagged, eachBlock, holdsBlocks, untagging } from './tags';
import { isSplitRow, joinedCells } from './table';
import { templatesOf, type Template } from './template';
import { append, smallest } from '../../base/lists';

/** An envelope in an envelope in an envelope: deeper ones do not occur in what people send. */
const maxRounds = 6;
/** Of the rows whose beginnings are recognised, the share that has to stand in an envelope for it to be one. */
const share = 0.2;
/** So few rows all count. */
const fewRows = 8;

/** How Configuration Manager writes a message: its time, its component and its thread stand behind it */
const traced = { start: '<![LOG[', end: ']LOG]!>' } as const;

function untraced(piece: Piece): Piece {
  const { text } = piece;
  const from = text.startsWith(traced.start) ? traced.start.length : 0;
  const end = text.indexOf(traced.end);
  return from === 0 && end < 0 ? piece : partOf(piece, from, end < 0 ? text.length : end);
}

const lineBreak = /<br\s{0,2}\/?>/i;
const eachLineBreak = new RegExp(lineBreak.source, 'gi');

/**
 * The envelopes around the rows of a text, from the outside in, found from some of its lines: what stands equal or counts up
 * before and behind them, and the way in which they are quoted or escaped. `isOwn` recognises the lines that stand as a family writes them. Empty where its rows stand as a log has them.
 */
export function envelopesOf(sample: readonly string[], isOwn: (line: string) => boolean): Layer[] {
  const layers: Layer[] = [];
  const installer = driverInstaller(sample);
  if (installer) return [installer];
  let lines = sample;
  for (let round = 0; round < maxRounds; round++) {
    const events = eventXml(lines);
    const found = events ? aroundXml(lines, isOwn) : nextLayers(lines, isOwn);
    if (found.length === 0) {
      if (events) return [...layers, events];
      break;
    }
    append(layers, found);
    lines = carriedBy(found, lines);
  }
  const printed = printedFailures(lines);
  if (printed) layers.push(printed);
  return layers;
}

/** The lines that some layers make of others. */
export function carriedBy(layers: readonly Layer[], lines: readonly string[]): string[] {
  const openers = layers.map(({ open }) => open());
  const pieces = lines.flatMap((text, at) => openedBy(openers, { text, line: at + 1, at: sameColumns }));
  return [...pieces, ...restOf(openers)].map(({ text }) => text);
}

/** What stands before the lines of XML, and the cells that they stand in: marks behind them and escapes are their own. */
function aroundXml(lines: readonly string[], isOwn: (line: string) => boolean): Layer[] {
  const rows = lines.filter((line) => line.trim() !== '');
  return besideRows(rows, isOwn).filter(({ kind }) => kind === 'prefix' || kind === 'cells');
}

function nextLayers(lines: readonly string[], isOwn: (line: string) => boolean): Layer[] {
  const rows = lines.filter((line) => line.trim() !== '');
  if (areSpread(rows)) return [everyLine('characters', together)];
  const decoded = base64Layer(rows);
  if (decoded) return [decoded];
  if (isWrittenWith(address, rows) && rows.some((row) => row.includes('%')))
    return [everyLine('escapes', (piece) => unescaped(piece, address))];
  if (areTagged(rows)) return [...(holdsBlocks(rows) ? [splitAt(eachBlock)] : []), untagging];
  if (isWrittenWith(entities, rows)) return [everyLine('escapes', (piece) => unescaped(piece, entities))];
  if (isMail(rows)) return [unbroken, everyLine('escapes', (piece) => unescaped(piece, mail))];
  if (rows.some((row) => row.startsWith(traced.start))) return [everyLine('cells', untraced)];
  if (isTypeset(rows, isOwn)) return [everyLine('characters', withPlainCharacters)];
  if (isWide(rows)) return [everyLine('characters', narrowed)];
  if (rows.some((row) => lineBreak.test(row))) return [splitAt(eachLineBreak)];
  const beside = besideRows(rows, isOwn);
  if (beside.some(({ kind }) => kind === 'cells')) return beside;
  const breaks = breakLayers(rows);
  return breaks.length > 0 ? breaks : beside;
}

/** Lines of a mail that was not decoded are no longer than this. */
const mailWidth = 76;

/** Whether a mail was not decoded: it breaks its lines with a mark, or writes the equals sign as `=3D`. */
function isMail(rows: readonly string[]): boolean {
  const isBroken = (row: string): boolean =>
    row.endsWith('=') && row.length <= mailWidth && row.length > mailWidth / 2;
  const marks = rows.filter((row) => isBroken(row) || row.includes('=3D')).length;
  return marks > 1 && isWrittenWith(mail, rows);
}

const softBreak = /=[ \t]*$/;

/** Joins the lines that a mail broke. */
const unbroken = goingOn('escapes', () => (piece) => {
  const end = softBreak.exec(piece.text)?.index;
  return { pieces: [partOf(piece, 0, end)], seam: end === undefined ? null : '' };
});

/** What stands before and behind rows, and how they are quoted. */
function besideRows(rows: readonly string[], isOwn: (line: string) => boolean): Layer[] {
  if (rows.some(isSplitRow)) return [everyLine('cells', joinedCells)];
  const prefixes = prefixesOf(rows, isOwn);
  const cells = prefixes.flatMap((prefix) => openedCellOf(prefix) ?? []);
  if (cells.length * 2 > prefixes.length) return quotedRows(rows, templatesOf(cells));
  const named = prefixes.length === 0 ? namedCells(rows) : [];
  if (named.length > 0) return quotedRows(rows, templatesOf(named));
  const templates = frequent(templatesOf(prefixes), prefixes.length);
  const layers: Layer[] = [];
  let bare = rows;
  if (templates.length > 0) {
    layers.push(behind(templates));
    bare = carriedBy(layers, rows).filter((row) => row.trim() !== '');
  }
  const suffix = suffixOf(bare, templates);
  if (suffix !== null) layers.push(before(suffix));
  const escape = suffix?.includes('|') === true ? pipes : markdown;
  if (suffix?.endsWith('$') === true && isWrittenWith(carets, bare))
    layers.push(everyLine('escapes', (piece) => unescaped(piece, carets)));
  const texts = suffix === null ? bare : carriedBy([before(suffix)], bare);
  if (isWrittenWith(escape, texts)) layers.push(everyLine('escapes', (piece) => unescaped(piece, escape)));
  return layers;
}

/** What stands before the quote that opens a cell: of an object, of a table, of a list, or the value of a name */
const beforeCell = /(?:":[ \t]{0,4}|[,;\t=(]|\w:[ \t]{1,4}|^[ \t]*(?:[[{][ \t]*|-[ \t]{1,4})?)$/;

/** The beginning of a line up to the quote that opens the outermost cell a row stands in; null where it stands in none. */
function openedCellOf(prefix: string): string | null {
  let opened = -1;
  for (let at = 0; at < prefix.length; at++) {
    if (prefix[at] === '\\') at++;
    else if (prefix[at] === '"') opened = opened < 0 ? at : -1;
  }
  return opened >= 0 && beforeCell.test(prefix.slice(0, opened)) ? prefix.slice(0, opened + 1) : null;
}

/** Templates of single rows are left out where there are many. */
function frequent(templates: readonly Template[], prefixes: number): readonly Template[] {
  return templates.filter(({ count }) => prefixes <= fewRows || count > 1);
}

/** What stands before rows, of those that something stands before; empty where hardly any does. */
function prefixesOf(rows: readonly string[], isOwn: (line: string) => boolean): string[] {
  const starts = rows.map((row) => rowStartOf(row));
  const isSure = starts.some((start) => start?.isSure === true);
  let known = 0;
  const prefixes: string[] = [];
  starts.forEach((start, at) => {
    if (!start || (isSure && !start.isSure)) return;
    known++;
    const prefix = rows[at]!.slice(0, start.at);
    if (prefix !== '' && (isSure || prefix.trim() !== '')) prefixes.push(prefix);
  });
  if (prefixes.length > 0 && prefixes.length >= known * share) return prefixes;
  return starts.some((start) => start?.at === 0) || rows.some(isOwn) ? [] : commonStarts(rows);
}

/** Marks that may stand before an unknown row, with one number among them; more are a date. */
const marks =
  /^(?:[>|*+#_\u2022\u00b7\u2023\u00bb[(`~ \t-]{0,80}\d{1,9}[.:)\]|>\t -][>|*+#_:.)\]\u2022\u00b7\u2023\u00bb[(`~ \t-]{0,80}(?!\d)|[>|*+#_\u2022\u00b7\u2023\u00bb`~ \t-]{0,80})/;
/** Of lines without a recognised beginning, the share that has to begin alike. */
const alike = 0.8;

/** What lines begin with that hold no row with a recognised beginning, where nearly all of them have it. */
function commonStarts(rows: readonly string[]): string[] {
  if (rows.length < 2) return [];
  const found = rows.map((row) => withOneBlank(marks.exec(row)![0]));
  const [most] = templatesOf(found);
  if (!most || most.count < rows.length * alike) return sharedStarts(rows);
  const fitting = rows.flatMap((row) => most.matches.exec(row)?.[0] ?? []);
  if (most.isBlank) {
    const indent = smallest(fitting.map(({ length }) => length));
    return fitting.length === rows.length ? fitting.map((blanks) => blanks.slice(0, indent)) : [];
  }
  return isGrowing(fitting) ? fitting : sharedStarts(rows);
}

/** Blanks behind a mark are the row's but for the first. */
function withOneBlank(start: string): string {
  const end = start.trimEnd();
  return end === '' ? start : start.slice(0, Math.min(start.length, end.length + 1));
}

/** Whether the numbers in some starts grow from one to the next, or there are none. */
function isGrowing(starts: readonly string[]): boolean {
  const numbers = starts.map((start) => Number(/\d+/.exec(start)?.[0] ?? Number.NaN));
  return numbers.every((number, at) => Number.isNaN(number) || at === 0 || number >= numbers[at - 1]!);
}

const eachNamed = /"([A-Za-z_@.]{1,40})"\s?:\s?"((?:[^"\\]|\\.){0,4000})/g;
const listed = /^\s*"(?=(?:[^"\\]|\\.){0,4000}",?$)/;
const objectLine = /^\s*[[\]{}"]/;

/**
 * Up to the cells with the longest texts, in the lines of a list or of objects; empty for other lines. None of the texts is a row whose
 * beginning is recognised.
 */
function namedCells(rows: readonly string[]): string[] {
  const lines = rows.filter((row) => objectLine.test(row));
  if (lines.length < rows.length * alike) return [];
  const lengths = new Map<string, { sum: number; count: number }>();
  for (const row of lines)
    for (const [, name, value] of row.slice(0, 8000).matchAll(eachNamed)) {
      const known = lengths.get(name!) ?? { sum: 0, count: 0 };
      lengths.set(name!, { sum: known.sum + value!.length, count: known.count + 1 });
    }
  const [best] = [...lengths].sort(([, a], [, b]) => b.sum / b.count - a.sum / a.count);
  if (!best) return lines.flatMap((row) => listed.exec(row)?.[0] ?? []);
  const opening = new RegExp(`^.*?"${best[0].replace(/\./g, '\\.')}"\\s?:\\s?"`);
  return lines.flatMap((row) => opening.exec(row.slice(0, 8000))?.[0] ?? []);
}

const named = /"([A-Za-z_@.]{1,40})"\s?:\s?\\?"$/;

const inJson = /^\s*(?:\{\s*"|\[\s*[[{])/;

function quotedRows(rows: readonly string[], templates: readonly Template[]): Layer[] {
  const opened = rows.flatMap((row) => {
    for (const { matches } of templates) {
      const found = matches.exec(row);
      if (found) return [{ start: found[0], rest: row.slice(found[0].length) }];
    }
    return [];
  });
  const names = opened.map(({ start }) => named.exec(start)?.[1]);
  const name = names.find((one) => one !== undefined);
  const rests = opened.map(({ rest }) => rest);
  const isJson =
    name !== undefined || opened.some(({ start }) => inJson.test(start)) || isWrittenWith(json, rests);
  const escape = isJson ? json : csv;
  const key = name === undefined ? null : new RegExp(`"${name.replace(/\./g, '\\.')}"\\s?:\\s?"`);
  return [quoted({ templates, key, between: key ? null : betweenCells(opened, escape), escape })];
}

/** Marks that a row may end with that are not its own */
const closing =
  /(?:["'`]\)|\\(?:par|line)|\[\/[a-z]{1,12}\]|[ \t|`*_~"',;\\$\u2502]|\^M|\]\]>|<\/?[a-z][a-z0-9]{0,10} ?\/?>)$/i;
const maxSuffix = 80;

/** What stands behind nearly all rows; null where nothing does. */
function suffixOf(rows: readonly string[], templates: readonly Template[]): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const suffix = suffixIn(row);
    counts.set(suffix, (counts.get(suffix) ?? 0) + 1);
  }
  const [suffix, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  // A quote at the end of a row answers to the one that it begins with.
  const own = rows.filter((row) => row.startsWith('"')).length * 2 > rows.length ? /^["\s]+/ : /^\s+/;
  const mark = suffix.replace(own, '').trim();
  if (mark === '' || count < rows.length * alike) return null;
  // What closes an envelope answers to what opens it; alone it may be the rows' own.
  const isAnswer = templates.some(({ matches }) => matches.source.includes(mark[0]!));
  return isAnswer || /[>|`$\u2502]|^\\[lp]/.test(mark) ? mark : null;
}

function suffixIn(row: string): string {
  let end = row.length;
  const limit = Math.max(0, row.length - maxSuffix);
  while (end > limit) {
    const found = closing.exec(row.slice(Math.max(limit, end - 16), end));
    if (!found) break;
    end -= found[0].length;
  }
  return row.slice(end).trim();
}

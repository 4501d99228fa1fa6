import type { Position, Range, SelectionRange } from 'vscode-languageserver-types';
import type { LogAnalysis } from '../analysis/model/model';
import type { LogFormat } from '../log/format';
import { formatOf } from '../log/recognise';
import type { LineReader } from './lineReader';
import { findingsAt } from '../analysis/model/order';
import { lineRange } from './ranges';
import { maxMentionLine, mentionsIn } from '../identity/mentions';
import type { LocationMapper } from './locationMapper';
import { documentFeature, type DocumentParams } from './documentFeature';

/** A record with more continuation lines than this above or below the cursor is taken as far. */
export const maxRecord = 200;
/** Cursors that are answered; no reader expands more selections at a time. */
const maxPositions = 100;

const words = /[\p{L}\p{N}_]+/gu;
const tokens = /[^\s'"[\](){},;=]+/g;
const quoted = /'[^']*'|"[^"]*"/g;
const bracketed = /\[[^[\]]*\]|\([^()]*\)|\{[^{}]*\}/g;

/**
 * What a selection grows to at each position: word, value, message, record with its continuation lines, all lines of the
 * finding, session, start of Windows, log. As many as there are positions, in their order.
 */
export async function selectionRangesAt(
  analysis: LogAnalysis,
  locations: LocationMapper,
  positions: readonly Position[],
  lines: LineReader,
): Promise<SelectionRange[]> {
  const ranges: SelectionRange[] = [];
  for (const [index, position] of positions.entries())
    ranges.push(
      index < maxPositions
        ? nested(await candidatesIn(locations, analysis, position, lines), position)
        : { range: { start: position, end: position } },
    );
  return ranges;
}

/** The ranges around a position as a chain, the narrowest first; those that do not hold the one before are left out. */
function nested(ranges: readonly Range[], position: Position): SelectionRange {
  const chain: Range[] = [{ start: position, end: position }];
  for (const range of ranges) {
    const inner = chain.at(-1)!;
    if (holds(range, inner) && !holds(inner, range)) chain.push(range);
  }
  return chain.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range, ...(parent && { parent }) }),
    undefined,
  )!;
}

/** The ranges of the document around a position of it. */
async function candidatesIn(
  locations: LocationMapper,
  analysis: LogAnalysis,
  position: Position,
  lines: LineReader,
): Promise<Range[]> {
  const ranges = await candidates(analysis, locations.toLog(position), lines);
  return ranges.map((range) => locations.range(range));
}

async function candidates(analysis: LogAnalysis, position: Position, lines: LineReader): Promise<Range[]> {
  const line = position.line + 1;
  const first = Math.max(1, line - maxRecord);
  const around = await lines(first, line + maxRecord);
  const content = around[line - first];
  if (content === undefined) return [];
  const format = formatOf(analysis.family);
  const spans = findingsAt(analysis, line).map((finding): [number, number] => [
    finding.line,
    finding.lastLine,
  ]);
  const sessions = analysis.sessions
    .filter(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine)
    .map(({ firstLine, lastLine }): [number, number] => [firstLine, lastLine]);
  return [
    ...inLine(content, position, format),
    recordAround(around, line - first, first, format),
    ...[...spans, ...sessions].sort(([a, b], [c, d]) => b - a - (d - c)).map((span) => lineRange(...span)),
    ...bootAround(analysis, line),
    lineRange(1, analysis.lines.count),
  ];
}

/** The lines from one start of Windows to the next. */
function bootAround({ boots, lines }: LogAnalysis, line: number): Range[] {
  const at = boots.findLastIndex((boot) => boot.line <= line);
  return at < 0 ? [] : [lineRange(boots[at]!.line, (boots[at + 1]?.line ?? lines.count + 1) - 1)];
}

/** Word, token, value, brackets and message around a column, the shortest first. */
function inLine(content: string, { line, character }: Position, format: LogFormat): Range[] {
  const text = content.slice(0, maxMentionLine);
  const start = messageStart(content, format);
  const patterns = [words, tokens, quoted, bracketed].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
  const inner = patterns
    .filter(({ start: from, end }) => character > from && character < end)
    .filter(({ start: from }) => /['"[({]/.test(text[from]!))
    .map(({ start: from, end }) => ({ start: from + 1, end: end - 1 }));
  return [
    ...patterns,
    ...inner,
    ...mentionsIn(content),
    { start, end: content.trimEnd().length },
    { start: 0, end: content.length },
  ]
    .filter(({ start: from, end }) => from < end && character >= from && character <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map(({ start: from, end }) => ({ start: { line, character: from }, end: { line, character: end } }));
}

function messageStart(content: string, { split, prefix }: LogFormat): number {
  const start = split(content)?.messageStart ?? 0;
  const message = content.slice(start);
  const skipped = prefix?.(message)?.length ?? 0;
  return start + skipped + (message.length - skipped - message.slice(skipped).trimStart().length);
}

/** The record that the line at `index` belongs to: from the line with its head to its last continuation line. */
function recordAround(around: readonly string[], index: number, first: number, { split }: LogFormat): Range {
  let from = index;
  while (from > 0 && split(around[from]!) === null) from--;
  let to = index;
  while (to + 1 < around.length && split(around[to + 1]!) === null) to++;
  return lineRange(first + from, first + to);
}

function holds(outer: Range, inner: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

export const selectionRanges = documentFeature<
  DocumentParams & { readonly positions: readonly Position[] },
  SelectionRange[]
>({
  method: 'textDocument/selectionRange',
  capabilities: { selectionRangeProvider: true },
  empty: [],
  answer: ({ positions }, { analysis, locations, lines }) =>
    selectionRangesAt(analysis, locations, positions, lines),
});

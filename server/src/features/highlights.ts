import type { DocumentHighlight, DocumentHighlightKind, Position } from 'vscode-languageserver-types';
import { linkAt } from '../analysis/diagnosis/links';
import type { LogAnalysis } from '../analysis/model/model';
import { isOwn } from '../analysis/model/locations';
import type { LineReader } from './lineReader';
import { findingsAt } from '../analysis/model/order';
import { isSameMention, probesOf, mentionAt, mentionsIn, type Mention } from '../identity/mentions';
import type { LocationMapper } from './locationMapper';
import { documentFeature, type DocumentParams } from './documentFeature';

/** Lines above and below the cursor whose whole text is looked at. */
export const highlightWindow = 1000;
/** More marks than this an editor draws as one bar. */
export const maxHighlights = 1000;
const text: DocumentHighlightKind = 1;
const read: DocumentHighlightKind = 2;
const write: DocumentHighlightKind = 3;

/**
 * Where what is under the cursor is named: in the lines around it, and in all findings of the log. The cause of a failure
 * is marked as written, what it led to as read. Null where nothing is named.
 */
export async function highlightsAt(
  analysis: LogAnalysis,
  locations: LocationMapper,
  position: Position,
  lines: LineReader,
): Promise<DocumentHighlight[] | null> {
  const line = locations.toLog(position).line + 1;
  const first = Math.max(1, line - highlightWindow);
  const around = await lines(first, line + highlightWindow);
  const mention = mentionAt(around[line - first] ?? '', position.character);
  if (!mention) return null;

  const marks = new AnnotationMarkers(analysis, locations, mention);
  // The line itself comes first, so that no flood leaves it out.
  marks.take(line, around[line - first]!);
  around.forEach((one, index) => marks.take(first + index, one));
  const last = first + around.length - 1;
  const ends = analysis.sessions
    .filter(({ id }) => mention.kind === 'session' && id === mention.key)
    .flatMap(({ firstLine, lastLine }) => [firstLine, lastLine]);
  for (const end of new Set(ends)) {
    if (end >= first && end <= last) continue;
    marks.take(end, (await lines(end, end))[0] ?? '');
  }
  for (const finding of analysis.findings) {
    if (marks.isFull) break;
    if (finding.line < first || finding.line > last)
      marks.take(finding.line, finding.message, finding.column);
  }
  return marks.sorted();
}

class AnnotationMarkers {
  readonly #analysis: LogAnalysis;
  readonly #locations: LocationMapper;
  readonly #mention: Mention;
  readonly #probes: readonly string[];
  readonly #seen = new Set<number>();
  readonly #marks: DocumentHighlight[] = [];

  constructor(analysis: LogAnalysis, locations: LocationMapper, mention: Mention) {
    this.#analysis = analysis;
    this.#locations = locations;
    this.#mention = mention;
    this.#probes = probesOf(mention);
  }

  get isFull(): boolean {
    return this.#marks.length >= maxHighlights;
  }

  /** Marks the mention in the text of a line, or in the part of it that starts at `column`; each line once. */
  take(line: number, content: string, column = 0): void {
    if (this.isFull || this.#seen.has(line) || !this.#locations.holds(line - 1)) return;
    const lower = content.toLowerCase();
    if (!this.#probes.some((probe) => lower.includes(probe))) return;
    this.#seen.add(line);
    for (const { start, end } of mentionsIn(content).filter((other) => isSameMention(this.#mention, other)))
      this.#marks.push({
        range: this.#locations.range({
          start: { line: line - 1, character: column + start },
          end: { line: line - 1, character: column + end },
        }),
        kind: this.#kindOf(line),
      });
  }

  sorted(): DocumentHighlight[] {
    return this.#marks.sort(
      ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
    );
  }

  #kindOf(line: number): DocumentHighlightKind {
    const cause = linkAt(this.#analysis, line)?.cause;
    if (!cause) return text;
    if (isOwn(cause) && line >= cause.line && line <= cause.lastLine) return write;
    const isRelevant = findingsAt(this.#analysis, line).some(
      ({ role }) => role !== 'benign' && role !== 'success',
    );
    return isRelevant ? read : text;
  }
}

export const documentHighlights = documentFeature<
  DocumentParams & { readonly position: Position },
  DocumentHighlight[] | null
>({
  method: 'textDocument/documentHighlight',
  capabilities: { documentHighlightProvider: true },
  empty: null,
  answer: ({ position }, { analysis, locations, lines }) =>
    highlightsAt(analysis, locations, position, lines),
});

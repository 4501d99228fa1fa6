import { linkAt } from '../analysis/diagnosis/links';
import type { LogAnalysis, Session } from '../analysis/model/model';
import { editorLimits } from '../protocol/editorLimits';
import type { SliceOfLine } from './locationMapper';
import type { SliceLocation } from '../protocol/sliceUri';
import { largest, smallest } from '../base/lists';

/** What a slice may hold at most, so that an editor treats it as a small document: well below its limits. */
export const sliceLimits = {
  bytes: editorLimits.largeBytes * 0.8,
  lines: editorLimits.largeLines * 0.8,
} as const;
/** Lines before and after what a slice is about. */
const margin = 50;
/** Lines around a line that stands in no session. */
const around = 2000;

/** Lines of a log that make a slice. */
export type SliceLines = Pick<SliceLocation, 'firstLine' | 'lastLine'>;

/**
 * The lines that are worth reading together with a 1-based line: its session and the incident it belongs to, or what stands
 * around it. Within {@link sliceLimits}, the line always among them; only a log without lines has none.
 */
export function sliceAround(analysis: LogAnalysis, line: number): SliceLines | null {
  const { count } = analysis.lines;
  if (count === 0) return null;
  const at = Math.min(Math.max(1, line), count);
  const spans = [spanOfIncident(analysis, at), sessionAround(analysis.sessions, at)].filter(
    (span) => span !== null,
  );
  const all = { firstLine: at - around, lastLine: at + around };
  if (spans.length > 0) {
    all.firstLine = smallest([at, ...spans.map(({ firstLine }) => firstLine)]) - margin;
    all.lastLine = largest([at, ...spans.map(({ lastLine }) => lastLine)]) + margin;
  }
  return fit(analysis, clip(analysis, all), at);
}

/**
 * The slices in which lines of a log are shown that no editor should be led into; undefined for smaller logs, whose lines are
 * shown in the log itself.
 */
export function slicesOfGiant(analysis: LogAnalysis, uri: string): SliceOfLine | undefined {
  if (analysis.bytes <= editorLimits.giantBytes) return undefined;
  return (line) => {
    const lines = sliceAround(analysis, line);
    return lines && { uri, ...lines };
  };
}

/** The lines after a slice, or before it; null where the log ends. They overlap by a few lines. */
export function sliceBeside(
  analysis: LogAnalysis,
  { firstLine, lastLine }: SliceLines,
  step: 1 | -1,
): SliceLines | null {
  const length = Math.max(around, lastLine - firstLine + 1);
  if (step > 0) {
    if (lastLine >= analysis.lines.count) return null;
    const next = clip(analysis, { firstLine: lastLine - margin + 1, lastLine: lastLine - margin + length });
    return fit(analysis, next, next.firstLine);
  }
  if (firstLine <= 1) return null;
  const previous = clip(analysis, {
    firstLine: firstLine + margin - length,
    lastLine: firstLine + margin - 1,
  });
  return fit(analysis, previous, previous.lastLine);
}

/** Lines that were asked for by number, within the log and the limits; null where the log has none of them. */
export function sliceOfLines(analysis: LogAnalysis, lines: SliceLines): SliceLines | null {
  if (lines.firstLine > analysis.lines.count) return null;
  const wanted = clip(analysis, lines);
  return fit(analysis, wanted, wanted.firstLine);
}

function spanOfIncident(analysis: LogAnalysis, line: number): SliceLines | null {
  const incident = linkAt(analysis, line)?.incident;
  if (!incident) return null;
  const lines = [incident.cause?.finding, incident.top, ...incident.chain.map(({ finding }) => finding)]
    .filter((finding) => finding !== null && finding !== undefined)
    .flatMap((finding) => [finding.line, finding.lastLine]);
  if (lines.length === 0) return null;
  const span = { firstLine: smallest(lines), lastLine: largest(lines) };
  // A cause far away would make the slice one of healthy lines; F12 leads there.
  return isSmall(analysis, span) ? span : null;
}

/** The narrowest session around a line. */
function sessionAround(sessions: readonly Session[], line: number): SliceLines | null {
  let narrowest: Session | null = null;
  for (const session of sessions) {
    if (line < session.firstLine || line > session.lastLine) continue;
    if (!narrowest || session.lastLine - session.firstLine < narrowest.lastLine - narrowest.firstLine)
      narrowest = session;
  }
  return narrowest;
}

function clip({ lines }: LogAnalysis, { firstLine, lastLine }: SliceLines): SliceLines {
  const first = Math.min(Math.max(1, firstLine), lines.count);
  return { firstLine: first, lastLine: Math.max(first, Math.min(lastLine, lines.count)) };
}

function isSmall({ lines }: LogAnalysis, { firstLine, lastLine }: SliceLines): boolean {
  return (
    lastLine - firstLine < sliceLimits.lines &&
    lines.start(lastLine + 1) - lines.start(firstLine) <= sliceLimits.bytes
  );
}

/** Cuts lines to the limits, as evenly around a line as they allow. */
function fit(analysis: LogAnalysis, wanted: SliceLines, line: number): SliceLines {
  if (isSmall(analysis, wanted)) return wanted;
  // Half of the limits for either side: the largest reach that fits is looked for.
  let low = 0;
  let high = sliceLimits.lines >> 1;
  const reach = (lines: number): SliceLines => ({
    firstLine: Math.max(wanted.firstLine, line - lines),
    lastLine: Math.min(wanted.lastLine, line + lines),
  });
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSmall(analysis, reach(middle))) low = middle;
    else high = middle - 1;
  }
  return reach(low);
}

import { append } from '../../base/lists';
import { appendTo } from '../../base/multimap';
import type { LogFamily } from '../../log/family';
import type { Diagnosed, Unexplained } from '../diagnosis/diagnose';
import { Background } from '../diagnosis/background';
import { isBackgroundRow } from '../diagnosis/backgroundTable';
import { byImportance } from '../diagnosis/importance';
import { mayHaveEarlierWord, nearReach, withEarlierWord, wordReach } from '../diagnosis/earlierWord';
import { maxFragment, openFailures } from '../diagnosis/openFailures';
import { Events, type Look, type LookContext } from '../diagnosis/look';
import { failedPrerequisites } from '../diagnosis/prerequisites';
import { settled } from '../diagnosis/settled';
import { isWait, printedLines, withInferredCause } from '../diagnosis/secondLook';
import type { Fault, Incident, PassedOperations, Session, SessionType } from '../model/model';
import type { DiagnosisInput } from '../model/operation';
import { beganUnseen } from '../operations/operations';
import { joined, type Span } from './spans';

/** Lines that are read at once: spans of operations that overlap are read together. */
const maxRead = 20_000;
/** Longer spans of lines outside any operation are read from this many lines before their first failure on. */
const maxLoose = 2000;
const looseLines = 40;
const headlessLines = 200;
/** Lines that are read a second time in one log, at most. */
const maxLines = 400_000;
/** Operations of one sort that went well that a failed one is compared with, and the lines of one, at most */
const comparedOperations = 8;
const maxPassed = 3000;
/** Operations of one sort that went well that other logs are compared with, and lines of all sorts that are read for them, at most */
const keptOperations = 3;
const maxKept = 1500;
/** Lines before declared causes that are read again, at most. */
const maxWordLines = 40_000;
/** Operations that are read a second time, the last ones: a log with more is a flood, and each costs a third of a millisecond. */
const maxOperations = 10_000;
/** Lines of a log without any incident that is read whole, to see whether an operation in it was left open. */
const maxOpen = 5000;

/** What a second look comes to. */
export interface Looked {
  /** The one to look at first first */
  readonly incidents: Incident[];
  /** Failed operations that were too many to be read again: only their own rows explain them */
  readonly unread: number;
}

/**
 * Looks a second time at what no declared cause explains: every record of the failed operations is read, and the cause is inferred
 * from how failures propagate. `endOfText` is the line from which on the log holds no text, 0 for none; `look` reads lines of the log again.
 */
export async function lookTwice(
  diagnosed: Diagnosed,
  input: DiagnosisInput,
  family: LogFamily,
  endOfText: number,
  look: (span: Span) => Promise<Look>,
): Promise<Looked> {
  const context = contextOf(input, family);
  const looked = (incidents: Incident[], unread = 0): Looked => ({
    incidents: incidents.sort(byImportance),
    unread,
  });
  if (diagnosed.incidents.length === 0) {
    const last = input.findings.at(-1)?.lastLine ?? 0;
    if (isReportOnly(family)) return looked(failedPrerequisites(input));
    if (last > maxOpen || endOfText > 0) return looked([]);
    return looked(
      openFailures(
        new Events(await look({ first: 1, last: maxOpen, maxRecords: maxFragment }), context),
        context,
        (event) => isBackgroundRow(event, family),
      ),
    );
  }
  if (diagnosed.unexplained.length === 0 && diagnosed.declared.length === 0)
    return looked(settled(diagnosed.incidents, input));
  const backgroundOf = backgrounds(context, look);
  const better = new Map<Incident, Incident>();
  let left = maxLines;
  let unread = diagnosed.unexplained.length;
  const operations = diagnosed.unexplained
    .slice(-maxOperations)
    .map((one) => ({ ...one, span: spanOf(one, input) }));
  for (const { members, ...span } of joined(operations, maxRead)) {
    left -= Math.min(maxRead, span.last - span.first + 1);
    if (left < 0) break;
    unread -= members.length;
    const events = new Events(await look(span), context);
    for (const { incident, operation, span: own } of members) {
      const background = await backgroundOf(input.sessions[operation.session]?.type);
      const inferred = withInferredCause(
        incident,
        operation,
        events,
        own.first,
        context,
        background.passesWith,
      );
      better.set(incident, withEarlierWord(inferred, events, context));
    }
  }
  for (const [incident, reworded] of await withEarlierWords(diagnosed.declared, context, look))
    better.set(incident, reworded);
  const incidents = diagnosed.incidents.map((incident) => better.get(incident) ?? incident);
  return looked(settled(incidents, input), unread);
}

/**
 * What incidents with a declared cause become that an earlier record may state. A few lines show of most causes that none does.
 */
async function withEarlierWords(
  declared: readonly Incident[],
  context: LookContext,
  look: (span: Span) => Promise<Look>,
): Promise<Map<Incident, Incident>> {
  let left = maxWordLines;
  const eachAround = async (
    incidents: readonly Incident[],
    reach: number,
    onLook: (events: Events, members: readonly Incident[]) => void,
  ): Promise<void> => {
    const spans = incidents.map((incident) => ({ incident, span: wordSpan(incident, reach) }));
    for (const { members, ...span } of joined(spans, maxRead)) {
      left -= span.last - span.first + 1;
      if (left < 0) return;
      onLook(
        new Events(await look(span), context),
        members.map(({ incident }) => incident),
      );
    }
  };
  const open: Incident[] = [];
  await eachAround(declared, nearReach, (events, members) => {
    append(
      open,
      members.filter((incident) => mayHaveEarlierWord(incident, events, context)),
    );
  });
  const reworded = new Map<Incident, Incident>();
  await eachAround(open, wordReach, (events, members) => {
    for (const incident of members) reworded.set(incident, withEarlierWord(incident, events, context));
  });
  return reworded;
}

/**
 * What rows say of failures in the last operations of each sort that went well, for the other logs of the machine. An operation of
 * which nothing was kept says nothing of a failure, and is not read again.
 */
export async function passedOperations(
  input: DiagnosisInput,
  family: LogFamily,
  look: (span: Span) => Promise<Look>,
): Promise<PassedOperations[]> {
  const context = contextOf(input, family);
  const noted = new Set(
    input.findings.flatMap(({ session, role }) => (role === 'error' || role === 'cause' ? session : [])),
  );
  const byType = new Map<SessionType, Session[]>();
  input.sessions.forEach((session, index) => {
    if (session.outcome === 'succeeded' && noted.has(index)) appendTo(byType, session.type, session);
  });
  let left = maxKept;
  const passed: PassedOperations[] = [];
  for (const [type, sessions] of byType) {
    const background = new Background();
    for (const { firstLine, lastLine } of sessions.slice(-keptOperations)) {
      if (lastLine - firstLine >= left) continue;
      left -= lastLine - firstLine + 1;
      background.add(new Events(await look({ first: firstLine, last: lastLine }), context), type);
    }
    const rows = background.rows();
    if (rows.length > 0) passed.push({ type, rows });
  }
  return passed;
}

/**
 * What rows say in operations of one sort that went well, the last few of the log. Each sort is read once, when an operation of it is
 * looked at; the short ones are, so that a look costs what failed.
 */
function backgrounds(
  context: LookContext,
  look: (span: Span) => Promise<Look>,
): (type: SessionType | undefined) => Promise<Background> {
  const known = new Map<SessionType | undefined, Background>();
  return async (type) => {
    const before = known.get(type);
    if (before) return before;
    const background = new Background();
    known.set(type, background);
    if (type === undefined) return background;
    const passed = context.input.sessions.filter(
      ({ type: own, outcome, firstLine, lastLine }) =>
        own === type && outcome === 'succeeded' && lastLine - firstLine < maxPassed,
    );
    const spans = passed
      .slice(-comparedOperations)
      .map(({ firstLine, lastLine }) => ({ span: { first: firstLine, last: lastLine } }));
    for (const span of joined(spans, maxPassed)) background.add(new Events(await look(span), context), type);
    return background;
  };
}

/** The lines of an operation; what belongs to none is looked at near its end alone. */
function spanOf({ operation, incident }: Unexplained, { sessions }: DiagnosisInput): Span {
  const end = Math.max(operation.lastLine, incident.top?.lastLine ?? 0);
  const isPrinted = incident.top?.event === 'console-result';
  // What hung began before Windows was restarted.
  const isHung = incident.top !== null && isWait(incident.top);
  const last = isPrinted ? end + printedLines : end;
  const isFar = operation.session < 0 && last - operation.firstLine > maxLoose;
  // Where an operation opens with its end, what led there stands before it.
  const start = operation.failures[0]!.line;
  const first = isFar
    ? start - looseLines
    : isPrinted || isHung || beganUnseen(operation, sessions)
      ? Math.min(start, operation.firstLine) - headlessLines
      : operation.firstLine;
  return { first: Math.max(1, first), last };
}

/** The lines of a declared cause and as many before it as `reach`. */
function wordSpan({ cause }: Incident, reach: number): Span {
  const { line, lastLine } = cause!.finding;
  return { first: Math.max(1, line - reach), last: lastLine };
}

function contextOf(input: DiagnosisInput, family: LogFamily): LookContext {
  let byLine: Map<number, Fault> | undefined;
  return {
    input,
    family,
    timeOf: input.rules.format.timeOf,
    faultAt: (line) => {
      byLine ??= new Map(
        input.faults.flatMap((fault) => fault.occurrences.map((occurrence) => [occurrence.line, fault])),
      );
      return byLine.get(line);
    },
  };
}

/** Families whose rows only repeat what other logs state: what is no failure by their own words is none. */
function isReportOnly(family: LogFamily): boolean {
  return family === 'events' || family === 'reportingevents';
}

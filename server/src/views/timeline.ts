import { isUtc, zoneAt } from '../analysis/model/clock';
import type { LogAnalysis, Session } from '../analysis/model/model';
import { isTime, timelineOf, type TimelineMark, type TimelineSpan } from '../analysis/diagnosis/timeline';
import { failureOf, labelOf } from '../analysis/diagnosis/words';
import { formatOf } from '../log/recognise';
import { listed, text, type Text } from '../base/text';
import { codeText } from '../features/codeWords';
import { plainLine, plainSentence } from '../base/plainText';
import { ownFaults } from '../features/ownFaults';
import type { LocalizationContext } from '../base/localizationContext';
import { sessionTitle } from '../features/sessionTitle';
import type { Timeline, TimelineEvent, TimelineKind, TimelineLane } from '../protocol/timeline';

/** Time that is shown around a failure at least, in seconds. */
const leastAround = 3600;
/** Events of one lane; what failed is kept before healthy sessions are. */
export const maxPerLane = 20_000;

/** Kinds of events that the focus is set on. */
const focusKinds: ReadonlySet<TimelineKind> = new Set(['failure', 'cause', 'damage']);

const kinds: Readonly<Record<Session['type'], TimelineKind>> = {
  session: 'session',
  dism: 'session',
  command: 'session',
  check: 'check',
  sfc: 'check',
  startup: 'startup',
  setup: 'setup',
  phase: 'setup',
  rollback: 'setup',
  sysprep: 'setup',
  device: 'setup',
  search: 'session',
  download: 'session',
  installation: 'session',
};

/** One log over time, in the reader's words and by its own clock. */
export function laneOf(
  analysis: LogAnalysis,
  uri: string,
  name: string,
  reader: LocalizationContext,
): TimelineLane {
  const { range, spans, marks, silences } = timelineOf(analysis);
  const important = [...marks.map((mark) => ofMark(mark, reader)), ...damage(analysis, reader)];
  const sessions = spans.map((span) => ofSpan(span, reader));
  const room = Math.max(0, maxPerLane - important.length);
  const bad = sessions.filter(({ failed }) => failed);
  const good = sessions.filter(({ failed }) => !failed);
  const events = [...important, ...[...bad, ...good].slice(0, room)].slice(0, maxPerLane);
  return {
    uri,
    name,
    range,
    events: events.sort((a, b) => a.from - b.from || a.line - b.line),
    silences,
    failures: analysis.incidents.filter(({ outcome, partOf }) => outcome === 'failed' && !partOf).length,
    omitted: important.length + sessions.length - events.length,
    clock: clockOfLane(analysis),
  };
}

/** Whether a log writes UTC, or how far its time is ahead of it; null where it does not say. */
function clockOfLane(analysis: LogAnalysis): TimelineLane['clock'] {
  const writesUtc = formatOf(analysis.family).utc === true || analysis.clock.some(isUtc);
  return writesUtc ? 'utc' : (zoneAt(analysis, analysis.lines.count) ?? null);
}

/**
 * Lanes in one picture. Logs that write UTC are shifted to the machine's wall clock as far as another log of the bundle states
 * it; all others keep the times that stand in them.
 */
export function timelineOfLanes(
  lanes: readonly TimelineLane[],
  { translate }: LocalizationContext,
): Timeline {
  const offset = lanes.findLast(({ clock }) => typeof clock === 'number')?.clock;
  const shifted: string[] = [];
  const aligned = lanes.map((lane) => {
    if (lane.clock !== 'utc' || typeof offset !== 'number' || offset === 0) return lane;
    shifted.push(lane.name);
    return shift(lane, offset);
  });
  const notes: Text[] = [];
  if (shifted.length > 0)
    notes.push(
      text(
        'Times of {0} are UTC in the log; they are shown as the clock of the machine had them (UTC{1}).',
        listed(shifted),
        hoursOf(offset as number),
      ),
    );
  const omitted = lanes.reduce((sum, lane) => sum + lane.omitted, 0);
  if (omitted > 0) notes.push(text('Healthy sessions that are not drawn: {0}.', omitted));
  const untimed = lanes.filter(({ range }) => range === null).length;
  if (untimed > 0) notes.push(text('Logs without time stamps: {0}.', untimed));
  return {
    focus: focusOf(aligned),
    lanes: aligned.sort(
      (a, b) => (a.range?.[0] ?? Infinity) - (b.range?.[0] ?? Infinity) || (a.name < b.name ? -1 : 1),
    ),
    notes: notes.map(translate),
  };
}

/** What failed and its causes, with some time around. A log of last year would press them into one pixel. */
function focusOf(lanes: readonly TimelineLane[]): Timeline['focus'] {
  let [from, to] = [Infinity, -Infinity];
  let [first, last] = [Infinity, -Infinity];
  for (const { range, events } of lanes) {
    if (!range) continue;
    first = Math.min(first, range[0]);
    last = Math.max(last, range[1]);
    for (const event of events) {
      if (!event.failed || !focusKinds.has(event.kind)) continue;
      from = Math.min(from, event.from);
      to = Math.max(to, event.from);
    }
  }
  if (from > to) return null;
  const around = Math.max(leastAround, (to - from) / 4);
  const focus = [Math.max(first, from - around), Math.min(last, to + around)] as const;
  return focus[1] - focus[0] < (last - first) / 2 ? focus : null;
}

function shift(lane: TimelineLane, by: number): TimelineLane {
  const pair = ([from, to]: readonly [number, number]) => [from + by, to + by] as const;
  return {
    ...lane,
    range: lane.range && pair(lane.range),
    events: lane.events.map((event) => ({ ...event, from: event.from + by, to: event.to + by })),
    silences: lane.silences.map(pair),
  };
}

/** `+8`, `-3:30` */
function hoursOf(seconds: number): string {
  const minutes = Math.abs(Math.round(seconds / 60));
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return `${seconds < 0 ? '-' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

function ofSpan({ session, from, to }: TimelineSpan, { translate }: LocalizationContext): TimelineEvent {
  const failed = session.outcome === 'failed';
  const title = sessionTitle(session);
  const client = plainLine(session.client, 80);
  // Some titles name who asked.
  const isNamed = client === '' || translate(title).includes(client);
  const asked = isNamed ? title : text('{0}, {1}', title, client);
  return {
    kind: kinds[session.type],
    from,
    to,
    line: session.firstLine,
    label: translate(failed ? text('{0}: failed', asked) : asked),
    failed,
  };
}

function ofMark(mark: TimelineMark, reader: LocalizationContext): TimelineEvent {
  const { time, line } = mark;
  if (mark.what === 'boot')
    return {
      kind: 'boot',
      from: time,
      to: time,
      line,
      label: reader.translate(text('The machine was started')),
      failed: false,
    };
  const { what, incident } = mark;
  const { cause, top } = incident;
  const sentence =
    what === 'cause' && cause
      ? text('{0}: {1}', labelOf(cause.kind), plainLine(cause.object ?? cause.finding.message, 160))
      : failureOf(incident, top ? codeText(top) : null);
  return {
    kind: what,
    from: time,
    to: time,
    line,
    label: plainSentence(sentence, reader.translate),
    failed: incident.outcome === 'failed',
  };
}

/** Damage that stayed and that no failed operation stands on. */
function damage(analysis: LogAnalysis, { translate }: LocalizationContext): TimelineEvent[] {
  return ownFaults(analysis)
    .filter(({ state, origin }) => state === 'outstanding' && isTime(origin.time))
    .map(({ kind, name, origin }) => ({
      kind: 'damage',
      from: origin.time,
      to: origin.time,
      line: origin.line,
      label: plainSentence(
        text('{0}: {1}', labelOf(kind), plainLine(name ?? origin.message, 160)),
        translate,
      ),
      failed: true,
    }));
}

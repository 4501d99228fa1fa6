import { classOf, isWrapperCode, linkOf, type CodeClass, type CodeLink } from '../../codes';
import type { FailureEvent } from '../extract/frames/failureEvent';
import type { ObjectType } from '../extract/frames/typedObject';
import type { LogRecord } from '../model/signature';
import { largest } from '../../base/lists';

/** How an event is tied to the failure of its operation. */
export type EventLink = CodeLink | 'mapped' | 'adjacent' | 'last';

/** Where a failure began, as far as the events of its operation show. */
export interface Origin {
  readonly event: FailureEvent;
  readonly link: EventLink;
  readonly score: number;
  /** In how many operations that went well rows like it stand; see {@link Background} */
  readonly passes: number;
  /** Events that were weighed and left, the nearest rival first */
  readonly rivals: readonly Weighed[];
  /** Classes of the codes that the failure ended in */
  readonly ends: readonly CodeClass[];
  /** All events on the way from the origin to the failure, in the order of the log */
  readonly path: readonly FailureEvent[];
}

/** An event that was weighed, and what it weighs. */
export type Weighed = Pick<Origin, 'event' | 'link' | 'score' | 'passes'>;

/** The failure whose origin is looked for. */
export interface FailureEnd {
  /** Line that says that the operation failed; no event behind it is a cause, unless the log runs backwards */
  readonly line: number;
  /** Codes that it ended in; empty where it gives none */
  readonly codes: readonly number[];
  /** The log was written newest first */
  readonly isBackwards?: boolean;
  /** Codes are replaced on their way up by others that do not follow from them, as Setup does */
  readonly replacesCodes?: boolean;
}

/** In how many operations that went well rows like an event stand; half of one for rows about other objects. */
export type PassesWith = (event: FailureEvent) => number;

interface Linked {
  readonly event: FailureEvent;
  readonly link: EventLink;
}

/** Records between an uncoded statement and the coded event that it explains, at most. */
const adjacentRecords = 6;
/** Lines that stand right beside another */
const besideLines = 2;
/** Rivals that are kept for the reader. */
const maxRivals = 3;
/** Events that are weighed; of more, those nearest to the end. */
const maxEvents = 4000;
/** What the log does that is no reason for anything else to fail. */
const answers: ReadonlySet<string> = new Set(['success', 'benign']);

/**
 * Finds where a failure began. Events are linked to the end by their codes: equal in another spelling, of one class, with the same
 * low word, mapped by a row that shows both, or anything behind a code that says nothing. Of the linked ones the earliest that
 * says what is wrong, and with what, is the origin; rows that only carry the code upwards are none where another says more.
 * `isExcluded` recognises events that have no part in it; `passesWith` says in how many operations that went well rows like an event stand.
 */
export function originOf(
  events: readonly FailureEvent[],
  end: FailureEnd,
  isExcluded: (event: FailureEvent) => boolean = () => false,
  passesWith: PassesWith = () => 0,
): Origin | null {
  const isBefore = ({ record }: FailureEvent): boolean => end.isBackwards === true || record.line <= end.line;
  const failing = events.filter(
    (event) =>
      event.outcome === 'failure' && isBefore(event) && !answers.has(event.codeClass) && !isExcluded(event),
  );
  const successes = events.filter(({ outcome }) => outcome === 'success').map(({ record }) => record);
  const linked = linkedTo(failing.slice(-maxEvents), end, successes);
  if (linked.length === 0) return null;
  const moments = linked.filter(({ link }) => link === 'same').map(({ event }) => event.record);
  const isOfOtherTime = ({ event, link }: Linked): boolean =>
    end.replacesCodes === true &&
    link === 'class' &&
    moments.length > 0 &&
    !moments.some((record) => isOfOneMoment(event.record, record));
  const scored = linked
    .map(({ event, link }, rank) => ({
      event,
      link,
      score:
        scoreOf(event, link, rank) -
        pointsAgainst(passesWith(event)) -
        (isOfOtherTime({ event, link }) ? otherTimePoints : 0),
    }))
    .sort((a, b) => b.score - a.score || a.event.record.line - b.event.record.line);
  const [best, ...others] = scored;
  return {
    event: best!.event,
    link: best!.link,
    score: best!.score,
    passes: passesWith(best!.event),
    rivals: others.slice(0, maxRivals).map((rival) => ({ ...rival, passes: passesWith(rival.event) })),
    ends: end.codes.map(classOf),
    path: linked
      .map(({ event }) => event)
      .filter(({ record }) => record.line >= best!.event.record.line || end.isBackwards === true),
  };
}

/** Events that the end can have come from, in the order in which they happened. */
function linkedTo(
  failing: readonly FailureEvent[],
  end: FailureEnd,
  successes: readonly LogRecord[],
): Linked[] {
  const codes = new Set(end.codes);
  const order = end.isBackwards === true ? failing : [...failing].reverse();
  const links = new Map<FailureEvent, EventLink>();
  /** Whether a record says which code a wrapper at the end stands for: then it stands for no other */
  const isUnwrapped = end.codes.every(isWrapperCode) && failing.some((event) => unwraps(event, end.codes));
  const anyCode = codes.size === 0;
  let inner: FailureEvent | undefined;
  for (const event of order) {
    const link = anyCode
      ? event.codes.length > 0
        ? 'last'
        : undefined
      : (strongest(event, codes) ??
        (end.replacesCodes === true && isReplaced(event, inner) ? 'adjacent' : undefined));
    if (link !== undefined) inner = event;
    if (link === undefined || (link === 'wrapper' && isUnwrapped)) continue;
    links.set(event, link);
    // A row that shows two codes says that one became the other; below a wrapper the code that it wraps counts.
    const isMap = event.codes.length > 1 && link !== 'class';
    if (isMap || link === 'wrapper' || (link === 'adjacent' && links.size > 0))
      for (const code of event.codes) if (classOf(code) !== 'wrapper') codes.add(code);
  }
  addStatements(failing, links, end, successes);
  const found = failing.flatMap((event) => {
    const link = links.get(event);
    return link === undefined ? [] : [{ event, link }];
  });
  if (found.length > 0) return end.isBackwards === true ? found.reverse() : found;
  // Nothing shares a code with the end: what failed last before it is all there is.
  return failing.slice(-1).map((event) => ({ event, link: 'last' as const }));
}

/** Lines, and characters of a stamp that are the same, between what failed and the row that reports it under another code */
const replacedLines = 6;

/** Whether an error with a code of its own stands right before a linked one that reports it further up. */
function isReplaced({ record, codes }: FailureEvent, above: FailureEvent | undefined): boolean {
  return (
    above !== undefined &&
    codes.length > 0 &&
    record.level === 'Error' &&
    above.record.level === 'Error' &&
    above.record.line - record.line <= replacedLines &&
    isOfOneMoment(record, above.record)
  );
}

/** Whether two records were written within some seconds: their stamps differ in the last digit of the second alone. */
function isOfOneMoment({ stamp }: LogRecord, other: LogRecord): boolean {
  const moment = (text: string): string => text.slice(0, 18);
  return stamp !== null && other.stamp !== null && moment(stamp) === moment(other.stamp);
}

/** Whether a record shows the code of an end, which says nothing, beside one that does: `error = 0x80070643 / 0x0000064C` */
function unwraps({ codes }: FailureEvent, ends: readonly number[]): boolean {
  return (
    codes.length > 1 &&
    codes.some((code) => ends.includes(code)) &&
    codes.some((code) => !isWrapperCode(code))
  );
}

const strength: Readonly<Record<CodeLink, number>> = { same: 4, 'low-word': 3, class: 2, wrapper: 1 };

function strongest({ codes }: FailureEvent, ends: ReadonlySet<number>): EventLink | undefined {
  let best: CodeLink | undefined;
  for (const code of codes)
    for (const end of ends) {
      const link = linkOf(code, end);
      if (link && (!best || strength[link] > strength[best])) best = link;
    }
  if (best !== undefined && best !== 'same' && codes.length > 1) {
    const isMapped = codes.some((code) => ends.has(code));
    if (isMapped) return 'mapped';
  }
  return best;
}

/** A statement without a code goes with the linked event that follows or precedes it at once, or that names its object. */
function addStatements(
  failing: readonly FailureEvent[],
  links: Map<FailureEvent, EventLink>,
  { codes }: FailureEnd,
  successes: readonly LogRecord[],
): void {
  // What was cancelled did not fail of itself: of what stands beside it only words of who cancelled it belong to it.
  const isCancelled = codes.length > 0 && codes.every((code) => classOf(code) === 'cancelled');
  failing.forEach((event, at) => {
    if (links.has(event) || event.codes.length > 0 || !isTelling(event)) return;
    if (isCancelled && event.codeClass !== 'cancelled') return;
    const neighbours = failing.slice(Math.max(0, at - 2), at + adjacentRecords + 1);
    const near = neighbours.find(
      (other) =>
        links.has(other) &&
        isNear(event, other) &&
        (event.isReasoned || goesWith(event, other)) &&
        !isOvercome(event, other, successes),
    );
    if (near || links.size === 0) links.set(event, 'adjacent');
  });
  // An event with another code right before a linked one, in the same second and thread, may have been mapped to it silently.
  failing.forEach((event, at) => {
    if (isCancelled || links.has(event) || event.codes.length === 0 || event.codeClass === 'cancelled')
      return;
    const next = failing.slice(at + 1, at + 1 + besideLines).find((other) => links.has(other));
    if (next && isLastWordOfThread(event, next, successes)) {
      links.set(event, 'adjacent');
      return;
    }
    if (
      next &&
      next.record.line - event.record.line <= 2 &&
      isNear(event, next) &&
      (next.record.stamp === null ||
        event.record.stamp === null ||
        isOfOneMoment(event.record, next.record)) &&
      (event.isReasoned || sharesObject(event, next))
    )
      links.set(event, 'adjacent');
  });
}

/** Whether the part of Windows that noted something came through before the failure that it might belong to. */
function isOvercome({ record }: FailureEvent, later: FailureEvent, successes: readonly LogRecord[]): boolean {
  if (record.level === 'Error' || !record.head) return false;
  return successes.some(
    ({ line, source }) => line > record.line && line < later.record.line && source === record.source,
  );
}

/** The thread that wrote a record; DISM writes it before its message. */
function threadOf({ thread, body }: LogRecord): string | undefined {
  return thread ?? /^(?:[A-Z][\w. ]{0,60}: )?(PID=\d{1,10} TID=\d{1,10})\b/.exec(body)?.[1];
}

/** Whether an error that says why is the last that its thread had to say before it reported the failure, with nothing that went well between. */
function isLastWordOfThread(
  event: FailureEvent,
  next: FailureEvent,
  successes: readonly LogRecord[],
): boolean {
  const { record, isReasoned, objects } = event;
  const thread = threadOf(record);
  if (thread === undefined || thread !== threadOf(next.record) || record.level !== 'Error') return false;
  if (!isReasoned || objects.length === 0 || !isNear(event, next)) return false;
  return !successes.some(
    (other) => other.line > record.line && other.line < next.record.line && threadOf(other) === thread,
  );
}

/** A statement that gives no reason belongs to a coded event only right beside it, or where both name one object. */
function goesWith(event: FailureEvent, other: FailureEvent): boolean {
  return Math.abs(event.record.line - other.record.line) <= besideLines || sharesObject(event, other);
}

/** Whether an uncoded statement says something of a failure: what is only noted must name what it is about. */
function isTelling({ record, isReasoned, objects, shape, codeClass }: FailureEvent): boolean {
  if (shape === 'summary') return false;
  const isNoted = record.head && record.level !== 'Error' && codeClass === 'not-found';
  return (isReasoned && (!isNoted || objects.length > 0)) || (record.level === 'Error' && objects.length > 0);
}

function isNear(one: FailureEvent, other: FailureEvent): boolean {
  const lines = Math.abs(one.record.line - other.record.line);
  const { thread } = one.record;
  if (thread !== undefined && other.record.thread !== undefined && thread !== other.record.thread)
    return false;
  return lines <= adjacentRecords * 2;
}

function sharesObject(one: FailureEvent, other: FailureEvent): boolean {
  if (one.objects.length === 0 || other.objects.length === 0)
    return one.actor !== null && one.actor === other.actor;
  return one.objects.some(({ text }) => other.objects.some((object) => object.text === text));
}

/** How much an object says of what is wrong. */
const worth: Readonly<Record<ObjectType, number>> = {
  file: 1.2,
  folder: 1,
  url: 1.5,
  host: 1.2,
  'registry-key': 1.5,
  'registry-value': 1.5,
  package: 1.2,
  component: 1.2,
  inf: 1.5,
  device: 1,
  service: 1.5,
  feature: 1.5,
  capability: 1.5,
  kb: 0.4,
  update: 0.4,
  'app-package': 1.5,
  image: 1.5,
  volume: 0.8,
  profile: 1.5,
  module: 0.8,
  option: 1,
  named: 0.5,
};

/** Files that an operation reads its orders from: they stand in rows that carry a failure, and are sound. */
const orders = /\\ActionFiles\\|\\Sysprep\\Panther|\\Logs\\|(?:cbs|dism|setupact|setuperr)\.log\b/i;

/** Points that what Setup met at another time is behind what it met when it failed, where only the sort of code ties it to the end. */
const otherTimePoints = 1.5;

/** Points that what stands in any number of operations that went well is behind what stands in none. */
const backgroundPoints = 3;

/**
 * How little an event that the failing operation has is suspected, 0 to 1: what Ochiai's measure lacks of 1, for one failing run and some
 * passing ones that have it too (Abreu, Zoeteweij and van Gemund, 2007).
 */
function innocence(passes: number): number {
  return 1 - 1 / Math.sqrt(1 + passes);
}

/** Points that an event loses for standing in some operations that went well as well. */
export function pointsAgainst(passes: number): number {
  return backgroundPoints * innocence(passes);
}

/** The level that a record has, or that the part of Windows in it gives its message: `BFSVC Warning: …` */
function levelOf({ level, body }: LogRecord): LogRecord['level'] {
  if (level === 'Error' || level === 'Warning') return level;
  const said = /^\W{0,6}(?:\[?[A-Z]\w{1,20}\]?:? )?(WARNING|Warning|ERROR|Error|FATAL): /.exec(body)?.[1];
  if (said === undefined) return level;
  return said.startsWith('W') ? 'Warning' : 'Error';
}

/** Steps of a driver installation mark what they meet as a warning, and what sums it up as an error. */
export function isMarkedStep({ level, source }: LogRecord): boolean {
  return level === 'Warning' && /^[a-z]{2,3}$/.test(source);
}

function scoreOf(event: FailureEvent, link: EventLink, rank: number): number {
  const { shape, isReasoned, objects, record, codeClass, damage } = event;
  const shapes = { statement: 3, origin: 2, unwinding: 0, summary: -4 } as const;
  const links: Readonly<Record<EventLink, number>> = {
    same: 1,
    mapped: 1,
    'low-word': 0.7,
    class: 0.4,
    wrapper: 0.4,
    adjacent: isReasoned ? 0.6 : -0.6,
    last: 0,
  };
  const levels = { Error: 0.5, none: 0.5, Warning: -0.5, Info: 0 } as const;
  const named = Math.max(
    0,
    largest(objects.filter(({ text }) => !orders.test(text)).map(({ type }) => worth[type])),
  );
  return (
    shapes[shape] +
    links[link] +
    levels[isMarkedStep(record) ? 'Error' : levelOf(record)] *
      (shape === 'summary' || shape === 'unwinding' ? 0.4 : 1) +
    named +
    (isReasoned ? 1 : 0) +
    (damage ? 1 : 0) +
    (codeClass === 'wrapper' ? -1 : 0) -
    0.5 * Math.min(rank, 8)
  );
}

import { hasFailureBit } from '../../codes';
import type { Assembler, WholeRecord } from '../../log/format';
import type { Repeats } from '../../log/scan';
import { text } from '../../base/text';
import { AlikeLines } from './alikeLines';
import { LogEvents } from './logEvents';
import type { Tracker } from '../model/familyRules';
import type { Finding, Role, Session, TrackedSession } from '../model/model';
import type { Notice } from '../../log/family';
import { packageIn, keyformIn } from '../../identity/servicingNames';
import { FindingMaker, type Draft } from './findingMaker';
import { readRecord } from './record';
import { hashStarts, withHashes } from './hashPairs';
import { gleStart, type Rules } from './ruleSet';
import { beginsWith, type BoundSignature, type LogRecord } from '../model/signature';

/**
 * Findings, sessions and starts of the machine that are kept of one log at most: more add nothing for a reader and would cost memory.
 * A notice reports what is left out.
 */
export const maxKept = 100_000;
const mayHoldFailure = /0[xX][89a-fA-F]/;

/** Lines that are kept in mind because they name what may fail next. */
const maxIntroduced = 4;
const failureRoles: ReadonlySet<Role> = new Set<Role>(['cause', 'occurrence', 'error', 'terminal']);

/** Receives a record, the index of its session, and the finding that it is; null for none. */
export type Observer = (record: LogRecord, session: number, finding: Finding | null) => void;

/** Stands for the signature of a line that none matches. */
const codedLine = { rule: 'coded', role: 'error', owner: 'line' } as const;

/** Turns decoded lines into findings, in file order. One collector reads one log. */
export class Collector {
  readonly findings: Draft[] = [];
  readonly logEvents: LogEvents;
  readonly #set: Rules;
  readonly #tracker: Tracker;
  /** By session, as {@link Session.endTime} */
  readonly #endTimes: number[] = [];
  readonly #assembler: Assembler | null;
  readonly #make: FindingMaker;
  readonly #alike: AlikeLines | null;
  readonly #observe: Observer | undefined;
  readonly #most: number;
  #sessions = 0;
  /** Of the last head */
  #lastStamp: string | null = null;
  #lastHash: Draft | null = null;
  #item: { record: LogRecord; session: number; kept: boolean } | null = null;
  /** The last lines that name what is being worked on, of which no failure was reported yet */
  #introduced: (() => Draft)[] = [];
  #rows = 0;
  #leftOut = 0;
  #firstLeftOut = 0;

  /** `observe` receives every record with its session, and the finding that the record is; `most` is what is kept at most. */
  constructor(set: Rules, observe?: Observer, most = maxKept) {
    this.#set = set;
    this.#most = most;
    this.#observe = observe;
    this.logEvents = new LogEvents(set.rules);
    this.#tracker = set.rules.tracker();
    this.#make = new FindingMaker(set.rules.format, this.#tracker);
    const { assemble, stampLength } = set.rules.format;
    this.#assembler = assemble?.() ?? null;
    this.#alike = stampLength === undefined || observe ? null : new AlikeLines(stampLength);
  }

  /** The sessions of the log, once all of it was taken. */
  sessions(): Session[] {
    return this.#tracker.sessions.map((session, index) =>
      ended(session, this.#endTimes[index] ?? Number.NaN),
    );
  }

  /**
   * Takes a line that the prefilter let through; `shownAt` gives the columns of an editor that shows another text for it, `lastLine`
   * is given for one that was put together from several.
   */
  line(lineText: string, line: number, shownAt?: (offset: number) => number, lastLine: number = line): void {
    if (this.#isFull) {
      this.#leftOut++;
      this.#firstLeftOut ||= line;
      return;
    }
    if (this.#tracker.coalesces?.(lineText, line) === true) return;
    if (this.#assembler) {
      const whole = this.#assembler.line(lineText, line);
      this.#whole(whole?.line === line ? inColumns(whole, shownAt) : whole);
      return;
    }
    const isPlain = shownAt === undefined && lastLine === line;
    if (isPlain && this.#isAlike(lineText, line)) return;
    const record = inColumns(this.#read(lineText, line), shownAt);
    const finding = this.#record(lastLine > line ? { ...record, lastLine } : record);
    if (isPlain && finding && this.#isRepeatable(record, finding))
      this.#alike?.set(lineText, { record, finding });
  }

  /** Takes a line that says what another one said, but for its stamp. */
  #isAlike(lineText: string, line: number): boolean {
    const known = this.#alike?.get(lineText);
    if (!known) return false;
    const stamp = lineText.slice(0, this.#set.rules.format.stampLength);
    const time = this.#make.timeOf(stamp);
    if (Number.isNaN(time)) return false;
    this.#lastStamp = stamp;
    const session = this.#sessionOf({ ...known.record, line, stamp });
    if (session >= 0) this.#endTimes[session] = time;
    this.findings.push({ ...known.finding, line, lastLine: line, time, session });
    return true;
  }

  /** Whether nothing follows from a record but a finding that is the same whenever the log says so. */
  #isRepeatable({ head, stamp, body }: LogRecord, { role, object, lastLine, line }: Finding): boolean {
    const { boot, stage, moment, currentItem, facts = [] } = this.#set.rules;
    if (!head || stamp === null || role !== 'benign' || object !== undefined || lastLine > line) return false;
    return [boot, stage, moment, currentItem, ...facts].every(
      (rule) => !rule || !beginsWith(body, rule.starts),
    );
  }

  /** Lines of which the first is enough, as a scanner takes them. */
  get repeats(): Repeats | undefined {
    const { coalescedText } = this.#tracker;
    return (
      coalescedText && {
        offset: coalescedText.column,
        bytes: new TextEncoder().encode(coalescedText.text),
        onLast: (line) => this.#tracker.extendTo?.(line),
      }
    );
  }

  /** Whether a record waits for its end: what comes next may belong to it. */
  get holdsBack(): boolean {
    return this.#assembler !== null;
  }

  /** Takes the end of the log. */
  finish(): void {
    this.#whole(this.#assembler?.finish() ?? null);
  }

  #whole(record: WholeRecord | null): void {
    if (!record) return;
    const { line, lastLine, offset, level, source, thread, stamp, body, column, endColumn } = record;
    this.logEvents.offset(line, offset);
    this.#record({
      line,
      lastLine,
      head: true,
      level,
      source,
      thread,
      stamp,
      body,
      column,
      endColumn,
      failed: false,
    });
  }

  /** Takes a record, and gives the finding that it is; null for none. */
  #record(record: LogRecord): Draft | null {
    if (record.body === '') return null;
    if (record.head) this.#rows++;
    if (this.#continues(record) || this.#attachHashes(record)) return null;
    const session = this.#sessionOf(record);
    if (session >= 0 && record.stamp !== null) this.#endTimes[session] = this.#make.timeOf(record.stamp);
    this.logEvents.record(record, session);
    const { currentItem } = this.#set.rules;
    if (currentItem && beginsWith(record.body, currentItem.starts) && currentItem.match.test(record.body))
      this.#item = { record, session, kept: false };
    const finding = this.#match(record, session) ?? this.#coded(record, session);
    this.#observe?.(record, session, finding);
    if (!finding) return null;
    if (this.#item && !this.#item.kept && (finding.role === 'error' || finding.role === 'cause')) {
      this.#keepItem(this.#item);
    }
    if (failureRoles.has(finding.role) && this.#introduced.length > 0) {
      for (const make of this.#introduced) this.findings.push(make());
      this.#introduced = [];
    }
    this.findings.push(finding);
    if (finding.event === 'hash-mismatch') this.#lastHash = finding;
    return finding;
  }

  /** Rows of the log that were looked at. */
  get rows(): number {
    return this.#rows;
  }

  /** Whether lines were left out because so many were kept. */
  get isCut(): boolean {
    return this.#leftOut > 0;
  }

  /** 1-based line from which on the file holds no text any more; 0 where it is text to its end. */
  get endOfText(): number {
    return this.#tracker.endOfText ?? 0;
  }

  notices(): Notice[] {
    if (this.#leftOut === 0) return [];
    return [
      {
        line: this.#firstLeftOut,
        leavesOut: true,
        text: text(
          'This log has more than {0} relevant lines; {1} of them, from line {2} on, are not part of the analysis.',
          this.#most,
          this.#leftOut,
          this.#firstLeftOut,
        ),
      },
    ];
  }

  #read(lineText: string, line: number): LogRecord {
    const { format } = this.#set.rules;
    const { record, head, utc } = readRecord(format, lineText, line);
    if (head) this.#lastStamp = head.stamp;
    if (head && utc !== null) this.logEvents.moment(line, head.stamp, utc);
    // A continuation line has the time of the record it continues.
    return head || this.#lastStamp === null ? record : { ...record, stamp: this.#lastStamp };
  }

  /** `[gle=…]` on a line of its own ends the record above it. */
  #continues(record: LogRecord): boolean {
    const last = this.findings.at(-1);
    if (record.head || last?.lastLine !== record.line - 1 || !record.body.startsWith(gleStart)) return false;
    last.lastLine = record.line;
    return true;
  }

  #attachHashes(record: LogRecord): boolean {
    const last = this.#lastHash;
    if (record.head || !last || record.line - last.lastLine > 2) return false;
    if (!beginsWith(record.body, hashStarts)) return false;
    last.hashes = withHashes(last.hashes ?? [], record.body);
    last.lastLine = record.line;
    return true;
  }

  #match(record: LogRecord, session: number): Draft | null {
    const found = this.#set.match(record);
    if (!found) return null;
    const { signature, match, body } = found;
    const make = (): Draft => {
      const object = (match && signature.object?.(match, record)) ?? this.#worksOn(signature, session);
      const code = match ? signature.code?.(match) : undefined;
      return this.#make.finding(record, session, signature, object, code, body);
    };
    if (signature.contextFor !== true) return make();
    this.#introduced.push(make);
    if (this.#introduced.length > maxIntroduced) this.#introduced.shift();
    return null;
  }

  /** What the operation works on, for a statement about it that names nothing. */
  #worksOn({ role }: BoundSignature, session: number): Finding['object'] {
    const speaksOfIt = role === 'cause' || role === 'occurrence' || role === 'terminal' || role === 'success';
    return session >= 0 && speaksOfIt ? this.#tracker.objectOf?.(session, role) : undefined;
  }

  /** A line without a signature is a finding when it carries a failure code or stands at level Error. */
  #coded(record: LogRecord, session: number): Draft | null {
    if (!record.head || (record.level !== 'Error' && !mayHoldFailure.test(record.body))) return null;
    const draft = this.#make.finding(record, session, codedLine, undefined);
    return draft.level === 'Error' || (draft.code !== undefined && hasFailureBit(draft.code)) ? draft : null;
  }

  #keepItem(item: { record: LogRecord; session: number; kept: boolean }): void {
    item.kept = true;
    const identity = packageIn(item.record.body);
    const keyform = keyformIn(item.record.body);
    this.findings.push(
      this.#make.finding(
        item.record,
        item.session,
        { owner: 'line', rule: 'current-item', role: 'context' },
        {
          ...(identity !== undefined && { package: identity }),
          ...(keyform !== undefined && { keyform }),
        },
      ),
    );
  }

  #sessionOf(record: LogRecord): number {
    const session = this.#tracker.next(record);
    if (session >= this.#sessions) this.#sessions = session + 1;
    return session;
  }

  /** Nothing more is kept: what is not will not be matched either, so that a flood costs little more than its bytes. */
  get #isFull(): boolean {
    const { clock, boots } = this.logEvents;
    return this.findings.length + this.#sessions + boots.length + clock.length >= this.#most;
  }
}

/** Written out field by field: a log has tens of thousands of sessions, and spreading them takes five times as long. */
function ended(session: TrackedSession, endTime: number): Session {
  const { id, type, client, parent, implied, firstLine, lastLine, time, outcome } = session;
  const own = { id, type, client, firstLine, lastLine, time, endTime, outcome };
  return parent === undefined && implied === undefined
    ? own
    : { ...own, ...(parent !== undefined && { parent }), ...(implied && { implied }) };
}

/** A record with the columns that an editor shows it in. */
function inColumns<T extends Pick<LogRecord, 'column' | 'endColumn'>>(
  record: T,
  shownAt: ((offset: number) => number) | undefined,
): T {
  if (!shownAt) return record;
  return { ...record, column: shownAt(record.column), endColumn: shownAt(record.endColumn) };
}

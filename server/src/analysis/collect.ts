import { findCodes, normalise } from '../codes';
import { columns, splitCsi, splitRecord, stampTime } from '../log/panther';
import { text } from '../text';
import { anchors, milestones } from './anchors';
import { causes } from './causes';
import type { Finding, HashPair, Notice } from './model';
import { noises } from './noise';
import { packageIn, keyformIn } from './objects';
import { sessionStarts, SessionTracker } from './sessions';
import type { BoundSignature, LogRecord, Signature } from './signature';

/** More findings than this make no reader wiser and would cost memory; what is left out is said in a notice. */
export const maxFindings = 200_000;
const maxMessage = 2000;
/** `0000001a `, before the message of a CSI record */
const sequenceLength = 9;

/** All signatures in the order in which they are tried: causes, then noise, anchors, milestones. */
const signatures: readonly BoundSignature[] = [
  ...causes.flatMap(({ kind, signatures: own }) =>
    own.map((signature) => ({ ...signature, owner: kind, kind })),
  ),
  ...bind('noise', noises),
  ...bind('anchor', anchors),
  ...bind('milestone', milestones),
];

function bind(owner: string, list: readonly Signature[]): BoundSignature[] {
  return list.map((signature) => ({ ...signature, owner }));
}

/** Lines about what is being worked on; only the last one before an error is kept. */
const currentItem = /^Exec: (?:Resolving|Staging|Installing|Uninstalling) Package: /;
const currentItemStarts = ['Exec: Resolving', 'Exec: Staging', 'Exec: Installing', 'Exec: Uninstalling'];
const hashStarts = ['Expected:', 'Actual:', 'Found:'];
const gleStart = '[gle=';
/** Pairs that one hash line can have: SHA-1 and SHA-256. */
const maxPairs = 4;

/** What a line must begin with to be decoded at all. */
export const gateLiterals: readonly string[] = [
  ...signatures.flatMap(({ starts }) => starts),
  ...sessionStarts,
  ...currentItemStarts,
  ...hashStarts,
  gleStart,
];

/** Signatures by the first two characters of their literals, those without literals in every bucket, order kept. */
const buckets = new Map<string, BoundSignature[]>();
const unanchored = signatures.filter(({ starts }) => starts.length === 0);
for (const key of new Set(signatures.flatMap(({ starts }) => starts.map((start) => start.slice(0, 2))))) {
  buckets.set(
    key,
    signatures.filter(({ starts }) => starts.length === 0 || starts.some((start) => start.startsWith(key))),
  );
}

type Draft = { -readonly [K in keyof Finding]: Finding[K] };

/** Turns decoded lines into findings, in file order. One collector reads one log. */
export class Collector {
  readonly findings: Draft[] = [];
  readonly #tracker = new SessionTracker();
  #lastHead: ReturnType<typeof splitRecord> = null;
  #lastHash: Draft | null = null;
  #item: { record: LogRecord; session: number; kept: boolean } | null = null;
  #leftOut = 0;
  #firstLeftOut = 0;

  get sessions(): SessionTracker['sessions'] {
    return this.#tracker.sessions;
  }

  /** Takes a line that the gate let through. */
  line(lineText: string, line: number): void {
    // sfc writes thousands of these; all they say is that it runs.
    if (lineText.startsWith('[SR] Beginning', columns.message + sequenceLength)) {
      this.#tracker.sfcBatch(line, lineText.slice(0, 19));
      return;
    }
    const record = this.#read(lineText, line);
    if (record.body === '') return;
    if (this.#continues(record) || this.#attachHashes(record)) return;
    const session = this.#tracker.next(record);
    if (currentItem.test(record.body)) {
      this.#item = { record, session, kept: false };
    }
    const finding = this.#match(record, session) ?? this.#coded(record, session);
    if (!finding) return;
    if (this.#item && !this.#item.kept && (finding.role === 'error' || finding.role === 'cause')) {
      this.#keepItem(this.#item);
    }
    this.#add(finding);
    if (finding.rule === 'corrupt-payload/hash-mismatch') this.#lastHash = finding;
  }

  notices(): Notice[] {
    if (this.#leftOut === 0) return [];
    return [
      {
        line: this.#firstLeftOut,
        text: text(
          'This log has more than {0} lines that matter; {1} of them, from line {2} on, were left out of the analysis.',
          maxFindings,
          this.#leftOut,
          this.#firstLeftOut,
        ),
      },
    ];
  }

  #read(lineText: string, line: number): LogRecord {
    const head = splitRecord(lineText);
    if (head) this.#lastHead = head;
    const start = head?.messageStart ?? 0;
    const message = lineText.slice(start);
    const csi = splitCsi(message);
    const rest = csi ? message.slice(csi.length) : message;
    const body = rest.replace(/^[\s\uFEFF]+/, '');
    const column = lineText.length - body.length;
    return {
      line,
      head: head !== null,
      level: head?.level ?? 'none',
      source: head?.source ?? '',
      // A continuation line has the time of the record it continues.
      stamp: (head ?? this.#lastHead)?.stamp ?? null,
      body: body.trimEnd(),
      column,
      endColumn: lineText.trimEnd().length,
      failed: csi?.failed ?? false,
    };
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
    if (!hashStarts.some((start) => record.body.startsWith(start))) return false;
    if ((last.hashes?.length ?? 0) <= maxPairs) last.hashes = readHashes(last.hashes ?? [], record.body);
    last.lastLine = record.line;
    return true;
  }

  #match(record: LogRecord, session: number): Draft | null {
    const isTelling = record.level !== 'Info' || /[\])]$/.test(record.body);
    for (const signature of buckets.get(record.body.slice(0, 2)) ?? unanchored) {
      if (signature.starts.length === 0) {
        if (!isTelling) continue;
      } else if (!signature.starts.some((start) => record.body.startsWith(start))) continue;
      const match = signature.match.exec(record.body);
      if (!match || signature.when?.(match, record) === false) continue;
      const object = signature.object?.(match, record);
      return this.#finding(record, session, signature, object);
    }
    return null;
  }

  /** A line without a signature is a finding when it carries a failure code or stands at level Error. */
  #coded(record: LogRecord, session: number): Draft | null {
    if (!record.head || (record.level !== 'Error' && !/0x[89a-f]/i.test(record.body))) return null;
    const draft = this.#finding(record, session, { rule: 'coded', role: 'error', owner: 'line' }, undefined);
    return draft.level === 'Error' || (draft.code !== undefined && draft.code >= 0x80000000) ? draft : null;
  }

  #finding(
    record: LogRecord,
    session: number,
    signature: Pick<BoundSignature, 'owner' | 'rule' | 'role' | 'kind' | 'note'>,
    object: Finding['object'],
  ): Draft {
    const code = primaryCode(record.body);
    return {
      line: record.line,
      lastLine: record.line,
      role: signature.role,
      rule: `${signature.owner}/${signature.rule}`,
      ...(signature.kind !== undefined && { kind: signature.kind }),
      ...(object !== undefined && { object }),
      ...(signature.note !== undefined && { note: signature.note }),
      ...(code && { code: code.value, ...(code.name !== undefined && { codeName: code.name }) }),
      level: record.level,
      source: record.source,
      time: stampTime(record.stamp),
      session,
      message: record.body.length > maxMessage ? record.body.slice(0, maxMessage) : record.body,
      column: record.column,
      endColumn: record.endColumn,
    };
  }

  #keepItem(item: { record: LogRecord; session: number; kept: boolean }): void {
    item.kept = true;
    const identity = packageIn(item.record.body);
    const keyform = keyformIn(item.record.body);
    this.#add(
      this.#finding(
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

  #add(finding: Draft): void {
    if (this.findings.length < maxFindings) this.findings.push(finding);
    else {
      this.#leftOut++;
      this.#firstLeftOut ||= finding.line;
    }
  }
}

/** The form that nearly all CBS lines carry, and nothing else on the line could matter more. */
const ownHresult = /\[HRESULT = 0x([0-9a-fA-F]{8})(?: - ([A-Z][A-Z0-9_]*) ?)?\]$/;

/** The code a line is about: the first one that is not a mere thread error (`gle`), as HRESULT where it has that form. */
function primaryCode(body: string): { value: number; name?: string } | undefined {
  const own = body.endsWith(']') ? ownHresult.exec(body.slice(-120)) : null;
  if (own) return { value: normalise(parseInt(own[1]!, 16)), ...(own[2] !== undefined && { name: own[2] }) };
  const mention = findCodes(body).find(({ form }) => form !== 'gle');
  if (!mention) return undefined;
  return { value: normalise(mention.value), ...(mention.name !== undefined && { name: mention.name }) };
}

/** Adds the hashes of a continuation line: ` Expected: {l:32 ml:33 b:…}.` / ` Actual: {…}.` / `  Found: {…} Expected: {…}`. */
function readHashes(known: readonly HashPair[], body: string): readonly HashPair[] {
  const part = /(Expected|Actual|Found):\s*\{\s*l:(\d+)[^}]*?\s(?:b:)?([A-Za-z0-9+/=]+)\s*\}/g;
  let expected: [string, string] | undefined;
  let actual: [string, string] | undefined;
  for (const [, label, length, value] of body.matchAll(part)) {
    if (label === 'Expected') expected = [length!, value!];
    else actual = [length!, value!];
  }
  const last = known.at(-1);
  if (expected && !actual) return [...known, pair(expected[0], expected[1], '')];
  if (actual && !expected && last?.actual === '')
    return [...known.slice(0, -1), { ...last, actual: actual[1] }];
  return expected && actual ? [...known, pair(expected[0], expected[1], actual[1])] : known;
}

function pair(length: string, expected: string, actual: string): HashPair {
  const bytes = Number(length);
  return {
    algorithm: bytes === 20 ? 'sha1' : 'sha256',
    encoding: new RegExp(`^[0-9a-fA-F]{${bytes * 2}}$`).test(expected) ? 'hex' : 'base64',
    expected,
    actual,
  };
}

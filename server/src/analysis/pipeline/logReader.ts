import { decode, decoderNamed, guessEncoding } from '../../log/encoding/encoding';
import { appearanceOf, type Appearance } from '../../log/appearance';
import { isPutTogether, turned, type Carriage } from '../../log/carriage/carriage';
import { showsNoOrder } from '../../log/carriage/order';
import { formatOf, recognise } from '../../log/recognise';
import { countRows, type RowCount } from '../../log/rowCount';
import { breaksFailingRows, leavesOutFailures } from '../../log/leftOut';
import { maxLines, type LineIndex } from '../../log/lineIndex';
import { endsLinesWithReturns, withLineFeeds } from '../../log/lineEnds';
import { Scanner, type ScanResult } from '../../log/scan';
import { isForeign } from '../model/recognition';
import type { ByteSource } from '../../log/source';
import { text } from '../../base/text';
import { clockOf } from '../model/clock';
import { isServicingCode } from '../../codes';
import { Collector } from '../extract/collect';
import { mergeFaults } from '../faults/faults';
import type { FamilyRules } from '../model/familyRules';
import type { Finding, Incident, LogAnalysis } from '../model/model';
import type { Recognition } from '../model/recognition';
import type { Notice, LogFamily } from '../../log/family';
import type { Take } from '../extract/brokenRows';
import { CarriedLogReader } from '../extract/carriedLog';
import { placed } from '../extract/placements';
import { readingNotices, tooManyFailures } from './readingNotices';
import { lettingAllThrough, ruleSetOf } from '../extract/ruleSet';
import { withDetectOnly } from '../patterns/detectOnly';
import { withUnwound } from '../patterns/unwound';
import type { UserRules } from '../userRules/model';
import { diagnose } from '../diagnosis/diagnose';
import type { Look, SeenRecord } from '../diagnosis/look';
import { lookTwice, passedOperations } from './lookTwice';
import { familyOfName } from '../../log/names';
import { isSame, printOf, type Print } from './print';
import { readAgain } from './readAgain';
import { partOf, type Span } from './spans';

const sniffBytes = 16 * 1024;
const guessBytes = 4096;
/** Texts that people copied are small; a larger one is a copy only where most of its beginning shows it. */
const maxCopy = 1 << 20;
/** As much of a small text is looked at, which may begin with anything */
const copyBytes = 64 * 1024;
/** Times that a line of a text that carries a log costs more: it is taken out of what carries it, and where it stood is remembered. */
const carriedLine = 10;
/** Lines of an operation that are read a second time, at most: the last ones before its end. */
const maxLookLines = 20_000;

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes read so far, between chunks */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** The log is being written: a last line without line end waits until it has one */
  readonly isLive?: boolean | undefined;
}

/** What is read and kept of one log at most; what all logs have where it is left out. */
export interface ReadLimits {
  /** Findings, sessions and starts of the machine */
  readonly kept?: number;
  readonly lines?: number;
}

/** What a log is opened with; see `AnalyseOptions`. */
interface OpenOptions {
  readonly name?: string | undefined;
  readonly shownIn?: string | undefined;
  readonly rules?: UserRules | undefined;
  readonly limits?: ReadLimits | undefined;
  /** Its rows are read from the last one to the first */
  readonly isTurned?: boolean;
}

/** What the beginning of a log shows. */
interface Sample extends RowCount {
  readonly appearance: Appearance;
  readonly endsWithReturns: boolean;
  readonly leavesOut: boolean;
  /** All of it is here, and nothing shows whether its rows stand newest first */
  readonly isUnordered: boolean;
}

/**
 * Reads one log, and reads on where it ended when it has grown: new bytes cost what they are, the lines before them nothing.
 * One reader reads one log.
 */
export class LogReader {
  readonly #family: LogFamily;
  readonly #sample: Sample;
  readonly #rules: FamilyRules;
  readonly #collector: Collector;
  readonly #scanner: Scanner;
  /** Set where something carries the rows of the log */
  readonly #carried: CarriedLogReader | null;
  readonly #shownIn: string | undefined;
  readonly #added: UserRules | undefined;
  #letThrough = 0;
  #print: Print | null = null;
  /** Whether all that was taken came with its line end: only then what comes next is a new line */
  #isOpen = true;
  /** What the last reading came to, and how many lines had been let through then */
  #known: { readonly analysis: LogAnalysis; readonly letThrough: number } | null = null;

  readonly #carriage: Carriage | null;
  readonly #head: Uint8Array;
  /** A text may hold several logs; a file that is named as a log is one. */
  readonly #mayHoldSeveral: boolean;
  #isReadAgain = false;

  /** A reader for a log, which takes its family and encoding from the first bytes. */
  static async open(source: ByteSource, options: OpenOptions = {}): Promise<LogReader> {
    const { name = '', shownIn, rules, limits, isTurned = false } = options;
    const isSmall = source.size < maxCopy;
    const head = await source.read(0, Math.min(source.size, isSmall ? copyBytes : sniffBytes));
    const bytes = decode(head, guessEncoding(head).encoding);
    const endsWithReturns = endsLinesWithReturns(bytes);
    const text = endsWithReturns ? bytes.replaceAll('\r', '\n') : bytes;
    const recognised = recognise(name, text, isSmall);
    const { family, lines } = recognised;
    // What shows nothing yet may go on as a plain log of any size.
    const found = /\S/.test(text) ? recognised.carriage : null;
    const carriage = isTurned ? turned(found) : found;
    const sample: Sample = {
      appearance: appearanceOf(name, head, text, guessEncoding(head).text),
      endsWithReturns,
      leavesOut:
        (carriage !== null && leavesOutFailures(text, lines, family)) ||
        (isSmall && breaksFailingRows(lines, formatOf(family))),
      isUnordered:
        !isTurned &&
        found?.isNewestFirst !== true &&
        source.size <= copyBytes &&
        showsNoOrder(lines) &&
        // What carries the rows may have the stamps.
        (found === null || showsNoOrder(text.split('\n'))),
      ...countRows(formatOf(family), lines),
    };
    const mayHoldSeveral = isSmall && sample.appearance !== 'binary' && familyOfName(name) === null;
    return new LogReader(family, head, sample, shownIn, rules, carriage, mayHoldSeveral, limits);
  }

  private constructor(
    family: LogFamily,
    head: Uint8Array,
    sample: Sample,
    shownIn: string | undefined,
    added: UserRules | undefined,
    carriage: Carriage | null,
    mayHoldSeveral: boolean,
    limits: ReadLimits = {},
  ) {
    this.#mayHoldSeveral = mayHoldSeveral;
    this.#family = family;
    this.#sample = sample;
    this.#added = added;
    this.#carriage = carriage;
    this.#head = head.slice(0, guessBytes);
    const set = ruleSetOf(family, added);
    const collector = new Collector(set, undefined, limits.kept);
    this.#collector = collector;
    this.#rules = set.rules;
    this.#shownIn = shownIn;
    const take: Take = (...line) => {
      // Once nothing more is kept, nothing changes any more.
      if (!collector.isCut) this.#letThrough++;
      collector.line(...line);
    };
    const { repeats } = collector;
    const carried = carriage ? new CarriedLogReader(carriage, set, take) : null;
    this.#carried = carried;
    this.#scanner = new Scanner(guessEncoding(head.subarray(0, guessBytes)), {
      format: carried ? { prefilter: () => true } : set.rules.format,
      prefilter: set.prefilter,
      inParts: carriage !== null && isPutTogether(carriage),
      shown: shownIn === undefined ? undefined : (decoderNamed(shownIn) ?? undefined),
      most: carried ? Math.ceil((limits.lines ?? maxLines) / carriedLine) : limits.lines,
      repeats: carried
        ? undefined
        : repeats && {
            ...repeats,
            onLast: (line) => {
              this.#letThrough++;
              repeats.onLast(line);
            },
          },
      onLine: (line, number, shownAt) => {
        if (carried) carried.line(line, number, shownAt);
        else take(line, number, shownAt);
      },
    });
  }

  /** Bytes that were looked at. */
  get bytes(): number {
    return this.#scanner.bytes;
  }

  /** Bytes of a last line that waits for its end. */
  get unfinished(): number {
    return this.#scanner.unfinished;
  }

  /**
   * Whether a source is the log that was read and remembered, by the same added rules and shown in the same encoding, as it was or
   * with more at its end.
   */
  async continues(
    source: ByteSource,
    { rules, shownIn }: Pick<OpenOptions, 'rules' | 'shownIn'> = {},
  ): Promise<boolean> {
    const { bytes } = this.#scanner;
    if (rules !== this.#added || shownIn !== this.#shownIn) return false;
    // What a short beginning was taken for may be wrong.
    if (
      !this.#isOpen ||
      !this.#print ||
      this.#carried ||
      this.#isReadAgain ||
      bytes < sniffBytes ||
      source.size < bytes
    )
      return false;
    const { head, tail } = await printOf(source, bytes);
    return isSame(head, this.#print.head) && isSame(tail, this.#print.tail);
  }

  /**
   * Reads what was not read yet and explains the log as it is then. Rejects with what the source rejects with, or with the
   * signal's reason; the reader is of no use then.
   */
  async read(original: ByteSource, options: ReadOptions = {}): Promise<LogAnalysis> {
    const source = this.#linesOf(original);
    const scanner = this.#scanner;
    this.#print = null;
    await scanner.read(source, options);
    if (options.isLive !== true) {
      this.#isOpen = scanner.unfinished === 0 && !this.#collector.holdsBack;
      scanner.finish();
    }
    this.#carried?.finish();
    if (options.isLive !== true) this.#collector.finish();
    const analysis = await this.#analysis(source);
    this.#known = { analysis, letThrough: this.#letThrough };
    return options.isLive === true ? analysis : this.#readAgain(source, analysis, options);
  }

  #linesOf(source: ByteSource): ByteSource {
    if (!this.#sample.endsWithReturns) return source;
    return withLineFeeds(source, guessEncoding(this.#head).encoding);
  }

  /** What a text says that has to be read in another way than as one log from its first row to its last. */
  async #readAgain(source: ByteSource, whole: LogAnalysis, options: ReadOptions): Promise<LogAnalysis> {
    if (!this.#mayHoldSeveral || source.size >= maxCopy) return whole;
    const bytes = await source.read(0, source.size);
    const text = decode(bytes, guessEncoding(bytes.subarray(0, guessBytes)).encoding);
    const { signal } = options;
    const again = await readAgain(
      { text, source, isUnordered: this.#sample.isUnordered },
      whole,
      async (part, isTurned) => {
        const shownIn = isTurned ? this.#shownIn : undefined;
        const reader = await LogReader.open(part, { rules: this.#added, shownIn, isTurned });
        return reader.read(part, { signal });
      },
    );
    this.#isReadAgain = again !== whole;
    return again;
  }

  /** Remembers how the log that was just read looks, so that {@link continues} recognises it. */
  async remember(source: ByteSource): Promise<void> {
    this.#print = await printOf(source, this.#scanner.bytes);
  }

  /** Reads lines again, every record of them, and assigns them to sessions of their own. */
  async #look(source: ByteSource, lines: LineIndex, span: Span): Promise<Look> {
    const set = lettingAllThrough(ruleSetOf(this.#family, this.#added));
    const first = Math.max(1, span.first, span.last - maxLookLines);
    const { placements } = this.#carried ?? {};
    const last = Math.min(span.last, placements?.count ?? lines.count);
    // What carries the log may hold several of its lines in one of its own.
    const part = placements?.partAround(first, last) ?? { first, last, number: first };
    const records: SeenRecord[] = [];
    const collector = new Collector(set, (record, session, finding) => {
      records.push({ record, session, finding });
    });
    const { maxRecords = Infinity } = span;
    const take: Take = (...line) => {
      if (records.length <= maxRecords) collector.line(...line);
    };
    const carried = this.#carriage && new CarriedLogReader(this.#carriage, set, take, part.number);
    const scanner = new Scanner(guessEncoding(this.#head), {
      format: carried ? { prefilter: () => true } : set.rules.format,
      prefilter: set.prefilter,
      inParts: this.#carriage !== null && isPutTogether(this.#carriage),
      shown: this.#shownIn === undefined ? undefined : (decoderNamed(this.#shownIn) ?? undefined),
      onLine: (line, number, shownAt) => {
        if (carried) carried.line(line, number, shownAt);
        else take(line, number + first - 1, shownAt);
      },
    });
    await scanner.read(partOf(source, lines.start(part.first), lines.start(part.last + 1)), {});
    scanner.finish();
    carried?.finish();
    collector.finish();
    return {
      records,
      sessions: collector.sessions(),
      firstLine: first,
      lastLine: last,
      isCut: first > span.first,
    };
  }

  async #analysis(source: ByteSource): Promise<LogAnalysis> {
    const scan = this.#scanner.result();
    const notices = [...(source.notices ?? []), ...this.#notices(scan)];
    const recognition = { ...this.#recognition, isCut: scan.isCut || this.#collector.isCut };
    const read = { bytes: scan.bytes, lines: scan.lines, notices, recognition };
    // Lines that say nothing change nothing.
    if (this.#known?.letThrough === this.#letThrough) return { ...this.#known.analysis, ...read };
    const seen = withDetectOnly(withUnwound(inOrder(this.#collector.findings)));
    const sessions = this.#collector.sessions();
    const { logEvents } = this.#collector;
    const stages = [...logEvents.stages];
    const boots = [...logEvents.boots];
    const faults = mergeFaults(seen);
    const input = { findings: seen, faults, sessions, stages, boots, rules: this.#rules };
    const diagnosed = diagnose(input);
    const look = (span: Span): Promise<Look> => this.#look(source, scan.lines, span);
    const { incidents: looked, unread } = await lookTwice(
      diagnosed,
      input,
      this.#family,
      this.#collector.endOfText,
      look,
    );
    const passed = await passedOperations(input, this.#family, look);
    // Errors of any program are no piece of an operation of servicing, unless no other program has their code.
    const incidents = isForeign(this.#family, this.#sample.appearance)
      ? looked.filter(
          ({ isOpen, top }) => isOpen !== true || (top?.code !== undefined && isServicingCode(top.code)),
        )
      : looked;
    const findings = withCauses(seen, incidents);
    const analysis = {
      family: this.#family,
      encoding: scan.ansi !== null && !scan.isMixed ? scan.ansi : scan.encoding,
      shownIn: this.#shownIn ?? scan.encoding,
      sessions,
      findings,
      faults: diagnosed.faults,
      incidents,
      clock: clockOf(logEvents.clock, sessions),
      boots,
      stages,
      facts: logEvents.facts(),
      ...(passed.length > 0 && { passed }),
    };
    return {
      ...(this.#carried ? placed(analysis, this.#carried.placements) : analysis),
      ...read,
      notices: unread > 0 ? [...notices, tooManyFailures(unread)] : notices,
    };
  }

  get #recognition(): Omit<Recognition, 'isCut'> {
    const { appearance, lines, rows, leavesOut } = this.#sample;
    return { appearance, sampledLines: lines, rows: rows + this.#collector.rows, leavesOut };
  }

  #notices(scan: ScanResult): Notice[] {
    const placements = this.#carried?.placements;
    const lineInText = (line: number): number => (line > 0 && placements ? placements.first(line) : line);
    const notices: Notice[] = [
      ...readingNotices(
        scan,
        lineInText(this.#collector.endOfText),
        this.#recognition.rows > 0,
        this.#shownIn,
      ),
      ...(this.#carried?.notices ?? []),
      ...this.#collector.notices(),
    ];
    if (this.unfinished > 0) {
      const line = scan.lines.count + 1;
      notices.push({
        line,
        text: text('Line {0} is still being written; it is read once it is complete.', line),
      });
    }
    return notices;
  }
}

/** Findings with those that only the second look made of causes and ends. */
function withCauses(findings: readonly Finding[], incidents: readonly Incident[]): readonly Finding[] {
  const known = new Set(findings);
  const added = incidents.flatMap(({ findings: own }) =>
    own.filter((finding) => finding.log === undefined && !known.has(finding)),
  );
  return added.length === 0 ? findings : inOrder([...findings, ...new Set(added)]);
}

/** Findings in file order, which they nearly always are. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const isSorted = findings.every(({ line }, at) => at === 0 || findings[at - 1]!.line <= line);
  return isSorted ? findings : [...findings].sort((a, b) => a.line - b.line);
}

import { analyseLog } from '../analysis/pipeline/analyse';
import type { ReadLimits } from '../analysis/pipeline/logReader';
import { headBytes, logByHead } from '../archives/logFiles';
import type { LogAnalysis } from '../analysis/model/model';
import { noRules } from '../analysis/userRules/model';
import { readLines } from '../log/lines';
import { logUriOf } from '../protocol/sliceUri';
import { sourceOf, type EditedText } from './editedText';
import { FollowedLogs } from './followedLogs';
import { GrowingLogs } from './growingLogs';
import type { ReadingProgress } from './readingProgress';
import { text, type Text } from '../base/text';
import type { RulesInForce, Files } from './files';
import { keptOfAll, linesOfAll, sharesOf } from './shares';

/** The current state of a log. */
export type Log =
  | {
      readonly state: 'analysed';
      readonly analysis: LogAnalysis;
      /** Size and time of the file or number of the text, and the rules: another word whenever the analysis may be another */
      readonly version: string;
    }
  | {
      readonly state: 'unreadable';
      readonly why: Text;
      /** A program is using the file now: it is worth trying again */
      readonly isBusy?: true;
    };

/** A log before it is read. */
export interface LogState {
  readonly version: string;
  readonly size: number;
  readonly modified: number;
}

interface Entry {
  /** What the log was made from: size and time of the file, or the text's number, and the rules it was read by */
  readonly key: string;
  readonly log: Promise<Log>;
  readonly abort: AbortController;
  /** Lines of the log once it was read; null before */
  lines: number | null;
}

/** What the store is made with. */
export interface LogStoreOptions {
  /** The rules that readers add for a log; none where it is left out */
  readonly rulesFor?: (uri: string) => Promise<RulesInForce>;
  /** Shows how far reading is */
  readonly progress?: ReadingProgress | null;
}

const noRulesInForce: RulesInForce = { rules: noRules, version: '' };

/** Analyses of files that no editor shows, and their lines: enough for a look around. */
const maxIdle = 8;
const maxIdleLines = 1 << 23;

/**
 * The logs the server works with. What is on disk counts, keyed by size and time; text from an editor only where it
 * differs or where there is no file. Logs are read in threads, beside each other, where the platform has some; those that an editor shows
 * are read on there when they grow.
 */
export class LogStore {
  readonly #files: Files;
  readonly #entries = new Map<string, Entry>();
  readonly #texts = new Map<string, EditedText>();
  readonly #open = new Set<string>();
  /** The encodings in which editors show logs, as far as clients sent them */
  readonly #shownIn = new Map<string, string>();
  readonly #shown: GrowingLogs | FollowedLogs;
  #shares = sharesOf([]);
  /** Logs in the state in which their reader did not want them to be read */
  readonly #cancelled = new Map<string, string>();
  #turn: Promise<unknown> = Promise.resolve();
  #textNumber = 0;

  readonly #rulesFor: (uri: string) => Promise<RulesInForce>;
  readonly #progress: ReadingProgress | null;

  constructor(
    files: Files,
    { rulesFor = () => Promise.resolve(noRulesInForce), progress = null }: LogStoreOptions = {},
  ) {
    this.#files = files;
    const { follow, unfollow = () => undefined } = files;
    this.#shown = follow
      ? new FollowedLogs(follow, unfollow)
      : new GrowingLogs(files, (uri) => this.#isShown(uri));
    this.#rulesFor = rulesFor;
    this.#progress = progress;
  }

  /** Where it is shown how far reading is. */
  get progress(): ReadingProgress | null {
    return this.#progress;
  }

  /** What a log is called to its reader. */
  nameOf(uri: string): string {
    return this.#files.nameOf(uri);
  }

  /** Says how large the logs are that are looked at together: what each of them may come to follows from that. */
  share(sizes: readonly number[]): void {
    this.#shares = sharesOf(sizes);
  }

  get open(): ReadonlySet<string> {
    return this.#open;
  }

  /** The open documents that show parts of a log. */
  slicesOf(log: string): string[] {
    return [...this.#open].filter((uri) => uri !== log && logUriOf(uri) === log);
  }

  /** Says that an editor shows a log, and in which encoding where it does not go by the bytes. */
  show(uri: string, shownIn?: string): void {
    this.#open.add(uri);
    if (shownIn === undefined) this.#shownIn.delete(uri);
    else this.#shownIn.set(uri, shownIn);
  }

  /** Says that no editor shows it any more. */
  hide(uri: string): void {
    this.#open.delete(uri);
    this.#texts.delete(uri);
    this.#shownIn.delete(uri);
    this.#cancelled.delete(uri);
    this.#forget(uri);
    if (!this.#isShown(logUriOf(uri))) this.#shown.drop(logUriOf(uri));
  }

  /** Whether a log was read while its last line was being written. */
  isUnfinished(uri: string): boolean {
    return this.#shown.isUnfinished(uri);
  }

  /** Marks a log as idle: its unterminated last line counts as complete when it is next asked for. */
  settle(uri: string): void {
    this.#shown.settle(uri);
    this.#forget(uri);
  }

  /** Text that counts instead of what is on disk; null to go back to the disk. Whether that changes anything. */
  setText(uri: string, value: string | null): boolean {
    if (value === null) return this.#texts.delete(uri);
    if (this.#texts.get(uri)?.text === value) return false;
    this.#texts.set(uri, { text: value, number: ++this.#textNumber });
    return true;
  }

  /**
   * The log behind a URI, analysed by itself, without the other logs of its case. Read again when it changed. Never rejects: what
   * cannot be read is a log in the state `unreadable`. A slice has the log that it is cut from.
   */
  async standalone(document: string): Promise<Log> {
    const uri = logUriOf(document);
    const edited = this.#texts.get(uri);
    try {
      const state = await this.stat(uri);
      // Edited in the meantime: an answer from the disk would take the place of the newer one.
      if (this.#texts.get(uri) !== edited) return await this.standalone(document);
      if (state === null) return { state: 'unreadable', why: text('There is no file behind this document.') };
      if (this.#cancelled.get(uri) === state.version) return this.#notRead(uri);
      return await this.#remember(uri, state, edited);
    } catch (error) {
      this.#forget(uri);
      if (this.#cancelled.has(uri)) return this.#notRead(uri);
      return {
        state: 'unreadable',
        why: this.#files.explain(uri, error),
        ...(this.#files.isBusy(error) && { isBusy: true }),
      };
    }
  }

  /**
   * What the log behind a URI would be made from now: another word whenever its content may be another. Null where there is
   * no file; rejects when it cannot be read.
   */
  async version(document: string): Promise<string | null> {
    return (await this.stat(document))?.version ?? null;
  }

  /** Like {@link version}, with the size in bytes and the time of the last change in milliseconds since 1970; NaN for unsaved text. */
  async stat(document: string): Promise<LogState | null> {
    const uri = logUriOf(document);
    const edited = this.#texts.get(uri);
    const { version: rules } = await this.#rulesFor(uri);
    if (edited) return { version: `text ${edited.number} ${rules}`, size: edited.text.length, modified: NaN };
    const file = await this.#files.open(uri);
    if (!file) return null;
    await file.close();
    const { size, modified } = file;
    const shownIn = this.#shownIn.get(uri) ?? '';
    return { version: `${size} ${modified} ${shownIn} ${rules}`, size, modified };
  }

  /** Reads the logs after all whose reading was cancelled. */
  readCancelled(): void {
    this.#cancelled.clear();
  }

  /** Stops reading a log that no editor shows. */
  stop(uri: string): void {
    if (!this.#isShown(uri)) this.#forget(uri);
  }

  /** The text of a 1-based line as the editor shows it; empty when it cannot be read any more. */
  async line(uri: string, analysis: LogAnalysis, line: number): Promise<string> {
    return (await this.textOf(uri, analysis, line, line))[0] ?? '';
  }

  /** The texts of 1-based lines, both ends among them; none when they cannot be read any more. */
  async textOf(uri: string, analysis: LogAnalysis, from: number, to: number): Promise<readonly string[]> {
    const edited = this.#texts.get(uri);
    if (edited) return readLines(sourceOf(edited), analysis, from, to);
    const file = await this.#files.open(uri);
    if (!file) return [];
    try {
      return await readLines(file, analysis, from, to);
    } finally {
      await file.close();
    }
  }

  /** Whether the first bytes of a file are those of a servicing log; false when it cannot be read. */
  async isLog(uri: string): Promise<boolean> {
    try {
      const file = await this.#files.open(uri);
      if (!file) return false;
      try {
        return logByHead(await file.read(0, Math.min(file.size, headBytes)));
      } finally {
        await file.close();
      }
    } catch {
      return false;
    }
  }

  #notRead(uri: string): Log {
    const why = text(
      'The reading of {0} was cancelled. Close it and open it again to read it.',
      this.#files.nameOf(uri),
    );
    return { state: 'unreadable', why };
  }

  async #remember(
    uri: string,
    { version: key, size }: LogState,
    edited: EditedText | undefined,
  ): Promise<Log> {
    const known = this.#entries.get(uri);
    if (known?.key === key) return known.log;
    known?.abort.abort();
    const abort = new AbortController();
    const isElsewhere = !edited && !this.#isShown(uri);
    const read = async (): Promise<Log> => {
      if (this.#entries.get(uri)?.key !== key) throw new Error('outdated');
      const { rules } = await this.#rulesFor(uri);
      const options = {
        name: uri,
        signal: abort.signal,
        rules,
        shownIn: this.#shownIn.get(uri),
        limits: this.#limits(),
        onProgress: (bytes: number) => this.#progress?.at(uri, bytes),
        onWait: () => this.#progress?.wait(uri),
      };
      this.#progress?.begin(uri, size, () => {
        this.#cancelled.set(uri, key);
        abort.abort();
      });
      try {
        const analysis = edited
          ? await analyseLog(sourceOf(edited), { ...options, shownIn: undefined })
          : await (isElsewhere ? this.#files.analyse(uri, options) : this.#shown.read(uri, options));
        return { state: 'analysed', analysis, version: key };
      } finally {
        this.#progress?.end(uri);
      }
    };
    // What is read in this thread is read one after the other.
    const isHere = edited !== undefined || (!isElsewhere && this.#files.follow === undefined);
    const log = (isHere ? this.#turn : Promise.resolve()).then(read);
    if (isHere) this.#turn = log.catch(() => undefined);
    this.#entries.delete(uri);
    const entry: Entry = { key, log, abort, lines: null };
    this.#entries.set(uri, entry);
    this.#evict();
    try {
      const read = await log.finally(() => (entry.lines = 0));
      if (read.state === 'analysed') entry.lines = read.analysis.lines.count;
      return read;
    } catch (error) {
      const current = this.#entries.get(uri);
      // Replaced while it was being read: the request gets the newer answer.
      if (current && current.key !== key) return current.log;
      throw error;
    }
  }

  /** What a log may come to among those of its case, and among those that are open. */
  #limits(): ReadLimits {
    const shown = Math.max(1, this.#open.size);
    return {
      kept: Math.min(this.#shares.kept, Math.floor(keptOfAll / shown)),
      lines: Math.min(this.#shares.lines, Math.floor(linesOfAll / shown)),
    };
  }

  #isShown(uri: string): boolean {
    return this.#open.has(uri) || this.slicesOf(uri).length > 0;
  }

  #forget(uri: string): void {
    this.#entries.get(uri)?.abort.abort();
    this.#entries.delete(uri);
  }

  #evict(): void {
    const shown = new Set([...this.#open].map(logUriOf));
    // A log that is still being read is waited for.
    const idle = [...this.#entries].filter(
      ([uri, { lines }]) => lines !== null && !shown.has(uri) && !this.#texts.has(uri),
    );
    let lines = 0;
    for (const [at, [uri, entry]] of idle.reverse().entries())
      if (at >= maxIdle || (lines += entry.lines ?? 0) > maxIdleLines) this.#forget(uri);
  }
}

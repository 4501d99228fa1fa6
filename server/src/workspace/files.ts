import type { AnalyseOptions } from '../analysis/pipeline/analyse';
import type { LogAnalysis } from '../analysis/model/model';
import type { ArchiveSurvey } from '../archives/survey';
import type { Text } from '../base/text';
import type { ByteSource } from '../log/source';
import type { UserRules } from '../analysis/userRules/model';

/** A file as the workspace reads it. */
export interface OpenedFile extends ByteSource {
  readonly modified: number;
  close(): Promise<void>;
}

/** The logs in a folder and in the archives there. */
export interface FoundLogs {
  readonly uris: readonly string[];
  /** Number of folders inside it that could not be read */
  readonly skipped: number;
  /** Files that are no logs: how many, and the names of some */
  readonly others: { readonly count: number; readonly names: readonly string[] };
  /** URIs of results of SetupDiag among them */
  readonly results: readonly string[];
  /** What a limit left out, and what is to be said of archives among them */
  readonly notices: readonly Text[];
}

/** What an archive holds. */
export type ArchiveContents = ArchiveSurvey;

/** What a log that an editor shows says now. */
export interface FollowedLog {
  readonly analysis: LogAnalysis;
  /** Its last line was being written when it was read */
  readonly isUnfinished: boolean;
}

export interface WaitOptions {
  /** Called when a log has said nothing for a while: its disk does not answer, or it takes long */
  readonly onWait?: (() => void) | undefined;
}

/** Where the bytes of a URI come from. */
export interface Files {
  /** Rejects when the file cannot be read. Null for URIs that name no file. */
  open(uri: string): Promise<OpenedFile> | null;
  /** Why opening or reading failed, in words */
  explain(uri: string, error: unknown): Text;
  /** The file's name without its folder, for readers: nothing in it turns the direction of text */
  nameOf(uri: string): string;
  /**
   * The logs in a folder and `depth` folders below it; a few where it is left out. Rejects when it cannot be read. Null for URIs that
   * name no folder of this machine.
   */
  logsIn(folder: string, depth?: number): Promise<FoundLogs> | null;
  /**
   * Analyses a log in another thread, beside others. Rejects when it cannot be read, and at once when the signal is given.
   */
  analyse(
    uri: string,
    options: AnalyseOptions & WaitOptions & { readonly name: string },
  ): Promise<LogAnalysis>;
  /**
   * Like {@link analyse} for a log that an editor shows: what is new of it is read where the rest was read, until
   * {@link unfollow}. Where it is left out, such logs are read in this thread.
   */
  readonly follow?: (
    uri: string,
    options: AnalyseOptions & WaitOptions & { readonly name: string; readonly isSettled: boolean },
  ) => Promise<FollowedLog>;
  readonly unfollow?: (uri: string) => void;
  /** Logs that {@link analyse} works on at the same time */
  parallel(): number;
  /**
   * Calls back whenever a file may have changed, until what is returned is called. Null for URIs of files that nothing writes
   * to.
   */
  watch(uri: string, changed: () => void): (() => void) | null;
  /** Whether a file cannot be read for no other reason than that a program is using it now. */
  isBusy(error: unknown): boolean;
  /** What an archive holds. Rejects when it cannot be read. Null for URIs that name no file of this machine. */
  contentsOf(archive: string): Promise<ArchiveContents> | null;
}

/** Rules for a log, and a word that is another one whenever they are; empty where there are none. */
export interface RulesInForce {
  readonly rules: UserRules;
  readonly version: string;
}

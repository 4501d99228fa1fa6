/** The case page: the answer of all logs on one page. Plain data, in words of the language that was asked for. */

/** A failure, as commands and entries of views name it: the log that reports it and a 1-based line that leads to it. */
export interface FailureAddress {
  readonly uri: string;
  readonly line: number;
}

/**
 * What the page answers.
 *
 * - `failed`: an operation failed
 * - `unclear`: something failed, and the logs do not say how it ended
 * - `recovered`: it failed, and a later try succeeded or something replaced it; shown only where it was asked for
 * - `nothing-failed`: the logs were read, and nothing failed in them
 * - `not-read`: nothing can be said of any of them
 * - `no-logs`: there is no log
 */
export type CaseState = 'failed' | 'unclear' | 'recovered' | 'nothing-failed' | 'not-read' | 'no-logs';

export interface CasePage {
  readonly state: CaseState;
  /** Language of every text: `en` */
  readonly language: string;
  /** The languages that it can be had in, each by its own name */
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  readonly words: CasePageWords;
  /** The failure that is shown; null where there is none */
  readonly failure: FailureAddress | null;
  /** What failed, or what the logs answer instead */
  readonly title: string;
  /** `0x8007000d ERROR_INVALID_DATA`; null where the log gives none */
  readonly code: string | null;
  /** When, how often, which update, who asked for it: a sentence each */
  readonly circumstances: readonly string[];
  /** What is to be said before all else: that something else is to be done, that other logs are still being read */
  readonly notes: readonly string[];
  /** Null where nothing failed */
  readonly cause: PageCause | null;
  /** Lines that prove it, or failing rows of which it is not known how they ended */
  readonly evidence: readonly PageLine[];
  readonly ruledOut: readonly PageStatement[];
  /** Empty where nothing is to be done, for the reason in `noPlan` */
  readonly steps: readonly PageStep[];
  /** How the steps are to be taken; null without steps */
  readonly howTo: string | null;
  readonly noPlan: string | null;
  /** Logs that are needed as well */
  readonly missing: readonly string[];
  readonly others: readonly PageFailure[];
  /** Failures beyond those in `others` */
  readonly moreOthers: string | null;
  readonly machine: readonly string[];
  /** What ran and what succeeded, where nothing failed */
  readonly ran: readonly PageGroup[];
  readonly logs: readonly PageLog[];
  /** What is copied: a reply to whoever sent the logs, or what the logs say, as text and as HTML */
  readonly copy: { readonly text: string; readonly html: string };
}

/** Headings and names of buttons, in the language of the page. */
export interface CasePageWords {
  readonly page: string;
  readonly cause: string;
  readonly evidence: string;
  readonly ruledOut: string;
  readonly toDo: string;
  readonly missing: string;
  readonly others: string;
  readonly machine: string;
  readonly logs: string;
  readonly log: string;
  readonly time: string;
  readonly lines: string;
  readonly result: string;
  readonly details: string;
  readonly language: string;
  readonly copyAll: string;
  readonly copy: string;
  /** Said after copying */
  readonly copied: string;
  readonly notCopied: string;
  readonly print: string;
}

export interface PageCause {
  /** What it is, in few words; null where the logs do not state it */
  readonly label: string | null;
  /** Why, in one sentence */
  readonly says: string;
  /** In words; null where no cause is known */
  readonly confidence: string | null;
  readonly level: 'high' | 'medium' | 'low' | null;
  /** What confirms it, or what speaks against other causes */
  readonly proof: string | null;
}

/** A statement, and the line of a log that shows it where one does. */
export interface PageStatement {
  readonly says: string;
  readonly at: PagePlace | null;
}

export interface PagePlace {
  readonly uri: string;
  readonly line: number;
  /** `CBS.log:103` */
  readonly label: string;
}

/** A line of a log, made harmless. */
export interface PageLine {
  readonly at: PagePlace;
  readonly text: string;
  /** What it means; null where that stands beside it anyway */
  readonly says: string | null;
}

export interface PageStep {
  readonly title: string;
  /** When it is done, and what is done */
  readonly what: string;
  /** What is typed in a command prompt, a line each */
  readonly commands: readonly string[];
  readonly expected: string;
  /** Null where what is done says so */
  readonly why: string | null;
  /** What otherwise, how it is taken back, who does it at which risk: a sentence each */
  readonly details: readonly string[];
}

/** Another failure, in one line. */
export interface PageFailure {
  readonly address: FailureAddress;
  readonly says: string;
}

export interface PageGroup {
  readonly title: string;
  readonly items: readonly PageStatement[];
  /** Items beyond those that are listed */
  readonly more: string | null;
}

export interface PageLog {
  readonly uri: string;
  readonly name: string;
  readonly kind: string;
  /** From when till when; empty where it states no time */
  readonly time: string;
  readonly lines: number;
  readonly state: 'failed' | 'unexplained' | 'nothing-failed' | 'not-read';
  readonly result: string;
  /** Why it was not read and what to do about it, limits that were reached */
  readonly notes: readonly string[];
}

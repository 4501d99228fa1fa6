import type { Range } from 'vscode-languageserver';
import type { RemedyCommands } from './remedies';

/** What can be written for an incident. */
export type RemedyOffer = keyof RemedyCommands;

/** The parts that an incident opens to, in this order. */
export type RootCausePart = 'cause' | 'occurrences' | 'chain' | 'effects' | 'remedies' | 'elsewhere';

/** One line below a part. */
export interface RootCauseItem {
  readonly label: string;
  readonly description?: string;
  /** More about it, as plain text */
  readonly detail?: string;
  /** Where it stands in the log of its incident, or in the log that {@link uri} names */
  readonly range?: Range;
  readonly uri?: string;
  /** What it writes when it is chosen */
  readonly offer?: RemedyOffer;
}

export interface RootCauseSection {
  readonly part: RootCausePart;
  readonly label: string;
  /** How many there are; `items` may be fewer and then says so, or have what can be written besides */
  readonly count: number;
  readonly items: readonly RootCauseItem[];
}

/** An incident in the reader's words, as plain data. */
export interface RootCause {
  /** The same for the same incident as long as its log stays as it is */
  readonly id: string;
  readonly uri: string;
  /** 1-based line that remedies and summaries are asked for: that of the cause, or of the failure */
  readonly line: number;
  /** Where it is shown: its cause, in the log {@link at} */
  readonly range: Range;
  readonly at: string;
  /** `unclear`: the log does not say how it ended */
  readonly outcome: 'failed' | 'unclear' | 'recovered' | 'superseded';
  /** What it is: `Corrupt payload: WpdMtpUS.dll` */
  readonly label: string;
  /** What failed from it, with code and line */
  readonly failure: string;
  /** How often the same failed from the same cause */
  readonly count: number;
  /** In words; null where no cause is known */
  readonly confidence: string | null;
  readonly offers: readonly RemedyOffer[];
  readonly sections: readonly RootCauseSection[];
  /** Less is to be looked at earlier */
  readonly weight: number;
}

export interface Incidents {
  /** Ranked over all logs */
  readonly causes: readonly RootCause[];
  /** Operations that failed in all logs, also those that are not shown */
  readonly failed: number;
  /** Logs that were looked at, and those of them in which nothing failed for certain */
  readonly logs: number;
  readonly healthy: number;
  /** Sentences in the reader's language: limits reached, what could not be read */
  readonly notes: readonly string[];
}

/** How an event looks: the first four last for some time, the others are moments. */

export type TimelineKind =
  'session' | 'check' | 'setup' | 'startup' | 'failure' | 'cause' | 'damage' | 'boot';
/** Something that a log reports, with its location in it. Times are seconds since 1970 of the machine's wall clock. */
export interface TimelineEvent {
  readonly kind: TimelineKind;
  readonly from: number;
  readonly to: number;
  /** 1-based */
  readonly line: number;
  /** In the reader's words, as plain text */
  readonly label: string;
  /** It ended badly: a session that failed, a failure that nothing resolved later */
  readonly failed: boolean;
}

/** One log over time. */
export interface TimelineLane {
  readonly uri: string;
  readonly name: string;
  /** First and last moment of what the log reports; null where it states no time */
  readonly range: readonly [from: number, to: number] | null;
  /** In the order of their beginning */
  readonly events: readonly TimelineEvent[];
  /** Stretches of hours in which nothing was logged */
  readonly silences: readonly (readonly [from: number, to: number])[];
  /** Operations that failed, without those that another log reports as well, in more detail */
  readonly failures: number;
  /** Events beyond {@link maxPerLane} */
  readonly omitted: number;
  /** The log's times are in UTC; otherwise seconds that its wall clock was ahead of UTC at its end, where it says so */
  readonly clock: 'utc' | number | null;
}

/** All logs of a bundle over time. */
export interface Timeline {
  /** In the order of their beginning; logs that state no time come last */
  readonly lanes: readonly TimelineLane[];
  /** The time around what failed, where that is less than half of all; null where nothing failed or all of it is near */
  readonly focus: readonly [from: number, to: number] | null;
  /** Sentences in the reader's language: limits reached, clocks that were aligned */
  readonly notes: readonly string[];
}

import type { Text } from '../base/text';
import type { EditorLanguage, FileNames, Level, LogFamily } from './family';
import type { Prefilter } from './prefilter';

/** The head of a record: what stands before its message. */
export interface RecordHead {
  /** The stamp as the log writes it, or what stands in its place in a paste (`<DateTime>`); null when there is none */
  readonly stamp: string | null;
  readonly level: Level;
  /** `[0x0803e6]` or null */
  readonly id: string | null;
  /** Component, category or provider without padding; empty when blank or absent */
  readonly source: string;
  /** UTF-16 offset where the message starts */
  readonly messageStart: number;
}

/** A row whose columns were lost, written in them again. */
export interface Restored {
  readonly text: string;
  /** UTF-16 offsets where the message starts in `text`, and in the line that it was made of */
  readonly messageStart: number;
  readonly from: number;
}

/** What stands between the head and the text of a message. */
export interface MessagePrefix {
  readonly length: number;
  /** It marks a failure */
  readonly failed: boolean;
  /** UTC stamp as written, or null */
  readonly utc: string | null;
}

/**
 * What a stamp says of the clock behind it: seconds that it is ahead of UTC; `utc` where the log writes UTC whatever the zone of the
 * machine; `utc-mark` where it ends with a `Z`, which wevtutil writes behind local time as well.
 */
export type StampOffset = number | 'utc' | 'utc-mark';

/** A record that was put together from its lines. */
export interface WholeRecord {
  /** 1-based line in which its message starts, and its last line */
  readonly line: number;
  readonly lastLine: number;
  readonly stamp: string | null;
  /** Null where the stamp says nothing of it */
  readonly offset: StampOffset | null;
  readonly level: Level;
  readonly source: string;
  /** Process and thread that wrote it, where the log says so */
  readonly thread?: string;
  /** The message on one line */
  readonly body: string;
  /** UTF-16 columns of the message in `line` */
  readonly column: number;
  readonly endColumn: number;
}

/** Puts records together whose heads do not stand before their messages. One assembler reads one log, in file order. */
export interface Assembler {
  /** Takes the next line and gives the record that is complete with it; null when there is none, or none that matters. */
  line(text: string, number: number): WholeRecord | null;
  /** Gives the record that the log ended in. */
  finish(): WholeRecord | null;
}

/**
 * One log family: what it is called, and how its lines are recognised and read. One file a family; all functions are pure. Whatever
 * lists the families is written from these declarations by `npm run generate`.
 */
export interface LogFormat {
  readonly family: LogFamily;
  /** What logs of the family are called */
  readonly title: Text;
  /** Absent for text that no family claims */
  readonly language?: EditorLanguage;
  /** Absent for text that no family claims */
  readonly names?: FileNames;
  /**
   * How near to the cause the family writes, from 0: what a deeper log says about a failure explains what a higher one reports of it.
   */
  readonly depth: number;
  /** Where rows of two formats look alike, the one with the lower number is asked first; those without one come last, by family */
  readonly precedence?: number;
  /** Its records have the columns of Panther logs, and stand in the files of other families with them */
  readonly sharesColumns?: true;
  /** Whether a line is a record of this family and of no other; for recognising a log by its first lines. */
  readonly matchesLine: (line: string) => boolean;
  /**
   * The prefilter's view of one line `[at, end)` of bytes, past a byte order mark: true when the line may say something that
   * matters. Called for every line of a log, so it looks at few bytes and makes nothing.
   */
  readonly prefilter: (bytes: Uint8Array, at: number, end: number, prefilter: Prefilter) => boolean;
  /** Reads the head of a line; null when the line carries none and so continues the record above it. */
  readonly split: (line: string) => RecordHead | null;
  /**
   * A row that lost its columns, or some of them, in the columns of the family, so that the prefilter and everything behind it see what
   * they know; null for a row in its columns and for a line that is none.
   */
  readonly restore?: (line: string) => Restored | null;
  /** What stands between the head and the text of a message */
  readonly prefix?: (message: string) => MessagePrefix | null;
  /** Characters of the stamp that its lines begin with, where all that lines say alike stands behind it */
  readonly stampLength?: number;
  /** Seconds since 1970 of a stamp read as if it were UTC; NaN for anything else. */
  readonly timeOf: (stamp: string | null) => number;
  /** Stamps are in UTC; otherwise they are local time without a zone */
  readonly utc?: true;
  /** Set where a record has to be put together from several lines; it is asked instead of `split` */
  readonly assemble?: () => Assembler;
}

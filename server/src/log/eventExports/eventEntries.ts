import type { Level } from '../family';

/** What is known of one event: how grave it is where its record does not say, and its text in Windows' words. */
export interface EventEntry {
  readonly level: Level;
  /**
   * The message with `{Name}` where a datum goes; `{A|B}` takes the first that is there, a number the datum in that place,
   * `{A:code}` writes a result as hex. Undefined where Windows has one text for too many cases: the data are listed.
   */
  readonly message?: string;
  /** Data on lines of their own below the message; `all` where Windows' words name data that records call otherwise */
  readonly more?: readonly string[] | 'all';
}

/** The events of one provider. */
export interface ProviderEntry {
  /** Names in records and exports, without `Microsoft-Windows-`, in lower case */
  readonly names: readonly string[];
  /** Name in our text */
  readonly name: string;
  readonly events: Readonly<Record<number, EventEntry>>;
  /** Events without an entry that count too, first and last number */
  readonly range?: readonly [number, number];
  /** Only events whose data or message name one of these are about servicing */
  readonly about?: RegExp;
}

export const info = (message: string): EventEntry => ({ level: 'Info', message });
export const warning = (message: string): EventEntry => ({ level: 'Warning', message });
export const error = (message: string): EventEntry => ({ level: 'Error', message });

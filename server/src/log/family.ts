/** Log families that the reader tells apart. */

import type { Text } from '../base/text';

export type LogFamily =
  | 'cbs'
  | 'dism'
  | 'setup'
  | 'setupapi'
  | 'windowsupdate'
  | 'reportingevents'
  | 'checksur'
  | 'sfc'
  | 'events'
  | 'unknown';
/** Level of a record as the log writes it; `none` where a line carries no level. */
export type Level = 'Info' | 'Warning' | 'Error' | 'none';

/** Something the reader should know about how a file was read: a limit reached, bytes that are no text. */
export interface Notice {
  readonly line: number;
  readonly text: Text;
}

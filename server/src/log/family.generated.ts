// Made by `npm run generate` from the files of log/formats.

/** Families of logs that have a language and names of files. */
export type NamedFamily =
  | 'cbs'
  | 'checksur'
  | 'compat'
  | 'dism'
  | 'events'
  | 'reportingevents'
  | 'setup'
  | 'setupapi'
  | 'setupdiag'
  | 'sfc'
  | 'windowsupdate';

/** Families of logs, and text that none of them claims. */
export type LogFamily = NamedFamily | 'unknown';

// Made by `npm run generate` from the files of this folder.

export type SystemStepId = 'reset-catroot2' | 'reset-transaction-logs';

/** Kinds that get a script with one of the steps. */
export type SystemStepKind = 'corrupt-catroot' | 'transaction-log';

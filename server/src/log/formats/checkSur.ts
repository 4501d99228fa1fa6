import type { LogFormat } from '../format';
import { pantherLines } from './panther';

const rows = /^\((?:f|fix)\)\s|^(?:Binary|Package) Version \d/;

/** CheckSUR.log and checksur.persist.log of the System Update Readiness Tool (Vista to 7): rows without stamps. */
export const checkSur: LogFormat = {
  ...pantherLines,
  family: 'checksur',
  matchesLine: (line) => rows.test(line),
};

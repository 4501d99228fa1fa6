import type { LogFormat } from '../format';
import { pantherLines } from './panther';

/** sfcdetails.txt: the `[SR]` records of a CBS.log as `findstr` finds them, with or without `path:line:` before each. */
export const sfcDetails: LogFormat = {
  ...pantherLines,
  family: 'sfc',
  matchesLine: (line) => line.includes('[SR] '),
};

import { text } from '../../base/text';
import type { LogFormat } from '../format';
import { pantherLines } from './panther';

/** sfcdetails.txt: the `[SR]` records of a CBS.log as `findstr` finds them, with or without `path:line:` before each. */
export const sfcDetails: LogFormat = {
  ...pantherLines,
  family: 'sfc',
  title: text('Extract of sfc'),
  language: { id: 'windows-sfc-log', name: text('Windows System File Checker Extract') },
  names: { own: ['sfcdetails.txt'], stems: [{ stem: 'sfcdetails' }], extensions: ['txt', 'log'] },
  depth: 4,
  matchesLine: (line) => line.includes('[SR] '),
};

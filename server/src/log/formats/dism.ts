import type { LogFormat } from '../format';
import { pantherLines, pantherSource } from './panther';

const pasted = /\b(?:Info|Warning|Error),?\s+DISM\s/;

/** dism.log. The records of an offline servicing session (CBS, CSI, DPX) stand in it too and are read as such. */
export const dism: LogFormat = {
  ...pantherLines,
  family: 'dism',
  matchesLine: (line) => {
    const source = pantherSource(line);
    return source === 'DISM' || (!source && pasted.test(line));
  },
};

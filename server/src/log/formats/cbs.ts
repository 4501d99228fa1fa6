import type { LogFormat } from '../format';
import { pantherLines, pantherSource } from './panther';

const pasted = /\b(?:Info|Warning|Error)\s+(?:CBS|CSI)\s/;

/** CBS.log and its predecessors `CbsPersist_*.log`, those of an offline image among them. */
export const cbs: LogFormat = {
  ...pantherLines,
  family: 'cbs',
  matchesLine: (line) => {
    const source = pantherSource(line);
    return source === null ? pasted.test(line) : source === 'CBS' || source === 'CSI' || source === 'SXS';
  },
};

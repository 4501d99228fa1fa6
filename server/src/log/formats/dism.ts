import { text } from '../../base/text';
import type { LogFormat } from '../format';
import { pantherLines, pantherSource } from './panther';

const pasted = /\b(?:Info|Warning|Error),?\s+DISM\s/;

/** dism.log. The records of an offline servicing session (CBS, CSI, DPX) stand in it too and are read as such. */
export const dism: LogFormat = {
  ...pantherLines,
  family: 'dism',
  title: text('DISM'),
  language: {
    id: 'windows-dism-log',
    name: text('Windows DISM Log'),
    firstLine: String.raw`^\uFEFF?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Warning|Error) {7,20}DISM {3}`,
  },
  names: { own: ['dism.log'], stems: [{ stem: 'dism', word: true }], extensions: ['log'] },
  depth: 3,
  matchesLine: (line) => {
    const source = pantherSource(line);
    return source === 'DISM' || (!source && pasted.test(line));
  },
};

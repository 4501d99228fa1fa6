import { text } from '../../base/text';
import type { LogFormat } from '../format';
import { pantherLines, pantherSource } from './panther';

const pasted = /\b(?:Info|Warning|Error)\s+(?:CBS|CSI)\s/;

/** CBS.log and its predecessors `CbsPersist_*.log`, those of an offline image among them. */
export const cbs: LogFormat = {
  ...pantherLines,
  family: 'cbs',
  title: text('Component-based servicing (CBS)'),
  language: {
    id: 'windows-cbs-log',
    name: text('Windows CBS Log'),
    firstLine: String.raw`^\uFEFF?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Warning|Error) {7,20}(?:CBS|CSI) {4}`,
  },
  names: {
    own: ['CBS.log'],
    stems: [
      { stem: 'CBS', word: true },
      { stem: 'CbsPersist', word: true },
    ],
    extensions: ['log'],
  },
  depth: 4,
  matchesLine: (line) => {
    const source = pantherSource(line);
    return source === null ? pasted.test(line) : source === 'CBS' || source === 'CSI' || source === 'SXS';
  },
};

import { text } from '../../base/text';
import type { LogFormat } from '../format';
import { pantherLines } from './panther';

const rows = /^\((?:f|fix)\)\s|^(?:Binary|Package) Version \d/;

/** CheckSUR.log and checksur.persist.log of the System Update Readiness Tool (Vista to 7): rows without stamps. */
export const checkSur: LogFormat = {
  ...pantherLines,
  family: 'checksur',
  title: text('System Update Readiness'),
  language: { id: 'windows-checksur-log', name: text('Windows CheckSUR Log') },
  names: {
    own: ['CheckSUR.log', 'CheckSUR.persist.log'],
    stems: [{ stem: 'CheckSUR' }],
    extensions: ['log'],
  },
  depth: 4,
  matchesLine: (line) => rows.test(line),
};

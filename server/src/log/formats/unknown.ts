import { text } from '../../base/text';
import type { LogFormat } from '../format';
import { pantherLines } from './panther';

/** A text that no family claims: a paste of a few lines, which most often is of CBS.log. */
export const unknown: LogFormat = {
  ...pantherLines,
  family: 'unknown',
  title: text('Not recognised'),
  depth: 4,
  matchesLine: () => false,
};

import { isPutTogether } from '../log/carriage/carriage';
import { logFamilies } from '../log/families';
import { decode, guessEncoding } from '../log/encoding/encoding';
import { isMaybeLogName, isServicingLogName } from '../log/names';
import { recognise } from '../log/recognise';
import { isEventFileName } from '../protocol/eventLogNames';
import { bearsOnServicing, isEventLog } from '../evtx/render';

/** First bytes of a file that are enough to recognise what it is. */
export const headBytes = 16 * 1024;

/** What a file's name, without its folder, says: a servicing log, perhaps one (its first bytes must decide), or none. */
export function logByName(name: string): 'log' | 'maybe' | 'no' {
  if (isServicingLogName(name)) return 'log';
  return isMaybeLogName(name) || isEventFileName(name) ? 'maybe' : 'no';
}

/** Whether the first bytes of a file are those of a servicing log, or of an event log that has to do with servicing. */
export function logByHead(head: Uint8Array): boolean {
  if (isEventLog(head)) return bearsOnServicing(head);
  const { family, carriage, lines } = recognise('', decode(head, guessEncoding(head).encoding), false);
  // An export of events has rows where they bear on servicing.
  const isEmpty = carriage !== null && isPutTogether(carriage) && lines.length === 0;
  return !isEmpty && logFamilies.has(family);
}

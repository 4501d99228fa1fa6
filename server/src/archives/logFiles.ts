import { logFamilies } from '../log/families';
import { decode, guessEncoding } from '../log/encoding/encoding';
import { familyOf } from '../log/recognise';
import { isEventFileName } from '../protocol/eventLogNames';
import { bearsOnServicing, isEventFile } from '../evtx/render';

/** First bytes of a file that are enough to tell what it is. */
export const headBytes = 16 * 1024;

const named =
  /^(?:.*[_-])?(?:setup|system|application)\.evtx$|^(?:cbs|cbspersist_\d+|.*[_-]cbs|dism|.*[_-]dism)(?:\.\d+)?\.log$|setup(?:act|err)[^\\/]*\.log$|^checksur(?:\.persist)?\.log$|^sfcdetails.*\.txt$|^(?:setupapi|windowsupdate|reportingevents).*\.log(?:\.\w+)?$/i;
const maybe = /\.(?:log|txt|csv|old|bak)(?:\.\d+)?$/i;

/** What a file's name, without its folder, says: a servicing log, perhaps one (its first bytes must tell), or none. */
export function logByName(name: string): 'log' | 'maybe' | 'no' {
  if (named.test(name)) return 'log';
  return maybe.test(name) || isEventFileName(name) ? 'maybe' : 'no';
}

/** Whether the first bytes of a file are those of a servicing log, or of an event log that has to do with servicing. */
export function logByHead(head: Uint8Array): boolean {
  if (isEventFile(head)) return bearsOnServicing(head);
  return logFamilies.has(familyOf('', decode(head, guessEncoding(head).encoding)));
}

import { nameOf } from '../../codes';
import type { LogFamily } from '../../log/family';
import type { FailureEvent } from '../extract/frames/failureEvent';
import type { Look } from './look';

/** What serves Windows, or belongs to it, in a text that is no log */
const ofWindows =
  /\b(?:dism|sfc|wusa|pnputil|drvload|bcdboot|setup|sysprep|trustedinstaller|servicing|windows update|wuauserv)\b|\bKB\d{6,8}\b|\w-(?:Windows|Appx)\w|\.(?:msu|cab|wim|esd|inf|mum|cat|swm)\b|[\\/]Windows\b|%\w{3,12}%/i;

/** Whether a text that is no log is of a program that met a code of Windows with files of its own. */
export function isOfOthers(
  origin: FailureEvent,
  top: FailureEvent,
  { records }: Look,
  family: LogFamily,
): boolean {
  if (family !== 'unknown') return false;
  if (isForeign(origin) && isForeign(top)) return true;
  const isOnFiles =
    origin.objects.length > 0 && origin.objects.every(({ type }) => type === 'file' || type === 'folder');
  return isOnFiles && !records.some(({ record }) => ofWindows.test(record.body));
}

/** Whether Setup only looked for what was not there: it has level Error for that, and goes on. */
export function isLookup({ codeClass, shape }: FailureEvent, family: LogFamily): boolean {
  return family === 'setup' && shape !== 'summary' && codeClass === 'not-found';
}

/** Whether a failure has codes that no part of Windows gives, and says neither what is wrong nor with what: any program writes such. */
function isForeign({ codes, codeClass, objects }: FailureEvent): boolean {
  return codeClass === 'other' && objects.length === 0 && codes.every((code) => nameOf(code) === undefined);
}

import { classOf, isUpgradeResult, type CodeClass } from '../../codes';
import type { LogFamily } from '../../log/family';
import { consoleEnd, type FailureEvent } from '../extract/frames/failureEvent';

/** Classes of codes that no healthy operation passes over in silence. */
const grave: ReadonlySet<CodeClass> = new Set<CodeClass>([
  'store-corrupt',
  'assembly-missing',
  'delta',
  'disk-full',
  'source-missing',
  'read-error',
  'registry',
  'transaction',
  'pending',
  'installer',
]);

/** What the text around an event is like. */
export interface Reading {
  /** No record of it has a level */
  readonly isBare: boolean;
  /** Nothing in it succeeds */
  readonly isQuiet: boolean;
  /** It is no more than a few rows, of which nothing succeeds: somebody picked them out */
  readonly isScrap: boolean;
  readonly family: LogFamily;
}

/** What says that an operation came to nothing, in rows that have neither a code nor a level for it */
const undone =
  /\b(?:changes?|operations?|transactions?|updates?|packages?|installation|upgrade)\b.{0,40}\b(?:rolled back|reverted|undone)\b|\b(?:install(?:ation)?|uninstall(?:ation)?|download|upgrade|commit|staging|setup) (?:has |have )?failed\b|\bresult ?code ?[=:] ?failed\b/i;

/** A program that puts its name before what it prints on a console */
const speaker = /^[\w-]{2,24}\.exe: /i;

/** Whether an event is more than a warning: by its level, or where levels say nothing by what its code and its words say. */
export function weighs(
  { record, codes, codeClass, isReasoned, shape, damage }: FailureEvent,
  { isBare, isQuiet, isScrap, family }: Reading,
): boolean {
  if (codeClass === 'success' || codeClass === 'benign') return false;
  if (damage) return true;
  if (isScrap && (codes.length > 0 || isReasoned)) return true;
  const isEnd = shape === 'summary' && codes.length > 0;
  switch (record.level) {
    case 'Error':
      return true;
    case 'Warning':
      // Windows Update has no other level for what fails.
      return isEnd || (family === 'windowsupdate' && codes.length > 0);
    case 'Info':
      if (codes.length > 1 || (isEnd && isReasoned) || codes.some(isUpgradeResult)) return true;
      if (!isQuiet) return false;
      return codes.length > 0 ? shape !== 'summary' && grave.has(codeClass) : undone.test(record.body);
    case 'none':
      if (consoleEnd.test(record.body)) return true;
      if (!isBare) return false;
      if (isQuiet && undone.test(record.body)) return true;
      return (
        codes.some((code) => classOf(code) !== 'wrapper') ||
        (isReasoned && (/\berror\b|\bfail/i.test(record.body) || speaker.test(record.body)))
      );
  }
}

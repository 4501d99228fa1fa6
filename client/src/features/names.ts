import { languageIds, logFamilies, plainLine } from '../../../server/src/protocol/protocol';

type Family = keyof typeof languageIds;

/** The names that logs of each family carry: the same as those of its language in package.json. */
const names: readonly (readonly [Family, RegExp])[] = [
  ['cbs', /^(?:cbs|cbs\.\d.*|cbspersist_.*|.*[_-]cbs|cbs[_-].*)\.log$|^cbs\.log\../i],
  ['dism', /^(?:dism|dism\.\d.*|.*[_-]dism|dism[_-].*)\.log$|^dism\.log\../i],
  ['setup', /setup(?:act|err).*\.log$|^setup(?:act|err)\.log\../i],
  ['setupapi', /setupapi.*\.log$|^setupapi\..*\.log\../i],
  ['windowsupdate', /windowsupdate.*\.log$|^windowsupdate\.log\../i],
  ['reportingevents', /reportingevents.*\.log$/i],
  ['checksur', /checksur.*\.log$/i],
  ['sfc', /sfcdetails.*\.(?:log|txt)$/i],
  ['events', /\.evtx(?:\.(?:log|txt))?$/i],
];
const maybe = /\.(?:log|txt|csv|old|bak)(?:\.\d+)?$/i;

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The family that a file is of by its name; null when its name says nothing. */
export function familyOfName(path: string): Family | null {
  const name = baseName(path);
  return names.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** Whether a file has the name of a log that the server works for. */
export function isLogName(path: string): boolean {
  const family = familyOfName(path);
  return family !== null && logFamilies.has(family);
}

/** Whether a file may be a log by its name, so that a look at its first bytes is worth it. */
export function isMaybeLogName(path: string): boolean {
  return maybe.test(baseName(path));
}

/** The file name in a path, for readers: characters that turn the direction of text show instead of working. */
export function shownName(path: string): string {
  return plainLine(baseName(path));
}

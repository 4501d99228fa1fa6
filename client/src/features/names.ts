import { familyOfName, logFamilies, plainLine } from '../../../server/src/protocol/protocol';

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether a file has the name of a log that the server works for. */
export function isLogName(path: string): boolean {
  const family = familyOfName(path);
  return family !== null && logFamilies.has(family);
}

/** The file name in a path, for readers: characters that turn the direction of text show instead of working. */
export function shownName(path: string): string {
  return plainLine(baseName(path));
}

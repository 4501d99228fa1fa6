import { decodeUriPart } from '../base/decodeUri';
import { appendTo } from '../base/multimap';
/** A path or a name in a line that a collected log answers to. */
export interface NamedLog {
  /** UTF-16 columns of the path or name */
  readonly start: number;
  readonly end: number;
  /** The collected log */
  readonly uri: string;
  /** Its name without its folder */
  readonly name: string;
}

/** Knows which logs were collected together, and finds their names in lines. */
export interface CollectedLogs {
  /** The logs that a line names by path or name, in order. */
  namedIn(line: string): NamedLog[];
}

const names =
  /(?<![^\s\\/:*?"<>|'()[\]{},;=])[^\s\\/:*?"<>|'()[\]{},;=]{1,160}\.(?:log|txt|cab|zip|evtx|old|bak)(?:\.\d{1,3})?(?![.-]{0,3}\w)/gi;
/** The folders before a name, from a drive, a share or a variable on; paths are rarely longer. */
const folders =
  /(?:[A-Za-z]:|%[A-Za-z]{1,30}%|\\\\[^\\/:*?"<>|\s]{1,60})?(?:\\[^\\/:*?"<>|'()[\]{},;=]{1,100}){0,20}\\$/;
const maxPath = 260;

/**
 * The logs of a bundle by their names. `self` is the log whose lines are looked at: it is not linked to, and of several logs
 * of one name the one whose path is most like that in the line is taken, then the one nearest to `self`.
 */
export function collectedLogs(uris: readonly string[], self: string): CollectedLogs {
  const own = partsOf(self);
  const byName = new Map<string, { uri: string; parts: readonly string[] }[]>();
  for (const uri of uris) {
    const parts = partsOf(uri);
    const name = parts.at(-1)!;
    const archive = parts.at(-2) ?? '';
    // The log of a cabinet answers to the cabinet's name, too.
    for (const key of isArchive(archive) ? [name, archive] : [name]) appendTo(byName, key, { uri, parts });
  }
  return {
    namedIn: (line) =>
      [...line.matchAll(names)].flatMap(({ 0: found, index }) => {
        const candidates = byName.get(found.toLowerCase()) ?? [];
        if (candidates.length === 0) return [];
        const folder = folders.exec(line.slice(Math.max(0, index - maxPath), index))?.[0] ?? '';
        const wanted = `${folder}${found}`.toLowerCase().split('\\');
        const score = (parts: readonly string[]): number =>
          sameAtEnd(parts, wanted) * 1000 + sameAtStart(parts, own);
        const [best] = [...candidates].sort((a, b) => score(b.parts) - score(a.parts));
        if (best!.parts.join('/') === own.join('/')) return [];
        return [{ start: index - folder.length, end: index + found.length, uri: best!.uri, name: found }];
      }),
  };
}

/** Folders and name of a URI, decoded and in lower case. */
function partsOf(uri: string): string[] {
  return uri
    .replace(/^[a-z-]+:\/\/[^/]*\//, '')
    .split('/')
    .map((part) => decodeUriPart(part).toLowerCase());
}

function isArchive(name: string): boolean {
  return /\.(?:cab|zip)$/.test(name);
}

function sameAtEnd(one: readonly string[], other: readonly string[]): number {
  let same = 0;
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same;
}

function sameAtStart(one: readonly string[], other: readonly string[]): number {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same++;
  return same;
}

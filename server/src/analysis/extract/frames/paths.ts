/** Longest path that is read out of a record. */
const maxPath = 400;
/** Characters of a path behind a blank in which a further backslash makes the blank part of a folder's name. */
const maxFolderName = 60;

/** Where a path may begin: a drive, a share, a device path of Windows, or the root of the system. */
const roots =
  /(?<![A-Za-z0-9])(?:[A-Za-z]:\\|[A-Za-z]:\/(?=[A-Za-z$])|\\\\\?\\(?:[A-Za-z]:\\)?|\\\?\?\\(?:[A-Za-z]:\\)?|\\\\[A-Za-z0-9_][\w.$-]{0,62}\\|\\SystemRoot\\|%[A-Za-z]{2,30}%\\|\\Device\\[A-Za-z])/gi;
/** What ends a path that no quotes enclose. */
const ends = new Set(['"', "'", '<', '>', '|', '*', '?', ',', ';', '\t', '(', '[', ']', '“', '”']);
/** The folders of programs, whose names hold blanks and brackets */
const programs = / Files(?: \(x86\))?\\/y;
/** Setup names a file that it migrates behind its folder: `C:\Folder [file.ext]` */
const ofMigration = /^ \[([^\]\\/:*?"<>|]{1,120}\.\w{1,10})\]/;
const maxFile = 140;
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '[': ']',
  '<': '>',
  '(': ')',
  '“': '”',
};

export interface FoundPath {
  readonly text: string;
  readonly at: number;
}

/** The paths that a text names, in order. A path with blanks is read to its end where quotes or further folders show it. */
export function pathsIn(body: string): FoundPath[] {
  const found: FoundPath[] = [];
  roots.lastIndex = 0;
  for (let root = roots.exec(body); root; root = roots.exec(body)) {
    const at = root.index;
    const end = endOf(body, at, root[0].length);
    const path = trimmed(body.slice(at, end));
    // A bare root of a drive is a volume; other bare roots name nothing.
    const file = ofMigration.exec(body.slice(end, end + maxFile))?.[1];
    if (path.length > root[0].length || /^[A-Za-z]:\\$/.test(path))
      found.push({ text: file === undefined ? path : `${path}\\${file}`, at });
    roots.lastIndex = Math.max(end, at + root[0].length);
  }
  return found;
}

function endOf(body: string, at: number, rootLength: number): number {
  const limit = Math.min(body.length, at + maxPath);
  const quote = closing[body[at - 1] ?? ''];
  if (quote !== undefined) {
    const close = body.indexOf(quote, at + rootLength);
    const next = quote === ')' ? body.indexOf(', ', at + rootLength) : -1;
    if (close > 0 && close <= limit) return next > 0 && next < close ? next : close;
  }
  let end = at + rootLength;
  while (end < limit) {
    const char = body[end]!;
    if (ends.has(char) && !(char === '(' && isInName(body, end))) break;
    if (char === ':') break;
    programs.lastIndex = end;
    if (programs.test(body)) {
      end = programs.lastIndex;
      continue;
    }
    if (char === ' ' && !goesOn(body, end, limit)) {
      const rest = fileRest(body, at, end, limit);
      if (rest === 0) break;
      end += rest;
    } else end++;
  }
  return end;
}

/** `name_(interface_0).inf`: a bracket right behind a word is part of a file's name where it closes before the name ends. */
function isInName(body: string, at: number): boolean {
  return /^\([\w .-]{1,30}\)[\w.]/.test(body.slice(at, at + 40)) && body[at - 1] !== ' ';
}

/** The rest of a file's name behind a blank: at most a few words up to an extension, where no sentence goes on. */
const restOfName = /^(?: [\w&()+#-]{1,30}){1,4}\.[A-Za-z0-9]{2,5}(?=$|['"\])]|: | [([]|\.$)/;
/** Words that stand in sentences, and hardly in names of files */
const sentence =
  / (?:is|was|are|were|not|in|to|from|with|and|or|of|for|at|by|on|the|an?|as|has|had|could|cannot|did|does|failed|failure|error|result|because|while|file|folder|using|into|version|name) /i;

/** How many characters behind a blank still belong to the file that a path names; 0 where the path ends before the blank. */
function fileRest(body: string, at: number, blank: number, limit: number): number {
  const last = body.slice(at, blank).split('\\').at(-1)!;
  if (last === '' || /\.[A-Za-z0-9]{1,5}$/.test(last)) return 0;
  const found = restOfName.exec(body.slice(blank, limit))?.[0];
  return found === undefined || sentence.test(`${found.replace(/\.\w+$/, '')} `) ? 0 : found.length;
}

/** Whether a blank stands inside a folder's name: another backslash follows before anything else that could end the path. */
function goesOn(body: string, blank: number, limit: number): boolean {
  const end = Math.min(limit, blank + maxFolderName);
  for (let at = blank + 1; at < end; at++) {
    const char = body[at]!;
    if (char === '\\') return body[at - 1] !== ' ' && body[at - 1] !== ':' && body[at + 1] !== '\\';
    if (ends.has(char) || char === ':' || char === '=' || char === '/') return false;
    if (char === '.' && body[at + 1] === ' ') return false;
  }
  return false;
}

function trimmed(path: string): string {
  let end = path.length;
  while (end > 0 && /[\s.,)}\]]/.test(path[end - 1]!)) end--;
  // A bracket that was opened inside the name belongs to it.
  return path.slice(0, end);
}

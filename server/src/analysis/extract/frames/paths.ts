/** Longest path that is read out of a record. */
const maxPath = 400;
/** Characters of a path behind a blank in which a further backslash makes the blank part of a folder's name. */
const maxFolderName = 60;

/** Where a path may begin: a drive, a share, a device path of Windows, or the root of the system. */
const roots =
  /(?<![A-Za-z0-9])(?:[A-Za-z]:\\|[A-Za-z]:\/(?=[A-Za-z$])|\\\\\?\\(?:[A-Za-z]:\\)?|\\\?\?\\(?:[A-Za-z]:\\)?|\\\\[A-Za-z0-9_][\w.$-]{0,62}\\|\\SystemRoot\\|%[A-Za-z]{2,30}%\\|\\Device\\[A-Za-z])/gi;
/** What ends a path that no quotes enclose. */
const ends = new Set(['"', "'", '<', '>', '|', '*', '?', ',', ';', '\t', '(', '[', ']', '“', '”']);
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
    if (path.length > root[0].length || /^[A-Za-z]:\\$/.test(path)) found.push({ text: path, at });
    roots.lastIndex = Math.max(end, at + root[0].length);
  }
  return found;
}

function endOf(body: string, at: number, rootLength: number): number {
  const limit = Math.min(body.length, at + maxPath);
  const quote = closing[body[at - 1] ?? ''];
  if (quote !== undefined) {
    const close = body.indexOf(quote, at + rootLength);
    if (close > 0 && close <= limit) return close;
  }
  let end = at + rootLength;
  while (end < limit) {
    const char = body[end]!;
    if (ends.has(char) && !(char === '(' && isInName(body, end))) break;
    if (char === ':') break;
    if (char === ' ' && !goesOn(body, end, limit)) break;
    end++;
  }
  return end;
}

/** `name_(interface_0).inf`: a bracket right behind a word is part of a file's name where it closes before the name ends. */
function isInName(body: string, at: number): boolean {
  return /^\([\w .-]{1,30}\)[\w.]/.test(body.slice(at, at + 40)) && body[at - 1] !== ' ';
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

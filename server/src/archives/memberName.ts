import { unseenCharacters } from '../base/plainText';

/** Longest path of a member that is shown; what is longer is cut. */
const maxLength = 400;

/** Characters that no file of Windows can have in its name, and those that turn or hide the text around them. */
const unfit = new RegExp(`[:*?"<>|${unseenCharacters}]`, 'gu');

/**
 * The path of an archive member as it is shown and addressed: parts joined by `/`, never absolute, without drive, `..`, streams
 * (`:`) and control characters. `changed` when the archive says another one, whatever slashes it is written with.
 */
export function safeMemberName(written: string): { readonly path: string; readonly changed: boolean } {
  const plain = written.replaceAll('\\', '/');
  const path = plain
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => part.replace(unfit, '_'))
    .join('/')
    .slice(-maxLength)
    // Nor half a character where the path was cut.
    .replace(/^[\udc00-\udfff]/, '')
    .replace(/^\//, '');
  const safe = path === '' ? '_' : path;
  // `./CBS.log` leads nowhere else.
  return { path: safe, changed: safe !== plain.replace(/^\.\//, '') };
}

/**
 * The text of a name in an archive. Cabinets and zips say when a name is UTF-8, and seldom say it when it is not: bytes that are no
 * UTF-8 are read as GBK, which Chinese editions of Windows write, and else as Windows-1252.
 */
export function decodeMemberName(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gbk']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // The next encoding.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Gives each path once: a second `a.log` becomes `a (2).log`, so that both can be addressed. Case counts for nothing. */
export class UniquePaths {
  readonly #taken = new Map<string, number>();

  take(path: string): string {
    const key = path.toLowerCase();
    const times = (this.#taken.get(key) ?? 0) + 1;
    this.#taken.set(key, times);
    if (times === 1) return path;
    const dot = path.lastIndexOf('.');
    const end = dot > path.lastIndexOf('/') ? dot : path.length;
    return this.take(`${path.slice(0, end)} (${times})${path.slice(end)}`);
  }
}

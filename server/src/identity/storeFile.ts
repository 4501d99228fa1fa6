import type { LogObject } from './logObject';

/** Merge key of a file in the component store (or of a driver file outside it); null when only its name is known. */
export function storeFileKey(object: LogObject): string | null {
  if (object.keyform !== undefined && object.file !== undefined)
    return `${object.keyform}\\${object.file}`.toLowerCase();
  if (object.path !== undefined) return object.path.toLowerCase();
  if (object.component !== undefined && object.file !== undefined) {
    return `${object.component}\\${object.file}`.toLowerCase();
  }
  return null;
}

/** `keyform\file`, or what is known of it. */
export function storeFileName(object: LogObject): string | null {
  const folder = object.keyform ?? object.component;
  if (object.file !== undefined) return folder === undefined ? object.file : `${folder}\\${object.file}`;
  return object.path ?? folder ?? null;
}

/** A name of {@link storeFileName} taken apart: the file, which a reader looks for, and the component; null where it names none. */
export function storeFileParts(name: string): { readonly file: string; readonly component: string | null } {
  const split = name.indexOf('\\');
  const isStoreFile = split > 0 && !/^(?:[A-Za-z]:|\\)/.test(name);
  return isStoreFile
    ? { file: name.slice(split + 1), component: name.slice(0, split) }
    : { file: name, component: null };
}

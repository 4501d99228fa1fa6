import type { LogObject } from './logObject';

/** Merge key of a fault of a package: its identity without an update name. */
export function packageKey(object: LogObject): string | null {
  const name = object.package ?? object.path ?? object.name;
  return name === undefined ? null : name.toLowerCase().replace(/\.(?:mum|cat)$/, '');
}

/** The package identity, or the path that stands for it. */
export function packageName(object: LogObject): string | null {
  return object.package ?? object.path ?? object.name ?? null;
}

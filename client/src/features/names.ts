const log = /^(?:cbs|cbs\.\d.*|cbspersist_.*|.*[_-]cbs|cbs[_-].*)$/i;
const maybe = /\.(?:log|txt|old|bak)(?:\.\d+)?$/i;

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether a file has the name of a CBS log: the same names as those of the language in package.json. */
export function isLogName(path: string): boolean {
  const name = baseName(path);
  return /\.log$/i.test(name) ? log.test(name.slice(0, -4)) : /^cbs\.log\../i.test(name);
}

/** Whether a file may be a log by its name, so that a look at its first bytes is worth it. */
export function isMaybeLogName(path: string): boolean {
  return maybe.test(baseName(path));
}

/** Whether a file may be an event log or an export of one as XML, by its name; its first bytes must decide. */
export function isEventFileName(name: string): boolean {
  return isEventLogName(name) || /\.xml$/i.test(name);
}

/** Whether a file is an event log in bytes, by its name. */
export function isEventLogName(name: string): boolean {
  return /\.evtx$/i.test(name);
}

/**
 * What the text of an event log is called, by the path or name of the log. An editor takes an export for XML as long as its name ends
 * so, and the export itself keeps its own.
 */
export function textNameOf(path: string): string {
  return /\.xml$/i.test(path) ? `${path}.log` : path;
}

/** The event log whose text may be called so; the name itself for all others. */
export function eventFileOf(path: string): string {
  return /\.xml\.log$/i.test(path) ? path.slice(0, -'.log'.length) : path;
}

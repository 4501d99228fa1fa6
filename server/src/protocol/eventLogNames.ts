/** Whether a file may be an event log or an export of one as XML, by its name; its first bytes must decide. */
export function isEventFileName(name: string): boolean {
  return isEventLogName(name) || /\.xml$/i.test(name);
}

/** Whether a file is an event log in bytes, by its name. */
export function isEventLogName(name: string): boolean {
  return /\.evtx$/i.test(name);
}

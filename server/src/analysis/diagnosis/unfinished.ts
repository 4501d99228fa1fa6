import { objectsIn } from '../extract/frames/objects';
import type { LogRecord } from '../model/signature';

/** Lines before a hang in which what was begun last is looked for. */
export const unfinishedReach = 400;
const began = /^(?:Begin executing advanced installer|Calling generic command|Executing command)\b/;
const ended = /^(?:End executing advanced installer|Done with generic command)\b/;
const installer = /^Installer name: (?:\[[^\]]{1,40}\])?['"]([^'"]{1,200})['"]/;

/**
 * What was begun and not ended when Windows waited in vain: the command that an installer called, else the installer. Null where
 * whatever these records began came to its end.
 */
export function unfinishedBefore(records: readonly LogRecord[]): string | null {
  let name: string | null = null;
  for (const { body } of [...records].reverse()) {
    if (ended.test(body)) return null;
    name ??= installer.exec(body)?.[1] ?? null;
    if (!began.test(body)) continue;
    const called = objectsIn(body.slice(0, 2000)).find(({ type }) => type === 'file');
    if (called) return called.text;
    if (name !== null || body.startsWith('Begin ')) return name;
  }
  return null;
}

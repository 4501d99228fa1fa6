import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { logFamilies } from '../families';
import { familyOf } from '../log/recognise';
import { decode, guessEncoding } from '../log/encoding';

/** Folders below the one that was named. Collected logs lie two or three deep (`Logs\CBS`, `Panther\UnattendGC`). */
const maxDepth = 4;
const maxLogs = 500;
/** Files whose names or first bytes are looked at; a folder with more holds other things than collected logs. */
const maxFiles = 20_000;
const sniffBytes = 16 * 1024;
const named =
  /^(?:cbs|cbspersist_\d+|.*[_-]cbs)(?:\.\d+)?\.log$|^checksur(?:\.persist)?\.log$|^sfcdetails.*\.txt$/i;
const maybe = /\.(?:log|txt|old|bak)(?:\.\d+)?$/i;

export interface Discovery {
  readonly logs: readonly string[];
  /** Folders below the one named that could not be read */
  readonly skipped: readonly string[];
  /** There are more logs than are looked for; the rest is left out */
  readonly capped: boolean;
}

/**
 * The logs that a path names: a file names itself, whatever it is; of a folder, those whose name or first bytes are of a
 * servicing log, in order of their names. Links inside a folder are not followed. Rejects with Node's error when the path
 * itself cannot be read.
 */
export async function discover(path: string): Promise<Discovery> {
  if (!(await stat(path)).isDirectory()) return { logs: [path], skipped: [], capped: false };
  const logs: string[] = [];
  const skipped: string[] = [];
  let files = 0;
  let capped = false;
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (logs.length >= maxLogs || files >= maxFiles) {
        capped = true;
        return;
      }
      const inner = join(folder, entry.name);
      if (
        entry.isDirectory() &&
        depth < maxDepth &&
        entry.name !== 'node_modules' &&
        !entry.name.startsWith('.')
      ) {
        await visit(inner, depth + 1).catch(() => skipped.push(inner));
      } else if (entry.isFile()) {
        files++;
        if (await isLog(inner, entry.name)) logs.push(inner);
      }
    }
  };
  await visit(path, 0);
  return { logs, skipped, capped };
}

async function isLog(path: string, name: string): Promise<boolean> {
  if (named.test(name)) return true;
  if (!maybe.test(name)) return false;
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(sniffBytes), 0, sniffBytes, 0);
      const head = buffer.subarray(0, bytesRead);
      return logFamilies.has(familyOf('', decode(head, guessEncoding(head).encoding)));
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}

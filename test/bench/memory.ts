import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Memory of the extension host and of the language server that it started, in bytes. */
export interface Memory {
  /** Resident, once it does not fall any more */
  readonly settled: Processes;
  /** Most that was resident since the last reading */
  readonly peak: Processes;
  /** What objects and buffers of the extension host take after a full garbage collection */
  readonly held: number;
}

interface Processes {
  readonly host: number;
  readonly server: number;
}

/**
 * How long, in seconds, memory must not have fallen to count as settled, and how long that is waited for. V8 collects by itself
 * after some 8 s in which little was done.
 */
const quiet = 12;
const patience = 60;
/** Less than this is noise, in bytes */
const noticed = 2_000_000;

/** Waits until garbage is collected and what is left stays, and begins to watch for the next peak. */
export async function settle(): Promise<Memory> {
  const collect = collector();
  collect();
  let lowest = resident();
  for (let second = 0, still = 0; second < patience && still < quiet; second++) {
    await setTimeout(1000);
    const now = resident();
    const falls = lowest.host - now.host > noticed || lowest.server - now.server > noticed;
    still = falls ? 0 : still + 1;
    if (falls) lowest = now;
  }
  const settled = resident();
  const peak = figures('VmHWM');
  collect();
  const { heapUsed, external } = process.memoryUsage();
  watchPeaks();
  return { settled, peak, held: heapUsed + external };
}

/** What memory grew by, the peak above where it had settled before. */
export function growth(before: Memory, after: Memory): Memory {
  const minus = (one: Processes, other: Processes): Processes => ({
    host: one.host - other.host,
    server: one.server - other.server,
  });
  return {
    settled: minus(after.settled, before.settled),
    peak: minus(after.peak, before.settled),
    held: after.held - before.held,
  };
}

const resident = (): Processes => figures('VmRSS');

/** A full garbage collection of this process, on call. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

function figures(name: 'VmRSS' | 'VmHWM'): Processes {
  return {
    host: figure('self', name),
    server: servers().reduce((sum, id) => sum + figure(id, name), 0),
  };
}

function figure(id: string, name: string): number {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024;
}

/** Linux keeps the peak of a process until it is reset. */
function watchPeaks(): void {
  for (const id of ['self', ...servers()]) writeFileSync(`/proc/${id}/clear_refs`, '5');
}

/** Language servers that this extension host started. */
function servers(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        const isChild =
          Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) === process.pid;
        return isChild && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('server.js');
      } catch {
        // It ended in the meantime.
        return false;
      }
    });
}

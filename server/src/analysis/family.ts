import type { LogFamily } from './model';

const names: readonly (readonly [RegExp, LogFamily])[] = [
  [/checksur(?:\.persist)?\.log$/i, 'checksur'],
  [/sfcdetails[^\\/]*\.txt$/i, 'sfc'],
  [/dism[^\\/]*\.log$/i, 'dism'],
  [/setup(?:act|err)[^\\/]*\.log$/i, 'setup'],
  [/cbs[^\\/]*\.log$/i, 'cbs'],
];

const record = /^\uFEFF?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, [A-Za-z ]{11}.{10} ([A-Z]*) */;
const setupSources = /^(?:MOUPG|SP|MIG|CONX|IBS|IBSLIB|PANTHR|SYSPRP|DIAGER|UI|TOOL|DU)$/;

/**
 * The family of a log: by the records at its beginning, and by its name where those are mixed or say nothing. `name` may
 * be a path or empty, `head` is the text of the first few KB.
 */
export function familyOf(name: string, head: string): LogFamily {
  const lines = head.split('\n');
  const counts = { cbs: 0, dism: 0, setup: 0, sfc: 0, checksur: 0 };
  for (const line of lines) {
    const source = record.exec(line)?.[1];
    if (line.includes('[SR] ')) counts.sfc++;
    if (source === 'CBS' || source === 'CSI' || source === 'SXS') counts.cbs++;
    else if (source === 'DISM') counts.dism++;
    else if (source !== undefined && setupSources.test(source)) counts.setup++;
    else if (/^\((?:f|fix)\)\s/.test(line) || /^(?:Binary|Package) Version \d/.test(line)) counts.checksur++;
    else if (/\b(?:Info|Warning|Error)\s+(?:CBS|CSI)\s/.test(line)) counts.cbs++;
  }
  const byName = names.find(([pattern]) => pattern.test(name))?.[1];
  const stamped = counts.cbs + counts.dism + counts.setup;
  if (counts.checksur > 0 && stamped === 0) return 'checksur';
  if (stamped === 0) return byName ?? (counts.sfc > 0 ? 'sfc' : 'unknown');
  if (byName !== undefined && byName !== 'checksur') return byName;
  if (counts.sfc >= stamped * 0.9) return 'sfc';
  if (counts.dism > 0 && counts.dism >= counts.setup) return 'dism';
  return counts.setup > counts.cbs ? 'setup' : 'cbs';
}

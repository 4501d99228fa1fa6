import { deviceErrorOf } from '../codes';
import { text, type Text } from '../base/text';
import type { Finding, LogAnalysis } from '../analysis/model/model';
import { parseKeyform } from '../identity/servicingNames';

/** One sort of evidence that memory or a disk fails, in whatever log and words it stands. */
export type SignSort = 'event' | 'doubtful-event' | 'page' | 'read' | 'digest' | 'store';

/** Something that speaks for failing memory or a failing disk. */
export interface Sign {
  readonly sort: SignSort;
  readonly finding: Finding;
  /** What tells one from another of its sort */
  readonly about: string;
}

/** Points of one sort of evidence: of one sign, and of all its signs together. */
const points: Readonly<Record<SignSort, { readonly one: number; readonly most: number }>> = {
  event: { one: 2, most: 2 },
  page: { one: 2, most: 2 },
  // A device that is slow for once, a stop that a driver brought about: only more than one, or other evidence, makes them one.
  'doubtful-event': { one: 1, most: 2 },
  // A medium may be bad, a proxy may change what passes through it.
  read: { one: 1, most: 1 },
  digest: { one: 0.5, most: 1 },
  store: { one: 1, most: 1 },
};
/** Points from which on repairs are held back. */
const enough = 2;

export const signWords: Readonly<Record<SignSort, Text>> = {
  event: text('Windows reported that memory, processor or a disk failed'),
  page: text('a page of a database was read other than it was written'),
  'doubtful-event': text('Windows reported trouble with memory, processor, a disk or a registry hive'),
  read: text('a device could not give back what it holds'),
  digest: text('a download is not what was sent'),
  store: text('files of the component store have wrong contents'),
};

/** Whether some signs together say that memory or a disk has to be tested before anything is repaired. */
export function isEnough(signs: readonly Sign[]): boolean {
  return scoreOf(signs) >= enough;
}

export function scoreOf(signs: readonly Sign[]): number {
  const bySort = new Map<SignSort, Set<string>>();
  for (const { sort, about } of signs) bySort.set(sort, (bySort.get(sort) ?? new Set()).add(about));
  let score = 0;
  for (const [sort, abouts] of bySort) score += Math.min(points[sort].most, points[sort].one * abouts.size);
  // Damage of the store alone is what repairs are for.
  return bySort.size === 1 && bySort.has('store') ? 0 : score;
}

/** The evidence that the findings of a log hold, in their order. */
export function signsIn({ findings, faults }: Pick<LogAnalysis, 'findings' | 'faults'>): Sign[] {
  const signs: Sign[] = [];
  for (const finding of findings) {
    const sort = sortOf(finding);
    if (sort) signs.push({ sort, finding, about: aboutOf(finding, sort) });
  }
  for (const { kind, state, occurrences, object, name, origin } of faults) {
    if (kind !== 'corrupt-payload' || state === 'benign') continue;
    if (!occurrences.some(({ hashes }) => hashes?.some(({ actual }) => actual !== ''))) continue;
    const component = parseKeyform(object.keyform ?? '')?.name ?? object.component ?? name ?? '';
    signs.push({ sort: 'store', finding: origin, about: component.toLowerCase() });
  }
  return signs;
}

function sortOf({ hardware, role, code }: Finding): SignSort | undefined {
  if (hardware) return hardware === 'failed' ? 'event' : 'doubtful-event';
  if (code === undefined || role === 'benign' || role === 'success' || role === 'repair') return undefined;
  return deviceErrorOf(code);
}

/** Two events of one second are one; two files that cannot be read are two. */
function aboutOf({ time, line, object, message }: Finding, sort: SignSort): string {
  if (sort === 'doubtful-event') return Number.isNaN(time) ? String(line) : String(Math.floor(time / 60));
  return object?.path ?? object?.file ?? object?.name ?? message.replace(/\d+/g, '0').slice(0, 200);
}

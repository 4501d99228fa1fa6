import { lowerBound } from '../model/order';
import type { FaultDraft } from '../model/cause';
import { declarationOf } from '../causes';
import type { Fault, Finding, HashPair } from '../model/model';
import { anyNameOf } from '../../identity/servicingNames';

/** Damage that shows again this many seconds after a repair is new damage; before, sfc and DISM still talk of the old. */
const settleSeconds = 300;
/** Hash pairs of one object that are kept; a flood of them says nothing more. */
const maxHashes = 4;

/** What a check that found or left nothing damaged says, in file order. */
export function cleanChecks(findings: readonly Finding[]): readonly Finding[] {
  // `All CSI corruption was fixed` closes checks that failed, too, and so do zeros; only the others are believed.
  const failed = new Set(
    findings.filter(({ event }) => event === 'check-result').map(({ session }) => session),
  );
  return findings.filter(
    ({ event, session }) =>
      (event === 'check-repaired-all' || event === 'check-clean') && !failed.has(session),
  );
}

/**
 * The faults that one object went through: each ends with a repair, and damage that shows again after it is the next.
 * Empty when nothing states a fault.
 */
export function episodesOf(
  draft: FaultDraft & { readonly owner?: string },
  checks: readonly Finding[],
): Fault[] {
  const occurrences = draft.occurrences.sort((a, b) => a.line - b.line);
  const persists = declarationOf(draft.kind)!.persists;
  const episodes: { occurrences: Finding[]; repairedLine: number | undefined }[] = [];
  let current: Finding[] = [];
  let repair: Finding | undefined;
  const close = (): void => {
    if (current.length > 0) episodes.push({ occurrences: current, repairedLine: repair?.line });
    current = [];
    repair = undefined;
  };
  for (const occurrence of occurrences) {
    const isProof =
      occurrence.role !== 'repair' && occurrence.role !== 'context' && occurrence.unconfirmed !== true;
    const before = current.at(-1);
    if (persists && before && !repair) {
      const check = checkAfter(before, checks);
      if (check && check.line < occurrence.line) repair = check;
    }
    const states = occurrence.role !== 'repair' && occurrence.role !== 'context';
    if (repair && states && isSettled(repair, occurrence)) close();
    // Seen again within the same session: the repair did not hold.
    else if (isProof) repair = undefined;
    current.push(occurrence);
    if (occurrence.role === 'repair') repair = occurrence;
  }
  const [last] = current.slice(-1);
  if (persists && last) repair ??= checkAfter(last, checks);
  close();
  return episodes.flatMap((episode) => {
    const fault = faultOf(draft, episode.occurrences, episode.repairedLine);
    return fault ? [fault] : [];
  });
}

function checkAfter({ line }: Finding, checks: readonly Finding[]): Finding | undefined {
  return checks[lowerBound(checks, line + 1)];
}

function isSettled(repair: Finding, occurrence: Finding): boolean {
  if (repair.session >= 0 && occurrence.session >= 0 && repair.session !== occurrence.session) return true;
  return occurrence.time - repair.time > settleSeconds;
}

function faultOf(
  draft: FaultDraft & { readonly owner?: string },
  occurrences: readonly Finding[],
  repairedLine: number | undefined,
): Fault | null {
  const declaration = declarationOf(draft.kind)!;
  const first = occurrences.find(({ role }) => role === 'cause' || role === 'occurrence');
  if (!first) return null;
  // A summing-up without a name (`marked corrupt`) is no origin where another line states the fault.
  const stated = occurrences.find(({ role }) => role === 'cause');
  const origin = first.role === 'occurrence' && first.object === undefined && stated ? stated : first;
  const note = declaration.benign?.(draft) ?? undefined;
  const isProven = occurrences.some(
    ({ role, unconfirmed }) => role !== 'repair' && role !== 'context' && unconfirmed !== true,
  );
  return {
    kind: draft.kind,
    name: declaration.nameOf(draft.object) ?? (origin.custom ? anyNameOf(draft.object) : null),
    object: draft.object,
    origin,
    occurrences,
    state: note ? 'benign' : repairedLine !== undefined ? 'repaired' : isProven ? 'outstanding' : 'tentative',
    isProven,
    ...(repairedLine !== undefined && { repairedLine }),
    hashes: distinct(occurrences.flatMap(({ hashes }) => hashes ?? [])),
    ...(draft.owner !== undefined && { owner: draft.owner }),
    ...(note && { note }),
  };
}

function distinct(hashes: readonly HashPair[]): HashPair[] {
  return [...new Map(hashes.map((pair) => [`${pair.expected} ${pair.actual}`, pair])).values()].slice(
    0,
    maxHashes,
  );
}

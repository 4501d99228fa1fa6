import type { CauseDeclaration, FaultDraft } from './cause';
import { declarationOf, tentativeRules } from './causes';
import type { CauseKind } from './kinds';
import type { Fault, Finding, HashPair, LogObject } from './model';
import { lowerBound } from './order';
import { baseName, isKeyformOf, mergeObjects, parseIdentity } from './objects';

/** A sighting without an object belongs to a neighbour at most this many lines away (a record block, not a session). */
const neighbourLines = 60;
/** … and in seconds, where both have a time. */
const neighbourSeconds = 60;
const ownerLines = 10;

interface Draft extends FaultDraft {
  key: string | null;
  /** Sightings that name the object in full, in file order */
  readonly named: Finding[];
  owner?: string;
}

/**
 * Puts the sightings of each object together, whatever form they name it in: full keyform, component identity, file name
 * alone, or not at all. `findings` must be in file order; so are the faults, by their origin.
 */
export function mergeFaults(findings: readonly Finding[]): Fault[] {
  const byKind = new Map<CauseKind, Finding[]>();
  const owners: Finding[] = [];
  for (const finding of findings) {
    if (finding.kind === undefined) continue;
    if (finding.rule.endsWith('/owner')) owners.push(finding);
    else push(byKind, finding.kind, finding);
  }
  const drafts: Draft[] = [];
  for (const [kind, own] of byKind) {
    const declaration = declarationOf(kind);
    if (declaration) drafts.push(...mergeKind(declaration, own));
  }
  assignOwners(drafts, owners);
  // The line `All CSI corruption was fixed` closes checks that failed, too; only the others are believed.
  const failedChecks = new Set(
    findings.filter(({ rule }) => rule === 'anchor/check-result').map(({ session }) => session),
  );
  const repairedSessions = findings.filter(
    ({ rule, session }) => rule === 'milestone/check-repaired-all' && !failedChecks.has(session),
  );
  return drafts
    .map((draft) => finish(draft, repairedSessions))
    .filter((fault): fault is Fault => fault !== null)
    .sort((a, b) => a.origin.line - b.origin.line);
}

function mergeKind(declaration: CauseDeclaration, findings: readonly Finding[]): Draft[] {
  const full = new Map<string, Draft>();
  const partial: Finding[] = [];
  const nameless: Finding[] = [];
  const home = new Map<Finding, Draft>();
  const put = (draft: Draft, finding: Finding): void => {
    draft.sightings.push(finding);
    if (finding.object) draft.object = mergeObjects(draft.object, finding.object);
    home.set(finding, draft);
  };
  const start = (key: string | null, object: LogObject): Draft => ({
    kind: declaration.kind,
    key,
    object,
    sightings: [],
    named: [],
  });

  for (const finding of findings) {
    const object = finding.object;
    const key = object ? declaration.identify(object) : null;
    if (!object || (key === null && declaration.nameOf(object) === null)) nameless.push(finding);
    else if (key === null || isPartial(object)) partial.push(finding);
    else {
      let draft = full.get(key);
      if (!draft) full.set(key, (draft = start(key, object)));
      put(draft, finding);
      draft.named.push(finding);
    }
  }

  const drafts = [...full.values()];
  const byFile = new Map<string, Draft[]>();
  const file = (draft: Draft): void => {
    push(byFile, baseName(draft.object.file ?? draft.object.path ?? draft.object.keyform ?? ''), draft);
  };
  drafts.forEach(file);
  for (const finding of partial) {
    const object = finding.object!;
    const candidates = (byFile.get(baseName(object.file ?? object.path ?? '')) ?? []).filter((draft) =>
      fits(object, draft.object),
    );
    const draft = nearest(candidates, finding) ?? start(declaration.identify(object), object);
    if (draft.sightings.length === 0) {
      drafts.push(draft);
      file(draft);
    }
    put(draft, finding);
  }

  const named = findings.filter((finding) => home.has(finding) && finding.role !== 'repair');
  for (const finding of nameless) {
    const neighbour = neighbourOf(finding, named);
    if (neighbour) home.get(neighbour)!.sightings.push(finding);
    else drafts.push({ ...start(null, {}), sightings: [finding] });
  }
  return joinNameless(drafts);
}

/** A component identity instead of a keyform, or a file name alone. */
function isPartial(object: LogObject): boolean {
  return object.keyform === undefined && object.file !== undefined;
}

/** Whether a partly named object can be the fully named one. */
function fits(partial: LogObject, full: LogObject): boolean {
  if (partial.file !== undefined && full.file !== undefined && partial.file.includes('\\')) {
    if (partial.file.toLowerCase() !== full.file.toLowerCase()) return false;
  }
  if (partial.component === undefined) return true;
  const identity = parseIdentity(partial.component);
  if (full.keyform !== undefined) return identity === null || isKeyformOf(full.keyform, identity);
  return full.component === undefined || full.component === partial.component;
}

/** The draft with the sighting that is closest to a finding: in the same session first, then by lines. */
function nearest(drafts: readonly Draft[], finding: Finding): Draft | undefined {
  let best: Draft | undefined;
  let bestDistance = Infinity;
  for (const draft of drafts) {
    const at = lowerBound(draft.named, finding.line);
    for (const sighting of [draft.named[at - 1], draft.named[at], draft.sightings.at(-1)]) {
      if (!sighting) continue;
      const apart = sighting.line - finding.line;
      // What follows explains a hash line better than what stands above it.
      const distance = (apart < 0 ? -apart * 2 : apart) + (sighting.session === finding.session ? 0 : 1e9);
      if (distance < bestDistance) {
        best = draft;
        bestDistance = distance;
      }
    }
  }
  return best;
}

/**
 * The named finding of the same kind that a nameless one goes with: a statement of the fault (an origin) is explained by
 * what stands next to it, a summing-up (`marked corrupt`) by the last one before it in its session.
 */
function neighbourOf(finding: Finding, named: readonly Finding[]): Finding | undefined {
  const at = lowerBound(named, finding.line);
  const before = named[at - 1];
  const after = named[at];
  if (finding.role !== 'cause') {
    if (before && mayShareSession(before, finding)) return before;
    return after && mayShareSession(after, finding) ? after : before;
  }
  const distance = (other: Finding | undefined): number => {
    if (!other || !mayShareSession(other, finding) || Math.abs(other.time - finding.time) > neighbourSeconds)
      return Infinity;
    const lines = Math.abs(other.line - finding.line);
    return lines <= neighbourLines ? lines : Infinity;
  };
  if (distance(before) === Infinity && distance(after) === Infinity) return undefined;
  return distance(before) <= distance(after) ? before : after;
}

function mayShareSession(a: Finding, b: Finding): boolean {
  return a.session === b.session || a.session < 0 || b.session < 0;
}

/** Nameless sightings of one session are one fault: nothing tells them apart. */
function joinNameless(drafts: readonly Draft[]): Draft[] {
  let last: Draft | undefined;
  return drafts.filter((draft) => {
    if (draft.key !== null || draft.object.file !== undefined) return true;
    if (!last || !mayShareSession(last.sightings.at(-1)!, draft.sightings[0]!)) {
      last = draft;
      return true;
    }
    last.sightings.push(...draft.sightings);
    return false;
  });
}

/** sfc names the package that owns a file a few lines after its verdict. */
function assignOwners(drafts: readonly Draft[], owners: readonly Finding[]): void {
  const lines = new Map<number, Draft>();
  for (const draft of drafts) for (const { line } of draft.sightings) lines.set(line, draft);
  for (const owner of owners) {
    const name = owner.object?.package;
    if (name === undefined) continue;
    for (let line = owner.line - 1; line >= owner.line - ownerLines; line--) {
      const draft = lines.get(line);
      if (!draft) continue;
      draft.owner = name;
      draft.sightings.push(owner);
      break;
    }
  }
}

function finish(draft: Draft, repairs: readonly Finding[]): Fault | null {
  const declaration = declarationOf(draft.kind)!;
  const sightings = draft.sightings.sort((a, b) => a.line - b.line);
  const origin =
    sightings.find(({ role }) => role === 'cause') ?? sightings.find(({ role }) => role === 'sighting');
  if (!origin) return null;
  const hashes: HashPair[] = sightings.flatMap((sighting) => sighting.hashes ?? []);
  const note = declaration.harmless?.(draft) ?? undefined;
  return {
    kind: draft.kind,
    name: declaration.nameOf(draft.object),
    object: draft.object,
    origin:
      sightings[0]!.role === 'sighting' && sightings[0]!.object === undefined
        ? origin
        : earliest(sightings, origin),
    sightings,
    state: note ? 'benign' : stateOf(sightings, repairs),
    hashes,
    ...(draft.owner !== undefined && { owner: draft.owner }),
    ...(note && { note }),
  };
}

/** The first sighting that states the fault; a scan row that precedes the `cause` line counts. */
function earliest(sightings: readonly Finding[], origin: Finding): Finding {
  const first = sightings.find(({ role }) => role === 'cause' || role === 'sighting')!;
  return first.line < origin.line && first.object !== undefined ? first : origin;
}

/**
 * Repaired: a repair line follows the last sighting that proves damage, or a check of the same session says that all was
 * fixed. A mismatch that nothing complains about later is tentative: it may have been repaired in place.
 */
function stateOf(sightings: readonly Finding[], repairs: readonly Finding[]): Fault['state'] {
  let proof: Finding | undefined;
  let repair: Finding | undefined;
  for (const sighting of sightings) {
    if (sighting.role === 'repair') repair = sighting;
    else if (sighting.role !== 'context' && !tentativeRules.has(sighting.rule)) proof = sighting;
  }
  if (repair && (!proof || repair.line > proof.line)) return 'repaired';
  if (!proof) return 'tentative';
  const isFixed = repairs.some(({ session, line }) => session === proof.session && line > proof.line);
  return isFixed ? 'repaired' : 'outstanding';
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

import type { CauseDeclaration } from '../model/cause';
import { cleanChecks, episodesOf } from './episodes';
import { declarationOf } from '../causes';
import type { CauseKind } from '../model/kinds';
import type { Fault, Finding } from '../model/model';
import type { LogObject } from '../../identity/logObject';
import { appendTo } from '../../base/multimap';
import { lowerBound } from '../model/order';
import { anyNameOf, mergeObjects } from '../../identity/servicingNames';
import { ObjectIndex, type Draft } from './objectIndex';
import { withSubsumed } from './subsumption';
import { append } from '../../base/lists';

/** A occurrence without an object belongs to a neighbour at most this many lines away (a record block, not a session). */
const neighbourLines = 60;
/** … and in seconds, where both have a time. */
const neighbourSeconds = 60;
const ownerLines = 10;
/** What stopped before a restart is reported when Windows starts again, within this many seconds. */
const repeatSeconds = 24 * 3600;
/**
 * Puts the occurrences of each object together, whatever form they name it in: full keyform, component identity, file name
 * alone, or not at all. Damage that comes back after a repair is a fault of its own. `findings` must be in file order; so
 * are the faults, by their origin.
 */
export function mergeFaults(findings: readonly Finding[]): Fault[] {
  const byKind = new Map<CauseKind, Finding[]>();
  const owners: Finding[] = [];
  for (const finding of findings) {
    if (finding.kind === undefined) continue;
    if (finding.custom === undefined && finding.event === 'owner-named') owners.push(finding);
    else appendTo(byKind, finding.kind, finding);
  }
  const drafts = [...byKind].flatMap(([kind, own]) => {
    const declaration = declarationOf(kind);
    return declaration ? mergeKind(declaration, own) : [];
  });
  assignOwners(drafts, owners);
  const checks = cleanChecks(findings);
  const faults = drafts.flatMap((draft) => episodesOf(draft, checks));
  return withSubsumed(faults.sort((a, b) => a.origin.line - b.origin.line));
}

function mergeKind(declaration: CauseDeclaration, findings: readonly Finding[]): Draft[] {
  const full = new Map<string, Draft>();
  const partial: Finding[] = [];
  const nameless: Finding[] = [];
  const home = new Map<Finding, Draft>();
  const put = (draft: Draft, finding: Finding): void => {
    draft.occurrences.push(finding);
    draft.hashes ??= finding.hashes;
    if (finding.object) draft.object = mergeObjects(draft.object, finding.object);
    home.set(finding, draft);
  };
  const start = (key: string | null, object: LogObject): Draft => ({
    kind: declaration.kind,
    key,
    object,
    occurrences: [],
  });

  for (const finding of findings) {
    const object = finding.object ?? (finding.custom && {});
    const key = object ? (declaration.identify(object) ?? customKey(finding) ?? folderKey(object)) : null;
    if (!object || (key === null && declaration.nameOf(object) === null)) nameless.push(finding);
    else if (key === null || isPartial(object)) partial.push(finding);
    else {
      let draft = full.get(key);
      if (!draft) full.set(key, (draft = start(key, object)));
      put(draft, finding);
    }
  }

  const index = new ObjectIndex(home);
  const drafts = [...full.values()];
  for (const draft of drafts) index.add(draft);
  // A component says more than a bare file name, so that those can go with it; a session knows best which file it means.
  const rank = (finding: Finding): number =>
    finding.object!.component !== undefined ? 0 : index.isNamedIn(finding) ? 1 : 2;
  partial.sort((a, b) => rank(a) - rank(b));
  for (const finding of partial) {
    const object = finding.object!;
    const draft = index.draftFor(finding) ?? start(declaration.identify(object), object);
    if (draft.occurrences.length === 0) drafts.push(draft);
    put(draft, finding);
    if (draft.occurrences.length === 1) index.add(draft);
  }

  const named = findings.filter((finding) => home.has(finding) && finding.role !== 'repair');
  for (const finding of nameless) {
    const neighbour = neighbourOf(finding, named);
    if (neighbour) home.get(neighbour)!.occurrences.push(finding);
    else drafts.push({ ...start(null, {}), occurrences: [finding] });
  }
  return joinNameless(drafts);
}

/** What makes findings of a reader's own rule one fault where their kind cannot say: the rule, and what it names. */
function customKey({ custom, object = {} }: Finding): string | null {
  return custom ? `${custom.rule} ${(anyNameOf(object) ?? '').toLowerCase()}` : null;
}

/** A component whose file no line names is distinguished from others by its own name. */
function folderKey({ keyform, component, file }: LogObject): string | null {
  return file === undefined ? ((keyform ?? component)?.toLowerCase() ?? null) : null;
}

/** A component identity instead of a keyform, or a file name alone. */
function isPartial(object: LogObject): boolean {
  return object.keyform === undefined && object.file !== undefined;
}

/**
 * The named finding of the same kind that a nameless one goes with: a statement of the fault (an origin) is explained by
 * what stands next to it, or by the check of its session where only that gives names; a summing-up (`marked corrupt`) by the
 * last one before it in its session.
 */
function neighbourOf(finding: Finding, named: readonly Finding[]): Finding | undefined {
  const at = lowerBound(named, finding.line);
  const before = named[at - 1];
  const after = named[at];
  if (finding.role !== 'cause') {
    if (before && mayShareSession(before, finding)) return before;
    return after && mayShareSession(after, finding) ? after : undefined;
  }
  const distance = (other: Finding | undefined): number => {
    if (!other || !mayShareSession(other, finding) || Math.abs(other.time - finding.time) > neighbourSeconds)
      return Infinity;
    const lines = Math.abs(other.line - finding.line);
    return lines <= neighbourLines ? lines : Infinity;
  };
  if (distance(before) === Infinity && distance(after) === Infinity) {
    const isNamed = finding.lateBound === true && finding.session >= 0;
    return isNamed && after?.session === finding.session ? after : undefined;
  }
  return distance(before) <= distance(after) ? before : after;
}

function mayShareSession(a: Finding, b: Finding): boolean {
  return a.session === b.session || a.session < 0 || b.session < 0;
}

function isRepeated(before: Finding, finding: Finding): boolean {
  return finding.repeatsEarlier === true && !(finding.time - before.time > repeatSeconds);
}

/** Nameless occurrences of one session are one fault: nothing distinguishes them. */
function joinNameless(drafts: readonly Draft[]): Draft[] {
  let last: Draft | undefined;
  return drafts.filter((draft) => {
    if (draft.key !== null || draft.object.file !== undefined) return true;
    const [first] = draft.occurrences as [Finding];
    const before = last?.occurrences.at(-1);
    if (!last || !before || !(mayShareSession(before, first) || isRepeated(before, first))) {
      last = draft;
      return true;
    }
    append(last.occurrences, draft.occurrences);
    return false;
  });
}

/** sfc names the package that owns a file a few lines after its verdict. */
function assignOwners(drafts: readonly Draft[], owners: readonly Finding[]): void {
  const lines = new Map<number, Draft>();
  for (const draft of drafts) for (const { line } of draft.occurrences) lines.set(line, draft);
  for (const owner of owners) {
    const name = owner.object?.package;
    if (name === undefined) continue;
    for (let line = owner.line - 1; line >= owner.line - ownerLines; line--) {
      const draft = lines.get(line);
      if (!draft) continue;
      draft.owner = name;
      draft.occurrences.push(owner);
      break;
    }
  }
}

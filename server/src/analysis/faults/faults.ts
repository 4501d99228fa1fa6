import type { CauseDeclaration, FaultDraft } from '../model/cause';
import { cleanChecks, episodesOf } from './episodes';
import { declarationOf } from '../causes';
import type { CauseKind } from '../model/kinds';
import type { Fault, Finding } from '../model/model';
import type { LogObject } from '../../identity/logObject';
import { appendTo } from '../../base/multimap';
import { lowerBound } from '../model/order';
import {
  anyNameOf,
  baseName,
  isKeyformOf,
  mergeObjects,
  parseIdentity,
  parseKeyform,
} from '../../identity/servicingNames';
import { takeOver } from './subsumption';
import { append } from '../../base/lists';

/** A occurrence without an object belongs to a neighbour at most this many lines away (a record block, not a session). */
const neighbourLines = 60;
/** … and in seconds, where both have a time. */
const neighbourSeconds = 60;
const ownerLines = 10;
/** What stopped before a restart is told of when Windows starts again, within this many seconds. */
const retellSeconds = 24 * 3600;
/** Occurrences of one file name that are looked at on either side of a bare name. */
const neighbours = 8;

interface Draft extends FaultDraft {
  key: string | null;
  owner?: string;
  /** The first hashes that an occurrence gives */
  hashes?: Finding['hashes'];
}

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
  return takeOver(faults.sort((a, b) => a.origin.line - b.origin.line));
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

/** A component whose file no line names is told from others by its own name. */
function folderKey({ keyform, component, file }: LogObject): string | null {
  return file === undefined ? ((keyform ?? component)?.toLowerCase() ?? null) : null;
}

/** A component identity instead of a keyform, or a file name alone. */
function isPartial(object: LogObject): boolean {
  return object.keyform === undefined && object.file !== undefined;
}

/** Drafts by the file they are about, for occurrences that name their object in part. */
class ObjectIndex {
  readonly #home: ReadonlyMap<Finding, Draft>;
  /** By file name, version and component name, as far as an identity has them */
  readonly #byComponent = new Map<string, Draft[]>();
  /** By file name and identity, for drafts whose keyform no line gives */
  readonly #byIdentity = new Map<string, Draft>();
  /** Occurrences by file name, in file order as far as they were known before the partial ones */
  readonly #byFile = new Map<string, Finding[]>();
  /** File names by session */
  readonly #sessions = new Set<string>();
  /** File names whose occurrences are in order */
  readonly #sorted = new Set<string>();

  constructor(home: ReadonlyMap<Finding, Draft>) {
    this.#home = home;
  }

  add(draft: Draft): void {
    const { keyform, component, file, path } = draft.object;
    const name = baseName(file ?? path ?? keyform ?? '');
    const parts = keyform === undefined ? null : parseKeyform(keyform);
    if (parts) appendTo(this.#byComponent, `${name}|${parts.version}|${indexName(parts.name)}`, draft);
    else if (component !== undefined) this.#byIdentity.set(`${name}|${component}`, draft);
    for (const occurrence of draft.occurrences) {
      const known = this.#sorted.has(name) ? this.#byFile.get(name)! : null;
      if (known) known.splice(lowerBound(known, occurrence.line + 1), 0, occurrence);
      else appendTo(this.#byFile, name, occurrence);
      this.#sessions.add(`${name}|${occurrence.session}`);
    }
  }

  /** The draft that a partly named finding belongs to; undefined when there is none yet. */
  draftFor(finding: Finding): Draft | undefined {
    const { component, file = '' } = finding.object!;
    const name = baseName(file);
    if (component !== undefined) {
      const identity = parseIdentity(component);
      const known = identity
        ? [identity.name, cutName].flatMap(
            (part) =>
              this.#byComponent.get(`${name}|${identity.version}|${indexName(part)}`)?.slice(0, maxCut) ?? [],
          )
        : [];
      const match = known.find(
        (draft) => isSameFile(file, draft.object) && isKeyformOf(draft.object.keyform!, identity!),
      );
      return match ?? this.#byIdentity.get(`${name}|${component}`);
    }
    return this.#nearest(name, finding);
  }

  /** Whether a finding has a bare file name, and its session names a file of that name in full. */
  isNamedIn({ object, session }: Finding): boolean {
    const file = object?.file;
    return file !== undefined && session >= 0 && this.#sessions.has(`${baseName(file)}|${session}`);
  }

  /**
   * By the same content, then by the closest occurrence of the same file name: in the same session first, then by lines. Of two
   * files that another session names, none lends its name.
   */
  #nearest(name: string, finding: Finding): Draft | undefined {
    const occurrences = this.#byFile.get(name);
    if (!occurrences) return undefined;
    if (!this.#sorted.has(name)) {
      occurrences.sort((a, b) => a.line - b.line);
      this.#sorted.add(name);
    }
    const at = lowerBound(occurrences, finding.line);
    let best: Draft | undefined;
    let bestDistance = Infinity;
    let isUnsure = false;
    for (const occurrence of occurrences.slice(Math.max(0, at - neighbours), at + neighbours)) {
      const draft = this.#home.get(occurrence)!;
      const apart = occurrence.line - finding.line;
      // What follows explains a hash line better than what stands above it.
      if (!isSameFile(finding.object!.file ?? '', draft.object)) continue;
      const isSame = hasSameContent(draft, finding);
      if (isSame === false) continue;
      const lines = apart < 0 ? -apart * 2 : apart;
      const distance =
        lines + (isSame === true ? 0 : occurrence.session === finding.session ? otherContent : otherSession);
      if (distance >= otherSession && best !== undefined && draft !== best) isUnsure = true;
      if (distance >= bestDistance) continue;
      best = draft;
      bestDistance = distance;
    }
    return isUnsure && bestDistance >= otherSession ? undefined : best;
  }
}

/** Lines that it counts for not to know the content, or not even to be seen in the same session. */
const otherContent = 1e9;
const otherSession = 2e9;
const cutName = '..';
/** Components of one file name and version whose long names are cut; more are not compared. */
const maxCut = 200;

/** Names that are cut in the middle share one entry: an identity gives the whole name. */
function indexName(name: string): string {
  return name.includes(cutName) ? cutName : name.toLowerCase();
}

/** A path in a component must be the same; a bare name fits any path that ends in it. */
function isSameFile(file: string, full: LogObject): boolean {
  return !file.includes('\\') || full.file === undefined || file.toLowerCase() === full.file.toLowerCase();
}

/**
 * Whether a finding wants the content that a draft is known to want; undefined where hashes cannot tell. Two files of one name
 * that should have different contents are two files.
 */
function hasSameContent(draft: Draft, finding: Finding): boolean | undefined {
  const [wanted] = finding.hashes ?? [];
  const known = draft.hashes?.[0];
  if (wanted?.algorithm !== known?.algorithm || wanted?.encoding !== known?.encoding) return undefined;
  return wanted && known ? wanted.expected === known.expected : undefined;
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

function isRetold(before: Finding, finding: Finding): boolean {
  return finding.repeatsEarlier === true && !(finding.time - before.time > retellSeconds);
}

/** Nameless occurrences of one session are one fault: nothing tells them apart. */
function joinNameless(drafts: readonly Draft[]): Draft[] {
  let last: Draft | undefined;
  return drafts.filter((draft) => {
    if (draft.key !== null || draft.object.file !== undefined) return true;
    const [first] = draft.occurrences as [Finding];
    const before = last?.occurrences.at(-1);
    if (!last || !before || !(mayShareSession(before, first) || isRetold(before, first))) {
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

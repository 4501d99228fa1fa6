import { appendTo } from '../../base/multimap';
import type { LogObject } from '../../identity/logObject';
import { baseName, isKeyformOf, parseIdentity, parseKeyform } from '../../identity/servicingNames';
import type { FaultDraft } from '../model/cause';
import type { Finding } from '../model/model';
import { lowerBound } from '../model/order';

/** A fault while its occurrences are put together. */
export interface Draft extends FaultDraft {
  key: string | null;
  owner?: string;
  /** The first hashes that an occurrence gives */
  hashes?: Finding['hashes'];
}

/** Occurrences of one file name that are looked at on either side of a bare name. */
const neighbours = 8;

/** Drafts by the file they are about, for occurrences that name their object in part. */
export class ObjectIndex {
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
 * Whether a finding wants the content that a draft is known to want; undefined where hashes do not decide. Two files of one name
 * that should have different contents are two files.
 */
function hasSameContent(draft: Draft, finding: Finding): boolean | undefined {
  const [wanted] = finding.hashes ?? [];
  const known = draft.hashes?.[0];
  if (wanted?.algorithm !== known?.algorithm || wanted?.encoding !== known?.encoding) return undefined;
  return wanted && known ? wanted.expected === known.expected : undefined;
}

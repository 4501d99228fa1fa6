import { Gate } from '../log/gate';
import { causes } from './causes';
import { rulesOf } from './families';
import type { FamilyRules } from './families/rules';
import type { LogFamily } from './model';
import type { BoundSignature, LogRecord, Signature } from './signature';

/** What continues a record and is read with it. */
export const hashStarts = ['Expected:', 'Actual:', 'Found:'] as const;
export const gleStart = '[gle=';

/** The signatures of one family, ready to be tried on its records: causes, then noise, anchors, milestones. */
export class RuleSet {
  readonly rules: FamilyRules;
  readonly gate: Gate;
  /** Signatures by the first two characters of their literals, those without literals in every bucket, order kept */
  readonly #buckets = new Map<string, readonly BoundSignature[]>();
  readonly #unanchored: readonly BoundSignature[];

  /** `extra` signatures are tried first. */
  constructor(family: LogFamily, extra: readonly BoundSignature[] = []) {
    this.rules = rulesOf(family);
    const { noises, anchors, milestones, sessionStarts, currentItem, boot } = this.rules;
    const signatures: readonly BoundSignature[] = [
      ...extra,
      ...causes.flatMap(({ kind, signatures: own }) =>
        own
          .filter((signature) => isFor(signature, family))
          .map((signature) => ({ ...signature, owner: kind, kind })),
      ),
      ...bind('noise', noises),
      ...bind('anchor', anchors),
      ...bind('milestone', milestones),
    ];
    this.gate = new Gate([
      ...signatures.flatMap(({ starts }) => starts),
      ...sessionStarts,
      ...(currentItem?.starts ?? []),
      ...(boot?.starts ?? []),
      ...hashStarts,
      gleStart,
    ]);
    this.#unanchored = signatures.filter(({ starts }) => starts.length === 0);
    for (const key of new Set(signatures.flatMap(({ starts }) => starts.map((start) => start.slice(0, 2))))) {
      const fits = ({ starts }: BoundSignature): boolean =>
        starts.length === 0 || starts.some((start) => start.startsWith(key));
      this.#buckets.set(key, signatures.filter(fits));
    }
  }

  /** The first signature that a record fits; null when there is none. */
  match(record: LogRecord): { readonly signature: BoundSignature; readonly match: RegExpExecArray } | null {
    const isTelling = record.level !== 'Info' || /[\])]$/.test(record.body);
    for (const signature of this.#buckets.get(record.body.slice(0, 2)) ?? this.#unanchored) {
      if (signature.starts.length === 0) {
        if (!isTelling) continue;
      } else if (!signature.starts.some((start) => record.body.startsWith(start))) continue;
      const match = signature.match.exec(record.body);
      if (match && signature.when?.(match, record) !== false) return { signature, match };
    }
    return null;
  }
}

/** Statements of causes are those of CBS records unless they say otherwise. */
function isFor({ families }: Signature, family: LogFamily): boolean {
  return (families ?? pantherFamilies).includes(family);
}

const pantherFamilies: readonly LogFamily[] = ['cbs', 'dism', 'setup', 'checksur', 'sfc', 'unknown'];

function bind(owner: string, list: readonly Signature[]): BoundSignature[] {
  return list.map((signature) => ({ ...signature, owner }));
}

const known = new Map<LogFamily, RuleSet>();

/** The signatures of a family, compiled when they are first asked for. */
export function ruleSetOf(family: LogFamily): RuleSet {
  let set = known.get(family);
  if (!set) known.set(family, (set = new RuleSet(family)));
  return set;
}

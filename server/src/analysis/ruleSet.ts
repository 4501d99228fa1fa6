import { Gate } from '../log/gate';
import { causes } from './causes';
import { rulesOf } from './families';
import type { FamilyRules } from './families/rules';
import type { LogFamily } from './model';
import { push } from './multimap';
import { pantherFamilies, type BoundSignature, type LogRecord, type Signature } from './signature';
import { signaturesOf } from './userRules/compile';
import { noRules, type UserRules } from './userRules/model';

/** What continues a record and is read with it. */
export const hashStarts = ['Expected:', 'Actual:', 'Found:'] as const;
export const gleStart = '[gle=';

/** Characters of a body, at most, by which the signatures are looked up that may fit it, and how many such beginnings are kept. */
const keyLength = 16;
const maxKeys = 4096;
/** Bodies that are known again, and the longest of them: most records of a log say what others of it say word for word. */
const maxBodies = 1024;
const maxBody = 300;

/** The signatures of one family, ready to be tried on its records: causes, then noise, anchors, milestones. */
export class RuleSet {
  readonly rules: FamilyRules;
  readonly gate: Gate;
  readonly #signatures: readonly BoundSignature[];
  /** Signatures that may fit a body with a certain beginning, those without literals among them, order kept */
  readonly #candidates = new Map<string, readonly BoundSignature[]>();
  /** What bodies fit that were seen before; null for none. By whether their level alone makes them worth a look */
  readonly #known = {
    loud: new Map<string, BoundSignature | null>(),
    quiet: new Map<string, BoundSignature | null>(),
  };
  /** Where none of these fits, no signature without literals does */
  readonly #anywhere: readonly RegExp[];

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
    this.#signatures = signatures;
    this.#anywhere = anyOf(
      signatures.flatMap(({ starts, match }) =>
        starts.length === 0 && match instanceof RegExp ? [match] : [],
      ),
    );
  }

  /** The first signature that a record fits; null when there is none. */
  match(record: LogRecord): { readonly signature: BoundSignature; readonly match: RegExpExecArray } | null {
    const { body } = record;
    const known = record.level === 'Info' ? this.#known.quiet : this.#known.loud;
    const before = known.get(body);
    if (before !== undefined) {
      const match = before?.match.exec(body);
      return before && match ? { signature: before, match } : null;
    }
    let depends = false;
    const remember = (signature: BoundSignature | null): void => {
      if (depends || body.length > maxBody) return;
      if (known.size >= maxBodies) known.clear();
      known.set(body, signature);
    };
    const isTelling =
      (record.level !== 'Info' || body.endsWith(']') || body.endsWith(')')) &&
      this.#anywhere.some((any) => any.test(body));
    for (const signature of this.#candidatesFor(body)) {
      if (signature.starts.length === 0) {
        if (!isTelling) continue;
      } else if (!signature.starts.some((start) => body.startsWith(start))) continue;
      const match = signature.match.exec(body);
      if (!match) continue;
      depends ||= signature.when !== undefined;
      if (signature.when?.(match, record) === false) continue;
      remember(signature);
      return { signature, match };
    }
    remember(null);
    return null;
  }

  #candidatesFor(body: string): readonly BoundSignature[] {
    const key = beginningOf(body);
    let candidates = this.#candidates.get(key);
    if (!candidates) {
      candidates = this.#signatures.filter(
        ({ starts }) =>
          starts.length === 0 || starts.some((start) => start.startsWith(key) || key.startsWith(start)),
      );
      if (this.#candidates.size >= maxKeys) this.#candidates.clear();
      this.#candidates.set(key, candidates);
    }
    return candidates;
  }
}

/** What a body begins with, up to the first digit: numbers are never the same twice. */
function beginningOf(body: string): string {
  let end = 0;
  while (end < keyLength && end < body.length && !isDigit(body.charCodeAt(end))) end++;
  return body.slice(0, end);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * Expressions that together fit wherever one of the given ones does: most records fit none of dozens, which two looks tell as
 * well. Expressions that refer to groups stay alone, since joining would renumber those.
 */
function anyOf(expressions: readonly RegExp[]): RegExp[] {
  const alone = expressions.filter(({ source }) => /\\[1-9k]|\(\?<(?![=!])/.test(source));
  const byFlags = new Map<string, string[]>();
  for (const expression of expressions)
    if (!alone.includes(expression)) push(byFlags, expression.flags, `(?:${expression.source})`);
  return [...[...byFlags].map(([flags, sources]) => new RegExp(sources.join('|'), flags)), ...alone];
}

/** Statements of causes are those of CBS records unless they say otherwise. */
function isFor({ families }: Signature, family: LogFamily): boolean {
  return (families ?? pantherFamilies).includes(family);
}

function bind(owner: string, list: readonly Signature[]): BoundSignature[] {
  return list.map((signature) => ({ ...signature, owner }));
}

const compiled = new WeakMap<UserRules, Map<LogFamily, RuleSet>>();

/** The signatures of a family with the rules that readers add, compiled when they are first asked for. */
export function ruleSetOf(family: LogFamily, added: UserRules = noRules): RuleSet {
  let byFamily = compiled.get(added);
  if (!byFamily) compiled.set(added, (byFamily = new Map<LogFamily, RuleSet>()));
  let set = byFamily.get(family);
  if (!set) byFamily.set(family, (set = new RuleSet(family, signaturesOf(added, family))));
  return set;
}

import { Prefilter } from '../../log/prefilter';
import { Cache } from '../../base/cache';
import { causes } from '../causes';
import { rulesOf } from '../families';
import type { FamilyRules } from '../model/familyRules';
import { hashStarts } from './hashPairs';
import type { LogFamily } from '../../log/family';
import { appendTo } from '../../base/multimap';
import {
  matchOf,
  pantherFamilies,
  type MatchCacheKey,
  type BoundSignature,
  type LogRecord,
  type Signature,
} from '../model/signature';
import { signaturesOf } from '../userRules/compile';
import { noRules, type UserRules } from '../userRules/model';

/** What continues a record and is read with it. */
export const gleStart = '[gle=';

/** Characters of a body, at most, by which the signatures are looked up that may fit it, and how many such beginnings are kept. */
const keyLength = 16;
const maxKeys = 4096;
/** Bodies whose match is cached, and the longest of them: most records of a log say what others of it say word for word. */
const maxBodies = 1024;
const maxLikenesses = 64;
const maxBody = 300;
/** Characters of expressions that are quick to ask */
const quickSource = 500;

/** The signatures of one family, ready to be tried on its records: causes, then benign rows, terminal failures, progress markers. */
export class RuleSet {
  readonly rules: FamilyRules;
  readonly prefilter: Prefilter;
  readonly #signatures: readonly BoundSignature[];
  /** By what a body begins with */
  readonly #candidates = new Cache<Candidates>(maxKeys);
  /** What bodies fit that were seen before, null for none, by what else signatures ask for */
  readonly #known = new Cache<Cache<Match | null>>(maxLikenesses);
  /** Where none of these fits, no signature without literals does: of causes, and of all others */
  readonly #anywhere: readonly [readonly RegExp[], readonly RegExp[]];
  /** Whether that is found out sooner than a body is found in the cache */
  readonly #isQuickToAsk: boolean;

  /** `extra` signatures are tried first. */
  constructor(family: LogFamily, extra: readonly BoundSignature[] = [], off?: UserRules['switchedOff']) {
    this.rules = rulesOf(family);
    const { benignRows, terminalFailures, progressMarkers, sessionStarts } = this.rules;
    const { currentItem, boot, moment, facts = [] } = this.rules;
    const signatures: readonly BoundSignature[] = [
      ...extra,
      ...causes.flatMap(({ kind, signatures: own }) =>
        own
          .filter((signature) => isFor(signature, family) && off?.has(kind) !== true)
          .map((signature) => ({ ...signature, owner: kind, kind })),
      ),
      ...bind('benign', benignRows),
      ...bind('terminal', byStrength(terminalFailures)).map((signature) => withoutKind(signature, off)),
      ...bind('progress', progressMarkers),
    ];
    this.prefilter = new Prefilter(
      [
        ...signatures.flatMap(({ starts }) => starts),
        ...sessionStarts,
        ...(currentItem?.starts ?? []),
        ...(boot?.starts ?? []),
        ...(moment?.starts ?? []),
        ...facts.flatMap(({ starts }) => starts),
        ...hashStarts,
        gleStart,
      ],
      signatures.flatMap(({ except }) => except ?? []).filter((literal) => !extra.some(asks(literal))),
    );
    this.#signatures = signatures;
    this.#anywhere = [
      anyOf(signatures.filter((signature) => isAnywhere(signature) && isOfCause(signature))),
      anyOf(signatures.filter((signature) => isAnywhere(signature) && !isOfCause(signature))),
    ];
    const length = this.#anywhere.flat().reduce((sum, { source }) => sum + source.length, 0);
    this.#isQuickToAsk = length < quickSource;
  }

  /**
   * The first signature that a record fits, and how, where that is asked for; null when there is none. What a body fits is
   * remembered where finding out is costly, which is where it may fit anything.
   */
  match(record: LogRecord): Match | null {
    const { body } = record;
    const candidates = this.#candidatesFor(body);
    if (!mayTell(record)) return firstOf(candidates[0], record);
    if (this.#isQuickToAsk) return firstOf(candidates[this.#anywhereKeyOf(body)], record);
    const known = this.#knownLike(record);
    const before = known.get(body);
    if (before !== undefined) {
      if (before === null || !asksHow(before.signature)) return before;
      const match = before.signature.match.exec(body);
      return match && { ...before, match };
    }
    const found = firstOf(candidates[this.#anywhereKeyOf(body)], record);
    known.set(body, found && { ...found, match: null });
    return found;
  }

  /** Which signatures a body may fit of those that say nothing of its beginning. */
  #anywhereKeyOf(body: string): 0 | 1 | 2 | 3 {
    const [causes, others] = this.#anywhere;
    return fitsAny(body, causes) ? (fitsAny(body, others) ? 3 : 1) : fitsAny(body, others) ? 2 : 0;
  }

  /** What the bodies fit of records that are like one in all else that a signature may ask for. */
  #knownLike({ head, level, source }: MatchCacheKey): Cache<Match | null> {
    const likeness = `${level},${head ? source : '\n'}`;
    return this.#known.get(likeness) ?? this.#known.set(likeness, new Cache(maxBodies, maxBody));
  }

  #candidatesFor(body: string): Candidates {
    const key = beginningOf(body);
    const known = this.#candidates.get(key);
    if (known) return known;
    const mayBegin = asks(key);
    const all = this.#signatures.filter((signature) => isAnywhere(signature) || mayBegin(signature));
    return this.#candidates.set(key, [
      all.filter((signature) => !isAnywhere(signature)),
      all.filter((signature) => !isAnywhere(signature) || isOfCause(signature)),
      all.filter((signature) => !isAnywhere(signature) || !isOfCause(signature)),
      all,
    ]);
  }
}

/** A signature and how a record fits it; null where the signature makes nothing of that. */
export interface Match {
  readonly signature: BoundSignature;
  readonly match: RegExpExecArray | null;
  /** The body of the first record that said the same: one text for all of them, so that the others can be forgotten */
  readonly body: string;
}

/**
 * Signatures that may fit a body with a certain beginning, order kept: without those that say nothing of it; with those of causes
 * that do so; with the others; all.
 */
type Candidates = readonly [
  readonly BoundSignature[],
  readonly BoundSignature[],
  readonly BoundSignature[],
  readonly BoundSignature[],
];

/** Whether a signature says nothing of what a body begins with. */
function isAnywhere({ starts }: BoundSignature): boolean {
  return starts.length === 0;
}

/** The signatures of terminal failures may name a kind as well, but are not declared with a cause. */
function isOfCause({ owner }: BoundSignature): boolean {
  return owner !== 'benign' && owner !== 'terminal' && owner !== 'progress';
}

/** Returns a test: whether a signature may be for lines that begin with a text. */
function asks(text: string): (signature: BoundSignature) => boolean {
  return ({ starts }) => starts.some((start) => start.startsWith(text) || text.startsWith(start));
}

function fitsAny(text: string, expressions: readonly RegExp[]): boolean {
  for (const expression of expressions) if (expression.test(text)) return true;
  return false;
}

const failedCall = /\(hr:0x[89a-f][0-9a-f]{7}\)$/i;

/** Whether a record may fit a signature that says nothing of its beginning: at level Info only what ends in a code may. */
function mayTell({ level, body }: LogRecord): boolean {
  if (level !== 'Info') return true;
  return body.endsWith(')') ? failedCall.test(body) : body.endsWith(']') && !body.endsWith(' - S_OK]');
}

function asksHow({ object, code }: BoundSignature): boolean {
  return object !== undefined || code !== undefined;
}

/** The first of some signatures that a record fits. */
function firstOf(signatures: readonly BoundSignature[], record: LogRecord): Match | null {
  for (const signature of signatures) {
    const match = matchOf(signature, record);
    if (match) return { signature, match, body: record.body };
  }
  return null;
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
 * Expressions that together fit wherever one of the given ones does: most records fit none of dozens, which two tests show as
 * well. Expressions that refer to groups stay alone, since joining would renumber those.
 */
function anyOf(signatures: readonly BoundSignature[]): RegExp[] {
  const expressions = signatures.flatMap(({ match }) => (match instanceof RegExp ? [match] : []));
  const alone = expressions.filter(({ source }) => /\\[1-9k]|\(\?<(?![=!])/.test(source));
  const byFlags = new Map<string, string[]>();
  for (const expression of expressions)
    if (!alone.includes(expression)) appendTo(byFlags, expression.flags, `(?:${expression.source})`);
  return [...[...byFlags].map(([flags, sources]) => new RegExp(sources.join('|'), flags)), ...alone];
}

/** Statements of causes are those of CBS records unless they say otherwise. */
function isFor({ families }: Signature, family: LogFamily): boolean {
  return (families ?? pantherFamilies).includes(family);
}

function bind(owner: string, list: readonly Signature[]): BoundSignature[] {
  return list.map((signature) => ({ ...signature, owner }));
}

/** Terminal failures of a family are listed with the strongest statement first. */
function byStrength(terminalFailures: readonly Signature[]): Signature[] {
  return terminalFailures.map((signature, index) => ({
    ...signature,
    strength: terminalFailures.length - index,
  }));
}

/** A failure that says by itself what its cause is says no more than that it is one where that kind is switched off. */
function withoutKind(signature: BoundSignature, off: UserRules['switchedOff']): BoundSignature {
  if (signature.kind === undefined || off?.has(signature.kind) !== true) return signature;
  const plain: { -readonly [K in keyof BoundSignature]: BoundSignature[K] } = { ...signature };
  delete plain.kind;
  delete plain.why;
  return plain;
}

const compiled = new WeakMap<UserRules, Map<string, RuleSet>>();

/** The signatures of a family with the rules that readers add, compiled when they are first asked for. */
export function ruleSetOf(family: LogFamily, added: UserRules = noRules): RuleSet {
  let known = compiled.get(added);
  if (!known) compiled.set(added, (known = new Map<string, RuleSet>()));
  let set = known.get(family);
  if (!set) known.set(family, (set = new RuleSet(family, signaturesOf(added, family), added.switchedOff)));
  return set;
}

/** What is asked of the signatures of a family. */
export type Rules = Pick<RuleSet, 'rules' | 'prefilter' | 'match'>;

/** The same signatures with every line let through, for a second look at a few of them. */
export function lettingAllThrough(set: RuleSet): Rules {
  const { rules, prefilter } = set;
  return {
    rules: { ...rules, format: { ...rules.format, prefilter: () => true } },
    prefilter,
    match: (record) => set.match(record),
  };
}

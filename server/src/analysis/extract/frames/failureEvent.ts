import {
  classOf,
  codeOfMessage,
  findMentions,
  hasFailureBit,
  hresultFromWin32,
  isMessage,
  isFailure,
  normalise,
  valueOf,
  type CodeClass,
} from '../../../codes';
import type { CodeMeanings } from '../../model/familyRules';
import type { LogRecord } from '../../model/signature';
import { damageIn, type Damage } from './damage';
import { isSummary, isUnwinding } from '../../patterns/unwinding';
import { objectsIn } from './objects';
import { outcomeOf, reasonIn, type Outcome, type Reason } from './statements';
import type { TypedObject } from './typedObject';

/**
 * What part of a failure's way a record is.
 *
 * - `origin`: the call in which the code came up
 * - `statement`: says in words what is wrong
 * - `unwinding`: carries the code of another call upwards
 * - `summary`: says how the whole operation ended
 */
export type EventShape = 'origin' | 'statement' | 'unwinding' | 'summary';

/** What one record says of a failure: facts, without any rule of a cause. */
export interface FailureEvent {
  readonly record: LogRecord;
  /** Index of the operation in the reading that made it */
  readonly session: number;
  /** The function that reports it: `CDISMPackage::OpenFeature` */
  readonly actor: string | null;
  readonly objects: readonly TypedObject[];
  /** Failure codes in the order of the record, in the form of {@link normalise} */
  readonly codes: readonly number[];
  /** What sort of failure it is, by its words where they say more than its code */
  readonly codeClass: CodeClass;
  /** Whether the words give a reason */
  readonly isReasoned: boolean;
  /** Damage of the store that it states */
  readonly damage: Damage | null;
  readonly outcome: Outcome;
  readonly shape: EventShape;
  /** Depth of the record in an indented log; 0 where nothing is indented */
  readonly nesting: number;
}

/** Longest part of a body that is looked at. */
const maxBody = 2000;
const mayMatter =
  /0[xX][0-9a-fA-F]|\b[89a-fA-F][0-9a-fA-F]{7}\b|-\d{9,10}|\bcode\b|[Ff]ail|[Ee]rror|[Uu]n(?:able|known|signed|trusted)|[Nn]ot\b|\b[Nn]o (?:matching|suitable|usable)\b|\b[Nn]o [\w' -]{1,40}\b(?:supplied|provided|specified)\b|n't\b|[Dd]enied|[Ii]nvalid|[Cc]orrupt|[Mm]issing|[Mm]ismatch|[Rr]efused|[Rr]ejected|[Bb]lock|[Tt]imed|[Ee]xpired|[Ee]xceed|[Oo]verw|[Cc]ancel|[Aa]bort|ABORT|[Ii]nsufficient|full|[Rr]estricted|[Dd]isabled|BitLocker|[Pp]roblem|\brequires\b|rolled back|reverted|FAILED|[A-Z]_E_|\bERROR_|\bexit ?\(|^\([fp]|STATUS_|\bE_|dwRet|错误|錯誤|失败|拒绝|エラー|오류|[Ff]ehler|[Ee]rreur|sistema|Ошибка|Errore|Erro\b/;
const actors =
  /(?:\bfrom |originated in function | - |^(?:DISM [\w ]{1,40}: )?(?:PID=\d+ )?|: )((?:[A-Za-z_]\w{0,80}(?:<[^<>]{0,200}>)?::){1,6}~?[A-Za-z_]\w{0,80})|^([A-Z][A-Za-z]{3,60}):/;
/** `… failed with 0x…` of a function, its line, and nothing else */
const bareCall =
  /^(?:[A-Za-z][\w ]{0,40}: )?(?:PID=\d+ (?:TID=\d+ )?)?(?:[\w:<> ~]{1,300}?(?:\(\d+\)|#\d+)?:? ?(?:Result ?=|failed with|returned|failed[:.]?)|\w+\(\d+\)[ :])\s*(?:0x)?[0-9a-fA-F]{1,8}\.?(?:\s?\[gle=0x[0-9a-fA-F]{1,8}\])?$/i;
/** A device that has a problem, by the name of it */
const problem = /\bCM_PROB_(?!NEED_RESTART|REINSTALL|NEED_CLASS_CONFIG|PHANTOM)[A-Z_]{1,50}/;
/** How dism.exe ends on a console, in the languages of Windows */
export const consoleEnd =
  /^(?:Fehler|Erreur|Errore|Erro|Error|Ошибка|Fout|Błąd|Hata|错误|錯誤|エラー|오류)\s?[:：]\s?(?:0x[0-9a-fA-F]{1,8}|\d{1,5})$/;
const origins =
  /\boriginated in function\b|#\d{1,9}# {1,3}from |^\(F\)|\bError from \w+|(?<![\w:])[\w:]{1,300}#\d+ failed with|\bfailed:? (?:0x)?[89a-f][0-9a-f]{7}\b|^\[\d+\] \[0x|^\[[\w:]+:\(\d+\) -> /i;

const noMeanings: CodeMeanings = new Map();

/**
 * The event that a record is; null for one that says nothing of a failure. `isNoise`: a rule calls the record harmless; `meanings`
 * are those that codes have in the family of the log alone; `isFailure`: a rule knows that the words, in whatever language, say one.
 */
export function eventOf(
  record: LogRecord,
  session: number,
  isNoise = false,
  meanings: CodeMeanings = noMeanings,
  isFailure = false,
): FailureEvent | null {
  const body = record.body.length > maxBody ? record.body.slice(0, maxBody) : record.body;
  if (!mayMatter.test(body) && record.level !== 'Error' && !isPrintedMessage(record)) return null;
  const codes = codesIn(body, meanings);
  const damage = damageIn(body, codes.length > 0 ? classOf(codes[0]!) : undefined);
  const outcome = damage
    ? damage.isRepaired
      ? 'recovered'
      : isNoise
        ? 'probe'
        : 'failure'
    : isAllowed(body, codes)
      ? 'probe'
      : codes.length === 0 && isGoodEnd(body)
        ? 'success'
        : weigh(isFailure ? 'failure' : isNoise ? 'probe' : outcomeOf(body), codes, record);
  if (outcome === 'none' || outcome === 'success')
    return outcome === 'success' ? bare(record, session, outcome) : null;
  return new WordedEvent(record, session, body, codes, meanings, damage, outcome);
}

/** Whether a record ends the whole with a success that looks like a failure: Setup gives 0xC1900210 where a scan was all that was asked. */
export function isGoodEnd(body: string): boolean {
  return (
    isSummary(body) &&
    findMentions(body).some(
      ({ space, value }) => space === undefined && hasFailureBit(value) && !isFailure(value),
    )
  );
}

/** Programs print the message of a code alone, in the language of Windows. */
function isPrintedMessage({ head, body }: LogRecord): boolean {
  return !head && codeOfMessage(body) !== undefined;
}

/** The sentence that goes with a code which stands in another line, as a failure with that code. */
export function sentenceOf(record: LogRecord, session: number, codes: readonly number[]): FailureEvent {
  return new WordedEvent(record, session, record.body.slice(0, maxBody), codes, noMeanings, null, 'failure');
}

/** An event whose words are read on demand: of many events only the outcome is asked for. */
class WordedEvent implements FailureEvent {
  readonly record: LogRecord;
  readonly session: number;
  readonly codes: readonly number[];
  readonly damage: Damage | null;
  readonly outcome: Outcome;
  readonly #body: string;
  readonly #meanings: CodeMeanings;
  #reason: Reason | null | undefined;
  #objects: readonly TypedObject[] | undefined;
  #codeClass: CodeClass | undefined;
  #shape: EventShape | undefined;
  #actor: string | null | undefined;

  constructor(
    record: LogRecord,
    session: number,
    body: string,
    codes: readonly number[],
    meanings: CodeMeanings,
    damage: Damage | null,
    outcome: Outcome,
  ) {
    this.record = record;
    this.session = session;
    this.#body = body;
    this.codes = codes;
    this.#meanings = meanings;
    this.damage = damage;
    this.outcome = outcome;
  }

  get actor(): string | null {
    if (this.#actor === undefined) this.#actor = actorIn(this.#body);
    return this.#actor;
  }

  get objects(): readonly TypedObject[] {
    return (this.#objects ??= objectsIn(this.#body));
  }

  get codeClass(): CodeClass {
    return (this.#codeClass ??= this.#classify());
  }

  get isReasoned(): boolean {
    return this.damage !== null || this.#reasonGiven !== null;
  }

  get shape(): EventShape {
    // The message of a code says no more than the code.
    return (this.#shape ??=
      !this.record.head && isMessage(this.#body)
        ? 'unwinding'
        : shapeOf(this.#body, () => this.objects.some(isPart), this.isReasoned));
  }

  get nesting(): number {
    return nestingOf(this.record);
  }

  get #reasonGiven(): Reason | null {
    if (this.#reason === undefined) this.#reason = reasonIn(this.#body) ?? null;
    return this.#reason;
  }

  #classify(): CodeClass {
    const { codes } = this;
    const own = problem.test(this.#body)
      ? 'driver'
      : codes.map((code) => this.#classOf(code)).find((found) => found !== 'wrapper' && found !== 'other');
    if (this.damage) return damageClass(own);
    const reason = this.#reasonGiven;
    if (reason?.isNarrow === true) return reason.codeClass;
    return own ?? reason?.codeClass ?? (codes.length > 0 ? this.#classOf(codes[0]!) : 'other');
  }

  #classOf(code: number): CodeClass {
    return this.#meanings.get(code) ?? classOf(code);
  }
}

/** Whether an object is something that can fail; what is being installed says nothing of what failed. */
function isPart({ type }: TypedObject): boolean {
  return type !== 'update' && type !== 'kb';
}

/** A call that says in its flags that it may be refused so. */
function isAllowed(body: string, codes: readonly number[]): boolean {
  const flags = /\bAllow(?:\w{0,20}NotFound|AccessDenied)\b/.exec(body)?.[0];
  return (
    flags !== undefined &&
    codes.length > 0 &&
    classOf(codes[0]!) === (flags.endsWith('Found') ? 'not-found' : 'access-denied')
  );
}

/** Damage keeps the class of a code that says more than that the store is damaged. */
function damageClass(own: CodeClass | undefined): CodeClass {
  return own === 'assembly-missing' || own === 'trust' || own === 'delta' ? own : 'store-corrupt';
}

function bare(record: LogRecord, session: number, outcome: Outcome): FailureEvent {
  return {
    record,
    session,
    actor: null,
    objects: [],
    codes: [],
    codeClass: 'success',
    isReasoned: false,
    damage: null,
    outcome,
    shape: 'statement',
    nesting: nestingOf(record),
  };
}

/** A code that is a failure decides where words do not; level Error does, too. */
function weigh(words: Outcome, codes: readonly number[], { level }: LogRecord): Outcome {
  if (words === 'probe' || words === 'recovered' || words === 'failure') return words;
  if (codes.length > 0) return 'failure';
  return level === 'Error' ? 'failure' : words;
}

/** Failure codes, the thread's stale last error left out where the record has another. */
function codesIn(body: string, meanings: CodeMeanings): number[] {
  const mentions = findMentions(body).filter(({ space, value }) => space === undefined && value !== 0);
  const own = mentions.filter(({ form }) => form !== 'gle');
  const codes = (own.length > 0 ? own : mentions).map(({ value }) =>
    // What a program gives back is a Win32 code where it is no wider.
    value > 1 && value <= 0xffff ? hresultFromWin32(value) : normalise(value),
  );
  // The word before it names a failure, in a language of which nothing else is known.
  const printed =
    codes.length === 0 ? /0x([0-9a-fA-F]{8})$/.exec(consoleEnd.exec(body)?.[0] ?? '')?.[1] : undefined;
  if (printed !== undefined) codes.push(normalise(parseInt(printed, 16)));
  const stated = codes.length === 0 ? (codeOfMessage(body) ?? otherwiseWritten(body)) : undefined;
  if (stated !== undefined) codes.push(stated);
  return [
    ...new Set(codes.filter((code) => meanings.has(code) || (isFailure(code) && classOf(code) !== 'benign'))),
  ];
}

const symbol = /\b(?:CBS|WU|DISM|SPAPI|CRYPT|TRUST|CERT|BG|ERROR|MOSETUP)_(?:E_)?[A-Z][A-Z0-9_]{2,60}\b/;
/** `exit(000005b4)`, as steps of a driver installation end; `[80072F8F]`, as calls of Windows Update do */
const bareNumber = /\bexit ?\(([0-9a-fA-F]{8})\)|\[([89a-fA-F][0-9a-fA-F]{7})\]$/;

/** A code that is written by its name alone, or as a number that nothing marks as one; undefined for none. */
function otherwiseWritten(body: string): number | undefined {
  const [, exit, end] = bareNumber.exec(body) ?? [];
  const digits = exit ?? end;
  const name = digits === undefined ? symbol.exec(body)?.[0] : undefined;
  const value = digits === undefined ? name && valueOf(name) : parseInt(digits, 16);
  if (!value) return undefined;
  return value <= 0xffff ? hresultFromWin32(value) : normalise(value);
}

function actorIn(body: string): string | null {
  const found = actors.exec(body);
  return found?.[1] ?? found?.[2] ?? null;
}

function shapeOf(body: string, namesObject: () => boolean, isReasoned: boolean): EventShape {
  if (consoleEnd.test(body) || isSummary(body) || (isUnwinding(body) && !isReasoned)) return 'summary';
  if (bareCall.test(body)) return 'unwinding';
  if (isReasoned) return 'statement';
  if (origins.test(body)) return 'origin';
  return namesObject() ? 'statement' : 'unwinding';
}

function nestingOf({ column, source }: LogRecord): number {
  return source === '' ? 0 : column;
}

import type { CauseKind, RemedyKind } from '../model/kinds';
import type { LogFamily } from '../../log/family';

/** Rules that a reader adds in a file `.cbs-lens/rules.yaml`. The schema of such files is made from this type. */
export interface RulesFile {
  /** Version of the form of this file. */
  readonly version: 1;
  /** Lines that look alarming and are harmless: they are no longer reported, and their hover says why. */
  readonly noise?: readonly NoiseEntry[];
  /** Lines that say why an operation failed. */
  readonly causes?: readonly CauseEntry[];
}

/** A line that is harmless. */
export interface NoiseEntry {
  /**
   * Name of the rule, once in the file. Findings carry it as `user/<id>`.
   *
   * @pattern ^[a-z0-9][a-z0-9-]{0,63}$
   */
  readonly id: string;
  /**
   * What the message of the record begins with, as the log writes it, without time, level, component and the number before CSI
   * messages. `*` stands for anything; `{object}`, `{keyform}`, `{file}`, `{package}`, `{component}`, `{path}`, `{name}` and
   * `{code}` for what they name. Write `**` and `{{` for a star and a brace of the log. It begins with at least 2 ASCII characters.
   *
   * @minLength 2
   * @maxLength 500
   */
  readonly text: string;
  /**
   * Why the line is harmless; readers see it.
   *
   * @minLength 1
   * @maxLength 300
   */
  readonly why: string;
  /** Kinds of logs in which the line stands; all of them where it is left out. */
  readonly families?: readonly LogFamily[];
  /** Lines of a log, or messages, that the rule must fit: checked whenever the file is read. */
  readonly example?: string | readonly string[];
}

/** A line that says why an operation failed. */
export interface CauseEntry extends NoiseEntry {
  /** Kind of the cause: says what makes two lines report one fault, and all that is not said here. */
  readonly kind: StatedKind;
  /**
   * Codes that operations fail with from this cause, in any spelling (`0x80070005`, `-2147024891`, `ERROR_ACCESS_DENIED`), or
   * `any`. Those of the kind where it is left out.
   */
  readonly endsIn?: 'any' | readonly (string | number)[];
  /** What to do, the best first step first. Those of the kind where it is left out. */
  readonly remedies?: readonly RemedyKind[];
  /**
   * Names of logs to open for further evidence: `Guard.log`.
   *
   * @maxItems 10
   */
  readonly elsewhere?: readonly string[];
}

/** Kinds that a line can state; the others are verdicts. */
export type StatedKind = Exclude<CauseKind, 'benign' | 'unknown'>;

/** A rule that was read: plain data. */
export interface NoiseRule {
  readonly id: string;
  /** The file that it stands in, as readers know it */
  readonly from: string;
  /** A text that `compilePattern` takes */
  readonly text: string;
  readonly why: string;
  /** Null for all families */
  readonly families: readonly LogFamily[] | null;
}

/** See {@link NoiseRule}; what is left out is for the kind to say. */
export interface CauseRule extends NoiseRule {
  readonly kind: StatedKind;
  /** As unsigned 32-bit numbers, HRESULT where there is one */
  readonly endsIn?: 'any' | readonly number[];
  readonly remedies?: readonly RemedyKind[];
  readonly elsewhere?: readonly string[];
}

/** The rules of one file or of several, ready to be used and to be posted to another thread. */
export interface UserRules {
  /** Kinds of causes whose built-in signatures are left out: what the engine knows without them can be measured */
  readonly switchedOff?: ReadonlySet<CauseKind>;
  readonly noise: readonly NoiseRule[];
  readonly causes: readonly CauseRule[];
}

export const noRules: UserRules = { noise: [], causes: [] };

/** What rules are called in findings: `user/<id>`. */
export const userOwner = 'user';

/** The rules of several files. Where two have one id, that of the earlier file counts. */
export function joinRules(files: readonly UserRules[]): UserRules {
  const ids = new Set<string>();
  const isNew = ({ id }: NoiseRule): boolean => !ids.has(id) && ids.add(id).has(id);
  const joined = files.map(({ noise, causes }) => ({
    noise: noise.filter(isNew),
    causes: causes.filter(isNew),
  }));
  return {
    noise: joined.flatMap(({ noise }) => noise),
    causes: joined.flatMap(({ causes }) => causes),
  };
}

/** How many rules there are. */
export function countOf({ noise, causes }: UserRules): number {
  return noise.length + causes.length;
}

import type { Text } from '../../base/text';
import type { Checklist } from './checklist';
import type { CauseKind, RemedyKind } from './kinds';
import type { Fault, Finding } from './model';
import type { LogObject } from '../../identity/logObject';
import type { Signature } from './signature';
import type { RemedyVariant } from './traits';

/** A fault while its occurrences are being put together. */
export interface FaultDraft {
  readonly kind: CauseKind;
  object: LogObject;
  readonly occurrences: Finding[];
}

/** What a pattern over the faults of a log found. */
export interface Pattern {
  /** The line to show it at */
  readonly origin: Finding;
  /** The faults that it explains */
  readonly faults: readonly Fault[];
  readonly object: LogObject;
  /** Which pattern it is, in words */
  readonly why: Text;
}

/** What a reader should know of a kind, wherever it was met: its page in docs/kinds is made of it. */
export interface KindPage {
  /** What it is */
  readonly what: Text;
  /** How it shows in logs */
  readonly shows: Text;
  /** What it is taken for, and what tells them apart */
  readonly confused: Text;
  /** Public pages on it; empty where nothing is published, which the page then says */
  readonly references: readonly string[];
}

/**
 * One kind of cause, declared: how it looks, which failures it can end in, what makes two occurrences the same object, what
 * to do. The diagnosis knows no kinds; adding one takes one file in `causes/` (docs/add-a-cause.md).
 */
export interface CauseDeclaration {
  readonly kind: CauseKind;
  /**
   * Where signatures of two kinds fit one line, the lower number wins. Left out where that never happens: then it comes behind all
   * that have one.
   */
  readonly precedence?: number;
  /** A name for titles: `Corrupt payload` */
  readonly label: Text;
  readonly about: KindPage;
  readonly signatures: readonly Signature[];
  /**
   * The code family: codes a failed operation may show when this is its cause (HRESULT form). `any` where the code at the
   * top says nothing about the cause.
   */
  readonly failureCodes: ReadonlySet<number> | 'any';
  /** What makes two occurrences one fault; null for an object that is not named well enough to compare */
  readonly identify: (object: LogObject) => string | null;
  /** The object in the form that names it best, null when there is none */
  readonly nameOf: (object: LogObject) => string | null;
  /** A reason to call the fault benign, or null */
  readonly benign?: (draft: FaultDraft) => Text | null;
  /** What this says when it stands as the earliest cause */
  readonly why: (object: string | null) => Text;
  /** What to do, the best first step first; `variants` are those of the lines that saw it, `count` how many objects are damaged that way */
  readonly remedies: (
    object: LogObject,
    variants: ReadonlySet<RemedyVariant | undefined>,
    count: number,
  ) => readonly RemedyKind[];
  /** What a person does about it; null where a script puts it right (`remedy/plan.ts`), or where nothing is to be done */
  readonly checklist: Checklist | null;
  /** Logs to open for further evidence; empty when this log says enough */
  readonly otherLogs?: readonly string[];
  /**
   * Codes of what it cuts short: an operation that ends in one of them soon afterwards, and has no cause of its own, failed
   * because of it.
   */
  readonly secondaryCodes?: ReadonlySet<number>;
  /** Where no line names the object, it is the package that was being installed */
  readonly isOfPackage?: true;
  /** Kinds that only report of the same object what this one explains: their faults become part of this kind's */
  readonly subsumes?: readonly CauseKind[];
  /** A kind that no single line shows: a look over all faults and findings of the log */
  readonly pattern?: (faults: readonly Fault[], findings: readonly Finding[]) => Pattern | null;
  /** Faults of the store outlive their session: they explain failures anywhere in the log. */
  readonly persists: boolean;
}

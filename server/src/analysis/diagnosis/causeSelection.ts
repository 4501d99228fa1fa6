import { isOpaqueCode } from '../../codes';
import { hresult } from '../../codes/hresults';
import { text, type Text } from '../../base/text';
import type { LogFamily } from '../../log/family';
import { familyOfName } from '../../log/names';
import { declarationOf } from '../causes';
import type { RemedyKind } from '../model/kinds';
import type { Tool } from '../model/traits';
import type { Cause, Direction, Fault, Finding, Incident } from '../model/model';
import { certain, groundsOfFault, likely, restingOn, unsupported } from './confidence';
import { titleOfRemedy } from './remedyTitles';

/** The cause that a fault is. `inScope` is where the failed operation met it. */
export function causeOfFault(fault: Fault, inScope: Finding | undefined, top: Finding): Cause {
  const declaration = declarationOf(fault.kind)!;
  // Damage that lasts began where it was first seen; anything else happens anew in each operation, unless that reports it again.
  const isElsewhere = !inScope || inScope.repeatsEarlier === true;
  const finding = declaration.persists || isElsewhere ? fault.origin : inScope;
  return {
    fault,
    finding,
    kind: fault.kind,
    object: fault.name,
    rule: finding.rule,
    why: whyOf(fault, finding),
    ...restingOn(...groundsOfFault(fault, inScope, top)),
  };
}

/** What stands as the earliest cause, in words; where a reader's own rule says them, that it is the rule that does. */
function whyOf({ kind, name, origin }: Fault, shown: Finding): Text {
  if (!origin.custom) {
    const own = shown.why ?? origin.why;
    if (!own) return declarationOf(kind)!.why(name);
    return name === null ? own : text('{0} Object: {1}.', own, name);
  }
  const { why, rule, from } = origin.custom;
  return name === null
    ? text('{0} (added rule {1} of {2})', why, rule, from)
    : text('{0}: {1} (added rule {2} of {3})', name, why, rule, from);
}

/** The cause when nothing but the code is known. */
export function causeOfCode(finding: Finding): Cause {
  const { keyform, package: identity, name } = finding.object ?? {};
  return {
    fault: null,
    finding,
    kind: 'unknown',
    object: keyform ?? identity ?? name ?? null,
    rule: finding.rule,
    why:
      finding.why ??
      text(
        'This is the first line of the operation with the code of its failure; the log does not say what is behind it.',
      ),
    ...restingOn(
      finding.why
        ? likely(text('A line of the operation states why it ended, but names no fault.'))
        : unsupported(text('No line of the operation, and no damage outside it, can end in this code.')),
    ),
  };
}

/** The cause that a line states which also says that the operation failed; the line has a kind. */
export function causeOfTerminalFailure(finding: Finding): Cause {
  const kind = finding.kind!;
  const declaration = declarationOf(kind)!;
  const object = declaration.nameOf(finding.object ?? {});
  return {
    fault: null,
    finding,
    kind,
    object,
    rule: finding.rule,
    why: finding.why ?? declaration.why(object),
    ...restingOn(certain(text('The line that reports the failure states the reason.'))),
  };
}

/**
 * Logs to open for further evidence; `others` are those that go with this family of logs, `own` the names that its own
 * logs have.
 */
export function elsewhereOf(
  fault: Fault | null | undefined,
  cause: Cause | null,
  others: readonly string[],
  own: LogFamily,
): readonly string[] {
  if (fault) {
    const known = fault.origin.custom?.elsewhere ?? declarationOf(fault.kind)!.otherLogs ?? [];
    // What the log only hints at, another one may say.
    const names = fault.state === 'tentative' ? [...new Set([...known, ...others])] : known;
    return names.filter((name) => familyOfName(name) !== own);
  }
  return cause === null || cause.confidence === 'low' ? others : [];
}

/** What to do, the best first step first; `faults` are all that the operation met. */
export function remediesOf(
  fault: Fault | null | undefined,
  cause: Cause | null,
  top: Finding,
  faults: readonly Fault[] = [],
  direction?: Direction,
): Incident['remedies'] {
  if (fault) {
    const variants = new Set(fault.occurrences.map(({ variant }) => variant));
    const count = faults.filter(({ kind }) => kind === fault.kind).length;
    return titled(
      fault.origin.custom?.remedies ?? declarationOf(fault.kind)!.remedies(fault.object, variants, count),
      direction,
    );
  }
  const declaration = cause && declarationOf(cause.kind);
  return titled(
    declaration
      ? declaration.remedies(cause.finding.object ?? {}, new Set([cause.finding.variant]), 1)
      : unexplained(top),
    direction,
  );
}

/** Setup rolled back and says no more: a driver in most cases. Microsoft, "Windows upgrade resolution procedures". */
const rolledBack = hresult.MOSETUP_E_SETUP_PLATFORM;

/** Tools whose work is on the component store; a failure of the others says nothing about it. */
const storeTools: ReadonlySet<Tool> = new Set<Tool>(['dism', 'dism-api']);

function unexplained({ tool, code }: Finding): readonly RemedyKind[] {
  if (code === rolledBack) return ['fix-driver', 'collect-more-logs'];
  if (tool === 'driver') return ['fix-driver', 'collect-more-logs'];
  return tool !== undefined && !storeTools.has(tool)
    ? ['collect-more-logs']
    : ['collect-more-logs', 'restorehealth'];
}

/** Remedies with their words. What was to go is never installed again: to take it away is tried anew. */
export function titled(kinds: readonly RemedyKind[], direction?: Direction): Incident['remedies'] {
  const apt = kinds.map((kind) =>
    direction === 'remove' && kind === 'reinstall-kb' ? 'remove-package' : kind,
  );
  return [...new Set(apt)].map((kind) => ({ kind, title: titleOfRemedy(kind) }));
}

/** The code family of a fault: that of its kind, unless a reader's own rule says another. */
export function codeFamilyOf({ kind, origin }: Pick<Fault, 'kind' | 'origin'>): ReadonlySet<number> | 'any' {
  const own = origin.custom?.endsIn;
  if (own === undefined) return declarationOf(kind)!.failureCodes;
  return own === 'any' ? own : new Set(own);
}

/** Whether the top failure's code can be the end of this fault. */
export function canEndIn(fault: Fault, code: number | undefined): boolean {
  if (code === undefined || isOpaqueCode(code)) return true;
  const family = codeFamilyOf(fault);
  return family === 'any' || family.has(code);
}

import { facilityOf, hasFailureBit, high, isRawSetupApi, unsigned } from './bits';
import { entryOf } from './entries';
import { normalise, unwrapNtstatus } from './equivalence';
import { hresultFacilityName, isNtstatusFacility, ntstatusFacilityName } from './facilities';
import { hresultNames, ntstatusNames, setupApiNames } from './names';

export type CodeSpace = 'hresult' | 'ntstatus' | 'setupapi';
export type Severity = 'success' | 'informational' | 'warning' | 'failure';

/** A code taken apart. */
export interface Decoded {
  /** As given, unsigned */
  readonly value: number;
  /** The same fault as HRESULT where it has that form, see {@link normalise} */
  readonly normal: number;
  readonly space: CodeSpace;
  /** An NTSTATUS carried by an HRESULT; `facility` and `code` are those of the NTSTATUS */
  readonly wrapped: boolean;
  readonly severity: Severity;
  /** False for success, and for the codes that say success in the form of a failure */
  readonly failure: boolean;
  readonly facility: number;
  /** Undefined for a facility that no public header names */
  readonly facilityName?: string;
  /** Bits 0 to 15 */
  readonly code: number;
  /** Undefined for a code that no table has; never the name of a near one */
  readonly name?: string;
  /** Other names of the same value */
  readonly aliases: readonly string[];
}

/** Takes a code apart. Never fails: for an unknown code there is its facility. */
export function decode(value: number): Decoded {
  const code = unsigned(value);
  const inner = unwrapNtstatus(code);
  const bare = inner ?? code;
  const space = inner !== undefined && ntstatusNames(inner).length > 0 ? 'ntstatus' : spaceOf(bare);
  const facility = facilityOf(bare);
  const facilityName = space === 'ntstatus' ? ntstatusFacilityName(facility) : hresultFacilityName(facility);
  const [name, ...aliases] = namesOf(code);
  return {
    value: code,
    normal: normalise(code),
    space,
    wrapped: inner !== undefined,
    severity: severityOf(bare, space),
    failure: isFailure(code),
    facility,
    ...(facilityName !== undefined && { facilityName }),
    code: bare & 0xffff,
    ...(name !== undefined && { name }),
    aliases,
  };
}

/** False for success, for information, and for the codes that say success or "no more" in the form of a failure. */
export function isFailure(value: number): boolean {
  if (!hasFailureBit(value)) return false;
  return (entryOf(value) ?? entryOf(normalise(value)))?.failure ?? true;
}

/** Best name of a value, whatever its form; undefined for one that no table has. */
export function nameOf(value: number): string | undefined {
  return namesOf(value)[0];
}

/** All names of a value, the best one first. */
function namesOf(value: number): readonly string[] {
  const code = unsigned(value);
  const bare = unwrapNtstatus(code) ?? code;
  const first = (entryOf(code) ?? entryOf(bare))?.name ?? '';
  const rest = namesBySpace(bare);
  return first === '' ? rest : [first, ...rest.filter((name) => name !== first)];
}

function namesBySpace(value: number): readonly string[] {
  if (isRawSetupApi(value)) return setupApiNames(value);
  if (high(value) === 0xc007 || high(value) === 0x8001) {
    const own = hresultNames(value);
    return own.length > 0 ? own : hresultNames(normalise(value));
  }
  const [preferred, other] =
    spaceOf(value) === 'ntstatus' ? [ntstatusNames, hresultNames] : [hresultNames, ntstatusNames];
  const names = preferred(value);
  return names.length > 0 ? names : other(value);
}

/** Where HRESULT and NTSTATUS both claim a value. */
function spaceOf(value: number): CodeSpace {
  if (isRawSetupApi(value)) return 'setupapi';
  const upper = high(value);
  if (upper === 0xc000 || upper === 0xc007 || upper === 0xc015 || upper === 0xc019 || upper === 0xc01a)
    return 'ntstatus';
  const name = entryOf(value)?.name ?? hresultNames(value)[0];
  if (name !== undefined && name !== '') return name.startsWith('STATUS_') ? 'ntstatus' : 'hresult';
  if (ntstatusNames(value).length > 0) return 'ntstatus';
  // Setup, imaging and DISM use the shape of an NTSTATUS for their HRESULTs; their facilities are none of NTSTATUS.
  const isErrorShape = unsigned(value) >= 0xc0000000;
  return isErrorShape &&
    hresultFacilityName(facilityOf(value)) === undefined &&
    isNtstatusFacility(facilityOf(value))
    ? 'ntstatus'
    : 'hresult';
}

function severityOf(value: number, space: CodeSpace): Severity {
  if (space !== 'ntstatus') return hasFailureBit(value) ? 'failure' : 'success';
  return (['success', 'informational', 'warning', 'failure'] as const)[value >>> 30]!;
}

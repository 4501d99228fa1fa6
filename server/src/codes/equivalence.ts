import {
  facilityOf,
  high,
  hresultFromSetupApi,
  hresultFromWin32,
  isRawSetupApi,
  looksWrapped,
  unsigned,
  unwrapped,
} from './bits';
import { isNtstatusFacility } from './facilities';
import { hresultNames, ntstatusNames, win32Names, win32Of } from './names';
import { win32OfNtstatus } from './ntstatusWin32';

const sxsFacility = 0x15;
/** Upper halves in which the database engine's errors are wrapped: by Windows Update, and by the catalog database */
const jet = 0xc800;
const catalogJet = 0x8e5e;
/** Facility RPC, into which some programs put the Win32 errors of RPC: RPC_S_INVALID_STRING_BINDING and those behind it */
const rpcFailure = 0x8001;
const rpcErrors = { first: 1700, last: 1999 };

/**
 * One number for one fault, unsigned: an HRESULT where the fault has that form.
 *
 * - a wrapped NTSTATUS loses bit 28: 0xd0000034 is 0xc0000034
 * - a Win32 code in an NTSTATUS goes into an HRESULT: 0xc007000d is 0x8007000d
 * - a raw SetupAPI code goes into facility 15: 0xe0000248 is 0x800f0248
 * - the side-by-side triplets meet: 0xc015001a is 0x80073712
 * - a database error of the catalogs is that of Windows Update: 0x8e5e0147 is 0xc8000147
 * - a Win32 error of RPC in the facility RPC goes into WIN32: 0x800106d9 is 0x800706d9
 *
 * A number below 65536 stays as it is: without its context it may be S_FALSE or a Win32 code.
 */
export function normalise(value: number): number {
  const code = unwrapNtstatus(value) ?? unsigned(value);
  if (high(code) === 0xc007) return hresultFromWin32(code & 0xffff);
  if (isRawSetupApi(code)) return hresultFromSetupApi(code);
  if (high(code) === 0xc000 + sxsFacility) return alikeHresult(code) ?? code;
  const low = code & 0xffff;
  if (high(code) === catalogJet) return unsigned((jet << 16) | low);
  if (
    high(code) === rpcFailure &&
    low >= rpcErrors.first &&
    low <= rpcErrors.last &&
    win32Names(low).length > 0
  )
    return hresultFromWin32(low);
  return code;
}

/** Whether no header has the form of a code: that the catalogs wrap errors of the database engine is read off their logs. */
export function isInferred(value: number): boolean {
  return high(value) === catalogJet;
}

/** The NTSTATUS that an HRESULT carries; undefined when the value carries none. */
export function unwrapNtstatus(value: number): number | undefined {
  if (!looksWrapped(value)) return undefined;
  const inner = unwrapped(value);
  const isKnown = ntstatusNames(inner).length > 0 || hresultNames(inner).length > 0;
  const isError = unsigned(inner) >= 0xc0000000;
  return isKnown || (isError && isNtstatusFacility(facilityOf(inner))) ? inner : undefined;
}

/**
 * True when two codes, in whatever forms, say the same. A number below 65536 is read as a Win32 code; an NTSTATUS is the
 * Win32 error that it becomes on its way up: 0xc0000034 and 0x80070002 are one fault.
 */
export function sameFault(a: number, b: number): boolean {
  return faultOf(a) === faultOf(b);
}

/** Faults by code: a log says few codes, and says them often. */
const faults = new Map<number, number>();
const maxFaults = 10_000;

function faultOf(value: number): number {
  let fault = faults.get(value);
  if (fault === undefined) {
    if (faults.size >= maxFaults) faults.clear();
    faults.set(value, (fault = win32FaultOf(value)));
  }
  return fault;
}

function win32FaultOf(value: number): number {
  const code = normalise(value);
  if (code <= 0xffff) return hresultFromWin32(code);
  if (code < 0xc0000000) return code;
  const win32 = win32OfNtstatus.get(code);
  return win32 === undefined ? (alikeHresult(code) ?? code) : hresultFromWin32(win32);
}

/** Win32 and NTSTATUS number many faults differently and name them alike. */
function alikeHresult(status: number): number | undefined {
  for (const name of ntstatusNames(status)) {
    const win32 = win32Of(name.replace(/^STATUS_/, 'ERROR_'));
    if (win32 !== undefined) return hresultFromWin32(win32);
  }
  return undefined;
}

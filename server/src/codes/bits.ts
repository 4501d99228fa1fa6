/** Arithmetic of 32-bit result codes. Every function takes any number and gives an unsigned 32-bit one. */

export function unsigned(value: number): number {
  return value >>> 0;
}

/** `0x8007000d`: the form in which the product prints every code. */
export function formatCode(value: number): string {
  return `0x${unsigned(value).toString(16).padStart(8, '0')}`;
}

/** True for a value that says failure by its top bit; the warnings of NTSTATUS are among them. */
export function hasFailureBit(value: number): boolean {
  return unsigned(value) >= 0x80000000;
}

/** Bits 16 to 27. The twelfth bit is reserved by the specification and in use: facilities above 2047 exist. */
export function facilityOf(value: number): number {
  return (value >>> 16) & 0xfff;
}

/** HRESULT_FROM_WIN32: 0 stays 0, and what is no Win32 code any more passes through. */
export function hresultFromWin32(value: number): number {
  const signed = value | 0;
  return signed <= 0 ? unsigned(value) : unsigned((value & 0xffff) | 0x80070000);
}

/** HRESULT_FROM_NT: an NTSTATUS carried by an HRESULT keeps its bits and gets bit 28. */
export function hresultFromNtstatus(value: number): number {
  return unsigned(value | 0x10000000);
}

/** HRESULT_FROM_SETUPAPI: raw codes of SetupAPI (0xE000….) go into facility 15, the rest are Win32 codes. */
export function hresultFromSetupApi(value: number): number {
  return isRawSetupApi(value) ? unsigned(0x800f0000 | (value & 0xffff)) : hresultFromWin32(value);
}

/** NTSTATUS_FROM_WIN32: facility 7 of NTSTATUS. */
export function ntstatusFromWin32(value: number): number {
  const signed = value | 0;
  return signed <= 0 ? unsigned(value) : unsigned((value & 0xffff) | 0xc0070000);
}

export function isRawSetupApi(value: number): boolean {
  return unsigned(value & 0xe0000000) === 0xe0000000 && facilityOf(value) === 0;
}

/** Bit 28 set in something that is a failure or a warning: the shape of a wrapped NTSTATUS, not yet the proof of one. */
export function looksWrapped(value: number): boolean {
  return unsigned(value & 0xb0000000) === 0x90000000;
}

/** Without bit 28. */
export function unwrapped(value: number): number {
  return unsigned(value & ~0x10000000);
}

/** Upper half of a value, for tests of a whole family: `high(v) === 0x8007`. */
export function high(value: number): number {
  return value >>> 16;
}

import type { Finding } from '../analysis/model';
import type { Locale } from '../l10n';

/** A code as it is printed everywhere: `0x8007000d`. */
export function hex(value: number): string {
  return `0x${(value >>> 0).toString(16).padStart(8, '0')}`;
}

/** Code and name of a finding, `0x8007000d ERROR_INVALID_DATA`; null for one without a code. */
export function codeText({ code, codeName }: Pick<Finding, 'code' | 'codeName'>): string | null {
  if (code === undefined) return null;
  const name = codeName;
  return name === undefined ? hex(code) : `${hex(code)} ${name}`;
}

/** Address of the documentation of a code; undefined where the table knows none. */
export function documentationOf(_value: number, _locale: Locale): string | undefined {
  return undefined;
}

import { hresultFromWin32, high, unsigned } from './bits';
import { nameLists } from './table.generated';

type NameSpace = keyof typeof nameLists;

/** Names of one number space, best name of a value first. */
interface Names {
  readonly byValue: ReadonlyMap<number, readonly string[]>;
  readonly byName: ReadonlyMap<string, number>;
}

const loaded = new Map<NameSpace, Names>();

/** The tables are split on first use: a session that meets no code pays nothing for them. */
function namesIn(space: NameSpace): Names {
  let names = loaded.get(space);
  if (!names) {
    const byValue = new Map<number, string[]>();
    const byName = new Map<string, number>();
    let value = 0;
    for (const line of nameLists[space].split('\n')) {
      const blank = line.indexOf(' ');
      if (blank > 0) value = parseInt(line.slice(0, blank), 16);
      const name = line.slice(blank + 1);
      const known = byValue.get(value);
      if (known) known.push(name);
      else byValue.set(value, [name]);
      if (!byName.has(name)) byName.set(name, value);
    }
    names = { byValue, byName };
    loaded.set(space, names);
  }
  return names;
}

/** Names of a Win32 code (not of its HRESULT form). */
export function win32Names(code: number): readonly string[] {
  return namesIn('win32').byValue.get(code) ?? [];
}

export function ntstatusNames(value: number): readonly string[] {
  return namesIn('ntstatus').byValue.get(unsigned(value)) ?? [];
}

export function setupApiNames(value: number): readonly string[] {
  return namesIn('setupapi').byValue.get(unsigned(value)) ?? [];
}

/** Names of an HRESULT; for 0x8007…. those of its Win32 code, with the doubles that logs print in front. */
export function hresultNames(value: number): readonly string[] {
  const own = namesIn('hresult').byValue.get(unsigned(value)) ?? [];
  if (high(value) !== 0x8007) return own;
  const win32 = win32Names(value & 0xffff);
  return printedByDouble(value & 0xffff) ? [...own, ...win32] : [...win32, ...own];
}

/** CBS prints E_ACCESSDENIED, E_HANDLE, E_OUTOFMEMORY and E_INVALIDARG; update articles print the WININET_E_ names. */
function printedByDouble(code: number): boolean {
  return code === 5 || code === 6 || code === 14 || code === 87 || (code >= 0x2e00 && code <= 0x2fff);
}

/**
 * Value of a symbol: an HRESULT for the names of Win32 codes (`ERROR_INVALID_DATA` is 0x8007000d), an NTSTATUS for
 * `STATUS_…`, a raw code for the names that only SetupAPI has. Undefined for a name that is in no table.
 */
export function valueOf(symbol: string): number | undefined {
  const win32 = win32Of(symbol);
  if (win32 !== undefined) return hresultFromWin32(win32);
  return (
    namesIn('hresult').byName.get(symbol) ??
    namesIn('ntstatus').byName.get(symbol) ??
    namesIn('setupapi').byName.get(symbol)
  );
}

/** Win32 code of a symbol; undefined for a name that is none. */
export function win32Of(symbol: string): number | undefined {
  return namesIn('win32').byName.get(symbol);
}

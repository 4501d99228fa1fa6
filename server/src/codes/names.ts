import { hresultFromWin32, high, unsigned } from './bits';
import { nameTables } from './table.generated';

/** Spaces of numbers: the same number may have a name in several. */
export type NameSpace = keyof typeof nameTables;

/** The names of a space in the order of their values, best name of a value first; `values` has the value of each. */
interface Names {
  readonly values: Uint32Array;
  readonly names: readonly string[];
}

const unpackedSpaces = new Map<NameSpace, Names>();
const indexedSpaces = new Map<NameSpace, ReadonlyMap<string, number>>();

/** The tables are unpacked on first use: a session that meets no code pays nothing for them. */
function namesIn(space: NameSpace): Names {
  let names = unpackedSpaces.get(space);
  if (!names) {
    names = unpack(nameTables[space]);
    unpackedSpaces.set(space, names);
  }
  return names;
}

/** Reads `<distance in base 36><shared characters, A to Z> <rest>` lines, see `pack` in tools/codes/generate.mjs. */
function unpack(table: string): Names {
  const names = table.split('\n');
  const values = new Uint32Array(names.length);
  let value = 0;
  let name = '';
  for (let at = 0; at < names.length; at++) {
    const line = names[at]!;
    const blank = line.indexOf(' ');
    if (blank > 1) value += parseInt(line.slice(0, blank - 1), 36);
    name = name.slice(0, line.charCodeAt(blank - 1) - 65) + line.slice(blank + 1);
    values[at] = value;
    names[at] = name;
  }
  return { values, names };
}

function namesOf(space: NameSpace, value: number): readonly string[] {
  const { values, names } = namesIn(space);
  const wanted = unsigned(value);
  let low = 0;
  let end = values.length;
  while (low < end) {
    const middle = (low + end) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else end = middle;
  }
  while (end < values.length && values[end] === wanted) end++;
  return low === end ? none : names.slice(low, end);
}

const none: readonly string[] = [];

/** Every name of a space with its value, in the order of the values. */
export function allNames(space: NameSpace): ReadonlyMap<string, number> {
  let index = indexedSpaces.get(space);
  if (!index) {
    const { values, names } = namesIn(space);
    const byName = new Map<string, number>();
    names.forEach((name, at) => {
      if (!byName.has(name)) byName.set(name, values[at]!);
    });
    indexedSpaces.set(space, (index = byName));
  }
  return index;
}

/** Names of a number in one space; none for an unknown one. */
export function namesOfSpace(space: NameSpace, value: number): readonly string[] {
  return namesOf(space, value);
}

/** Names of a Win32 code (not of its HRESULT form). */
export function win32Names(code: number): readonly string[] {
  return namesOf('win32', code);
}

export function ntstatusNames(value: number): readonly string[] {
  return namesOf('ntstatus', value);
}

export function setupApiNames(value: number): readonly string[] {
  return namesOf('setupapi', value);
}

/**
 * Names of a JET error of the database engine, wrapped as 0xc8000000 + n for the error -n, or by the catalogs as 0x8e5e0000 + n;
 * none for other values.
 */
export function jetNames(value: number): readonly string[] {
  if (high(value) !== 0xc800 && high(value) !== 0x8e5e) return [];
  return namesOfSpace('jet', -(value & 0xffff));
}

/** Names of an HRESULT; for 0x8007…. those of its Win32 code, with the doubles that logs print in front. */
export function hresultNames(value: number): readonly string[] {
  const own = namesOf('hresult', value);
  if (high(value) !== 0x8007) return own.length > 0 ? own : jetNames(value);
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
    allNames('hresult').get(symbol) ?? allNames('ntstatus').get(symbol) ?? allNames('setupapi').get(symbol)
  );
}

/** Win32 code of a symbol; undefined for a name that is none. */
export function win32Of(symbol: string): number | undefined {
  return allNames('win32').get(symbol);
}

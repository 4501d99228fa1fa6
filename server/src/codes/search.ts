import { formatCode, hresultFromWin32, unsigned } from './bits';
import { nameOf } from './decode';
import type { Translate } from '../base/text';
import { allEntries } from './entries';
import { allNames } from './names';
import { readingsOf, type Reading } from './readings';

/**
 * Finds codes by number in any form, by name or a part of it, and by words of their explanation. The best come first: what
 * the number says, then exact names, then codes that are explained, then the rest. At most `limit`.
 */
export function searchCodes(typed: string, translate: Translate, limit: number): Reading[] {
  const query = typed.trim().toLowerCase().slice(0, 200);
  const found = new Map<string, Reading>();
  const add = (reading: Reading): void => {
    found.set(`${reading.space ?? ''}${reading.value}`, reading);
  };
  readingsOf(typed).forEach(add);
  if (query === '') {
    for (const entry of allEntries().values())
      if (found.size < limit && entry.failure) add({ value: entry.value });
    return [...found.values()];
  }
  const words = query.split(/\s+/);
  const digits = query.replace(/^0x/, '');
  const isDigits = /^[0-9a-f]{3,8}$/.test(digits);
  for (const { value, name, meaning, cause } of allEntries().values()) {
    const said = `${name} ${translate(meaning)} ${meaning.message} ${translate(cause)}`.toLowerCase();
    const number = formatCode(value).slice(2);
    if ((isDigits && number.includes(digits)) || words.every((word) => said.includes(word))) add({ value });
  }
  const asName = query.toUpperCase().replace(/\s+/g, '_');
  for (const space of ['win32', 'hresult', 'ntstatus', 'setupapi', 'jet'] as const) {
    for (const [name, value] of allNames(space)) {
      if (!name.toUpperCase().includes(asName)) continue;
      add({ value: space === 'win32' ? hresultFromWin32(value) : space === 'jet' ? jetValue(value) : value });
    }
  }
  const readings = [...found.values()];
  const rank = ({ value, space }: Reading): number =>
    space === undefined && nameOf(value)?.toLowerCase() === asName.toLowerCase() ? 0 : 1;
  const numbers = readingsOf(typed).length;
  return [...readings.slice(0, numbers), ...readings.slice(numbers).sort((a, b) => rank(a) - rank(b))].slice(
    0,
    limit,
  );
}

/** A JET error in the form in which update logs write it. */
function jetValue(value: number): number {
  return value > 0x7fffffff ? unsigned(0xc8000000 | -value) : value;
}

/** Shortest part of a name that is looked for: less is in hundreds of names */
const minPart = 6;

/** Codes with an explanation whose name has a part, the shortest names first; none for a part that no name has. At most `limit`. */
export function codesNamedLike(part: string, limit: number): Reading[] {
  const wanted = part.trim().toUpperCase().replace(/\s+/g, '_');
  if (wanted.length < minPart || !/^[A-Z0-9_]+$/.test(wanted)) return [];
  return [...allEntries().values()]
    .filter(({ name }) => name.toUpperCase().includes(wanted))
    .sort((a, b) => a.name.length - b.name.length)
    .slice(0, limit)
    .map(({ value }) => ({ value }));
}

import { hresultFromWin32, unsigned } from './bits';
import { nameOf } from './decode';
import { findMentions, type NumberSpace } from './mentions';
import { codeOfMessage } from './messages';
import { jetNames, namesOfSpace, valueOf, win32Names } from './names';

/** One way to read what a person typed. */
export interface Reading {
  readonly value: number;
  /** Set where the number belongs to a space of its own */
  readonly space?: NumberSpace;
}

/**
 * Reads a code as a person writes it: `0x80073712`, `80073712`, `-2146498529`, `2147956498`, `14098`, `0xC1900101 - 0x20017`,
 * `ERROR_INVALID_DATA`, or the message that Windows has for it, `Access is denied.` A small number has several readings, the most likely first. Empty for other text.
 */
export function readingsOf(typed: string): Reading[] {
  const query = typed.trim().slice(0, 200);
  const symbol = /^[A-Za-z][A-Za-z0-9_]{2,79}$/.test(query) ? symbolValue(query) : undefined;
  if (symbol !== undefined) return [{ value: symbol }];
  const hex = /^(?:0[xX]([0-9a-fA-F]{1,8})|([89a-eA-E][0-9a-fA-F]{7}))[hL]?$/.exec(query);
  if (hex) return ofNumber(parseInt(hex[1] ?? hex[2]!, 16));
  if (/^-?\d{1,10}$/.test(query)) return ofDecimal(Number(query));
  const mentioned = findMentions(query.replace(/^(?![\d-]*$)(?=[89a-eA-E][0-9a-fA-F]{7}\b)/, '0x')).map(
    ({ value, space }) => ({
      value,
      ...(space !== undefined && { space }),
    }),
  );
  if (mentioned.length > 0) return mentioned;
  const stated = codeOfMessage(typed);
  return stated === undefined ? [] : [{ value: stated }];
}

/** JET names keep their case, the others are written in capitals. */
function symbolValue(query: string): number | undefined {
  return valueOf(query) ?? valueOf(query.toUpperCase());
}

function ofDecimal(number: number): Reading[] {
  if (number < -0x80000000 || number > 0xffffffff) return [];
  if (number < 0 && number >= -0xffff) {
    const jet = unsigned(0xc8000000 | -number);
    return jetNames(jet).length > 0 ? [{ value: jet }] : [];
  }
  return ofNumber(unsigned(number));
}

function ofNumber(number: number): Reading[] {
  if (number > 0xffff) {
    const isExtend = number < 0x70000 && nameOf(number) === undefined;
    return [isExtend ? { value: number, space: 'extend' as const } : { value: number }];
  }
  const readings: Reading[] = number <= 1 ? [{ value: number }] : [];
  if (number > 0 && win32Names(number).length > 0) readings.push({ value: hresultFromWin32(number) });
  if (number > 0 && namesOfSpace('cm_prob', number).length > 0)
    readings.push({ value: number, space: 'cm_prob' });
  if (number > 0 && namesOfSpace('configret', number).length > 0)
    readings.push({ value: number, space: 'configret' });
  return readings.length > 0 ? readings : [{ value: number }];
}

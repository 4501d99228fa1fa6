import { high, unsigned } from './bits';

/** FACILITY_SQLITE as a failure: winerror.h wraps the results of SQLite in it */
const sqlite = 0x87af;

/**
 * The plain result of SQLite behind an extended one, which has more detail in its second byte: SQLITE_E_IOERR behind
 * SQLITE_E_IOERR_READ. Every other value stays as it is.
 */
export function baseResult(value: number): number {
  return high(value) === sqlite ? unsigned((sqlite << 16) | (value & 0xff)) : unsigned(value);
}

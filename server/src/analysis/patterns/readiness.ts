import { cleanFile, keyformIn, storeFileIn } from '../../identity/servicingNames';

/**
 * Rows of the store check (`Checking System Update Readiness.`), in CBS.log and CheckSUR.log:
 *
 * `(p)⇥CSI Payload Corrupt⇥(n)⇥⇥⇥keyform\file` since Windows 8, `(f) CBS MUM Missing 0x00000002 servicing\Packages\…` before.
 */
export interface ReadinessRow {
  /** `CSI Payload Corrupt` */
  readonly type: string;
  /** The row says that the object was put right: `(fix)`, `(Fixed)`, or `(b)` from the local backup */
  readonly repaired: boolean;
  readonly code: number | null;
  /** What the row is about: the rest of the line */
  readonly subject: string;
}

export const rowStarts = ['(p)', '(f)', '(fix)'] as const;

const row =
  /^\((p|f|fix)\)\s{0,8}(C[SB][IS] [A-Za-z][A-Za-z ]{0,60}?)\s{0,8}(?:\t|\s(?=\(|0x|servicing|winsxs|C[SB][IS] File|[a-z0-9.]{1,80}_|[A-Z][A-Za-z-]{1,80}[_~-])|(?=0x))\s{0,8}((?:\([A-Za-z]{1,8}\)\s{0,8}){0,6})(?:(0x[0-9A-Fa-f]{8})\s{0,8})?(.*)/;

/** Reads a row; null for any other line. */
export function parseRow(body: string): ReadinessRow | null {
  const found = row.exec(body);
  if (!found) return null;
  const flags = found[3]!;
  return {
    type: found[2]!,
    repaired: found[1] === 'fix' || /\(Fixed\)|\(b\)/i.test(flags),
    code: found[4] === undefined ? null : Number(found[4]) >>> 0,
    subject: found[5]!.trim(),
  };
}

/** Type of a row in any of its spellings: `CSI Payload File Missing` is `CSI Payload Missing`. */
export function rowType(type: string): string {
  return type.replace('Payload File', 'Payload').replace(/\s+/g, ' ');
}

/**
 * The payload that a row is about: `keyform\file` in CBS.log, the file and then its keyform in CheckSUR.log, where a row
 * that reports a repair names the file alone. Undefined for a row that names none.
 */
export function payloadOf(body: string): { readonly keyform?: string; readonly file?: string } | undefined {
  const row = parseRow(body);
  if (!row) return undefined;
  const joined = storeFileIn(row.subject);
  if (joined) return joined;
  const replaced = /\bFile: ([^\s\\]{1,260})\s+From: /.exec(row.subject);
  if (replaced) return { file: replaced[1]! };
  const keyform = keyformIn(row.subject);
  if (keyform === undefined) return undefined;
  const file = cleanFile(row.subject.slice(0, row.subject.indexOf(keyform)));
  return file === '' ? { keyform } : { keyform, file };
}

import { everyLine, type Layer } from './layers';
import { partOf, replaced, type Piece } from './piece';

/** What DPInst writes into DPINST.LOG: a level, and blanks up to a column */
const row = /^\uFEFF?(INFO|SUCCESS|WARNING|ERROR): {0,8}/;
/** Rows that no other program writes */
const own = /^\uFEFF?INFO: {1,8}(?:DPInst\b|(?:ENTER|RETURN): {1,4}DriverPackage\w|Returning with code 0x)/;
/** A call that came back with a failure */
const failedCall = /^RETURN: {1,4}DriverPackage\w{0,40} {1,4}\(0x[89A-Fa-f][0-9A-Fa-f]{7}\)/;
/** How many packages were installed and how many could not be, in the bytes of what looks like a code */
const count = / with code 0x[0-9A-Fa-f]{1,8}\b/;

/** The layer that writes the rows of DPInst as pnputil says the same; null where there are none. */
export function driverInstaller(lines: readonly string[]): Layer | null {
  return lines.some((line) => own.test(line)) ? everyLine('console', asPnputilSays) : null;
}

function asPnputilSays(piece: Piece): Piece {
  const [head, level] = row.exec(piece.text) ?? [];
  if (head === undefined) return piece;
  const said = partOf(piece, head.length);
  const isFailure = level === 'ERROR' || failedCall.test(said.text);
  if (isFailure) return replaced(said, [{ from: 0, to: 0, text: 'Failed to add driver package: ' }]);
  const found = count.exec(said.text);
  return found ? partOf(said, 0, found.index) : said;
}

import { partOf, replaced, type Piece, type Replacement } from './piece';

/** A stamp in a quoted cell, and a level in the next one: the row stands in the columns of a table. */
const splitRow =
  /"(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})[ T]\d{1,2}:\d\d:\d\d[^",;\t]{0,12}"([,;\t])"?(?:Info|Warning|Error|Fatal Error)\b/;

const maxBefore = 2000;

/** Whether a line holds a row whose columns are cells. */
export function isSplitRow(line: string): boolean {
  return splitRow.test(line.slice(0, maxBefore));
}

/**
 * Joins the cells of rows whose columns a program wrote into cells of their own; a row that goes on has empty cells before its text.
 * What stands before the cell of the stamp is left out.
 */
export function joinedCells(piece: Piece): Piece {
  const found = splitRow.exec(piece.text.slice(0, maxBefore));
  const mark = found?.[1] ?? /^""([,;\t])/.exec(piece.text)?.[1];
  if (mark === undefined) return piece;
  return joined(partOf(piece, found?.index ?? 0), mark);
}

function joined(piece: Piece, mark: string): Piece {
  const changes: Replacement[] = [];
  const { text } = piece;
  let at = 0;
  let isFirst = true;
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    let end = at + (isQuoted ? 1 : 0);
    if (isQuoted) changes.push({ from: at, to: end, text: '' });
    while (
      end < text.length &&
      (isQuoted ? text[end] !== '"' || text[end + 1] === '"' : text[end] !== mark)
    ) {
      if (isQuoted && text[end] === '"') {
        changes.push({ from: end, to: end + 2, text: '"' });
        end++;
      }
      end++;
    }
    const isEmpty = end <= at + 1 && isQuoted;
    const next = isQuoted ? end + 1 : end;
    if (next < text.length)
      changes.push({ from: end, to: next + 1, text: isEmpty ? '' : isFirst ? ', ' : ' ' });
    else if (isQuoted) changes.push({ from: end, to: text.length, text: '' });
    isFirst = false;
    at = next + 1;
  }
  return replaced(piece, changes);
}

import { replaced, type Piece, type Replacement } from './piece';

/** Tags that pages put around text and into it; other names in angle brackets are words of a log. */
const names =
  'a|b|i|u|em|strong|font|span|div|p|pre|code|kbd|samp|tt|td|th|tr|tbody|thead|table|li|ol|ul|mark|o:p|body|html|blockquote|small';
const eachTag = new RegExp(String.raw`<\/?(?:${names})(?:\s[^<>]{0,300})?\/?>`, 'gi');
const closingTag = new RegExp(String.raw`<\/(?:${names})>`, 'i');
/** Ends of what stands in a line of its own on a page */
const block = /<\/(?:p|div|li|tr)>(?=\s{0,8}<)/i;
export const eachBlock = new RegExp(block.source, 'gi');
/** Of the rows of a text, the share that has to hold a tag for it to be a page */
const share = 0.2;

/** Whether rows are written with the tags of a page. */
export function areTagged(rows: readonly string[]): boolean {
  return rows.filter((row) => closingTag.test(row)).length >= Math.max(1, rows.length * share);
}

/** Whether some line holds several blocks of a page. */
export function holdsBlocks(rows: readonly string[]): boolean {
  return rows.some((row) => (row.match(eachBlock)?.length ?? 0) > 1);
}

/** A piece without the tags of a page; cells that stood side by side are kept apart. */
export function untagged(piece: Piece): Piece {
  const found: Replacement[] = [];
  let last = -1;
  for (const { 0: tag, index } of piece.text.matchAll(eachTag)) {
    const isNextCell = last === index && /^<t[dh]/i.test(tag);
    last = /^<\/t[dh]/i.test(tag) && index > 0 ? index + tag.length : -1;
    found.push({ from: index, to: index + tag.length, text: isNextCell ? '\t' : '' });
  }
  return replaced(piece, found);
}

import { goingOn } from './goingOn';
import { partOf, replaced, type Piece, type Replacement } from './piece';

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

/** A tag that goes on in the next line, and the end of one that began in the line before */
const cutTag = new RegExp(String.raw`<\/?(?:${names})(?:\s[^<>]{0,300})?$`, 'i');
const restOfTag = /^[^<>]{0,300}>/;
/** A paragraph stays open at the end of a line where the source of a page is broken between words. */
const eachParagraph = /<(\/?)(?:p|li)(?:\s[^<>]{0,300})?>/gi;

/** Takes away the tags of a page. A line of its source that ends inside a paragraph goes on in the next one. */
export const untagging = goingOn('escapes', () => {
  let isInTag = false;
  let isOpen = false;
  return (piece) => {
    const from = isInTag ? (restOfTag.exec(piece.text)?.[0].length ?? 0) : 0;
    const cut = cutTag.exec(piece.text);
    isInTag = cut !== null;
    for (const [, closes] of piece.text.matchAll(eachParagraph)) isOpen = closes === '';
    return { pieces: [untagged(partOf(piece, from, cut?.index))], seam: isOpen ? ' ' : null };
  };
});

/** A piece without the tags of a page; cells that stood side by side are kept apart, and a number in tags of its own from what follows. */
function untagged(piece: Piece): Piece {
  const found: Replacement[] = [];
  let last = -1;
  let end = 0;
  for (const { 0: tag, index } of piece.text.matchAll(eachTag)) {
    const isNumber = tag.startsWith('</') && /^\s{0,8}\d{1,9}\s{0,8}$/.test(piece.text.slice(end, index));
    const isNextCell = last === index && !tag.startsWith('</');
    last = (/^<\/t[dh]/i.test(tag) && index > 0) || isNumber ? index + tag.length : -1;
    end = index + tag.length;
    found.push({ from: index, to: index + tag.length, text: isNextCell ? '\t' : '' });
  }
  return replaced(piece, found);
}

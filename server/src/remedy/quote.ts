import { asciiLine, hasUnseen, replaceUnseen } from '../base/plainText';
import { text, type Text } from '../base/text';

/** The ways in which text of a log, or a translated sentence, enters a PowerShell script. There are no others. */

export type Quoted =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: Text };

/** Longest text that goes into a literal, in UTF-16 units. */
export const maxLiteral = 4096;

/** Longest text of a log that goes into a comment, in code points. */
export const maxComment = 300;

// PowerShell's tokenizer takes all of these for a single quote, so each of them ends a literal unless it is doubled.
const singleQuotes = /['\u2018\u2019\u201A\u201B]/g;

/**
 * A single-quoted PowerShell literal whose value is exactly `value`. Refused: characters that no reader could see
 * (controls, line ends, bidi controls, lone surrogates) and texts over {@link maxLiteral} units.
 */
export function quoteLiteral(value: string): Quoted {
  if (value.length > maxLiteral)
    return { ok: false, reason: text('The text is too long for a script ({0} characters).', value.length) };
  if (hasUnseen(value)) return { ok: false, reason: text('The text has control or invisible characters.') };
  return { ok: true, value: `'${value.replace(singleQuotes, '$&$&')}'` };
}

/**
 * Text of a log for a line comment: one line of printable ASCII, cut at {@link maxComment}; every other character is
 * written as `\u{…}`. ASCII, because Windows PowerShell reads a script without a byte order mark in the code page of the
 * machine, where a stray byte can become a quote or swallow the line end.
 */
export function commentText(value: string): string {
  return asciiLine(value, maxComment);
}

/**
 * A line comment. `line` is a sentence of ours with texts of {@link commentText} in it; what could end a line is taken
 * out all the same. PowerShell stops reading a script at a comment that resembles the start of a signature block, so
 * a line close to that is made longer until it no longer does.
 */
export function commentLine(line: string): string {
  const clean = replaceUnseen(line, () => ' ').trimEnd();
  if (clean === '') return '#';
  return resemblesSignature(clean) ? `# ${clean} ${'='.repeat(40)}` : `# ${clean}`;
}

const signature = 'sig#beginsignatureblock';

/**
 * Whether a comment is near enough to `# SIG # Begin signature block` for PowerShell to mistake it. PowerShell's limit is
 * an edit distance of 10 between the texts without blanks; the margin here is wider.
 */
export function resemblesSignature(comment: string): boolean {
  const squeezed = comment.replace(/\s+/g, '').toLowerCase();
  if (Math.abs(squeezed.length - signature.length) > 14) return false;
  return editDistance(squeezed, signature) <= 13;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

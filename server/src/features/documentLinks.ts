import type { DocumentLink } from 'vscode-languageserver-types';
import type { LogAnalysis } from '../analysis/model';
import { documentOf, findMentions, formatCode } from '../codes';
import { text } from '../text';
import type { Reader } from './reader';

/** More links than this in one log help nobody; the editor asks for all of them at once. */
const maxLinks = 1000;

/** Links from the codes of findings to Microsoft's documentation. The log need not be read again for them. */
export function documentLinksOf({ findings }: LogAnalysis, { locale, translate }: Reader): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { line, column, code, message } of findings) {
    if (links.length >= maxLinks) break;
    if (code === undefined) continue;
    for (const { start, end, value, space } of findMentions(message)) {
      const target = space === undefined && value !== 0 ? documentOf(value, locale) : undefined;
      if (target === undefined) continue;
      const position = (character: number) => ({ line: line - 1, character: column + character });
      links.push({
        range: { start: position(start), end: position(end) },
        target,
        tooltip: translate(text('Documentation of {0}', formatCode(value))),
      });
    }
  }
  return links;
}

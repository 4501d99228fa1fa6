import { saidName } from './madeNames';
import { plainLine } from './plainText';
import type { Text, Translate } from './text';
import { largest } from './lists';

/** Text from outside, and sentences with such text in them, for Markdown. */

/** Text to stand among Markdown: every ASCII punctuation mark is escaped, so that nothing in it formats, links or renders. */
export function escapeMarkdown(text: string, limit = 300): string {
  return plainLine(text, limit).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Text as a code span: no formatting, no link, no HTML can come out of it. Empty for a text without characters. */
export function codeSpan(text: string, limit = 300): string {
  const line = plainLine(text, limit);
  if (line === '') return '';
  // A fence longer than any run of backticks inside.
  const longest = Math.max(0, largest([...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A sentence of ours in Markdown; what comes from outside in it becomes a code span. */
export function markdownSentence({ message, args }: Text, translate: Translate): string {
  // The sentence first, with its placeholders still open, so that nothing put into it is escaped twice.
  return translate({ message, args: [] })
    .replace(/[<>*_\\`]/g, '\\$&')
    .replace(/\{(\d+)\}/g, (placeholder, index: string) => {
      const given = args[Number(index)];
      if (given === undefined) return placeholder;
      const arg = typeof given === 'string' ? saidName(given) : given;
      if (typeof arg === 'object') return markdownSentence(arg, translate);
      return typeof arg === 'string' ? codeSpan(arg) : String(arg);
    });
}

/** Commands as an indented block. Placeholders in angle brackets are for the reader to fill in. */
export function codeBlock(lines: readonly string[], indent = ''): string[] {
  if (lines.length === 0) return [];
  return [
    `${indent}\`\`\`bat`,
    ...lines.map((line) => `${indent}${plainLine(line, 500).replace(/`{3,}/g, '``')}`),
    `${indent}\`\`\``,
  ];
}

/** A link to a 1-based line of a document. `label` is Markdown of ours. */
export function lineLink(label: string, uri: string, line: number): string {
  return `[${label}](${uri.replace(/[()<>\s]/g, encodeURIComponent).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'))}#L${line})`;
}

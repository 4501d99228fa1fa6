import { escapeHtml } from '../../base/html';
import { plainLine, plainSentence } from '../../base/plainText';
import { commandIn } from '../../remedy/placeholders';
import type { Text, Translate } from '../../base/text';

/** What a letter is made of, in its order. `more` and `commands` belong to the step above them. */
export type Part =
  | { readonly part: 'subject' | 'heading' | 'say' | 'point' | 'more'; readonly says: Text }
  | { readonly part: 'step'; readonly number: number; readonly says: Text }
  | { readonly part: 'commands'; readonly lines: readonly string[] }
  | { readonly part: 'quote'; readonly location: string; readonly line: string };

/** Characters of a line of a log that a letter quotes. */
const maxQuote = 220;
/** A sentence is ours, and what stands in it was shortened already. */
const maxSentence = 5000;
/** Commands are written out in full: half a command is none. */
const maxCommand = 2000;

/** A letter as plain text, as a mail program sends it. */
export function letterText(parts: readonly Part[], translate: Translate): string {
  const lines: string[] = [];
  const say = (sentence: Text): string => plainSentence(sentence, translate);
  const apart = (): void => {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
  };
  for (const part of parts) {
    switch (part.part) {
      case 'subject':
      case 'say':
      case 'heading':
        apart();
        lines.push(say(part.says), '');
        break;
      case 'point':
        lines.push(`- ${say(part.says)}`);
        break;
      case 'step':
        apart();
        lines.push(`${part.number}. ${say(part.says)}`);
        break;
      case 'more':
        lines.push(`   ${say(part.says)}`);
        break;
      case 'commands':
        for (const line of part.lines)
          lines.push(`      ${plainLine(commandIn(line, translate), maxCommand)}`);
        break;
      case 'quote':
        lines.push(`- ${plainLine(part.location)}  ${plainLine(part.line, maxQuote)}`);
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const fixed = 'font-family:Consolas,monospace;font-size:10pt';

/**
 * A letter as HTML that a mail program or a chat keeps when it is pasted: paragraphs, one list, styles in their elements, nothing to fetch.
 * All text is escaped.
 */
export function letterHtml(parts: readonly Part[], translate: Translate, locale: string): string {
  const lines: string[] = [];
  let list = null as 'ol' | 'ul' | null;
  const say = (sentence: Text): string => escapeHtml(plainSentence(sentence, translate), maxSentence);
  const into = (wanted: typeof list): void => {
    if (list === wanted) return;
    if (list !== null) lines.push(list === 'ol' ? '</li></ol>' : '</ul>');
    if (wanted !== null) lines.push(wanted === 'ol' ? '<ol>' : '<ul>');
    list = wanted;
  };
  for (const part of parts) {
    switch (part.part) {
      case 'subject':
      case 'say':
        into(null);
        lines.push(`<p>${say(part.says)}</p>`);
        break;
      case 'heading':
        into(null);
        lines.push(`<p><b>${say(part.says)}</b></p>`);
        break;
      case 'point':
        into('ul');
        lines.push(`<li>${say(part.says)}</li>`);
        break;
      case 'step': {
        const goesOn = list === 'ol';
        into('ol');
        if (goesOn) lines.push('</li>');
        lines.push(`<li value="${part.number}">${say(part.says)}`);
        break;
      }
      case 'more':
        lines.push(`<div>${say(part.says)}</div>`);
        break;
      case 'commands':
        lines.push(
          `<p style="${fixed}">${part.lines.map((line) => escapeHtml(commandIn(line, translate), maxCommand)).join('<br>\n')}</p>`,
        );
        break;
      case 'quote':
        into('ul');
        lines.push(
          `<li>${escapeHtml(part.location)}<br><span style="${fixed}">${escapeHtml(part.line, maxQuote)}</span></li>`,
        );
    }
  }
  into(null);
  return `<!DOCTYPE html>
<html lang="${locale === 'zh-cn' ? 'zh-CN' : locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>CBS Lens</title>
</head>
<body style="font-family:'Segoe UI','Microsoft YaHei',sans-serif;font-size:11pt">
${lines.join('\n')}
</body>
</html>
`;
}

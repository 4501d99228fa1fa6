import type { Finding } from '../analysis/model';
import { fileNameOf } from '../analysis/places';
import { codeSpan, markdownSentence, plainLine, plainSentence } from '../remedy/markdown';
import type { Text, Translate } from '../text';
import { htmlOf } from './htmlPage';
import { widthOf } from './width';

/** The formats of a page for people: Markdown for a ticket, plain text for a mail, HTML as one file that holds everything. */
export const pageFormats = ['markdown', 'text', 'html'] as const;
export type PageFormat = (typeof pageFormats)[number];

export interface PageOptions {
  readonly translate: Translate;
  readonly format: PageFormat;
  /** Name of the log as the reader shall see it */
  readonly logName: string;
  /** URI of the log: lines of a Markdown page then link to their places */
  readonly uri?: string;
}

/** A picture for a page: HTML has it in it, Markdown points to a file beside it, plain text does without. */
export interface Picture {
  readonly svg: string;
  readonly fileName: string;
  readonly title: Text;
}

/** What a page is made of, in its order. */
export type Block =
  | { readonly block: 'title' | 'heading' | 'say' | 'point' | 'sub'; readonly says: Text }
  | { readonly block: 'numbered'; readonly says: Text; readonly number: number }
  | { readonly block: 'evidence'; readonly says: Text; readonly place: string; readonly finding: Finding }
  | { readonly block: 'picture'; readonly picture: Picture };

/** A page that is written block by block and told in one of the formats. */
export class Page {
  readonly logName: string;
  readonly #options: PageOptions;
  readonly #blocks: Block[] = [];

  constructor(options: PageOptions) {
    this.#options = options;
    this.logName = options.logName;
  }

  title(says: Text): void {
    this.#blocks.push({ block: 'title', says });
  }

  heading(says: Text): void {
    this.#blocks.push({ block: 'heading', says });
  }

  say(says: Text): void {
    this.#blocks.push({ block: 'say', says });
  }

  point(says: Text): void {
    this.#blocks.push({ block: 'point', says });
  }

  sub(says: Text): void {
    this.#blocks.push({ block: 'sub', says });
  }

  numbered(number: number, says: Text): void {
    this.#blocks.push({ block: 'numbered', says, number });
  }

  /** A line of the log with what it proves. */
  evidence(says: Text, finding: Finding): void {
    const { log, line } = finding;
    const place = `${log === undefined ? this.logName : fileNameOf(log)}:${line}`;
    this.#blocks.push({ block: 'evidence', says, place, finding });
  }

  picture(picture: Picture): void {
    this.#blocks.push({ block: 'picture', picture });
  }

  toString(): string {
    const { format, translate } = this.#options;
    if (format === 'html') return htmlOf(this.#blocks, translate);
    const lines: string[] = [];
    for (const block of this.#blocks) {
      if (format === 'markdown') asMarkdown(lines, block, this.#options);
      else asText(lines, block, translate);
    }
    return `${lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trimEnd()}\n`;
  }
}

function asMarkdown(lines: string[], block: Block, { translate, uri }: PageOptions): void {
  const say = (sentence: Text): string => markdownSentence(sentence, translate);
  switch (block.block) {
    case 'title':
      lines.push(`# ${say(block.says)}`);
      return;
    case 'heading':
      if (lines.length > 0) lines.push('');
      lines.push(`## ${say(block.says)}`, '');
      return;
    case 'say':
      if (lines.at(-1) !== '') lines.push('');
      lines.push(say(block.says), '');
      return;
    case 'point':
      lines.push(`- ${say(block.says)}`);
      return;
    case 'sub':
      lines.push(`   - ${say(block.says)}`);
      return;
    case 'numbered':
      lines.push(`${block.number}. ${say(block.says)}`);
      return;
    case 'evidence': {
      const { log, line, message } = block.finding;
      const target = uri === undefined ? undefined : (log ?? uri);
      lines.push(
        `- ${linked(codeSpan(block.place), target, line)} ${codeSpan(message)} — ${say(block.says)}`,
      );
      return;
    }
    case 'picture':
      lines.push('', `![${say(block.picture.title)}](${encodeURI(block.picture.fileName)})`, '');
  }
}

function asText(lines: string[], block: Block, translate: Translate): void {
  const say = (sentence: Text): string => plainSentence(sentence, translate);
  switch (block.block) {
    case 'title':
      lines.push(say(block.says), '='.repeat(widthOf(say(block.says))));
      return;
    case 'heading':
      if (lines.length > 0) lines.push('');
      lines.push(say(block.says), '-'.repeat(widthOf(say(block.says))));
      return;
    case 'say':
      lines.push(say(block.says));
      return;
    case 'point':
      lines.push(`- ${say(block.says)}`);
      return;
    case 'sub':
      lines.push(`  - ${say(block.says)}`);
      return;
    case 'numbered':
      lines.push(`${block.number}. ${say(block.says)}`);
      return;
    case 'evidence':
      lines.push(`- ${plainLine(block.place)}  ${plainLine(block.finding.message)}\n  (${say(block.says)})`);
      return;
    case 'picture':
  }
}

/** A link to a line; brackets and blanks of a URI would end it early. */
function linked(label: string, uri: string | undefined, line: number): string {
  if (uri === undefined) return label;
  const target = uri.replace(/[\s<>()\[\]\\]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[${label}](${target}#L${line})`;
}

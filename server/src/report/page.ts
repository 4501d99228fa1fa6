import type { Finding } from '../analysis/model/model';
import { fileNameOf } from '../analysis/model/locations';
import { append } from '../base/lists';
import { codeBlock, codeSpan, markdownSentence } from '../base/markdown';
import { plainLine, plainSentence } from '../base/plainText';
import type { Text, Translate } from '../base/text';
import { commandIn } from '../remedy/placeholders';
import { htmlOf } from './htmlPage';
import { widthOf } from '../base/terminal';
import type { Block, Picture } from './blocks';
import type { PageFormat, LineLink } from '../protocol/pages';

export interface PageOptions {
  readonly translate: Translate;
  readonly format: PageFormat;
  /** Name of the log as the reader shall see it */
  readonly logName: string;
  /** URI of the log: a Markdown page is then laid out for an editor, and links its locations */
  readonly uri?: string;
}

/** A page that is written block by block and printed in one of the formats. */
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

  /** What is typed for the entry above. */
  commands(lines: readonly string[]): void {
    const { translate } = this.#options;
    this.#blocks.push({ block: 'commands', lines: lines.map((line) => commandIn(line, translate)) });
  }

  /** A line of the log with what it proves. */
  evidence(says: Text, finding: Finding): void {
    const { log, line } = finding;
    const location = `${log === undefined ? this.logName : fileNameOf(log)}:${line}`;
    this.#blocks.push({ block: 'evidence', says, location, finding });
  }

  picture(picture: Picture): void {
    this.#blocks.push({ block: 'picture', picture });
  }

  toString(): string {
    return this.write().content;
  }

  /** The page and what it links to, which only a Markdown page with a URI does. */
  write(): { readonly content: string; readonly links: readonly LineLink[] } {
    const { format, translate } = this.#options;
    if (format === 'html') return { content: htmlOf(this.#blocks, translate), links: [] };
    const lines: string[] = [];
    const links: LineLink[] = [];
    for (const block of this.#blocks) {
      if (format === 'text') asText(lines, block, translate);
      else if (block.block === 'evidence' && this.#options.uri !== undefined)
        links.push(linked(lines, block, this.#options.uri, translate));
      else asMarkdown(lines, block, translate);
    }
    return { content: `${lines.join('\n').trimEnd()}\n`, links };
  }
}

/** Adds an empty line where there is none. */
function divide(lines: string[]): void {
  if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
}

function asMarkdown(lines: string[], block: Block, translate: Translate): void {
  const say = (sentence: Text): string => markdownSentence(sentence, translate);
  switch (block.block) {
    case 'title':
      lines.push(`# ${say(block.says)}`);
      return;
    case 'heading':
      divide(lines);
      lines.push(`## ${say(block.says)}`, '');
      return;
    case 'say':
      divide(lines);
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
    case 'evidence':
      lines.push(`- ${codeSpan(block.location)} ${codeSpan(block.finding.message)} — ${say(block.says)}`);
      return;
    case 'commands':
      append(lines, ['', ...codeBlock(block.lines, '   '), '']);
      return;
    case 'picture':
      divide(lines);
      lines.push(`![${say(block.picture.title)}](${encodeURI(block.picture.fileName)})`, '');
  }
}

/** Evidence as an editor shows it: what is said of the line, and below it the line. The location is a link. */
function linked(
  lines: string[],
  { says, location, finding: { log, line, message } }: Extract<Block, { block: 'evidence' }>,
  uri: string,
  translate: Translate,
): LineLink {
  const row = lines.length;
  const label = codeSpan(location);
  lines.push(`- ${label} ${markdownSentence(says, translate)}  `, `  ${codeSpan(message)}`);
  return { row, start: 2, end: 2 + label.length, uri: log ?? uri, line };
}

function asText(lines: string[], block: Block, translate: Translate): void {
  const say = (sentence: Text): string => plainSentence(sentence, translate);
  switch (block.block) {
    case 'title':
      lines.push(say(block.says), '='.repeat(widthOf(say(block.says))));
      return;
    case 'heading':
      divide(lines);
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
      lines.push(
        `- ${plainLine(block.location)}  ${plainLine(block.finding.message)}\n  (${say(block.says)})`,
      );
      return;
    case 'commands':
      for (const line of block.lines) lines.push(`      ${plainLine(line, 2000)}`);
      return;
    case 'picture':
  }
}

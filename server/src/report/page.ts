import type { Finding } from '../analysis/model';
import { fileNameOf } from '../analysis/places';
import { codeSpan, markdownSentence, plainLine, plainSentence } from '../remedy/markdown';
import type { Text, Translate } from '../text';
import { widthOf } from './width';

/** The formats of a page for people: Markdown for a ticket, plain text for a mail. */
export const pageFormats = ['markdown', 'text'] as const;
export type PageFormat = (typeof pageFormats)[number];

export interface PageOptions {
  readonly translate: Translate;
  readonly format: PageFormat;
  /** Name of the log as the reader shall see it */
  readonly logName: string;
  /** URI of the log: lines of a Markdown page then link to their places */
  readonly uri?: string;
}

/** A page in one of the formats, line by line. */
export class Page {
  readonly logName: string;
  readonly #options: PageOptions;
  readonly #lines: string[] = [];

  constructor(options: PageOptions) {
    this.#options = options;
    this.logName = options.logName;
  }

  title(title: Text): void {
    const words = this.#text(title);
    this.#lines.push(...(this.#markdown ? [`# ${words}`] : [words, '='.repeat(widthOf(words))]));
  }

  heading(title: Text): void {
    const words = this.#text(title);
    if (this.#lines.length > 0) this.#lines.push('');
    this.#lines.push(...(this.#markdown ? [`## ${words}`, ''] : [words, '-'.repeat(widthOf(words))]));
  }

  say(sentence: Text): void {
    if (this.#markdown && this.#lines.at(-1) !== '') this.#lines.push('');
    this.#lines.push(this.#text(sentence), ...(this.#markdown ? [''] : []));
  }

  point(sentence: Text): void {
    this.#lines.push(`- ${this.#text(sentence)}`);
  }

  sub(sentence: Text): void {
    this.#lines.push(`${this.#markdown ? '   ' : '  '}- ${this.#text(sentence)}`);
  }

  numbered(number: number, sentence: Text): void {
    this.#lines.push(`${number}. ${this.#text(sentence)}`);
  }

  /** A line of the log with what it proves. */
  evidence(what: Text, { log, line, message }: Finding): void {
    const place = `${log === undefined ? this.logName : fileNameOf(log)}:${line}`;
    const uri = this.#options.uri === undefined ? undefined : (log ?? this.#options.uri);
    this.#lines.push(
      this.#markdown
        ? `- ${linked(codeSpan(place), uri, line)} ${codeSpan(message)} — ${this.#text(what)}`
        : `- ${plainLine(place)}  ${plainLine(message)}\n  (${this.#text(what)})`,
    );
  }

  toString(): string {
    return `${this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trimEnd()}\n`;
  }

  get #markdown(): boolean {
    return this.#options.format === 'markdown';
  }

  #text(sentence: Text): string {
    const { translate } = this.#options;
    return this.#markdown ? markdownSentence(sentence, translate) : plainSentence(sentence, translate);
  }
}

/** A link to a line; brackets and blanks of a URI would end it early. */
function linked(label: string, uri: string | undefined, line: number): string {
  if (uri === undefined) return label;
  const target = uri.replace(/[\s<>()\[\]\\]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[${label}](${target}#L${line})`;
}

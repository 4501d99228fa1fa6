/** The formats of a page for people: Markdown for a ticket, plain text for a mail, HTML as one file that holds everything. */

import type { ScriptAnswer } from './remedies';

export const pageFormats = ['markdown', 'text', 'html'] as const;
export type PageFormat = (typeof pageFormats)[number];

/** A link on a page that leads to a line of a log. */
export interface LineLink {
  /** Line of the page and columns in it, 0-based; the end is not part of it */
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly uri: string;
  /** Line of the log, 1-based */
  readonly line: number;
}

/** A case summary, and the picture that it points to. */
export type SummaryAnswer = ScriptAnswer & {
  readonly picture?: { readonly fileName: string; readonly content: string };
};

/** A page that explains a line, and the lines of logs that links on it lead to; or why there is none. */
export type WhyAnswer =
  { readonly content: string; readonly links: readonly LineLink[] } | { readonly refused: string };

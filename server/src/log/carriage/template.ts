import { largest } from '../../base/lists';
/** What stands before rows in the same form: text that is always the same, and words and numbers that change. */
export interface Template {
  readonly matches: RegExp;
  /** Rows of the sample that it stands before */
  readonly count: number;
  /** Blanks and nothing else */
  readonly isBlank: boolean;
  /** A number that grows from row to row is all that changes, or nothing does */
  readonly isPlain: boolean;
}

/** Longest text and most parts that a template is made for; others are no envelope. */
const maxLength = 1500;
const maxTokens = 400;
const maxTemplates = 24;

const token = /[0-9A-Za-z_\u00c0-\uffff]+|[ \t]+|[^]/g;
const word = /^[0-9A-Za-z_\u00c0-\uffff]/;
const digits = /^\d+$/;

/** The templates of some prefixes, the one of most rows first. An empty prefix has none. */
export function templatesOf(prefixes: readonly string[]): Template[] {
  const byShape = new Map<string, string[][]>();
  for (const prefix of prefixes) {
    if (prefix === '' || prefix.length > maxLength) continue;
    const tokens = prefix.match(token) ?? [];
    if (tokens.length > maxTokens) continue;
    const shape = tokens.map((part) => (word.test(part) ? 'w' : /^[ \t]/.test(part) ? ' ' : part)).join('');
    const alike = byShape.get(shape);
    if (alike) alike.push(tokens);
    else byShape.set(shape, [tokens]);
  }
  return [...byShape.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, maxTemplates)
    .map(templateOf);
}

function templateOf(rows: readonly (readonly string[])[]): Template {
  let isPlain = true;
  const source = rows[0]!
    .map((first, index) => {
      const parts = new Set(rows.map((row) => row[index]!));
      if (digits.test(first) && [...parts].every((part) => digits.test(part))) return String.raw`\d{1,20}`;
      if (/^[ \t]/.test(first))
        return String.raw`[ \t]{1,${largest([...parts].map(({ length }) => length))}}`;
      if (parts.size === 1) return escapedLiteral(first);
      isPlain = false;
      return String.raw`[0-9A-Za-z_\u00c0-\uffff]{1,80}`;
    })
    .join('');
  return {
    matches: new RegExp(`^${source}`),
    count: rows.length,
    isBlank: rows[0]!.every((part) => /^[ \t]+$/.test(part)),
    isPlain,
  };
}

/** A text as an expression that it alone matches. */
export function escapedLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

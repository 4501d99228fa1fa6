import { replaced, type Piece, type Replacement } from './piece';

/** A way to write characters that would end or change the text around them. */
export interface Escape {
  readonly name: 'entities' | 'markdown' | 'pipes' | 'json' | 'csv' | 'carets' | 'mail' | 'address';
  /** Finds each escaped character; global */
  readonly form: RegExp;
  readonly decode: (escaped: string) => string;
  /** What never stands in such a text but as a part of its forms */
  readonly raw: RegExp;
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const maxCodePoint = 0x10ffff;

function entity(escaped: string): string {
  const name = escaped.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return named[name] ?? escaped;
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  if (code === 0xa0) return ' ';
  return code > 0 && code <= maxCodePoint && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : escaped;
}

export const entities: Escape = {
  name: 'entities',
  form: /&(?:lt|gt|amp|quot|apos|nbsp|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/gi,
  decode: entity,
  raw: /&/,
};

const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

export const json: Escape = {
  name: 'json',
  form: /\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])/g,
  decode: (escaped) =>
    escaped[1] === 'u'
      ? String.fromCharCode(parseInt(escaped.slice(2), 16))
      : (letters[escaped[1]!] ?? escaped[1]!),
  raw: /\\/,
};

export const csv: Escape = { name: 'csv', form: /""/g, decode: () => '"', raw: /(?!)/ };

export const pipes: Escape = { name: 'pipes', form: /\\\|/g, decode: () => '|', raw: /\|/ };

/** `C:\>` is a prompt. */
export const markdown: Escape = {
  name: 'markdown',
  form: /(?<![A-Za-z]:)\\[[\]_*<>#()`~]/g,
  decode: (escaped) => escaped[1]!,
  raw: /[[\]*<>]/,
};

/** Tabs and ends of lines as `cat -A` and editors show them */
export const carets: Escape = {
  name: 'carets',
  form: /\^[IM]/g,
  decode: (escaped) => (escaped === '^I' ? '\t' : ''),
  raw: /\t/,
};

/** Quoted-printable: how mails write what is not ASCII, and the ends of lines that they broke */
export const mail: Escape = {
  name: 'mail',
  form: /(?:=[0-9A-F]{2})+|=[ \t]*$/g,
  decode: (escaped) =>
    /[0-9A-F]/.test(escaped)
      ? new TextDecoder().decode(Uint8Array.from(escaped.slice(1).split('='), (byte) => parseInt(byte, 16)))
      : '',
  raw: /=(?![0-9A-F]{2}|[ \t]*$)/,
};

/** How forms and addresses of the web write text: without a blank */
export const address: Escape = {
  name: 'address',
  form: /(?:%[0-9A-Fa-f]{2})+|\+/g,
  decode: (escaped) =>
    escaped === '+'
      ? ' '
      : new TextDecoder().decode(Uint8Array.from(escaped.slice(1).split('%'), (byte) => parseInt(byte, 16))),
  raw: /[ :,]/,
};

/** Texts with an escape for each one that does without */
const rawShare = 4;

/** A piece with its escaped characters written as they are. */
export function unescaped(piece: Piece, { form, decode }: Escape): Piece {
  const found: Replacement[] = [];
  for (const { 0: escaped, index } of piece.text.matchAll(form))
    found.push({ from: index, to: index + escaped.length, text: decode(escaped) });
  return replaced(piece, found);
}

/** Whether texts are written with an escape: its forms stand in them, and what it stands for hardly ever does. */
export function isWrittenWith({ form, raw }: Escape, texts: readonly string[]): boolean {
  let escaped = 0;
  let bare = 0;
  for (const text of texts) {
    const rest = text.replace(form, '');
    if (rest.length < text.length) escaped++;
    if (raw.test(rest)) bare++;
  }
  return escaped > 0 && escaped >= bare * rawShare;
}

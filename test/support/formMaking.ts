/** A text that carries a log, and the line of it in which a line of the log begins. */
export interface Carried {
  readonly text: string;
  readonly lineOf: (line: number) => number;
}

/** What a log goes through before it is read: a change of its text, not of what it says. */
export type Form = (lines: readonly string[]) => Carried;

export const joined = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

export function perLine(change: (line: string, index: number) => string): Form {
  return (lines) => ({ text: joined(lines.map(change)), lineOf: (line) => line });
}

export function around(
  before: readonly string[],
  after: readonly string[],
  inner: Form = perLine((line) => line),
): Form {
  return (lines) => {
    const { text, lineOf } = inner(lines);
    return {
      text: joined([...before, ...text.replace(/\n$/, '').split('\n'), ...after]),
      lineOf: (line) => lineOf(line) + before.length,
    };
  };
}

export function wrapped(cut: (line: string) => readonly string[]): Form {
  return (lines) => {
    const out: string[] = [];
    const first: number[] = [];
    for (const line of lines) {
      first.push(out.length + 1);
      out.push(...cut(line));
    }
    return { text: joined(out), lineOf: (line) => first[line - 1] ?? line };
  };
}

/** One form around another. */
export function both(inner: Form, outer: Form): Form {
  return (lines) => {
    const carried = inner(lines);
    const { text, lineOf } = outer(carried.text.replace(/\n$/, '').split('\n'));
    return { text, lineOf: (line) => lineOf(carried.lineOf(line)) };
  };
}

export function atColumn(line: string, width: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < Math.max(1, line.length); at += width) parts.push(line.slice(at, at + width));
  return parts;
}

export function betweenWords(line: string, width: number, indent: string): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const blank = rest.lastIndexOf(' ', width);
    const cut = blank > indent.length + 10 ? blank : rest.indexOf(' ', width);
    if (cut < 0) break;
    parts.push(rest.slice(0, cut));
    rest = indent + rest.slice(cut + 1);
  }
  return [...parts, rest];
}

export const escaped = (line: string): string =>
  line
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
export const stamp = /^\s*\d{4}[-/]\d\d[-/]\d\d[ T\t]\d\d:\d\d:\d\d(?:[:.,]\d+)?,?\s*/;
export const two = (number: number): string => String(number).padStart(2, '0');
export const moment = (index: number): string => `2024-06-04T10:${two((index >> 4) % 60)}:${two(index % 60)}`;
export const collector = (line: string, index: number): string =>
  JSON.stringify({
    '@timestamp': `${moment(index)}.697Z`,
    host: { name: 'host01' },
    log: { file: { path: 'C:\\Windows\\Logs\\CBS\\CBS.log' } },
    message: line,
  });
export const cell = (text: string): string => `"${text.replace(/"/g, '""')}"`;

const inColumns =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d), (Info|Error|Warning)\s+(?:\[0x[0-9a-f]{6}\] )?([A-Z]+)? *(.*)$/;
/** Stamp, level, component and message of a row; null for a line that goes on with one. */
export const columnsOf = (line: string): string[] | null =>
  inColumns
    .exec(line)
    ?.slice(1)
    .map((text: string | undefined) => text ?? '') ?? null;

/** A line as a mail has it that was not decoded. */
export function encodedMail(line: string): string[] {
  let rest = line.replace(/=|[^\x00-\x7f]/g, (mark) =>
    [...Buffer.from(mark)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
  );
  const parts: string[] = [];
  while (rest.length > 76) {
    const escape = /=[0-9A-F]?$/.exec(rest.slice(0, 75));
    const end = 75 - (escape?.[0].length ?? 0);
    parts.push(`${rest.slice(0, end)}=`);
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

/** Rows of one line each that a change makes several of, and which of them the row begins in. */
export function severalLines(
  change: (line: string, index: number) => readonly [readonly string[], number],
): Form {
  return (lines) => {
    const out: string[] = [];
    const first: number[] = [];
    lines.forEach((line, index) => {
      const [made, at] = change(line, index);
      first.push(out.length + 1 + at);
      out.push(...made);
    });
    return { text: joined(out), lineOf: (line) => first[line - 1] ?? line };
  };
}

export const inOneLine =
  (change: (lines: readonly string[]) => string): Form =>
  (lines) => ({ text: joined([change(lines)]), lineOf: () => 1 });
export const momentInWords = (index: number): string => moment(index).replace('T', ' ');
export const quote = perLine((line) => `> ${line}`);

/** A row with its columns written in another way, or what is made of a line that goes on with one. */
export function byColumn(
  line: string,
  row: (columns: string[]) => string,
  rest: (line: string) => string,
): string {
  const columns = columnsOf(line);
  return columns ? row(columns) : rest(line);
}

export const inRtf = (line: string): string =>
  line
    .replace(/[\\{}]/g, '\\$&')
    .replace(/\t/g, '\\tab ')
    .replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0)}?`);

const base64Line = 57;

/** A text as the body of a mail that was not decoded. */
export function inBase64(before: readonly string[], after: readonly string[]): Form {
  return (lines) => {
    const starts: number[] = [];
    let length = 0;
    for (const line of lines) {
      starts.push(length);
      length += Buffer.byteLength(line) + 2;
    }
    const body = atColumn(Buffer.from(lines.map((line) => `${line}\r\n`).join('')).toString('base64'), 76);
    return {
      text: joined([...before, ...body, ...after]),
      lineOf: (line) => before.length + 1 + Math.floor(starts[line - 1]! / base64Line),
    };
  };
}

import { fieldOf, type Field } from './eventWords';
import { numberOf, type ExportedEvent } from './eventExports';

const grouped = /^\s{0,20}ProviderName: (\S.{0,198})$/;
/** `Get-WinEvent` and `Get-EventLog` name these columns in every language. */
const heading = /^\s{0,4}(?:TimeCreated\s+(?:\S+\s+){0,6}Id\s|Index\s+Time\s+EntryType\s)/;
const rule = /^\s{0,4}-{2,200}(?: +-{2,200}){2,12}\s{0,400}$/;
const maxHeading = 600;
const maxMessage = 16 * 1024;

/** Whether a line is the heading of a table in columns, as PowerShell shows events. */
export function isColumnHeading(line: string): boolean {
  return line.length <= maxHeading && heading.test(line);
}

/** Whether a line names the provider of the rows below it. */
export function isColumnGroup(line: string): boolean {
  return /^\s{1,20}ProviderName: \S/.test(line);
}

interface Column {
  readonly field: Field;
  readonly start: number;
}

type Draft = { -readonly [K in keyof ExportedEvent]: ExportedEvent[K] };

/** Takes the lines of a table in columns as PowerShell shows it, and gives its events. Messages may be wrapped in their column. */
export class ColumnExportReader {
  #names: readonly string[] = [];
  #columns: readonly Column[] = [];
  /** Of a group of rows that stands under its name */
  #provider = '';
  #open: Draft | null = null;

  /** Whether the rule below the heading has shown where the columns begin. */
  get hasColumns(): boolean {
    return this.#columns.length > 0;
  }

  /** Whether a line begins an event when it comes next. */
  begins(text: string): boolean {
    return this.hasColumns && this.#rowOf(text, 0) !== null;
  }

  /** Takes the next line and gives the event that ended before it, or null. */
  line(text: string, number: number): ExportedEvent | null {
    const group = grouped.exec(text)?.[1];
    if (group !== undefined || isColumnHeading(text)) {
      if (group !== undefined) this.#provider = group.trim();
      else this.#names = text.trim().split(/\s+/);
      this.#columns = [];
      return this.finish();
    }
    if (this.#columns.length === 0) {
      if (rule.test(text)) this.#columns = columnsOf(this.#names, text);
      return null;
    }
    const row = this.#rowOf(text, number);
    if (!row) {
      this.#continue(text, number);
      return null;
    }
    const done = this.finish();
    this.#open = row;
    return done;
  }

  /** Gives the event that the text ended in. */
  finish(): ExportedEvent | null {
    const done = this.#open;
    this.#open = null;
    return done;
  }

  /** The message goes on in its column, below blanks. */
  #continue(text: string, number: number): void {
    const start = this.#columns.at(-1)!.start;
    const rest = text.slice(start).trim();
    if (!this.#open || rest === '' || text.slice(0, start).trim() !== '') return;
    if (this.#open.message.length > maxMessage) return;
    this.#open.message += ` ${rest}`;
    this.#open.lastLine = number;
  }

  #rowOf(text: string, number: number): Draft | null {
    const cells = new Map<Field, string>();
    let end = text.length;
    let column = 0;
    for (let at = this.#columns.length - 1; at >= 0; at--) {
      const { field, start } = this.#columns[at]!;
      const word = wordAt(text, start, end);
      // A cell that is wider than its column pushes the next one to the right.
      const before = this.#columns[at - 1]?.start ?? -1;
      const from = word > before ? word : Math.min(end, behindWord(text, start));
      if (!cells.has(field)) cells.set(field, text.slice(from, end).trim());
      if (field === 'message') column = from;
      end = from;
    }
    const id = numberOf(cells.get('id') ?? '');
    if (Number.isNaN(id) || !/\d/.test(cells.get('date') ?? '')) return null;
    return {
      provider: cells.get('provider') ?? this.#provider,
      id,
      level: cells.get('level') ?? '',
      date: cells.get('date') ?? '',
      message: (cells.get('message') ?? '').slice(0, maxMessage),
      line: number,
      lastLine: number,
      column,
      endColumn: Math.max(column, text.trimEnd().length),
    };
  }
}

/** Where the word behind the one at an offset begins. */
function behindWord(text: string, offset: number): number {
  const blank = text.indexOf(' ', offset);
  return blank < 0 ? text.length : blank + 1;
}

/** Numbers stand at the right of their columns and may begin before them. */
function wordAt(text: string, start: number, end: number): number {
  let at = Math.min(start, end);
  while (at > 0 && at < text.length && text[at - 1] !== ' ' && text[at] !== ' ') at--;
  return at;
}

function columnsOf(names: readonly string[], line: string): Column[] {
  return [...line.matchAll(/-{2,200}/g)].map(({ index }, at) => ({
    field: fieldOf(names[at] ?? '') ?? 'other',
    start: index,
  }));
}

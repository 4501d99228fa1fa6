import { fieldOf, type Field } from './eventWords';

/** An event of an export, as it stands there. */
export interface ExportedEvent {
  readonly provider: string;
  readonly id: number;
  readonly level: string;
  readonly date: string;
  /** The message on one line */
  readonly message: string;
  /** 1-based line in which the message starts, and the last line of the event */
  readonly line: number;
  readonly lastLine: number;
  /** UTF-16 columns of the message in its first line */
  readonly column: number;
  readonly endColumn: number;
}

/** Characters of one event that are kept, and lines that one may have: what is behind them belongs to no event. */
const maxEvent = 16 * 1024;
const maxLines = 500;
const maxChannel = 120;

const eventStart = /^\uFEFF?Event\[\d{1,9}\]:?\s*$/;
const keyLine = /^\uFEFF?\s{0,4}([^\s:：][^:：]{0,30}?)\s{0,4}[:：](.*)$/;

/** Properties of events that nothing else has, as `Format-List` writes them in every language */
const listStart =
  /^\uFEFF?(?:TimeCreated|ProviderName|LevelDisplayName|TimeGenerated|EntryType|InstanceId) {0,40}: /;
/** A property of a list: its name stands at the margin, and the colons of all stand in one column. */
const listKey = /^\uFEFF?([A-Za-z]{2,40}) {0,40}: /;

/** Whether a line opens an event of a text export (`Event[0]:`), or of details copied out of Event Viewer (`Log Name: Setup`). */
export function opensTextEvent(line: string): boolean {
  if (eventStart.test(line) || listStart.test(line)) return true;
  const key = keyLine.exec(line);
  return key !== null && fieldOf(key[1]!) === 'log' && isChannel(key[2]!.trim());
}

/** The name of a log; what is longer is an event whose lines were joined. */
function isChannel(name: string): boolean {
  return name !== '' && name.length <= maxChannel;
}

/**
 * Takes the lines of a text export (`wevtutil qe Setup /f:text`, or copied details) and gives its events. Heads and messages
 * may be in any language that has its headings in our list.
 */
export class TextExportReader {
  #fields = new Map<Field, string>();
  #message: string[] = [];
  #size = 0;
  #first: { line: number; column: number; endColumn: number } | null = null;
  #lastLine = 0;
  #inMessage = false;
  /** Column of the colons where the text is a list of properties, else -1 */
  #colon = -1;
  /** The event has begun with its message, as what is left of one does that a list was cut in: the next one stands behind a blank line */
  #isEnd = false;
  #isBehindBlank = false;
  /** Properties that the event has so far */
  readonly #properties = new Set<string>();

  /** Whether a line begins an event when it comes next. */
  begins(text: string): boolean {
    const property = this.#propertyOf(text);
    if (property !== null)
      return (
        this.#properties.size === 0 ||
        this.#properties.has(property) ||
        (this.#isEnd && this.#isBehindBlank && listStart.test(text))
      );
    // `Log Name` follows upon `Event[0]:` in the same event.
    return (
      this.#colon < 0 &&
      opensTextEvent(text) &&
      (eventStart.test(text) || this.#inMessage || this.#fields.size === 0)
    );
  }

  /** Takes the next line and gives the event that ended before it, or null. */
  line(text: string, number: number): ExportedEvent | null {
    const property = this.#propertyOf(text);
    const done = this.begins(text) ? this.finish() : null;
    if (property !== null) {
      this.#colon = colonOf(text);
      if (done || this.#properties.size === 0) this.#isEnd = fieldOf(property) === 'message';
      this.#properties.add(property);
      this.#inMessage = false;
    }
    if (this.#inMessage) this.#say(text, 0, number);
    else this.#key(text, number);
    this.#isBehindBlank = text.trim() === '';
    return done;
  }

  /** The property that a line of a list holds; null for a line that goes on with one, and outside lists. */
  #propertyOf(text: string): string | null {
    const name = listKey.exec(text)?.[1];
    if (name === undefined) return null;
    if (this.#colon >= 0) return colonOf(text) === this.#colon ? name : null;
    // What stands in other forms has blanks in its names, or none before its colons.
    const isBegun = this.#fields.size > 0 || this.#inMessage;
    return !isBegun && /^\uFEFF?\w{2,40} +: /.test(text) && fieldOf(name) !== undefined ? name : null;
  }

  /** Gives the event that the text ended in. */
  finish(): ExportedEvent | null {
    const fields = this.#fields;
    const id = numberOf(fields.get('id') ?? '');
    const first = this.#first;
    const message = this.#message.join(' ');
    const lastLine = this.#lastLine;
    this.#fields = new Map();
    this.#properties.clear();
    this.#message = [];
    this.#size = 0;
    this.#first = null;
    this.#inMessage = false;
    if (!first || !Number.isInteger(id)) return null;
    return {
      provider: fields.get('provider') ?? '',
      id,
      level: fields.get('level') ?? '',
      date: fields.get('date') ?? '',
      message,
      lastLine,
      ...first,
    };
  }

  #key(text: string, number = 0): void {
    const key = keyLine.exec(text);
    const field = key ? fieldOf(key[1]!) : undefined;
    if (!field) return;
    const value = key![2]!;
    if (field === 'message') {
      this.#inMessage = true;
      this.#say(value, text.length - value.length, number);
    } else if (!this.#fields.has(field)) this.#fields.set(field, value.trim().slice(0, 200));
  }

  #say(text: string, start: number, number: number): void {
    const said = text.trim();
    if (said === '' || this.#size > maxEvent || this.#message.length >= maxLines) return;
    const column = start + text.indexOf(said);
    this.#first ??= { line: number, column, endColumn: column + said.length };
    this.#message.push(said.slice(0, maxEvent));
    this.#size += said.length;
    this.#lastLine = number;
  }
}

function colonOf(text: string): number {
  return text.indexOf(': ');
}

/** The number of an event, which an instance holds in its low word; NaN for other text. */
export function numberOf(text: string): number {
  return /^\d{1,10}$/.test(text.trim()) ? Number(text) % 0x10000 : Number.NaN;
}

/** Columns of Event Viewer's *Save as*; it names five and writes six. */
const viewerColumns: readonly Field[] = ['level', 'date', 'provider', 'id', 'other', 'message'];
const row =
  /^\uFEFF?"?[^",\t]{1,30}"?([,\t])"?\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}[^",\t]{3,30}"?\1"?[^",\t]{3,100}"?\1"?\d{1,5}"?\1/;

/** The columns that a heading of a table names, and what parts them; null for a line that is none. */
export function tableHeading(
  line: string,
): { readonly separator: string; readonly columns: readonly Field[] } | null {
  if (line.length > 2000) return null;
  const separator = line.includes('\t') ? '\t' : ',';
  const found = line
    .replace(/^\uFEFF/, '')
    .split(separator)
    .map((heading) => fieldOf(heading.replace(/^\s*"|"\s*$/g, '')));
  if (!found.includes('id') || !found.includes('provider') || !found.includes('date')) return null;
  const columns = found.map((field) => field ?? 'other');
  return { separator, columns: columns.includes('message') ? columns : [...columns, 'message'] };
}

/** Whether a line is a row of a table of events in Event Viewer's order. */
export function isTableRow(line: string): boolean {
  return row.test(line.length > 400 ? line.slice(0, 400) : line);
}

/** Takes the lines of a table of events, parted by commas or tabs, and gives its events. A row may span lines inside quotes. */
export class TableExportReader {
  #columns: readonly Field[] = viewerColumns;
  #separator = ',';
  #cells: Cells | null = null;

  /** Whether a line is a row, or the first line of one, when it comes next. */
  begins(text: string): boolean {
    return this.#cells === null && tableHeading(text) === null;
  }

  /** Takes the next line and gives the event that it ends, or null. */
  line(text: string, number: number): ExportedEvent | null {
    if (!this.#cells) {
      const heading = tableHeading(text);
      if (heading) {
        this.#columns = heading.columns;
        this.#separator = heading.separator;
        return null;
      }
      const isRow = row.exec(text.slice(0, 400));
      if (isRow && this.#columns === viewerColumns) this.#separator = isRow[1]!;
      this.#cells = new Cells(this.#separator, number);
    }
    if (!this.#cells.take(text, number)) return null;
    return this.finish();
  }

  /** Gives the event that the text ended in. */
  finish(): ExportedEvent | null {
    const cells = this.#cells;
    this.#cells = null;
    if (!cells) return null;
    const cell = (field: Field): string => cells.texts[this.#columns.indexOf(field)] ?? '';
    const id = cell('id').trim();
    const span = cells.spans[this.#columns.indexOf('message')];
    if (Number.isNaN(numberOf(id)) || !span) return null;
    return {
      provider: cell('provider').trim().slice(0, 200),
      id: numberOf(id),
      level: cell('level').slice(0, 40),
      date: cell('date').slice(0, 80),
      message: cell('message').replace(/\s+/g, ' ').trim(),
      lastLine: cells.lastLine,
      ...span,
    };
  }
}

/** The cells of one row. */
class Cells {
  readonly texts: string[] = [];
  readonly spans: { line: number; column: number; endColumn: number }[] = [];
  lastLine: number;
  readonly #separator: string;
  readonly #firstLine: number;
  #open = '';
  #isQuoted = false;
  #size = 0;

  constructor(separator: string, line: number) {
    this.#separator = separator;
    this.#firstLine = line;
    this.lastLine = line;
  }

  /** Takes the next line of the row; true when the row ends with it. */
  take(line: string, number: number): boolean {
    this.lastLine = number;
    this.#size += line.length;
    let at = number === this.#firstLine && line.charCodeAt(0) === 0xfeff ? 1 : 0;
    for (;;) {
      if (this.#isQuoted) {
        const end = line.indexOf('"', at);
        this.#open += line.slice(at, end < 0 ? line.length : end);
        if (end < 0) {
          this.#open += ' ';
          this.#mark(number, line.length);
          // A quote that nothing closes would take the rest of the file.
          if (this.#size < maxEvent && number - this.#firstLine < maxLines) return false;
          this.#close();
          return true;
        }
        if (line[end + 1] === '"') {
          this.#open += '"';
          at = end + 2;
          continue;
        }
        this.#mark(number, end);
        this.#isQuoted = false;
        at = end + 1;
      } else if (line[at] === '"' && this.#open === '') {
        this.#isQuoted = true;
        at++;
        this.spans.push({ line: number, column: at, endColumn: at });
      } else {
        const next = line.indexOf(this.#separator, at);
        const end = next < 0 ? line.length : next;
        if (this.spans.length === this.texts.length)
          this.spans.push({ line: number, column: at, endColumn: end });
        this.#open += line.slice(at, end);
        this.#close();
        if (next < 0) return true;
        at = next + 1;
      }
    }
  }

  #mark(line: number, endColumn: number): void {
    const span = this.spans.at(-1);
    if (span?.line === line) span.endColumn = endColumn;
  }

  #close(): void {
    this.texts.push(this.#open.slice(0, maxEvent));
    this.#open = '';
  }
}

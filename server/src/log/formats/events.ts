import { text } from '../../base/text';
import type { Level } from '../family';
import { knownEvent } from '../eventExports/eventCatalogue';
import {
  isTableRow,
  opensTextEvent,
  TableExportReader,
  tableHeading,
  TextExportReader,
  type ExportedEvent,
} from '../eventExports/eventExports';
import { exportOffset, exportStamp, levelOf } from '../eventExports/eventWords';
import type { Assembler, LogFormat, RecordHead, WholeRecord } from '../format';
import { eventRowOf } from '../eventExports/eventRows';
import { ColumnExportReader, isColumnGroup, isColumnHeading } from '../eventExports/eventColumns';
import { stampTime } from './panther';

/** An event in our own text, made from an `.evtx` or from XML: see `bundle/evtx/describe.ts` for the form. */
const ownLine =
  /^\uFEFF?(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\.\d{3} UTC, (Info|Warning|Error) {1,9}([A-Za-z0-9][A-Za-z0-9 -]{0,60}?) {2}(\d{1,6}) {2}/;

/**
 * Events of the Setup, System and Application logs: as our own text, as text of wevtutil or copied out of Event Viewer, and
 * as tables of Event Viewer or PowerShell. The body of a record is `Servicing 3: ` and the message, whose words may be of any
 * language: what an event says follows from its provider and number.
 */
export const events: LogFormat = {
  family: 'events',
  title: text('Event log'),
  language: {
    id: 'windows-setup-events-log',
    name: text('Windows Setup Events'),
    firstLine: String.raw`^\uFEFF?(?:Event\[0\]|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} UTC, (?:Info|Warning|Error) )`,
  },
  // Event logs are recognised by their extension: `System.evtx`, and the text of one.
  names: {
    own: ['Setup.evtx', 'System.evtx', 'Application.evtx'],
    stems: [],
    extensions: [],
    patterns: ['*.evtx', '*.evtx.txt', '*.evtx.log'],
  },
  depth: 0,
  // A row of an export begins with a date, as rows of other logs do.
  precedence: 1,
  matchesLine: (line) =>
    ownLine.test(line) ||
    opensTextEvent(line) ||
    isTableRow(line) ||
    tableHeading(line) !== null ||
    isColumnHeading(line) ||
    eventRowOf(line, 0) !== null,
  prefilter: () => true,
  split: headOf,
  timeOf: (stamp) => stampTime(stamp),
  assemble: () => new EventAssembler(),
};

function headOf(line: string): RecordHead | null {
  const found = ownLine.exec(line.length > 200 ? line.slice(0, 200) : line);
  if (!found) return null;
  return {
    stamp: found[1]!,
    level: found[2] as Level,
    id: null,
    source: found[3]!,
    messageStart: found[0].length,
  };
}

/** Distinguishes the forms by their lines: one file may hold several, where an engineer pasted them together. */
class EventAssembler implements Assembler {
  readonly #textual = new TextExportReader();
  readonly #table = new TableExportReader();
  readonly #columns = new ColumnExportReader();
  #form: 'own' | 'text' | 'table' | 'columns' | 'row' | null = null;

  line(line: string, number: number): WholeRecord | null {
    const own = headOf(line);
    if (own) {
      this.#form = 'own';
      return ownRecord(own, line, number);
    }
    // The columns of a table have the name of their provider above them.
    if (this.#form !== 'table' && (isColumnHeading(line) || (this.#form === null && isColumnGroup(line))))
      this.#form = 'columns';
    const row = this.#takesRows ? eventRowOf(line, number) : null;
    if (row) {
      this.#form ??= 'row';
      return exportedRecord(row);
    }
    if (this.#form === 'columns') return exportedRecord(this.#columns.line(line, number));
    if (opensTextEvent(line) || (this.#form === null && this.#textual.begins(line))) this.#form = 'text';
    else if (this.#form !== 'table' && (tableHeading(line) ?? isTableRow(line))) this.#form = 'table';
    if (this.#form === 'text') return exportedRecord(this.#textual.line(line, number));
    return this.#form === 'table' ? exportedRecord(this.#table.line(line, number)) : null;
  }

  /** Whether a line begins an event when it comes next. */
  begins(line: string): boolean {
    if (headOf(line)) return true;
    if (this.#takesRows && eventRowOf(line, 0)) return true;
    if (this.#form === 'columns') return this.#columns.begins(line);
    if (this.#form === 'table' && !opensTextEvent(line)) return this.#table.begins(line);
    return this.#textual.begins(line) || (this.#form !== 'text' && isTableRow(line));
  }

  /** Whether rows are read that only their cells show, as no heading with a rule below it names their columns. */
  get #takesRows(): boolean {
    return (
      this.#form === null || this.#form === 'row' || (this.#form === 'columns' && !this.#columns.hasColumns)
    );
  }

  finish(): WholeRecord | null {
    return exportedRecord(this.#textual.finish() ?? this.#table.finish() ?? this.#columns.finish());
  }
}

/** Recognises the lines of a log that begin its events. One object reads one log. */
export class EventUnits {
  readonly #assembler = new EventAssembler();
  #line = 0;

  /** Takes the next line; true when an event begins with it. */
  readonly begins = (line: string): boolean => {
    const isFirst = this.#assembler.begins(line);
    this.#assembler.line(line, ++this.#line);
    return isFirst;
  };
}

/**
 * Whether the newest of the events in some lines stands first, as Event Viewer and PowerShell show them. Rows under several headings
 * stay where they are: each needs its own above it.
 */
export function areEventsNewestFirst(lines: readonly string[]): boolean {
  if (lines.filter(isColumnHeading).length > 1) return false;
  const assembler = new EventAssembler();
  const records = [...lines.map((line, at) => assembler.line(line, at + 1)), assembler.finish()];
  let back = 0;
  let ahead = 0;
  let last = Number.NaN;
  for (const record of records) {
    const time = record ? stampTime(record.stamp) : Number.NaN;
    if (time < last) back++;
    else if (time > last) ahead++;
    if (!Number.isNaN(time)) last = time;
  }
  return back > ahead;
}

function ownRecord(head: RecordHead, line: string, number: number): WholeRecord | null {
  const id = Number(ownLine.exec(line.slice(0, 200))![4]);
  return {
    line: number,
    lastLine: number,
    stamp: head.stamp,
    offset: 'utc',
    level: head.level,
    source: head.source,
    body: `${head.source} ${id}: ${line.slice(head.messageStart).trimEnd()}`,
    column: head.messageStart,
    endColumn: Math.max(head.messageStart, line.trimEnd().length),
  };
}

const gravity: readonly Level[] = ['none', 'Info', 'Warning', 'Error'];

/** The record of an exported event; null for one that does not bear on servicing. */
function exportedRecord(event: ExportedEvent | null): WholeRecord | null {
  const known = event && knownEvent(event.provider, event.id, event.message);
  if (!known) return null;
  const level = levelOf(event.level);
  return {
    line: event.line,
    lastLine: event.lastLine,
    stamp: exportStamp(event.date),
    offset: exportOffset(event.date),
    // Servicing writes all of its events without a level, which exports show as Information.
    level: gravity.indexOf(level) > gravity.indexOf(known.entry.level) ? level : known.entry.level,
    source: known.provider,
    body: `${known.provider} ${event.id}: ${event.message}`,
    column: event.column,
    endColumn: event.endColumn,
  };
}

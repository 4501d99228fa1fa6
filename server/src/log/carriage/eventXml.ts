import { text as noticeText } from '../../base/text';
import type { Notice } from '../family';
import { describeXml, holdXmlEvents, opensXmlEvent, type DescribedEvent } from '../eventExports/xmlExport';
import type { Layer, Opener } from './layers';
import { partOf, type Columns, type Piece } from './piece';

const opening = /<Event(?=[\s>])/g;
/** The beginning of a tag that may go on in the next part of a line */
const cutOpening = /<(?:E(?:v(?:e(?:nt?)?)?)?)?$/;
const closing = '</Event>';
/** What stands around events and says nothing */
const wrapper = /<\?xml[^<>]{0,200}\?>|<\/?Events(?:\s[^<>]{0,200})?>|\uFEFF/g;
const data = /<(EventData|UserData)[\s>]/;
/** Real events have a few thousand characters. */
const maxEvent = 512 * 1024;
/** Lines that were cut at one column are as long as each other, and no shorter. */
const minWidth = 40;
/** Events that are reported one by one as damaged */
const maxFlaws = 20;

/** The layer that writes the events of an export as XML in lines of our own; null where a text holds none. */
export function eventXml(lines: readonly string[]): Layer | null {
  if (!holdXmlEvents(lines)) return null;
  const isCut = begunBefore(lines.find((line) => opensXmlEvent(line) || line.includes(closing)));
  return { kind: 'events', open: () => openerOf(new XmlEvents(isCut)) };
}

/** Whether the first line that shows where an event begins or ends shows that one began before the text. */
function begunBefore(line: string | undefined): boolean {
  if (line === undefined) return true;
  const begins = line.search(opening);
  const ends = line.indexOf(closing);
  return begins < 0 || (ends >= 0 && ends < begins);
}

function openerOf(events: XmlEvents): Opener {
  return Object.assign((piece: Piece) => events.take(piece), {
    rest: () => events.finish(),
    notices: () => events.notices,
  });
}

/** A part of an event, and how long the line is that it stands in */
interface Held {
  readonly piece: Piece;
  readonly width: number;
}

/** Takes the lines of an export and gives those that its events come to, each where its event begins. Linear in the text. */
class XmlEvents {
  readonly notices: Notice[] = [];
  #flaws = 0;
  /** Parts of the event that is not complete yet; null between events */
  #held: Held[] | null;
  #size = 0;
  /** The last characters of it, which may begin the tag that ends it */
  #tail = '';
  /** A line that ends in what may be the beginning of an event */
  #pending: Piece | null = null;

  /** `isCut`: the text begins inside an event. */
  constructor(isCut: boolean) {
    this.#held = isCut ? [] : null;
  }

  take(piece: Piece): Piece[] {
    const out: Piece[] = [];
    this.#decide(piece, out);
    let from = 0;
    do from = this.#held ? this.#goOn(this.#held, piece, from, out) : this.#begin(piece, from, out);
    while (from < piece.text.length);
    return out;
  }

  /** Gives what is left of the event that the text ended in. */
  finish(): Piece[] {
    const out: Piece[] = this.#pending ? [this.#pending] : [];
    this.#pending = null;
    if (this.#held && this.#held.length > 0) this.#end(this.#held, out);
    return out;
  }

  /** Decides by the next line whether an event began at the end of the one before it. */
  #decide({ text }: Piece, out: Piece[]): void {
    const pending = this.#pending;
    this.#pending = null;
    if (!pending) return;
    const at = cutOpening.exec(pending.text)!.index;
    const isEvent = /^<Event[\s>]/.test(pending.text.slice(at) + text.slice(0, 10));
    if (!isEvent || at > 0) this.#pass(partOf(pending, 0, isEvent ? at : undefined), out);
    if (isEvent) this.#hold((this.#held = []), pending, at, pending.text.length);
  }

  /** Looks for the next event; what stands before it is given as it is. */
  #begin(piece: Piece, from: number, out: Piece[]): number {
    const { text } = piece;
    opening.lastIndex = from;
    const found = opening.exec(text)?.index;
    if (found === undefined && cutOpening.test(text)) {
      this.#pending = partOf(piece, from);
      return text.length;
    }
    if (found !== from) this.#pass(partOf(piece, from, found), out);
    if (found === undefined) return text.length;
    this.#held = [];
    return found;
  }

  #pass(piece: Piece, out: Piece[]): void {
    if (piece.text === '' || piece.text.replace(wrapper, '').trim() !== '') out.push(piece);
  }

  /** Takes a line, or the rest of one, that belongs to an event, up to its end. */
  #goOn(held: Held[], piece: Piece, from: number, out: Piece[]): number {
    const { text } = piece;
    const found = (this.#tail + text.slice(from)).indexOf(closing);
    const end = found < 0 ? text.length : from + found - this.#tail.length + closing.length;
    // An event that lost its end is followed by the next one.
    opening.lastIndex = from + (held.length === 0 ? 1 : 0);
    const next = opening.exec(text)?.index ?? Infinity;
    this.#hold(held, piece, from, Math.min(next, end));
    if (next < end || found >= 0 || this.#size > maxEvent) this.#end(held, out);
    return Math.min(next, end);
  }

  #hold(held: Held[], piece: Piece, from: number, to: number): void {
    const part = partOf(piece, from, to);
    held.push({ piece: part, width: piece.text.length });
    this.#size += part.text.length;
    this.#tail = (this.#tail + part.text).slice(1 - closing.length);
  }

  #end(held: readonly Held[], out: Piece[]): void {
    this.#held = null;
    this.#size = 0;
    this.#tail = '';
    const { lines, isWhole } = described(held);
    const begins = held.find(({ piece }) => piece.text.includes('<'))?.piece ?? held[0]!.piece;
    if (!isWhole) this.#flaw(begins.line);
    for (const line of lines) out.push({ text: line, line: begins.line, at: columnsOf(begins, line) });
  }

  #flaw(line: number): void {
    this.#flaws++;
    if (this.#flaws > maxFlaws + 1) this.notices.pop();
    this.notices.push({
      line,
      text:
        this.#flaws > maxFlaws
          ? noticeText('{0} more events of the export are cut or damaged.', this.#flaws - maxFlaws)
          : noticeText('The event in line {0} is cut or damaged; what is left of it was read.', line),
    });
  }
}

/** What an event says whose lines may have been broken at a column. */
function described(held: readonly Held[]): DescribedEvent {
  const unbroken = held.map(({ piece }) => piece.text).join('');
  if (isAtColumn(held) || held[0]!.piece.line === held.at(-1)!.piece.line) return describeXml(unbroken);
  // A long line comes in pieces.
  const seams = held.map(({ piece }, at) => (piece.line === held[at - 1]?.piece.line ? '' : '\n'));
  const asLines = describeXml(held.map(({ piece }, at) => seams[at]! + piece.text).join(''));
  if (asLines.isWhole) return asLines;
  const asOne = describeXml(unbroken);
  return asOne.isWhole ? asOne : asLines;
}

function isAtColumn(held: readonly Held[]): boolean {
  const widths = held.slice(0, -1).map(({ width }) => width);
  return widths.length > 1 && widths.every((width) => width >= minWidth && width === widths[0]);
}

/** Columns of an event: those of its data where they stand in the line in which it begins. */
function columnsOf({ text, at }: Piece, line: string): Columns {
  const found = data.exec(text);
  const from = found?.index ?? 0;
  const end = `</${found?.[1] ?? 'Event'}>`;
  const last = text.indexOf(end, from);
  const to = last < 0 ? text.length : last + end.length;
  const head = /^\S+ \S+ UTC, \w+ +.{1,60}? {2}\d+ {2}/.exec(line)?.[0].length ?? 0;
  return (offset) => at(offset <= head ? from : offset >= line.length ? to : from);
}

import type { Carriage } from '../../log/carriage/carriage';
import type { Columns } from '../../log/carriage/piece';
import { Unpacker, type CarriedLine } from '../../log/carriage/unpack';
import type { Notice } from '../../log/family';
import type { Restored } from '../../log/format';
import { pantherFamilies } from '../model/signature';
import { BrokenRowReader, type Take } from './brokenRows';
import { Placements } from './placements';
import type { Rules } from './ruleSet';

/**
 * Reads a log out of the text that carries it. What takes its lines sees them numbered as in the log itself; {@link placements}
 * gives their position in the text.
 */
export class CarriedLogReader {
  readonly placements = new Placements();
  readonly #set: Rules;
  readonly #before: number;
  readonly #take: Take;
  readonly #unpacker: Unpacker;
  readonly #broken: BrokenRowReader | null;
  readonly #encoder = new TextEncoder();

  /** `firstNumber` is the number in the log of the first line that is read of it. */
  constructor(carriage: Carriage, set: Rules, take: Take, firstNumber = 1) {
    this.#before = firstNumber - 1;
    this.#set = set;
    this.#take = take;
    this.#unpacker = new Unpacker(carriage, (line) => this.#line(line));
    this.#broken = pantherFamilies.includes(set.rules.format.family) ? new BrokenRowReader(set, take) : null;
  }

  /** Takes the next line of the text; `shownAt` gives its columns in an editor that shows another text for it. */
  line(text: string, line: number, shownAt?: Columns): void {
    this.#unpacker.line(text, line, shownAt);
  }

  /** What the reader should know of what carries the log. */
  get notices(): Notice[] {
    return this.#unpacker.notices;
  }

  /** Takes the end of the text. */
  finish(): void {
    this.#unpacker.finish();
    this.#broken?.finish();
  }

  #line(carried: CarriedLine): void {
    const { rules, prefilter } = this.#set;
    const { format } = rules;
    const number = this.#before + this.placements.add(carried.line, carried.lastLine);
    const restored = format.restore?.(carried.text) ?? null;
    const text = restored?.text ?? carried.text;
    const at = restored ? columnsOf(restored, carried.at) : carried.at;
    if (this.#broken) {
      this.#broken.line(text, number, at);
      return;
    }
    const bytes = this.#encoder.encode(text);
    if (format.prefilter(bytes, 0, bytes.length, prefilter)) this.#take(text, number, at);
  }
}

/** Columns of a row in the line that it was restored from. */
function columnsOf({ messageStart, from }: Restored, at: Columns): Columns {
  return (offset) => at(offset < messageStart ? Math.min(offset, from) : offset - messageStart + from);
}

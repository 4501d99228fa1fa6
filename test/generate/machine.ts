import { Random } from './random';

const filetimeEpoch = 116444736000000000n;
const hour = 3600_000;

/** The invented machine whose log is written: its clock, its counters, and the lines of the block being written. */
export class Machine {
  readonly random: Random;
  /** UTC in milliseconds */
  now: number;
  sequence = 0;
  /** Number of the next line, 1-based */
  line = 1;
  #lines: string[] = [];
  #stampedAt = NaN;
  #stamp = '';
  #nowOffset: number;

  constructor(seed: number, start: number, hoursFromUtc: number) {
    this.random = new Random(seed);
    this.now = start;
    this.#nowOffset = hoursFromUtc * hour;
  }

  wait(low: number, high = low): void {
    this.now += this.random.between(low, high);
  }

  /** One record; `message` may go on over several lines, divided by LF. Gives the number of its first line. */
  record(level: 'Info' | 'Warning' | 'Error', source: string, message: string): number {
    const first = this.line;
    this.#lines.push(`${this.stamp}, ${level.padEnd(22)}${source.padEnd(7)}${message}\r\n`);
    this.line++;
    for (let at = message.indexOf('\n'); at >= 0; at = message.indexOf('\n', at + 1)) this.line++;
    return first;
  }

  cbs(message: string): number {
    return this.record('Info', 'CBS', message);
  }

  csi(message: string, level: 'Info' | 'Error' = 'Info', stamped = false): number {
    this.sequence++;
    const sequence = this.sequence.toString(16).padStart(8, '0');
    return this.record(level, 'CSI', `${sequence}${stamped ? `@${this.utc}` : ''} ${message}`);
  }

  /** What was written since the last call. */
  take(): string {
    const text = this.#lines.join('');
    this.#lines = [];
    return text;
  }

  /** `2024-04-20 16:15:02`, local; made once a second, for millions of lines ask for it */
  get stamp(): string {
    const second = Math.floor(this.now / 1000);
    if (second !== this.#stampedAt) {
      this.#stampedAt = second;
      this.#stamp = new Date(this.now + this.#nowOffset).toISOString().slice(0, 19).replace('T', ' ');
    }
    return this.#stamp;
  }

  /** `2024/4/20:08:15:02.123`, UTC without padding, as CSI prints it */
  get utc(): string {
    const [date = '', time = ''] = new Date(this.now).toISOString().slice(0, 23).split('T');
    const [year, month, day] = date.split('-').map(Number);
    return `${year}/${month}/${day}:${time}`;
  }

  /** Identifier of a session that starts now: the halves of a FILETIME. */
  get sessionId(): string {
    const ticks = BigInt(this.now) * 10_000n + filetimeEpoch + BigInt(this.random.between(0, 9999));
    return `${ticks >> 32n}_${ticks & 0xffffffffn}`;
  }
}

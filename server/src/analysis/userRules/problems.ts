import { LineCounter } from 'yaml';
import type { Text } from '../../base/text';

/** What is wrong with a rules file, and where. */
export interface RulesProblem {
  /** 1-based */
  readonly line: number;
  readonly endLine: number;
  /** UTF-16 columns, 0-based */
  readonly column: number;
  readonly endColumn: number;
  readonly message: Text;
  /** A rule with an error is left out, with a warning it counts */
  readonly severity: 'error' | 'warning';
}

/** UTF-16 offsets, the end not included */
export type Range = readonly [number, number];

const maxProblems = 100;
/** Enough for the longest list of known words. */
const maxQuoted = 1000;

/** Gathers what is wrong with a text, by the offsets in it. */
export class ProblemList {
  readonly #lines = new LineCounter();
  readonly #problems: RulesProblem[] = [];

  constructor(content: string) {
    this.#lines.addNewLine(0);
    for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1))
      this.#lines.addNewLine(at + 1);
  }

  /** Takes the first hundred: a reader does not need more. */
  add([from, to]: Range, message: Text, severity: RulesProblem['severity'] = 'error'): void {
    if (this.#problems.length >= maxProblems) return;
    const start = this.#lines.linePos(from);
    const end = this.#lines.linePos(Math.max(from, to));
    this.#problems.push({
      line: start.line,
      endLine: end.line,
      column: start.col - 1,
      endColumn: end.col - 1,
      message: shortened(message),
      severity,
    });
  }

  /** In the order of the text. */
  all(): readonly RulesProblem[] {
    return this.#problems.sort((a, b) => a.line - b.line || a.column - b.column);
  }
}

/** A message with what it quotes from the file cut: a scalar may be as long as the file. */
function shortened({ message, args }: Text): Text {
  return { message, args: args.map((arg) => (typeof arg === 'string' ? arg.slice(0, maxQuoted) : arg)) };
}

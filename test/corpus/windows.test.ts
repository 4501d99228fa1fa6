import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import { memorySource } from '../../server/src/log/source';
import { rowStartOf } from '../../server/src/log/carriage/rowStart';
import { Random } from '../generate/random';
import { healthyRowLike, healthySectionLike } from '../support/healthyRows';
import { scaledLimit } from '../../tools/lib/speed.mjs';
import { needsShared } from '../support/shared';
import { solvedCasesOf, solvedLogsOf } from '../support/solvedLogs';

/** A log that is answered right, the line of its cause and the last line in which its failure ends. */
interface Solved {
  readonly name: string;
  readonly lines: readonly string[];
  readonly cause: number;
  /** The first line that a window must hold: the cause, or the failure where a program prints it before the reason */
  readonly start: number;
  readonly end: number;
}

/** A part of a log with rows added, and the line of the log that each of its lines is; 0 for added ones. */
interface Window {
  readonly lines: readonly string[];
  readonly numbers: readonly number[];
}

/** Windows of one log: of a large one, some of all there are. */
const maxWindows = 400;
/** Healthy rows that are put before, behind, and between the rows of a window */
const added = 6;
/** How often rows are put between those of a window, at other positions each time */
const rounds = 5;

async function answerTo(
  lines: readonly string[],
): Promise<{ cause: number; start: number; end: number; kind: string } | null> {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { incidents } = await analyseLog(memorySource(bytes), { name: 'excerpt.log' });
  const [first] = incidents;
  if (!first?.cause) return null;
  const { finding, kind } = first.cause;
  const top = first.top?.line ?? finding.line;
  return { cause: finding.line, start: Math.min(finding.line, top), end: Math.max(finding.line, top), kind };
}

async function solvedOf(
  name: string,
  text: string,
  causes: readonly number[],
  ends: readonly number[],
): Promise<Solved | null> {
  const lines = text.replace(/\r/g, '').replace(/\n$/, '').split('\n');
  const answer = await answerTo(lines);
  if (!answer || !causes.includes(answer.cause)) return null;
  const { cause, start } = answer;
  return { name, lines, cause, start, end: Math.max(answer.end, ...ends) };
}

/** Windows that hold the cause and the end of the failure: all of them, or as many as one log may have. */
function windowsOf({ lines, start, end }: Solved, random: Random): Window[] {
  const windows: Window[] = [];
  for (let first = 1; first <= start; first++)
    for (let last = end; last <= lines.length; last++)
      windows.push({
        lines: lines.slice(first - 1, last),
        numbers: Array.from({ length: last - first + 1 }, (_, at) => first + at),
      });
  while (windows.length > maxWindows) windows.splice(random.between(0, windows.length - 1), 1);
  return windows;
}

/** The same with healthy rows at its beginning, its end, and wherever a row of another thread may stand. */
function withHealthyRows({ lines, numbers }: Window, random: Random): Window[] {
  const columned = lines.filter((line) => healthyRowLike(line, random) !== null);
  const section = healthySectionLike(lines);
  const rowsAt = (at: number): readonly string[] =>
    section.length > 0
      ? section
      : Array.from({ length: added }, () => healthyRowLike(columned.at(at)!, random)!);
  // What is left of a record that the window cuts would go on with the row before it.
  const isWhole = section.length > 0 || (columned.length > 0 && rowStartOf(lines[0]!)?.at === 0);
  if (!isWhole) return [];
  const none = (count: number): number[] => Array.from({ length: count }, () => 0);
  const [front, back] = [rowsAt(0), rowsAt(-1)];
  const windows: Window[] = [
    { lines: [...front, ...lines], numbers: [...none(front.length), ...numbers] },
    { lines: [...lines, ...back], numbers: [...numbers, ...none(back.length)] },
  ];
  // Sections of setupapi do not stand in each other.
  if (section.length > 0) return windows;
  for (let round = 0; round < rounds; round++) {
    const between: { line: string; number: number }[] = [];
    lines.forEach((line, at) => {
      const row = rowStartOf(line)?.at === 0 && random.next() < 0.3 ? healthyRowLike(line, random) : null;
      if (row !== null) between.push({ line: row, number: 0 });
      between.push({ line, number: numbers[at]! });
    });
    windows.push({
      lines: between.map(({ line }) => line),
      numbers: between.map(({ number }) => number),
    });
  }
  return windows;
}

async function lostOf(solved: readonly Solved[]): Promise<{ lost: string[]; count: number }> {
  const random = new Random(20240420);
  const lost: string[] = [];
  let count = 0;
  for (const one of solved)
    for (const window of windowsOf(one, random))
      for (const { lines, numbers } of [window, ...withHealthyRows(window, random)]) {
        count++;
        const answer = await answerTo(lines);
        const line = answer && numbers[answer.cause - 1];
        if (line !== one.cause)
          lost.push(
            `${one.name} ${window.numbers[0]}-${window.numbers.at(-1)}+${lines.length - window.lines.length}: ${line} ${answer?.kind}, not ${one.cause}`,
          );
      }
  return { lost, count };
}

suite('windows of solved cases', () => {
  test('cases and cases2: a window with cause and failure names the same line, healthy rows or not', async function () {
    this.timeout(scaledLimit(300_000));
    const solved: Solved[] = [];
    for (const set of ['cases', 'cases2']) {
      for (const { name, log, verdict, lines, ends } of solvedCasesOf(needsShared(this, set))) {
        if (verdict !== 'cause-in-log') continue;
        const found = await solvedOf(name, Buffer.from(log).toString('utf8'), lines, ends);
        if (found) solved.push(found);
      }
    }
    const { lost, count } = await lostOf(solved);
    console.log(`      ${count - lost.length} of ${count}`);
    assert.deepEqual(lost, []);
    assert.ok(count >= 5000, `${count} windows`);
  });

  test('own fixtures: a window with cause and failure names the same line, healthy rows or not', async function () {
    this.timeout(scaledLimit(300_000));
    const solved: Solved[] = [];
    for (const { name, log, lines, verdict } of solvedLogsOf(join(__dirname, '..', 'failures'))) {
      if (verdict !== 'cause-in-log' || typeof log !== 'string') continue;
      const found = await solvedOf(name, log, lines, [log.split('\n').length]);
      if (found) solved.push(found);
    }
    const { lost, count } = await lostOf(solved);
    console.log(`      ${count - lost.length} of ${count}`);
    assert.deepEqual(lost, []);
  });
});

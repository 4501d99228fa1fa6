import { hasFailureBit, hresultFromWin32 } from '../../codes';
import { asksForResult, promptOf } from '../prompt';
import type { Layer } from './layers';
import { replaced, type Piece } from './piece';

/**
 * What a program of Windows prints when it fails, in any language: a word, a colon and a code, hexadecimal or decimal, alone in a
 * line. English Windows says `Error: 0x800f081f`.
 */
const failure =
  /^[^\p{L}\p{N}]{0,8}(\p{L}[\p{L}\p{M}' -]{0,30})\s?[:\uff1a]\s{0,2}(0[xX][0-9a-fA-F]{8}|-\d{9,10}|\d{1,5}|[2-4]\d{9})(?:\\[rn])?[^\p{L}\p{N}]{0,8}$/u;
/** What stands around it: how far the work is, and versions of the tool and of the image */
const progress = /^[^\p{L}\p{N}[]{0,8}\[[=\s]{0,60}\d{1,3}[.,]\d%[=\s]{0,60}\]/u;
const version =
  /^\s{0,8}\p{L}[\p{L}\p{M}' -]{0,40}\s?[:\uff1a]\s{0,2}(?:6\.[0-3]|10\.0)\.\d{4,5}\.\d{1,5}\s{0,8}$/u;
const maxWin32 = 0xffff;
/** A name and its value, as programs print them in lists: `Index: 1`, `Name: Windows 11 Pro` */
const field = /^\s{0,8}\p{L}[\p{L}\p{M}' -]{0,30}\s?[:\uff1a]\s{0,2}\S/u;

/** Programs whose only answer is the number that they end with, which is asked for at the next prompt */
const silentProgram = /\b(?:wusa|setup(?:prep|host)?|dpinst)(?:64|32)?(?:\.exe)?\b/i;
const bareNumber = /^\s{0,8}(-?\d{1,10}|0[xX][0-9a-fA-F]{8})\s{0,8}$/;
/** Results of installers that came through: a restart is needed, it has begun, nothing was to do */
const successes: ReadonlySet<number> = new Set([0, 1641, 3010, 0x240005, 0x240006]);

/** The name of pnputil above what it prints, in whatever order a language has its words */
const driverTool = /^\s{0,8}(?=.{0,60}\bMicrosoft\b)(?=.{0,60}\bPnP)[^:\\]{8,60}$/;
const namesInf = /[:\uff1a]\s{1,40}\S{1,200}\.inf\s{0,8}$/i;
const countLine = /^\s{0,8}\p{L}[\p{L}\p{M}' -]{2,60}\s?[:\uff1a]\s{1,40}(\d{1,5})\s{0,8}$/u;
/** The columns of what Install-WindowsFeature returns, below their names; the first one is a truth value in every language */
const featureColumns = /^-{5,8} {1,12}-{6,20} {1,12}-{6,14} {1,12}-{8,20}\s{0,8}$/;
const notDone = /^False\s{1,8}\S/;

/** System File Checker in a language that is not written in Latin letters and begins with none */
const fileCheck = /^\s{0,8}(?:Программа защиты|Защита) ресурсов Windows/;

/** Whether a line is one of those that only stand in what a program printed. */
export function isPrinted(line: string): boolean {
  return (
    line.length < 200 &&
    (progress.test(line) ||
      version.test(line) ||
      driverTool.test(line) ||
      featureColumns.test(line) ||
      fileCheck.test(line))
  );
}

/**
 * The layer that writes what a program printed when it failed as English Windows does; null where no program printed anything that
 * shows a failure.
 */
export function printedFailures(lines: readonly string[]): Layer | null {
  const isShown = lines.some(isPrinted) || lines.some((line) => asksForResult.test(promptOf(line) ?? ''));
  if (!isShown) return null;
  const listed = labelsInLists(lines);
  const reader = new ConsoleReader(lines.some(isPrinted), listed);
  return lines.some((line) => reader.failureIn(line) !== null) ? inEnglish(listed) : null;
}

/** Names of values that stand in a list with others: an error is printed by itself. */
function labelsInLists(lines: readonly string[]): ReadonlySet<string> {
  const labels = new Set<string>();
  lines.forEach((line, at) => {
    const label = line.length < 200 ? failure.exec(line)?.[1] : undefined;
    const isListed = [lines[at - 1], lines[at + 1]].some(
      (other) => other !== undefined && other.length < 1000 && field.test(other),
    );
    if (label !== undefined && isListed) labels.add(label);
  });
  return labels;
}

function inEnglish(listed: ReadonlySet<string>): Layer {
  return {
    kind: 'console',
    open: () => {
      const reader = new ConsoleReader(true, listed);
      return (piece) => {
        const found = reader.failureIn(piece.text);
        return [found === null ? piece : worded(piece, found)];
      };
    },
  };
}

function worded(piece: Piece, { words, isWhole }: PrintedFailure): Piece {
  const start = piece.text.length - piece.text.trimStart().length;
  return replaced(piece, [{ from: start, to: isWhole ? piece.text.trimEnd().length : start, text: words }]);
}

/** A failure that a line shows: what English Windows writes there, or before what stands there */
interface PrintedFailure {
  readonly words: string;
  readonly isWhole: boolean;
}

/** Follows what a console shows, line by line: which program was called, and what it printed. */
class ConsoleReader {
  readonly #hasCodes: boolean;
  readonly #listed: ReadonlySet<string>;
  #isDriverTool = false;
  /** The line before named a driver that pnputil works on: what follows says what became of it */
  #isBesideInf = false;
  #saysFailed = false;
  #count: number | null = null;
  #asksForResult = false;
  #isSilentProgram = false;
  #isBelowColumns = false;

  constructor(hasCodes: boolean, listed: ReadonlySet<string>) {
    this.#hasCodes = hasCodes;
    this.#listed = listed;
  }

  failureIn(line: string): PrintedFailure | null {
    if (line.length > 500 || line.trim() === '') return null;
    const typed = promptOf(line);
    if (typed !== undefined) {
      this.#takePrompt(typed);
      return null;
    }
    const result = this.#resultIn(line);
    if (result !== null) return coded(result);
    if (this.#isBelowColumns) {
      this.#isBelowColumns = false;
      if (notDone.test(line)) return { words: 'Install-WindowsFeature : ', isWhole: false };
    }
    if (fileCheck.test(line)) return { words: 'Windows Resource Protection: ', isWhole: false };
    if (featureColumns.test(line)) this.#isBelowColumns = true;
    if (driverTool.test(line)) this.#isDriverTool = true;
    if (this.#isDriverTool) return this.#driverFailure(line);
    const code = this.#hasCodes ? codeIn(line, this.#listed) : null;
    return code === null ? null : coded(code);
  }

  #takePrompt(typed: string): void {
    this.#isDriverTool = /\bpnputil\b/i.test(typed);
    this.#asksForResult = asksForResult.test(typed) && this.#isSilentProgram;
    if (silentProgram.test(typed)) this.#isSilentProgram = true;
    else if (!asksForResult.test(typed) && typed !== '') this.#isSilentProgram = false;
    this.#isBelowColumns = false;
    this.#count = null;
    this.#saysFailed = false;
  }

  /** The number that a program ended with, where it was asked for and is no success. */
  #resultIn(line: string): number | null {
    if (!this.#asksForResult) return null;
    const text = bareNumber.exec(line)?.[1];
    if (text === undefined) return null;
    this.#asksForResult = false;
    const value = Number(text) >>> 0;
    return successes.has(value) ? null : resultOf(value);
  }

  /** What pnputil says of a driver that it did not take: a sentence below the name of the driver, or that none of some was taken. */
  #driverFailure(line: string): PrintedFailure | null {
    const found = countLine.exec(line)?.[1];
    if (found !== undefined) {
      const count = Number(found);
      const isNone = count === 0 && (this.#count ?? 0) > 0 && !this.#saysFailed;
      this.#count = count;
      return isNone ? { words: 'Failed to add driver package: ', isWhole: false } : null;
    }
    const isBesideInf = this.#isBesideInf;
    this.#isBesideInf = namesInf.test(line);
    if (this.#isBesideInf || !isBesideInf || !failedInWords.test(line)) return null;
    this.#saysFailed = true;
    return english.test(line) ? null : { words: 'Failed to add driver package: ', isWhole: false };
  }
}

/** How the languages of Windows say that something failed or could not be done */
const failedInWords =
  /\b(?:fail(?:ed|ure)|Fehler|fehlgeschlagen|konnten? nicht|[Ee]rror|No se (?:pudo|pueden?)|Falha|falhou|[Nn]ão foi possível|Impossibile|non riuscit[ao]|[Ee]rrore)(?![\p{L}])|[ÉéEe]che?c\b|échoué|[Ii]mpossible|[Нн]е удалось|[Оо]шибка|失败|失敗|无法|無法|できませんでした|エラー|하지 못|실패|오류|할 수 없/u;
const english = /^\s{0,8}(?:Failed to|\w+ing the driver package failed)/;

function coded(code: number): PrintedFailure {
  return { words: `Error: 0x${code.toString(16)}`, isWhole: true };
}

/** The failure that a line reports, as a result code; null for a line that reports none. `listed` are names of values. */
function codeIn(line: string, listed: ReadonlySet<string>): number | null {
  const [, label, text] = (line.length < 200 ? failure.exec(line) : null) ?? [];
  if (label === undefined || text === undefined) return null;
  const value = Number(text) >>> 0;
  return hasFailureBit(value) || !listed.has(label) ? resultOf(value) : null;
}

function resultOf(value: number): number | null {
  if (hasFailureBit(value)) return value;
  return value > 0 && value <= maxWin32 ? hresultFromWin32(value) : null;
}

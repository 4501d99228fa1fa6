import type { Range } from 'vscode-languageserver-types';
import type { Finding } from '../analysis/model/model';

/** The message of a finding on its line, in UTF-16 units. */
export function rangeOf({ line, column, endColumn }: Finding): Range {
  return {
    start: { line: line - 1, character: column },
    end: { line: line - 1, character: Math.max(column, endColumn) },
  };
}

/** Whole lines, 1-based and inclusive. The end reaches to the start of the next line, which needs no line lengths. */
export function lineRange(firstLine: number, lastLine: number): Range {
  return {
    start: { line: firstLine - 1, character: 0 },
    end: { line: Math.max(firstLine, lastLine), character: 0 },
  };
}

/** The empty range at the start of a 1-based line. */
export function startOf(line: number): Range {
  const position = { line: Math.max(1, line) - 1, character: 0 };
  return { start: position, end: position };
}

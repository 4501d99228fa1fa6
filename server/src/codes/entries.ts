import type { Text } from '../base/text';
import { unsigned } from './bits';
import { isCodeClass, type CodeClass } from './classes';
import { firstSteps } from './firstSteps';
import { documents, entryTable } from './table.generated';

/** What the table says about a code that servicing logs are full of. */
export interface Entry {
  readonly value: number;
  /** Empty where Microsoft has published no name */
  readonly name: string;
  /** False for successes in the form of a failure, too */
  readonly failure: boolean;
  readonly meaning: Text;
  readonly cause: Text;
  /** What to do first */
  readonly first: FirstStep;
  /** What sort of failure it is, whatever its facility */
  readonly codeClass: CodeClass;
  readonly document?: string;
}

/** What to do first about a code, as a kind of remedy; `none` for a code that asks for nothing. */
export type FirstStep = keyof typeof firstSteps;

let byValue: ReadonlyMap<number, Entry> | undefined;

/** Every entry by its value. The table is split on first use. */
export function allEntries(): ReadonlyMap<number, Entry> {
  byValue ??= new Map(entryTable.split('\n').map(readEntry));
  return byValue;
}

/** The entry of exactly this value; undefined for one that is not in the table, near ones included. */
export function entryOf(value: number): Entry | undefined {
  return allEntries().get(unsigned(value));
}

function readEntry(line: string): readonly [number, Entry] {
  const [hex = '', name = '', failure, meaning = '', cause = '', first = '', index, codeClass = ''] =
    line.split('\t');
  const value = parseInt(hex, 16);
  const address = documents[Number(index)];
  return [
    value,
    {
      value,
      name,
      failure: failure === '1',
      meaning: { message: meaning, args: [] },
      cause: { message: cause, args: [] },
      first: Object.hasOwn(firstSteps, first) ? (first as FirstStep) : 'none',
      codeClass: isCodeClass(codeClass) ? codeClass : 'other',
      ...(address !== undefined && { document: address }),
    },
  ];
}

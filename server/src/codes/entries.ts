import type { Text } from '../base/text';
import { unsigned } from './bits';
import { isCodeClass, type CodeClass } from './classes';
import { firstSteps, stepContexts } from './firstSteps';
import { isCodeSource, type CodeSource } from './sources';
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
  /** What to do first elsewhere instead */
  readonly firstIn: readonly FirstStepIn[];
  /** What sort of failure it is, whatever its facility */
  readonly codeClass: CodeClass;
  readonly document?: string;
  /** Where name and meaning come from; undefined in a row that does not say, which a test refuses */
  readonly source?: CodeSource;
}

/** What to do first about a code, as a kind of remedy; `none` for a code that asks for nothing. */
export type FirstStep = keyof typeof firstSteps;

/** What to do first about a code where it stands in something that asks for another step. */
export interface FirstStepIn {
  readonly context: keyof typeof stepContexts;
  readonly step: FirstStep;
}

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
  const [
    hex = '',
    name = '',
    failure,
    meaning = '',
    cause = '',
    first = '',
    index,
    codeClass = '',
    source = '',
  ] = line.split('\t');
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
      ...readFirst(first),
      codeClass: isCodeClass(codeClass) ? codeClass : 'other',
      ...(address !== undefined && { document: address }),
      ...(isCodeSource(source) && { source }),
    },
  ];
}

/** Reads `reboot` and `signature;legacy=sha2`: a step, and others for contexts. What no list has is nothing to do. */
function readFirst(cell: string): Pick<Entry, 'first' | 'firstIn'> {
  const [first = '', ...others] = cell.split(';');
  return {
    first: isFirstStep(first) ? first : 'none',
    firstIn: others.flatMap((other) => {
      const [context = '', step = ''] = other.split('=');
      return isContext(context) && isFirstStep(step) ? [{ context, step }] : [];
    }),
  };
}

const isFirstStep = (name: string): name is FirstStep => Object.hasOwn(firstSteps, name);
const isContext = (name: string): name is FirstStepIn['context'] => Object.hasOwn(stepContexts, name);

import { unsigned } from './bits';
import { documents, entryRows } from './table.generated';

/** What the table says about a code that servicing logs are full of. */
export interface Entry {
  readonly value: number;
  /** Empty where Microsoft has published no name */
  readonly name: string;
  /** False for successes in the form of a failure, too */
  readonly failure: boolean;
  readonly meaning: Readonly<Record<CodeLocale, string>>;
  readonly cause: Readonly<Record<CodeLocale, string>>;
  readonly document?: string;
}

/** Languages that explanations are written in. */
export type CodeLocale = 'en' | 'zh-cn';

let byValue: Map<number, Entry> | undefined;

/** The entry of exactly this value; undefined for one that is not in the table, near ones included. */
export function entryOf(value: number): Entry | undefined {
  byValue ??= new Map(
    entryRows.map(([code, name, failure, meaning, cause, chineseMeaning, chineseCause, document]) => {
      const address = documents[document];
      return [
        code,
        {
          value: code,
          name,
          failure: failure === 1,
          meaning: { en: meaning, 'zh-cn': chineseMeaning },
          cause: { en: cause, 'zh-cn': chineseCause },
          ...(address !== undefined && { document: address }),
        },
      ];
    }),
  );
  return byValue.get(unsigned(value));
}

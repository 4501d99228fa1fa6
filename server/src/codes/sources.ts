import { text, type Text } from '../base/text';
import { listedNames, printedNames } from './table.generated';

/** Where what is said about a code comes from; each row of the table names one. */
export const codeSources = {
  page: text('Microsoft’s page on the code (name and meaning)'),
  header: text('header files of the Windows SDK (name); the explanation is ours'),
  list: text('lists that Microsoft published (name and meaning)'),
  printed: text('the name that Windows prints in CBS.log; the explanation is ours'),
  message: text('the message that DISM prints; Microsoft has published no name'),
  practice: text('solved cases; Microsoft has published nothing about it'),
  inferred: text(
    'inferred from the error with the same number; Microsoft has published nothing about this form',
  ),
} as const satisfies Record<string, Text>;

/** Where a name, or what is said instead of one, comes from where there is no explanation. */
export const nameSources = {
  header: text('header files of the Windows SDK (name)'),
  list: text('lists that Microsoft published (name)'),
  printed: text('the name that Windows prints in CBS.log'),
  facility: text(
    'header files of the Windows SDK (the facility); Microsoft has published nothing about the code',
  ),
  none: text('none: no published table has this number'),
} as const satisfies Record<string, Text>;

let others: ReadonlyMap<string, keyof typeof nameSources> | undefined;

/** Where a name of the tables comes from, or one that a log gave a code: `isLearned`. */
export function sourceOfName(name: string, isLearned: boolean): Text {
  others ??= new Map([
    ...listedNames.split(' ').map((one) => [one, 'list'] as const),
    ...printedNames.split(' ').map((one) => [one, 'printed'] as const),
  ]);
  return nameSources[isLearned ? 'printed' : (others.get(name) ?? 'header')];
}

export type CodeSource = keyof typeof codeSources;

export function isCodeSource(name: string): name is CodeSource {
  return Object.hasOwn(codeSources, name);
}

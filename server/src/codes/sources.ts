import { text, type Text } from '../base/text';

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

export type CodeSource = keyof typeof codeSources;

export function isCodeSource(name: string): name is CodeSource {
  return Object.hasOwn(codeSources, name);
}

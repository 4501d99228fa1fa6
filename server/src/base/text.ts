/**
 * A sentence for the reader, as data: the English text with `{0}`-style placeholders, and what goes into them. The engine
 * makes texts, the edge (LSP server, command line, script renderer) puts them into the reader's language.
 */
export interface Text {
  readonly message: string;
  readonly args: readonly (string | number | Text)[];
}

/** Makes a {@link Text}. `message` must be a literal: it is the key of the translation bundles in `l10n/`. */
export function text(message: string, ...args: readonly (string | number | Text)[]): Text {
  return { message, args };
}

/** Puts a {@link Text} into the reader's language. */
export type Translate = (text: Text) => string;

/** Names one after the other in a sentence, with the comma that the reader's language has for lists. */
export function listed(names: readonly string[]): Text {
  const [first = '', ...rest] = names;
  return rest.reduce((list, name) => text('{0}{1}{2}', list, text(', '), name), text('{0}', first));
}

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

/** A sentence with each text among its parts changed, however deep it stands. */
export function withParts({ message, args }: Text, change: (part: string) => string): Text {
  return {
    message,
    args: args.map((arg) =>
      typeof arg === 'string' ? change(arg) : typeof arg === 'object' ? withParts(arg, change) : arg,
    ),
  };
}

/** Puts a {@link Text} into the reader's language. */
export type Translate = (text: Text) => string;

/**
 * A translator over a bundle of `English message -> translation`. A message without a translation stays English, a
 * placeholder without an argument stays as written. Full-width punctuation has its room in itself: where an argument ends with it, no
 * space follows.
 */
export function translator(bundle: Readonly<Record<string, string>>): Translate {
  const translate: Translate = ({ message, args }) =>
    (Object.hasOwn(bundle, message) ? bundle[message]! : message).replace(
      /\{(\d+)\}( ?)/g,
      (placeholder, index: string, space: string) => {
        const arg = args[Number(index)];
        if (arg === undefined) return placeholder;
        const words = typeof arg === 'object' ? translate(arg) : String(arg);
        return /[，。！？；：）」』】》]$/.test(words) ? words : words + space;
      },
    );
  return translate;
}

import { unsigned } from './bits';
import { messageTable } from './table.generated';

/** Longest text in which a message is looked for: characters. */
const maxText = 600;
/** Where a message may begin in a text, and how many of such places are tried */
const beginnings = /^|(?<=[:：。.,!\])>"“'|]\s{0,4}|\s[-–—]\s{1,4}|：)(?=\S)/g;
const maxBeginnings = 24;
/** Where a message may end */
const ends = /[.。]|\s?[([{（]|["”'|]|$/g;
const maxEnds = 12;

/** What Windows says of a code in one language. */
export interface Message {
  readonly value: number;
  readonly language: string;
  readonly text: string;
}

let all: readonly Message[] | undefined;
let byText: ReadonlyMap<string, number> | undefined;

/** Every message, by code and language. The table is split on first use. */
export function allMessages(): readonly Message[] {
  return (all ??= messageTable.split('\n').map((row) => {
    const [hex = '', language = '', text = ''] = row.split('\t');
    return { value: parseInt(hex, 16), language, text };
  }));
}

/** Codes by the message that Windows has for them, in the form of {@link keyOf}. */
function codesByText(): ReadonlyMap<string, number> {
  return (byText ??= new Map(allMessages().map(({ value, text }) => [keyOf(text), value])));
}

/**
 * The code that a text states in the words of Windows itself, in any language of the table: programs print the message of a code
 * without the code, `Enable-WindowsOptionalFeature : The source files could not be found.` Undefined where it has no such sentence.
 */
export function codeOfMessage(text: string): number | undefined {
  const said = text.slice(0, maxText);
  const messages = codesByText();
  let begun = 0;
  for (const { index } of said.matchAll(beginnings)) {
    if (++begun > maxBeginnings) break;
    let ended = 0;
    const rest = said.slice(index);
    for (const end of rest.matchAll(ends)) {
      if (++ended > maxEnds) break;
      const code = end.index > 0 ? messages.get(keyOf(rest.slice(0, end.index))) : undefined;
      if (code !== undefined) return code;
    }
  }
  return undefined;
}

/** Whether a text is a message of Windows for a code and nothing else. */
export function isMessage(text: string): boolean {
  return text.length <= maxText && codesByText().has(keyOf(text));
}

/** The message that Windows has for a code, in a language of the table (`en`, `zh-cn`); undefined where the table has none. */
export function messageOf(value: number, language: string): string | undefined {
  return allMessages().find((row) => row.value === unsigned(value) && row.language === language)?.text;
}

/** A message as it is compared: programs leave the stop away, consoles break lines, and typographic apostrophes are what they replace. */
function keyOf(message: string): string {
  return message
    .trim()
    .replace(/[.。]$/, '')
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'")
    .toLowerCase();
}

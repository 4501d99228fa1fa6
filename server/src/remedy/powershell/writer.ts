import { text, type Text, type Translate } from '../../base/text';
import { commentLine, quoteLiteral } from '../quote';

/** Turns sentences into PowerShell in the reader's language. */
export interface Writer {
  /** A single-quoted literal of the sentence. `{0}` placeholders without an argument stay for PowerShell's -f operator. */
  readonly say: (sentence: Text) => string;
  /** Line comments of the sentence, wrapped, each behind `indent`; joined by line ends, without one at the end. */
  readonly note: (sentence: Text, indent?: string) => string;
  readonly translate: Translate;
}

const lineWidth = 124;

export function writer(translate: Translate): Writer {
  const say = (sentence: Text): string => {
    const quoted = quoteLiteral(translate(sentence));
    // Only a translation with an invisible character gets here; the reader then has the sentence in English.
    return quoted.ok ? quoted.value : `'${sentence.message.replace(/'/g, "''")}'`;
  };
  const note = (sentence: Text, indent = ''): string =>
    wrap(translate(sentence), lineWidth - indent.length - 2)
      .map((line) => indent + commentLine(line))
      .join('\n');
  return { say, note, translate };
}

/** `label: value` as a sentence, so that a language can choose its own colon. */
export function labelled(label: Text, value: string | Text): Text {
  return text('{0}: {1}', label, value);
}

/** Breaks a sentence at blanks, and between the characters of scripts that have none, into lines of `width` columns. */
export function wrap(sentence: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of sentence.match(pieces) ?? []) {
    const needed = columns(piece);
    if (line !== '' && used + needed > width && piece.trim() !== '') {
      lines.push(line.trimEnd());
      line = piece;
      used = needed;
    } else {
      line += piece;
      used += needed;
    }
  }
  return [...lines, line.trimEnd()];
}

// A wide character with the closing punctuation that must not begin a line, a word, or blanks.
const pieces =
  /[\u2E80-\u9FFF\uFF00-\uFFEF][\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF09]*|[^\s\u2E80-\u9FFF\uFF00-\uFFEF]+|\s+/g;

/** Columns that a text takes: two for each wide character. */
function columns(piece: string): number {
  let count = piece.length;
  for (let at = 0; at < piece.length; at++) if (piece.charCodeAt(at) >= 0x2e80) count++;
  return count;
}

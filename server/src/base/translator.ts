import { saidName } from './madeNames';
import type { Text, Translate } from './text';

/** A sentence with each text among its parts changed, however deep it stands. */
export function withParts({ message, args }: Text, change: (part: string) => string): Text {
  return {
    message,
    args: args.map((given) => {
      const arg = typeof given === 'string' ? saidName(given) : given;
      return typeof arg === 'string' ? change(arg) : typeof arg === 'object' ? withParts(arg, change) : arg;
    }),
  };
}

/**
 * A translator over a bundle of `English message -> translation`. A message without a translation stays English, a
 * placeholder without an argument stays as written. Full-width punctuation has its room in itself: where an argument ends with it, no
 * space follows; and Chinese within Chinese needs none on either side.
 */
export function translator(bundle: Readonly<Record<string, string>>): Translate {
  const translate: Translate = ({ message, args }) => {
    const sentence = Object.hasOwn(bundle, message) ? bundle[message]! : message;
    const isWide = wide.test(sentence);
    return sentence.replace(
      /( ?)\{(\d+)\}( ?)/g,
      (placeholder, before: string, index: string, after: string, at: number) => {
        const given = args[Number(index)];
        if (given === undefined) return placeholder;
        const arg = typeof given === 'string' ? saidName(given) : given;
        const words = typeof arg === 'object' ? translate(arg) : String(arg);
        const joinsBefore = isWide && wide.test(sentence.slice(at - 1, at)) && startsWide.test(words);
        const next = sentence.charAt(at + placeholder.length);
        const joinsAfter = fullWidthEnd.test(words) || (isWide && wide.test(next) && endsWide.test(words));
        return `${joinsBefore ? '' : before}${words}${joinsAfter ? '' : after}`;
      },
    );
  };
  return translate;
}

const wide = /[\u3400-\u9fff]/;
const startsWide = /^[\u3400-\u9fff]/;
const endsWide = /[\u3400-\u9fff]$/;
const fullWidthEnd = /[，。！？；：）」』】》]$/;

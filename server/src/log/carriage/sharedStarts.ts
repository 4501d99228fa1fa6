/** Longest common beginning that is looked for, in words and marks. */
const maxTokens = 200;
const maxLength = 1500;
const token = /[0-9A-Za-z_\u00c0-\uffff]+|[ \t]+|[^]/g;
const isWord = /^[0-9A-Za-z_\u00c0-\uffff]/;
const isNumber = /^\d+$/;
const sentence = /^[A-Z][a-z]+$/;
/** What no sentence begins with: an object, a path with a number, a stamp */
const foreign = /^\s{0,4}[[{<"]|\.(?:log|txt):|\d\d:\d\d|\w[|\t]/;

/**
 * What lines begin with that nothing is known of: the words and marks that all of them share, numbers apart, up to the first words
 * of a sentence. Empty where it does not look like something that a program puts before the lines of others.
 */
export function sharedStarts(rows: readonly string[]): string[] {
  const split = rows.map((row) => row.slice(0, maxLength).match(token) ?? []);
  const first = split[0] ?? [];
  let shared = 0;
  let varied = 0;
  for (; shared < Math.min(first.length, maxTokens); shared++) {
    const at = shared;
    const own = first[at]!;
    if (split.every((tokens) => tokens[at] === own)) continue;
    if (!split.every((tokens) => isAlike(tokens[at], own))) break;
    varied = at;
  }
  const end = endOf(first, shared, varied);
  const starts = split.map((tokens) => tokens.slice(0, end).join(''));
  return end > 0 && foreign.test(starts[0]!) ? starts : [];
}

function isAlike(one: string | undefined, other: string): boolean {
  if (one === undefined) return false;
  return (isNumber.test(one) && isNumber.test(other)) || (one.trim() === '' && other.trim() === '');
}

/** Words that begin a sentence are the rows' own, as is a word that only some of them go on from. */
function endOf(tokens: readonly string[], shared: number, varied: number): number {
  let end = shared;
  for (let at = varied + 1; at < shared; at++) {
    if (!sentence.test(tokens[at]!) || !/^\s*$/.test(tokens[at - 1]!)) continue;
    end = at;
    break;
  }
  while (end > 0 && isWord.test(tokens[end - 1]!)) end--;
  return end;
}

import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { listed, text, type Text } from '../../base/text';
import type { ProblemList, Range } from './problems';

/** The values of a map by their keys. */
export type Pairs = ReadonlyMap<string, ParsedNode>;

const maxName = 100;

/** Reads values of a rules file in the forms that rules want, and says what is wrong with others. */
export class FieldReader {
  readonly #problems: ProblemList;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  oneOf<T extends string>(entry: Pairs, key: string, known: readonly T[], node: ParsedNode): T | null {
    const value = entry.get(key);
    if (value) return this.word(value, known);
    this.#missing(key, node);
    return null;
  }

  word<T extends string>(node: ParsedNode, known: readonly T[]): T | null {
    const value = isScalar(node) ? node.value : undefined;
    const word = known.find((name) => name === value);
    if (word !== undefined) return word;
    const given = isScalar(node) ? node.source : '';
    this.#problems.add(rangeOf(node), text('{0} is not known; known are {1}.', given, listed(known)));
    return null;
  }

  required(entry: Pairs, key: string, node: ParsedNode, max: number): string | null {
    const value = entry.get(key);
    if (value) return this.string(value, max);
    this.#missing(key, node);
    return null;
  }

  #missing(key: string, node: ParsedNode): void {
    this.#problems.add(startOf(node), text('The key {0} is missing.', key));
  }

  string(node: ParsedNode, max: number): string | null {
    const value = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
    if (value === '') {
      this.#problems.add(
        rangeOf(node),
        text('Here a text is wanted. Put it in quotes where YAML takes it for something else.'),
      );
      return null;
    }
    if (value.length > max) {
      this.#problems.add(rangeOf(node), text('The text is longer than {0} characters.', max));
      return null;
    }
    return value;
  }

  /** A name that reports print as it is: no signs that a terminal or a page could take for its own. */
  logName(node: ParsedNode): string | null {
    const name = this.string(node, maxName);
    if (name === null || /^[\p{L}\p{N} ._()*\\/%:+-]+$/u.test(name)) return name;
    this.#problems.add(rangeOf(node), text('{0} is no name of a log.', name));
    return null;
  }

  /** Reads each item of a list; null where one is wrong, undefined where the key is left out. */
  each<T>(
    entry: Pairs,
    key: string,
    read: (node: ParsedNode) => T | null,
    max = Infinity,
  ): readonly T[] | null | undefined {
    const node = entry.get(key);
    if (!node) return undefined;
    if (!isSeq(node)) {
      this.#problems.add(rangeOf(node), text('{0} must be a list.', text('The key {0}', key)));
      return null;
    }
    const items = this.list(node, text('The key {0}', key));
    if (items.length > max) {
      this.#problems.add(rangeOf(items[max]!), text('The key {0} has more than {1} entries.', key, max));
      return null;
    }
    const values = items.map(read);
    return values.every((value) => value !== null) ? values : null;
  }

  list(node: ParsedNode, what: Text): readonly ParsedNode[] {
    if (isSeq<ParsedNode>(node)) return node.items;
    this.#problems.add(rangeOf(node), text('{0} must be a list.', what));
    return [];
  }

  /** The values of a map by their keys; null where it is none or has unknown keys. */
  map(node: ParsedNode, what: Text, known: readonly string[]): Pairs | null {
    if (!isMap<ParsedNode, ParsedNode | null>(node)) {
      this.#problems.add(rangeOf(node), text('{0} must have keys: {1}.', what, listed(known)));
      return null;
    }
    const pairs = new Map<string, ParsedNode>();
    let isKnown = true;
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name)) {
        this.#problems.add(
          rangeOf(key),
          text('The key {0} is not known; known are {1}.', name, listed(known)),
        );
        isKnown = false;
      } else if (pairs.has(name)) {
        this.#problems.add(rangeOf(key), text('The key {0} is here twice.', name));
        isKnown = false;
      } else if (value) pairs.set(name, value);
    }
    return isKnown ? pairs : null;
  }
}

export function rangeOf({ range }: ParsedNode): Range {
  return [range[0], range[1]];
}

/** Where a map begins: its first key says which rule it is. */
function startOf(node: ParsedNode): Range {
  const first = isMap<ParsedNode, ParsedNode | null>(node) ? node.items[0] : undefined;
  return rangeOf(first?.key ?? node);
}

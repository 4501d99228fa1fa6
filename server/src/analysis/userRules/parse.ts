import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { readingsOf } from '../../codes';
import { text, type Text } from '../../base/text';
import { causes } from '../causes';
import { families as logFamilies } from '../families';
import { remedyKinds } from '../model/kinds';
import type { LogFamily } from '../../log/family';
import { coverageOf, fitsExample } from './coverage';
import { noRules, type CauseRule, type NoiseRule, type StatedKind, type UserRules } from './model';
import { compilePattern, maxPatternLength, type Pattern } from './pattern';
import { ProblemList, type Range, type RulesProblem } from './problems';
import { readYaml } from './yaml';

/** A rules file as it was read: the rules that are in order, and what is wrong with the others. */
export interface ReadRules {
  readonly rules: UserRules;
  readonly problems: readonly RulesProblem[];
}

/** Bytes of a rules file that are read, and rules of one file. */
export const maxRulesBytes = 256 * 1024;
export const maxRules = 500;
const maxWhy = 300;
const maxNames = 10;
const maxName = 100;
const maxExamples = 20;

/**
 * Reads a rules file. Never throws. A file that is no YAML has no rules. `from` is what readers know the file by, `bytes` its
 * size where `content` is only its beginning.
 */
export function readRules(content: string, from: string, bytes = content.length): ReadRules {
  return new RulesReader(content, from, bytes).read();
}

type Pairs = ReadonlyMap<string, ParsedNode>;

class RulesReader {
  readonly #content: string;
  readonly #from: string;
  readonly #bytes: number;
  readonly #problems: ProblemList;
  readonly #ids = new Set<string>();

  constructor(content: string, from: string, bytes: number) {
    this.#content = content;
    this.#from = from;
    this.#bytes = bytes;
    this.#problems = new ProblemList(content);
  }

  read(): ReadRules {
    const rules = this.#bytes > maxRulesBytes ? this.#tooLarge() : this.#file();
    return { rules, problems: this.#problems.all() };
  }

  #tooLarge(): UserRules {
    this.#problem(
      [0, 0],
      text('The file is larger than {0} KB; no rule of it is used.', maxRulesBytes / 1024),
    );
    return noRules;
  }

  #file(): UserRules {
    const { root, faults } = readYaml(this.#content);
    for (const { range, message } of faults) this.#problem(range, message);
    if (!root) return noRules;
    const file = this.#map(root, text('The file'), ['version', 'noise', 'causes']);
    if (!file) return noRules;
    const version = file.get('version');
    if (!version || !isScalar(version) || version.value !== 1) {
      this.#problem(rangeOf(version ?? root), text('The file must say in which form it is: version: 1.'));
      return noRules;
    }
    const entries = (key: string): readonly ParsedNode[] => {
      const node = file.get(key);
      return node ? this.#list(node, text('The key {0}', key)) : [];
    };
    return {
      noise: this.#capped(entries('noise'), 0).flatMap((node) => this.#noise(node) ?? []),
      causes: this.#capped(entries('causes'), entries('noise').length).flatMap(
        (node) => this.#cause(node) ?? [],
      ),
    };
  }

  #capped(nodes: readonly ParsedNode[], before: number): readonly ParsedNode[] {
    const room = Math.max(0, maxRules - before);
    const first = nodes[room];
    if (first)
      this.#problem(
        rangeOf(first),
        text('Only {0} rules of a file are used; those from here on are ignored.', maxRules),
      );
    return nodes.slice(0, room);
  }

  #noise(node: ParsedNode): NoiseRule | null {
    const entry = this.#map(node, text('A rule'), noiseKeys);
    return entry && this.#rule(entry, node);
  }

  #cause(node: ParsedNode): CauseRule | null {
    const entry = this.#map(node, text('A rule'), causeKeys);
    if (!entry) return null;
    const kind = this.#oneOf(entry, 'kind', statedKinds, node);
    const endsIn = this.#codes(entry);
    const remedies = this.#each(entry, 'remedies', (item) => this.#word(item, remedyKinds));
    const elsewhere = this.#each(entry, 'elsewhere', (item) => this.#logName(item), maxNames);
    const rule = this.#rule(entry, node);
    if (!rule || kind === null || endsIn === null || remedies === null || elsewhere === null) return null;
    return {
      ...rule,
      kind,
      ...(endsIn && { endsIn }),
      ...(remedies && { remedies }),
      ...(elsewhere && { elsewhere }),
    };
  }

  /** What every rule has. */
  #rule(entry: Pairs, node: ParsedNode): NoiseRule | null {
    const id = this.#id(entry, node);
    const source = this.#required(entry, 'text', node, maxPatternLength);
    const why = this.#required(entry, 'why', node, maxWhy);
    const families = this.#each(entry, 'families', (item) => this.#word(item, logFamilies));
    const pattern = source === null ? null : this.#pattern(source, entry.get('text')!, families ?? null);
    const isShown = pattern === null || this.#examples(entry, pattern, families ?? null);
    if (id === null || source === null || why === null || families === null || !pattern || !isShown)
      return null;
    return { id, from: this.#from, text: source, why, families: families ?? null };
  }

  #id(entry: Pairs, node: ParsedNode): string | null {
    const id = this.#required(entry, 'id', node, 64);
    if (id === null) return null;
    const at = rangeOf(entry.get('id')!);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
      this.#problem(at, text('An id is made of small letters, digits and hyphens; this is {0}.', id));
      return null;
    }
    if (this.#ids.has(id)) {
      this.#problem(at, text('Another rule of this file is called {0}.', id));
      return null;
    }
    this.#ids.add(id);
    return id;
  }

  #pattern(source: string, node: ParsedNode, families: readonly LogFamily[] | null): Pattern | null {
    const pattern = compilePattern(source);
    if ('fault' in pattern) {
      this.#problem(rangeOf(node), pattern.fault);
      return null;
    }
    const { hides, spares } = coverageOf(pattern, families);
    if (hides !== null) {
      this.#problem(
        rangeOf(node),
        text(
          'The text also fits lines in which an operation says that it failed ({0}…), and those are never hidden. Make it longer.',
          hides,
        ),
      );
      return null;
    }
    if (spares !== null) {
      this.#problem(
        rangeOf(node),
        text(
          'Lines that begin with {0} may say that an operation failed; where they do, the rule is not used.',
          spares,
        ),
        'warning',
      );
    }
    return pattern;
  }

  /** Whether the pattern fits all examples that the rule gives. */
  #examples(entry: Pairs, pattern: Pattern, families: readonly LogFamily[] | null): boolean {
    const node = entry.get('example');
    if (!node) return true;
    const examples = isSeq<ParsedNode>(node) ? node.items.slice(0, maxExamples) : [node];
    return examples
      .map((item) => {
        const example = this.#string(item, Infinity);
        if (example === null) return false;
        if (fitsExample(pattern, example, families)) return true;
        this.#problem(
          rangeOf(item),
          text(
            'The text of the rule does not fit this example. It has to fit from the beginning of the message on.',
          ),
        );
        return false;
      })
      .every(Boolean);
  }

  /** Null where something is wrong, undefined where the key is left out. */
  #codes(entry: Pairs): 'any' | readonly number[] | null | undefined {
    const node = entry.get('endsIn');
    if (node && isScalar(node) && node.value === 'any') return 'any';
    return this.#each(entry, 'endsIn', (item) => {
      // The spelling counts: YAML takes 80070005 for a number of ten digits, people do not.
      const spelling = isScalar(item) ? item.source : '';
      const [reading] = readingsOf(spelling);
      if (!reading) {
        this.#problem(
          rangeOf(item),
          text(
            '{0} is no code: write a number in any form, or a name, or "any" instead of the list.',
            spelling,
          ),
        );
        return null;
      }
      return reading.value;
    });
  }

  #oneOf<T extends string>(entry: Pairs, key: string, known: readonly T[], node: ParsedNode): T | null {
    const value = entry.get(key);
    if (value) return this.#word(value, known);
    this.#missing(key, node);
    return null;
  }

  #word<T extends string>(node: ParsedNode, known: readonly T[]): T | null {
    const value = isScalar(node) ? node.value : undefined;
    const word = known.find((name) => name === value);
    if (word !== undefined) return word;
    const given = isScalar(node) ? node.source : '';
    this.#problem(rangeOf(node), text('{0} is not known; known are {1}.', given, known.join(', ')));
    return null;
  }

  #required(entry: Pairs, key: string, node: ParsedNode, max: number): string | null {
    const value = entry.get(key);
    if (value) return this.#string(value, max);
    this.#missing(key, node);
    return null;
  }

  #missing(key: string, node: ParsedNode): void {
    this.#problem(startOf(node), text('The key {0} is missing.', key));
  }

  #string(node: ParsedNode, max: number): string | null {
    const value = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
    if (value === '') {
      this.#problem(
        rangeOf(node),
        text('Here a text is wanted. Put it in quotes where YAML takes it for something else.'),
      );
      return null;
    }
    if (value.length > max) {
      this.#problem(rangeOf(node), text('The text is longer than {0} characters.', max));
      return null;
    }
    return value;
  }

  /** A name that reports print as it is: no signs that a terminal or a page could take for its own. */
  #logName(node: ParsedNode): string | null {
    const name = this.#string(node, maxName);
    if (name === null || /^[\p{L}\p{N} ._()*\\/%:+-]+$/u.test(name)) return name;
    this.#problem(rangeOf(node), text('{0} is no name of a log.', name));
    return null;
  }

  /** Reads each item of a list; null where one is wrong, undefined where the key is left out. */
  #each<T>(
    entry: Pairs,
    key: string,
    read: (node: ParsedNode) => T | null,
    max = Infinity,
  ): readonly T[] | null | undefined {
    const node = entry.get(key);
    if (!node) return undefined;
    if (!isSeq(node)) {
      this.#problem(rangeOf(node), text('{0} must be a list.', text('The key {0}', key)));
      return null;
    }
    const items = this.#list(node, text('The key {0}', key));
    if (items.length > max) {
      this.#problem(rangeOf(items[max]!), text('The key {0} has more than {1} entries.', key, max));
      return null;
    }
    const values = items.map(read);
    return values.every((value) => value !== null) ? values : null;
  }

  #list(node: ParsedNode, what: Text): readonly ParsedNode[] {
    if (isSeq<ParsedNode>(node)) return node.items;
    this.#problem(rangeOf(node), text('{0} must be a list.', what));
    return [];
  }

  /** The values of a map by their keys; null where it is none or has keys that nobody knows. */
  #map(node: ParsedNode, what: Text, known: readonly string[]): Pairs | null {
    if (!isMap<ParsedNode, ParsedNode | null>(node)) {
      this.#problem(rangeOf(node), text('{0} must have keys: {1}.', what, known.join(', ')));
      return null;
    }
    const pairs = new Map<string, ParsedNode>();
    let isKnown = true;
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name)) {
        this.#problem(rangeOf(key), text('The key {0} is not known; known are {1}.', name, known.join(', ')));
        isKnown = false;
      } else if (pairs.has(name)) {
        this.#problem(rangeOf(key), text('The key {0} stands here twice.', name));
        isKnown = false;
      } else if (value) pairs.set(name, value);
    }
    return isKnown ? pairs : null;
  }

  #problem(range: Range, message: Text, severity?: RulesProblem['severity']): void {
    this.#problems.add(range, message, severity);
  }
}

const noiseKeys = ['id', 'text', 'why', 'families', 'example'];
const causeKeys = [...noiseKeys, 'kind', 'endsIn', 'remedies', 'elsewhere'];
/** Kinds that are declared; the others are verdicts. */
const statedKinds = causes.map(({ kind }) => kind as StatedKind);

function rangeOf({ range }: ParsedNode): Range {
  return [range[0], range[1]];
}

/** Where a map begins: its first key says which rule it is. */
function startOf(node: ParsedNode): Range {
  const first = isMap<ParsedNode, ParsedNode | null>(node) ? node.items[0] : undefined;
  return rangeOf(first?.key ?? node);
}

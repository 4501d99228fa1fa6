import { isScalar, isSeq, type ParsedNode } from 'yaml';
import { readingsOf } from '../../codes';
import { text } from '../../base/text';
import { causes } from '../causes';
import { families as logFamilies } from '../families';
import { remedyKinds } from '../model/kinds';
import type { LogFamily } from '../../log/family';
import { coverageOf, fitsExample } from './coverage';
import { FieldReader, rangeOf, type Pairs } from './fields';
import { noRules, type CauseRule, type NoiseRule, type StatedKind, type UserRules } from './model';
import { compilePattern, maxPatternLength, type Pattern } from './pattern';
import { ProblemList, type RulesProblem } from './problems';
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
const maxExamples = 20;

/**
 * Reads a rules file. Never throws. A file that is no YAML has no rules. `from` is what readers know the file by, `bytes` its
 * size where `content` is only its beginning.
 */
export function readRules(content: string, from: string, bytes = content.length): ReadRules {
  return new RulesReader(content, from, bytes).read();
}

class RulesReader {
  readonly #content: string;
  readonly #from: string;
  readonly #bytes: number;
  readonly #problems: ProblemList;
  readonly #fields: FieldReader;
  readonly #ids = new Set<string>();

  constructor(content: string, from: string, bytes: number) {
    this.#content = content;
    this.#from = from;
    this.#bytes = bytes;
    this.#problems = new ProblemList(content);
    this.#fields = new FieldReader(this.#problems);
  }

  read(): ReadRules {
    const rules = this.#bytes > maxRulesBytes ? this.#tooLarge() : this.#file();
    return { rules, problems: this.#problems.all() };
  }

  #tooLarge(): UserRules {
    this.#problems.add(
      [0, 0],
      text('The file is larger than {0} KB; no rule of it is used.', maxRulesBytes / 1024),
    );
    return noRules;
  }

  #file(): UserRules {
    const { root, faults } = readYaml(this.#content);
    for (const { range, message } of faults) this.#problems.add(range, message);
    if (!root) return noRules;
    const file = this.#fields.map(root, text('The file'), ['version', 'noise', 'causes']);
    if (!file) return noRules;
    const version = file.get('version');
    if (!version || !isScalar(version) || version.value !== 1) {
      this.#problems.add(
        rangeOf(version ?? root),
        text('The file must say in which form it is: version: 1.'),
      );
      return noRules;
    }
    const entries = (key: string): readonly ParsedNode[] => {
      const node = file.get(key);
      return node ? this.#fields.list(node, text('The key {0}', key)) : [];
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
      this.#problems.add(
        rangeOf(first),
        text('Only {0} rules of a file are used; those from here on are ignored.', maxRules),
      );
    return nodes.slice(0, room);
  }

  #noise(node: ParsedNode): NoiseRule | null {
    const entry = this.#fields.map(node, text('A rule'), noiseKeys);
    return entry && this.#rule(entry, node);
  }

  #cause(node: ParsedNode): CauseRule | null {
    const entry = this.#fields.map(node, text('A rule'), causeKeys);
    if (!entry) return null;
    const kind = this.#fields.oneOf(entry, 'kind', statedKinds, node);
    const endsIn = this.#codes(entry);
    const remedies = this.#fields.each(entry, 'remedies', (item) => this.#fields.word(item, remedyKinds));
    const elsewhere = this.#fields.each(entry, 'elsewhere', (item) => this.#fields.logName(item), maxNames);
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
    const source = this.#fields.required(entry, 'text', node, maxPatternLength);
    const why = this.#fields.required(entry, 'why', node, maxWhy);
    const families = this.#fields.each(entry, 'families', (item) => this.#fields.word(item, logFamilies));
    const pattern = source === null ? null : this.#pattern(source, entry.get('text')!, families ?? null);
    const isShown = pattern === null || this.#examples(entry, pattern, families ?? null);
    if (id === null || source === null || why === null || families === null || !pattern || !isShown)
      return null;
    return { id, from: this.#from, text: source, why, families: families ?? null };
  }

  #id(entry: Pairs, node: ParsedNode): string | null {
    const id = this.#fields.required(entry, 'id', node, 64);
    if (id === null) return null;
    const at = rangeOf(entry.get('id')!);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
      this.#problems.add(at, text('An id is made of small letters, digits and hyphens; this is {0}.', id));
      return null;
    }
    if (this.#ids.has(id)) {
      this.#problems.add(at, text('Another rule of this file is called {0}.', id));
      return null;
    }
    this.#ids.add(id);
    return id;
  }

  #pattern(source: string, node: ParsedNode, families: readonly LogFamily[] | null): Pattern | null {
    const pattern = compilePattern(source);
    if ('fault' in pattern) {
      this.#problems.add(rangeOf(node), pattern.fault);
      return null;
    }
    const { hides, spares } = coverageOf(pattern, families);
    if (hides !== null) {
      this.#problems.add(
        rangeOf(node),
        text(
          'The text also fits lines in which an operation says that it failed ({0}…), and those are never hidden. Make it longer.',
          hides,
        ),
      );
      return null;
    }
    if (spares !== null) {
      this.#problems.add(
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
        const example = this.#fields.string(item, Infinity);
        if (example === null) return false;
        if (fitsExample(pattern, example, families)) return true;
        this.#problems.add(
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
    return this.#fields.each(entry, 'endsIn', (item) => {
      // The spelling counts: YAML takes 80070005 for a number of ten digits, people do not.
      const spelling = isScalar(item) ? item.source : '';
      const [reading] = readingsOf(spelling);
      if (!reading) {
        this.#problems.add(
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
}

const noiseKeys = ['id', 'text', 'why', 'families', 'example'];
const causeKeys = [...noiseKeys, 'kind', 'endsIn', 'remedies', 'elsewhere'];
/** Kinds that are declared; the others are verdicts. */
const statedKinds = causes.map(({ kind }) => kind as StatedKind);

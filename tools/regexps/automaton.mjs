// An expression as an automaton of positions (Glushkov): one state for each place of the expression that takes a character, and an
// edge where one place may follow another. What the engine of JavaScript tries when nothing fits are the paths of this automaton.
import { RegExpParser } from '@eslint-community/regexpp';

/**
 * Characters are bits of a `bigint`: one for each that some part of the expression could tell from its neighbours.
 *
 * @typedef {bigint} Chars
 *
 * @typedef {object} Position
 * @property {Chars} chars what it takes
 * @property {number} bound how often it can be taken in one match; Infinity inside `*`, 1 outside every repetition
 * @property {string} raw how the expression writes it
 * @property {boolean} isFixed the text of a back reference: it goes through it, but never chooses how far
 *
 * @typedef {object} Edge
 * @property {number} from
 * @property {number} to
 * @property {Chars} before which last characters it asks for (a look behind)
 * @property {Chars} next which next characters it asks for (a look ahead)
 * @property {boolean} isTwice whether two ways of the expression lead along it
 *
 * @typedef {object} Automaton
 * @property {Position[]} positions position 0 is the search for a beginning
 * @property {Edge[][]} edges by the position they leave
 * @property {Set<number>} accepting positions behind which the expression has surely matched
 *
 * What may begin a part, under which conditions; and what may be skipped.
 * @typedef {{ before: Chars, next: Chars, isAtStart: boolean, isUnsure: boolean }} Condition
 * @typedef {{ first: { to: number, condition: Condition }[], last: { from: number, condition: Condition }[], empty: Condition[] }} Part
 */

/** Repetitions of up to this many are written out: they are small, and so they are exact. */
const writtenOut = 3;

/** Characters that stand for the rest: of ASCII all, beyond it some that classes tell from each other. */
const usual = [
  ...Array.from({ length: 128 }, (_, code) => code),
  ...[0x85, 0xa0, 0xad, 0xe9, 0x17f, 0x212a, 0x2028, 0x2029, 0x3000, 0x4e2d, 0xfeff, 0xff1a, 0xfffd],
];

/** @returns {Automaton} */
export function automatonOf(source, flags) {
  const unicode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, unicode);
  return new Builder(source, flags).automaton(pattern);
}

class Builder {
  /** @type {Position[]} */
  #positions = [];
  /** @type {Map<string, Edge>} */
  #edges = new Map();
  #classes = new Map();
  #alphabet;
  #flags;
  /** @type {Chars} */
  #any;
  #bound = 1;

  constructor(source, flags) {
    this.#flags = flags.replace(/[gyd]/g, '');
    this.isSticky = flags.includes('y');
    const written = [...source].map((character) => character.codePointAt(0));
    const codes = [...source.matchAll(/\\u\{?([0-9a-f]{4,6})|\\x([0-9a-f]{2})/gi)].map(([, u, x]) =>
      parseInt(u ?? x, 16),
    );
    const edges = [...written, ...codes].flatMap((code) => [code - 1, code, code + 1]);
    const known = new Set([...usual, ...edges.filter((code) => code >= 0 && code <= 0x10ffff)]);
    this.#alphabet = [...known].map((code) => String.fromCodePoint(code));
    this.#any = (1n << BigInt(this.#alphabet.length)) - 1n;
  }

  automaton(pattern) {
    const start = this.#position(this.#any, Infinity, '');
    this.#edge(start, start, this.#free());
    const { first, last, empty } = this.#alternatives(pattern.alternatives);
    for (const { to, condition } of first)
      if (!condition.isAtStart && !this.isSticky) this.#edge(start, to, condition);
    // What is empty matches at once, wherever it is.
    const accepting = new Set(
      last.filter(({ condition }) => this.#isFree(condition)).map(({ from }) => from),
    );
    if (empty.some((condition) => this.#isFree(condition))) accepting.add(start);
    const edges = this.#positions.map(() => []);
    for (const edge of this.#edges.values()) edges[edge.from].push(edge);
    return { positions: this.#positions, edges, accepting };
  }

  #position(chars, bound, raw, isFixed = false) {
    return this.#positions.push({ chars, bound, raw, isFixed }) - 1;
  }

  #edge(from, to, { before, next }) {
    const key = `${from} ${to} ${before} ${next}`;
    const known = this.#edges.get(key);
    if (known) known.isTwice = true;
    else this.#edges.set(key, { from, to, before, next, isTwice: false });
  }

  #free() {
    return { before: this.#any, next: this.#any, isAtStart: false, isUnsure: false };
  }

  #isFree({ before, next, isAtStart, isUnsure }) {
    return before === this.#any && next === this.#any && !isAtStart && !isUnsure;
  }

  #join(one, other) {
    return {
      before: one.before & other.before,
      next: one.next & other.next,
      isAtStart: one.isAtStart || other.isAtStart,
      isUnsure: one.isUnsure || other.isUnsure,
    };
  }

  /** @returns {Part} */
  #alternatives(alternatives) {
    const parts = alternatives.map(({ elements }) => this.#sequence(elements));
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      empty: parts.flatMap(({ empty }) => empty),
    };
  }

  #sequence(elements) {
    /** @type {Part} */
    let all = { first: [], last: [], empty: [this.#free()] };
    for (const element of elements) all = this.#both(all, this.#element(element));
    return all;
  }

  /** One part and then another. */
  #both(one, other) {
    this.#follow(one.last, other.first);
    const through = (ends, empty, key) =>
      ends.flatMap((end) =>
        empty.map((condition) => ({ [key]: end[key], condition: this.#join(end.condition, condition) })),
      );
    return {
      first: [...one.first, ...through(other.first, one.empty, 'to')],
      last: [...through(one.last, other.empty, 'from'), ...other.last],
      empty: one.empty.flatMap((condition) => other.empty.map((also) => this.#join(condition, also))),
    };
  }

  #follow(last, first) {
    for (const { from, condition } of last)
      for (const { to, condition: also } of first) {
        const joined = this.#join(condition, also);
        const isPossible =
          !joined.isAtStart &&
          (joined.before & this.#positions[from].chars) !== 0n &&
          (joined.next & this.#positions[to].chars) !== 0n;
        if (isPossible) this.#edge(from, to, joined);
      }
  }

  #taken(raw, isFixed = false) {
    const position = isFixed
      ? this.#position(this.#any, Infinity, raw, true)
      : this.#position(this.#chars(raw), this.#bound, raw);
    const condition = this.#free();
    return { first: [{ to: position, condition }], last: [{ from: position, condition }], empty: [] };
  }

  /** @returns {Part} */
  #element(element) {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.#taken(element.raw);
      case 'Group':
      case 'CapturingGroup':
        return this.#alternatives(element.alternatives);
      case 'Quantifier':
        return this.#repeated(element);
      case 'Assertion':
        return this.#assertion(element);
      case 'Backreference': {
        const text = this.#taken(element.raw, true);
        this.#follow(text.last, text.first);
        return { ...text, empty: [this.#free()] };
      }
      default:
        throw new Error(`${element.type} is not understood`);
    }
  }

  #repeated({ element, min, max }) {
    const nothing = { first: [], last: [], empty: [this.#free()] };
    if (max === 0) return nothing;
    if (max <= writtenOut) {
      let all = nothing;
      for (let count = 1; count <= max; count++) {
        const one = this.#element(element);
        all = this.#both(all, count > min ? { ...one, empty: [...one.empty, this.#free()] } : one);
      }
      return all;
    }
    const outside = this.#bound;
    this.#bound = outside * max;
    const body = this.#element(element);
    this.#bound = outside;
    this.#follow(body.last, body.first);
    return min === 0 ? { ...body, empty: [this.#free()] } : body;
  }

  #assertion(assertion) {
    const nothing = (...empty) => ({ first: [], last: [], empty });
    const free = this.#free();
    const breaks = this.#flags.includes('m') ? this.#chars(String.raw`[\n\r\u2028\u2029]`) : 0n;
    switch (assertion.kind) {
      case 'start':
        return nothing({ ...free, isAtStart: true }, ...(breaks ? [{ ...free, before: breaks }] : []));
      case 'end':
        return nothing({ ...free, next: breaks });
      case 'word': {
        const word = this.#chars(String.raw`\w`);
        const other = this.#any & ~word;
        return nothing(
          { ...free, before: word, next: assertion.negate ? word : other },
          { ...free, before: other, next: assertion.negate ? other : word },
        );
      }
      default:
        return this.#lookAround(assertion);
    }
  }

  /**
   * A look around of one character says something of the edges. Any other one is tried to its end beside the way that goes on, and
   * may let that pass or not.
   */
  #lookAround({ kind, negate, alternatives }) {
    const single = alternatives.every(
      ({ elements }) =>
        elements.length === 1 && /^(?:Character|CharacterSet|CharacterClass)$/.test(elements[0].type),
    );
    const side = kind === 'lookahead' ? 'next' : 'before';
    if (single) {
      const chars = alternatives.reduce((all, { elements }) => all | this.#chars(elements[0].raw), 0n);
      return {
        first: [],
        last: [],
        empty: [{ ...this.#free(), [side]: negate ? this.#any & ~chars : chars }],
      };
    }
    const { first } = this.#alternatives(alternatives);
    return { first, last: [], empty: [{ ...this.#free(), isUnsure: true }] };
  }

  #chars(raw) {
    const known = this.#classes.get(raw);
    if (known !== undefined) return known;
    const one = new RegExp(`^(?:${raw})$`, this.#flags.replace('m', ''));
    let chars = 0n;
    for (const [index, character] of this.#alphabet.entries())
      if (one.test(character)) chars |= 1n << BigInt(index);
    this.#classes.set(raw, chars);
    return chars;
  }
}

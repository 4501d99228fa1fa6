import { Cursor, Malformed } from './cursor';
import { readValue, valueType } from './values';
import { append } from '../base/lists';
import type { XmlElement } from '../log/eventExports/xmlEvent';

/** A substitution in a template that a record fills with the value of that index */
interface Substitution {
  readonly index: number;
}
type Part = string | Substitution;

/** An element as a template holds it. */
interface Node {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly parts: readonly Part[] }[];
  readonly children: readonly Child[];
}

type Child = Node | Part | Instance;

/** A template with the values that one record puts into it. */
interface Instance {
  readonly template: readonly Child[];
  readonly values: readonly Value[];
}

interface Value {
  readonly type: number;
  /** Span in the chunk */
  readonly start: number;
  readonly end: number;
}

const token = {
  end: 0x00,
  openElement: 0x01,
  closeStart: 0x02,
  closeEmpty: 0x03,
  closeElement: 0x04,
  value: 0x05,
  attribute: 0x06,
  cdata: 0x07,
  characterReference: 0x08,
  entityReference: 0x09,
  instructionTarget: 0x0a,
  instructionData: 0x0b,
  template: 0x0c,
  substitution: 0x0d,
  optionalSubstitution: 0x0e,
  fragment: 0x0f,
} as const;
/** Set on a token that more follows: attributes after an element's name, values after an attribute */
const more = 0x40;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const maxDepth = 32;
const maxValues = 1024;
/**
 * Steps and characters that the records of one chunk may cost together: templates can be made to multiply. A full chunk of a
 * real log costs some 30,000 and 100,000.
 */
const maxSteps = 500_000;
const maxCharacters = 4_000_000;

/**
 * Reads the BinXML of one chunk: names and templates are stored once and pointed at by their offsets in the chunk, so a
 * reader serves all records of a chunk and none of another.
 */
export class BinXmlReader {
  readonly #chunk: Uint8Array;
  readonly #names = new Map<number, string>();
  readonly #templates = new Map<number, readonly Child[]>();
  #steps = 0;
  #characters = 0;

  constructor(chunk: Uint8Array) {
    this.#chunk = chunk;
  }

  /** The event in `[start, end)` of the chunk. Throws {@link Malformed} where the bytes are no event. */
  read(start: number, end: number): XmlElement {
    for (const part of this.#fill(this.#content(new Cursor(this.#chunk, start, end), false, 0), [], 0))
      if (typeof part !== 'string') return part;
    throw new Malformed('the record holds no element');
  }

  /** Everything up to the end of a fragment, of a template or of an element. */
  #content(cursor: Cursor, isTemplate: boolean, depth: number): Child[] {
    if (depth > maxDepth) throw new Malformed('elements are nested too deep');
    const children: Child[] = [];
    while (cursor.left > 0) {
      this.#step();
      const kind = cursor.u8();
      switch (kind & ~more) {
        case token.end:
        case token.closeElement:
          return children;
        case token.fragment:
          cursor.skip(3);
          break;
        case token.openElement:
          children.push(this.#element(cursor, (kind & more) !== 0, isTemplate, depth));
          break;
        case token.template:
          children.push(this.#instance(cursor, depth));
          break;
        default: {
          const part = this.#part(cursor, kind & ~more);
          if (part !== '') children.push(part);
        }
      }
    }
    return children;
  }

  #element(cursor: Cursor, hasAttributes: boolean, isTemplate: boolean, depth: number): Node {
    if (isTemplate || !this.#isNameAt(cursor, 4)) cursor.skip(2);
    cursor.skip(4);
    const name = this.#name(cursor);
    const attributes: { name: string; parts: Part[] }[] = [];
    if (hasAttributes) cursor.skip(4);
    for (;;) {
      this.#step();
      const kind = cursor.u8();
      switch (kind & ~more) {
        case token.attribute:
          attributes.push({ name: this.#name(cursor), parts: [] });
          break;
        case token.closeEmpty:
          return { name, attributes, children: [] };
        case token.closeStart:
          return { name, attributes, children: this.#content(cursor, isTemplate, depth + 1) };
        default: {
          const last = attributes.at(-1);
          if (!last) throw new Malformed(`token ${kind} stands between a name and its attributes`);
          last.parts.push(this.#part(cursor, kind & ~more));
        }
      }
    }
  }

  /**
   * Elements of a template start with the number of the value they depend on, those outside one do not: there, the name's
   * offset has to point backwards or right behind itself.
   */
  #isNameAt(cursor: Cursor, ahead: number): boolean {
    if (cursor.left < ahead + 4) return false;
    const offset = new Cursor(this.#chunk, cursor.at + ahead).u32();
    return offset >= 0x80 && offset <= cursor.at + ahead + 4;
  }

  #part(cursor: Cursor, kind: number): Part {
    switch (kind) {
      case token.value: {
        const type = cursor.u8();
        if (type !== valueType.string) throw new Malformed(`a literal has the type ${type}`);
        return this.#counted(cursor.text(cursor.u16()));
      }
      case token.cdata:
      case token.instructionData:
        return this.#counted(cursor.text(cursor.u16()));
      case token.characterReference:
        return String.fromCharCode(cursor.u16());
      case token.entityReference: {
        const name = this.#name(cursor);
        return entities[name] ?? `&${name};`;
      }
      case token.instructionTarget:
        this.#name(cursor);
        return '';
      case token.substitution:
      case token.optionalSubstitution: {
        const index = cursor.u16();
        cursor.skip(1);
        return { index };
      }
      default:
        throw new Malformed(`there is no token ${kind}`);
    }
  }

  /** A name: stored at an offset of the chunk, which may be right here. */
  #name(cursor: Cursor): string {
    const offset = cursor.u32();
    const isHere = offset === cursor.at;
    let name = this.#names.get(offset);
    if (name === undefined || isHere) {
      const stored = new Cursor(this.#chunk, offset);
      stored.skip(6);
      name = this.#counted(stored.text(stored.u16()));
      this.#names.set(offset, name);
      if (isHere) cursor.skip(stored.at - cursor.at + 2);
    }
    return name;
  }

  #instance(cursor: Cursor, depth: number): Instance {
    cursor.skip(5);
    const offset = cursor.u32();
    const isHere = offset === cursor.at;
    let template = this.#templates.get(offset);
    if (template === undefined || isHere) {
      const stored = new Cursor(this.#chunk, offset);
      stored.skip(20);
      const size = stored.u32();
      const body = new Cursor(this.#chunk, stored.at, stored.at + size);
      template = this.#content(body, true, depth + 1);
      this.#templates.set(offset, template);
      if (isHere) cursor.skip(24 + size);
    }
    const count = cursor.u32();
    if (count > maxValues) throw new Malformed(`a template has ${count} values`);
    const sizes = Array.from({ length: count }, () => {
      const size = cursor.u16();
      const type = cursor.u8();
      cursor.skip(1);
      return { size, type };
    });
    const values = sizes.map(({ size, type }) => {
      const start = cursor.at;
      cursor.skip(size);
      return { type, start, end: cursor.at };
    });
    return { template, values };
  }

  /** Puts values into their substitutions. */
  #fill(children: readonly Child[], values: readonly Value[], depth: number): (XmlElement | string)[] {
    if (depth > maxDepth) throw new Malformed('templates are nested too deep');
    const filled: (XmlElement | string)[] = [];
    for (const child of children) {
      this.#step();
      if (typeof child === 'string') filled.push(this.#counted(child));
      else if ('index' in child) append(filled, this.#value(values[child.index], depth));
      else if ('template' in child) append(filled, this.#fill(child.template, child.values, depth + 1));
      else append(filled, this.#fillNode(child, values, depth));
    }
    return filled;
  }

  /** An element whose only content is a list stands once for each item of the list. */
  #fillNode(node: Node, values: readonly Value[], depth: number): XmlElement[] {
    const [only, ...others] = node.children;
    const value = isSubstitution(only) && others.length === 0 ? values[only.index] : undefined;
    const isList = value !== undefined && (value.type & valueType.array) !== 0;
    const contents = isList
      ? this.#value(value, depth).map((item) => [item])
      : [this.#fill(node.children, values, depth + 1)];
    return contents.map((content) => {
      this.#step();
      return { name: node.name, attributes: this.#attributes(node, values, depth), children: content };
    });
  }

  #attributes(node: Node, values: readonly Value[], depth: number): Record<string, string> {
    // Names are from the file: one called `__proto__` must be a name like any other.
    const attributes = Object.create(null) as Record<string, string>;
    for (const { name, parts } of node.attributes) {
      attributes[name] = this.#fill(parts, values, depth)
        .map((part) => (typeof part === 'string' ? part : ''))
        .join('');
    }
    return attributes;
  }

  #value(value: Value | undefined, depth: number): (XmlElement | string)[] {
    if (!value || value.start === value.end) return [];
    if (value.type === valueType.binXml) {
      const cursor = new Cursor(this.#chunk, value.start, value.end);
      return this.#fill(this.#content(cursor, false, depth + 1), [], depth + 1);
    }
    const read = readValue(value.type, this.#chunk.subarray(value.start, value.end));
    return (typeof read === 'string' ? [read] : read).map((item) => this.#counted(item));
  }

  #step(): void {
    this.#steps++;
    if (this.#steps > maxSteps) throw new Malformed('the records grow beyond all bounds');
  }

  #counted(text: string): string {
    this.#characters += text.length;
    if (this.#characters > maxCharacters) throw new Malformed('the records grow beyond all bounds');
    return text;
  }
}

function isSubstitution(child: Child | undefined): child is Substitution {
  return typeof child === 'object' && 'index' in child;
}

import assert from 'node:assert/strict';
import type { XmlElement } from '../log/eventExports/xmlEvent';
import { BinXmlReader } from './binXml';
import { Malformed } from './cursor';

const start = 512;

/** Puts bytes where records stand, with `{name}` written as an offset to a name that stands here. */
function read(...parts: readonly (number | string | { readonly name: string })[]): XmlElement {
  const chunk = new Uint8Array(8192);
  const view = new DataView(chunk.buffer);
  let at = start;
  const utf16 = (text: string): void => {
    for (const c of text) {
      view.setUint16(at, c.charCodeAt(0), true);
      at += 2;
    }
  };
  for (const part of parts) {
    if (typeof part === 'number') chunk[at++] = part;
    else if (typeof part === 'string') {
      chunk.set([0x05, 0x01, part.length, 0], at);
      at += 4;
      utf16(part);
    } else {
      view.setUint32(at, at + 4, true);
      view.setUint16(at + 10, part.name.length, true);
      at += 12;
      utf16(part.name);
      at += 2;
    }
  }
  return new BinXmlReader(chunk).read(start, at);
}

/** `<name>` outside of a template: no number of a value it depends on. */
const open = (name: string): (number | { name: string })[] => [0x01, 0, 0, 0, 0, { name }, 0x02];
const u32 = (value: number): number[] => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];

suite('BinXML', () => {
  test('elements outside of a template, literals, entities and characters', () => {
    const element = read(
      ...[0x0f, 1, 1, 0],
      ...open('Event'),
      'a ',
      0x09,
      { name: 'amp' },
      ...[0x08, 0x42, 0],
      ...open('Empty'),
      0x04,
      0x04,
    );
    assert.equal(element.name, 'Event');
    assert.deepEqual(element.children.slice(0, 3), ['a ', '&', 'B']);
    assert.equal((element.children[3] as XmlElement).name, 'Empty');
  });

  test('a name of JavaScript is a name like any other', () => {
    const element = read(
      ...[0x41, 0, 0, 0, 0, { name: 'Event' }, 0, 0, 0, 0],
      0x06,
      { name: '__proto__' },
      'x',
      0x03,
    );
    assert.deepEqual(Object.entries(element.attributes), [['__proto__', 'x']]);
  });

  test('what is no token, no name or no end is malformed', () => {
    assert.throws(() => read(0x3f), Malformed);
    assert.throws(() => read(0x0f, 1, 1, 0, 0x00), Malformed);
    assert.throws(() => read(0x01, 0, 0, 0, 0, ...u32(0xfffffff0)), Malformed);
    assert.throws(() => read(...open('Event'), 0x05, 0x01, 0xff, 0xff), Malformed);
  });

  test('elements nested without end are malformed, not a stack that runs over', () => {
    const deep = Array.from({ length: 100 }, () => open('a')).flat();
    assert.throws(() => read(...deep), Malformed);
  });

  test('a template that names itself is malformed', () => {
    const at = start + 9;
    // An instance whose definition stands here and holds an instance of the same definition.
    const inner = [0x0c, 1, ...u32(0), ...u32(at), ...u32(0)];
    const definition = [...u32(0), ...Array<number>(16).fill(0), ...u32(inner.length + 1), ...inner, 0];
    assert.throws(() => read(0x0c, 1, ...u32(0), ...u32(at + 1), ...definition, ...u32(0)), Malformed);
  });

  test('values that multiply each other end at a bound', () => {
    // One template of 200 substitutions of value 0; the value is an instance of the same template, and so on down.
    const substitutions = Array.from({ length: 200 }, () => [0x0d, 0, 0, 0x21]).flat();
    const at = start + 10;
    const definition = [
      ...u32(0),
      ...Array<number>(16).fill(0),
      ...u32(substitutions.length + 1),
      ...substitutions,
      0,
    ];
    const instance = (value: readonly number[], here: boolean): number[] => [
      ...[0x0c, 1, ...u32(0), ...u32(at)],
      ...(here ? definition : []),
      ...u32(1),
      ...[value.length & 255, value.length >> 8, 0x21, 0],
      ...value,
    ];
    const nested = instance(instance(instance(instance([0x00], false), false), false), true);
    assert.throws(() => read(...nested), /grow beyond all bounds/);
  });
});

import assert from 'node:assert/strict';
import { assertWellFormed } from '../../../test/support/wellFormed';
import type { CasePage } from '../../../server/src/protocol/protocol';
import type { Child, Element } from './element';
import { layoutOf, placesOf } from './layout';
import { printedPage } from './printed';

const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
const words = new Proxy({} as CasePage['words'], { get: (_, name) => `[${String(name)}]` });
const place = (line: number) => ({ uri: 'file:///CBS.log', line, label: `${hostile}:${line}` });
const page: CasePage = {
  state: 'failed',
  language: 'en',
  languages: [
    { id: 'en', name: 'English' },
    { id: 'zh-cn', name: '简体中文' },
  ],
  words,
  failure: { uri: 'file:///CBS.log', line: 1 },
  title: `Installing ${hostile} failed`,
  code: hostile,
  circumstances: [hostile],
  notes: [hostile],
  cause: { label: hostile, says: hostile, confidence: 'high confidence', level: 'high', proof: hostile },
  evidence: [
    { at: place(1), text: hostile, says: hostile },
    { at: place(2), text: hostile, says: null },
  ],
  ruledOut: [
    { says: hostile, at: null },
    { says: hostile, at: place(3) },
  ],
  steps: [
    {
      title: hostile,
      what: hostile,
      why: hostile,
      commands: [hostile],
      expected: hostile,
      details: [hostile],
    },
    { title: 'By hand', what: '', why: null, commands: [], expected: '', details: [] },
  ],
  howTo: hostile,
  noPlan: null,
  missing: [hostile],
  others: [{ address: { uri: 'file:///a', line: 4 }, says: hostile }],
  moreOthers: hostile,
  machine: [hostile],
  ran: [{ title: hostile, items: [{ says: hostile, at: place(5) }], more: hostile }],
  logs: [
    {
      uri: 'file:///CBS.log',
      name: hostile,
      kind: hostile,
      time: '',
      lines: 1,
      state: 'failed',
      result: hostile,
      notes: [hostile],
    },
  ],
  copy: { text: '', html: '' },
};

/** All elements of a piece, itself among them. */
function allOf(piece: Child): Element[] {
  return typeof piece === 'string' ? [] : [piece, ...piece.children.flatMap(allOf)];
}

const elements = (isPrinted = false): Element[] =>
  Object.values(layoutOf(page, { isPrinted })).flatMap((part: Element) => allOf(part));
const textOf = (piece: Child): string =>
  typeof piece === 'string' ? piece : piece.children.map(textOf).join('');

suite('layout of the case page', () => {
  test('what stands in a log is text everywhere, also in the file that is printed', () => {
    const written = printedPage(page, 'p { margin: 0; }');
    assertWellFormed(/<body>\n([\s\S]*)<\/body>/.exec(written)![1]!);
    assert.doesNotMatch(written, /<img|<script|<button/);
    assert.match(written, /default-src 'none'/);
  });

  test('each link has the number of the place that it names', () => {
    const places = placesOf(page);
    assert.deepEqual(
      places.map(({ line }) => line),
      [1, 2, 3, 5, 1],
    );
    const links = elements().filter(({ attributes }) => attributes['data-deed'] === 'open');
    assert.deepEqual(
      links.map((link) => [textOf(link), Number(link.attributes['data-index'])]),
      [...places.entries()].map(([at, { label }]) => [label, at]),
    );
  });

  test('the answer comes first: what failed, then why, what proves it, what to do', () => {
    const headings = elements().filter(({ tag }) => /^h\d$/.test(tag));
    assert.equal(headings[0]!.tag, 'h1');
    assert.deepEqual(
      headings
        .filter(({ tag }) => tag === 'h2')
        .map(textOf)
        .slice(0, 4),
      ['[cause]', '[evidence]', '[ruledOut]', '[toDo]'],
    );
  });

  test('each step with commands has a button that copies them; each button says what it is for', () => {
    const buttons = elements().filter(({ tag }) => tag === 'button');
    const copying = buttons.filter(({ attributes }) => attributes['data-deed'] === 'copyStep');
    assert.equal(copying.length, 1);
    assert.equal(copying[0]!.attributes['aria-describedby'], 'step-0');
    assert.ok(elements().some(({ attributes }) => attributes.id === 'step-0'));
    for (const button of buttons) assert.notEqual(textOf(button), '');
    const keys = buttons.map(({ attributes }) => attributes['data-key']);
    assert.equal(new Set(keys).size, keys.length);
  });

  test('headings and landmarks have names, and each name is there once', () => {
    const all = elements();
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    assert.equal(new Set(ids).size, ids.length);
    for (const { attributes } of all.filter(({ tag }) => tag === 'section'))
      assert.ok(ids.includes(attributes['aria-labelledby']!));
  });

  test('on paper nothing is folded', () => {
    assert.ok(elements().some(({ tag }) => tag === 'details'));
    assert.ok(!elements(true).some(({ tag }) => tag === 'details'));
  });
});

import assert from 'node:assert/strict';

const tag = /<(\/?)([a-z]+[0-9]?)((?: [a-zA-Z0-9-]+="[^"<>]*")*)(\/?)>/g;

/**
 * Asserts that markup of ours is well-formed: every tag is closed in its turn, text has no brackets and no entities but
 * numbers, and nothing in it runs or leads anywhere.
 */
export function assertWellFormed(markup: string): void {
  const open: string[] = [];
  for (const [, end, name, attributes, selfEnd] of markup.matchAll(tag)) {
    if (end) assert.equal(open.pop(), name);
    else if (!selfEnd) open.push(name!);
    assert.ok(name !== 'script' && !/ on[a-z]+=|href|src=/.test(attributes!), `${name}${attributes}`);
  }
  assert.deepEqual(open, []);
  const words = markup.replace(tag, '');
  assert.ok(!/[<>]|&(?!#\d+;)/.test(words), words);
}

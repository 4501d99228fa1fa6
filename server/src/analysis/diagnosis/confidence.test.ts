import assert from 'node:assert/strict';
import type { Fault, Finding } from '../model/model';
import { confidenceOf, groundsOf, groundsOfFault, scoreOf } from './confidence';
import type { Origin } from './propagation';

const links = ['same', 'mapped', 'low-word', 'class', 'wrapper', 'adjacent', 'last'] as const;
const shapes = ['statement', 'origin', 'unwinding', 'summary'] as const;
const namings = ['itself', 'context', 'nowhere'] as const;

suite('how sure a cause is', () => {
  const inferred = links.flatMap((link) =>
    shapes.flatMap((shape) =>
      namings.map((naming) => ({ origin: { link, event: { shape } } as Origin, naming })),
    ),
  );

  test('no inferred cause has high confidence', () => {
    for (const { origin, naming } of inferred)
      assert.notEqual(confidenceOf(groundsOf(origin, naming, 7, 'sure')), 'high');
  });

  test('a kind that nothing says, or that another log has to confirm, has low confidence', () => {
    for (const { origin, naming } of inferred)
      for (const basis of ['nothing', 'code-alone'] as const)
        assert.equal(confidenceOf(groundsOf(origin, naming, 7, basis)), 'low');
  });

  const finding = { line: 3, code: 0x80070002 } as Finding;
  const fault = { name: 'x.dll', isProven: true } as Fault;
  const opaque: Finding = { ...finding, code: 0x80004005 };

  test('a declared cause without a doubt has high confidence', () => {
    assert.equal(confidenceOf(groundsOfFault(fault, finding, finding)), 'high');
  });

  test('every doubt lowers the score, and all together leave medium confidence', () => {
    const all = [
      groundsOfFault(fault, undefined, finding),
      groundsOfFault({ ...fault, name: null }, finding, finding),
      groundsOfFault({ ...fault, isProven: false }, finding, finding),
      groundsOfFault(fault, finding, opaque),
    ];
    const worst = groundsOfFault({ ...fault, name: null, isProven: false }, undefined, opaque);
    for (const grounds of [...all, worst]) assert.equal(confidenceOf(grounds), 'medium');
    for (const grounds of all) assert.ok(scoreOf(grounds) > scoreOf(worst));
  });
});

import assert from 'node:assert/strict';
import { causeKinds, remedyKinds } from '../analysis/model/kinds';
import { declarationOf } from '../analysis/causes';
import { requestOfKind } from '../../../test/support/remedyRequests';
import { chinese, english } from '../../../test/support/story';
import { stepsForPeople, type Step } from './model';
import { unknownPlaceholders } from './placeholders';
import { planFor } from './plan';
import type { RemedyRequest } from './request';

/** What a diagnosis may advise beside the plan of a kind, and what an operation may be. */
const shapes: readonly (readonly [string, (request: RemedyRequest) => RemedyRequest])[] = [
  ['as it is', (request) => request],
  ['with all advice', (request) => ({ ...request, remedies: remedyKinds })],
  ['a removal', (request) => ({ ...request, direction: 'remove' })],
  ...[...new Set(causeKinds.flatMap((kind) => variantsOf(kind)))].map(
    (variant) => [variant, (request: RemedyRequest) => ({ ...request, variant })] as const,
  ),
];

function variantsOf(kind: (typeof causeKinds)[number]): NonNullable<RemedyRequest['variant']>[] {
  return (declarationOf(kind)?.signatures ?? []).flatMap(({ variant }) => (variant ? [variant] : []));
}

suite('every step of every plan', () => {
  for (const kind of causeKinds)
    test(`${kind}: each step has a reason, a result, and a way back where it changes something`, () => {
      for (const [shape, shaped] of shapes) {
        const plan = planFor(shaped(requestOfKind(kind)));
        if (!plan.ok) continue;
        for (const step of stepsForPeople(plan.value)) {
          const about = `${shape}: ${english.translate(step.title)}`;
          assert.ok(step.why, `${about} has no reason`);
          assert.ok(step.expected.message !== '' && step.onFailure.message !== '', about);
          // It stands behind “Otherwise:”; a second colon makes it unreadable.
          for (const { translate } of [english, chinese])
            assert.doesNotMatch(translate(step.onFailure), /: |：/, about);
          assert.deepEqual(step.command.flatMap(unknownPlaceholders), [], about);
          assert.ok(step.undo ?? isHarmless(step), `${about} has no way back`);
        }
      }
    });
});

suite('what a diagnosis advises first', () => {
  for (const kind of causeKinds)
    test(`${kind}: is a step of the plan although the log names nothing`, () => {
      const remedies = declarationOf(kind)?.remedies({}, new Set(), 1) ?? [];
      const plan = planFor({ ...requestOfKind(kind), object: {}, hashes: [], owner: null, remedies });
      const [first] = remedies;
      if (!plan.ok || first === undefined || first === 'none') return;
      assert.ok(
        plan.value.steps.some(({ serves }) => serves.includes(first)),
        `${first}: no step`,
      );
    });
});

const isHarmless = ({ risk }: Step): boolean => risk === 'none';

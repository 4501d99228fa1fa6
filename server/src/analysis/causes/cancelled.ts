import { text } from '../../base/text';
import { inferredKind } from './inferredKind';

export const cancelled = inferredKind({
  kind: 'cancelled',
  label: text('Cancelled'),
  why: (object) =>
    object === null
      ? text('A person, a program or a policy ended the operation on purpose; nothing is broken.')
      : text('Ended on purpose; nothing is broken: {0}.', object),
  remedies: () => ['none', 'collect-more-logs'],
});

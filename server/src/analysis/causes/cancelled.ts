import { text } from '../../base/text';
import { inferredKind } from './inferredKind';

export const cancelled = inferredKind({
  kind: 'cancelled',
  label: text('Cancelled'),
  about: {
    what: text('A user, a program or a shutdown ended the operation; nothing is broken.'),
    shows: text('0x800704c7, 0x8024000b, 0x800f0820 or 0x80070642, often with the name of who cancelled.'),
    confused: text('A watchdog that gave up (0x800f0821, 0x800f0920): then something hung.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      'https://learn.microsoft.com/windows/deployment/update/windows-update-error-reference',
    ],
  },
  why: (object) =>
    object === null
      ? text('A person, a program or a policy ended the operation on purpose; nothing is broken.')
      : text('Ended on purpose; nothing is broken: {0}.', object),
  remedies: () => ['none', 'collect-more-logs'],
  checklist: {
    title: text('An operation that was ended on purpose'),
    steps: () => [
      {
        title: text('Find out who ended it'),
        what: text(
          'The person at the screen, the program that started it, or a policy. Nothing has to be repaired.',
        ),
        why: text('It tells an intention from a failure.'),
        expected: text('It was ended on purpose.'),
        onFailure: text('If nobody ended it on purpose, collect the logs of the same minute.'),
        risk: 'none',
      },
      {
        title: text('Start it again'),
        what: text('The same operation, and let it run to its end.'),
        why: text('It never came to its end.'),
        undo: text('By the opposite operation.'),
        expected: text('It succeeds.'),
        onFailure: text('Read the new log, which ends in another failure.'),
        risk: 'low',
      },
    ],
    upgrade: () => 'never',
  },
});

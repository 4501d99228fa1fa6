import { text } from '../../base/text';
import { inferredKind } from './inferredKind';

export const badCommand = inferredKind({
  kind: 'bad-command',
  label: text('Wrong request'),
  why: (object) =>
    object === null
      ? text('What was asked for does not exist, or cannot be done so.')
      : text('What was asked for does not exist, or cannot be done so: {0}.', object),
  remedies: () => ['fix-setup-config', 'none'],
});

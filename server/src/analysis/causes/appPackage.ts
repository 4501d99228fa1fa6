import { text } from '../../base/text';
import { inferredKind } from './inferredKind';

export const appPackage = inferredKind({
  kind: 'app-package',
  label: text('App package'),
  why: (object) =>
    object === null
      ? text('A store app or its registration stops the operation.')
      : text('The app package {0} stops the operation.', object),
  remedies: () => ['remove-package', 'fix-installer', 'collect-more-logs'],
});

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
  checklist: {
    title: text('A request that cannot be done'),
    steps: () => [
      {
        title: text('Check the name, the path and the options'),
        what: text(
          'Compare what was asked for with what the image has: features, capabilities, packages, image indexes. Names and paths must be exact.',
        ),
        command: [
          'dism.exe /Online /Get-Features /Format:Table',
          'dism.exe /Online /Get-Capabilities /Format:Table',
          'dism.exe /Get-ImageInfo /ImageFile:<image>',
        ],
        expected: text('The list has the name or the index that was asked for.'),
        onFailure: text('This image does not have it: another edition, version or image is needed.'),
        risk: 'none',
      },
      {
        title: text('Correct the request and run it again'),
        what: text('In the command, the script or the answer file that it came from.'),
        expected: text('It succeeds.'),
        onFailure: text('Read the new log: it ends in another failure.'),
        risk: 'low',
      },
    ],
    upgrade: () => 'never',
  },
});

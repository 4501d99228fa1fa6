import { text } from '../../base/text';
import type { ManualStep } from '../model/checklist';
import { inferredKind } from './inferredKind';

export const badCommand = inferredKind({
  kind: 'bad-command',
  label: text('Wrong request'),
  about: {
    what: text('A command, an answer file or a program asks for something that is not possible.'),
    shows: text(
      'ERROR_INVALID_PARAMETER (0x80070057), 0x800f080c or DISM exit code 87, with the option, index, feature or path that is wrong.',
    ),
    confused: text(
      'Damaged registry data, for which CSI reports 0x80070057, too: then the line has no command.',
    ),
    references: [
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/dism-image-management-command-line-options-s14',
      'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/dism-error-87-apply-windows-10-image',
    ],
  },
  why: (object) =>
    object === null
      ? text('What was asked for does not exist, or cannot be done so.')
      : text('What was asked for does not exist, or cannot be done so: {0}.', object),
  remedies: () => ['fix-setup-config', 'none'],
  checklist: {
    title: text('A request that cannot be done'),
    steps: ({ variant }) => (variant === 'dism-command' ? [correctCommand] : requestSteps),
    upgrade: () => 'never',
  },
});

/** DISM was asked for something that it does not know, or in a way that it cannot read. */
const correctCommand: ManualStep = {
  title: text('Correct the command'),
  what: text(
    'Compare the command of the log with what this version of DISM knows; a path with blanks needs quotation marks, and options have no blank inside.',
  ),
  command: ['dism.exe /?', 'dism.exe /Online /?'],
  why: text('DISM has done nothing yet: it did not understand the command.'),
  expected: text('DISM accepts the command.'),
  onFailure: text(
    'Older versions of Windows lack newer commands, such as those for capabilities; use the DISM of the image’s version or a newer one.',
  ),
  risk: 'none',
};

const requestSteps: readonly ManualStep[] = [
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
    why: text('Nothing is broken: what was asked for does not exist here, or is called otherwise.'),
    expected: text('The list has the name or the index that was asked for.'),
    onFailure: text('If the image does not have it, use another edition, version or image.'),
    risk: 'none',
  },
  {
    title: text('Correct the request and run it again'),
    what: text('In the command, the script or the answer file that it came from.'),
    why: text('The same request gives the same answer.'),
    undo: text('By the opposite request.'),
    expected: text('It succeeds.'),
    onFailure: text('Read the new log, which ends in another failure.'),
    risk: 'low',
  },
];

import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { keyformIn } from '../../identity/servicingNames';

export const storeModified: CauseDeclaration = {
  kind: 'store-modified-by-third-party',
  precedence: 110,
  label: text('Component store changed by a tool'),
  about: {
    what: text('A tool for “debloating” or cleaning removed parts of the component store.'),
    shows: text(
      'Hundreds of missing files, folders or packages at once, often of apps, languages or Defender.',
    ),
    confused: text('A failing disk, which damages files and does not remove whole groups.'),
    references: [
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/clean-up-the-winsxs-folder',
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/manage-the-component-store',
    ],
  },
  persists: true,
  failureCodes: 'any',
  identify: (object) => object.keyform?.toLowerCase() ?? null,
  nameOf: (object) => object.keyform ?? null,
  why: (object) =>
    object === null
      ? text('A tool marked a component as deleted and took its content away.')
      : text('{0} was marked as deleted and its content is gone: a tool has removed it.', object),
  remedies: () => ['in-place-upgrade', 'restorehealth-with-source', 'remove-third-party'],
  checklist: {
    title: text('A component store that a tool has changed'),
    steps: () => [
      {
        title: text('Stop the tool that changed the store'),
        what: text(
          'Debloating, theming and cleaning tools do it again after the repair. Find the scheduled task or script, and end its use.',
        ),
        why: text('It would undo every repair.'),
        undo: text('Start it again, without its changes to Windows.'),
        expected: text('No such tool runs any more.'),
        onFailure: text('Ask who prepares the images of this machine.'),
      },
    ],
    upgrade: () => ({
      atOnce: text(
        'A tool removed content from the store: copying back single files cannot restore all of it.',
      ),
    }),
  },
  signatures: [
    {
      rule: 'marked-deleted',
      role: 'cause',
      starts: ['Component marked deleted'],
      match: /^Component marked deleted and is no longer available for: *(\S.*)$/,
      object: (m) => {
        const name = m[1]!.replace(/^\[[^\]]{1,40}\]|["']/g, '').trimEnd();
        return { keyform: keyformIn(name) ?? name };
      },
    },
  ],
};

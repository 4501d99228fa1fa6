import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { repairCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import { keyformIn } from '../../identity/servicingNames';

export const orphanComponent: CauseDeclaration = {
  kind: 'orphan-component',
  precedence: 300,
  label: text('Component without an owner'),
  about: {
    what: text(
      'A component is in the store that no package owns any more, or that another product put there.',
    ),
    shows: text('“No owner found for component”, 0x800f090c, or a component that cannot be removed.'),
    confused: text('A damaged component of Windows: that has an owner.'),
    references: [
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/clean-up-the-winsxs-folder',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
    ],
  },
  persists: true,
  failureCodes: new Set([
    hresult.CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS,
    hresult.ERROR_SXS_COMPONENT_STORE_CORRUPT,
    ...repairCodes,
  ]),
  subsumes: ['corrupt-payload', 'missing-payload', 'corrupt-manifest'],
  identify: (object) => object.keyform?.toLowerCase() ?? null,
  nameOf: (object) => object.keyform ?? null,
  why: (object) =>
    object === null
      ? text('No package owns this component; a repair always skips it.')
      : text('No package owns {0}; a repair always skips it.', object),
  remedies: () => ['none', 'in-place-upgrade'],
  checklist: {
    title: text('A component that no package owns'),
    steps: () => [
      {
        title: text('Leave it'),
        what: text(
          'RestoreHealth skips components that no package owns, on this machine and in every run. It is not the reason why an update fails; look for another cause in the same session.',
        ),
        why: text('It is the consequence of a removal and disturbs nothing.'),
        expected: text('The update fails for another reason, or does not fail.'),
        onFailure: text('Take the next step only if it must be removed from the store.'),
        risk: 'none',
      },
    ],
    upgrade: () => 'last',
  },
  signatures: [
    {
      rule: 'no-owner',
      role: 'cause',
      unconfirmed: true,
      starts: ['Repr: No owner found for component'],
      match: /^Repr: No owner found for component (\S+?),/,
      object: (m) => {
        const keyform = keyformIn(m[1]!);
        return keyform === undefined ? undefined : { keyform };
      },
    },
  ],
};

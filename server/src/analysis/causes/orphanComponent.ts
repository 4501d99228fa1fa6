import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { repairCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import { keyformIn } from '../../identity/servicingNames';

export const orphanComponent: CauseDeclaration = {
  kind: 'orphan-component',
  label: text('Component without an owner'),
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

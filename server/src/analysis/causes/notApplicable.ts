import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { packageIn } from '../../identity/servicingNames';
import { isUnwinding } from '../patterns/unwinding';

export const notApplicable: CauseDeclaration = {
  kind: 'not-applicable',
  precedence: 320,
  label: text('Package not applicable'),
  about: {
    what: text(
      'The package is not meant for this Windows: another edition, build, language or processor, or it is superseded.',
    ),
    shows: text('CBS_E_NOT_APPLICABLE (0x800f081e) or 0x80240017, level Info in most cases.'),
    confused: text(
      'A missing prerequisite (servicing stack, checkpoint), which makes a package that fits not applicable.',
    ),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/windows-update-issues-troubleshooting',
    ],
  },
  persists: false,
  isOfPackage: true,
  failureCodes: new Set([
    hresult.CBS_E_NOT_APPLICABLE,
    hresult.CBS_E_NEW_SERVICING_STACK_REQUIRED,
    hresult.ERROR_INSTALL_FAILURE,
    hresult.WU_E_NOT_APPLICABLE,
  ]),
  identify: (object) => object.package?.toLowerCase() ?? null,
  nameOf: (object) => object.package ?? null,
  why: (object) =>
    object === null
      ? text('The package does not belong on this image; nothing is broken.')
      : text('{0} does not belong on this image; nothing is broken.', object),
  remedies: () => ['none', 'install-prerequisite'],
  checklist: null,
  signatures: [
    {
      rule: 'not-applicable',
      role: 'cause',
      starts: [],
      match: /(?:\[HRESULT = |^DISM Package Manager: .*\(hr:)0x800f081e\b/i,
      when: (m, record) => record.head && !isUnwinding(m.input),
      object: (m) => {
        const identity = packageIn(m.input);
        return identity === undefined ? undefined : { package: identity };
      },
    },
  ],
};

import { madeName } from '../../base/madeNames';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { packageIn } from '../../identity/servicingNames';

export const prerequisiteMissing: CauseDeclaration = {
  kind: 'prerequisite-missing',
  precedence: 240,
  label: text('Prerequisite missing'),
  about: {
    what: text(
      'Something has to be installed first: a servicing stack, a checkpoint cumulative update, SHA-2 support, a parent feature.',
    ),
    shows: text('0x800f0823, 0x800f0838 or “requires Servicing Stack v…”.'),
    confused: text('A package for another Windows (not applicable).'),
    references: [
      'https://learn.microsoft.com/windows/deployment/update/servicing-stack-updates',
      'https://learn.microsoft.com/windows/deployment/update/catalog-checkpoint-cumulative-updates',
    ],
  },
  persists: false,
  failureCodes: 'any',
  identify: (object) => (object.name ?? object.component ?? object.package)?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? object.component ?? object.package ?? null,
  why: (object) =>
    object === null
      ? text('Something must be installed or restarted first.')
      : text('Something must be installed or restarted first: {0}.', object),
  remedies: (object) =>
    object.component === undefined
      ? ['install-prerequisite', 'reboot']
      : ['reboot', 'reinstall-kb', 'install-prerequisite'],
  checklist: null,
  signatures: [
    {
      rule: 'servicing-stack',
      role: 'cause',
      starts: ['Package '],
      match:
        /^Package "?([^"\s]+)"? requires Servicing Stack v([\d.]+) but current Servicing Stack is v([\d.]+)/,
      object: (m) => {
        const identity = packageIn(m[1]!);
        return {
          name: madeName('servicingStack', m[2]!),
          ...(identity !== undefined && { package: identity }),
        };
      },
    },
    {
      // The catalog of an update that waits for a restart cannot be used yet.
      rule: 'catalog-hash',
      role: 'cause',
      starts: ["Couldn't find the hash of component:"],
      match: /^Couldn't find the hash of component: (.+?)(?:, VersionScope|, nonSxS| in the catalog)/,
      object: (m) => ({ component: m[1]! }),
    },
  ],
};

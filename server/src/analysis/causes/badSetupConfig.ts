import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

export const badSetupConfig: CauseDeclaration = {
  kind: 'bad-setup-config',
  label: text('Wrong setup configuration'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('A configuration that was handed to Windows Setup is wrong.')
      : text('The configuration that was handed to Windows Setup is wrong: {0}.', object),
  remedies: () => ['fix-setup-config', 'collect-more-logs'],
  otherLogs: ['setupact.log', 'setuperr.log'],
  signatures: [
    {
      rule: 'config-file',
      role: 'cause',
      starts: [],
      match:
        /((?:[A-Za-z]:\\[^:"'<>|]*\\)?(?:SetupConfig\.ini|unattend(?:ed)?\.xml)).*\b(?:fail|error|invalid|not found|could not)/i,
      when: (_, record) => record.level === 'Error',
      object: (m) => ({ name: m[1]! }),
    },
  ],
};

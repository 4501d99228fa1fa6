import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import type { ManualStep } from '../model/checklist';

export const badSetupConfig: CauseDeclaration = {
  kind: 'bad-setup-config',
  precedence: 310,
  label: text('Wrong setup configuration'),
  about: {
    what: text('SetupConfig.ini or an answer file tells Windows Setup something that it cannot do.'),
    shows: text('Setup ends early; setuperr.log names the file, the option or the path.'),
    confused: text(
      'A block by compatibility (0xc1900208), for which the compatibility report names an app or a driver.',
    ),
    references: [
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-command-line-options',
      'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/windows-10-upgrade-resolution-procedures',
    ],
  },
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('A setting that was passed to Windows Setup is wrong.')
      : text('A setting that was passed to Windows Setup is wrong: {0}.', object),
  remedies: () => ['fix-setup-config', 'collect-more-logs'],
  checklist: {
    title: text('A wrong setup configuration'),
    steps: () => [setConfigurationAside],
    upgrade: () => 'never',
  },
  otherLogs: ['setupact.log', 'setuperr.log'],
  signatures: [
    {
      rule: 'config-file',
      isGeneric: true,
      role: 'cause',
      starts: [],
      match:
        /((?:[A-Za-z]:\\[^:"'<>|]{0,260}\\)?(?:SetupConfig\.ini|unattend(?:ed)?\.xml)).{0,300}\b(?:fail|error|invalid|not found|could not)/i,
      when: (_, record) => record.level === 'Error',
      object: (m) => ({ name: m[1]! }),
    },
  ],
};

const setConfigurationAside: ManualStep = {
  title: text('Set the configuration aside and run Setup again'),
  what: text(
    'Rename SetupConfig.ini or the answer file that the log names, and export the value that points to it.',
  ),
  command: [
    'ren C:\\Users\\Default\\AppData\\Local\\Microsoft\\Windows\\WSUS\\SetupConfig.ini SetupConfig.old',
    'reg.exe query HKLM\\SYSTEM\\Setup /v UnattendFile',
    'reg.exe export HKLM\\SYSTEM\\Setup <backup.reg>',
  ],
  why: text('Without it Setup uses its own defaults, which are known to work.'),
  undo: text('Give the file its name back, and import the exported key.'),
  expected: text('Setup gets past the phase where it stopped.'),
  onFailure: text('Read setupact.log from the line that names the configuration.'),
};

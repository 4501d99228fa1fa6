import { madeName } from '../../base/madeNames';
import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

export const pendingReboot: CauseDeclaration = {
  kind: 'pending-reboot',
  precedence: 230,
  label: text('Restart pending'),
  about: {
    what: text('An earlier operation waits for a restart, and nothing else may be installed before.'),
    shows: text('0x800f0806, 0x80070bc9, 0x800f082f, “exclusive”, RebootPending.'),
    confused: text('A pending transaction that no restart completes.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070bc9',
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
    ],
  },
  persists: false,
  failureCodes: new Set([
    hresult.ERROR_FAIL_REBOOT_REQUIRED,
    hresult.CBS_E_EXCLUSIVE_WOULD_MERGE,
    hresult.E_UNEXPECTED,
    hresult.ERROR_INSTALL_FAILURE,
    hresult.ERROR_FAIL_REBOOT_INITIATED,
  ]),
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('An earlier operation waits for a restart.')
      : text('An earlier operation waits for a restart: {0}.', object),
  remedies: () => ['reboot', 'revert-pending-actions'],
  checklist: {
    title: text('A restart that is due'),
    restartFirst: true,
    steps: () => [
      {
        title: text('Revert what is pending'),
        condition: text('When two restarts did not clear it. Back up first.'),
        what: text('In the recovery environment (its drive letters differ; find the Windows volume first).'),
        command: ['dism.exe /Image:C:\\ /Cleanup-Image /RevertPendingActions'],
        why: text('Actions that cannot be finished block every later update.'),
        undo: text('Not possible: install the reverted updates again.'),
        expected: text('Exit code 0; Windows starts.'),
        onFailure: text('Copy WinSxS\\pending.xml and both hives away, and continue with the last step.'),
        risk: 'high',
      },
    ],
    upgrade: () => 'last',
  },
  signatures: [
    {
      rule: 'repair-pending',
      role: 'cause',
      starts: ['Failed to create CSI transaction with id:'],
      match:
        /^Failed to create CSI transaction with id: (\S+?)\.? A pending repair transaction already exists/,
      object: (m) => ({ name: madeName('pendingRepair', m[1]!) }),
    },
    {
      rule: 'transactions-disabled',
      role: 'cause',
      starts: ['Impactful transactions are disabled'],
      match: /^Impactful transactions are disabled at this time/,
      object: () => ({ name: madeName('pendingRestart') }),
    },
    {
      rule: 'startup-skipped',
      role: 'occurrence',
      unconfirmed: true,
      starts: ['TI: started and RebootPending'],
      match: /^TI: started and RebootPending volatile key indicates/,
    },
  ],
};

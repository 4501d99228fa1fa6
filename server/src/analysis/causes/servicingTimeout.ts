import { hresult } from '../../codes/hresults';
import { windowsLogs } from '../../log/names';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

export const servicingTimeout: CauseDeclaration = {
  kind: 'servicing-timeout',
  precedence: 290,
  label: text('Servicing timed out'),
  about: {
    what: text('An operation made no progress, and the watchdog of servicing gave up.'),
    shows: text('0x800f0920, 0x800f0821, 0x800705b4, a gap in the log before.'),
    confused: text('A shutdown in the middle (0x8007045b), which is a consequence here.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x800f0920',
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
    ],
  },
  persists: false,
  failureCodes: 'any',
  identify: () => null,
  nameOf: () => null,
  why: () =>
    text('Servicing made no progress until a watchdog gave up; what ran just before this line is what hung.'),
  remedies: () => ['collect-more-logs', 'fix-service', 'fix-installer'],
  checklist: {
    title: text('Servicing that makes no progress'),
    steps: () => [
      {
        title: text('Find what ran when progress stopped'),
        what: text(
          'The last "Begin executing advanced installer" or operation before the gap in the log is what hung. Later 0x8007045b lines are consequences.',
        ),
        why: text('Time ran out for one program or installer, not for the whole update.'),
        expected: text('One installer, driver or service.'),
        onFailure: text('Collect the rotated CbsPersist logs and the System event log of that boot.'),
        risk: 'none',
      },
      {
        title: text('Give servicing more time'),
        condition: text('When it does finish in the end, only too late.'),
        what: text('Three hours instead of fifteen minutes; remove the value after the update.'),
        command: [
          'reg.exe export HKLM\\SYSTEM\\CurrentControlSet\\Services\\TrustedInstaller <backup.reg>',
          'reg.exe add HKLM\\SYSTEM\\CurrentControlSet\\Services\\TrustedInstaller /v BlockTimeIncrement /t REG_DWORD /d 0x2a30',
        ],
        why: text('On a slow machine the same work needs longer than Windows waits.'),
        undo: text('Import the exported key.'),
        expected: text('The update finishes.'),
        onFailure: text('If it never completes, something hangs; find and fix that first.'),
        risk: 'medium',
      },
    ],
    upgrade: () => 'never',
  },
  // Windows is restarted to recover, which ends whatever runs: ERROR_SHUTDOWN_IN_PROGRESS, E_FAIL, CBS_E_HANG_DETECTED.
  secondaryCodes: new Set([hresult.ERROR_SHUTDOWN_IN_PROGRESS, hresult.E_FAIL, hresult.CBS_E_HANG_DETECTED]),
  otherLogs: [windowsLogs.cbs.rotated, 'System.evtx'],
  signatures: [
    {
      rule: 'no-progress',
      role: 'cause',
      starts: ['Shtd: Timed out waiting'],
      match: /^Shtd: Timed out waiting for shutdown processing to complete/,
    },
    {
      rule: 'hang-detected',
      role: 'cause',
      repeatsEarlier: true,
      starts: ['Startup: A possible hang'],
      match: /^Startup: A possible hang was detected/,
    },
    {
      rule: 'restart-to-recover',
      role: 'occurrence',
      starts: ['Startup: will attempt a restart to recover'],
      match: /^Startup: will attempt a restart to recover/,
    },
  ],
};

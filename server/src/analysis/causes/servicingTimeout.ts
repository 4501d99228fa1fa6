import { hresult } from '../../codes/hresults';
import { windowsLogs } from '../../log/names';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

export const servicingTimeout: CauseDeclaration = {
  kind: 'servicing-timeout',
  label: text('Servicing timed out'),
  persists: false,
  failureCodes: 'any',
  identify: () => null,
  nameOf: () => null,
  why: () =>
    text('Servicing made no progress until a watchdog gave up; what ran just before this line is what hung.'),
  remedies: () => ['collect-more-logs', 'fix-service', 'fix-installer'],
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

import { text } from '../../text';
import type { CauseDeclaration } from '../cause';

export const servicingTimeout: CauseDeclaration = {
  kind: 'servicing-timeout',
  label: text('Servicing timed out'),
  persists: false,
  endsIn: 'any',
  identify: () => null,
  nameOf: () => null,
  why: () =>
    text('Servicing made no progress until a watchdog gave up; what ran just before this line is what hung.'),
  remedies: () => ['collect-more-logs', 'fix-service', 'fix-installer'],
  elsewhere: ['CbsPersist_*.log', 'System.evtx'],
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
      starts: ['Startup: A possible hang'],
      match: /^Startup: A possible hang was detected/,
    },
    {
      rule: 'restart-to-recover',
      role: 'sighting',
      starts: ['Startup: will attempt a restart to recover'],
      match: /^Startup: will attempt a restart to recover/,
    },
  ],
};

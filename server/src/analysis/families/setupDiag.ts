import { setupDiag } from '../../log/formats/setupDiag';
import type { FamilyRules } from '../model/familyRules';
import { noSessions } from './noSessions';

/** SetupDiag reports one failed upgrade: its sentence, then lines that name what it was about. */
export const setupDiagRules: FamilyRules = {
  format: setupDiag,
  terminalFailures: [
    {
      rule: 'setupdiag-report',
      tool: 'setup',
      role: 'terminal',
      starts: ['Error: SetupDiag reports ', 'SetupDiag reports '],
      match: /^(?:Error: )?SetupDiag reports /,
    },
    {
      // None of its rules fitted: the upgrade failed all the same, else nobody had run it.
      rule: 'setupdiag-no-match',
      tool: 'setup',
      role: 'terminal',
      starts: [
        'SetupDiag was not able to match',
        'Error: SetupDiag was unable to match',
        'No match was found',
      ],
      match: /^/,
    },
  ],
  progressMarkers: [],
  benignRows: [],
  sessionStarts: [],
  tracker: noSessions,
  otherLogs: () => ['setupact.log', 'setuperr.log', 'setupapi.dev.log'],
};

import { compatReport } from '../../log/formats/compatReport';
import type { FamilyRules } from '../model/familyRules';
import { noSessions } from './noSessions';

/** A compatibility report names what keeps Setup from upgrading; the upgrade itself stands in setupact.log. */
export const compatReportRules: FamilyRules = {
  format: compatReport,
  terminalFailures: [
    {
      rule: 'compat-hard-block',
      tool: 'setup',
      role: 'terminal',
      starts: ['Hard block found: '],
      match: /^Hard block found: /,
    },
  ],
  progressMarkers: [],
  benignRows: [],
  sessionStarts: [],
  tracker: noSessions,
  otherLogs: () => ['setupact.log'],
};

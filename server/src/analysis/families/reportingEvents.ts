import { readRow, reportingEvents } from '../../log/formats/reportingEvents';
import type { Finding, Session } from '../model/model';
import { RowTracker } from './reportingRows';
import type { FamilyRules } from '../model/familyRules';
import { reportingFacts } from './machineFacts';
import { updateMeanings } from '../patterns/updateMeanings';

/**
 * ReportingEvents.log reports that a search, download or installation failed and with which code, not why. A download that was
 * cancelled carries a failure code and counts as a success.
 */
export const reportingEventRules: FamilyRules = {
  format: reportingEvents,
  terminalFailures: [
    {
      rule: 'wu-reported',
      tool: 'windows-update',
      role: 'terminal',
      starts: [],
      match: /\tFailure\t/,
      when: ({ input }) => readRow(input)?.isFailure === true,
    },
  ],
  progressMarkers: [
    {
      rule: 'reported-success',
      role: 'success',
      starts: [],
      match: /_SUCCEEDED\]/,
      when: ({ input }) => readRow(input)?.isFailure === false,
    },
  ],
  facts: reportingFacts,
  benignRows: [],
  sessionStarts: [],
  tracker: () => new RowTracker(),
  otherLogs: elsewhere,
  isSelfContained: true,
  meanings: updateMeanings,
};

/** Who installs knows more than who reports; the client itself reports a search in full. */
function elsewhere(session: Session | null, findings: readonly Finding[]): readonly string[] {
  if (session?.type !== 'installation') return ['WindowsUpdate.log'];
  const isUpgrade = findings.some(({ message }) => /\bFeature update to Windows\b/i.test(message));
  return isUpgrade ? ['setupact.log', 'setuperr.log', 'WindowsUpdate.log'] : ['CBS.log', 'WindowsUpdate.log'];
}

import { setupapi } from '../../log/formats/setupapi';
import { text } from '../../base/text';
import { olderFailure, sectionStarts, SectionTracker } from './setupapiSections';
import type { FamilyRules } from '../model/familyRules';
import { setupapiFacts } from './machineFacts';

/** "No more items": there is no better driver. The user, or the program that asked, cancelled. */
const answers = /FAILURE\(0x0000(?:0103|04c7)\)/i;

/** Logs of device and driver installation: a section that fails says so in its exit status, and on the way why. */
export const setupapiRules: FamilyRules = {
  format: setupapi,
  terminalFailures: [
    {
      rule: 'driver-section',
      tool: 'driver',
      role: 'terminal',
      starts: ['<<< '],
      match: /^<<< {1,4}\[Exit status: FAILURE\(/,
      when: (match) => !answers.test(match.input),
    },
    {
      rule: 'driver-installation',
      tool: 'driver',
      role: 'terminal',
      starts: ['Device install finished with error', '#E'],
      match: olderFailure,
    },
  ],
  progressMarkers: [
    {
      rule: 'installer-failed',
      role: 'error',
      starts: ['Completed default installer, error:', 'Error ', '#E'],
      match:
        /^(?:Completed default installer, error: |#E\d{3} .{1,80}?\. )?Error (?!0xe0000(?:203|219|228)\b)(?:0x[0-9a-f]{8}|\d{1,5}): /i,
      when: (_, { source }) => source === '',
    },
    {
      rule: 'section-cancelled',
      role: 'context',
      starts: ['<<< '],
      match: answers,
      note: text('No better driver was found, or the installation was cancelled.'),
    },
  ],
  facts: setupapiFacts,
  benignRows: [
    {
      rule: 'do-default',
      role: 'benign',
      // Only lines that are marked as errors come as far.
      starts: [],
      match: /exit ?\(0xe000020e\)/i,
      note: text('An installer leaves the step to Windows; this is its usual answer.'),
    },
  ],
  sessionStarts: sectionStarts,
  tracker: () => new SectionTracker(),
  otherLogs: () => ['CBS.log', 'System.evtx'],
  isSelfContained: true,
};

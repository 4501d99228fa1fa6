import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

/** Failures of an installer that a service explains are declared in `serviceUnavailable`, those of access in `thirdParty`. */
export const advancedInstaller: CauseDeclaration = {
  kind: 'advanced-installer-failed',
  label: text('Advanced installer failed'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('An advanced installer failed here; the update is rolled back because of it.')
      : text('The installer {0} failed here; the update is rolled back because of it.', object),
  remedies: () => ['fix-installer', 'fix-driver', 'fix-service', 'collect-more-logs'],
  otherLogs: ['setupapi.dev.log', 'System.evtx'],
  signatures: [
    {
      rule: 'installer-name',
      role: 'context',
      contextFor: true,
      starts: ['Installer name:'],
      match: /^Installer name: (?:\[[^\]]{1,40}\])?(?:'([^']+)'|"([^"]+)")/,
      object: (m) => ({ name: m[1] ?? m[2]! }),
    },
    {
      rule: 'command-line',
      role: 'context',
      contextFor: true,
      starts: ['Calling generic command'],
      match: /^Calling generic command executable .*CmdLine: \[[^\][]{1,40}\]"(.+)"$/,
      object: (m) => ({ name: `Generic Command: ${m[1]!.replace(/"/g, '')}` }),
    },
    {
      rule: 'command-failed',
      role: 'cause',
      starts: ['Done with generic command'],
      match: /^Done with generic command .*success\? FALSE/,
    },
    {
      rule: 'command-output',
      role: 'occurrence',
      starts: ['Process output:', 'Process exit code'],
      match: /^Process (?:output: \[|exit code (?!0\b))/,
    },
    {
      rule: 'inner-error',
      role: 'cause',
      starts: ['CMIADAPTER: Inner Error'],
      match: /^CMIADAPTER: Inner Error Message from AI HRESULT = /,
    },
    {
      // What an installer says of itself, at level Info and often without a code that stands out.
      rule: 'installer-message',
      role: 'cause',
      unconfirmed: true,
      starts: [
        'Failed to create ',
        'Failed to install ',
        'Failed to start ',
        'Failed to open ',
        'Failed to register ',
        'Failed to set ',
      ],
      match: /^Failed to \w+ .* (?:with )?(?:status|error(?: code)?|HRESULT|hr)[ =:]+(-?\d+|0x[0-9a-f]+)/i,
      when: (_, record) => record.source === 'CSI',
    },
    {
      rule: 'completion-status',
      role: 'cause',
      unconfirmed: true,
      starts: ['Completion status:'],
      except: ['Completion status: S_OK'],
      match: /^Completion status: (?!S_OK|S_FALSE|HRESULT_FROM_WIN32\(ERROR_ADVANCED_INSTALLER_FAILED\))\S/,
    },
    {
      rule: 'queue-item-failed',
      role: 'cause',
      starts: ['Failed execution of queue item Installer:'],
      match: /^Failed execution of queue item Installer: (.+?) \(\{.*Failure will not be ignored/,
      object: (m) => ({ name: m[1]! }),
    },
    {
      rule: 'error-summary',
      role: 'cause',
      starts: ['Installer: '],
      match: /^Installer: ([^\t]+?)\s+Binary Name: (\S+)\s+ErrorCode: [0-9a-f]+/,
      object: (m) => ({ name: m[1]! }),
    },
  ],
};

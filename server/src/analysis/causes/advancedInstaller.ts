import { hresultFromWin32 } from '../../codes';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

/** Failures of an installer that a service explains are declared in `serviceUnavailable`, those of access in `thirdParty`. */
export const advancedInstaller: CauseDeclaration = {
  kind: 'advanced-installer-failed',
  precedence: 330,
  label: text('Advanced installer failed'),
  about: {
    what: text(
      'An update runs small installers of Windows for its components (services, events, performance counters, printing, IIS …); one of them failed.',
    ),
    shows: text(
      '“Failed execution of queue item Installer” with the name of the installer and its code; at the end 0x800f0922 or 0x80073713.',
    ),
    confused: text(
      'Damage of the component store: RestoreHealth finds nothing here. Windows Setup and MSI installers have logs of their own.',
    ),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-0x800f0922-installing-windows-updates',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-0x800f0922-uninstall-role-feature',
    ],
  },
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('An advanced installer failed here; the update is rolled back because of it.')
      : text('The installer {0} failed here; the update is rolled back because of it.', object),
  remedies: () => ['fix-installer', 'fix-driver', 'fix-service', 'collect-more-logs'],
  checklist: {
    title: text('An advanced installer that failed'),
    steps: () => [
      {
        title: text('Find out what the installer needed'),
        what: text(
          'Read the block from "Begin executing advanced installer" to "Completion status": the innermost message says what failed. Task Scheduler: a task file and its entry in TaskCache disagree. Root Devices: the device exists already. Network Drivers: a filter driver or a stopped service. Generic Command: run the command by hand and read its own log. Event provider: a channel with another owner. Container: the Containers feature.',
        ),
        why: text('CBS only knows that it failed.'),
        expected: text('One object with a name: a task, a device, a channel, a folder, a command.'),
        onFailure: text('Collect setupapi.dev.log and the System event log of that minute.'),
        risk: 'none',
      },
      {
        title: text('Export it, then correct only this entry'),
        what: text(
          'Export the key or copy the file before it is changed; correct the one object that the message names.',
        ),
        command: ['reg.exe export <key> <backup.reg>'],
        why: text('The installer fails again while the object is wrong; other objects are not in its way.'),
        undo: text('Import the exported key, or copy the saved file back.'),
        expected: text('The installer runs through at the next try.'),
        onFailure: text('Import the exported key again.'),
        risk: 'medium',
      },
      {
        title: text('Restart and try the update again'),
        retries: true,
        what: text('Install the update again and read the new CBS.log.'),
        why: text('Servicing reads the entry again when it starts.'),
        undo: text('Remove it in the list of installed updates.'),
        expected: text('No "Failure will not be ignored" line.'),
        onFailure: text('If the next installer fails too, start again at its block in the log.'),
      },
    ],
    upgrade: () => 'last',
  },
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
      match: /^Calling generic command executable .{0,300}CmdLine: \[[^\][]{1,40}\]"(.+)"$/,
      object: (m) => ({ name: `Generic Command: ${m[1]!.replace(/"/g, '')}` }),
    },
    {
      rule: 'command-failed',
      role: 'cause',
      starts: ['Done with generic command'],
      match: /^Done with generic command .*success\? FALSE/,
    },
    {
      rule: 'command-exit',
      role: 'cause',
      starts: ['Process exit code'],
      match: /^Process exit code (?!0\b)(\d{1,5})?.*success\? FALSE/,
      code: (m) => (m[1] === undefined ? undefined : hresultFromWin32(Number(m[1]))),
    },
    {
      // What a command printed says nothing of how it ended: the line before says that.
      rule: 'command-output',
      role: 'context',
      codeless: true,
      starts: ['Process output:'],
      match: /^Process output: \[/,
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
      isGeneric: true,
      role: 'cause',
      starts: ['Failed execution of queue item Installer:'],
      match: /^Failed execution of queue item Installer: (.{1,300}?) \(\{.*Failure will not be ignored/,
      object: (m) => ({ name: m[1]! }),
    },
    {
      rule: 'error-summary',
      role: 'cause',
      starts: ['Installer: '],
      match: /^Installer: ([^\t]{1,300}?)\s{1,8}Binary Name: (\S{1,300})\s{1,8}ErrorCode: [0-9a-f]+/,
      object: (m) => ({ name: m[1]! }),
    },
  ],
};

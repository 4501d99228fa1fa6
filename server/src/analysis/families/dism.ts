import { text, type Text } from '../../base/text';
import type { Signature } from '../model/signature';
import type { RulesPart } from '../model/familyRules';

const driverScan = text('The drivers of the image are listed; a number without a driver is expected.');
const emptyFolder = text('A clean-up looks into folders that do not exist; there is nothing to delete.');
const apiProbe = text('A value that this version does not have; DISM continues without it.');
const leftovers = text('A temporary folder that could not be deleted, or a log that could not be moved.');

function benign(rule: string, note: Text, match: RegExp): Signature {
  return { rule, role: 'benign', starts: [], match, note };
}

const benignRows: readonly Signature[] = [
  benign('dism-empty-folder', emptyFolder, /^EnumeratePathEx: FindFirstFile failed for \[/),
  benign(
    'dism-driver-scan',
    driverScan,
    /^DISM Driver Manager: .*(?:Error, file not found 'oem\d+\.inf'|Could not get boot critical status)/,
  ),
  benign(
    'dism-probe',
    apiProbe,
    /^(?:API|DISM [\w ]+): .*(?:Time_InternalToPublic failed|No credentials provided|Failed getting top level deployments)|^Failed getting top level deployments|^Failed to get top level deployments/,
  ),
  benign(
    'dism-leftovers',
    leftovers,
    /^(?:DISM Manager: )?PID=.*(?:Failed to archive the log file|Failed to delete the temporary provider store)|^DISM Manager: .*Failed to delete the temporary provider store/,
  ),
];

const unknownCommand = text(
  'DISM of this Windows does not know the command; nothing was serviced, although the line shows no failure code.',
);
const wrongCommand = text('DISM could not read its command line; nothing was serviced.');

/**
 * A command says that it failed in up to four rows: of the provider, the caller of the provider, DISM.EXE, the API. None of
 * them is written by every version.
 */
const terminalFailures: readonly Signature[] = [
  {
    rule: 'dism-command',
    tool: 'dism',
    role: 'terminal',
    starts: ['DISM.EXE: '],
    // What every command says, dozens of times.
    except: [
      'DISM.EXE: Attempting to add',
      'DISM.EXE: Getting the help',
      'DISM.EXE: Got the collection',
      'DISM.EXE: Image session',
      'DISM.EXE: Registering information',
      'DISM.EXE: Succesfully registered',
    ],
    match: /^DISM\.EXE: .+ processed the command line but failed\. HRESULT=/,
  },
  {
    rule: 'dism-unknown-command',
    tool: 'dism',
    variant: 'dism-command',
    role: 'terminal',
    kind: 'bad-command',
    why: unknownCommand,
    starts: ['DISM.EXE: No providers were found'],
    match: /^DISM\.EXE: No providers were found that support the command ?\(([^)]{1,100})\)/,
    object: (m) => ({ name: m[1]! }),
  },
  {
    rule: 'dism-invalid-command',
    tool: 'dism',
    variant: 'dism-command',
    role: 'terminal',
    kind: 'bad-command',
    why: wrongCommand,
    starts: ['DISM.EXE: Failed validating command line:'],
    match: /^DISM\.EXE: Failed validating command line: (.{1,300})/,
    object: (m) => ({ name: m[1]!.trim() }),
  },
  {
    rule: 'dism-provider-command',
    tool: 'dism',
    role: 'terminal',
    starts: [],
    match: /^DISM [\w ]+: PID=\d+ .*::ExecuteCmdLine\(hr:0x[89a-f][0-9a-f]{7}\)/i,
  },
  {
    rule: 'dism-api-command',
    tool: 'dism-api',
    role: 'terminal',
    starts: [],
    match: /^API: PID=\d+ .* internal execution failed - Dism\w+\(hr:0x[89a-f][0-9a-f]{7}\)/i,
  },
  {
    rule: 'dism-api-object',
    tool: 'dism-api',
    role: 'terminal',
    starts: [],
    match: /^API: PID=\d+ .*InternalExecute failed - CBaseCommandObject::Execute\(hr:0x[89a-f][0-9a-f]{7}\)/i,
  },
];

const progressMarkers: readonly Signature[] = [
  {
    // One use of the API may run many commands, each of which may fail.
    rule: 'command-started',
    event: 'command-started',
    role: 'context',
    starts: ['API: PID='],
    match:
      /^API: PID=\d+ TID=\d+ Enter - Dism(?:Add|Remove|Enable|Disable|Apply|Mount|Unmount|Commit|CheckImageHealth|Restore|Set|Optimize|Export|Import|Split|Capture)\w*Internal/,
  },
];

/** What is DISM's own in the logs of the servicing stack and of Setup. */
export const dismPart: RulesPart = {
  terminalFailures,
  progressMarkers,
  benignRows,
};

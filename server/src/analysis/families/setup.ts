import { wholeEnd, wholeEndStarts } from '../patterns/wholeEnd';
import { hresultFromWin32 } from '../../codes';
import { text, type Text } from '../../base/text';
import type { Signature } from '../model/signature';
import type { RulesPart } from '../model/familyRules';

const migration = text('The migration of settings leaves out what it does not understand, in every upgrade.');
const telemetry = text('Telemetry or diagnosis of Setup that could not be finished; Setup continues.');
const optional = text('Setup tries this and does without.');
const cleaning = text('Files of the old Windows that cannot be deleted now are deleted later.');
const suspended = text('A task that had already ended was asked to pause.');

function benign(rule: string, note: Text, match: RegExp, starts: readonly string[] = []): Signature {
  return { rule, role: 'benign', starts, match, note };
}

const benignRows: readonly Signature[] = [
  benign(
    'setup-migration',
    migration,
    /^(?:Error (?:READ|WRITE), 0x[0-9A-Fa-f]+ while gathering\/applying object: .* Will return 2\b|Ignoring replacement manifest|CSIAgent: Invalid xml format|String or RParan expected|Plugin [{"]|Error: \d+ Message: Error opening the key|Failure while calling IPostApply)/,
  ),
  benign(
    'setup-telemetry',
    telemetry,
    /^(?:Failed to merge telemetry file|CSetupHost::ExecuteDiagnosticAnalysis|SetupHost: Diagnostic tool|Failed to create Setup SQM task|aeinv: |devinv: |Windows::Compat::Appraiser(?!.{0,200}\bHardBlock\b))/,
  ),
  benign(
    'setup-optional',
    optional,
    /^(?:\[SetupHost\.exe\] IOCTL_STORAGE_QUERY_PROPERTY failed|\[windeploy\.exe\] CFirstUXWnd::OpenExisting|CInstallUI::GetDefaultLanguage|pSPRemoveUpgradeRegTree|CSetupPlatform::Resurrect(?:Automation|NewSystem)|CProvisioningMigration::DoExecute|\[SetupCl library\] Required profile hive does not exist|SetupManager: Error retrieving setup platform result|DU::CDUSession::Search: Failed to set WU internal configuration)/,
  ),
  benign('setup-cleaning', cleaning, /^(?:\S+ )?Failed to delete .*\bwindows\.old\b/i),
  benign('setup-suspended', suspended, /::Suspend\(\d+\): Result = 0xC1800104\b/i),
];

/** The two halves of a result: `0xC1900101` and `0x30018`. */
const result = String.raw`0x[89c][0-9a-f]{7}`;
const extend = String.raw`0x[1-9a-f][0-9a-f]{4}`;
const failure = String.raw`0x[89c-f][0-9a-f]{7}`;

const terminalFailures: readonly Signature[] = [
  {
    rule: 'setup-event',
    tool: 'setup',
    event: 'setup-event',
    role: 'terminal',
    starts: ['SetupHost: Reporting '],
    match: new RegExp(String.raw`^SetupHost: Reporting [\w -]{1,60} -> \[(${result}), (${extend})\]`, 'i'),
    object: (m) => ({ name: `${m[1]!}-${m[2]!}` }),
  },
  {
    rule: 'setup-result',
    tool: 'setup',
    event: 'setup-result',
    role: 'terminal',
    starts: ['ImageExit: Initializing SetupResult:', 'Initializing SetupResult:'],
    match: new RegExp(String.raw`Initializing SetupResult: +\[${result}\]`, 'i'),
  },
  {
    rule: 'setup-extend',
    tool: 'setup',
    event: 'setup-extend',
    role: 'terminal',
    starts: ['ImageExit: Initializing Extended:', 'Initializing Extended:'],
    match: new RegExp(String.raw`Initializing Extended: +\[(${extend})\]`, 'i'),
    object: (m) => ({ name: m[1]! }),
  },
  {
    rule: 'setup-rollback',
    tool: 'setup',
    event: 'setup-rollback',
    role: 'terminal',
    starts: ['Initiating rollback/uninstall, phase = 0', 'OSRollbackService::'],
    match: /^(?:Initiating rollback\/uninstall, phase = 0|OSRollbackService::)/,
    when: (m, { level }) => level === 'Error' || !m.input.startsWith('OS'),
  },
  {
    rule: 'setup-phase',
    tool: 'setup',
    event: 'setup-phase-failed',
    role: 'terminal',
    starts: ['Execution phase ['],
    match: new RegExp(
      String.raw`^Execution phase \[([^\]]{1,60})\] exiting with HRESULT \[${failure}\]`,
      'i',
    ),
  },
  {
    rule: 'setup-operation',
    tool: 'setup',
    event: 'setup-operation-failed',
    role: 'terminal',
    starts: ['Operation failed: '],
    match: new RegExp(String.raw`^Operation failed: (.{1,300}?)\. Error: ${failure}`, 'i'),
    object: (m) => ({ name: m[1]! }),
  },
  {
    rule: 'setup-queue',
    tool: 'setup',
    event: 'setup-queue-failed',
    role: 'terminal',
    starts: [
      'Operation execution failed: ',
      'ExecuteOperations: Main operation execution failed',
      'ExecuteOperations: Failed execution phase',
      'CSetupPlatformPrivate::Execute: Execution of operations queue failed',
    ],
    match: new RegExp(String.raw`(?:Error: |hr = )${failure}`, 'i'),
  },
  {
    rule: 'setup-host',
    tool: 'setup',
    event: 'setup-host-failed',
    role: 'terminal',
    starts: ['CSetupHost::Execute('],
    match: new RegExp(String.raw`^CSetupHost::Execute\(\d+\): Result = ${failure}`, 'i'),
  },
  {
    rule: 'setup-dynamic-update',
    tool: 'setup',
    event: 'dynamic-update-failed',
    role: 'terminal',
    starts: ['CSetupPlatform::DownloadDynamicUpdates: Failed'],
    match: /^CSetupPlatform::DownloadDynamicUpdates: Failed to download updates/,
  },
  {
    rule: 'sysprep-run',
    tool: 'sysprep',
    role: 'terminal',
    starts: ['WinMain:Hit failure while '],
    match: /^WinMain:Hit failure while (.{1,120}?); hr = 0x/,
    object: (m) => ({ name: m[1]! }),
  },
  {
    // A run that an earlier one left in no state to begin: what stopped that one stops this one.
    rule: 'sysprep-refused',
    event: 'sysprep-refused',
    role: 'error',
    starts: ['RunExternalDlls:Not running DLLs'],
    match: /^RunExternalDlls:Not running DLLs; either the machine is in an invalid state/,
  },
  {
    rule: 'sysprep-actions',
    tool: 'sysprep',
    role: 'terminal',
    starts: ['RunPlatformActions:Failed', 'SysprepSession::', 'RunDlls:An error occurred'],
    match:
      /(?:Failed|Error|error occurred) .{0,300}; dwRet = 0x([0-9a-f]{1,8})|An error occurred.{0,300} dwRet = 0x([0-9a-f]{1,8})/i,
    code: (m) => win32(m[1] ?? m[2]!),
  },
  {
    rule: 'windeploy-exit',
    tool: 'windeploy',
    event: 'windeploy-failed',
    role: 'terminal',
    starts: ['[windeploy.exe] WinDeploy.exe exiting'],
    match: new RegExp(String.raw`^\[windeploy\.exe\] WinDeploy\.exe exiting with code \[${failure}\]`, 'i'),
  },
  {
    rule: 'boot-configuration',
    tool: 'boot',
    event: 'boot-configuration-failed',
    role: 'terminal',
    starts: ['BCD: Failed to '],
    match: /^BCD: Failed to .*Status: (?:0x)?[89c-f][0-9a-f]{7}/i,
  },
];

const interrupted = text('The user, or the program that started Setup, stopped it.');
const plugin = text('A plug-in of the migration failed and Setup gave up on it.');

const progressMarkers: readonly Signature[] = [
  {
    rule: 'setup-operation-started',
    tool: 'setup',
    event: 'setup-operation-started',
    role: 'context',
    starts: ['Executing operation: '],
    match: /^Executing operation: (.{1,300})/,
    object: (m) => ({ name: m[1]! }),
  },
  {
    rule: 'setup-operation-done',
    tool: 'setup',
    role: 'success',
    starts: ['Operation completed successfully: '],
    match: /^Operation completed successfully: (.{1,300})/,
    object: (m) => ({ name: m[1]! }),
  },
  {
    rule: 'setup-succeeded',
    tool: 'setup',
    event: 'setup-succeeded',
    role: 'success',
    starts: wholeEndStarts,
    match: wholeEnd,
    when: (_, { source }) => source === 'MOUPG' || source === 'SP',
  },
  {
    rule: 'setup-phase-done',
    tool: 'setup',
    role: 'success',
    starts: ['Execution phase ['],
    match: /^Execution phase \[([^\]]{1,60})\] exiting with HRESULT \[0x0{8}\]/,
  },
  {
    rule: 'setup-interrupted',
    tool: 'setup',
    role: 'error',
    why: interrupted,
    starts: [],
    match: /^CDlpTask::CheckUserInterrupt(?:Ex)?\(\d+\): Result = 0x800704D3\b/i,
  },
  {
    rule: 'setup-plugin',
    tool: 'setup',
    role: 'error',
    why: plugin,
    starts: [],
    match: /^Failure while calling I(?!PostApply)\w+->\w+ for Plugin=\{ServerPath="([^"]{1,200})"/,
    when: (_, { level }) => level !== 'Warning',
    object: (m) => ({ name: m[1]! }),
  },
  {
    rule: 'boot-entry',
    role: 'error',
    starts: ['BCD: '],
    match: /^BCD: \w+ failed (?:0x)?([89c-f][0-9a-f]{7})\b/i,
    code: (m) => parseInt(m[1]!, 16),
  },
  {
    rule: 'sysprep-step',
    role: 'error',
    starts: [],
    match:
      /^(?:ActionPlatform::LaunchModule: Failure occurred .*; dwRet = |Exit code of \w+ thread was )0x([0-9a-f]{1,8})/i,
    code: (m) => win32(m[1]!),
  },
];

/** Sysprep gives the Win32 code in hex, the whole code where it is no Win32 code. */
function win32(digits: string): number {
  const number = parseInt(digits, 16);
  return number <= 0xffff ? hresultFromWin32(number) : number;
}

/** What is Setup's own, Sysprep and first boot included. */
export const setupPart: RulesPart = {
  terminalFailures,
  progressMarkers,
  benignRows,
};

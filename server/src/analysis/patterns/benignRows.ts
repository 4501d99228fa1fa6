import { text, type Text } from '../../base/text';
import type { Signature } from '../model/signature';

/**
 * Lines that look alarming on healthy machines too. Each says why it is harmless; a reader can ask. The measure behind
 * the list: 87 % of all lines with a failure code or a level above Info in public logs are of these kinds.
 */
const probe = text('The servicing client asks for a package that is not installed; the answer is expected.');
const optional = text(
  'An optional attribute, value, policy or file is not there; servicing continues without it.',
);
const report = text('Collecting files for an error report; nothing is serviced here.');
const telemetry = text('Telemetry that could not be sent or measured.');
const housekeeping = text('Housekeeping that is tried again later.');
const clock = text('The clock went backwards; the code does not mean damaged data.');
const offline = text('Normal when an offline image is serviced.');
const provider = text('An optional DISM provider is not there.');
const succeeded = text('A success in the form of a failure code.');
const search = text('Components are searched in several locations; only the last answer counts.');
const ignored = text('The log itself says that this failure is ignored.');
const trace = text('A trace of a running installer, not an error.');
const retention = text('Clean-up of superseded files; their content no longer matters.');

function benign(rule: string, note: Text, match: RegExp, starts: readonly string[] = []): Signature {
  return { rule, role: 'benign', starts, match, note };
}

/** Harmless as a rule, and the first word of a failure where the operation fails with the same code before it succeeds. */
function benignUnlessUnwound(rule: string, note: Text, match: RegExp): Signature {
  return { ...benign(rule, note, match), unlessUnwound: true };
}

export const benignRows: readonly Signature[] = [
  benign('tick-count', clock, /^Current tick count: .* lower than last tick count/),
  benignUnlessUnwound(
    'package-probe',
    probe,
    /^(?:InternalOpenPackage failed for|Failed to internally open package|Failed to create open package|Failed to OpenPackage using worker session).*0x800f0805/i,
  ),
  benignUnlessUnwound(
    'manifest-attribute',
    optional,
    /^(?:Expecting attribute name|Failed to get next element|Warning: Unrecognized packageExtended).*0x800f080d/i,
  ),
  benign('session-package-state', probe, /^Failed to get session package state for package/),
  benign(
    'error-report',
    report,
    /^(?:Not able to add|Failed to add) .*(?:Windows Error Report|to WER report)|^(?:Could not get active session|Could not get file name) for current session file logging/,
  ),
  benign('error-report-flag', report, /^(?:Not able|Failed) to query DisableWerReporting flag/),
  benign('sqm', telemetry, /^SQM: /),
  benign(
    'update-policy',
    optional,
    /^WU: Windows update server selection group policy not set|^Not able to read (?:BranchName|ContentType|Ring|IsBuildFlightingEnabled)/,
  ),
  benign('country-code', optional, /^(?:Unable to determine current|Not able to get) WU country code/),
  benign('feature-metadata', optional, /^FOD: WUFodMetadataCache not available/),
  benign(
    'slow-mode',
    optional,
    /^Exec: Failed to read AutoRepairNeeded|^Failed to clear CorruptionDetectedDuringAcr/,
  ),
  benign(
    'absent-value',
    optional,
    /^Failed to read (?:RptTime|RptCount|DoqTime|DoqCount)\b|^Failed to get merged pending executionsequence|^Failed to report poqexec status|^Unable to find edition based selectable items/,
  ),
  benign(
    'corruption-time',
    optional,
    /^Failed to delete current corruption first found value|^Failed getting last corruption first found time/,
  ),
  benign(
    'check-event',
    telemetry,
    /^Failed to write store corruption detect and repair (?:start|finish) event/,
  ),
  benign(
    'event-log',
    telemetry,
    /^Failed Open Eventlog: |^Failed to gather event log events|^Failed to ask UI handler to terminate/,
  ),
  benign('log-backup', housekeeping, /^Failed to create backup log cab/),
  benign(
    'temp-directory',
    housekeeping,
    /^Failed to move \\\\\?\\.* to temp directory|^Failed moving directory: .* will delete in-place/,
  ),
  benign('status-report', optional, /^The store corruption status report is incomplete/),
  benign(
    'offline-stack',
    offline,
    /^Failed to find a matching version for servicing stack|^Failed to find servicing stack directory in online store/,
  ),
  benign('offline-registry', offline, /^Failed to unload (?:offline registry|the COMPONENTS hive)/),
  benign(
    'scavenging-report',
    telemetry,
    /^Failed to compute delta for LastScavengingStarvationReport|LastScavengingStarvationReport/,
  ),
  benign('reboot-required', succeeded, /\[HRESULT = 0x80070bc2\b/i),
  benign(
    'dism-provider',
    provider,
    /Failed to [Ll]oad the provider|Failed to retrieve the Provider Instance/,
  ),
  benign('shim-search', search, /^Shim considered /),
  benign('shim-search', search, /: got STATUS_OBJECT_PATH_NOT_FOUND$/),
  benign(
    'optional-session-file',
    optional,
    /^(?:Not able to add file to extract|Extraction of file): update\.ses\b|^DpxException hr=0x80070002/,
  ),
  benign('null-manifest-path', search, /passing NULL manifest path to PinDeployment/),
  benign('exception-records', telemetry, /^Error while printing exception records/),
  benign(
    'installer-trace',
    trace,
    // A trace that says that something failed is the word of the installer itself.
    /^Logged @\S{0,40} ?: (?!.{0,400}(?:fail|error\b|already|unable|cannot|denied|0x8))/i,
  ),
  benign('ignored-failure', ignored, /Failure will be ignored/),
  benign('partly-installed', probe, /^Failed to check whether package is partially installed/),
  benign('content-retention', retention, /RetainFileAsVersion\b/),
  benign(
    'compact-flag',
    optional,
    /#\d{1,9}# from [^(]{0,300}(?:SysQueryValueKey|CKey::QueryValue)\(.{0,300}'Compact'/,
  ),
];

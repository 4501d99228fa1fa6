import { text, type Text } from '../../base/text';
import type { Signature } from '../model/signature';

/**
 * Lines that look alarming on healthy machines too. Each says why it is harmless; a reader can ask. The measure behind
 * the list: 87 % of all lines with a failure code or a level above Info in public logs are of these kinds.
 */
const probe = text('The servicing client asks for a package that is not installed; the answer is expected.');
const optional = text(
  'An optional attribute, value, policy or file is not there; servicing goes on without it.',
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

function noise(rule: string, note: Text, match: RegExp, starts: readonly string[] = []): Signature {
  return { rule, role: 'noise', starts, match, note };
}

/** Harmless as a rule, and the first word of a failure where the operation fails with the same code before it succeeds. */
function noiseUnlessUnwound(rule: string, note: Text, match: RegExp): Signature {
  return { ...noise(rule, note, match), unlessUnwound: true };
}

export const noises: readonly Signature[] = [
  noise('tick-count', clock, /^Current tick count: .* lower than last tick count/),
  noiseUnlessUnwound(
    'package-probe',
    probe,
    /^(?:InternalOpenPackage failed for|Failed to internally open package|Failed to create open package|Failed to OpenPackage using worker session).*0x800f0805/i,
  ),
  noiseUnlessUnwound(
    'manifest-attribute',
    optional,
    /^(?:Expecting attribute name|Failed to get next element|Warning: Unrecognized packageExtended).*0x800f080d/i,
  ),
  noise('session-package-state', probe, /^Failed to get session package state for package/),
  noise(
    'error-report',
    report,
    /^(?:Not able to add|Failed to add) .*(?:Windows Error Report|to WER report)|^(?:Could not get active session|Could not get file name) for current session file logging/,
  ),
  noise('error-report-flag', report, /^(?:Not able|Failed) to query DisableWerReporting flag/),
  noise('sqm', telemetry, /^SQM: /),
  noise(
    'update-policy',
    optional,
    /^WU: Windows update server selection group policy not set|^Not able to read (?:BranchName|ContentType|Ring|IsBuildFlightingEnabled)/,
  ),
  noise('country-code', optional, /^(?:Unable to determine current|Not able to get) WU country code/),
  noise('feature-metadata', optional, /^FOD: WUFodMetadataCache not available/),
  noise(
    'slow-mode',
    optional,
    /^Exec: Failed to read AutoRepairNeeded|^Failed to clear CorruptionDetectedDuringAcr/,
  ),
  noise(
    'absent-value',
    optional,
    /^Failed to read (?:RptTime|RptCount|DoqTime|DoqCount)\b|^Failed to get merged pending executionsequence|^Failed to report poqexec status|^Unable to find edition based selectable items/,
  ),
  noise(
    'corruption-time',
    optional,
    /^Failed to delete current corruption first found value|^Failed getting last corruption first found time/,
  ),
  noise(
    'check-event',
    telemetry,
    /^Failed to write store corruption detect and repair (?:start|finish) event/,
  ),
  noise(
    'event-log',
    telemetry,
    /^Failed Open Eventlog: |^Failed to gather event log events|^Failed to ask UI handler to terminate/,
  ),
  noise('log-backup', housekeeping, /^Failed to create backup log cab/),
  noise(
    'temp-directory',
    housekeeping,
    /^Failed to move \\\\\?\\.* to temp directory|^Failed moving directory: .* will delete in-place/,
  ),
  noise('status-report', optional, /^The store corruption status report is incomplete/),
  noise(
    'offline-stack',
    offline,
    /^Failed to find a matching version for servicing stack|^Failed to find servicing stack directory in online store/,
  ),
  noise('offline-registry', offline, /^Failed to unload (?:offline registry|the COMPONENTS hive)/),
  noise(
    'scavenging-report',
    telemetry,
    /^Failed to compute delta for LastScavengingStarvationReport|LastScavengingStarvationReport/,
  ),
  noise('reboot-required', succeeded, /\[HRESULT = 0x80070bc2\b/i),
  noise('dism-provider', provider, /Failed to [Ll]oad the provider|Failed to retrieve the Provider Instance/),
  noise('shim-search', search, /^Shim considered /),
  noise('shim-search', search, /: got STATUS_OBJECT_PATH_NOT_FOUND$/),
  noise(
    'optional-session-file',
    optional,
    /^(?:Not able to add file to extract|Extraction of file): update\.ses\b|^DpxException hr=0x80070002/,
  ),
  noise('null-manifest-path', search, /passing NULL manifest path to PinDeployment/),
  noise('exception-records', telemetry, /^Error while printing exception records/),
  noise('installer-trace', trace, /^Logged @\S{0,40} ?: /),
  noise('ignored-failure', ignored, /Failure will be ignored/),
  noise('partly-installed', probe, /^Failed to check whether package is partially installed/),
  noise('content-retention', retention, /RetainFileAsVersion\b/),
  noise('compact-flag', optional, /#\d+# from .*(?:SysQueryValueKey|CKey::QueryValue)\(.*'Compact'/),
];

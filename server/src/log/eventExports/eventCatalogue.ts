import { error, info, warning, type EventEntry, type ProviderEntry } from './eventEntries';
import { deviceProviders } from './deviceEvents';
import { hardwareProviders } from './hardwareEvents';
import { kbPattern, packagePattern } from '../../identity/grammar';
import { servicingProgram, servicingServices } from './servicingNames';

/** Transfers of updates, by their jobs and by where they come from */
const updateTransfers =
  /WU Client|\bwindowsupdate\b|update\.microsoft|delivery\.mp|SoftwareDistribution|\/Content\/|\.(?:cab|psf|esd|msu)\b/i;

const package_ = '{PackageIdentifier}';
const update = '{UpdateName} of package {PackageIdentifier}';
const state = '{IntendedPackageStateTextized|IntendedPackageState}';

/**
 * The events that bear on servicing, of the logs Setup, System and Application. Texts after the message tables of Windows
 * (`wevtutil gp <provider> /ge /gm:true`); states and names stand in them as the records hold them.
 */
const providers: readonly ProviderEntry[] = [
  {
    names: ['servicing'],
    name: 'Servicing',
    events: {
      1: info(
        `Initiating changes for package ${package_}. Current state is {InitialPackageStateTextized|InitialPackageState}. Target state is ${state}. Client id: {Client}.`,
      ),
      2: info(`Package ${package_} was successfully changed to the ${state} state.`),
      3: error(
        `Package ${package_} failed to be changed to the ${state} state. Status: {ErrorCode:code}. Client id: {Client}.`,
      ),
      4: info(`A reboot is necessary before package ${package_} can be changed to the ${state} state.`),
      5: warning(
        `The servicing request received for package ${package_} cannot be satisfied. Status: {ErrorCode:code}. Client id: {Client}.`,
      ),
      6: error(
        `Package ${package_} failed to be changed to the ${state} state and is now partially installed. Status: {ErrorCode:code}. Client id: {Client}.`,
      ),
      7: info(`Initiating changes to turn on update ${update}. Client id: {Client}.`),
      8: info(`Initiating changes to turn off update ${update}. Client id: {Client}.`),
      9: info(`Selectable update ${update} was successfully turned on.`),
      10: info(`Selectable update ${update} was successfully turned off.`),
      11: error(`Update ${update} failed to be turned on. Status: {ErrorCode:code}. Client id: {Client}.`),
      12: error(`Update ${update} failed to be turned off. Status: {ErrorCode:code}. Client id: {Client}.`),
      13: info(`A reboot is necessary before the selectable update ${update} can be turned on.`),
      14: info(`A reboot is necessary before the selectable update ${update} can be turned off.`),
      15: info(`Selectable update ${update} was successfully turned off with its payload removed.`),
      16: error(
        `Update ${update} failed to be turned off with its payload removed. Status: {ErrorCode:code}. Client id: {Client}.`,
      ),
      1013: { ...info('Initiating system store corruption detection and repair.'), more: 'all' },
      1014: { ...info('System store corruption detection and repair has completed.'), more: 'all' },
      1015: {
        ...warning(
          'Instances of system store corruption have been repaired. Unrepaired corruptions may lead to failures in future system servicing.',
        ),
        more: 'all',
      },
    },
  },
  {
    names: ['wusa'],
    name: 'WUSA',
    events: {
      2: { ...info('Windows update {UpdateTitle} was successfully installed.'), more: ['CommandLine'] },
      3: {
        ...error(
          'Windows update {UpdateTitle} could not be installed because of error {ErrorCode:code} "{ErrorString}"',
        ),
        more: ['CommandLine'],
      },
      4: {
        ...info('Windows update {UpdateTitle} requires a computer restart to finish installing.'),
        more: ['CommandLine'],
      },
      5: { ...info('Windows update {UpdateTitle} was successfully uninstalled.'), more: ['CommandLine'] },
      8: { level: 'Error' },
    },
  },
  {
    names: ['windowsupdateclient'],
    name: 'WindowsUpdateClient',
    events: {
      16: error(
        'Unable to Connect: Windows is unable to connect to the automatic updates service and therefore cannot download and install updates according to the set schedule.',
      ),
      19: info('Installation Successful: Windows successfully installed the following update: {updateTitle}'),
      20: error(
        'Installation Failure: Windows failed to install the following update with error {errorCode:code}: {updateTitle}.',
      ),
      21: info(
        'Restart Required: to complete the installation of the following updates, the computer must be restarted: {updatelist}',
      ),
      24: error(
        'Uninstallation Failure: Windows failed to uninstall the following update with error {errorCode:code}: {updateTitle}.',
      ),
      25: warning('Windows Update failed to check for updates with error {errorCode:code}.'),
      31: warning('Windows Update failed to download an update. Error {errorCode:code}. {updateTitle}'),
      34: warning(
        'The Windows Update Client Core component failed to install a self-update with error {errorCode:code}.',
      ),
      43: info('Installation Started: Windows has started installing the following update: {updateTitle}'),
      44: info('Windows Update started downloading an update. {updateTitle}'),
    },
  },
  {
    names: ['service control manager'],
    name: 'Service Control Manager',
    about: servicingServices,
    events: {
      7000: error('The {param1|0} service failed to start due to the following error: {param2|1}'),
      7001: error(
        'The {param1|0} service depends on the {param2|1} service which failed to start because of the following error: {param3|2}',
      ),
      7009: error(
        'A timeout was reached ({param1|0} milliseconds) while waiting for the {param2|1} service to connect.',
      ),
      7011: error(
        'A timeout ({param1|0} milliseconds) was reached while waiting for a transaction response from the {param2|1} service.',
      ),
      7022: error('The {param1|0} service hung on starting.'),
      7023: error('The {param1|0} service terminated with the following error: {param2|1}'),
      7024: error('The {param1|0} service terminated with the following service-specific error: {param2|1}'),
      7031: error('The {param1|0} service terminated unexpectedly. It has done this {param2|1} time(s).'),
      7034: error('The {param1|0} service terminated unexpectedly. It has done this {param2|1} time(s).'),
      7036: info('The {param1|0} service entered the {param2|1} state.'),
      7040: info('The start type of the {param1|0} service was changed from {param2|1} to {param3|2}.'),
      7045: info('A service was installed in the system: {ServiceName|0}, {ImagePath|1}'),
    },
    range: [7000, 7045],
  },
  {
    names: ['kernel-general'],
    name: 'Kernel-General',
    events: {
      1: info('The system time has changed to {NewTime} from {OldTime}.'),
      5: error(
        'Registry Hive Recovered: registry hive (file) {HiveName|1} was corrupted and it has been recovered. Some data might have been lost.',
      ),
      12: info('The operating system started at {StartTime}.'),
      13: info('The operating system is shutting down at {StopTime}.'),
    },
  },
  {
    names: ['kernel-power'],
    name: 'Kernel-Power',
    events: {
      41: error(
        'The system has rebooted without cleanly shutting down first. This error could be caused if the system stopped responding, crashed, or lost power unexpectedly. Bug check {BugcheckCode}.',
      ),
      109: info('The kernel power manager has initiated a shutdown transition. Reason: {ShutdownReason}.'),
    },
  },
  {
    names: ['user32'],
    name: 'User32',
    events: {
      1074: info(
        'The process {param1|0} has initiated the {param5|4} of computer {param2|1} for the following reason: {param3|2}',
      ),
    },
  },
  {
    names: ['eventlog'],
    name: 'EventLog',
    events: { 6008: error('The previous system shutdown at {0} on {1} was unexpected.') },
  },
  ...hardwareProviders,
  ...deviceProviders,
  {
    names: ['bits-client'],
    name: 'Bits-Client',
    about: updateTransfers,
    events: {
      60: info(
        'BITS stopped transferring the {name|name2} transfer job that is associated with the {url} URL. The status code is {hr:code}.',
      ),
      16403: info('BITS created the transfer job {jobTitle|name|0}.'),
      61: warning(
        'BITS stopped transferring the {name|name2} transfer job that is associated with the {url} URL. The status code is {hr:code}.',
      ),
    },
  },
  {
    names: ['winreagent', 'microsoft-windows-winreagent'],
    name: 'WinREAgent',
    events: { 4502: error('Windows Recovery Environment servicing failed. ({Error|0})') },
    range: [4500, 4599],
  },
  {
    // Texts after KB5016061, which lists the events of updates to the variables of Secure Boot.
    names: ['tpm-wmi'],
    name: 'TPM-WMI',
    events: {
      1032: error(
        'The Secure Boot update was not applied due to a known incompatibility with the current BitLocker configuration.',
      ),
      1033: warning('Potentially revoked boot manager was detected in EFI partition.'),
      1034: info('Secure Boot Dbx update applied successfully.'),
      1036: info('Secure Boot Db update applied successfully.'),
      1795: error(
        'The system firmware returned an error {1|Error} when attempting to update a Secure Boot variable.',
      ),
      1796: error('The Secure Boot update failed to update a Secure Boot variable with error {0|Error}.'),
      1797: error(
        'The Secure Boot Dbx update failed as the Windows UEFI CA 2023 certificate is not present in DB.',
      ),
      1798: error(
        'The Secure Boot Dbx update failed as boot manager is not signed with the Windows UEFI CA 2023 certificate.',
      ),
      1799: info('Boot Manager signed with Windows UEFI CA 2023 was installed successfully.'),
      1800: warning('A reboot is required before installing the Secure Boot update.'),
      1801: error('Secure Boot CA/keys need to be updated.'),
      1802: error('The Secure Boot update was blocked due to a known firmware issue on the device.'),
    },
  },
  {
    names: ['application error'],
    name: 'Application Error',
    about: servicingProgram,
    events: { 1000: error('Faulting application name: {0}. Faulting module path: {11}') },
    range: [1000, 1000],
  },
  {
    names: ['msiinstaller'],
    name: 'MsiInstaller',
    events: {
      1024: error('{0}'),
      10005: error('{0}'),
    },
    range: [11300, 11999],
  },
  {
    names: ['user profiles service', 'user profile service', 'userprofile'],
    name: 'User Profiles Service',
    events: {
      1508: { ...error('Windows was unable to load the registry: {Error|0}'), more: ['Comment', 'Name'] },
      1511: error('Windows cannot find the local profile and is logging you on with a temporary profile.'),
      1515: error('Windows has backed up this user profile.'),
      1530: warning(
        'Windows detected that a registry file is still in use by other applications or services.',
      ),
      1542: error('Windows cannot load classes registry file. {Error|0}'),
    },
    range: [1500, 1542],
  },
  {
    names: ['esent'],
    name: 'ESENT',
    about: /catroot2|catdb|(?<![\w.])-10(?:18|19|22)\b/i,
    events: {},
    range: [1, 999],
  },
];

const byName = new Map(providers.flatMap((provider) => provider.names.map((name) => [name, provider])));

/** An event that bears on servicing. */
export interface KnownEvent {
  /** Name of the provider in our text */
  readonly provider: string;
  readonly entry: EventEntry;
}

/**
 * What is known of an event; null where it does not bear on servicing. `provider` is its name in a record or an export
 * (`Microsoft-Windows-Servicing`, `Servicing`, `Ntfs (Microsoft-Windows-Ntfs)`), `said` its data or its message.
 */
export function knownEvent(provider: string, id: number, said: string): KnownEvent | null {
  const known = byName.get(shortName(provider) || providerBy(id, said));
  if (!known || (known.about && !known.about.test(said))) return null;
  const entry = Object.hasOwn(known.events, id) ? known.events[id] : undefined;
  if (entry) return { provider: known.name, entry };
  const [first, last] = known.range ?? [1, 0];
  return id >= first && id <= last ? { provider: known.name, entry: { level: 'Info' } } : null;
}

/** An update by its number, or a package by its identity */
const namesUpdate = new RegExp(`${kbPattern}|${packagePattern}`, 'i');
const hasCode = /0x[89a-f][0-9a-f]{7}\b/i;

/**
 * The provider of an event that an export leaves out, as a choice of columns does, or cuts: by its number and what only an event of
 * servicing says with that number. Empty where nothing shows it.
 */
function providerBy(id: number, said: string): string {
  const isOf = (name: string): boolean => Object.hasOwn(byName.get(name)!.events, id);
  if (isOf('service control manager') && servicingServices.test(said)) return 'service control manager';
  if (isOf('wusa') && /\bwusa\b/i.test(said)) return 'wusa';
  if (isOf('tpm-wmi') && /\bSecure Boot\b/i.test(said)) return 'tpm-wmi';
  if (namesUpdate.test(said) && id <= 16 && isOf('servicing')) return 'servicing';
  return (namesUpdate.test(said) || hasCode.test(said)) && id > 16 && isOf('windowsupdateclient')
    ? 'windowsupdateclient'
    : '';
}

function shortName(provider: string): string {
  return (
    provider
      .slice(0, 100)
      .toLowerCase()
      // A column that was too narrow for the name
      .replace(/^.{0,60}(?:\.{3}|…)$/, '')
      .replace(/(?<!\s)\s*\(microsoft-windows-[^()]*\)\s*$/, '')
      .replace(/^microsoft-windows-/, '')
      .trim()
  );
}

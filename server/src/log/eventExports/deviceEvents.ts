import { error, info, warning, type ProviderEntry } from './eventEntries';

const result = '{Prop_HRESULT|HRESULT|0:code}';

/** What Windows reports of devices whose drivers it installs, beside what setupapi.dev.log says. */
export const deviceProviders: readonly ProviderEntry[] = [
  {
    names: ['kernel-pnp'],
    name: 'Kernel-PnP',
    events: {
      400: info(
        'Device {DeviceInstanceId} was configured. Driver name: {DriverName}. Status: {Status:code}.',
      ),
      410: info('Device {DeviceInstanceId} was started. Driver name: {DriverName}. Service: {ServiceName}.'),
      411: error(
        'Device {DeviceInstanceId} had a problem starting. Driver name: {DriverName}. Service: {ServiceName}. Problem: {Problem}. Problem status: {Status|ProblemStatus}.',
      ),
      420: info('Device {DeviceInstanceId} was deleted.'),
      430: info('Device {DeviceInstanceId} requires further installation.'),
      442: warning(
        'Device settings for {DeviceInstanceId} were not migrated from previous OS installation due to partial or ambiguous device match.',
      ),
    },
  },
  {
    names: ['devicesetupmanager'],
    name: 'DeviceSetupManager',
    events: {
      112: info('Device {Prop_DeviceName|0} ({Prop_ContainerId|1}) has been serviced.'),
      121: error(`Driver install failed, result=${result} for devnode {Prop_DeviceId|1}.`),
      123: info('Driver queries were delayed for {Prop_Seconds|0} seconds.'),
      131: error(`Metadata staging failed, result=${result} for container {Prop_ContainerId|1}.`),
      200: warning('A connection to the Windows Update service could not be established.'),
      201: warning(
        'A connection to the Windows Metadata and Internet Services (WMIS) could not be established.',
      ),
      202: warning('The Network List Manager reports no connectivity to the internet.'),
    },
  },
];

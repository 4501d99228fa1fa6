import { error, info, warning, type ProviderEntry } from './eventEntries';

/** What Windows reports of disks, of their file systems, of processor and memory. */
export const hardwareProviders: readonly ProviderEntry[] = [
  {
    names: ['ntfs'],
    name: 'Ntfs',
    events: {
      50: warning('Delayed write failed: data was lost while it was written to {DriveName|FileName|1}.'),
      55: error(
        'A corruption was discovered in the file system structure on volume {DriveName|1}. {CorruptionState|Reason}',
      ),
      98: info('Volume {DriveName} ({DeviceName}): corruption state {CorruptionActionState}.'),
      137: error(
        'The default transaction resource manager on volume {0} encountered a non-retryable error and could not start. The data contains the error code.',
      ),
    },
  },
  {
    names: ['disk'],
    name: 'disk',
    events: {
      7: error('The device {0} has a bad block.'),
      11: error('The driver detected a controller error on {0}.'),
      51: warning('An error was detected on device {0} during a paging operation.'),
      52: warning('The driver has detected that device {0} has predicted that it will fail.'),
      153: warning('The IO operation at logical block address {1} for disk {2} was retried.'),
    },
  },
  {
    names: ['storahci', 'stornvme', 'iastora', 'iastorac', 'iastorvd', 'nvme', 'vhdmp'],
    name: 'storage',
    events: {
      11: error('The driver detected a controller error on {0}.'),
      129: warning('Reset to device, {0}, was issued.'),
    },
  },
  {
    names: ['whea-logger'],
    name: 'WHEA-Logger',
    events: {
      18: error('A fatal hardware error has occurred. Reported by component: {ErrorSource}.'),
      20: error('A fatal hardware error has occurred. Reported by component: {ErrorSource}.'),
    },
    range: [1, 70],
  },
  {
    // Older Windows names the provider of a stop error otherwise.
    names: ['wer-systemerrorreporting', 'bugcheck'],
    name: 'BugCheck',
    events: { 1001: error('The computer has rebooted from a bugcheck. The bugcheck was: {param1|0}.') },
  },
  {
    names: ['memorydiagnostics-results'],
    name: 'MemoryDiagnostics-Results',
    events: {
      1102: error('The Windows Memory Diagnostic tested the memory and detected hardware errors.'),
      1202: error('The Windows Memory Diagnostic tested the memory and detected hardware errors.'),
    },
  },
];

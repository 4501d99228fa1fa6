import { text, type Text } from '../../base/text';
import type { HardwareSign } from '../model/traits';

const disk = text(
  'The disk or its file system reported an error. Where this comes often, hardware is behind damaged files: test the disk before any repair.',
);
const hive = text(
  'Windows found a registry hive damaged and recovered it: something had not been written as it was meant.',
);
const processor = text(
  'Processor or memory reported an error. Where this comes often, hardware is behind damaged files: test memory before any repair.',
);
const stop = text('Windows stopped with an error that memory or a disk that fails often brings about.');
const page = text(
  'A page of a database was read other than it was written: test memory and disk before any repair.',
);

/** Events that say something of memory, processor or disk. The first that fits an event counts. */
export const hardwareEvents: readonly {
  readonly starts: readonly string[];
  readonly when?: (message: string) => boolean;
  readonly sign: HardwareSign;
  readonly note: Text;
}[] = [
  {
    starts: ['disk 7: ', 'disk 11: ', 'disk 51: ', 'disk 52: '],
    when: isFirstDisk,
    sign: 'failed',
    note: disk,
  },
  { starts: ['storage 11: ', 'Ntfs 55: '], sign: 'failed', note: disk },
  { starts: ['WHEA-Logger 18: ', 'WHEA-Logger 20: ', 'WHEA-Logger 46: '], sign: 'failed', note: processor },
  {
    starts: ['MemoryDiagnostics-Results 1102: ', 'MemoryDiagnostics-Results 1202: '],
    sign: 'failed',
    note: processor,
  },
  { starts: ['ESENT '], when: (message) => unreadPage.test(message), sign: 'failed', note: page },
  { starts: ['disk ', 'storage '], when: (message) => !isDisc(message), sign: 'doubtful', note: disk },
  { starts: ['Ntfs 50: ', 'Ntfs 137: '], sign: 'doubtful', note: disk },
  { starts: ['Ntfs 98: '], when: (message) => !isSound(message), sign: 'doubtful', note: disk },
  { starts: ['WHEA-Logger '], sign: 'doubtful', note: processor },
  { starts: ['BugCheck 1001: '], when: (message) => stopCodes.test(message), sign: 'doubtful', note: stop },
  { starts: ['Kernel-General 5: '], sign: 'doubtful', note: hive },
];

/** JET_errReadVerifyFailure, JET_errPageNotInitialized, JET_errDiskIO: what was read is not what was written */
export const unreadPage = /(?<![\w.])-10(?:18|19|22)\b/;
/**
 * MEMORY_MANAGEMENT, NTFS_FILE_SYSTEM, DATA_BUS_ERROR, PFN_LIST_CORRUPT, PAGE_FAULT_IN_NONPAGED_AREA, KERNEL_STACK_INPAGE_ERROR,
 * KERNEL_DATA_INPAGE_ERROR, MACHINE_CHECK_EXCEPTION, CRITICAL_OBJECT_TERMINATION, CLOCK_WATCHDOG_TIMEOUT,
 * CRITICAL_STRUCTURE_CORRUPTION, WHEA_UNCORRECTABLE_ERROR, FAULTY_HARDWARE_CORRUPTED_PAGE, UNEXPECTED_STORE_EXCEPTION
 */
const stopCodes = /\b0x0{0,7}(?:1a|24|2e|4e|50|77|7a|9c|f4|101|109|124|12b|154)\b/i;

/** A disc in its drive is no part of the machine. */
function isDisc(message: string): boolean {
  return /\\CdRom\d/i.test(message);
}

/** Whether an event is about the disk that Windows most often starts from; a stick that was pulled out is another one. */
function isFirstDisk(message: string): boolean {
  return !isDisc(message) && !/\\Harddisk[1-9]\d?\\/i.test(message);
}

/** Each start of Windows writes the event of a sound volume, too, by a 0 or in words. */
function isSound(message: string): boolean {
  return /\bis healthy\b|corruption state 0\b|良好|正常|fehlerfrei|\bsain\b/i.test(message);
}

import { normalise } from './equivalence';

/**
 * What a code says of memory and disks.
 *
 * - `page`: a page of a database was read other than it was written
 * - `read`: a device could not give back what it holds
 * - `digest`: what was downloaded is not what was sent
 */
export type DeviceError = 'page' | 'read' | 'digest';

/**
 * JET_errReadVerifyFailure, JET_errPageNotInitialized, JET_errDiskIO; ERROR_CRC, ERROR_SECTOR_NOT_FOUND, ERROR_READ_FAULT,
 * ERROR_IO_DEVICE, ERROR_DISK_CORRUPT, STATUS_DEVICE_DATA_ERROR; WU_E_DM_INCORRECTFILEHASH. Source: esent.h, winerror.h, ntstatus.h, wuerror.h.
 */
const errors: ReadonlyMap<number, DeviceError> = new Map<number, DeviceError>([
  ...[0xc80003fa, 0xc80003fb, 0xc80003fe].map((code) => [code, 'page'] as const),
  ...[0x80070017, 0x8007001b, 0x8007001e, 0x8007045d, 0x80070571, 0xc000009c].map(
    (code) => [normalise(code), 'read'] as const,
  ),
  [0x80246002, 'digest'],
]);

/** What a code, in any of its spellings, says of memory and disks; undefined where it says nothing of them. */
export function deviceErrorOf(code: number): DeviceError | undefined {
  return errors.get(normalise(code));
}

import { madeName } from '../../../base/madeNames';
import { text } from '../../../base/text';
import type { Pattern } from '../../model/cause';
import type { Fault } from '../../model/model';
import { keyformIn, parseKeyform } from '../../../identity/servicingNames';

/** One place that cannot be read is a bad file; places that have nothing to do with each other are a bad disk. */
const minimalPlaces = 2;

/** What a device answers that cannot give back what was written to it; a damaged compression table is none of these. */
const deviceErrors =
  /\b(?:c000009c|c0000102|c000003f|c0000185|c0000032|STATUS_DEVICE_DATA_ERROR|STATUS_FILE_CORRUPT_ERROR|STATUS_CRC_ERROR|STATUS_IO_DEVICE_ERROR|STATUS_DISK_CORRUPT_ERROR)\b/i;

/** Read errors of the device on files of several components. */
export function readErrors(faults: readonly Fault[]): Pattern | null {
  const unread = faults.filter(
    ({ kind, occurrences }) =>
      kind === 'unreadable-file' && occurrences.some(({ message }) => deviceErrors.test(message)),
  );
  const places = new Set(unread.map(({ object }) => locationOf(object.path ?? '')));
  if (places.size < minimalPlaces) return null;
  return {
    origin: unread[0]!.origin,
    faults: unread,
    object: { name: madeName('unreadFiles', unread.length) },
    why: text(
      '{0} files that have nothing to do with each other cannot be read: the disk must be tested before any repair.',
      unread.length,
    ),
  };
}

/** The component of a file in the store, in any of its versions; the folder of any other file. */
function locationOf(path: string): string {
  const keyform = keyformIn(path);
  const name = keyform === undefined ? undefined : parseKeyform(keyform)?.name;
  return (name ?? path.slice(0, Math.max(0, path.lastIndexOf('\\')))).toLowerCase();
}

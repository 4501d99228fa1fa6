import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

export const unreadableFile: CauseDeclaration = {
  kind: 'unreadable-file',
  label: text('Unreadable file'),
  persists: true,
  failureCodes: 'any',
  identify: (object) => object.path?.toLowerCase() ?? null,
  nameOf: (object) => object.path ?? null,
  why: (object) =>
    object === null
      ? text('A file cannot be read at all.')
      : text('{0} cannot be read at all, so its content is never checked.', object),
  remedies: (_, variants) =>
    variants.has('migrated-file')
      ? ['hardware-test', 'collect-more-logs']
      : ['restore-payload-from-donor', 'hardware-test', 'in-place-upgrade'],
  signatures: [
    {
      // Setup reads what it takes along to the new Windows; what it does without, it says with another number.
      rule: 'migrated-file',
      variant: 'migrated-file',
      role: 'cause',
      starts: [],
      match:
        /^Error (?:READ|WRITE), 0x0000(?:0017|045D|0570) while gathering\/applying object: File, ([^[]{1,400}?)(?: \[([^\]]{1,260})\])?(?: Cow)?\. Will return [^2]/i,
      object: (m) => ({ path: m[2] === undefined ? m[1]! : `${m[1]!}\\${m[2]}` }),
    },
    {
      rule: 'read-failed',
      role: 'cause',
      starts: [],
      match:
        /(?:c0000242|c0000102|c000009c|c000009a|c000003f|c0000185|c0000032|STATUS_CRC_ERROR|STATUS_IO_DEVICE_ERROR|STATUS_FILE_CORRUPT_ERROR|STATUS_DEVICE_DATA_ERROR|STATUS_DISK_CORRUPT_ERROR|STATUS_INVALID_REPARSE)\b.* from [\w:]+::SysReadFile\(h = \w+ \('([^']+)'\)/i,
      object: (m) => ({ path: m[1]! }),
    },
  ],
};

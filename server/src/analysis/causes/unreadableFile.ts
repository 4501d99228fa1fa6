import { text } from '../../text';
import type { CauseDeclaration } from '../cause';

export const unreadableFile: CauseDeclaration = {
  kind: 'unreadable-file',
  label: text('Unreadable file'),
  persists: true,
  endsIn: 'any',
  identify: (object) => object.path?.toLowerCase() ?? null,
  nameOf: (object) => object.path ?? null,
  why: (object) =>
    object === null
      ? text('A file cannot be read at all.')
      : text('{0} cannot be read at all, so its content is never checked.', object),
  remedies: () => ['restore-payload-from-donor', 'hardware-test', 'in-place-upgrade'],
  signatures: [
    {
      rule: 'read-failed',
      role: 'cause',
      starts: [],
      match:
        /(?:c0000242|c0000102|c000009c|c000009a|STATUS_FILE_CORRUPT_ERROR|STATUS_DEVICE_DATA_ERROR|STATUS_DISK_CORRUPT_ERROR|STATUS_INVALID_REPARSE)\b.* from [\w:]+::SysReadFile\(h = \w+ \('([^']+)'\)/i,
      object: (m) => ({ path: m[1]! }),
    },
  ],
};

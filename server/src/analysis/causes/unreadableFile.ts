import { text } from '../../base/text';
import { hardwareTest } from './hardware/hardwareTest';
import type { CauseDeclaration } from '../model/cause';

export const unreadableFile: CauseDeclaration = {
  kind: 'unreadable-file',
  precedence: 160,
  label: text('Unreadable file'),
  about: {
    what: text(
      'A file cannot be read at all: a bad sector, a damaged file system, or content that only another program can give.',
    ),
    shows: text('0x8007045d, 0x80070017, 0x80070570, 0xc0000185, STATUS_FILE_CORRUPT_ERROR with the path.'),
    confused: text(
      'The driver or package that was being read: the file is bad, not what it belongs to. A cloud file that is offline (0x8007016a) is no fault of the disk.',
    ),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070570',
      'https://learn.microsoft.com/windows-server/administration/windows-commands/chkdsk',
    ],
  },
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
  checklist: {
    title: text('A file that cannot be read'),
    steps: () => [
      hardwareTest,
      {
        title: text('Read the file on its own'),
        what: text(
          'A file with a broken compression or reparse point cannot be read by anybody; a file that others can read is only locked.',
        ),
        command: ['fsutil.exe reparsepoint query <path>', 'compact.exe /q <path>'],
        why: text('It tells damage of the disk from damage of the file.'),
        expected: text('The same error as in the log.'),
        onFailure: text(
          'If it can be read, scan again; a total of 0 from a scan that stopped means nothing.',
        ),
        risk: 'none',
      },
      {
        title: text('Replace it from a healthy machine'),
        condition: text('When memory and disk are sound.'),
        what: text(
          'Copy the file from the same component of a machine of the same build in the recovery environment, then run RestoreHealth.',
        ),
        command: ['dism.exe /Online /Cleanup-Image /RestoreHealth /Source:<donor>\\Windows'],
        why: text('Content that cannot be read cannot be repaired in place.'),
        undo: text('Not needed: what was there could not be read.'),
        expected: text('The scan runs to its end.'),
        onFailure: text('chkdsk /r in the recovery environment, then again.'),
        risk: 'medium',
      },
    ],
    upgrade: () => 'last',
  },
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
        /(?:c0000242|c0000102|c000009c|c000009a|c000003f|c0000185|c0000032|STATUS_CRC_ERROR|STATUS_IO_DEVICE_ERROR|STATUS_FILE_CORRUPT_ERROR|STATUS_DEVICE_DATA_ERROR|STATUS_DISK_CORRUPT_ERROR|STATUS_INVALID_REPARSE)\b.{0,300} from [\w:]{1,200}::SysReadFile\(h = \w+ \('([^']+)'\)/i,
      object: (m) => ({ path: m[1]! }),
    },
    {
      // The same call of a file object, which prints its arguments with their names.
      rule: 'stream-not-read',
      role: 'cause',
      starts: [],
      match:
        /(?:STATUS_(?:DATA|CRC|IO_DEVICE|FILE_CORRUPT|DEVICE_DATA|DISK_CORRUPT)_ERROR|\[c000003[ef]\]) ?#\d{1,9}# from [\w:<>]{1,200}::(?:Sys)?ReadFile\(.{0,200}?\bfile = (?:\[[^\][]{1,40}\])?['"]([^'"]{1,400})['"]/i,
      object: (m) => ({ path: m[1]! }),
    },
  ],
};

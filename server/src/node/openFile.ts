import { fileURLToPath } from 'node:url';
import { parseMemberUri, type MemberAddress } from '../protocol/memberUri';
import type { Files, OpenedFile } from '../workspace/files';
import type { Archives } from './archives';
import { fileSource, type Reading } from './fileSource';
import { basename } from 'node:path/posix';
import { isEventLogName } from '../protocol/eventLogNames';
import { asText } from './eventText';

/**
 * Files of the machine the server runs on, by `file:` URI, and what is in archives there, by the URIs of members.
 */
export function filesWith(archives: Pick<Archives, 'open'>, reading: Reading = 'ahead'): Pick<Files, 'open'> {
  return {
    open: (uri) => {
      const address = parseMemberUri(uri);
      if (address) return openMember(archives, address);
      return uri.startsWith('file:') ? openPath(fileURLToPath(uri), reading) : null;
    },
  };
}

export async function openMember(
  archives: Pick<Archives, 'open'>,
  { archive, member }: MemberAddress,
): Promise<OpenedFile> {
  const path = fileURLToPath(archive);
  // The text of an event log is addressed as if the log were an archive that holds it.
  if (isEventLogName(path) && member === basename(path)) return openPath(path, 'ahead');
  const file = await archives.open(path, member);
  return isEventLogName(member) ? asText(file, `${path}/${member}`) : file;
}

export async function openPath(path: string, reading: Reading): Promise<OpenedFile> {
  const file = await fileSource(path, reading);
  return isEventLogName(path) ? asText(file, path) : file;
}

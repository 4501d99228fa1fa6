import { decodeUriPart } from '../base/decodeUri';
import { parseMemberUri } from '../protocol/memberUri';

/** Folders and file name of a log, decoded; an archive is the folder of its members. `name` is a path or a URI. */
export function pathPartsOf(name: string): string[] {
  const member = parseMemberUri(name);
  return decodeUriPart(member ? `${member.archive}/${member.member}` : name).split(/[\\/]/);
}

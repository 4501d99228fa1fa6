import { decodeUriPart } from '../base/decodeUri';

/** Scheme of documents that are members of an archive. */
export const memberScheme = 'cbs-lens';

/** A member of an archive on disk. */
export interface MemberAddress {
  /** `file:` URI of the archive */
  readonly archive: string;
  /** Path inside it, with `/`; that of a member of an archive in the archive goes through both: `in.cab/CBS.log` */
  readonly member: string;
}

/**
 * The URI of a member: the archive's path and the member's in one, so that it ends in the member's name and an editor shows where it
 * lies. The authority says how many parts of the path are the member's, and the server of a network path after a dot:
 * `cbs-lens://2/c%3A/case/Logs.zip/CBS/CBS.log`, `cbs-lens://1.nas/logs/a.cab/a.log`. Written as VS Code writes it, so that both
 * sides have the same string for the same member. Throws for an archive that is no `file:` URI.
 */
export function memberUri({ archive, member }: MemberAddress): string {
  const [, server, path] = /^file:\/\/([^/?#]*)(\/[^?#]*)/.exec(archive) ?? [];
  if (server === undefined || path === undefined) throw new Error(`${archive} is no file: URI`);
  const folder = `${path.split('/').map(decodeUriPart).join('/')}/`.replace(/^\/[A-Z]:\//, (drive) =>
    drive.toLowerCase(),
  );
  const encoded = `${folder}${member}`.split('/').map(encode).join('/');
  const authority = [member.split('/').length, ...(server === '' ? [] : [server.toLowerCase()])].join('.');
  return `${memberScheme}://${authority}${encoded}`;
}

/** What a URI of {@link memberUri} says; null for every other. */
export function parseMemberUri(uri: string): MemberAddress | null {
  const [, count, server = '', path] = /^cbs-lens:\/\/(\d{1,4})(?:\.([^/?#]+))?(\/[^?#]*)$/.exec(uri) ?? [];
  if (path === undefined) return null;
  const parts = path.split('/');
  const own = Number(count);
  // The empty part before the first slash, and at least one for the archive.
  if (own < 1 || own > parts.length - 2) return null;
  try {
    return {
      archive: `file://${server}${parts.slice(0, -own).join('/')}`,
      member: parts.slice(-own).map(decodeURIComponent).join('/'),
    };
  } catch {
    return null;
  }
}

function encode(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Editors and file systems write the same file as different URIs: `c%3A` and `C:`, `(` and `%28`. */
export function sameFile(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Za-z]:/, (start) => start.toLowerCase());
  } catch {
    return uri;
  }
}

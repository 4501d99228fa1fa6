import type { LocalizationContext } from '../base/localizationContext';
import { memberUri, parseMemberUri, sameFile } from '../protocol/memberUri';
import { logUriOf } from '../protocol/sliceUri';
import { text } from '../base/text';
import type { Files } from './files';
import type { ArchiveAnswer, ArchiveEntry, MemberBytes } from '../protocol/archives';

/** Bytes of an archive member that one answer holds at most: an answer is text in one piece. */
const maxSpan = 4 * 1024 * 1024;

/** Lists an archive on disk: logs first, each group as the archive has it. */
export async function listArchive(
  files: Files,
  archive: string,
  { translate }: LocalizationContext,
): Promise<ArchiveAnswer> {
  try {
    const contents = await files.contentsOf(archive);
    if (!contents) return { refused: translate(text('Only archives on disk can be opened.')) };
    const entries = contents.members.map(({ path, size, isLog, problem }): ArchiveEntry => ({
      uri: memberUri({ archive, member: path }),
      path,
      size,
      isLog,
      problem: problem && translate(problem),
    }));
    return {
      entries: entries.sort((a, b) => Number(b.isLog) - Number(a.isLog)),
      notices: contents.notices.map(translate),
    };
  } catch (error) {
    return { refused: translate(files.explain(archive, error)) };
  }
}

/** Reads bytes of an archive member from `start`, up to `end` or the largest span. */
export async function readMember(
  files: Files,
  uri: string,
  start: number,
  end: number,
  { translate }: LocalizationContext,
): Promise<MemberBytes> {
  try {
    const file = await files.open(uri);
    if (!file) return { refused: translate(text('There is no file behind this document.')) };
    try {
      const last = Math.min(end, start + maxSpan, file.size);
      const bytes = last > start ? await file.read(start, last) : new Uint8Array();
      return { size: file.size, modified: file.modified, base64: base64Of(bytes) };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { refused: translate(files.explain(uri, error)) };
  }
}

/** Whether a document shows a member of an archive, or a part of one. */
export function isMemberOf(document: string, archive: string): boolean {
  const address = parseMemberUri(logUriOf(document));
  return address !== null && sameFile(address.archive) === sameFile(archive);
}

function base64Of(bytes: Uint8Array): string {
  // As many characters as a call takes arguments everywhere.
  const step = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += step)
    binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}

/** A file in an archive, as a reader chooses it. */

export interface ArchiveEntry {
  /** URI of the document that shows it */
  readonly uri: string;
  /** Path in the archive */
  readonly path: string;
  /** Bytes, unpacked */
  readonly size: number;
  readonly isLog: boolean;
  /** Why it cannot be read, in the reader's language; null when it can be */
  readonly problem: string | null;
}

/** What an archive holds, or why it cannot be listed. */
export type ArchiveAnswer =
  | { readonly entries: readonly ArchiveEntry[]; readonly notices: readonly string[] }
  | { readonly refused: string };

/** Some bytes of an archive member, or why they cannot be read. */
export type MemberBytes =
  | {
      /** Bytes of the whole member */
      readonly size: number;
      /** When the archive was modified: milliseconds since 1970 */
      readonly modified: number;
      /** The bytes asked for, 4 MB at most */
      readonly base64: string;
    }
  | { readonly refused: string };

import type { ByteSource } from '../log/source';
import { text } from '../base/text';
import { archiveKind, ArchiveError, type Archive, type ArchiveLimits } from './archive';
import { openCabinet, type CabinetLibrary } from './cabinet';
import { openZip } from './zip';

const megabyte = 1024 * 1024;

/** What opens an archive needs beside its bytes. */
export interface ArchiveTools {
  /** A new instance of the library each time: its memory goes when the member is read, and with it whatever a bad cabinet did to it */
  readonly cabinetLibrary: () => Promise<CabinetLibrary>;
  readonly limits: ArchiveLimits;
}

/** Reads the directory of a cabinet or a zip. `name` is for messages. Fails with {@link ArchiveError} that says what is wrong. */
export async function openArchive(source: ByteSource, name: string, tools: ArchiveTools): Promise<Archive> {
  switch (archiveKind(await source.read(0, 4))) {
    case 'cabinet': {
      if (source.size > tools.limits.heldBytes)
        throw new ArchiveError(
          text(
            '{0} is larger than the {1} MB that are read of a cabinet. Unpack it and open the folder.',
            name,
            Math.floor(tools.limits.heldBytes / megabyte),
          ),
        );
      return openCabinet(await source.read(0, source.size), name, tools);
    }
    case 'zip':
      return openZip(source, name, tools.limits);
    case null:
      throw new ArchiveError(
        text('{0} is no cabinet and no zip file: it begins otherwise. Get the original again.', name),
      );
  }
}

import type { ByteSource } from '../log/source';
import { text } from '../base/text';
import { ArchiveError, archiveKind, type ArchiveTools, type Archive } from './archive';
import { openCabinet } from './cabinet';
import { openZip } from './zip';

const megabyte = 1024 * 1024;

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

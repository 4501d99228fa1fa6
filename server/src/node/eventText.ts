import { isEventLog, renderEventFile } from '../evtx/render';
import type { RenderedEvents } from '../evtx/page';
import { memorySource } from '../log/source';
import type { OpenedFile } from '../workspace/files';

/** Event logs whose text is kept, those looked at last: a look at a line must not read the whole log again. */
const maxKept = 8;
const headBytes = 4096;
const kept = new Map<string, Promise<Kept>>();

interface Kept extends Omit<RenderedEvents, 'text'> {
  readonly bytes: Uint8Array;
}

/**
 * The text of a file that is an event log, as if it were a text file; any other file as it is. `key` names the file among all.
 * Rejects with what reading the file rejects with.
 * The file is closed but where it is given back.
 */
export async function asText(file: OpenedFile, key: string): Promise<OpenedFile> {
  let isText = false;
  try {
    isText = !isEventLog(await file.read(0, Math.min(file.size, headBytes)));
    if (isText) return file;
    const { bytes, notices } = await textOf(file, `${key}\0${file.size}\0${file.modified}`);
    return {
      ...memorySource(bytes),
      modified: file.modified,
      notices: notices.map((text) => ({ line: 1, text })),
      close: () => Promise.resolve(),
    };
  } finally {
    if (!isText) await file.close();
  }
}

function textOf(file: OpenedFile, key: string): Promise<Kept> {
  let known = kept.get(key);
  kept.delete(key);
  if (!known) {
    known = renderEventFile(file).then(({ text, notices }) => ({
      bytes: new TextEncoder().encode(text),
      notices,
    }));
    // What failed may be copied again under the same name.
    known.catch(() => kept.delete(key));
  }
  kept.set(key, known);
  while (kept.size > maxKept) kept.delete(kept.keys().next().value!);
  return known;
}

import { readSync } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import type { ByteSource } from '../log/source';
import { closeFile, inTime } from './inTime';

/** Large enough that few reads are waited for, small enough to stay in a processor's cache. */
const chunkBytes = 512 * 1024;

/** A {@link ByteSource} over a file; close it after use. */
export interface FileSource extends ByteSource {
  readonly modified: number;
  close(): Promise<void>;
}

/**
 * How chunks are read: `ahead`, by another thread while one is looked at, so that requests to this thread are answered in
 * between and a slow disk holds nothing up; or `blocking`, for a thread that has nothing else to do, where that is faster.
 */
export type Reading = 'ahead' | 'blocking';

/** Opens a file for reading. Rejects with Node's error when there is no such file, it is a folder or it may not be read. */
export async function fileSource(path: string, reading: Reading = 'ahead'): Promise<FileSource> {
  // Asked before opening: opening a pipe would wait for its writer.
  const kind = await inTime(path, () => stat(path));
  if (kind.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
  if (!kind.isFile()) throw Object.assign(new Error(`${path} is no file`), { code: 'ENOTFILE' });
  const handle = await inTime(path, () => open(path, 'r'));
  try {
    const info = await inTime(path, () => handle.stat());
    return {
      size: info.size,
      modified: info.mtimeMs,
      chunks: (start = 0) =>
        reading === 'ahead' ? readAhead(path, handle, start) : readBlocking(handle, start),
      async read(start, end) {
        const buffer = Buffer.allocUnsafe(Math.max(0, end - start));
        const { bytesRead } = await inTime(path, () => handle.read(buffer, 0, buffer.length, start));
        return buffer.subarray(0, bytesRead);
      },
      close: () => closeFile(path, handle),
    };
  } catch (error) {
    await closeFile(path, handle);
    throw error;
  }
}

/** While one chunk is looked at, the next one is on its way into the other buffer. */
async function* readAhead(path: string, handle: FileHandle, start: number): AsyncGenerator<Uint8Array> {
  const buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const;
  let position = start;
  let turn = 0;
  let next = handle.read(buffers[0], 0, chunkBytes, position);
  for (;;) {
    const reading = next;
    const { bytesRead } = await inTime(path, () => reading);
    if (bytesRead === 0) return;
    const current = buffers[turn]!.subarray(0, bytesRead);
    position += bytesRead;
    turn = 1 - turn;
    next = handle.read(buffers[turn]!, 0, chunkBytes, position);
    // A consumer that stops early leaves this read behind; its rejection is ignored.
    next.catch(() => undefined);
    yield current;
  }
}

/** An asynchronous generator all the same, since that is what a source gives. */
async function* readBlocking(handle: FileHandle, start: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let position = start;
  for (;;) {
    const read = readSync(handle.fd, buffer, 0, chunkBytes, position);
    if (read === 0) return;
    position += read;
    yield buffer.subarray(0, read);
  }
}

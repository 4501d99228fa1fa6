import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Archive, ArchiveTools } from '../archives/archive';
import { openArchive } from '../archives/openArchive';
import { memberIn, openInner, type FoundMember } from '../archives/survey';
import type { ByteSource } from '../log/source';
import { memorySource } from '../log/source';
import type { OpenedFile } from '../workspace/files';
import { fileSource, type FileSource } from './fileSource';

const megabyte = 1024 * 1024;
/** An archive that holds its bytes, and one inside another, is kept up to this size. */
const maxHeld = 16 * megabyte;
/** A member is kept in memory while it is open up to this size, since parts of it may be asked for many times. */
const maxKept = 64 * megabyte;

/** An archive whose file is open only while somebody reads from it. */
interface LastArchive {
  readonly key: string;
  readonly source: LentSource;
  readonly archive: Archive;
  inner: { readonly path: string; readonly archive: Archive } | null;
}

/**
 * Opens members of archives in this thread. The directory of the archive that was opened last is kept: its logs are read one after the
 * other, and to read a directory of thousands for each of them would cost more than they do.
 */
export class OpenArchives {
  readonly #tools: ArchiveTools;
  #last: LastArchive | null = null;

  constructor(tools: ArchiveTools) {
    this.#tools = tools;
  }

  /** Opens a member. Rejects with an `ArchiveError` or Node's error; fails with the same while it is read where it is damaged. */
  async open(path: string, member: string): Promise<OpenedFile> {
    const { size, mtimeMs } = await stat(path);
    const last = await this.#archive(path, `${path}\0${size}\0${mtimeMs}`);
    await last.source.take();
    try {
      const found = await memberIn(last.archive, basename(path), member, (outer, inner, at) =>
        this.#inner(last, outer, inner, at),
      );
      return openedFile(found, mtimeMs, () => last.source.giveBack());
    } catch (error) {
      await last.source.giveBack();
      throw error;
    }
  }

  async #archive(path: string, key: string): Promise<LastArchive> {
    if (this.#last?.key === key) return this.#last;
    this.#last = null;
    const source = new LentSource(path);
    await source.take();
    try {
      const archive = await openArchive(source, basename(path), this.#tools);
      const opened = { key, source, archive, inner: null };
      if (source.size <= maxHeld || !archive.holdsItsBytes) this.#last = opened;
      return opened;
    } finally {
      await source.giveBack();
    }
  }

  async #inner(
    last: LastArchive,
    outer: Archive,
    member: Archive['members'][number],
    path: string,
  ): Promise<Archive> {
    if (last.inner?.path === path) return last.inner.archive;
    const archive = await openInner(outer, member, path, this.#tools);
    if (member.size <= maxHeld) last.inner = { path, archive };
    return archive;
  }
}

/** A file that is opened for the first that takes it and closed by the last that gives it back. */
class LentSource implements ByteSource {
  readonly #path: string;
  #file: Promise<FileSource> | null = null;
  #users = 0;
  size = 0;

  constructor(path: string) {
    this.#path = path;
  }

  async take(): Promise<void> {
    this.#users++;
    this.#file ??= fileSource(this.#path);
    this.size = (await this.#file).size;
  }

  async giveBack(): Promise<void> {
    if (--this.#users > 0) return;
    const file = this.#file;
    this.#file = null;
    await file?.then((one) => one.close());
  }

  async *chunks(start?: number): AsyncGenerator<Uint8Array> {
    yield* (await this.#file!).chunks(start);
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    return (await this.#file!).read(start, end);
  }
}

function openedFile(member: FoundMember, modified: number, close: () => Promise<void>): OpenedFile {
  const { size } = member;
  let whole: Promise<ByteSource> | null = null;
  const source = async (): Promise<ByteSource> => {
    whole ??= readWhole(size, member.read()).then((bytes) => memorySource(bytes));
    return whole;
  };
  return {
    size,
    modified,
    async *chunks(start = 0) {
      if (size <= maxKept) yield* (await source()).chunks(start);
      else yield* from(member.read(), start);
    },
    async read(start, end) {
      const last = Math.min(end, size);
      if (size <= maxKept) return (await source()).read(start, last);
      const span = new Uint8Array(Math.max(0, last - start));
      let filled = 0;
      for await (const chunk of from(member.read(), start)) {
        const part = chunk.subarray(0, span.length - filled);
        span.set(part, filled);
        filled += part.length;
        if (filled >= span.length) break;
      }
      return span.subarray(0, filled);
    },
    close,
  };
}

async function readWhole(size: number, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  // Node's buffers find bytes faster than plain arrays.
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  for await (const chunk of chunks) {
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  return bytes.subarray(0, filled);
}

/** Chunks from an offset on. */
async function* from(chunks: AsyncIterable<Uint8Array>, start: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of chunks) {
    const skip = Math.max(0, start - at);
    at += chunk.length;
    if (skip < chunk.length) yield Buffer.from(chunk.buffer, chunk.byteOffset + skip, chunk.length - skip);
  }
}

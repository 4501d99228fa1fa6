import { stat } from 'node:fs/promises';
import { ArchiveError } from '../archives/archive';
import { headBytes } from '../archives/logFiles';
import type { ArchiveSurvey } from '../archives/survey';
import { memorySource } from '../log/source';
import { text } from '../base/text';
import type { OpenedFile } from '../workspace/files';
import { ArchiveHost } from './archiveHost';

/** What unpacks archives. */
export type Unpacker = Pick<ArchiveHost, 'survey' | 'read' | 'stop'>;

const megabyte = 1024 * 1024;

/** What is kept of archives, so that a look at a line does not unpack a log again. */
export interface KeptLimits {
  /** Unpacked bytes of all members together */
  readonly bytes: number;
  /** A larger member is unpacked again for each look */
  readonly memberBytes: number;
  /** Archives whose directories are kept */
  readonly surveys: number;
}

const keptLimits: KeptLimits = { bytes: 128 * megabyte, memberBytes: 64 * megabyte, surveys: 200 };

/** A file on disk in a certain state. */
interface Stamp {
  readonly key: string;
  readonly modified: number;
}

/**
 * Archives on disk as folders of logs. Directories and members are kept by path, size and time of the archive, those looked at last, up
 * to a sum of bytes. Nothing is ever written to disk.
 */
export class Archives {
  readonly #host: Unpacker;
  readonly #limits: KeptLimits;
  readonly #surveys = new Map<string, Promise<ArchiveSurvey>>();
  readonly #bytes = new Map<string, Uint8Array>();

  constructor(host: Unpacker = new ArchiveHost(), limits = keptLimits) {
    this.#host = host;
    this.#limits = limits;
  }

  /** What an archive holds. Rejects with {@link ArchiveError} or Node's error. */
  async survey(path: string): Promise<ArchiveSurvey> {
    return this.#survey(path, await stampOf(path));
  }

  /** Opens a member; its bytes are unpacked when they are asked for. Rejects with {@link ArchiveError} or Node's error. */
  async open(path: string, member: string): Promise<OpenedFile> {
    const stamp = await stampOf(path);
    const { members } = await this.#survey(path, stamp);
    const found = members.find((one) => one.path === member);
    if (!found) throw new ArchiveError(text('There is no {0} in {1}. Open the archive again.', member, path));
    if (found.problem) throw new ArchiveError(found.problem);
    const key = `${stamp.key}\0${member}`;
    const { size } = found;
    return {
      size,
      modified: stamp.modified,
      chunks: (start = 0) => this.#chunks(key, path, member, size, start),
      read: (start, end) => this.#read(key, path, member, size, start, end),
      close: () => Promise.resolve(),
    };
  }

  /** Ends the thread that unpacks. */
  stop(): Promise<void> {
    return this.#host.stop();
  }

  #survey(path: string, { key }: Stamp): Promise<ArchiveSurvey> {
    const known = this.#surveys.get(key);
    if (known) return known;
    const survey = this.#host.survey(path);
    this.#surveys.set(key, survey);
    // What failed may be copied again under the same name, and a thread may have ended for another's sake.
    survey.catch(() => this.#surveys.delete(key));
    while (this.#surveys.size > this.#limits.surveys)
      this.#surveys.delete(this.#surveys.keys().next().value!);
    return survey;
  }

  async *#chunks(
    key: string,
    path: string,
    member: string,
    size: number,
    start: number,
  ): AsyncGenerator<Uint8Array, void> {
    const kept = this.#touch(key);
    if (kept) {
      yield* memorySource(kept).chunks(start);
      return;
    }
    const copy = size <= this.#limits.memberBytes ? Buffer.alloc(size) : null;
    let at = 0;
    for await (const chunk of this.#host.read(path, member)) {
      copy?.set(chunk, at);
      const from = Math.max(0, start - at);
      at += chunk.length;
      // Node's buffers find bytes faster than plain arrays.
      if (from < chunk.length) yield Buffer.from(chunk.buffer, chunk.byteOffset + from, chunk.length - from);
    }
    if (copy) this.#keep(key, copy);
  }

  async #read(
    key: string,
    path: string,
    member: string,
    size: number,
    start: number,
    end: number,
  ): Promise<Uint8Array> {
    const kept = this.#touch(key);
    if (kept) return kept.slice(start, end);
    const last = Math.min(end, size);
    const span = new Uint8Array(Math.max(0, last - start));
    // A reader that wants more than the head wants more of it later.
    const whole = last > headBytes && size <= this.#limits.memberBytes;
    let at = 0;
    for await (const chunk of this.#chunks(key, path, member, size, 0)) {
      const part = chunk.subarray(Math.max(0, start - at), Math.max(0, last - at));
      span.set(part, Math.max(0, at - start));
      at += chunk.length;
      if (!whole && at >= last) break;
    }
    return span;
  }

  /** The bytes of a member if they are kept; they count as looked at last then. */
  #touch(key: string): Uint8Array | undefined {
    const kept = this.#bytes.get(key);
    if (kept) {
      this.#bytes.delete(key);
      this.#bytes.set(key, kept);
    }
    return kept;
  }

  #keep(key: string, bytes: Uint8Array): void {
    this.#bytes.set(key, bytes);
    let sum = 0;
    for (const { length } of this.#bytes.values()) sum += length;
    for (const [oldest, { length }] of this.#bytes) {
      if (sum <= this.#limits.bytes) break;
      sum -= length;
      this.#bytes.delete(oldest);
    }
  }
}

async function stampOf(path: string): Promise<Stamp> {
  const { size, mtimeMs } = await stat(path);
  return { key: `${path}\0${size}\0${mtimeMs}`, modified: mtimeMs };
}

/** The archives of this process. */
export const archives = new Archives();

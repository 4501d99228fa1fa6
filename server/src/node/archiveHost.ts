import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ArchiveError } from '../archives/archive';
import type { ArchiveSurvey } from '../archives/survey';
import { text, type Text } from '../base/text';
import type { ArchiveAnswer, ArchiveRequest } from './archiveWorker';
import { errorOf } from './failure';

/** Milliseconds without a message from the thread after which it counts as hung. */
const watchdogTimeout = 30_000;
/** Milliseconds without work after which the thread, and what its memory has grown to, is released. */
const idle = 20_000;

/** Megabytes of objects that directories may come to; a thread that needs more is ended, and the process lives on. */
const maxHeap = 512;

interface Waiting {
  readonly path: string;
  settle(answer: ArchiveAnswer): void;
  fail(error: Error): void;
}

type Unsent = ArchiveRequest extends infer R ? (R extends ArchiveRequest ? Omit<R, 'id'> : never) : never;

/** Beside the bundle; what runs from its sources takes what was built of them. */
function defaultWorker(): string {
  const beside = join(__dirname, 'archiveWorker.js');
  return existsSync(beside) ? beside : join(__dirname, '..', '..', '..', 'dist', 'archiveWorker.js');
}

/**
 * Asks the thread that unpacks. It is started when it is needed and ended when it has nothing to do, when it hangs, or when all that it
 * does is cancelled; the next question starts another one.
 */
export class ArchiveHost {
  readonly #script: string;
  readonly #timeout: number;
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #watch: ReturnType<typeof setTimeout> | undefined;
  #ids = 0;

  constructor({ script = defaultWorker(), timeout = watchdogTimeout } = {}) {
    this.#script = script;
    this.#timeout = timeout;
  }

  /** What an archive on disk holds. Rejects with {@link ArchiveError} or Node's error. */
  async survey(path: string): Promise<ArchiveSurvey> {
    const answer = await this.#ask(++this.#ids, path, { do: 'survey', path });
    if (answer.is !== 'survey') throw new Error(`unexpected answer ${answer.is}`);
    return answer.survey;
  }

  /** The bytes of a member from its beginning, as they are unpacked. A reader that stops early stops the unpacking. */
  async *read(path: string, member: string): AsyncGenerator<Uint8Array, void> {
    const id = ++this.#ids;
    let atEnd = false;
    try {
      await this.#ask(id, path, { do: 'open', path, member });
      let next = this.#ask(id, path, { do: 'next' });
      for (;;) {
        const answer = await next;
        if (answer.is !== 'chunk' || answer.chunk === null) {
          atEnd = true;
          return;
        }
        // While one chunk is looked at, the next one is unpacked.
        next = this.#ask(id, path, { do: 'next' });
        next.catch(() => undefined);
        yield answer.chunk;
      }
    } finally {
      if (!atEnd) this.#worker?.postMessage({ id, do: 'stop' } satisfies ArchiveRequest);
    }
  }

  /** Ends the thread; what is under way fails. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#end(text('it was stopped'));
    await worker?.terminate();
  }

  #ask(id: number, path: string, request: Unsent): Promise<ArchiveAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { path, settle: resolve, fail: reject });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, ...request });
      this.#expect();
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: maxHeap } });
    worker.on('message', (answer: ArchiveAnswer) => {
      this.#expect();
      if (answer.is === 'alive') return;
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      this.#expect();
      if (answer.is === 'failed') waiting?.fail(errorOf(answer.failure));
      else waiting?.settle(answer);
    });
    worker.on('error', (error) => {
      if (this.#worker === worker)
        this.#end(text('the thread that unpacks has failed with {0}', error.message));
    });
    worker.on('exit', () => {
      if (this.#worker === worker) this.#end(text('the thread that unpacks has ended'));
    });
    // A pending answer keeps the process alive; the thread alone does not, since no listener is added after this.
    worker.unref();
    return worker;
  }

  /** Waits for the next message from the thread, or for the end of its idle time. */
  #expect(): void {
    clearTimeout(this.#watch);
    const busy = this.#waiting.size > 0;
    this.#watch = setTimeout(
      () => {
        const worker = this.#worker;
        this.#end(text('it takes too long'));
        void worker?.terminate();
      },
      busy ? this.#timeout : idle,
    );
    if (!busy) this.#watch.unref();
  }

  /** Discards the thread: a bad archive that ends it must not end the next one. */
  #end(why: Text): void {
    clearTimeout(this.#watch);
    this.#worker = null;
    const waiting = this.#waiting;
    this.#waiting = new Map();
    for (const one of waiting.values()) {
      one.fail(
        new ArchiveError(
          text(
            '{0} could not be read to its end: {1}. It may be damaged on purpose; copy it again from the machine.',
            basename(one.path),
            why,
          ),
        ),
      );
    }
  }
}

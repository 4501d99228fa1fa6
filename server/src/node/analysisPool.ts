import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AnalyseOptions } from '../analysis/pipeline/analyse';
import type { LogAnalysis } from '../analysis/model/model';
import { LineIndex } from '../log/lineIndex';
import type { AnalysisAnswer, AnalysisRequest } from './analysisMessages';
import { text, type Text } from '../base/text';
import { errorOf, ThreadEndedError } from './failure';

/** Milliseconds without a message from a thread after which it counts as hung. */
const watchdogTimeout = 60_000;
/** Milliseconds without work after which a thread, and what its memory has grown to, is released. */
const idle = 20_000;
const maxThreads = 4;
/** Megabytes of objects that one log may come to; a thread that needs more is ended, and the process lives on. */
const maxHeap = 1024;
/** Megabytes for what has just been made: with more a thread takes memory that it is no faster for. */
const maxYoung = 12;

interface Task {
  readonly request: AnalysisRequest;
  readonly options: AnalyseOptions;
  readonly settle: (analysis: LogAnalysis) => void;
  readonly fail: (error: Error) => void;
}

/** A thread, and what it works on. */
interface WorkerSlot {
  readonly worker: Worker;
  task: Task | null;
  watch: ReturnType<typeof setTimeout> | undefined;
}

/** Beside the bundle; what runs from its sources takes what was built of them. */
function defaultScript(): string {
  const beside = join(__dirname, 'analysisWorker.js');
  return existsSync(beside) ? beside : join(__dirname, '..', '..', '..', 'dist', 'analysisWorker.js');
}

/**
 * Threads that analyse logs, each one log at a time, in the order they are asked to. Threads are started when they are needed and
 * ended when they have nothing to do. One that crashes or hangs is given up with the log it was at; the next log gets
 * another one.
 */
export class AnalysisPool {
  /** Logs that are analysed at the same time */
  readonly size: number;
  readonly #script: string;
  readonly #timeout: number;
  readonly #slots: WorkerSlot[] = [];
  readonly #queue: Task[] = [];

  constructor({
    script = defaultScript(),
    size = Math.min(availableParallelism(), maxThreads),
    timeout = watchdogTimeout,
  } = {}) {
    this.size = size;
    this.#script = script;
    this.#timeout = timeout;
  }

  /**
   * Analyses the log behind a URI. Rejects with Node's error or an `ArchiveError` when it cannot be read, with a
   * {@link ThreadEndedError} when its thread ended, and at once with the signal's reason when that is given.
   */
  async analyse(uri: string, options: AnalyseOptions & { readonly name: string }): Promise<LogAnalysis> {
    const { signal, name, shownIn, rules } = options;
    signal?.throwIfAborted();
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    let stopListening = (): void => undefined;
    try {
      return await new Promise<LogAnalysis>((settle, fail) => {
        const task: Task = { request: { uri, name, shownIn, rules, cancelled }, options, settle, fail };
        const cancel = (): void => {
          Atomics.store(cancelled, 0, 1);
          const index = this.#queue.indexOf(task);
          if (index >= 0) this.#queue.splice(index, 1);
          fail(signal!.reason as Error);
        };
        signal?.addEventListener('abort', cancel);
        stopListening = () => signal?.removeEventListener('abort', cancel);
        this.#queue.push(task);
        this.#assign();
      });
    } finally {
      stopListening();
    }
  }

  /** Ends the threads; what is under way fails. */
  async stop(): Promise<void> {
    for (const task of this.#queue.splice(0))
      task.fail(new ThreadEndedError(task.request.name, text('it was stopped')));
    await Promise.all(
      [...this.#slots].map(async (slot) => {
        this.#discard(slot, text('it was stopped'));
        await slot.worker.terminate();
      }),
    );
  }

  #assign(): void {
    while (this.#queue.length > 0) {
      let slot = this.#slots.find(({ task }) => task === null);
      if (!slot) {
        if (this.#slots.length >= this.size) return;
        slot = this.#start();
      }
      slot.task = this.#queue.shift()!;
      slot.worker.ref();
      slot.worker.postMessage(slot.task.request);
      this.#expect(slot);
    }
  }

  #start(): WorkerSlot {
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: maxHeap, maxYoungGenerationSizeMb: maxYoung },
    });
    const slot: WorkerSlot = { worker, task: null, watch: undefined };
    this.#slots.push(slot);
    worker.on('message', (answer: AnalysisAnswer) => {
      this.#take(slot, answer);
    });
    worker.on('error', (error) => {
      this.#discard(slot, error.message);
    });
    worker.on('exit', () => {
      this.#discard(slot, text('its thread has ended'));
    });
    return slot;
  }

  #take(slot: WorkerSlot, answer: AnalysisAnswer): void {
    const { task } = slot;
    if (answer.is === 'progress') {
      if (task && Atomics.load(task.request.cancelled, 0) === 0) task.options.onProgress?.(answer.bytes);
      this.#expect(slot);
      return;
    }
    slot.task = null;
    // An idle thread must not keep the process.
    slot.worker.unref();
    if (answer.is === 'failed') task?.fail(errorOf(answer.failure));
    else task?.settle({ ...answer.analysis, lines: new LineIndex(answer.analysis.lines) });
    this.#expect(slot);
    this.#assign();
  }

  /** Waits for the next message from a thread, or for the end of its idle time. */
  #expect(slot: WorkerSlot): void {
    clearTimeout(slot.watch);
    const isBusy = slot.task !== null;
    slot.watch = setTimeout(
      () => {
        this.#discard(slot, text('it takes too long'));
        void slot.worker.terminate();
      },
      isBusy ? this.#timeout : idle,
    );
    if (!isBusy) slot.watch.unref();
  }

  /** Discards a thread: its log fails, the next one gets another thread. */
  #discard(slot: WorkerSlot, why: Text | string): void {
    clearTimeout(slot.watch);
    const index = this.#slots.indexOf(slot);
    if (index < 0) return;
    this.#slots.splice(index, 1);
    slot.task?.fail(new ThreadEndedError(slot.task.request.name, why));
    slot.task = null;
    this.#assign();
  }
}

let shared: AnalysisPool | undefined;

/** The threads of this process. */
export function analysisPool(): AnalysisPool {
  return (shared ??= new AnalysisPool());
}

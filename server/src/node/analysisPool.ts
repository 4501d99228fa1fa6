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

/** Milliseconds without a word from a thread after which it counts as hung. */
const watchdogTimeout = 60_000;
/** Milliseconds without work after which a thread, and what its memory has grown to, is let go. */
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
  readonly #patience: number;
  readonly #hands: WorkerSlot[] = [];
  readonly #queue: Task[] = [];

  constructor({
    script = defaultScript(),
    size = Math.min(availableParallelism(), maxThreads),
    patience: wait = watchdogTimeout,
  } = {}) {
    this.size = size;
    this.#script = script;
    this.#patience = wait;
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
      [...this.#hands].map(async (hand) => {
        this.#letGo(hand, text('it was stopped'));
        await hand.worker.terminate();
      }),
    );
  }

  #assign(): void {
    while (this.#queue.length > 0) {
      let hand = this.#hands.find(({ task }) => task === null);
      if (!hand) {
        if (this.#hands.length >= this.size) return;
        hand = this.#start();
      }
      hand.task = this.#queue.shift()!;
      hand.worker.ref();
      hand.worker.postMessage(hand.task.request);
      this.#expect(hand);
    }
  }

  #start(): WorkerSlot {
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: maxHeap, maxYoungGenerationSizeMb: maxYoung },
    });
    const hand: WorkerSlot = { worker, task: null, watch: undefined };
    this.#hands.push(hand);
    worker.on('message', (answer: AnalysisAnswer) => {
      this.#take(hand, answer);
    });
    worker.on('error', (error) => {
      this.#letGo(hand, error.message);
    });
    worker.on('exit', () => {
      this.#letGo(hand, text('its thread has ended'));
    });
    return hand;
  }

  #take(hand: WorkerSlot, answer: AnalysisAnswer): void {
    const { task } = hand;
    if (answer.is === 'progress') {
      if (task && Atomics.load(task.request.cancelled, 0) === 0) task.options.onProgress?.(answer.bytes);
      this.#expect(hand);
      return;
    }
    hand.task = null;
    // An idle thread must not keep the process.
    hand.worker.unref();
    if (answer.is === 'failed') task?.fail(errorOf(answer.failure));
    else task?.settle({ ...answer.analysis, lines: new LineIndex(answer.analysis.lines) });
    this.#expect(hand);
    this.#assign();
  }

  /** Waits for the next word from a thread, or for the end of its rest. */
  #expect(hand: WorkerSlot): void {
    clearTimeout(hand.watch);
    const isBusy = hand.task !== null;
    hand.watch = setTimeout(
      () => {
        this.#letGo(hand, text('it takes too long'));
        void hand.worker.terminate();
      },
      isBusy ? this.#patience : idle,
    );
    if (!isBusy) hand.watch.unref();
  }

  /** Counts on a thread no more: its log fails, the next one gets another thread. */
  #letGo(hand: WorkerSlot, why: Text | string): void {
    clearTimeout(hand.watch);
    const index = this.#hands.indexOf(hand);
    if (index < 0) return;
    this.#hands.splice(index, 1);
    hand.task?.fail(new ThreadEndedError(hand.task.request.name, why));
    hand.task = null;
    this.#assign();
  }
}

let shared: AnalysisPool | undefined;

/** The threads of this process. */
export function analysisPool(): AnalysisPool {
  return (shared ??= new AnalysisPool());
}

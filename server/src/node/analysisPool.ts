import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AnalyseOptions } from '../analysis/pipeline/analyse';
import type { LogAnalysis } from '../analysis/model/model';
import { LineIndex } from '../log/lineIndex';
import type { FollowedLog, WaitOptions } from '../workspace/files';
import type { AnalysisAnswer, AnalysisRequest, ForgetRequest } from './analysisMessages';
import { text, type Text } from '../base/text';
import { errorOf, ThreadEndedError } from './failure';
import { isOwedAnAnswer } from './inTime';

/** Milliseconds without a message from a thread after which it counts as hung. */
const watchdogTimeout = 60_000;
/** Milliseconds without a message after which others need not wait for it, and its reader is told */
const patience = 5000;
/** Milliseconds that a thread has to stop with a log that nobody wants any more */
const grace = 5000;
/** Milliseconds without work after which a thread, and what its memory has grown to, is released. */
const idle = 20_000;
const maxThreads = 4;
/** Threads that may wait for something beside those that work */
const maxStalled = 8;
/** Megabytes of objects that one log may come to; a thread that needs more is ended, and the process lives on. */
const maxHeap = 512;
/** Megabytes for what has just been made: with more a thread takes memory that it is no faster for. */
const maxYoung = 12;

type Options = AnalyseOptions & WaitOptions & { readonly name: string };

interface Task {
  readonly request: AnalysisRequest;
  readonly options: Options;
  readonly settle: (log: FollowedLog) => void;
  readonly fail: (error: Error) => void;
}

/** A thread, and what it works on. */
interface WorkerSlot {
  readonly worker: Worker;
  task: Task | null;
  /** Nothing was heard of it for a while */
  isStalled: boolean;
  watch: ReturnType<typeof setTimeout> | undefined;
  /** Logs that grow and are read on here, with what is known of them */
  readonly followed: Map<string, LogAnalysis | null>;
}

/** Beside the bundle; what runs from its sources takes what was built of them. */
function defaultScript(): string {
  const beside = join(__dirname, 'analysisWorker.js');
  return existsSync(beside) ? beside : join(__dirname, '..', '..', '..', 'dist', 'analysisWorker.js');
}

/**
 * Threads that analyse logs, each one log at a time, in the order they are asked to. Threads are started when they are needed and
 * ended when they have nothing to do. One that crashes or hangs is given up with the log it was at; the next log gets
 * another one. A log whose disk does not answer holds no other one up: while a thread waits for it, another takes its place.
 */
export class AnalysisPool {
  /** Logs that are analysed at the same time */
  readonly size: number;
  readonly #script: string;
  readonly #timeout: number;
  readonly #patience: number;
  readonly #grace: number;
  readonly #slots: WorkerSlot[] = [];
  readonly #queue: Task[] = [];
  /** Threads that were given up and have not ended yet */
  readonly #ending = new Set<Worker>();

  constructor({
    script = defaultScript(),
    size = Math.min(availableParallelism(), maxThreads),
    timeout = watchdogTimeout,
    patience: patienceOf = patience,
    grace: graceOf = grace,
  } = {}) {
    this.size = size;
    this.#script = script;
    this.#timeout = timeout;
    this.#patience = Math.min(patienceOf, timeout);
    this.#grace = graceOf;
  }

  /** Whether a thread may be in a call of the system that nothing ends: the process must not wait for its threads then. */
  get isBusy(): boolean {
    return this.#ending.size > 0 || this.#slots.some(({ task }) => task !== null);
  }

  /**
   * Analyses the log behind a URI. Rejects with Node's error or an `ArchiveError` when it cannot be read, with a
   * {@link ThreadEndedError} when its thread ended, and at once with the signal's reason when that is given.
   */
  async analyse(uri: string, options: Options): Promise<LogAnalysis> {
    return (await this.#ask(uri, options, undefined)).analysis;
  }

  /** Like {@link analyse} for a log that grows: what is new of it is read where the rest was read, until {@link unfollow}. */
  follow(uri: string, options: Options & { readonly isSettled: boolean }): Promise<FollowedLog> {
    return this.#ask(uri, options, { isSettled: options.isSettled });
  }

  /** Says that a log is not read on any more. */
  unfollow(uri: string): void {
    for (const slot of this.#slots)
      if (slot.followed.delete(uri)) {
        slot.worker.postMessage({ forget: uri } satisfies ForgetRequest);
        if (slot.task === null) this.#expect(slot);
      }
  }

  async #ask(uri: string, options: Options, follow: AnalysisRequest['follow']): Promise<FollowedLog> {
    const { signal, name, shownIn, rules, limits } = options;
    signal?.throwIfAborted();
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    let stopListening = (): void => undefined;
    try {
      return await new Promise<FollowedLog>((settle, fail) => {
        const request: AnalysisRequest = { uri, name, shownIn, rules, limits, follow, cancelled };
        const task: Task = { request, options, settle, fail };
        const cancel = (): void => {
          Atomics.store(cancelled, 0, 1);
          const index = this.#queue.indexOf(task);
          if (index >= 0) this.#queue.splice(index, 1);
          const slot = this.#slots.find((one) => one.task === task);
          if (slot) this.#expect(slot);
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
    for (const slot of [...this.#slots]) this.#discard(slot, text('it was stopped'));
    // A thread in a call of the system that does not return ends when that does.
    const ended = Promise.all([...this.#ending].map((worker) => worker.terminate()));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, this.#grace)));
    await Promise.race([ended, late]);
    clearTimeout(timer);
  }

  #assign(): void {
    for (const task of [...this.#queue]) {
      const slot = this.#slotFor(task);
      if (!slot) continue;
      this.#queue.splice(this.#queue.indexOf(task), 1);
      slot.task = task;
      if (task.request.follow && !slot.followed.has(task.request.uri))
        slot.followed.set(task.request.uri, null);
      slot.worker.ref();
      slot.worker.postMessage(task.request);
      this.#expect(slot);
    }
  }

  /** A thread that is free for a task: the one that has read the log so far, if there is such a one. */
  #slotFor({ request: { uri, follow } }: Task): WorkerSlot | null {
    const reader = follow && this.#slots.find(({ followed }) => followed.has(uri));
    if (reader) return reader.task === null ? reader : null;
    const free = this.#slots
      .filter(({ task }) => task === null)
      .sort((a, b) => a.followed.size - b.followed.size)[0];
    if (free) return free;
    const working = this.#slots.filter(({ isStalled }) => !isStalled).length;
    const isFull = working >= this.size || this.#slots.length >= this.size + maxStalled;
    return isFull ? null : this.#start();
  }

  #start(): WorkerSlot {
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: maxHeap, maxYoungGenerationSizeMb: maxYoung },
    });
    const slot: WorkerSlot = { worker, task: null, isStalled: false, watch: undefined, followed: new Map() };
    this.#slots.push(slot);
    worker.on('message', (answer: AnalysisAnswer) => {
      this.#take(slot, answer);
    });
    worker.on('error', (error) => {
      this.#discard(slot, error.message);
    });
    worker.on('exit', () => {
      this.#discard(slot, text('its thread has ended'));
      this.#ending.delete(worker);
    });
    return slot;
  }

  #take(slot: WorkerSlot, answer: AnalysisAnswer): void {
    const { task } = slot;
    slot.isStalled = false;
    if (answer.is === 'progress') {
      if (task && Atomics.load(task.request.cancelled, 0) === 0) task.options.onProgress?.(answer.bytes);
      this.#expect(slot);
      return;
    }
    slot.task = null;
    // An idle thread must not keep the process.
    slot.worker.unref();
    if (answer.is === 'failed') {
      if (task) slot.followed.delete(task.request.uri);
      task?.fail(errorOf(answer.failure));
    } else if (task) task.settle(analysisOf(slot, task.request.uri, answer));
    this.#expect(slot);
    this.#assign();
  }

  /** Waits for the next message from a thread, or for the end of its idle time. */
  #expect(slot: WorkerSlot): void {
    clearTimeout(slot.watch);
    const { task } = slot;
    if (task === null) {
      if (slot.followed.size > 0) return;
      slot.watch = setTimeout(() => {
        this.#discard(slot, text('it takes too long'));
      }, idle);
      slot.watch.unref();
      return;
    }
    if (Atomics.load(task.request.cancelled, 0) !== 0) {
      slot.watch = setTimeout(() => {
        this.#discard(slot, text('it was stopped'));
      }, this.#grace);
      return;
    }
    slot.watch = setTimeout(() => {
      slot.isStalled = true;
      task.options.onWait?.();
      slot.watch = setTimeout(() => {
        this.#discard(slot, text('it takes too long'));
      }, this.#timeout - this.#patience);
      this.#assign();
    }, this.#patience);
  }

  /** Discards a thread: its log fails, the next one gets another thread. */
  #discard(slot: WorkerSlot, why: Text | string): void {
    clearTimeout(slot.watch);
    const index = this.#slots.indexOf(slot);
    if (index < 0) return;
    this.#slots.splice(index, 1);
    this.#ending.add(slot.worker);
    slot.worker.unref();
    void slot.worker.terminate();
    slot.task?.fail(new ThreadEndedError(slot.task.request.name, why));
    slot.task = null;
    this.#assign();
  }
}

/** What a thread says of a log, with what it said before where that still holds. */
function analysisOf(
  { followed }: WorkerSlot,
  uri: string,
  answer: Exclude<AnalysisAnswer, { readonly is: 'progress' | 'failed' }>,
): FollowedLog {
  const sent = answer.is === 'done' ? answer.analysis : { ...followed.get(uri)!, ...answer.read };
  const analysis = { ...sent, lines: new LineIndex(sent.lines) };
  if (followed.has(uri)) followed.set(uri, analysis);
  return { analysis, isUnfinished: answer.isUnfinished };
}

let shared: AnalysisPool | undefined;

/** The threads of this process. */
export function analysisPool(): AnalysisPool {
  if (shared) return shared;
  const pool = new AnalysisPool();
  // At its end a process waits for its threads; for one in a call that does not return it would wait for good.
  process.on('exit', () => {
    if (pool.isBusy || isOwedAnAnswer()) process.kill(process.pid, 'SIGKILL');
  });
  return (shared = pool);
}

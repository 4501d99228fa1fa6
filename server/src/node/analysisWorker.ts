import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { analyseLog } from '../analysis/pipeline/analyse';
import type { LogAnalysis } from '../analysis/model/model';
import { archiveLimits } from '../archives/archive';
import { findMember, surveyArchive } from '../archives/survey';
import type { UserRules } from '../analysis/userRules/model';
import type { LineIndexData } from '../log/lineIndex';
import { newCabinetLibrary } from './archiveLibrary';
import { Archives, type Unpacker } from './archives';
import { failureOf, type Failure } from './failure';
import { fileSource } from './fileSource';
import { filesWith } from './files';

// Analyses one log at a time in a thread of its own, members of archives too: what they unpack to never leaves the thread.

/** A log to analyse. */
export interface AnalysisRequest {
  readonly uri: string;
  readonly name: string;
  readonly shownIn: string | undefined;
  readonly rules: UserRules | undefined;
  /** One number, not 0 once nobody waits for the answer any more */
  readonly cancelled: Int32Array;
}

/** An analysis on its way to another thread. */
export interface SentAnalysis extends Omit<LogAnalysis, 'lines'> {
  readonly lines: LineIndexData;
}

export type AnalysisAnswer =
  | { readonly is: 'progress'; readonly bytes: number }
  | { readonly is: 'done'; readonly analysis: SentAnalysis }
  | { readonly is: 'failed'; readonly failure: Failure };

const tools = { cabinetLibrary: newCabinetLibrary, limits: archiveLimits };

/** Unpacks in this thread, which can be ended from outside itself. */
const here: Unpacker = {
  async survey(path) {
    const source = await fileSource(path);
    try {
      return await surveyArchive(source, basename(path), tools);
    } finally {
      await source.close();
    }
  },
  async *read(path, member) {
    const source = await fileSource(path);
    try {
      yield* (await findMember(source, basename(path), member, tools)).read();
    } finally {
      await source.close();
    }
  },
  stop: () => Promise.resolve(),
};

/** Each log is read once here: nothing of it is kept. */
const files = filesWith(new Archives(here, { bytes: 0, memberBytes: 0, surveys: 50 }), 'blocking');

async function work({ uri, name, shownIn, rules, cancelled }: AnalysisRequest): Promise<AnalysisAnswer> {
  const file = await files.open(uri);
  if (!file) throw new Error(`${uri} names no file`);
  const controller = new AbortController();
  try {
    const { lines, ...analysis } = await analyseLog(file, {
      name,
      shownIn,
      rules: rules && sameRules(rules),
      signal: controller.signal,
      onProgress: (bytes) => {
        if (Atomics.load(cancelled, 0) !== 0) controller.abort();
        answer({ is: 'progress', bytes });
      },
    });
    return { is: 'done', analysis: { ...analysis, lines: lines.data } };
  } finally {
    await file.close();
  }
}

let lastRules: { readonly key: string; readonly rules: UserRules } | undefined;

/** The rules of the log before where they are the same: they are compiled once an object, and each message brings a new one. */
function sameRules(rules: UserRules): UserRules {
  const key = JSON.stringify(rules);
  if (lastRules?.key !== key) lastRules = { key, rules };
  return lastRules.rules;
}

function answer(message: AnalysisAnswer): void {
  const blocks = message.is === 'done' ? message.analysis.lines.blocks : [];
  parentPort?.postMessage(
    message,
    blocks.map(({ buffer }) => buffer as ArrayBuffer),
  );
}

parentPort?.on('message', (request: AnalysisRequest) => {
  void work(request)
    .catch((error: unknown): AnalysisAnswer => ({ is: 'failed', failure: failureOf(error) }))
    .then(answer);
});

import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { analyseLog } from '../analysis/pipeline/analyse';
import { archiveLimits } from '../archives/archive';
import { findMember, surveyArchive } from '../archives/survey';
import type { UserRules } from '../analysis/userRules/model';
import { newCabinetLibrary } from './archiveLibrary';
import { Archives, type Unpacker } from './archives';
import { failureOf } from './failure';
import { fileSource } from './fileSource';
import { filesWith } from './openFile';
import type { AnalysisAnswer, AnalysisRequest } from './analysisMessages';

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

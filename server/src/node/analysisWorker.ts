import { parentPort } from 'node:worker_threads';
import { analyseLog } from '../analysis/pipeline/analyse';
import { archiveLimits } from '../archives/archive';
import type { LogAnalysis } from '../analysis/model/model';
import type { UserRules } from '../analysis/userRules/model';
import { newCabinetLibrary } from './archiveLibrary';
import { failureOf } from './failure';
import { OpenArchives } from './openArchives';
import { filesWith } from './openFile';
import { GrowingLogs } from '../workspace/growingLogs';
import type { AnalysisAnswer, AnalysisRequest, ForgetRequest } from './analysisMessages';

/** Unpacks in this thread, which can be ended from outside itself. */
const files = filesWith(
  new OpenArchives({ cabinetLibrary: newCabinetLibrary, limits: archiveLimits }),
  'blocking',
);

/** Logs that an editor shows, which go on growing. */
const followed = new GrowingLogs(files, () => true);
/** What was answered last of each of them */
const sent = new Map<string, LogAnalysis>();

async function work(request: AnalysisRequest): Promise<AnalysisAnswer> {
  const { uri, name, shownIn, rules, limits, follow, cancelled } = request;
  const controller = new AbortController();
  const options = {
    name,
    shownIn,
    limits,
    rules: rules && sameRules(rules),
    signal: controller.signal,
    onProgress: (bytes: number) => {
      if (Atomics.load(cancelled, 0) !== 0) controller.abort();
      answer({ is: 'progress', bytes });
    },
  };
  if (follow) {
    if (follow.isSettled) followed.settle(uri);
    return sendable(uri, await followed.read(uri, options));
  }
  const file = await files.open(uri);
  if (!file) throw new Error(`${uri} names no file`);
  try {
    const { lines, ...analysis } = await analyseLog(file, options);
    return { is: 'done', analysis: { ...analysis, lines: lines.data }, isUnfinished: false };
  } finally {
    await file.close();
  }
}

/** The analysis of a log that grows, or only how far it was read where nothing else changed. */
function sendable(uri: string, analysis: LogAnalysis): AnalysisAnswer {
  const known = sent.get(uri);
  sent.set(uri, analysis);
  const isUnfinished = followed.isUnfinished(uri);
  const { bytes, lines, notices, recognition, ...rest } = analysis;
  const read = { bytes, lines: lines.data, notices, recognition };
  const isSame =
    known !== undefined &&
    (Object.keys(rest) as (keyof typeof rest)[]).every((key) => known[key] === rest[key]);
  return isSame
    ? { is: 'same', read, isUnfinished }
    : { is: 'done', analysis: { ...rest, ...read }, isUnfinished };
}

/** Rules that were asked for, by their text: they are compiled once an object, and each message brings a new one. */
const knownRules = new Map<string, UserRules>();
const maxKnownRules = 8;

function sameRules(rules: UserRules): UserRules {
  const key = JSON.stringify(rules);
  const known = knownRules.get(key) ?? rules;
  knownRules.delete(key);
  knownRules.set(key, known);
  if (knownRules.size > maxKnownRules) knownRules.delete(knownRules.keys().next().value!);
  return known;
}

function answer(message: AnalysisAnswer, keeps = false): void {
  // What is read on later needs its lines itself.
  const blocks = message.is === 'done' && !keeps ? message.analysis.lines.blocks : [];
  parentPort?.postMessage(
    message,
    blocks.map(({ starts }) => starts.buffer as ArrayBuffer),
  );
}

parentPort?.on('message', (request: AnalysisRequest | ForgetRequest) => {
  if ('forget' in request) {
    followed.drop(request.forget);
    sent.delete(request.forget);
    return;
  }
  void work(request)
    .catch((error: unknown): AnalysisAnswer => ({ is: 'failed', failure: failureOf(error) }))
    .then((message) => answer(message, request.follow !== undefined));
});

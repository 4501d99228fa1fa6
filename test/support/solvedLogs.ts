import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogAnalysis } from '../../server/src/analysis/model/model';

/** A log and what an expert says of it. */
export interface SolvedLog {
  readonly name: string;
  readonly log: string | Uint8Array;
  readonly verdict: 'cause-in-log' | 'cause-elsewhere' | 'benign';
  /** 1-based lines that state the cause */
  readonly lines: readonly number[];
  readonly kinds: readonly string[];
  /** Null where the log names none */
  readonly object: RegExp | null;
  readonly remedies: readonly string[];
}

/** A solved case beside the clone, with the lines that say that it failed. */
export interface SolvedCase extends SolvedLog {
  readonly log: Uint8Array;
  readonly ends: readonly number[];
}

/** The solved cases of a folder with `truth.json`. */
export function solvedCasesOf(folder: string): SolvedCase[] {
  interface Truth {
    readonly id: string;
    readonly log: string;
    readonly verdict: SolvedLog['verdict'];
    readonly top?: { readonly lines: number[] } | null;
    readonly cause: { lines: number[]; kind: string; alsoKinds?: string[]; object: string | null };
    readonly remedies: string[];
  }
  const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth[];
  return truths.map(({ id, log, verdict, top, cause, remedies }) => ({
    name: id,
    log: readFileSync(join(folder, id, log)),
    verdict,
    lines: cause.lines,
    ends: top?.lines ?? [],
    kinds: [cause.kind, ...(cause.alsoKinds ?? [])],
    object: cause.object === null ? null : new RegExp(cause.object),
    remedies,
  }));
}

export const measures = ['line', 'kind', 'object', 'remedy', 'verdict'] as const;
export type Measure = (typeof measures)[number];

/** What is right about an answer; a measure that does not apply is left out. */
export type Score = Partial<Record<Measure, boolean>>;

/**
 * Reads logs from text files of a folder. `=== name | kind,kind | object | remedy,remedy | verdict` opens a log; `«cause»` at
 * the end of a line marks one that states the cause; `-` stands for no object.
 */
export function solvedLogsOf(folder: string): SolvedLog[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/^=== /m).slice(1))
    .map(solvedLogOf);
}

function solvedLogOf(section: string): SolvedLog {
  const [head = '', ...body] = section.trimEnd().split('\n');
  const [name = '', kinds = '', object = '-', remedies = '', verdict] = head.split(' | ');
  const mark = / *«cause»$/;
  return {
    name,
    log: body.map((line) => line.replace(mark, '')).join('\r\n'),
    verdict: verdict === 'elsewhere' ? 'cause-elsewhere' : kinds === 'benign' ? 'benign' : 'cause-in-log',
    lines: body.flatMap((line, index) => (mark.test(line) ? [index + 1] : [])),
    kinds: kinds.split(','),
    object: object === '-' ? null : new RegExp(object, 'i'),
    remedies: remedies.split(','),
  };
}

/** Judges the first incident of an analysis as `score.mjs` does. */
export function judge(solved: SolvedLog, { incidents }: Pick<LogAnalysis, 'incidents'>): Score {
  const [first] = incidents;
  const cause = first?.cause ?? null;
  if (solved.verdict === 'benign') return { verdict: incidents.every(({ outcome }) => outcome !== 'failed') };
  const isLine = cause !== null && solved.lines.includes(cause.finding.line);
  const isKind = cause !== null && solved.kinds.includes(cause.kind);
  if (solved.verdict === 'cause-elsewhere') {
    const isOpen = cause === null || cause.confidence === 'low' || (isLine && isKind);
    return { verdict: first !== undefined && first.causeElsewhere.length > 0 && isOpen };
  }
  return {
    line: isLine,
    kind: isKind,
    ...(solved.object && { object: solved.object.test(cause?.object ?? '') }),
    remedy: (first?.remedies ?? []).slice(0, 2).some(({ kind }) => solved.remedies.includes(kind)),
  };
}

/** Share of answers that are right, in percent, by measure; NaN where a measure applies to none. */
export function shares(scores: readonly Score[]): Record<Measure, number> {
  const share = (measure: Measure): number => {
    const judged = scores.flatMap((score) => score[measure] ?? []);
    return (100 * judged.filter(Boolean).length) / judged.length;
  };
  return {
    line: share('line'),
    kind: share('kind'),
    object: share('object'),
    remedy: share('remedy'),
    verdict: share('verdict'),
  };
}

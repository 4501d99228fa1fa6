import type { Range } from 'vscode-languageserver-types';
import type { Boot, LogAnalysis, Session, Stage, StagePhase } from '../analysis/model/model';

/** What a section of the outline is. */
export type SectionSubject =
  | { readonly type: 'boot'; readonly boot: Boot }
  | { readonly type: 'session'; readonly session: Session }
  | { readonly type: 'package'; readonly name: string }
  | { readonly type: 'phase'; readonly phase: StagePhase };

/** Lines of a log, 1-based and inclusive, that belong together, and what lies in them. */
export interface Section<T> {
  readonly what: SectionSubject;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly sections: readonly Section<T>[];
  readonly inner: readonly T[];
}

/** The sections of a log, and what lies in none of them. */
export interface Outline<T> {
  readonly sections: readonly Section<T>[];
  readonly loose: readonly T[];
  /** Sections beyond the room there is */
  readonly leftOut: number;
}

interface Draft<T> {
  readonly what: SectionSubject;
  readonly firstLine: number;
  lastLine: number;
  readonly sections: Draft<T>[];
  readonly inner: T[];
}

/**
 * Starts of the machine, in them the sessions, in them the packages and their phases; `inner` are put into the narrowest
 * section around them. At most `room` sections: those that hold something first, then starts and sessions, then the rest.
 */
export function outlineOf<T extends { readonly range: Range }>(
  { boots, sessions, stages, lines }: LogAnalysis,
  inner: readonly T[],
  room: number,
): Outline<T> {
  const section = (what: SectionSubject, firstLine: number, lastLine: number): Draft<T> => ({
    what,
    firstLine,
    lastLine,
    sections: [],
    inner: [],
  });
  const ofSessions = sessions.map((session) =>
    section({ type: 'session', session }, session.firstLine, session.lastLine),
  );
  addStages(stages, ofSessions, section);
  const loose: T[] = [];
  for (const one of inner) {
    const home = homeOf(one.range, ofSessions);
    (home?.inner ?? loose).push(one);
  }

  const ofBoots = boots.map((boot, index) =>
    section({ type: 'boot', boot }, boot.line, (boots[index + 1]?.line ?? lines.count + 1) - 1),
  );
  const roots: Draft<T>[] = [...ofBoots];
  ofSessions.forEach((one, index) => {
    const parent = parentOf(sessions, index);
    const boot = ofBoots.findLast(({ firstLine }) => firstLine <= one.firstLine);
    (parent === undefined ? (boot?.sections ?? roots) : ofSessions[parent]!.sections).push(one);
  });
  for (const one of loose.splice(0)) {
    const boot = ofBoots.findLast(({ firstLine }) => firstLine <= one.range.start.line + 1);
    (boot?.inner ?? loose).push(one);
  }
  roots.forEach(widen);
  const kept = chosen(roots, room);
  return { sections: prune(roots, kept), loose, leftOut: count(roots) - kept.size };
}

/** A package is worked on from the line that says so to the next such line of its session; so is a phase of it. */
function addStages<T>(
  stages: readonly Stage[],
  ofSessions: readonly Draft<T>[],
  section: (what: SectionSubject, firstLine: number, lastLine: number) => Draft<T>,
): void {
  const open = new Map<number, { name: string; package: Draft<T>; phase: Draft<T> | null }>();
  for (const { line, session, package: name, phase } of stages) {
    const home = ofSessions[session];
    if (!home) continue;
    const last = open.get(session);
    const end = Math.max(home.lastLine, line);
    if (last?.phase) last.phase.lastLine = line - 1;
    let current = last?.package;
    if (last?.name !== name || !current) {
      if (last) last.package.lastLine = line - 1;
      current = section({ type: 'package', name }, line, end);
      home.sections.push(current);
    }
    const inPhase = phase === null ? null : section({ type: 'phase', phase }, line, end);
    if (inPhase) current.sections.push(inPhase);
    open.set(session, { name, package: current, phase: inPhase });
  }
}

/** The narrowest section around a range: sessions overlap, and the one that starts last before it is the narrowest. */
function homeOf<T>({ start, end }: Range, sections: readonly Draft<T>[]): Draft<T> | undefined {
  const home = sections.findLast(
    ({ firstLine, lastLine }) => start.line + 1 >= firstLine && end.line <= lastLine,
  );
  return home && (homeOf({ start, end }, home.sections) ?? home);
}

/** The session that a session is shown in; undefined for one on its own, and where parents go round in circles. */
function parentOf(sessions: readonly Session[], index: number): number | undefined {
  const parent = sessions[index]!.parent;
  if (parent === undefined || !sessions[parent]) return undefined;
  const seen = new Set([index]);
  for (let next: number | undefined = parent; next !== undefined; next = sessions[next]?.parent) {
    if (seen.has(next)) return undefined;
    seen.add(next);
  }
  return parent;
}

/** Breadcrumbs look for the cursor from the outside in: a section reaches as far as what it holds. */
function widen<T>(section: Draft<T>): number {
  for (const inner of section.sections) section.lastLine = Math.max(section.lastLine, widen(inner));
  return section.lastLine;
}

function chosen<T>(roots: readonly Draft<T>[], room: number): Set<Draft<T>> {
  const holding: Draft<T>[] = [];
  const upper: Draft<T>[] = [];
  const lower: Draft<T>[] = [];
  const visit = (section: Draft<T>): boolean => {
    const holds = section.sections.map(visit).some(Boolean) || section.inner.length > 0;
    const isUpper = section.what.type === 'boot' || section.what.type === 'session';
    (holds ? holding : isUpper ? upper : lower).push(section);
    return holds;
  };
  roots.forEach(visit);
  return new Set([...holding, ...upper, ...lower].slice(0, Math.max(room, holding.length)));
}

function prune<T>(sections: readonly Draft<T>[], kept: ReadonlySet<Draft<T>>): Section<T>[] {
  // What is kept inside a section that is not is shown in its place.
  return sections.flatMap((section) => {
    const inner = prune(section.sections, kept);
    return kept.has(section) ? [{ ...section, sections: inner }] : inner;
  });
}

function count<T>(sections: readonly Draft<T>[]): number {
  return sections.reduce((sum, { sections: inner }) => sum + 1 + count(inner), 0);
}

import { offsetBetween, utcTime } from '../model/clock';
import type { FactRule, StatedFact, StatedFactName } from '../model/facts';
import type { FamilyRules } from '../model/familyRules';
import type { StampOffset } from '../../log/format';
import type { Boot, ClockStep, Stage, StagePhase } from '../model/model';
import { beginsWith, type LogRecord } from '../model/signature';

/** An outline with more is none; the rest is left out of it. */
const maxStages = 50_000;
/** Two moments of a start that are this near, in seconds, are one. */
const sameBoot = 180;
/** Different values that are kept of one log: more are no facts of one machine. */
const maxFacts = 200;

/** Clock steps, starts of the machine and stages that the records of a log state, in file order: they date and group its findings. */
export class LogEvents {
  /** How far local time is ahead of UTC, as records state that carry both */
  readonly clock: ClockStep[] = [];
  /** The machine's starts */
  readonly boots: Boot[] = [];
  readonly stages: Stage[] = [];
  readonly #rules: FamilyRules;
  readonly #factRules: FactRules;
  readonly #facts = new Map<string, StatedFact>();

  constructor(rules: FamilyRules) {
    this.#rules = rules;
    this.#factRules = new FactRules(rules.facts ?? []);
  }

  /** Takes a record and the index of its session. */
  record(record: LogRecord, session: number): void {
    const { body, line } = record;
    const { boot, stage, moment } = this.#rules;
    if (boot && beginsWith(body, boot.starts)) this.#boot(line, boot.match.exec(body)?.[1] ?? null);
    if (moment && beginsWith(body, moment.starts)) {
      const utc = moment.match.exec(body)?.[1];
      if (utc !== undefined) this.moment(line, record.stamp, utc);
    }
    if (stage && beginsWith(body, stage.starts)) this.#stage(line, session, stage.match.exec(body));
    for (const rule of this.#factRules.of(body))
      if (rule.starts.length === 0 || beginsWith(body, rule.starts)) this.#state(rule, record, session);
  }

  /** What was stated of the machine, each value once, with its latest line. */
  facts(): StatedFact[] {
    return [...this.#facts.values()];
  }

  #state({ match, whileInstalling }: FactRule, { body, line, stamp }: LogRecord, session: number): void {
    const stated: Readonly<Record<string, string | undefined>> | undefined = match.exec(body)?.groups;
    if (!stated) return;
    const time = this.#rules.format.timeOf(stamp);
    for (const [fact, value] of Object.entries(stated)) {
      if (value === undefined) continue;
      const key = `${fact} ${value}`;
      if (this.#facts.size >= maxFacts && !this.#facts.has(key)) continue;
      if (whileInstalling && !this.#isPuttingIn(value.split(',', 1)[0]!, session)) continue;
      this.#facts.set(key, { fact: fact as StatedFactName, value, line, time });
    }
  }

  /** Whether the last that a session did with a package was to install it. */
  #isPuttingIn(name: string, session: number): boolean {
    const last = this.stages.findLast(
      (stage) => stage.session === session && stage.package === name && stage.phase !== null,
    );
    return last?.phase === 'installing';
  }

  /** Takes what the stamp of a line says of its clock. */
  offset(line: number, offset: StampOffset | null): void {
    if (offset === null) return;
    if (typeof offset === 'number') this.#step({ line, offset, from: 'stamp' });
    else this.#step({ line, offset: 0, from: offset });
  }

  /** Takes a line that states the moment of its stamp in UTC too. */
  moment(line: number, stamp: string | null, utc: string): void {
    const offset = offsetBetween(this.#rules.format.timeOf(stamp), utcTime(utc));
    if (offset !== undefined) this.#step({ line, offset, from: 'moment' });
  }

  #step(step: ClockStep): void {
    const last = this.clock.at(-1);
    if (step.offset !== last?.offset || step.from !== last.from) this.clock.push(step);
  }

  /** The moment is computed from ticks each time that it is logged, and logged whenever the service starts: one boot has several. */
  #boot(line: number, stamp: string | null): void {
    const time = this.#rules.format.timeOf(stamp);
    const last = this.boots.at(-1);
    if (!Number.isNaN(time) && !(last && Math.abs(time - last.time) < sameBoot))
      this.boots.push({ line, time });
  }

  #stage(line: number, session: number, found: RegExpExecArray | null): void {
    const { phase, package: name } = found?.groups ?? {};
    if (name === undefined || this.stages.length >= maxStages) return;
    this.stages.push({
      line,
      session,
      package: name,
      phase: phase === undefined ? null : (phase.toLowerCase() as StagePhase),
    });
  }
}

/** Rules by what a body begins with: records come by the million, and few of them state a fact. */
class FactRules {
  readonly #byKey = new Map<number, readonly FactRule[]>();
  /** Those of bodies that begin in no such way */
  readonly #others: readonly FactRule[];

  constructor(rules: readonly FactRule[]) {
    this.#others = rules.filter(({ starts }) => starts.length === 0);
    for (const key of new Set(rules.flatMap(({ starts }) => starts.map(keyOf))))
      this.#byKey.set(
        key,
        rules.filter(({ starts }) => starts.length === 0 || starts.some((start) => keyOf(start) === key)),
      );
  }

  /** The rules that may fit a body, in their order. */
  of(body: string): readonly FactRule[] {
    return this.#byKey.get(keyOf(body)) ?? this.#others;
  }
}

/** The first three characters of a text in one number. */
function keyOf(text: string): number {
  return (text.charCodeAt(0) << 16) ^ (text.charCodeAt(1) << 8) ^ text.charCodeAt(2);
}

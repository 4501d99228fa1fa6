import { text, type Text } from '../base/text';
import { largest, smallest } from '../base/lists';
import { appendTo } from '../base/multimap';
import { declarationOf } from '../analysis/causes';
import { titled } from '../analysis/diagnosis/causeSelection';
import { certain, likely, restingOn } from '../analysis/diagnosis/confidence';
import { byImportance, isOfHardware } from '../analysis/diagnosis/importance';
import type { Cause, ChainStep, Finding, Incident, LogAnalysis } from '../analysis/model/model';
import { isEnough, scoreOf, signWords, signsIn, type Sign, type SignSort } from './hardwareSigns';
import { movedCause } from './movedCause';
import type { CaseLog } from './series';

/** How far evidence may lie from the damage that it speaks of, in seconds. */
const period = 30 * 24 * 3600;
/** Lines that an incident shows of its evidence, at most */
const maxShown = 8;

interface Located extends Sign {
  readonly log: number;
}

/**
 * The analyses of the logs of one machine, each with what any of them shows of failing memory or a failing disk. Evidence that no log by itself
 * speaks of becomes an incident of the log that has the most of it, where the store is damaged. One that this adds nothing to stays
 * the same object.
 */
export function withSharedHardware(logs: readonly CaseLog[]): readonly LogAnalysis[] {
  const analyses = logs.map(({ analysis }) => analysis);
  const damage = analyses.flatMap(({ incidents }) => incidents.filter(isDamage));
  if (damage.length === 0) return analyses;
  const known = analyses.findIndex(({ incidents }) => incidents.some(isSuspicion));
  const found = known < 0 ? suspicionFrom(logs, damage) : null;
  if (found)
    analyses[found.log] = {
      ...analyses[found.log]!,
      incidents: [...analyses[found.log]!.incidents, found.incident].sort(byImportance),
    };
  const holder = found?.log ?? known;
  if (holder < 0) return analyses;
  const hardware = analyses[holder]!.incidents.find(isSuspicion)!;
  return analyses.map((analysis, log) =>
    analysis.incidents.some(isDamage) && !analysis.incidents.some(isOfHardware)
      ? { ...analysis, hardware: asSeenFrom(hardware, logs[holder]!.name, logs[log]!.name) }
      : analysis,
  );
}

function isSuspicion(incident: Incident): boolean {
  return isOfHardware(incident) && incident.partOf === undefined;
}

/** Whether an incident stands on damage of the store, so that a repair would be offered. */
function isDamage({ cause, outcome }: Incident): boolean {
  return (
    outcome === 'failed' &&
    cause !== null &&
    !isOfHardware({ cause }) &&
    declarationOf(cause.kind)?.persists === true
  );
}

/** What all logs together make of evidence that none of them speaks of by itself; null where it is too little. */
function suspicionFrom(
  logs: readonly CaseLog[],
  damage: readonly Incident[],
): { readonly log: number; readonly incident: Incident } | null {
  const times = damage.map(timeOf).filter((time) => !Number.isNaN(time));
  const [first, last] = [smallest(times), largest(times)];
  const isNear = ({ time }: Finding): boolean =>
    Number.isNaN(time) || times.length === 0 || (time >= first - period && time <= last + period);
  const signs: Located[] = logs.flatMap(({ analysis }, log) =>
    signsIn(analysis)
      .filter(({ finding }) => isNear(finding))
      .map((sign) => ({ ...sign, log })),
  );
  if (!isEnough(signs)) return null;
  const byLog = new Map<number, Located[]>();
  for (const sign of signs) if (sign.sort !== 'store') appendTo(byLog, sign.log, sign);
  const [log, own] = [...byLog].reduce((most, one) => (scoreOf(one[1]) > scoreOf(most[1]) ? one : most));
  return { log, incident: incidentOf(own, signs, logs, log) };
}

function timeOf({ top, cause }: Incident): number {
  return top?.time ?? cause?.finding.time ?? Number.NaN;
}

/** The incident of a log with the evidence `own`; `signs` is that of all logs. */
function incidentOf(
  own: readonly Located[],
  signs: readonly Located[],
  logs: readonly CaseLog[],
  log: number,
): Incident {
  const { finding } = strongest(own);
  const bySort = new Map<SignSort, Located>();
  for (const sign of signs) if (!bySort.has(sign.sort)) bySort.set(sign.sort, sign);
  const words = [...bySort.keys()].map((sort) => signWords[sort]);
  const object = finding.object?.name ?? finding.object?.path ?? null;
  const cause: Cause = {
    fault: null,
    finding,
    kind: 'hardware-suspected',
    object: object === null ? 'memory or disk' : `memory or disk (${object})`,
    rule: finding.rule,
    why: text(
      'Memory and disk must be tested before any repair, by what the logs of this machine show: {0}.',
      words.reduce((said: Text, next) => text('{0}; {1}', said, next)),
    ),
    ...restingOn(
      (scoreOf(signs) > 2 ? certain : likely)(
        text('The logs of the machine together show it, and damage of the store beside it.'),
      ),
    ),
  };
  const declaration = declarationOf('hardware-suspected')!;
  const shown = [...new Set([finding, ...own.map((sign) => sign.finding)])].slice(0, maxShown);
  return {
    id: `H${finding.line}`,
    outcome: 'failed',
    title: declaration.label,
    top: null,
    cause,
    causeElsewhere: [],
    chain: [...bySort.values()]
      .filter((sign) => sign.finding !== finding)
      .map((sign): ChainStep => ({
        finding:
          sign.log === log ? sign.finding : { ...sign.finding, log: logs[sign.log]!.name, session: -1 },
        why: text('The logs of the machine show as well: {0}.', signWords[sign.sort]),
      })),
    findings: shown.sort((a, b) => a.line - b.line),
    remedies: titled(declaration.remedies({}, new Set(), 0)),
    session: finding.session,
    faults: [],
    policy: 'first-frame',
  };
}

function strongest(signs: readonly Located[]): Located {
  return signs.reduce((best, sign) => (scoreOf([sign]) > scoreOf([best]) ? sign : best));
}

/** An incident of one log as the analysis of another names its lines. */
function asSeenFrom(incident: Incident, holder: string, log: string): Incident {
  const moved = ({ log: own = holder, ...finding }: Finding): Finding =>
    own === log ? finding : { ...finding, log: own, session: -1 };
  const { cause, top, chain, findings } = incident;
  return {
    ...incident,
    cause: cause && { ...movedCause(cause, moved, (fault) => fault), fault: null },
    top: top && moved(top),
    chain: chain.map((step) => ({ ...step, finding: moved(step.finding) })),
    findings: findings.map(moved),
    faults: [],
    session: -1,
  };
}

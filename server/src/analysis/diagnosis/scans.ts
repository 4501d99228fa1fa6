import { text, type Text } from '../../base/text';
import { causes, declarationOf } from '../causes';
import { chainOf } from './chain';
import { certain, restingOn } from './confidence';
import { causeOfFault, elsewhereOf, remediesOf, titled } from './causeSelection';
import type { Cause, Fault, Finding, Incident, Session } from '../model/model';
import { appendTo } from '../../base/multimap';
import type { DiagnosisInput } from '../model/operation';

/** Incidents of kinds that show only in all faults together. They come before any repair of the single faults. */
export function patternIncidents({ faults, findings }: DiagnosisInput, claimed: Set<Fault>): Incident[] {
  return causes.flatMap((declaration) => {
    const found = declaration.pattern?.(faults, findings);
    if (!found) return [];
    for (const fault of found.faults) claimed.add(fault);
    const finding = found.origin;
    const object = declaration.nameOf(found.object);
    const occurrences = found.faults.flatMap((fault) => fault.occurrences);
    const own = [...new Set([finding, ...occurrences])].sort((a, b) => a.line - b.line);
    const top = findings.find(({ event, line }) => event === 'check-total' && line > finding.line) ?? null;
    const cause: Cause = {
      fault: null,
      finding,
      kind: declaration.kind,
      object,
      rule: finding.rule,
      why: found.why,
      ...restingOn(certain(text('All findings of the log together show it; no single line does.'))),
    };
    return {
      id: `P${finding.line}`,
      outcome: 'failed',
      title: declaration.label,
      top,
      cause,
      causeElsewhere: declaration.otherLogs ?? [],
      chain: chainOf(cause, null, own, top),
      findings: own,
      remedies: titled(declaration.remedies(found.object, new Set(), found.faults.length)),
      session: finding.session,
      faults: found.faults,
      policy: 'first-frame',
    } satisfies Incident;
  });
}

/** Incidents of checks and sfc runs that found lasting damage no failed operation stands on. */
export function scanIncidents(input: DiagnosisInput, claimed: Set<Fault>): Incident[] {
  const bySession = new Map<number, Fault[]>();
  for (const fault of input.faults) {
    if (fault.state !== 'outstanding' || claimed.has(fault)) continue;
    // What is no lasting damage and stands in a session that went well was overcome.
    if (!declarationOf(fault.kind)!.persists && input.sessions[fault.origin.session]?.outcome === 'succeeded')
      continue;
    // A hash line may be written while another session runs; the line that proves the damage shows who looked.
    const { session } =
      fault.occurrences.find(({ role, unconfirmed }) => role !== 'context' && unconfirmed !== true) ??
      fault.origin;
    appendTo(bySession, session, fault);
  }
  const totals = new Map<number, Finding>();
  for (const finding of input.findings)
    if (finding.event === 'check-total' && !totals.has(finding.session)) totals.set(finding.session, finding);
  return [...bySession].map(([session, faults]) => {
    const [first] = faults as [Fault];
    claimed.add(first);
    const findings = faults.flatMap(({ occurrences }) => occurrences).sort((a, b) => a.line - b.line);
    const cause = causeOfFault(first, first.origin, first.origin);
    const top = totals.get(session) ?? null;
    return {
      id: `L${first.origin.line}`,
      outcome: 'failed',
      title: titleOfScan(first, input.sessions[session]),
      top,
      cause,
      causeElsewhere: elsewhereOf(
        first,
        cause,
        input.rules.otherLogs(input.sessions[session] ?? null, findings),
        input.rules.format.family,
      ),
      chain: chainOf(cause, first, findings, top),
      findings: top ? [...findings, top].sort((a, b) => a.line - b.line) : findings,
      remedies: remediesOf(first, cause, first.origin, faults),
      session,
      faults,
      policy: 'first-frame',
    } satisfies Incident;
  });
}

function titleOfScan(fault: Fault, session: Session | undefined): Text {
  const { label, persists } = declarationOf(fault.kind)!;
  if (!persists) return label;
  return session?.type === 'sfc'
    ? text('System File Checker found damage that it could not repair')
    : text('Damage in the component store that was not repaired');
}

import { sameFault } from '../../codes';
import { text } from '../../base/text';
import type { Cause, Fault, Finding, ChainStep } from '../model/model';

const maxSteps = 14;
/** Occurrences of the cause that a chain is made from; one object can be seen thousands of times. */
const maxOccurrences = 200;

/**
 * Cause, then one line for each way it was seen, then the way up to the top failure: lines with one of the codes that the
 * operation ended in.
 */
export function chainOf(
  cause: Cause | null,
  fault: Fault | null | undefined,
  findings: readonly Finding[],
  top: Finding | null,
  endings: readonly (number | undefined)[] = [top?.code],
): ChainStep[] {
  if (!cause) return top ? [{ finding: top, why: text('The operation reports that it failed.') }] : [];
  const steps: ChainStep[] = [{ finding: cause.finding, why: cause.why }];
  const rules = new Set([cause.finding.rule]);
  for (const occurrence of fault?.occurrences.slice(0, maxOccurrences) ?? []) {
    if (occurrence === cause.finding || rules.has(occurrence.rule)) continue;
    if (occurrence.role === 'context' || occurrence.role === 'repair') continue;
    if (top && occurrence.line > top.line) continue;
    rules.add(occurrence.rule);
    steps.push({ finding: occurrence, why: occurrence.note ?? text('The same object again.') });
  }
  const messages = new Set<string>();
  for (const finding of findings) {
    if (finding.line <= cause.finding.line || (top && finding.line >= top.line)) continue;
    const propagates =
      finding.role === 'terminal' ||
      (finding.role === 'error' && top !== null && endings.some((code) => sharesCode(finding, code)));
    if (!propagates || messages.has(finding.message)) continue;
    messages.add(finding.message);
    steps.push({ finding, why: text('The error is returned to the caller.') });
  }
  steps.sort((a, b) => a.finding.line - b.finding.line);
  if (top && top !== cause.finding)
    steps.push({ finding: top, why: text('The operation reports that it failed.') });
  if (steps.length <= maxSteps) return steps;
  return [...steps.slice(0, maxSteps / 2), ...steps.slice(-maxSteps / 2)];
}

/** Whether a finding carries a code; any finding does when there is none to look for. */
export function sharesCode(finding: Finding, code: number | undefined): boolean {
  return code === undefined || (finding.code !== undefined && sameFault(finding.code, code));
}

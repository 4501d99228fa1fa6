import type { Cause, Fault, Finding } from '../analysis/model/model';

/** A cause with every line that it names as the analysis of another log has it. */
export function movedCause(
  cause: Cause,
  move: (finding: Finding) => Finding,
  moveFault: (fault: Fault) => Fault,
): Cause {
  const { finding, fault, rivals } = cause;
  return {
    ...cause,
    finding: move(finding),
    fault: fault && moveFault(fault),
    ...(rivals && { rivals: rivals.map((rival) => ({ ...rival, finding: move(rival.finding) })) }),
  };
}

import type { CauseKind } from '../../analysis/model/kinds';
import { systemSteps } from './all.generated';
import type { SystemStepKind } from './names.generated';
import type { SystemStep } from './systemStep';

export { systemSteps };

const byKind = new Map<CauseKind, SystemStep>(
  systemSteps.flatMap((step) => step.kinds.map((kind) => [kind, step] as const)),
);

/** Whether a kind gets a script with one of the steps. */
export const hasSystemStep = (kind: CauseKind): kind is SystemStepKind => byKind.has(kind);

/** The step of a script for a kind. */
export const systemStepOf = (kind: SystemStepKind): SystemStep => byKind.get(kind)!;

import type { LogFamily } from '../../log/family';
import type { FamilyRules } from '../model/familyRules';
import { all } from './all.generated';

const byFamily = new Map(all.map((rules) => [rules.format.family, rules]));

/** Families whose logs are analysed. */
export const families: readonly LogFamily[] = all.map(({ format }) => format.family);

/** What the analysis looks for in the logs of a family. */
export function rulesOf(family: LogFamily): FamilyRules {
  return byFamily.get(family)!;
}

const strength = new Map<string, number>();
for (const { terminalFailures } of all)
  terminalFailures.forEach(({ rule }, index) =>
    strength.set(`anchor/${rule}`, terminalFailures.length - index),
  );

/** How strongly an anchor represents its operation, beside others of its family; 0 for anything that is none. */
export function anchorStrength(rule: string): number {
  return strength.get(rule) ?? 0;
}

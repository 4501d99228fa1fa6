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

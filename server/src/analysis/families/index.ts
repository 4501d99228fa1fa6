import type { LogFamily } from '../../log/family';
import { cbsRules } from './cbs';
import { eventRules } from './events';
import { reportingEventRules } from './reportingEvents';
import type { FamilyRules } from '../model/familyRules';
import { setupapiRules } from './setupapi';
import { windowsUpdateRules } from './windowsUpdate';

const all: readonly FamilyRules[] = [
  ...(['cbs', 'dism', 'setup', 'checksur', 'sfc', 'unknown'] as const).map(cbsRules),
  eventRules,
  setupapiRules,
  windowsUpdateRules,
  reportingEventRules,
];

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

/** How strongly an anchor speaks for its operation, beside others of its family; 0 for anything that is none. */
export function anchorStrength(rule: string): number {
  return strength.get(rule) ?? 0;
}

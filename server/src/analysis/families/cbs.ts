import { formatOf } from '../../log/recognise';
import { anchors, milestones } from '../anchors';
import type { LogFamily } from '../model';
import { noises } from '../noise';
import { dismStarts } from '../dismSessions';
import { PantherTracker } from '../pantherSessions';
import { sessionStarts } from '../sessions';
import { setupStarts } from '../setupSessions';
import type { FamilyRules } from './rules';

/** CBS.log and everything that shares its records: one set of rules, since they stand in each other's files. */
export function cbsRules(family: LogFamily): FamilyRules {
  return {
    format: formatOf(family),
    anchors,
    milestones,
    noises,
    sessionStarts: [...sessionStarts, ...dismStarts, ...setupStarts],
    tracker: () => new PantherTracker(),
    currentItem: {
      starts: ['Exec: Resolving', 'Exec: Staging', 'Exec: Installing', 'Exec: Uninstalling'],
      match: /^Exec: (?:Resolving|Staging|Installing|Uninstalling) Package: /,
    },
    boot: {
      starts: ['TI: Last boot time: '],
      match: /^TI: Last boot time: (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/,
    },
    elsewhere: () => ['CbsPersist_*.log', 'Setup.evtx', 'dism.log'],
  };
}

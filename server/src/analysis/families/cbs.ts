import { windowsLogs } from '../../log/names';
import { formatOf } from '../../log/recognise';
import { anchors, milestones } from '../patterns/anchors';
import type { LogFamily } from '../../log/family';
import { noises } from '../patterns/noise';
import { dismStarts } from './dismSessions';
import { PantherTracker } from './pantherSessions';
import { sessionStarts } from './cbsSessions';
import { setupStarts } from './setupSessions';
import { consoleAnchors } from './console';
import { dismPart } from './dism';
import type { FamilyRules } from '../model/familyRules';
import { setupPart } from './setup';

const servicing = [windowsLogs.cbs.rotated, 'Setup.evtx', 'dism.log'];
/** Logs to open when this one does not tell the cause */
const elsewhere: Partial<Record<LogFamily, readonly string[]>> = {
  // Online, DISM asks the servicing stack, which writes a log of its own; drivers are written of in a third one.
  dism: ['CBS.log', windowsLogs.cbs.rotated, 'setupapi.offline.log'],
  setup: ['setupact.log', 'setuperr.log', 'setupapi.dev.log', 'SetupDiagResults.log'],
};

/** CBS.log and everything that shares its records: one set of rules, since they stand in each other's files. */
export function cbsRules(family: LogFamily): FamilyRules {
  return {
    format: formatOf(family),
    terminalFailures: [
      ...anchors,
      ...setupPart.terminalFailures,
      ...dismPart.terminalFailures,
      ...consoleAnchors,
    ],
    progressMarkers: [...milestones, ...dismPart.progressMarkers, ...setupPart.progressMarkers],
    benignRows: [...noises, ...dismPart.benignRows, ...setupPart.benignRows],
    sessionStarts: [...sessionStarts, ...dismStarts, ...setupStarts],
    tracker: () => new PantherTracker(family),
    currentItem: {
      starts: ['Exec: Resolving', 'Exec: Staging', 'Exec: Installing', 'Exec: Uninstalling'],
      match: /^Exec: (?:Resolving|Staging|Installing|Uninstalling) Package: /,
    },
    stage: {
      starts: ['Exec: '],
      match:
        /^Exec: (?:(?<phase>Resolving|Staging|Installing|Uninstalling) Package: |Processing started\..{0,400}? Package: )(?<package>[^,\s]{1,300})/,
    },
    boot: {
      starts: ['TI: Last boot time: '],
      match: /^TI: Last boot time: (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/,
    },
    otherLogs: (_, findings) =>
      family === 'unknown' && findings.some(({ event }) => event === 'console-result')
        ? [windowsLogs.cbs.current, 'dism.log']
        : (elsewhere[family] ?? servicing),
  };
}

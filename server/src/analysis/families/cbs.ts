import { cbs } from '../../log/formats/cbs';
import { checkSur } from '../../log/formats/checkSur';
import { dism } from '../../log/formats/dism';
import { setup } from '../../log/formats/setup';
import { sfcDetails } from '../../log/formats/sfcDetails';
import { unknown } from '../../log/formats/unknown';
import { windowsLogs } from '../../log/names';
import type { LogFormat } from '../../log/format';
import { terminalFailures, progressMarkers } from '../patterns/terminalFailures';
import { benignRows } from '../patterns/benignRows';
import { commandStarts } from './commandSessions';
import { dismStarts } from './dismSessions';
import { PantherTracker } from './pantherSessions';
import { sessionStarts } from './cbsSessions';
import { setupStarts } from './setupSessions';
import { consoleTerminalFailures } from './console';
import { dismPart } from './dism';
import { pantherFacts } from './machineFacts';
import type { FamilyRules } from '../model/familyRules';
import { setupPart } from './setup';

/** CBS.log and everything that shares its records: one set of rules, since they stand in each other's files. */
function sharedRules(format: LogFormat, otherLogs: FamilyRules['otherLogs']): FamilyRules {
  return {
    format,
    terminalFailures: [
      ...terminalFailures,
      ...setupPart.terminalFailures,
      ...dismPart.terminalFailures,
      ...consoleTerminalFailures,
    ],
    progressMarkers: [...progressMarkers, ...dismPart.progressMarkers, ...setupPart.progressMarkers],
    benignRows: [...benignRows, ...dismPart.benignRows, ...setupPart.benignRows],
    sessionStarts: [...sessionStarts, ...dismStarts, ...setupStarts, ...commandStarts],
    tracker: () => new PantherTracker(format.family),
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
    moment: {
      starts: ['Universal Time is: '],
      match: /^Universal Time is: (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/,
    },
    facts: pantherFacts,
    otherLogs,
  };
}

const servicing = [windowsLogs.cbs.rotated, 'Setup.evtx', 'dism.log'];

export const cbsRules = sharedRules(cbs, () => servicing);
export const checkSurRules = sharedRules(checkSur, () => servicing);
export const sfcRules = sharedRules(sfcDetails, () => servicing);

// Online, DISM asks the servicing stack, which writes a log of its own; drivers are written of in a third one.
const asked = ['CBS.log', windowsLogs.cbs.rotated, 'setupapi.offline.log'];
export const dismRules = sharedRules(dism, () => asked);

const ofSetup = ['setupact.log', 'setuperr.log', 'setupapi.dev.log', 'SetupDiagResults.log'];
export const setupRules = sharedRules(setup, () => ofSetup);

const ofCommands = [windowsLogs.cbs.current, 'dism.log'];
/** Text that no family claims is read as CBS.log, or as what a console shows of the commands of servicing. */
export const unknownRules = sharedRules(unknown, (_, findings) =>
  findings.some(({ event }) => event === 'console-result') ? ofCommands : servicing,
);

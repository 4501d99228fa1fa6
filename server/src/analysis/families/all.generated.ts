// Made by `npm run generate` from the files of this folder.
import type { FamilyRules } from '../model/familyRules';
import { cbsRules, checkSurRules, dismRules, setupRules, sfcRules, unknownRules } from './cbs';
import { compatReportRules } from './compatReport';
import { eventRules } from './events';
import { reportingEventRules } from './reportingEvents';
import { setupDiagRules } from './setupDiag';
import { setupapiRules } from './setupapi';
import { windowsUpdateRules } from './windowsUpdate';

/** In the order of their families. */
export const all: readonly FamilyRules[] = [
  cbsRules,
  checkSurRules,
  compatReportRules,
  dismRules,
  eventRules,
  reportingEventRules,
  setupRules,
  setupapiRules,
  setupDiagRules,
  sfcRules,
  unknownRules,
  windowsUpdateRules,
];

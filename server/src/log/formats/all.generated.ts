// Made by `npm run generate` from the files of this folder.
import type { LogFormat } from '../format';
import { cbs } from './cbs';
import { checkSur } from './checkSur';
import { compatReport } from './compatReport';
import { dism } from './dism';
import { events } from './events';
import { reportingEvents } from './reportingEvents';
import { setup } from './setup';
import { setupDiag } from './setupDiag';
import { setupapi } from './setupapi';
import { sfcDetails } from './sfcDetails';
import { unknown } from './unknown';
import { windowsUpdate } from './windowsUpdate';

/** In the order of their precedence, then of their family. */
export const formats: readonly LogFormat[] = [
  events,
  cbs,
  checkSur,
  compatReport,
  dism,
  reportingEvents,
  setup,
  setupapi,
  setupDiag,
  sfcDetails,
  unknown,
  windowsUpdate,
];

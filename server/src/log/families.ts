import { text, type Text } from '../base/text';
import type { LogFamily } from './family';

/** Families that the analysis is made for. */
export const logFamilies: ReadonlySet<LogFamily> = new Set<LogFamily>([
  'cbs',
  'dism',
  'setup',
  'checksur',
  'sfc',
  'events',
  'setupapi',
  'windowsupdate',
  'reportingevents',
]);

/** The language by which an editor colours the logs of a family; package.json contributes each. */
export const languageIds: Readonly<Record<Exclude<LogFamily, 'unknown'>, string>> = {
  cbs: 'windows-cbs-log',
  dism: 'windows-dism-log',
  setup: 'windows-setup-log',
  setupapi: 'windows-setupapi-log',
  windowsupdate: 'windows-update-log',
  reportingevents: 'windows-reportingevents-log',
  checksur: 'windows-checksur-log',
  sfc: 'windows-sfc-log',
  events: 'windows-setup-events-log',
};

/** The language of a family; null where a log is of none. */
export const languageOf = (family: LogFamily): string | null =>
  family === 'unknown' ? null : languageIds[family];

/** Languages of the logs that the server works for; logs in the others are coloured, no more. */
export const logLanguages: ReadonlySet<string> = new Set(
  [...logFamilies].flatMap((family) => languageOf(family) ?? []),
);

/** What the logs of a family are called. */
export const familyNames: Readonly<Record<LogFamily, Text>> = {
  cbs: text('Component servicing (CBS)'),
  dism: text('DISM'),
  setup: text('Windows Setup'),
  setupapi: text('Device installation (setupapi)'),
  windowsupdate: text('Windows Update'),
  reportingevents: text('Windows Update history'),
  checksur: text('System Update Readiness'),
  sfc: text('Extract of sfc'),
  events: text('Event log'),
  unknown: text('Not recognised'),
};

// Made by `npm run generate` from the files of this folder.
import type { NamedFamily } from '../../server/src/log/family';
import type { FamilyFixture } from '../support/familyFixture';
import { fixture as cbs } from './cbs';
import { fixture as checksur } from './checksur';
import { fixture as compat } from './compat';
import { fixture as dism } from './dism';
import { fixture as events } from './events';
import { fixture as reportingevents } from './reportingevents';
import { fixture as setup } from './setup';
import { fixture as setupapi } from './setupapi';
import { fixture as setupdiag } from './setupdiag';
import { fixture as sfc } from './sfc';
import { fixture as windowsupdate } from './windowsupdate';

export const fixtures: Readonly<Record<NamedFamily, FamilyFixture>> = {
  cbs,
  checksur,
  compat,
  dism,
  events,
  reportingevents,
  setup,
  setupapi,
  setupdiag,
  sfc,
  windowsupdate,
};

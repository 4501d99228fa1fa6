import type { FamilyFixture } from '../support/familyFixture';

export const fixture: FamilyFixture = {
  names: [
    'setupapi.log',
    'setupapi.dev.log',
    'setupapi.dev.20240420_095812.log',
    'setupapi.setup.log.1',
    'PC01_setupapi.offline.log',
    'setupapi.app.log.txt',
  ],
  head: '!!!  sto:          ',
  failure: [
    '>>>  [Setup Import Driver Package - C:\\Drivers\\fabrikam.inf]',
    '>>>  Section start 2024/04/20 10:48:38.110',
    '     sto: {Stage Driver Package: C:\\Drivers\\fabrikam.inf} 10:48:39.599',
    '!!!  sig:      Driver package failed signature validation. Error = 0xE0000247',
    '     sto: {DRIVERSTORE IMPORT VALIDATE: exit(0xe0000247)} 10:48:39.843',
    '<<<  Section end 2024/04/20 10:48:39.868',
    '<<<  [Exit status: FAILURE(0xe0000247)]',
  ],
};

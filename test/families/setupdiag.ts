import type { FamilyFixture } from '../support/familyFixture';

export const fixture: FamilyFixture = {
  names: ['SetupDiagResults.log', 'PC01_SetupDiagResults.log', 'SetupDiagResults.xml'],
  head: 'Error: SetupDiag reports ',
  failure: [
    'SetupDiag v1.6.2107.27002',
    '',
    'Matching Profile found: DeviceInstallHang - 37BB1C3A-4D79-40E8-A556-FDA126D40BC6',
    'System Information:',
    '\tMachine Name = OVEN',
    '',
    'Error: SetupDiag reports hang during device install.',
    'Device Driver Name: oem7.inf',
    'Device Install: PCI\\VEN_1234&DEV_5678',
  ],
};

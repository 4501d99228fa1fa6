import type { FamilyFixture } from '../support/familyFixture';

export const fixture: FamilyFixture = {
  names: [
    'dism.log',
    'DISM.LOG',
    'dism.log.1',
    'dism.log.bak',
    'PC01_dism.log',
    'PC01 dism (1).log',
    'dism-2.log',
  ],
  head: '2024-04-20 10:15:02, Info                  DISM   ',
  failure: [
    '2024-04-20 10:00:00, Info                  DISM   PID=4160 TID=4164 Successfully loaded the ImageSession at "C:\\Windows\\TEMP\\A" - CDISMManager::LoadLocalImageSession',
    '2024-04-20 10:00:01, Error                 DISM   DISM Package Manager: PID=4160 TID=4164 Failed opening package. - CDISMPackageManager::Internal_CreatePackageByPath(hr:0x80070570)',
    '2024-04-20 10:00:02, Error                 DISM   DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=80070570',
  ],
};

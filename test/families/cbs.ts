import type { FamilyFixture } from '../support/familyFixture';

export const fixture: FamilyFixture = {
  names: [
    'CBS.log',
    'cbs.LOG',
    'PC01 CBS.log',
    'PC01_CBS.log',
    'PC01-cbs.log',
    'pc.01.cbs.log',
    'CBS (2).log',
    'CBS(2).log',
    'PC01_CBS (2).log',
    'CBS.1.log',
    'CBS.old.log',
    'CBS_before.log',
    'CBS-2.log',
    'CBS.log.1',
    'CBS.log.txt',
    'PC01 CBS.log.old',
    'CBS.log.bak',
    '日志 CBS.log',
    'CbsPersist_20240420094500.log',
    'PC01_CbsPersist_20240420094500.log',
    'CbsPersist_20240420.log.txt',
  ],
  head: '2024-04-20 10:15:02, Info                  CBS    ',
  failure: [
    '2024-04-20 10:00:00, Info                  CBS    Session: 31110578_1891577479 initialized by client WindowsUpdateAgent.',
    '2024-04-20 10:00:01, Info                  CBS    Failed to internally open package. [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]',
    '2024-04-20 10:00:02, Error                 CBS    Failed to perform operation.  [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]',
  ],
};

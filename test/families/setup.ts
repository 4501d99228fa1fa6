import type { FamilyFixture } from '../support/familyFixture';

export const fixture: FamilyFixture = {
  names: [
    'setupact.log',
    'setuperr.log',
    'PC01_setupact.log',
    'setupact (2).log',
    'setupact.log.1',
    'setupact_20240420.log',
    'rollback-setuperr.log',
  ],
  head: '2024-04-20 10:15:02, Info                  SP     ',
  failure: [
    '2024-04-20 10:00:00, Info                  MOUPG  SetupHost: Initializing',
    '2024-04-20 10:00:01, Info                  SP     Writing the file of the new Windows',
    '2024-04-20 10:00:02, Error                 MOUPG  Execution phase [Finalize] exiting with HRESULT [0x80070070]',
  ],
};

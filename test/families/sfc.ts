import type { FamilyFixture } from '../support/familyFixture';

export const fixture: FamilyFixture = {
  names: ['sfcdetails.txt', 'PC01_sfcdetails.txt', 'sfcdetails.log'],
  head: 'CBS.log:2024-04-20 10:15:02, Info                  CSI    ',
  failure: [
    '2024-04-20 10:00:00, Info                  CSI    00000006 [SR] Beginning Verify and Repair transaction',
    '2024-04-20 10:00:01, Info                  CSI    00000007 [SR] Cannot repair member file [l:10]"sample.dll" of Fabrikam-Sample, version 10.0.19041.1, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch',
    '2024-04-20 10:00:02, Info                  CSI    00000008 [SR] Verify complete',
  ],
};

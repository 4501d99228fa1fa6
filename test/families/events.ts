import type { FamilyFixture } from '../support/familyFixture';

export const fixture: FamilyFixture = {
  names: ['Setup.evtx', 'PC01_System.evtx', 'Setup.evtx.txt', 'PC01_System.evtx.log', 'Application (2).evtx'],
  head: '2024-04-20 02:15:02.832 UTC, Error    Servicing  3  ',
  failure: [
    '2024-04-20 10:00:00.100 UTC, Info     Servicing  1  Initiating changes for package KB5036892. Current state is Staged. Target state is Installed. Client id: WindowsUpdateAgent.',
    '2024-04-20 10:00:09.100 UTC, Error    Servicing  3  Package KB5036892 failed to be changed to the Installed state. Status: 0x800f0922.',
  ],
};

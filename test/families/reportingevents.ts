import type { FamilyFixture } from '../support/familyFixture';

export const fixture: FamilyFixture = {
  names: ['ReportingEvents.log', 'PC01_ReportingEvents.log', 'ReportingEvents.log.1', 'ReportingEvents.txt'],
  head: '{01234567-B278-49DC-B72D-00000000000a}\t2024-04-20 10:15:02:394+0800\t1\t147\t101\t',
  failure: [
    '{6F653B9E-0000-49DC-B72D-37AD84322CFC}\t2024-04-20 07:50:14:394+0330\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t{9482F4B4-E343-43B6-B170-9A65BC822C77}\t1\t800f0831\tStore\tFailure\tContent Install\tInstallation Failure: Windows failed to install the following update with error 0x800f0831: Update (KB5036892).\tabc.1',
  ],
};

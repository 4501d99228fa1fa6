import type { FamilyFixture } from '../support/familyFixture';

export const fixture: FamilyFixture = {
  names: ['WindowsUpdate.log', 'windowsupdate (1).log', 'PC01_WindowsUpdate.log', 'WindowsUpdate.log.old'],
  head: '2024/04/20 10:15:02.8479970 6996  7148  Agent           ',
  failure: [
    '2024/04/20 08:08:32.6303004 8096  8116  Agent           * START * Finding updates CallerId = Update;  Id = 2 (cV = a.1)',
    '2024/04/20 08:08:33.6303004 8096  8116  Misc            *FAILED* [8024402C] SendRequest failed for <https://wu.contoso.example/x>',
    '2024/04/20 08:08:34.6303004 8096  8116  Agent           * END * Finding updates CallerId = Update;, Id = 2, Exit code = 0x8024402C (cV = a.1)',
  ],
};

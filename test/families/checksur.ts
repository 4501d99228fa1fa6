import type { FamilyFixture } from '../support/familyFixture';

export const fixture: FamilyFixture = {
  names: ['CheckSUR.log', 'checksur.persist.log', 'PC01_CheckSUR.log'],
  head: '(f)\tCBS MUM Corrupt\t0x800F0900\t',
  failure: [
    'Checking System Update Readiness.',
    'Binary Version 6.1.7601.22471',
    '(f)\tCBS MUM Corrupt\t0x800F0900\tservicing\\Packages\\Package_1_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.0.mum\t\tLine 1: ',
    'Summary:',
    'Seconds executed: 10',
    ' Found 1 errors',
  ],
};

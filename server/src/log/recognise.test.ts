import assert from 'node:assert/strict';
import { familyOf, recognise } from './recognise';

const cbsLine = '2024-04-20 10:15:02, Info                  CBS    Appl: nothing to see';
const dismLine = '2024-04-20 10:15:02, Info                  DISM   DISM.EXE: Image session has been closed.';
const setupLine = '2024-04-20 10:15:02, Info       [0x0803e6] MIG    Removing mapping';
const sfcLine = '2024-04-20 10:15:02, Info                  CSI    00000007 [SR] Verify complete';

suite('recognise', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['records decide, whatever the name', 'notes.txt', cbsLine, 'cbs'],
    ['DISM records', 'x', `${dismLine}\n${cbsLine}`, 'dism'],
    ['setup records with message ids', 'x', setupLine, 'setup'],
    ['an sfc extract is nothing but [SR] records', 'x', `${sfcLine}\n${sfcLine}`, 'sfc'],
    ['a CBS log that begins in an sfc run is a CBS log by its name', 'CBS.log', sfcLine, 'cbs'],
    ['CheckSUR rows', 'x', 'Binary Version 6.1.7600.20667\n(f)\tCBS MUM Corrupt\t0x800F0900', 'checksur'],
    ['a paste with collapsed columns', 'x', '2024-05-10 04:04:37, Info CBS Failed to start', 'cbs'],
    [
      'setup records without a component',
      'x',
      '2024-04-20 10:15:02, Info                         Cleanup completed',
      'setup',
    ],
    [
      'what driver installers write',
      'x',
      '[04/20/2024 10:15.02.633] WudfCoInstaller: Configuring UMDF Service Sample.',
      'setup',
    ],
    ['what audio migration writes', 'x', 'AudMig: No audio endpoint migration settings found 0x2', 'setup'],
    [
      'a log of Setup that begins with what DISM did for it: DISM says whose log it writes into',
      'x',
      `${dismLine.replace(/DISM\.EXE.*/, 'Initialized Panther logging at E:\\$WINDOWS.~BT\\Sources\\Panther\\SetupAct.log')}\r\n${dismLine}`,
      'setup',
    ],
    [
      'the same where a name says something: that counts',
      'dism.log',
      `${dismLine}\n${dismLine.replace(/DISM\.EXE.*/, 'Initialized Panther logging at X:\\cbs.log')}`,
      'dism',
    ],
    [
      'a log of its own under a name that says nothing',
      'x',
      dismLine.replace(/DISM\.EXE.*/, 'Initialized Panther logging at D:\\image.txt'),
      'dism',
    ],
    ['DISM records out of their columns', 'x', '2024-04-20 10:15:02, Info DISM   API: PID=1 TID=2 x', 'dism'],
    [
      'setup records out of their columns',
      'x',
      '2024-04-20 10:15:02, Error MOUPG CSetupHost::Execute(1): Result = 0x80070002',
      'setup',
    ],
    ['nothing that is known', 'x', 'hello\nworld', 'unknown'],
    ['an empty log has the family of its name', 'C:\\Windows\\Logs\\DISM\\dism.log', '', 'dism'],
  ];
  for (const [what, name, head, family] of cases)
    test(what, () => assert.equal(familyOf(name, head), family));

  test('stamps and levels alone make no log of Setup: any program writes them', () => {
    const rows = '2024-04-20 09:00:00, ERROR something else\n'.repeat(20);
    assert.equal(recognise('other.log', rows, true).family, 'unknown');
    assert.equal(recognise('setupact.log', rows, true).family, 'setup');
    const coded = '2024-04-20 09:00:00, Error Result = 0xC190020E\n'.repeat(2);
    assert.equal(recognise('', coded, true).family, 'setup');
    const written = '2024-04-20 09:00:00, Info                         Loading database\n';
    const around = '[04/20/2024 09:00.00.1] Installer: Configuring a service.\n\n'.repeat(9);
    assert.equal(recognise('', around + written, true).family, 'setup');
  });
});

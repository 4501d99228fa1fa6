import assert from 'node:assert/strict';
import { verdictOf } from '../analysis/diagnosis/verdict';
import { analyseLog } from '../analysis/pipeline/analyse';
import { memorySource } from './source';

async function stateOf(lines: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  return verdictOf(await analyseLog(memorySource(bytes), { name: 'paste.txt' })).state;
}

suite('rows that a text broke', () => {
  test('of Windows Update, with a code that fails in no row, are no all-clear', async () => {
    assert.notEqual(
      await stateOf([
        '2024/04/20 10:00:01.1234567 1092  10968 Handler         * START *  Oven install',
        'of bread',
        '2024/04/20 10:00:05.1234567 1092  10968 Handler         Installer completed.',
        'Process return code = 0x80070490, callback pending = False',
      ]),
      'nothing-failed',
    );
  });

  test('of a list of events in marks that differ, are none', async () => {
    const event = (id: number, message: string): string[] => [
      'TimeCreated      : 4/20/2024 10:00:00 AM',
      '> ProviderName     : Microsoft-Windows-WindowsUpdateClient',
      `>> Id               : ${id}`,
      'LevelDisplayName : Information',
      `> Message          : ${message}`,
      '',
    ];
    const lines = [
      ...event(19, 'Installation Successful: Windows successfully installed KB5036891.'),
      ...event(20, 'Installation Failure: Windows failed to install KB5036892 with error 0x80070002.'),
    ];
    assert.notEqual(await stateOf(lines), 'nothing-failed');
  });

  test('of a readiness check, wherever they were wrapped, are read', async () => {
    for (const indent of ['', '    '])
      assert.equal(
        await stateOf([
          'Checking System Update Readiness.',
          'Binary Version 6.1.7601.22471',
          'Checking Component Store',
          '(f)\tCSI Payload File',
          `${indent}Missing\t0x00000000\toven.dll\tx86_microsoft-windows-oven_31bf3856ad364e35_6.0.6002.18005_none_6c7cc2a93b18a0cd\t`,
          'Summary:',
          'Seconds executed: 402',
          ' Found 1 errors',
        ]),
        'failed',
      );
  });

  test('that a mail quotes from a table of quoted cells keep their quotes', async () => {
    const row = (id: number, level: string, message: string): string =>
      `| "20.04.2024 10:00:0${id}","${id}","${level}","Microsoft-Windows-Servicing","${message}" |`;
    const lines = [
      '| "TimeCreated","Id","LevelDisplayName","ProviderName","Message" |',
      row(2, 'Information', 'Package KB5036891 was successfully changed to the Installed state.'),
      row(3, 'Error', 'Package KB5036892 failed to be changed to the Installed state. Status: 0x800f0922.'),
    ];
    assert.equal(await stateOf(lines), 'failed');
  });
});

suite('logs of several families in one text', () => {
  test('rows of Setup without stamps stand beside a table of events', async () => {
    const lines = [
      'Error                 MIG    Communication with MigHost lost. HostPID 7716, process exit code 0xc0000005',
      'Error                 SP     Operation failed: Oven. Error: 0x8007042B[gle=0x000000b7]',
      '',
      'Level\tDate and Time\tSource\tEvent ID\tTask Category',
      'Information\t4/20/2024 9:17:57 PM\tMicrosoft-Windows-Servicing\t2\t(1)\tPackage KB5036891 was successfully changed to the Installed state.',
    ];
    assert.notEqual(await stateOf(lines), 'nothing-failed');
  });
});

suite('a compatibility report', () => {
  test('is read out of the members of JSON', async () => {
    const lines = [
      '<CompatReport xmlns="http://www.microsoft.com/CompatReport">',
      '  <Program Name="Fabrikam Shield" Id="1">',
      '    <CompatibilityInfo BlockingType="Hard" StatusDetail="ManualUninstall"/>',
      '  </Program>',
      '</CompatReport>',
    ].map((message) => JSON.stringify({ host: 'PC-7', message }));
    assert.equal(await stateOf(lines), 'failed');
  });
});

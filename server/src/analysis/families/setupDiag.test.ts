import assert from 'node:assert/strict';
import { analyseLog } from '../pipeline/analyse';
import { verdictOf } from '../diagnosis/verdict';
import { memorySource } from '../../log/source';

function analysed(lines: readonly string[]) {
  return analyseLog(memorySource(new TextEncoder().encode(lines.join('\r\n'))));
}

suite('results of SetupDiag alone', () => {
  test('the report is the failure, and the lines below it name what it is about', async () => {
    const { family, incidents } = await analysed([
      'SetupDiag v1.6.2107.27002',
      'Matching Profile found: OvenHang - 37BB1C3A-4D79-40E8-A556-FDA126D40BC6',
      'System Information:',
      '\tMachine Name = OVEN',
      '',
      'Error: SetupDiag reports hang during device install.',
      'Device Driver Name: oem7.inf',
      'Refer to https://docs.microsoft.com/windows for error information.',
      '',
      'Last Setup Phase:',
      'Phase Name: First Boot',
    ]);
    assert.equal(family, 'setupdiag');
    const { cause, remedies } = incidents[0]!;
    assert.deepEqual([cause!.kind, cause!.object, cause!.finding.line], ['servicing-timeout', 'oem7.inf', 6]);
    assert.equal(remedies[0]!.kind, 'fix-driver');
  });

  test('the report of the XML form', async () => {
    const { incidents } = await analysed([
      '<?xml version="1.0" encoding="utf-16"?>',
      '<SetupDiag xmlns="https://docs.microsoft.com/windows/deployment/upgrade/setupdiag">',
      '  <ProfileName>DiskSpaceOven</ProfileName>',
      '  <FailureData>Error: SetupDiag reports not enough disk space on drive C: to heat.</FailureData>',
      '</SetupDiag>',
    ]);
    assert.equal(incidents[0]!.cause!.kind, 'disk-space');
    assert.equal(incidents[0]!.cause!.finding.line, 4);
  });

  test('where none of its rules fitted, it is no all-clear', async () => {
    const analysis = await analysed([
      'SetupDiag v1.6.0.42',
      'SetupDiag was not able to match to any of its profiles.',
    ]);
    assert.notEqual(verdictOf(analysis).state, 'nothing-failed');
  });

  test('a program that has to go first, by the rule that found it', async () => {
    const { incidents } = await analysed([
      'Matching Profile found: CompatBlockedApplicationManualUninstall - 00000000-25A5-4FC0-BEC1-CA0EA5432FF4',
      'SetupDiag version: 1.6.2107.27002',
      '',
      'Error: SetupDiag reports Application Block found: Fabrikam Disk Encryption - version 7.2, manual uninstall required.',
      'The application "Fabrikam Disk Encryption" must be uninstalled or updated before continuing with the upgrade.',
    ]);
    const { cause, remedies } = incidents[0]!;
    assert.deepEqual(
      [cause!.kind, cause!.object, cause!.finding.line, remedies[0]!.kind],
      ['third-party-interference', 'Fabrikam Disk Encryption', 4, 'remove-third-party'],
    );
  });
});

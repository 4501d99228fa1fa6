import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseMarked } from '../../../test/support/marked';
import { translateInto } from '../base/l10n';
import { compareWith, readSetupDiag, type SetupDiagResult } from './setupDiag';

const say = translateInto('en');

const log = `
Matching Profile found: FindRollbackFailure - 00000000-0000-4000-8000-000000000001
SetupDiag version: 1.6.0.0
System Information:
	Machine Name = Offline
	HostOSVersion = 10.0.17763

Error: SetupDiag reports rollback failure found.
Last Phase = Safe OS
Last Operation = Apply image file E:\\media\\install.wim, index 3
Error = 0x8007000D-0x2000C
LogEntry: 2024-04-20 10:00:07, Error                 SP     Operation failed: Apply image file E:\\media\\install.wim, index 3. Error: 0x80070570

Refer to "https://example.com/codes" for error information.
`;

function result(changes: Partial<SetupDiagResult> = {}): SetupDiagResult {
  return { ...readSetupDiag(log)!, ...changes };
}

suite('results of SetupDiag', () => {
  test('as text', () => {
    assert.deepEqual(readSetupDiag(log), {
      profile: 'FindRollbackFailure',
      version: '1.6.0.0',
      phase: 'Safe OS',
      operation: String.raw`Apply image file E:\media\install.wim, index 3`,
      code: 0x8007000d,
      extend: 0x2000c,
      logEntry: String.raw`2024-04-20 10:00:07, Error                 SP     Operation failed: Apply image file E:\media\install.wim, index 3. Error: 0x80070570`,
      reports: ['Error: SetupDiag reports rollback failure found.'],
      advice: ['Refer to "https://example.com/codes" for error information.'],
    });
  });

  test('as XML', () => {
    const read = readSetupDiag(`<?xml version="1.0" encoding="utf-16"?>
<SetupDiag xmlns="https://docs.microsoft.com/windows/deployment/upgrade/setupdiag">
  <Version>1.6.0.0</Version>
  <ProfileName>FindSPFatalError</ProfileName>
  <LogErrorLine>2024-04-20 10:00:07, Error                 SP     Error converting &lt;time&gt;[gle=0x00000057]</LogErrorLine>
  <FailureData>
Error: SetupDiag reports Fatal Error.
Last Setup Phase = Downlevel
Error: 0x00000057</FailureData>
  <FailureDetails>Err = 0x00000057, LastOperation = Gather data, scope: ALL, LastPhase = Downlevel</FailureDetails>
</SetupDiag>`);
    assert.equal(read?.profile, 'FindSPFatalError');
    assert.equal(read.phase, 'Downlevel');
    assert.equal(read.operation, 'Gather data, scope: ALL');
    assert.equal(read.code, 0x80070057);
    assert.match(read.logEntry ?? '', /<time>/);
  });

  test('as JSON, with strings that are broken over lines', () => {
    const read = readSetupDiag(`{
    "Version":"1.6.0.0",
    "ProfileName":"FindSPFatalError",
    "LogErrorLine":"2024-04-20 10:00:07, Error                 SP     Error converting a time[
        gle=0x00000057
    ]",
    "FailureData":[ "\\u000aError: SetupDiag reports Fatal Error.\\u000aError: 0x00000057" ],
    "FailureDetails":"Err = 0x00000057, LastOperation = Gather data, LastPhase = Downlevel",
    "Remediation":[ ]
}`);
    assert.match(read?.logEntry ?? '', /Error converting a time\[gle=0x00000057\]$/);
    assert.equal(read?.operation, 'Gather data');
    assert.deepEqual(read.reports, ['Error: SetupDiag reports Fatal Error.']);
  });

  test('as an export of its registry key', () => {
    const read = readSetupDiag(`Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SYSTEM\\Setup\\SetupDiag\\Results]
"ProfileName"="CompatBlockedApplication"
"FailureDetails"="Err = 0xC1900208, LastOperation = , LastPhase = Downlevel"
`);
    assert.equal(read?.profile, 'CompatBlockedApplication');
    assert.equal(read.code, 0xc1900208);
    assert.equal(read.phase, 'Downlevel');
  });

  test('no rule matched', () => {
    assert.equal(readSetupDiag('SetupDiag version: 1.6.0.0\n\nNo match found.')?.profile, null);
  });

  test('other text is no result, and no text is too much', () => {
    for (const text of ['', '{', '<html></html>', '2024-04-20 10:00:00, Info  SP  x', 'x'.repeat(1_000_001)])
      assert.equal(readSetupDiag(text), null);
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('{', '<SetupDiag>', 'Matching Profile found: A\n', ''),
        (text, head) => {
          readSetupDiag(head + text);
        },
      ),
    );
  });
});

suite('SetupDiag beside this analysis', () => {
  const failed = async () =>
    (
      await analyseMarked(String.raw`
      SP Info OPERATIONTRACK ExecuteOperations: Start execution phase Safe OS
      SP Error Operation failed: Apply image file E:\media\install.wim, index 3. Error: 0x80070570
      SP Info Execution phase [Safe OS] exiting with HRESULT [0x8007000D]`)
    ).first;

  test('the same line', async () => {
    const { verdict, says } = compareWith(result(), await failed());
    assert.equal(verdict, 'agrees');
    assert.equal(say(says), 'SetupDiag (FindRollbackFailure) goes by line 2, as this analysis does.');
  });

  test('the same code in the same operation', async () => {
    const { verdict, says } = compareWith(result({ logEntry: null }), await failed());
    assert.equal(verdict, 'agrees');
    assert.match(
      say(says),
      /same failure: FindRollbackFailure, 0x8007000d-0x2000C, Safe OS, Apply image file/,
    );
  });

  test('another code, or another operation', async () => {
    const incident = await failed();
    assert.equal(compareWith(result({ logEntry: null, code: 0x80070005 }), incident).verdict, 'differs');
    assert.equal(
      compareWith(result({ logEntry: null, operation: 'Migrate data' }), incident).verdict,
      'differs',
    );
  });

  test('nothing to compare', async () => {
    const incident = await failed();
    assert.equal(compareWith(result({ profile: null }), incident).verdict, 'unclear');
    assert.equal(compareWith(result({ logEntry: null, code: null }), incident).verdict, 'unclear');
  });
});

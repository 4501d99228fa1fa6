import assert from 'node:assert/strict';
import { isUnwinding } from './unwinding';

suite('lines that pass a code on', () => {
  for (const line of [
    'WER: Generating failure report for package: P~31bf3856ad364e35~amd64~~1.2.3.4, status: 0x80070070',
    'Session: 31033558_2000000002 finalized. Reboot required: no [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
    'Asynchronous Session: 31033558_2000000002 finalized.',
    'Exec: Processing complete.  Session: 31033558_2000000002',
    'Perf: Failed to process single phase execution',
    'Failed to perform operation.  [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
    'Failed to resolve execution chain. [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
    'Execution phase [7] exiting with HRESULT[0x80070070]',
    'DISM Package Manager: PID=4 TID=8 - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x80070070)',
    '*FAILED* [80240438] Error occurred while calling',
    'WARNING: Exit code = 0x80240438',
  ])
    test(line, () => {
      assert.ok(isUnwinding(line));
    });

  for (const line of [
    'Failed to create file: C:\\Windows\\WinSxS\\x [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
    'Failed to stage package. [HRESULT = 0x80070070]',
    '*FAILED* [80240438] Send request',
    'WARNING: SendRequest failed with hr = 80072ee7',
  ])
    test(`not ${line}`, () => {
      assert.ok(!isUnwinding(line));
    });
});

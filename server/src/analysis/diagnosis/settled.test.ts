import assert from 'node:assert/strict';
import { analyseMarked } from '../../../../test/support/marked';

const outcomes = async (log: string): Promise<(string | undefined)[][]> => {
  const { analysis } = await analyseMarked(log);
  return analysis.incidents.map(({ outcome, settledBy }) => [outcome, settledBy?.message]);
};

const startUp = String.raw`
      CBS Info TI: Last boot time: 2024-04-20 09:59:30.500
      CBS Info Startup: Processing primitive operations queue.
      CBS Info Failure in poqexec.exe while processing updates. [HRESULT = 0x80070057 - E_INVALIDARG]`;
const search = (code: string, at: string): string => String.raw`
      2024/04/20 ${at}:01.1000000 900   1100  Agent           * START * Finding updates CallerId = Fabrikam Patch  Id = 3
      2024/04/20 ${at}:02.2000000 900   1100  Agent           * END * Finding updates CallerId = Fabrikam Patch, Id = 3, Exit code = ${code}`;
const command = (pid: number, line: string, result: string): string => String.raw`
      DISM Info DISM.EXE: <----- Starting Dism.exe session ----->
      DISM Info DISM Manager: PID=${pid} TID=7 Successfully loaded the ImageSession at "C:\Temp" - CDISMManager::LoadLocalImageSession
      DISM Info DISM.EXE: Executing command line: ${line}
      ${result}
      DISM Info DISM.EXE: Image session has been closed. Reboot required=no.
      DISM Info DISM.EXE: <----- Ending Dism.exe session ----->`;
const failed =
  'DISM Error DISM Package Manager: PID=31 TID=7 Failed while processing command cleanup-image. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)';
const succeeded =
  'DISM Info DISM Package Manager: PID=32 TID=7 Loaded servicing stack for online use only. - CDISMPackageManager::Initialize';

suite('failures that are no longer true', () => {
  test('start-up processing that was to be tried again, and came to its end', async () => {
    const again =
      'CBS Error Startup: Failed while processing non-critical primitive operations queue. Non-critical primitives will be retried from SMSS. [HRESULT = 0x80070057 - E_INVALIDARG]';
    const end = 'CBS Info Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]';
    assert.deepEqual(await outcomes(`${startUp}\n      ${again}\n      ${end}`), [['recovered', undefined]]);
    assert.deepEqual(await outcomes(`${startUp}\n      ${again}`), [['failed', undefined]]);
  });

  test('start-up processing that was rolled back came to its end, and failed', async () => {
    const back =
      'CBS Error Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x80070057 - E_INVALIDARG]';
    const end = 'CBS Info Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]';
    assert.deepEqual(await outcomes(`${startUp}\n      ${back}\n      ${end}`), [['failed', undefined]]);
  });

  test('a search that succeeded at a later try of the same program', async () => {
    const bad = search('0x8024402C', '10:00');
    assert.deepEqual(await outcomes(bad + search('0x00000000', '11:00')), [
      ['recovered', 'A later try of the same operation succeeded.'],
    ]);
    assert.deepEqual(await outcomes(search('0x00000000', '09:00') + bad), [['failed', undefined]]);
  });

  test('a command of DISM: the same thing asked for, from whatever source', async () => {
    const repair = 'dism /online /cleanup-image /restorehealth';
    const [bad, good] = [command(31, repair, failed), command(32, `${repair} /source:D:\\fab`, succeeded)];
    const [first] = await outcomes(bad + good);
    assert.equal(first?.[0], 'recovered');
    const [other] = await outcomes(bad + command(32, 'dism /online /cleanup-image /scanhealth', succeeded));
    assert.equal(other?.[0], 'failed');
  });

  test('a restart that was due, and made', async () => {
    const due = String.raw`
      CBS Info Session: 31170000_100 initialized by client DISM Package Manager Provider.
      CBS Error Failed to create CSI transaction with id: TI5.31170000_100:1/. A pending repair transaction already exists, reboot is required [HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED]
      CBS Error Session: 31170000_100 failed to perform store corruption detect and repair operation. [HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED]`;
    const boot = '\n      CBS Info TI: Last boot time: 2024-04-20 12:11:00.500';
    assert.deepEqual(await outcomes(due + boot), [['recovered', 'Windows was restarted since.']]);
    assert.deepEqual(await outcomes(due), [['failed', undefined]]);
  });
});

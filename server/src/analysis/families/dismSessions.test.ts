import assert from 'node:assert/strict';
import { sessionsOf } from '../../../../test/support/sessions';

suite('DISM commands', () => {
  test('a command goes from its start to its end', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      DISM Info PID=4000 TID=1 Scratch directory set to 'C:\Temp\'. - CDISMManager::put_ScratchDir
      DISM Info DISM.EXE: <----- Starting Dism.exe session ----->
      DISM Info DISM.EXE: Executing command line: dism /online /cleanup-image /checkhealth
      DISM Info DISM.EXE: <----- Ending Dism.exe session ----->`),
      ['dism 4000 "dism /online /cleanup-image /checkhealth" 2-4 succeeded'],
    );
  });

  test('a command that fails, and one that was still running when the log was taken', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      DISM Info DISM.EXE: <----- Starting Dism.exe session ----->
      DISM Info DISM.EXE: Executing command line: dism /online /enable-feature /featurename:A
      DISM Error DISM Package Manager: PID=11 TID=2 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f080c)
      DISM Info DISM.EXE: <----- Ending Dism.exe session ----->
      DISM Info DISM.EXE: <----- Starting Dism.exe session ----->
      DISM Info DISM.EXE: Executing command line: dism /online /get-features`),
      [
        'dism "dism /online /enable-feature /featurename:A" 1-4 failed',
        'dism "dism /online /get-features" 5-6 open',
      ],
    );
  });

  test('a command whose beginning is not in the log, that failed before its client logged a line', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      DISM Info DISM.EXE: Got the collection of providers. Now enumerating them to build the command table.
      DISM Error DISM Package Manager: PID=11 TID=2 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f080c)
      DISM Info DISM.EXE: Image session has been closed. Reboot required=no.
      DISM Info DISM.EXE: <----- Ending Dism.exe session ----->`),
      ['dism 2-4 failed implied'],
    );
  });

  test('processes that write by turns are distinguished by their ids', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      DISM Info DISM Manager: PID=100 TID=1 Successfully created the local image session and provider store. - CDISMManager::CreateLocalImageSession
      DISM Info DISM.EXE: <----- Starting Dism.exe session ----->
      DISM Info DISM.EXE: Executing command line: dism /online /cleanup-image /restorehealth
      DISM Info DISM Image Session: PID=101 TID=2 Instantiating the Provider Store. - CDISMImageSession::get_ProviderStore
      DISM Info API: PID=200 TID=3 DismApi.dll: <----- Starting DismApi.dll session -----> - DismInitializeInternal
      DISM Info API: PID=200 TID=3 DismApi.dll: Parent process command line: C:\Tools\inventory.exe -all - DismInitializeInternal
      DISM Info DISM Image Session: PID=201 TID=4 Instantiating the Provider Store. - CDISMImageSession::get_ProviderStore
      DISM Error DISM Package Manager: PID=101 TID=2 Failed while processing command cleanup-image. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)
      DISM Info API: PID=200 TID=3 DismApi.dll: <----- Ending DismApi.dll session -----> - DismShutdownInternal
      DISM Info DISM Manager: PID=100 TID=1 Closing session event handle 0x1f4 - CDISMManager::CleanupImageSessionEntry
      DISM Info DISM.EXE: <----- Ending Dism.exe session ----->`),
      [
        'dism 100 "dism /online /cleanup-image /restorehealth" 2-11 failed',
        String.raw`dism 200 "C:\Tools\inventory.exe -all" 5-9 succeeded`,
      ],
    );
  });

  test('a process id that comes again belongs to the newer command', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      DISM Info DISM.EXE: <----- Starting Dism.exe session ----->
      DISM Info DISM Image Session: PID=101 TID=2 Instantiating the Provider Store. - CDISMImageSession::get_ProviderStore
      DISM Info DISM.EXE: <----- Ending Dism.exe session ----->
      DISM Info DISM.EXE: <----- Starting Dism.exe session ----->
      DISM Info DISM Image Session: PID=101 TID=9 Instantiating the Provider Store. - CDISMImageSession::get_ProviderStore
      DISM Error DISM Package Manager: PID=101 TID=9 Failed while processing command add-package. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081e)
      DISM Info DISM.EXE: <----- Ending Dism.exe session ----->`),
      ['dism 1-3 succeeded', 'dism 4-7 failed'],
    );
  });

  test('the servicing session of an offline image is part of the command whose process it names', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      DISM Info DISM.EXE: <----- Starting Dism.exe session ----->
      DISM Info DISM Image Session: PID=4160 TID=2 Instantiating the Provider Store. - CDISMImageSession::get_ProviderStore
      CBS Info Session: 4160_1512484 initialized by client DISM Package Manager Provider, external staging directory: (null)
      CBS Info Session: 4160_1512484 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]
      DISM Info DISM.EXE: <----- Ending Dism.exe session ----->`),
      ['dism 1-5 succeeded', 'session 4160_1512484 "DISM Package Manager Provider" 3-4 succeeded in 0'],
    );
  });

  test('a log that begins in the middle of a command', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      DISM Error DISM Package Manager: PID=7 TID=2 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f0922)
      DISM Error API: PID=8 TID=3 InternalExecute failed - CBaseCommandObject::Execute(hr:0x800f0922)`),
      ['dism 1-2 open implied'],
    );
  });
});

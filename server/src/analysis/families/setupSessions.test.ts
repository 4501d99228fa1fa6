import assert from 'node:assert/strict';
import { sessionsOf } from '../../../../test/support/sessions';

suite('runs of Windows Setup', () => {
  test('a run has phases, and each says how it ended', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      MOUPG Info *************** SetupHost Logging Begin ***************
      SP Info OPERATIONTRACK ExecuteOperations: Start execution phase Downlevel
      SP Info ExecuteOperations: Successfully processed execution phase Downlevel
      SP Info Execution phase [Downlevel] exiting with HRESULT [0x00000000]
      SP Info OPERATIONTRACK ExecuteOperations: Start execution phase Safe OS
      SP Error ExecuteOperations: Failed execution phase Safe OS. Error: 0x80070017
      SP Info Execution phase [Safe OS] exiting with HRESULT [0x80070017]
      MOUPG Info **************** SetupHost Logging End ****************`),
      ['setup 1-8 failed', 'phase Downlevel 2-4 succeeded in 0', 'phase Safe OS 5-7 failed in 0'],
    );
  });

  test('the phases that SetupHost reports', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      MOUPG Info *************** SetupHost Logging Begin ***************
      MOUPG Info Setup phase change: [SetupPhaseUnknown] -> [SetupPhaseUnpack]
      MOUPG Info Setup phase change: [SetupPhaseUnpack] -> [SetupPhaseInstall]
      MOUPG Info **************** SetupHost Logging End ****************`),
      ['setup 1-4 succeeded', 'phase Unpack 2-2 open in 0', 'phase Install 3-3 open in 0'],
    );
  });

  test('the stages of a rollback are one way back, and SetupHost only reports in it', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      SP Info Initiating rollback/uninstall, phase = 0
      SP Info Rollback completed successfully.
      SP Info Initiating rollback/uninstall, phase = 1
      SP Info Rollback-Online-Common completed successfully.
      MOUPG Info *************** SetupHost Logging Begin ***************
      MOUPG Info **************** SetupHost Logging End ****************
      SP Info Rollback-Online-System completed successfully.
      MOUPG Info *************** SetupHost Logging Begin ***************`),
      ['rollback 1-7 succeeded', 'setup 8-8 open'],
    );
  });

  test('runs of Sysprep', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      SYSPRP Info ===          Beginning of a new sysprep run          ===
      SYSPRP Error WinMain:Hit failure while pre-validate sysprep generalize internal providers; hr = 0x80073cf2
      SYSPRP Info Shutting down SysPrep log
      SYSPRP Info ===          Beginning of a new sysprep run          ===
      SYSPRP Info Shutting down SysPrep log`),
      ['sysprep 1-3 failed', 'sysprep 4-5 succeeded'],
    );
  });

  test('a log of errors alone: what stands together in time is one run', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      2024-04-20 10:00:00, Error                 SP     Operation failed: Check free space. Error: 0x80070070
      2024-04-20 10:00:59, Error                 MOUPG  CSetupHost::Execute(433): Result = 0x80070070
      2024-04-20 10:30:00, Error                 SP     Operation failed: Check free space. Error: 0x80070070
      2024-04-20 09:30:00, Error                 SYSPRP RunPlatformActions:Failed while validating Sysprep session actions; dwRet = 0x5`),
      ['setup 1-2 failed implied', 'setup 3-3 open implied', 'sysprep 4-4 open implied'],
    );
  });

  test('records of the servicing stack are part of the phase around them', async () => {
    assert.deepEqual(
      await sessionsOf(String.raw`
      SP Info OPERATIONTRACK ExecuteOperations: Start execution phase Post OOBE
      CBS Info Failed to find a thing. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
      SP Info Execution phase [Post OOBE] exiting with HRESULT [0x00000000]`),
      ['setup 1-3 open', 'phase Post OOBE 1-3 succeeded in 0'],
    );
  });
});

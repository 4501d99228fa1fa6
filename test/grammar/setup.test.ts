import { suiteOfScopes } from './scopeCases';

suiteOfScopes('windows-setup-log', {
  'a banner': [
    '2024-04-20 10:15:02, Info                  MOUPG  *************** SetupHost Logging Begin ***************',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['MOUPG', 'support.class.component'],
      ['*************** SetupHost Logging Begin ***************', 'markup.bold.banner'],
    ],
  ],
  'a change of phase': [
    '2024-04-20 10:15:02, Info                  MOUPG  Setup phase change: [SetupPhaseUnknown] -> [SetupPhaseUnpack]',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['MOUPG', 'support.class.component'],
      ['Setup phase change: ', 'keyword.control.phase'],
      ['[SetupPhaseUnknown]', 'markup.bold.phase'],
      ['[SetupPhaseUnpack]', 'markup.bold.phase'],
    ],
  ],
  'a message id and a registry key': [
    '2024-04-20 10:15:02, Info       [0x0803e6] MIG            Removing mapping for HKCU\\Software\\Sample',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['[0x0803e6]', 'constant.numeric.message-id'],
      ['MIG', 'support.class.component'],
      ['HKCU\\Software\\Sample', 'string.unquoted.registry'],
    ],
  ],
  'a module under a blank component': [
    '2024-04-20 10:15:02, Error                        [SetupHost.exe] IOCTL_STORAGE_QUERY_PROPERTY failed: 0x1',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['SetupHost.exe', 'support.class.module'],
      ['0x1', 'constant.numeric.hex'],
    ],
  ],
  'a last error in decimal': [
    '2024-04-20 10:15:02, Error                 SP     SPWIMCallback: Error in apply of \\\\?\\Volume{01234567-0000-4000-8000-00000000000a}\\x\\sample.dll. GLE [1392][gle=0x00000715]',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['SP', 'support.class.component'],
      ['\\\\?\\Volume{01234567-0000-4000-8000-00000000000a}\\x\\sample.dll', 'string.unquoted.path'],
      ['GLE', 'keyword.other.code'],
      ['1392', 'constant.numeric'],
      ['gle', 'keyword.other.code'],
      ['0x00000715', 'constant.numeric.hex'],
    ],
  ],
  'an operation that failed': [
    '2024-04-20 10:15:02, Error                 SP     Operation failed: Apply WIM file PathForNewOSFile, index 6 to C:\\$WINDOWS.~BT\\NewOS. Error: 0x80070570[gle=0x000000b7]',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['SP', 'support.class.component'],
      ['Operation failed', 'token.error-token'],
      ['C:\\$WINDOWS.~BT\\NewOS', 'string.unquoted.path'],
      ['0x80070570', 'constant.numeric.hex'],
      ['gle', 'keyword.other.code'],
      ['0x000000b7', 'constant.numeric.hex'],
    ],
  ],
  'an operation that succeeded': [
    '2024-04-20 10:15:02, Info                  SP     Operation completed successfully: Cleanup snapshot',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['SP', 'support.class.component'],
      ['Operation completed successfully', 'token.info-token'],
    ],
  ],
  'a phase that failed': [
    '2024-04-20 10:15:02, Info                  SP     Execution phase [Safe OS] exiting with HRESULT [0x8007000D]',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['SP', 'support.class.component'],
      ['Execution phase ', 'keyword.control.phase'],
      ['[Safe OS]', 'markup.bold.phase'],
      [' exiting with HRESULT', 'keyword.control.phase'],
      ['0x8007000D', 'token.error-token'],
    ],
  ],
  'a phase that succeeded': [
    '2024-04-20 10:15:02, Info                  SP     Execution phase [Post OOBE] exiting with HRESULT [0x00000000]',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['SP', 'support.class.component'],
      ['Execution phase ', 'keyword.control.phase'],
      ['[Post OOBE]', 'markup.bold.phase'],
      [' exiting with HRESULT', 'keyword.control.phase'],
      ['0x00000000', 'token.info-token'],
    ],
  ],
  'a method and its result': [
    '2024-04-20 10:15:02, Error                 MOUPG  CInstallUI::GetDefaultLanguage(2027): Result = 0x80070002[gle=0x00000002]',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['MOUPG', 'support.class.component'],
      ['CInstallUI::GetDefaultLanguage', 'support.function.origin'],
      ['2027', 'constant.numeric.line'],
      ['0x80070002', 'constant.numeric.hex'],
      ['gle', 'keyword.other.code'],
      ['0x00000002', 'constant.numeric.hex'],
    ],
  ],
  'a result and its extend code': [
    '2024-04-20 10:15:02, Error                 MOUPG  CSetupHost::Execute(390): Result = 0xC1900101-0x30018',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['MOUPG', 'support.class.component'],
      ['CSetupHost::Execute', 'support.function.origin'],
      ['390', 'constant.numeric.line'],
      ['0xC1900101', 'constant.numeric.hex'],
      ['0x30018', 'constant.numeric.hex'],
    ],
  ],
  'a plug-in of the migration': [
    '2024-04-20 10:15:02, Error      [0x0808fe] MIG    Plugin {01234567-721A-4b97-AD34-00000000000a}: [samplemig] ReturnHr(1) tid(4ac) 80070002 The file is not there.',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['[0x0808fe]', 'constant.numeric.message-id'],
      ['MIG', 'support.class.component'],
      ['{01234567-721A-4b97-AD34-00000000000a}', 'constant.other.guid'],
      ['samplemig', 'support.class.module'],
      ['80070002', 'constant.numeric.hex'],
    ],
  ],
  'an NTSTATUS without 0x': [
    '2024-04-20 10:15:02, Error                 TOOL   BCD: BiUpdateEfiEntry failed c000000d',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['TOOL', 'support.class.component'],
      ['c000000d', 'constant.numeric.hex'],
    ],
  ],
  'a run of sysprep': [
    '2024-04-20 10:15:02, Info                  SYSPRP ===          Beginning of a new sysprep run          ===',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['SYSPRP', 'support.class.component'],
      ['===          Beginning of a new sysprep run          ===', 'markup.bold.banner'],
    ],
  ],
  'a record without a stamp': [
    'samplemig.dll:  ============BEGIN Sample============',
    [
      ['samplemig.dll', 'support.class.component'],
      ['============BEGIN Sample============', 'markup.bold.banner'],
    ],
  ],
  'a co-installer with a stamp of its own': [
    '[04/10/2024 20:20.04.633] WudfCoInstaller: Final status: error(0) 0x0',
    [
      ['04/10/2024 20:20.04.633', 'constant.numeric.date'],
      ['WudfCoInstaller', 'support.class.component'],
      ['0x0', 'constant.numeric.hex'],
    ],
  ],
});

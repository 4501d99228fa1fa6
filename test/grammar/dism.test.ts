import { suiteOfScopes } from './scopeCases';

suiteOfScopes('windows-dism-log', {
  'begin of a session': [
    '2024-04-20 10:28:33, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
    [
      ['2024-04-20 10:28:33', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['DISM', 'support.class.component'],
      ['DISM.EXE', 'keyword.control.part'],
      ['<----- Starting Dism.exe session ----->', 'markup.bold.session'],
    ],
  ],
  'the command': [
    '2024-04-20 10:28:33, Info                  DISM   DISM.EXE: Executing command line: dism  /online /cleanup-image /restorehealth',
    [
      ['2024-04-20 10:28:33', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['DISM', 'support.class.component'],
      ['DISM.EXE', 'keyword.control.part'],
      ['dism  /online /cleanup-image /restorehealth', 'string.unquoted.command'],
    ],
  ],
  'a failure with its method and code': [
    '2024-04-20 10:28:34, Error                 DISM   DISM Package Manager: PID=7316 TID=5028 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f)',
    [
      ['2024-04-20 10:28:34', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['DISM', 'support.class.component'],
      ['DISM Package Manager', 'keyword.control.part'],
      ['PID=7316', 'comment.line.process'],
      ['TID=5028', 'comment.line.process'],
      ['- CDISMPackageManager::Internal_Finalize', 'comment.line.origin'],
      ['hr', 'variable.other.key'],
      ['0x800f081f', 'constant.numeric.hex'],
    ],
  ],
  'a provider of Windows 7, which writes no thread': [
    '2024-04-20 10:28:34, Warning               DISM   DISM Provider Store: PID=12980 Failed to Load the provider: C:\\Windows\\Temp\\SampleProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)',
    [
      ['2024-04-20 10:28:34', 'constant.numeric.date'],
      ['Warning', 'token.warn-token'],
      ['DISM', 'support.class.component'],
      ['DISM Provider Store', 'keyword.control.part'],
      ['PID=12980', 'comment.line.process'],
      ['C:\\Windows\\Temp\\SampleProvider.dll', 'string.unquoted.path'],
      ['- CDISMProviderStore::Internal_GetProvider', 'comment.line.origin'],
      ['hr', 'variable.other.key'],
      ['0x8007007e', 'constant.numeric.hex'],
    ],
  ],
  'a client of the interface': [
    '2024-04-20 10:28:34, Error                 DISM   API: PID=14308 TID=7368 InternalExecute failed - CBaseCommandObject::Execute(hr:0x8007007b)',
    [
      ['2024-04-20 10:28:34', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['DISM', 'support.class.component'],
      ['API', 'keyword.control.part'],
      ['PID=14308', 'comment.line.process'],
      ['TID=7368', 'comment.line.process'],
      ['- CBaseCommandObject::Execute', 'comment.line.origin'],
      ['hr', 'variable.other.key'],
      ['0x8007007b', 'constant.numeric.hex'],
    ],
  ],
  'a code without 0x': [
    '2024-04-20 10:28:34, Error                 DISM   DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=80070BC9',
    [
      ['2024-04-20 10:28:34', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['DISM', 'support.class.component'],
      ['DISM.EXE', 'keyword.control.part'],
      ['80070BC9', 'constant.numeric.hex'],
    ],
  ],
  'a record without a component': [
    '2024-04-20 10:28:34, Error                        EnumeratePathEx: FindFirstFile failed for [C:\\$Windows.~BT\\*]; GLE = 0x3[gle=0x00000003]',
    [
      ['2024-04-20 10:28:34', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['C:\\$Windows.~BT\\', 'string.unquoted.path'],
      ['0x3', 'constant.numeric.hex'],
      ['gle', 'keyword.other.code'],
      ['0x00000003', 'constant.numeric.hex'],
    ],
  ],
  'a frame of the imaging library': [
    '[3252.2868] [0x8007007b] FIOReadFileIntoBuffer:(1456): The name is not right.',
    [
      ['[3252.2868]', 'constant.numeric.process'],
      ['0x8007007b', 'constant.numeric.hex'],
      ['FIOReadFileIntoBuffer', 'support.function.origin'],
      ['(1456)', 'constant.numeric.line'],
    ],
  ],
  'a frame without a thread': [
    '[5376] [0xc142011c] UnmarshallImageHandleFromDirectory:(641)',
    [
      ['[5376]', 'constant.numeric.process'],
      ['0xc142011c', 'constant.numeric.hex'],
      ['UnmarshallImageHandleFromDirectory', 'support.function.origin'],
      ['(641)', 'constant.numeric.line'],
    ],
  ],
  'a CBS record of an image': [
    '2024-04-20 10:28:34, Error                 CBS    Failed to perform operation.  [HRESULT = 0x8007007b - ERROR_INVALID_NAME]',
    [
      ['2024-04-20 10:28:34', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['CBS', 'support.class.component'],
      ['HRESULT', 'keyword.other.code'],
      ['0x8007007b', 'constant.numeric.hex'],
      ['ERROR_INVALID_NAME', 'constant.language.code-name'],
    ],
  ],
  'a CSI record of an image': [
    '2024-04-20 10:28:34, Info                  CSI    00000014 [SR] Verify complete',
    [
      ['2024-04-20 10:28:34', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['CSI', 'support.class.component'],
      ['00000014', 'constant.numeric.sequence'],
      ['[SR]', 'keyword.other.marker'],
    ],
  ],
  'collapsed columns of a paste': [
    '2024-04-20 10:28:34, Error DISM API: PID=14308 TID=7368 InternalExecute failed - CBaseCommandObject::Execute(hr:0x8007007b)',
    [
      ['2024-04-20 10:28:34', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['DISM', 'support.class.component'],
      ['API', 'keyword.control.part'],
      ['PID=14308', 'comment.line.process'],
      ['TID=7368', 'comment.line.process'],
      ['- CBaseCommandObject::Execute', 'comment.line.origin'],
      ['hr', 'variable.other.key'],
      ['0x8007007b', 'constant.numeric.hex'],
    ],
  ],
});

import { suiteOfScopes } from './scopeCases';

suiteOfScopes('windows-sfc-log', {
  'what could not be repaired': [
    "2024-04-20 10:15:02, Info                  CSI    00000072 [SR] Cannot repair member file [l:10]'sample.dll' of Sample-Component, version 10.0.19041.746, arch amd64 in the store, hash mismatch",
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['CSI', 'support.class.component'],
      ['00000072', 'constant.numeric.sequence'],
      ['[SR]', 'keyword.other.marker'],
      ['Cannot repair', 'token.error-token'],
      ['[l:10]', 'punctuation.definition.length'],
      ["'", 'punctuation.definition.string.begin'],
      ['sample.dll', 'string.quoted.single'],
      ["'", 'punctuation.definition.string.end'],
      ['10.0.19041.746', 'constant.numeric.version'],
    ],
  ],
  'what was repaired': [
    '2024-04-20 10:15:02, Info                  CSI    00000076 [SR] Repairing file \\??\\C:\\Windows\\System32\\\\sample.dll from store',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['CSI', 'support.class.component'],
      ['00000076', 'constant.numeric.sequence'],
      ['[SR]', 'keyword.other.marker'],
      ['Repairing file', 'token.info-token'],
      ['\\??\\C:\\Windows\\System32\\\\sample.dll', 'string.unquoted.path'],
    ],
  ],
  'a line behind the name of its log': [
    'C:\\Windows\\Logs\\CBS\\CbsPersist_20240420101502.log:2024-04-20 10:15:02, Info                  CSI    00000008 [SR] Verify complete',
    [
      ['2024-04-20 10:15:02', 'constant.numeric.date'],
      ['Info', 'token.info-token'],
      ['CSI', 'support.class.component'],
      ['00000008', 'constant.numeric.sequence'],
      ['[SR]', 'keyword.other.marker'],
    ],
  ],
});

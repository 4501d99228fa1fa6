import { suiteOfScopes, type ScopeCases, type Wanted } from './scopeCases';

const head: Wanted = [
  ['2024-04-20 10:15:02', 'constant.numeric.date'],
  ['Info', 'token.info-token'],
  ['CBS', 'support.class.component'],
];
const csiHead: Wanted = [...head.slice(0, 2), ['CSI', 'support.class.component']];

const cases: ScopeCases = {
  'a plain record': [
    '2024-04-20 10:15:02, Info                  CBS    Ensure CBS corruption flag is clear',
    head,
  ],
  'a record without a message': ['2024-04-20 10:15:02, Info                  CBS    ', head],
  'a warning': [
    '2024-04-20 10:15:02, Warning               CBS    Current tick count is lower than before.',
    [head[0]!, ['Warning', 'token.warn-token'], head[2]!],
  ],
  'an error with a code and its name': [
    '2024-04-20 10:15:02, Error                 CBS    Failed to perform operation.  [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
    [
      head[0]!,
      ['Error', 'token.error-token'],
      head[2]!,
      ['HRESULT', 'keyword.other.code'],
      ['0x8007000d', 'constant.numeric.hex'],
      ['ERROR_INVALID_DATA', 'constant.language.code-name'],
    ],
  ],
  'a code whose name is no name': [
    '2024-04-20 10:15:02, Error                 CBS    Failed. [HRESULT = 0x8024402c - Unknown Error]',
    [
      head[0]!,
      ['Error', 'token.error-token'],
      head[2]!,
      ['HRESULT', 'keyword.other.code'],
      ['0x8024402c', 'constant.numeric.hex'],
      ['Unknown Error', 'constant.language.code-name'],
    ],
  ],
  'a blank component, Windows 11 24H2': [
    '2024-04-20 10:15:02, Info                         Loading database: \\\\?\\C:\\WINDOWS\\CbsTemp\\31101_77\\Desktop.xml',
    [...head.slice(0, 2), ['\\\\?\\C:\\WINDOWS\\CbsTemp\\31101_77\\Desktop.xml', 'string.unquoted.path']],
  ],
  'a first word under a blank component is no component': [
    '2024-04-20 10:15:02, Info                         CBS is not the component here',
    head.slice(0, 2),
  ],
  'a message id': [
    '2024-04-20 10:15:02, Info       [0x0803e6] CBS    Called',
    [...head.slice(0, 2), ['[0x0803e6]', 'constant.numeric.message-id'], head[2]!],
  ],
  'a byte order mark in the middle of a file': [
    '\uFEFF2024-04-20 10:15:02, Info                  CBS    More',
    head,
  ],
  'a fatal error': [
    '2024-04-20 10:15:02, Fatal Error           CBS    Gone',
    [head[0]!, ['Fatal Error', 'token.error-token'], head[2]!],
  ],
  'collapsed columns of a paste': ['2024-04-20 10:15:02, Info CBS Failed to open', head],
  'collapsed columns behind a file name of a search': [
    'C:\\logs\\CBS.log:217:2024-04-20 10:15:02, Info CBS Failed to open',
    head,
  ],
  'collapsed columns without a stamp': [
    'Error CBS Failed to open',
    [['Error', 'token.error-token'], head[2]!],
  ],
  'prose that begins with a level word': ['Error while talking to somebody', []],
  'a CSI failure': [
    "2024-04-20 10:15:02, Error                 CSI    0000001a@2024/4/20:08:15:02.123 (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'[gle=0x80004005]",
    [
      head[0]!,
      ['Error', 'token.error-token'],
      ['CSI', 'support.class.component'],
      ['0000001a', 'constant.numeric.sequence'],
      ['@', 'punctuation.separator.sequence'],
      ['2024/4/20:08:15:02.123', 'constant.numeric.date.utc'],
      ['(F)', 'token.error-token'],
      ['[l:18 ml:19]', 'punctuation.definition.length'],
      ["'", 'punctuation.definition.string.begin'],
      ['CorruptPayloadFile', 'string.quoted.single'],
      ["'", 'punctuation.definition.string.end'],
      ['gle', 'keyword.other.code'],
      ['0x80004005', 'constant.numeric.hex'],
    ],
  ],
  'a CSI record of 2010 in angle brackets': [
    '2024-04-20 10:15:02, Info                  CSI    <0000000c@2010/11/23:23:15:13.896> (F) wcp',
    [
      ...csiHead,
      ['0000000c', 'constant.numeric.sequence'],
      ['@', 'punctuation.separator.sequence'],
      ['2010/11/23:23:15:13.896', 'constant.numeric.date.utc'],
      ['(F)', 'token.error-token'],
    ],
  ],
  'a system file check, Windows 7': [
    '2024-04-20 10:15:02, Info                  CSI    00000014 [SR] Cannot repair member file [l:24{12}]"sample04.dll" of Sample',
    [
      ...csiHead,
      ['00000014', 'constant.numeric.sequence'],
      ['[SR]', 'keyword.other.marker'],
      ['Cannot repair', 'token.error-token'],
      ['[l:24{12}]', 'punctuation.definition.length'],
      ['"', 'punctuation.definition.string.begin'],
      ['sample04.dll', 'string.quoted.double'],
      ['"', 'punctuation.definition.string.end'],
    ],
  ],
  'a file put right by the system file checker': [
    '2024-04-20 10:15:02, Info                  CSI    00000015 [SR] Repairing file \\??\\C:\\Windows\\System32\\\\sample.dll from store',
    [
      ...csiHead,
      ['00000015', 'constant.numeric.sequence'],
      ['[SR]', 'keyword.other.marker'],
      ['Repairing file', 'token.info-token'],
      ['\\??\\C:\\Windows\\System32\\\\sample.dll', 'string.unquoted.path'],
    ],
  ],
  'states of a package': [
    '2024-04-20 10:15:02, Info                  CBS    Plan: current: Absent, pending: Default, targeted: Installed',
    [
      ...head,
      ['Plan', 'keyword.control.part'],
      ['Absent', 'constant.language.state'],
      ['Installed', 'constant.language.state'],
    ],
  ],
  'NTSTATUS and Win32 forms': [
    '2024-04-20 10:15:02, Info                  CSI    00000014 Error NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA), HRESULT_FROM_WIN32(14098), STATUS_NOT_FOUND',
    [
      ...csiHead,
      ['00000014', 'constant.numeric.sequence'],
      ['NTSTATUS_FROM_WIN32', 'support.function.code'],
      ['ERROR_INVALID_DATA', 'constant.language.code-name'],
      ['HRESULT_FROM_WIN32', 'support.function.code'],
      ['14098', 'constant.numeric'],
      ['STATUS_NOT_FOUND', 'constant.language.code-name'],
    ],
  ],
  'a session': [
    '2024-04-20 10:15:02, Info                  CBS    Session: 31107611_2640362538 initialized by client WindowsUpdateAgent.',
    [...head, ['Session', 'keyword.control.part'], ['31107611_2640362538', 'constant.numeric.session']],
  ],
  'a package and an update': [
    '2024-04-20 10:15:02, Info                  CBS    Plan: Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001',
    [
      ...head,
      ['Plan', 'keyword.control.part'],
      ['Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2', 'entity.name.function.package'],
      ['KB5000001', 'entity.name.function.update'],
    ],
  ],
  'a row of a store check': [
    '2024-04-20 10:15:02, Info                  CBS    (p)\tCSI Payload Corrupt\t(w)\t(Fixed)\tamd64_a-sample_31bf3856ad364e35_10.0.19041.746_none_0123456789abcdef\\r\\sample.dll',
    [
      ...head,
      ['(p)', 'keyword.other.mark'],
      ['CSI Payload Corrupt', 'support.class.corruption'],
      ['(w)', 'keyword.other.source'],
      ['(Fixed)', 'token.info-token'],
      [
        'amd64_a-sample_31bf3856ad364e35_10.0.19041.746_none_0123456789abcdef',
        'entity.name.function.component',
      ],
      ['\\r\\sample.dll', 'string.unquoted.path'],
    ],
  ],
  'a row of a store check on a continuation line, Windows 8': [
    '(f)\tCBS MUM Missing\t\t\tservicing\\Packages\\x.mum',
    [
      ['(f)', 'keyword.other.mark'],
      ['CBS MUM Missing', 'support.class.corruption'],
      ['servicing\\Packages\\x.mum', 'string.unquoted.path'],
    ],
  ],
  'hashes on a continuation line': [
    ' Expected: {l:32 ml:33 b:00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff}.',
    [
      ['Expected', 'variable.other.key'],
      ['00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff', 'constant.numeric.bytes'],
    ],
  ],
  'a continuation line of an installer': [
    '    Completion status: HRESULT_FROM_WIN32(ERROR_ADVANCED_INSTALLER_FAILED)',
    [
      ['Completion status', 'variable.other.key'],
      ['HRESULT_FROM_WIN32', 'support.function.code'],
      ['ERROR_ADVANCED_INSTALLER_FAILED', 'constant.language.code-name'],
    ],
  ],
  'apostrophes inside words': [
    "2024-04-20 10:15:02, Info                  CBS    It doesn't and it won't",
    head,
  ],
  'an empty line': ['', []],
};

suiteOfScopes('windows-cbs-log', cases);

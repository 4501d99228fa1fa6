import { suiteOfScopes } from './scopeCases';

suiteOfScopes('windows-setupapi-log', {
  'the header of a log': ['[Device Install Log]', [['[Device Install Log]', 'markup.bold.header']]],
  'a value of the header': ['     OS Version = 10.0.19045', [['OS Version', 'variable.other.key']]],
  'a boot session': [
    '[Boot Session: 2024/04/20 09:58:03.498]',
    [
      ['Boot Session', 'markup.bold'],
      ['2024/04/20 09:58:03.498', 'constant.numeric.date'],
    ],
  ],
  'the title of a section': [
    '>>>  [Device Install (Hardware initiated) - SWD\\SAMPLE\\DEVICE_0]',
    [
      ['>>>', 'keyword.control.section'],
      ['Device Install (Hardware initiated) - ', 'markup.bold'],
      ['SWD\\SAMPLE\\DEVICE_0', 'entity.name.function.device'],
    ],
  ],
  'begin of a section': [
    '>>>  Section start 2024/04/20 10:02:28.110',
    [
      ['>>>', 'keyword.control.section'],
      ['Section start', 'keyword.control.section'],
      ['2024/04/20 10:02:28.110', 'constant.numeric.date'],
    ],
  ],
  'a step': [
    '     dvi: {Build Driver List} 10:02:28.176',
    [
      ['dvi', 'support.class.component'],
      ['Build Driver List', 'entity.name.function.block'],
      ['10:02:28.176', 'constant.numeric.time'],
    ],
  ],
  'a step that ended': [
    '     dvi: {Build Driver List - exit(0x00000000)} 10:02:30.797',
    [
      ['dvi', 'support.class.component'],
      ['Build Driver List', 'entity.name.function.block'],
      ['exit', 'keyword.control.exit'],
      ['0x00000000', 'constant.numeric.hex'],
      ['10:02:30.797', 'constant.numeric.time'],
    ],
  ],
  'the answer that asks for the default is no error': [
    '     dvi:           {DIF_ALLOW_INSTALL - exit(0xe000020e)} 10:02:28.228',
    [
      ['dvi', 'support.class.component'],
      ['DIF_ALLOW_INSTALL', 'entity.name.function.block'],
      ['exit', 'keyword.control.exit'],
      ['0xe000020e', 'constant.numeric.hex'],
      ['10:02:28.228', 'constant.numeric.time'],
    ],
  ],
  'a step with a device': [
    '     dvi:      {Install Device - USB\\VID_0000&PID_0000\\5&0&0&2} 10:02:28.667',
    [
      ['dvi', 'support.class.component'],
      ['Install Device', 'entity.name.function.block'],
      ['USB\\VID_0000&PID_0000\\5&0&0&2', 'entity.name.function.device'],
      ['10:02:28.667', 'constant.numeric.time'],
    ],
  ],
  'a step with a path': [
    '     sto:      {Stage Driver Package: C:\\Temp\\{01234567-8d15-b44e-8d61-00000000000a}\\Sample.inf} 10:02:28.599',
    [
      ['sto', 'support.class.component'],
      ['Stage Driver Package', 'entity.name.function.block'],
      ['C:\\Temp\\{01234567-8d15-b44e-8d61-00000000000a}\\Sample.inf', 'string.unquoted.path'],
      ['10:02:28.599', 'constant.numeric.time'],
    ],
  ],
  values: [
    '     dvi:           InfName      - C:\\Windows\\System32\\DriverStore\\FileRepository\\sample.inf_amd64_0123456789abcdef\\sample.inf',
    [
      ['dvi', 'support.class.component'],
      ['InfName', 'variable.other.key'],
      [
        'C:\\Windows\\System32\\DriverStore\\FileRepository\\sample.inf_amd64_0123456789abcdef\\sample.inf',
        'string.unquoted.path',
      ],
    ],
  ],
  'a driver package': [
    '     inf:      Opened sample.inf_amd64_0123456789abcdef and oem12.inf.',
    [
      ['inf', 'support.class.component'],
      ['sample.inf_amd64_0123456789abcdef', 'entity.name.function.driver'],
      ['oem12.inf', 'entity.name.function.driver'],
    ],
  ],
  'a category of two letters': [
    '       os: Version = 10.0.19045, Service Pack = 0.0, Suite = 0x0190',
    [
      ['os', 'support.class.component'],
      ['0x0190', 'constant.numeric.hex'],
    ],
  ],
  'a warning': [
    "!    inf:           Found legacy operation for 'Sample'. Code = 1303",
    [
      ['!', 'token.warn-token'],
      ['inf', 'support.class.component'],
      ["'", 'punctuation.definition.string.begin'],
      ['Sample', 'string.quoted.single'],
      ["'", 'punctuation.definition.string.end'],
      ['Code', 'variable.other.key'],
      ['1303', 'constant.numeric'],
    ],
  ],
  'an error': [
    '!!!  sto:           Failed to import driver package into Driver Store. Error = 0xE0000247',
    [
      ['!!!', 'token.error-token'],
      ['sto', 'support.class.component'],
      ['Error', 'keyword.other.code'],
      ['0xE0000247', 'constant.numeric.hex'],
    ],
  ],
  'an error behind the blanks of a page': [
    '   !!! dvi:      Installation of device is blocked by policy!',
    [
      ['!!!', 'token.error-token'],
      ['dvi', 'support.class.component'],
    ],
  ],
  'end of a section': [
    '<<<  Section end 2024/04/20 10:02:37.142',
    [
      ['<<<', 'keyword.control.section'],
      ['Section end', 'keyword.control.section'],
      ['2024/04/20 10:02:37.142', 'constant.numeric.date'],
    ],
  ],
  success: [
    '<<<  [Exit status: SUCCESS]',
    [
      ['<<<', 'keyword.control.section'],
      ['Exit status', 'variable.other.key'],
      ['SUCCESS', 'token.info-token'],
    ],
  ],
  'success that waits for a restart': [
    '<<<  [Exit status: SUCCESS (REBOOT_REQUIRED)]',
    [
      ['<<<', 'keyword.control.section'],
      ['Exit status', 'variable.other.key'],
      ['SUCCESS', 'token.info-token'],
      ['REBOOT_REQUIRED', 'constant.language.code-name'],
    ],
  ],
  failure: [
    '<<<  [Exit status: FAILURE(0xe0000247)]',
    [
      ['<<<', 'keyword.control.section'],
      ['Exit status', 'variable.other.key'],
      ['FAILURE', 'token.error-token'],
      ['0xe0000247', 'constant.numeric.hex'],
    ],
  ],
  'a block of Windows XP': [
    '[2003/11/27 22:13:36 180.12 Driver Install]',
    [
      ['2003/11/27 22:13:36', 'constant.numeric.date'],
      ['180.12', 'constant.numeric.process'],
      [' Driver Install', 'markup.bold'],
    ],
  ],
  'an error of Windows XP': [
    '#E154 Class installer failed. Error 1168: Element not found.',
    [['#E154', 'token.error-token']],
  ],
  'a record of Windows XP': [
    '#-019 Searching for hardware ID(s): usb\\vid_0000',
    [['#-019', 'constant.numeric.message-id']],
  ],
  'prose of Windows 2000': [
    'Device install finished with error Error 0xe0000219: The installation failed.',
    [
      ['Error', 'keyword.other.code'],
      ['0xe0000219', 'constant.numeric.hex'],
    ],
  ],
  'the index at the end of an open log': ['<ins>', [['<ins>', 'comment.line.index']]],
});

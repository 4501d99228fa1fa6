import { suiteOfScopes } from './scopeCases';

suiteOfScopes('windows-checksur-log', {
  'the title': [
    'Checking System Update Readiness.',
    [['Checking System Update Readiness.', 'markup.bold.section']],
  ],
  'a version': [
    'Binary Version 6.1.7601.22471',
    [
      ['Binary Version', 'variable.other.key'],
      ['6.1.7601.22471', 'constant.numeric.version'],
    ],
  ],
  'when it began': ['2024-04-20 10:26', [['2024-04-20 10:26', 'constant.numeric.date']]],
  damage: [
    '(f)\tCBS MUM Corrupt\t0x800F0900\tservicing\\Packages\\Package_2_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.0.mum\t\tLine 1: <assembly',
    [
      ['(f)', 'token.warn-token'],
      ['CBS MUM Corrupt', 'support.class.corruption'],
      ['0x800F0900', 'constant.numeric.hex'],
      ['servicing\\Packages\\', 'string.unquoted.path'],
      ['Package_2_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.0', 'entity.name.function.package'],
      ['.mum', 'string.unquoted.path'],
    ],
  ],
  'damage that was repaired': [
    '(fix)\tCSI Payload File Missing\t0x00000000\tsample.exe\tx86_microsoft-windows-sample_31bf3856ad364e35_6.0.6000.16386_none_c0f2f087b6457231',
    [
      ['(fix)', 'token.info-token'],
      ['CSI Payload File Missing', 'support.class.corruption'],
      ['0x00000000', 'constant.numeric.hex'],
      [
        'x86_microsoft-windows-sample_31bf3856ad364e35_6.0.6000.16386_none_c0f2f087b6457231',
        'entity.name.function.component',
      ],
    ],
  ],
  'a row whose TABs are lost': [
    '(f) CBS Catalog Corrupt 0x800B0100 servicing\\Packages\\Package_2_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.0.cat',
    [
      ['(f)', 'token.warn-token'],
      ['CBS Catalog Corrupt', 'support.class.corruption'],
      ['0x800B0100', 'constant.numeric.hex'],
      ['servicing\\Packages\\', 'string.unquoted.path'],
      ['Package_2_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.0', 'entity.name.function.package'],
      ['.cat', 'string.unquoted.path'],
    ],
  ],
  'the summary': ['Summary:', [['Summary:', 'markup.bold.section']]],
  'how long it took': [
    'Seconds executed: 450',
    [
      ['Seconds executed', 'variable.other.key'],
      ['450', 'constant.numeric'],
    ],
  ],
  'how much was found': [
    ' Found 3 errors',
    [
      ['Found', 'token.warn-token'],
      ['3', 'constant.numeric'],
      ['errors', 'variable.other.key'],
    ],
  ],
  'how much was repaired': [
    ' Fixed 1 errors',
    [
      ['Fixed', 'token.info-token'],
      ['1', 'constant.numeric'],
      ['errors', 'variable.other.key'],
    ],
  ],
  'a kind of damage': [
    '  CBS MUM Missing Total count: 3',
    [
      ['CBS MUM Missing', 'support.class.corruption'],
      ['Total count', 'variable.other.key'],
      ['3', 'constant.numeric'],
    ],
  ],
  'a kind of damage that was repaired': [
    '  Fixed: CSI Payload File Missing.  Total count: 1',
    [
      ['Fixed', 'token.info-token'],
      ['CSI Payload File Missing', 'support.class.corruption'],
      ['Total count', 'variable.other.key'],
      ['1', 'constant.numeric'],
    ],
  ],
  'a file that no source had': [
    '\twinsxs\\manifests\\x86_microsoft-windows-sample_31bf3856ad364e35_6.0.6002.18005_none_0b4ada54c46c45b1.manifest',
    [
      ['winsxs\\manifests\\', 'string.unquoted.path'],
      [
        'x86_microsoft-windows-sample_31bf3856ad364e35_6.0.6002.18005_none_0b4ada54c46c45b1',
        'entity.name.function.component',
      ],
      ['.manifest', 'string.unquoted.path'],
    ],
  ],
});

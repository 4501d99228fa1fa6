import {
  around,
  atColumn,
  both,
  moment,
  momentInWords,
  perLine,
  quote,
  severalLines,
  two,
  type Form,
} from './formMaking';

/** Logs as terminals, editors, builds and other programs show them, and rows whose columns they changed. */
export const formsOfTools: Readonly<Record<string, Form>> = {
  'ansi 256': perLine(
    (l) => `\x1b[38;5;196m${l.replace(/Error/, '\x1b[1;31mError\x1b[0m\x1b[38;5;196m')}\x1b[0m\x1b[K`,
  ),
  'ansi carets': perLine((l) => `^[[31m${l}^[[0m`),
  'ansi without esc': perLine((l) => `[31m${l}[0m`),
  transcript: around(
    [
      '**********************',
      'Windows PowerShell transcript start',
      'Start time: 20240604100237',
      'Username: HOST01\\jane',
      'RunAs User: HOST01\\jane',
      'Machine: HOST01 (Microsoft Windows NT 10.0.19045.0)',
      'Host Application: C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
      'Process ID: 4242',
      'PSVersion: 5.1.19041.4412',
      '**********************',
      'PS C:\\Users\\jane> Get-Content C:\\Windows\\Logs\\CBS\\CBS.log -Tail 40',
    ],
    [
      'PS C:\\Users\\jane> exit',
      '**********************',
      'Windows PowerShell transcript end',
      'End time: 20240604100500',
      '**********************',
    ],
  ),
  'select-string context': perLine((l, i) => `${i % 5 === 0 ? '>' : ' '} CBS.log:${i + 12}:${l}`),
  'select-string paths': perLine((l, i) => `Windows\\Logs\\CBS\\CBS.log:${i + 12}:${l}`),
  diff: around(
    ['--- a/CBS.log\t2024-06-01 10:00:00', '+++ b/CBS.log\t2024-06-04 10:00:00', '@@ -100,20 +100,40 @@'],
    [],
    perLine((l, i) => `${i % 3 === 0 ? ' ' : '+'}${l}`),
  ),
  'diff removed': around(
    [
      'diff --git a/CBS.log b/CBS.log',
      'index 1234567..89abcde 100644',
      '--- a/CBS.log',
      '+++ /dev/null',
      '@@ -1,20 +0,0 @@',
    ],
    [],
    perLine((l) => `-${l}`),
  ),
  'diff side': perLine((l) => `< ${l}`),
  'vim list': perLine((l) => `${l.replace(/\t/g, '^I')}$`),
  'git blame two': perLine((l, i) =>
    i % 2
      ? `a1b2c3d4 (Jane Doe    2024-06-04 10:02:37 +0200 ${String(i + 1).padStart(4)}) ${l}`
      : `00ff12ab (Bob Builder 2023-01-04 11:02:37 +0100 ${String(i + 1).padStart(4)}) ${l}`,
  ),
  'terminal 120 padded': severalLines((l) => [atColumn(l, 120).map((x) => x.padEnd(120)), 0]),
  'terminal 119': severalLines((l) => [atColumn(l, 119), 0]),
  'terminal 211': severalLines((l) => [atColumn(l, 211), 0]),
  'zip listing': around(
    [
      'Archive:  logs.zip',
      '  Length      Date    Time    Name',
      '---------  ---------- -----   ----',
      '   123456  2024-06-04 10:02   CBS.log',
      '    12345  2024-06-04 10:02   dism.log',
      '---------                     -------',
      '   135801                     2 files',
      '',
    ],
    [],
  ),
  'dir listing': around(
    [
      'C:\\Windows\\Logs\\CBS>dir',
      ' Volume in drive C has no label.',
      ' Directory of C:\\Windows\\Logs\\CBS',
      '',
      '06/04/2024  10:02 AM         1,234,567 CBS.log',
      '               1 File(s)      1,234,567 bytes',
      '',
      'C:\\Windows\\Logs\\CBS>type CBS.log',
    ],
    ['', 'C:\\Windows\\Logs\\CBS>'],
  ),
  'log4j xml': severalLines((l, i) => [
    [
      `<log4j:event logger="x" timestamp="17174953${i}" level="INFO">`,
      `<log4j:message><![CDATA[${l}]]></log4j:message>`,
      '</log4j:event>',
    ],
    1,
  ]),
  nxlog: perLine((l, i) => `${momentInWords(i)} host01 INFO ${l}`),
  'azure devops': perLine(
    (l, i) => `${moment(i)}.1234567Z ${i % 7 === 3 ? '##[error]' : i % 7 === 5 ? '##[warning]' : ''}${l}`,
  ),
  'gh run view': perLine((l, i) => `build\tRun tests\t${moment(i)}.1234567Z ${l}`),
  gitlab: perLine((l, i) => `${moment(i)}.123456Z 01O ${l}`),
  teamcity: perLine((l, i) => `[10:02:${two(i % 60)}] :\t [Step 1/2] ${l}`),
  'teamcity levels': perLine(
    (l, i) => `[10:02:${two(i % 60)}]${i % 9 === 4 ? 'W' : i % 9 === 6 ? 'E' : 'i'}: ${l}`,
  ),
  jenkins: perLine((l, i) => `10:02:${two(i % 60)}  ${l}`),
  'jenkins node': perLine((l, i) => `[2024-06-04T10:02:${two(i % 60)}.123Z] [agent-7] ${l}`),
  terraform: perLine((l) => `azurerm_virtual_machine.vm (remote-exec): ${l}`),
  packer: perLine((l, i) => `${i % 4 ? '    azure-arm: ' : '==> azure-arm: '}${l}`),
  vagrant: perLine((l) => `    default: ${l}`),
  'less -N': perLine((l, i) => `${String(i + 1).padStart(7)} ${l}`),
  'notepad++ found': around(
    ['Search "error" (40 hits in 1 file of 1 searched)', '  C:\\Windows\\Logs\\CBS\\CBS.log (40 hits)'],
    [],
    perLine((l, i) => `\tLine ${String(i * 3 + 118).padStart(4)}: ${l}`),
  ),
  'vscode search': around(
    ['# Query: error', '# Including: CBS.log', '', 'CBS.log:'],
    [],
    perLine((l, i) => `  ${String(i + 118).padStart(4)}${i % 3 === 1 ? ':' : ' '} ${l}`),
  ),
  'grep -nC': severalLines((l, i) => [
    [
      `CBS.log${i % 3 === 1 ? ':' : '-'}${i + 8}${i % 3 === 1 ? ':' : '-'}${l}`,
      ...(i % 7 === 6 ? ['--'] : []),
    ],
    0,
  ]),
  'rg context': perLine((l, i) => `${i + 8}${i % 3 === 1 ? ':' : '-'}${l}`),
  debugview: perLine((l, i) => `${String(i).padStart(8, '0')}\t${(12.345678 + i).toFixed(8)}\t[4242] ${l}`),
  debugger: perLine((l) => `[4242] ${l}`),
  'cmtrace csv': perLine(
    (l, i) =>
      `<![LOG[${l}]LOG]!><time="10:02:${two(i % 60)}.123-120" date="06-04-2024" component="x" context="" type="1" thread="42" file="x.cpp:12">`,
  ),
  'cmtrace text': perLine((l, i) => `${l}\tx\t6/4/2024 10:02:${two(i % 60)} AM\t42 (0x002A)`),
  'comments #': perLine((l) => `# ${l}`),
  'comments //': perLine((l) => `// ${l}`),
  'comments rem': perLine((l) => `REM ${l}`),
  verbose: perLine((l) => `VERBOSE: ${l}`),
  ausführlich: perLine((l) => `AUSFÜHRLICH: ${l}`),
  xtrace: perLine((l) => `+ ${l}`),
  echo: perLine((l) => `echo "${l}"`),
  ctime: perLine((l, i) => `Tue Jun  4 10:02:${two(i % 60)} 2024 ${l}`),
  epoch: perLine((l, i) => `1717495357.${100 + i} ${l}`),
  kmsg: perLine((l, i) => `[${(12.345678 + i / 3).toFixed(6).padStart(12)}] ${l}`),
  serilog: perLine((l, i) => `[10:02:${two(i % 60)} INF] ${l}`),
  'serilog full': perLine((l, i) => `${momentInWords(i)}.123 +02:00 [INF] ${l}`),
  'python logging': perLine((l, i) => `${momentInWords(i)},123 - root - INFO - ${l}`),
  log4j: perLine((l, i) => `${momentInWords(i)},123 INFO  [main] c.e.Reader - ${l}`),
  'nlog error': perLine((l, i) => `${momentInWords(i)}.1234|${i % 2 ? 'ERROR' : 'INFO'}|Reader|${l}`),
  'german stamps': perLine((l, i) => `04.06.2024 10:02:${two(i % 60)} [4242] ${l}`),
  'us stamps': perLine((l, i) => `6/4/2024 10:02:${two(i % 60)} AM - ${l}`),
  more: severalLines((l, i) => (i > 0 && i % 12 === 0 ? [['-- More  --', l], 1] : [[l], 0])),
  'left cut 2': perLine((l) => (/^\d{4}-/.test(l) ? l.slice(2) : l)),
  'left cut 11': perLine((l) => (/^\d{4}-/.test(l) ? l.slice(11) : l)),
  'us date in row': perLine((l) => l.replace(/^(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d)/, '$2/$3/$1 $4 AM')),
  'german date in row': perLine((l) => l.replace(/^(\d{4})-(\d\d)-(\d\d) /, '$3.$2.$1 ')),
  'iso date in row': perLine((l) => l.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/, '$1T$2.000Z')),
  'levels short': perLine((l) => l.replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d), (I|E|W)[a-z]+/, '$1 $2')),
  'no comma': perLine((l) => l.replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d), /, '$1 ')),
  'no component': perLine((l) =>
    l.replace(
      /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Error|Warning))\s+(?:CBS|CSI|DISM|SP|MIG)\s+/,
      '$1 ',
    ),
  ),
  'message only': perLine((l) =>
    l.replace(
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Error|Warning)\s+(?:\[0x\w+\] )?(?:CBS|CSI|DISM|SP|MIG|SYSPRP|IBS)?\s+/,
      '',
    ),
  ),
  'docker of ci': both(
    perLine((l, i) => `${moment(i)}.123456789Z ${l}`),
    perLine((l) => `web_1  | ${l}`),
  ),
  'blame of quotes': both(
    quote,
    perLine((l, i) => `a1b2c3d4 (Jane 2024-06-04 10:02:37 +0200 ${i + 1}) ${l}`),
  ),
  'wrapped numbered': both(
    severalLines((l) => [atColumn(l, 120), 0]),
    perLine((l, i) => `${String(i + 1).padStart(5)}  ${l}`),
  ),
  'rdp 80 padded': severalLines((l) => [atColumn(l, 80).map((x) => x.padEnd(80)), 0]),
  'rdp 80': around(
    ['C:\\Windows\\system32>type C:\\Windows\\Logs\\CBS\\CBS.log'],
    ['', 'C:\\Windows\\system32>'],
    severalLines((l) => [atColumn(l, 80), 0]),
  ),
  'rdp 120 quoted': both(
    severalLines((l) => [atColumn(l, 120), 0]),
    perLine((l) => `>${l}`),
  ),
  'docker logs -t': perLine((l, i) => `${moment(i)}.123456789Z ${l}`),
  'transcript with headers': around(
    [
      '**********************',
      'PowerShell transcript start',
      'Start time: 20240604100237',
      '**********************',
      '**********************',
      'Command start time: 20240604100237',
      '**********************',
      'PS>Get-Content CBS.log',
    ],
    [
      '**********************',
      'Command start time: 20240604100300',
      '**********************',
      'PS>$global:?',
      'True',
    ],
  ),
  'blanks between letters': perLine((l) => Array.from(l).join(' ')),
  'blanks between letters shifted': (ls) => ({
    text: ls
      .map(
        (l, i) =>
          (i ? ' ' : '') +
          Array.from(l)
            .map((c) => c + ' ')
            .join(''),
      )
      .join('\n'),
    lineOf: (n) => n,
  }),
  'NULs between letters': (ls) => ({
    text:
      '\u00ff\u00fe' +
      Array.from(ls.join('\r\n') + '\r\n')
        .map((c) => c + '\0')
        .join(''),
    lineOf: (n) => n,
  }),
  'appended in UTF-16': (ls) => {
    const h = ls.length >> 1;
    return {
      text:
        ls
          .slice(0, h)
          .map((l) => l + '\r\n')
          .join('') +
        Array.from(
          ls
            .slice(h)
            .map((l) => l + '\r\n')
            .join(''),
        )
          .map((c) => c + '\0')
          .join(''),
      lineOf: (n) => n,
    };
  },
  'tmux pane': perLine((l) => `│${l.padEnd(140)}│`),
  'two panes': perLine((l, i) => `${`line ${i}`.padEnd(20)}│${l}`),
  script: perLine((l) => `${l}\r\u001b[K`),
  'numbered by word': perLine((l, i) => `${i + 1}.\t${l}`),
  'line N of M': perLine((l, i) => `Line ${i + 1} of 999: ${l}`),
  'powershell error stream': perLine((l) => `WARNING: ${l}`),
  'wsl prompt': around(
    ['jane@host01:/mnt/c/Windows/Logs/CBS$ tail -n 40 CBS.log'],
    ['jane@host01:/mnt/c/Windows/Logs/CBS$'],
  ),
};

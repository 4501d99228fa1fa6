import {
  around,
  atColumn,
  both,
  byColumn,
  cell,
  inOneLine,
  joined,
  moment,
  momentInWords,
  perLine,
  quote,
  severalLines,
  two,
  type Form,
} from './formMaking';

/** Logs in tables, lists and objects. */
export const formsOfTables: Readonly<Record<string, Form>> = {
  'yaml list sq': around(
    ['lines:'],
    [],
    perLine((l) => `  - '${l.replace(/'/g, "''")}'`),
  ),
  'yaml entries': severalLines((l, i) => [
    [`- time: ${moment(i)}Z`, `  host: host01`, `  message: ${JSON.stringify(l)}`],
    2,
  ]),
  'json journal': perLine((l, i) =>
    JSON.stringify({
      _HOSTNAME: 'host01',
      __REALTIME_TIMESTAMP: `17174953570${i}`,
      MESSAGE: l,
      PRIORITY: '6',
    }),
  ),
  'journal export': severalLines((l, i) => [
    [`__CURSOR=s=abc;i=${i}`, `_HOSTNAME=host01`, `MESSAGE=${l}`, ''],
    2,
  ]),
  'journal verbose': severalLines((l, i) => [
    [
      `Tue 2024-06-04 10:02:${two(i % 60)}.123456 CEST [s=abc;i=${i}]`,
      `    PRIORITY=6`,
      `    _HOSTNAME=host01`,
      `    MESSAGE=${l}`,
    ],
    3,
  ]),
  'json nested': perLine((l, i) =>
    JSON.stringify({
      _index: 'logs',
      _source: { '@timestamp': moment(i), host: { name: 'h' }, message: l, tags: ['cbs'] },
    }),
  ),
  'json pretty': around(
    ['['],
    [']'],
    severalLines((l, i) => [
      [
        '  {',
        `    "time": "${moment(i)}Z",`,
        `    "body": { "stringValue": ${JSON.stringify(l)} },`,
        '    "severity": "INFO"',
        '  },',
      ],
      2,
    ]),
  ),
  'cloudwatch one line': inOneLine((ls) =>
    JSON.stringify({
      events: ls.map((message, i) => ({ timestamp: 1717495357000 + i, message, ingestionTime: 5 })),
    }),
  ),
  gelf: perLine((l, i) =>
    JSON.stringify({
      version: '1.1',
      host: 'h',
      short_message: l,
      timestamp: 1717495357 + i,
      _file: 'C:\\Windows\\Logs\\CBS\\CBS.log',
    }),
  ),
  'excel csv semicolon': perLine((l, i) => [String(i + 1), 'host01', cell(l)].join(';')),
  'excel one column': perLine((l) => (/[,"]/.test(l) ? cell(l) : l)),
  'csv first cell': perLine((l, i) => [l, 'host01', moment(i)].map(cell).join(',')),
  'csv middle cell': perLine((l, i) =>
    [String(i), l, 'host01', 'C:\\Windows\\Logs\\CBS\\CBS.log'].map(cell).join(','),
  ),
  'tsv by column': around(
    ['Date\tLevel\tComponent\tMessage'],
    [],
    perLine((l) =>
      byColumn(
        l,
        (c) => c.join('\t'),
        (x) => `\t\t\t${x}`,
      ),
    ),
  ),
  'semicolons by column': perLine((l) =>
    byColumn(
      l,
      (c) => c.map((x) => (x.includes(';') ? cell(x) : x)).join(';'),
      (x) => `;;;${x}`,
    ),
  ),
  'csv message first by column': perLine((l) =>
    byColumn(
      l,
      (c) => [c[3]!, c[2]!, c[1]!, c[0]!].map(cell).join(','),
      (x) => [x, '', '', ''].map(cell).join(','),
    ),
  ),
  'tsv row first': perLine((l, i) => `${l.replace(/\t/g, ' ')}\thost01\t${i}`),
  'matchinfo list': severalLines((l, i) => [
    ['IgnoreCase : True', `LineNumber : ${i + 12}`, `Line       : ${l}`, 'Filename   : CBS.log', ''],
    2,
  ]),
  'format-table': around(
    ['', 'LineNumber Line', '---------- ----'],
    [''],
    perLine((l, i) => `${String(i + 12).padStart(10)} ${l}`),
  ),
  'python bytes': perLine((l) => `b'${l.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}\\r\\n'`),
  'python list': around(
    ['['],
    [']'],
    perLine((l) => ` '${l.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}',`),
  ),
  'python list one line': inOneLine(
    (ls) => `['${ls.map((l) => l.replace(/\\/g, '\\\\').replace(/'/g, "\\'")).join("', '")}']`,
  ),
  kibana: perLine((l, i) => `Jun 4, 2024 @ 10:02:${two(i % 60)}.697\thost01\t${l}`),
  splunk: severalLines((l, i) => [
    [
      '6/4/24',
      `10:02:${two(i % 60)}.000 AM`,
      l,
      `host = host01  source = C:\\Windows\\Logs\\CBS\\CBS.log  sourcetype = cbs`,
    ],
    2,
  ]),
  'splunk tab': severalLines((l, i) => [[`6/4/24\t${l}`, `10:02:${two(i % 60)}.000 AM\t`], 0]),
  'ansible stdout_lines': around(
    ['TASK [show log] ****', 'ok: [host01] => {', '    "stdout_lines": ['],
    ['    ]', '}'],
    perLine((l) => `        ${JSON.stringify(l)},`),
  ),
  'ansible msg': perLine((l) => `ok: [host01] => ${JSON.stringify({ msg: l })}`),
  'literal \\n': inOneLine((ls) => ls.join('\\n')),
  'json string pretty': around(
    ['{', '  "host": "h",'],
    ['}'],
    inOneLine((ls) => `  "output": ${JSON.stringify(ls.join('\r\n'))}`),
  ),
  '%0A': inOneLine((ls) => '::error::' + ls.join('%0A')),
  'numbered json': both(
    perLine((l, i) => JSON.stringify({ t: i, message: l })),
    perLine((l, i) => `${i + 1}: ${l}`),
  ),
  'csv in mail': both(
    perLine((l, i) => [String(i), l].map(cell).join(',')),
    quote,
  ),
  'excel two columns': perLine((l, i) => `${i + 1}\t${/["\t]/.test(l) ? cell(l) : l}`),
  'excel with quotes everywhere': perLine((l, i) => `${i + 1}\t${cell(l)}`),
  journald: around(
    ['-- Logs begin at Mon 2024-06-03 08:00:01 CEST, end at Tue 2024-06-04 10:05:00 CEST. --'],
    [],
    perLine((l, i) => `Jun 04 10:02:${two(i % 60)} host01 cbs-forward[812]: ${l}`),
  ),
  'journald short-iso': perLine((l, i) => `${moment(i)}+0200 host01 nxlog[812]: ${l}`),
  'splunk csv': around(
    ['"_raw","_time",host,source,sourcetype,index,linecount'],
    [],
    perLine(
      (l, i) => `${cell(l)},"${moment(i)}.000+0200",host01,"C:\\Windows\\Logs\\CBS\\CBS.log",cbs,main,1`,
    ),
  ),
  'splunk csv time first': around(
    ['_time,host,_raw'],
    [],
    perLine((l, i) => `"${moment(i)}.000+0200",host01,${cell(l)}`),
  ),
  'log analytics': inOneLine((ls) =>
    JSON.stringify({
      tables: [
        {
          name: 'PrimaryResult',
          columns: [
            { name: 'TimeGenerated', type: 'datetime' },
            { name: 'Computer', type: 'string' },
            { name: 'RawData', type: 'string' },
          ],
          rows: ls.map((l, i) => [moment(i) + 'Z', 'host01', l]),
        },
      ],
    }),
  ),
  'log analytics pretty': (ls) => {
    const rows = ls.map((l, i) => [
      '      [',
      `        "${moment(i)}Z",`,
      '        "host01",',
      `        ${JSON.stringify(l)}`,
      '      ],',
    ]);
    return {
      text: joined([
        '{',
        '  "tables": [ { "name": "PrimaryResult",',
        '    "rows": [',
        ...rows.flat(),
        '    ] } ]',
        '}',
      ]),
      lineOf: (n) => 3 + 5 * (n - 1) + 4,
    };
  },
  'log analytics objects': inOneLine((ls) =>
    JSON.stringify(
      ls.map((l, i) => ({
        TenantId: 'a',
        TimeGenerated: moment(i) + 'Z',
        Computer: 'host01',
        RawData: l,
        Type: 'CbsLog_CL',
      })),
    ),
  ),
  'Get-Content to JSON': around(
    ['['],
    [']'],
    severalLines((l, i) => [
      [
        '    {',
        `        "value":  ${JSON.stringify(l)},`,
        '        "PSPath":  "C:\\\\Windows\\\\Logs\\\\CBS\\\\CBS.log",',
        '        "PSParentPath":  "C:\\\\Windows\\\\Logs\\\\CBS",',
        '        "PSChildName":  "CBS.log",',
        `        "ReadCount":  ${i + 1}`,
        '    },',
      ],
      1,
    ]),
  ),
  'Format-List': severalLines((l, i) => {
    const c = atColumn(l, 90);
    return [
      [`ReadCount : ${i + 1}`, `Line      : ${c[0]}`, ...c.slice(1).map((x) => `            ${x}`), ''],
      1,
    ];
  }),
  'C strings': perLine((l) => `    ${JSON.stringify(l + '\n')}`),
  'python strings': perLine((l) => `log.append(${JSON.stringify(l)})`),
  'sql insert': perLine(
    (l, i) => `INSERT INTO log (id, line) VALUES (${i + 1}, '${l.replace(/'/g, "''")}');`,
  ),
  'elastic bulk': severalLines((l, i) => [
    ['{"index":{"_index":"cbs"}}', JSON.stringify({ '@timestamp': moment(i), message: l })],
    1,
  ]),
  loki: inOneLine((ls) =>
    JSON.stringify({
      status: 'success',
      data: {
        resultType: 'streams',
        result: [{ stream: { job: 'cbs' }, values: ls.map((l, i) => [`17174953570000${i}`, l]) }],
      },
    }),
  ),
  'cloudwatch tail': perLine((l, i) => `${moment(i)}.123000+00:00 i-0abc123/cbs ${l}`),
  'event viewer detail': severalLines((l, i) => [
    [`Level: Information`, `Date: 6/4/2024 10:02:${two(i % 60)} AM`, `Message: ${l}`, ''],
    2,
  ]),
  'escaped json twice': perLine((l) => JSON.stringify(JSON.stringify({ message: l }))),
  'semicolon csv with heading': around(
    ['"Zeit";"Rechner";"Meldung"'],
    [],
    perLine((l, i) => `${cell(momentInWords(i))};"host01";${cell(l)}`),
  ),
  'azure run command': (ls) => ({
    text: joined([
      '{',
      '  "value": [',
      '    {',
      '      "code": "ComponentStatus/StdOut/succeeded",',
      '      "displayStatus": "Provisioning succeeded",',
      `      "message": ${JSON.stringify(ls.join('\n'))},`,
      '      "level": "Info"',
      '    }',
      '  ]',
      '}',
    ]),
    lineOf: () => 6,
  }),
};

// Ten ways in which somebody hands on what a log or a console says, for pictures of how each is answered. All rows are the sample's.
import fs from 'node:fs';
import { inRoot } from './lib/paths.mjs';

const sample = fs.readFileSync(inRoot('samples', 'CBS.log'), 'utf8').replaceAll('\r', '').split('\n');
const at = (part) => sample.findIndex((line) => line.includes(part));
const cause = at('Hashes for file member');
const failure = at('WER: Generating');
/** The cause, what it led to and the end of the operation, without the files that it could not find after that. */
const rows = [
  ...sample.slice(cause - 3, cause + 5),
  ...sample.slice(cause + 12, cause + 15),
  ...sample.slice(failure - 4, failure + 1),
];

const html = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const cell = (text) => `"${text.replaceAll('"', '""')}"`;
const second = (index) => String(index % 60).padStart(2, '0');

function wrapped(line, width) {
  return line.length <= width ? [line] : [line.slice(0, width), ...wrapped(line.slice(width), width)];
}

const carried = {
  mail: [
    'From: Jane Doe <jane@example.com>',
    'Subject: RE: update fails on PC01',
    '',
    'The log of last night says:',
    '',
    ...rows.map((row) => `> ${row}`),
    '',
    'Any idea?',
  ],
  ticket: [
    '| # | Line |',
    '|---|---|',
    ...rows.map((row, index) => `| ${index + 1} | ${row.replaceAll('|', '\\|')} |`),
  ],
  collector: rows.map((row, index) =>
    JSON.stringify({ '@timestamp': `2024-06-04T10:02:${second(index)}Z`, host: 'PC01', message: row }),
  ),
  table: [
    '"Computer","Time","RawData"',
    ...rows.map((row, index) => ['PC01', `10:02:${second(index)}`, row].map(cell).join(',')),
  ],
  terminal: [
    'PS C:\\> Get-Content C:\\Windows\\Logs\\CBS\\CBS.log -Tail 16',
    ...rows.flatMap((row) => wrapped(row, 120)),
    'PS C:\\>',
  ],
  page: [
    '<html><body><pre>',
    ...rows.map((row, index) => `<span id="L${index + 1}">${html(row)}</span>`),
    '</pre></body></html>',
  ],
  search: rows.map((row, index) => `Windows\\Logs\\CBS\\CBS.log:${index + 101}:${row}`),
  pipeline: rows.map((row, index) => `2024-06-04 10:02:${second(index)}.1234|INFO|Collector|${row}`),
};

/** File names and their texts, each in the folder of a machine of its own, and a part of the line that the picture is about. */
export const pastes = [
  ...Object.entries(carried).map(([name, lines]) => ({
    name,
    file: `${name}_CBS.log`,
    lines,
    about: 'Hashes for file member',
  })),
  {
    name: 'console',
    file: 'console_dism.log',
    lines: [
      'C:\\>dism /online /cleanup-image /restorehealth',
      '',
      'Tool zur Imageverwaltung für die Bereitstellung',
      'Version: 10.0.19041.3636',
      '',
      'Abbildversion: 10.0.19045.4291',
      '',
      '[==========================100.0%==========================]',
      '',
      'Fehler: 0x800f081f',
      '',
      'Die Quelldateien wurden nicht gefunden.',
    ],
    about: 'Fehler: 0x800f081f',
  },
  {
    name: 'driver',
    file: 'driver_dism.log',
    lines: [
      'C:\\>pnputil /add-driver fabrikam.inf /install',
      'Microsoft PnP 工具',
      '',
      '正在添加驱动程序包:  fabrikam.inf',
      '添加驱动程序包失败: 第三方 INF 不包含数字签名信息。',
      '',
      '驱动程序包总数:  1',
      '添加的驱动程序包:  0',
    ],
    about: '添加驱动程序包失败',
  },
].map((paste, index) => ({ ...paste, machine: `PC${String(index + 1).padStart(2, '0')}` }));

import {
  around,
  atColumn,
  betweenWords,
  both,
  cell,
  collector,
  columnsOf,
  encodedMail,
  escaped,
  joined,
  moment,
  perLine,
  quote,
  stamp,
  two,
  wrapped,
  type Form,
} from './formMaking';
import { formsOfMarkup } from './formsOfMarkup';
import { formsOfPeople } from './formsOfPeople';
import { formsOfTables } from './formsOfTables';
import { formsOfTools } from './formsOfTools';

const numbers = perLine((line, index) => `${index + 4711}: ${line}`);
const entities = perLine(escaped);
const jsonLines = perLine(collector);
const stampsOfCi = perLine((line, index) => `${moment(index)}.1234567Z ${line}`);
const table = perLine((line) => `| ${line.replace(/\|/g, '\\|')} |`);
const collapsed = perLine((line) => line.replace(/[ \t]+/g, ' '));
const at100 = wrapped((line) => atColumn(line, 100));
const syslog = perLine(
  (line, index) =>
    `<134>Jun ${String((index % 28) + 1).padStart(2)} 10:02:${two(index % 60)} host01 cbs[${4000 + index}]: ${line}`,
);

/** Forms that every log that was solved is tried in. */
export const forms: Readonly<Record<string, Form>> = {
  unchanged: perLine((line) => line),
  'tabs to blanks': perLine((line) => line.replace(/\t/g, ' ')),
  'collapsed blanks': collapsed,
  'blanks to tabs': perLine((line) => line.replace(/ {2,}/g, '\t')),
  indented: perLine((line) => `    ${line}`),
  'indented by a tab': perLine((line) => `\t${line}`),
  quoted: quote,
  'quoted twice': perLine((line) => `>> ${line}`),
  'quoted without a blank': perLine((line) => `>${line}`),
  entities,
  numbers,
  'numbers of cat -n': perLine((line, index) => `${String(index + 1).padStart(6)}\t${line}`),
  'numbers of nl': perLine((line, index) => `${String(index + 98).padStart(4)}  ${line}`),
  'grep -n with names': perLine((line, index) => `C:\\Windows\\Logs\\CBS\\CBS.log:${index * 7 + 5}:${line}`),
  'grep with names': perLine((line) => `/mnt/c/Windows/Logs/CBS/CBS.log:${line}`),
  'Select-String': perLine((line, index) => `CBS.log:${index * 3 + 120}:${line}`),
  'findstr -n': perLine((line, index) => `${index * 3 + 120}:${line}`),
  'blank between': (lines) => ({
    text: joined(lines.flatMap((line) => [line, ''])),
    lineOf: (line) => 2 * line - 1,
  }),
  'prose around': around(
    ['Hello all,', '', 'since last week the update fails on one of our servers, the log says:', ''],
    ['', 'Any idea? Thanks!'],
  ),
  'mail around': around(
    [
      'From: Jane Doe <jane@example.com>',
      'Sent: Tuesday, June 4, 2024 10:02 AM',
      'To: support@example.com',
      'Subject: RE: update fails',
      '',
      'Please see below.',
      '',
    ],
    ['', 'Kind regards', 'Jane', '--', 'Example Ltd.'],
  ),
  'code fence': around(['```text'], ['```']),
  'prose and fence': around(['It says this:', '', '```'], ['```', '', 'What now?']),
  table,
  'table with numbers': perLine((line, index) => `| ${index + 1} | ${line.replace(/\|/g, '\\|')} |`),
  'no stamp': perLine((line) => line.replace(stamp, '')),
  'time only': perLine((line) => line.replace(/^\s*\d{4}[-/]\d\d[-/]\d\d[ T\t](\d\d:\d\d:\d\d)/, '$1')),
  'masked stamp': perLine((line) => line.replace(/^\s*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,/, '<Date> <Time>,')),
  'no level': perLine((line) =>
    line.replace(/^(.{0,24}?)\b(?:Info|Warning|Error)\s+(?=(?:CBS|CSI|DISM|MIG|SYSPRP)\b)/, '$1'),
  ),
  'json lines': jsonLines,
  'json with more behind': perLine((line, index) =>
    JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: `${moment(index)}.123456789Z` }),
  ),
  'json array': (lines) => ({
    text:
      JSON.stringify(
        lines.map((line, index) => ({ id: index, message: line })),
        null,
        2,
      ) + '\n',
    lineOf: (line) => 4 * line,
  }),
  'json of strings': (lines) => ({
    text: JSON.stringify(lines, null, 2) + '\n',
    lineOf: (line) => line + 1,
  }),
  csv: perLine((line, index) => ['host01', `${moment(index)}Z`, 'CBS.log', line].map(cell).join(',')),
  'csv with a heading': both(
    perLine((line, index) => ['host01', `${moment(index)}Z`, line].map(cell).join(',')),
    around(['"Computer","TimeGenerated","RawData"'], []),
  ),
  tsv: perLine((line, index) => `host01\t${index}\tCBS.log\t${line}`),
  bullets: perLine((line) => `* ${line}`),
  dashes: perLine((line) => `- ${line}`),
  'numbered list': perLine((line, index) => `${index + 1}. ${line}`),
  'line breaks of a page': perLine((line) => `${escaped(line)}<br>`),
  'line breaks of XHTML': perLine((line) => `${line}<br />`),
  'one line with breaks': (lines) => ({ text: joined([lines.map(escaped).join('<br>')]), lineOf: () => 1 }),
  'cells of a page': perLine((line, index) => `<tr><td>${index + 1}</td><td>${escaped(line)}</td></tr>`),
  'paragraphs of a page': perLine((line) => `<p>${escaped(line)}</p>`),
  CDATA: perLine((line) => `<Message><![CDATA[${line}]]></Message>`),
  'non-breaking blanks': perLine((line) => line.replace(/ /g, '\u00a0')),
  'pairs of non-breaking blanks': perLine((line) => line.replace(/ {2}/g, '\u00a0 ')),
  'typographic quotes': perLine((line) =>
    line
      .replace(/"([^"]*)"/g, '\u201c$1\u201d')
      .replace(/'([^']*)'/g, '\u2018$1\u2019')
      .replace(/ - /g, ' \u2013 '),
  ),
  'doubled carriage returns': (lines) => ({ text: `${lines.join('\r\r\n')}\r\r\n`, lineOf: (line) => line }),
  'back-ticks': perLine((line) => `\`${line}\``),
  'escaped Markdown': perLine((line) => line.replace(/[[\]_*<>#`~]/g, '\\$&')),
  'wrapped at 80': wrapped((line) => atColumn(line, 80)),
  'wrapped at 100': at100,
  'wrapped at 120': wrapped((line) => atColumn(line, 120)),
  'wrapped at 137': wrapped((line) => atColumn(line, 137)),
  'wrapped between words at 76': wrapped((line) => betweenWords(line, 76, '')),
  'wrapped between words at 100': wrapped((line) => betweenWords(line, 100, '')),
  'wrapped with indent': wrapped((line) => betweenWords(line, 120, '    ')),
  'stamps of CI': stampsOfCi,
  'stamps of CI in brackets': perLine((line, index) => `[${moment(index)}.123Z] ${line}`),
  'time in brackets': perLine((line, index) => `[10:${two(index % 60)}:03] ${line}`),
  docker: perLine((line, index) => `${moment(index)}.123456789Z stdout F ${line}`),
  compose: perLine((line) => `builder-1  | ${line}`),
  kubernetes: perLine((line) => `[pod/builder-7d4c9f-x2x/main] ${line}`),
  syslog,
  'syslog of RFC 5424': perLine(
    (line, index) => `<134>1 ${moment(index)}.003Z host01 cbs ${4000 + index} ID47 - ${line}`,
  ),
  journal: perLine((line, index) => `Jun 04 10:02:${two(index % 60)} host01 nxlog[812]: ${line}`),
  'other program': perLine((line) => `drvtool:debug [syslog] ${line}`),
  chat: perLine((line, index) => `[10:${two(index % 60)}] ${index % 3 ? 'Jane Doe' : 'Bob'}: ${line}`),
  'level of another program': perLine(
    (line, index) => `${moment(index).replace('T', ' ')} [INFO] collector - ${line}`,
  ),
  'example of an outline': perLine((line) => `: ${line}`),
  'numbers and bars': perLine((line, index) => `${String(index + 1).padStart(4)} | ${line}`),
  'added lines of a patch': perLine((line) => `+${line}`),
  'block of an issue tracker': around(['{noformat}'], ['{noformat}']),
  'block of a forum': around(['[code]'], ['[/code]']),
  'numbers of a code viewer': perLine((line, index) => `L${index + 10}: ${line}`),
  'block of YAML': both(
    perLine((line) => `  ${line}`),
    around(['log: |'], []),
  ),
  'below a prompt': around(['PS C:\\> Get-Content CBS.log -Tail 50'], ['PS C:\\>']),
  'below the name of tail': around(['==> CBS.log <=='], ['']),
  'quoted unevenly': perLine((line, index) => (index % 3 ? `> ${line}` : `>  ${line}`)),
  'quoted by initials': perLine((line) => `JD> ${line}`),
  'blanks behind': perLine((line) => `${line}        `),
  'console colours': perLine((line) => `\u001b[31m${line}\u001b[0m`),
  'newest first': (lines) => ({
    text: joined([...lines].reverse()),
    lineOf: (line) => lines.length + 1 - line,
  }),
  'columns in cells': perLine((line) => {
    const columns = columnsOf(line) ?? ['', '', '', line];
    return columns.map(cell).join(',');
  }),
  'columns between bars': both(
    perLine((line) => `| ${(columnsOf(line) ?? ['', '', '', line]).join(' | ')} |`),
    around(['| Time | Level | Component | Message |', '|---|---|---|---|'], []),
  ),
  'columns in cells of a page': perLine(
    (line) =>
      `<tr>${(columnsOf(line) ?? ['', '', '', line]).map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`,
  ),
  'levels in brackets': perLine((line) =>
    line.replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d), (Info|Error|Warning) +(\w*)/, '$1 [$2] [$3]'),
  ),
  'stamps in brackets': perLine((line) => line.replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),/, '[$1]')),
  'colours of a page': perLine((line) =>
    escaped(line).replace(/\b(\d{2,4}|Error|Info|0x[0-9a-f]{8})\b/g, '<span class="n">$1</span>'),
  ),
  'paragraphs of an editor': perLine(
    (line) =>
      `<p class="MsoNormal"><span lang=EN-US>${escaped(line).replace(/ {2}/g, '&nbsp; ')}<o:p></o:p></span></p>`,
  ),
  'one line of a page': (lines) => ({ text: joined([lines.map(escaped).join('&#10;')]), lineOf: () => 1 }),
  'one paragraph': (lines) => ({ text: joined([lines.join(' ')]), lineOf: () => 1 }),
  'one line with escaped breaks': (lines) => ({ text: joined([lines.join('\\r\\n')]), lineOf: () => 1 }),
  'one string of JSON': (lines) => ({
    text: joined([JSON.stringify({ output: lines.join('\r\n') })]),
    lineOf: () => 1,
  }),
  'JSON in JSON': perLine((line, index) =>
    JSON.stringify({ log: `${JSON.stringify({ level: 'info', message: line })}\n`, time: moment(index) }),
  ),
  'list of YAML': both(
    perLine((line) => `  - ${JSON.stringify(line)}`),
    around(['lines:'], []),
  ),
  'names and values': perLine(
    (line, index) => `time="${moment(index)}Z" level=info msg=${JSON.stringify(line)} component=cbs`,
  ),
  'quoted-printable': wrapped((line) => encodedMail(line)),
  'marks of cat -A': perLine((line) => `${line.replace(/\t/g, '^I')}^M$`),
  'grep -C': perLine((line, index) => `CBS.log${index % 3 === 1 ? ':' : '-'}${line}`),
  'author of each line': perLine(
    (line, index) => `^a1b2c3d (Jane Doe 2024-06-04 10:02:37 +0200 ${String(index + 1).padStart(4)}) ${line}`,
  ),
  'stamp and level of another program': perLine(
    (line, index) => `${moment(index).replace('T', ' ')}.1234|INFO|Reader.Program|${line}`,
  ),
  'wide punctuation': perLine((line) =>
    line.replace(/[,:;()]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
  ),
  'wide blanks': perLine((line) =>
    line.replace(/ {2,}/g, (blanks) => '\u3000'.repeat(Math.ceil(blanks.length / 2))),
  ),
  'numbers in Chinese': perLine((line, index) => `${index + 1}\u3001${line}`),
  'titles of a terminal': perLine((line) => `\u001b]0;title\u0007${line}`),
  'UTF-8 read as Windows-1252': perLine((line) => line.replace(/ {2}/g, '\u00c2\u00a0 ')),
  'list of properties': wrapped((line) => {
    const [first = '', ...rest] = atColumn(line, 100);
    return [`Line : ${first}`, ...rest.map((part) => `       ${part}`)];
  }),
  'wrapped in a table': both(
    wrapped((line) => atColumn(line, 90)),
    perLine((line) => `| ${line.padEnd(90)} |`),
  ),
  'quoted table': both(table, quote),
  'quoted numbers': both(numbers, quote),
  'numbered quotes': both(quote, numbers),
  'quoted entities': both(quote, entities),
  'CI with collector': both(jsonLines, stampsOfCi),
  'syslog in JSON': both(syslog, jsonLines),
  'wrapped and quoted': both(at100, quote),
  'collapsed and numbered': both(collapsed, numbers),
  'quoted three times': both(both(quote, quote), quote),
};

/** Many more, of which each is tried with some logs. */
export const otherForms: Readonly<Record<string, Form>> = {
  ...formsOfMarkup,
  ...formsOfPeople,
  ...formsOfTables,
  ...formsOfTools,
};

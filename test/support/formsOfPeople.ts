import {
  around,
  betweenWords,
  both,
  cell,
  escaped,
  joined,
  moment,
  perLine,
  severalLines,
  two,
  wrapped,
  type Form,
} from './formMaking';

/** How people of other languages, with other programs, pass on what they see. */
export const formsOfPeople: Readonly<Record<string, Form>> = {
  'comment of a help desk': around(
    ['Jane Doe', 'Yesterday 10:02', 'Public reply', ''],
    ['', 'To: Support', 'Show more'],
  ),
  'mail in Japanese': both(
    perLine((line) => `\uff1e ${line}`),
    around(['差出人: Jane Doe', '送信日時: 2024年6月4日 10:02', '件名: Re: 更新エラー', ''], ['']),
  ),
  'mail in Korean': around(['보낸 사람: Jane Doe', '보낸 날짜: 2024년 6월 4일 화요일 오전 10:02', ''], ['']),
  'mail in French': around(['De : Jane Doe', 'Envoyé : mardi 4 juin 2024 10:02', ''], ['', 'Cordialement']),
  'quoted by initials twice': perLine((line) => `JD>> ${line}`),
  'quoted with bars': perLine((line) => `| ${line}`),
  'names of a chat': perLine((line, index) => `10:02:${two(index % 60)} <jane> ${line}`),
  'names of a chat and bars': perLine((line, index) => `10:02:${two(index % 60)}    jane | ${line}`),
  'addresses of a chat': perLine((line) => `<@jane:example.org> ${line}`),
  'heads of a chat': severalLines((line, index) =>
    index % 8 === 0 ? [['jane.doe', '10:02 AM', line], 2] : [[line], 0],
  ),
  'pages of a PDF': severalLines((line, index) =>
    index > 0 && index % 20 === 0 ? [[`Seite ${index / 20} von 4`, line], 1] : [[line], 0],
  ),
  'lines of a PDF': wrapped((line) => betweenWords(line, 95, '')),
  'read by a scanner': perLine((line) => line.replace(/(\d\d):(\d\d):(\d\d)/, '$1: $2: $3')),
  'read aloud': perLine((line, index) => `line ${index + 1} ${line}`),
  'record separators': perLine((line) => `\u001e${JSON.stringify({ MESSAGE: line, PRIORITY: '6' })}`),
  'message of a router': perLine(
    (line, index) => `${moment(index).replace('T', ' ')} +0000 cbs: ${JSON.stringify({ message: line })}`,
  ),
  'debug output of a collector': severalLines((line, index) => [
    ['{', `    "@timestamp" => ${moment(index)}.000Z,`, `       "message" => ${JSON.stringify(line)},`, '}'],
    2,
  ]),
  'raw field': perLine(
    (line, index) => `_time=${moment(index)} host=h sourcetype=cbs _raw="${line.replace(/"/g, '\\"')}"`,
  ),
  'table with one quoted column': both(
    perLine((line, index) => [`${moment(index)}.000Z`, 'h', 'cbs', cell(line)].join(',')),
    around(['Date,Host,Service,Message'], []),
  ),
  'formula of a sheet': perLine((line) => `="${line.replace(/"/g, '""')}"`),
  'text of a sheet': perLine((line) => `'${line}`),
  'list of a compact array': (lines) => ({ text: joined([JSON.stringify(lines)]), lineOf: () => 1 }),
  'array of TOML': both(
    perLine((line) => `  ${JSON.stringify(line)},`),
    around(['lines = ['], [']']),
  ),
  'values of an INI file': perLine((line, index) => `line${index}=${line}`),
  'values of a registry file': perLine((line, index) => `"Line${index}"="${line.replace(/[\\"]/g, '\\$&')}"`),
  'array of PowerShell': both(
    perLine((line) => `  '${line.replace(/'/g, "''")}'`),
    around(['$log = @('], [')']),
  ),
  'name of a machine in brackets': perLine((line) => `[SRV01]: ${line}`),
  'name of a machine and a bar': perLine((line) => `SRV01 | ${line}`),
  'letters apart by blanks': perLine((line) => Array.from(line).join('   ')),
  'numbered spans of a page': perLine(
    (line, index) => `<span class="ln">${index + 1}</span><span class="cl">${escaped(line)}</span>`,
  ),
  'age of each line': perLine((line, index) => `${index + 1} min ago  ${line}`),
};

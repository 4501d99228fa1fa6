import { verdictOf } from '../../server/src/analysis/diagnosis/verdict';
import { verdictSentence } from '../../server/src/analysis/diagnosis/verdictWords';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import { LogReader } from '../../server/src/analysis/pipeline/logReader';
import { readRules } from '../../server/src/analysis/userRules/parse';
import { ArchiveError } from '../../server/src/archives/archive';
import { decodeMemberName, safeMemberName } from '../../server/src/archives/memberName';
import { findMember, surveyArchive } from '../../server/src/archives/survey';
import { plainLine } from '../../server/src/base/plainText';
import { terminalLine } from '../../server/src/base/terminal';
import { explainCode } from '../../server/src/cli/explain';
import { findCodes } from '../../server/src/codes/recognise';
import { renderEvents } from '../../server/src/evtx/render';
import { namesInLine, mentionsIn } from '../../server/src/identity/mentions';
import { cleanFile, keyformIn, packageIn, parseIdentity } from '../../server/src/identity/servicingNames';
import { checkFileInComponent, checkKeyform, checkPackage } from '../../server/src/identity/validate';
import { familyOfName, rotationOf, rotationTimeOf } from '../../server/src/log/names';
import { memorySource } from '../../server/src/log/source';
import { memberUri, parseMemberUri, sameFile } from '../../server/src/protocol/memberUri';
import { logUriOf, parseSliceUri } from '../../server/src/protocol/sliceUri';
import { reportOf } from '../../server/src/report/json';
import { textReport } from '../../server/src/report/text';
import { archiveTools, cabinet, zip } from '../support/archives';
import { change, evtxOf } from '../support/evtxFixture';
import { record } from '../support/marked';
import type { Target } from './engine';
import { check, encode, english, failing } from './inputs';
import { lsp } from './messages';

const dism = [
  record('DISM', 'Info', 'DISM.EXE: <----- Starting Dism.exe session ----->', 0),
  record(
    'DISM',
    'Info',
    'DISM.EXE: Executing command line: Dism.exe /online /cleanup-image /restorehealth',
    1,
  ),
  record(
    'DISM',
    'Error',
    'DISM Package Manager: PID=4 TID=5 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f)',
    2,
  ),
  record('DISM', 'Info', 'DISM.EXE: <----- Ending Dism.exe session ----->', 3),
];
const update = [
  '2024-04-20\t10:00:00:123\t 900\t1a4\tAgent\t** START **  Agent: Installing updates [CallerId = x]',
  '2024-04-20\t10:00:01:123\t 900\t1a4\tHandler\tFATAL: CBS called Error with 0x80073712, ',
  '2024-04-20\t10:00:02:123\t 900\t1a4\tAgent\t**  END  **  Agent: Installing updates [CallerId = x]',
];
const device = [
  '>>>  [Device Install (Hardware initiated) - USB\\VID_1\\2]',
  '>>>  Section start 2024/04/20 10:00:00.123',
  '!!!  dvi: Device not started: Device has problem: 0x1f (CM_PROB_FAILED_ADD), problem status: 0xc0000001.',
  '<<<  Section end 2024/04/20 10:00:01.123',
  '<<<  [Exit status: FAILURE(0xe0000203)]',
];
const events = `<Events><Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Servicing'/><EventID>3</EventID><Level>2</Level><TimeCreated SystemTime='2024-04-20T10:00:00.000Z'/><Channel>Setup</Channel><Computer>PC</Computer></System><UserData><CbsPackageChangeState><PackageIdentifier>KB1</PackageIdentifier><ErrorCode>0x800f0816</ErrorCode></CbsPackageChangeState></UserData><RenderingInfo Culture='en-US'><Message>Package KB1 failed.</Message></RenderingInfo></Event></Events>`;
const exported =
  'Level,Date and Time,Source,Event ID,Task Category,Message\r\nError,4/20/2024 10:00:00 AM,Microsoft-Windows-Servicing,3,(1),"Package KB1 failed to be changed to the Installed state. Status: 0x800f0816."\r\n';

/** Names that an input may be read by; its first byte says which. */
const names = [
  'CBS.log',
  'dism.log',
  'setupact.log',
  'setupapi.dev.log',
  'WindowsUpdate.log',
  'ReportingEvents.log',
  'CheckSUR.log',
  'x.txt',
  '',
  'Setup.evtx.txt',
  'sfcdetails.txt',
  'SetupDiagResults.log',
];
const log = (name: number, lines: readonly string[], end = '\r\n'): Uint8Array =>
  encode(`${String.fromCharCode(name)}${lines.join(end)}${end}`);

const wordsOfLogs = [
  '\r\n',
  '\n',
  '\r',
  '\u2028',
  '\ufeff',
  '\0',
  '0x80073712',
  '0x800f081f',
  '[HRESULT = 0x80070005]',
  ', Error                 CBS    ',
  ', Info                  CSI    ',
  'Session: 1_1 ',
  ' finalized. Reboot required: no ',
  'Failed ',
  '2024-05-14 10:00:00',
  ' DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
  '(p)\tCSI Payload Corrupt\t(n)\t\t\t',
  '[SR] ',
  '<Event>',
  '</Event>',
  '&#13;&#10;',
  '&lt;',
  '```',
  '> ',
  '| ',
  '","',
  '\\r\\n',
  '%0A',
  '=20=\r\n',
  '{"message":"',
  'PS C:\\> ',
  'DISM.exe',
  '*FAILED*',
  '>>>  ',
  '<<<  ',
  '!!!  ',
  '(Fixed)',
  '#1# from ',
  '[l:10]"x"',
];

/** Any file by any name: an answer, whose lines are lines of the file. */
const reader: Target = {
  name: 'reader',
  longest: 6000,
  words: wordsOfLogs,
  seeds: [
    log(0, failing),
    log(1, dism),
    log(4, update),
    log(3, device),
    log(
      7,
      ['> ', ...failing].map((line) => `> ${line}`),
    ),
    log(8, [events]),
    log(8, [exported]),
    log(8, [JSON.stringify(failing)]),
    log(8, [
      'C:\\>sfc /scannow',
      'Windows Resource Protection found corrupt files but was unable to fix some of them.',
      'C:\\>',
    ]),
  ],
  async run(input) {
    const name = names[(input[0] ?? 0) % names.length]!;
    const analysis = await analyseLog(memorySource(input.subarray(1), 700), { name });
    const { lines } = analysis;
    for (const finding of analysis.findings) {
      check(
        finding.line >= 1 && finding.line <= lines.count,
        `a finding in line ${finding.line} of ${lines.count}`,
      );
      check(finding.lastLine >= finding.line, 'a finding that ends before it begins');
      check(finding.session < analysis.sessions.length, 'a finding of no session');
    }
    check(verdictSentence(verdictOf(analysis)).message !== '', 'no sentence');
    const logs = [{ path: name, analysis }];
    // They cost more than the reading.
    if (input.length % 4 !== 0) return;
    reportOf(logs, english);
    textReport(logs, { ...english, width: 80, color: false });
  },
};

/** A log that grows says in the end what it says when it is read at once. */
const growing: Target = {
  name: 'growing',
  longest: 40_000,
  words: wordsOfLogs,
  seeds: [
    log(0, Array.from({ length: 32 }, () => failing).flat()),
    log(4, Array.from({ length: 80 }, () => update).flat()),
  ],
  async run(input) {
    const name = names[(input[0] ?? 0) % names.length]!;
    const bytes = input.subarray(2);
    const first = memorySource(bytes.subarray(0, Math.ceil(bytes.length * ((input[1] ?? 0) / 255))));
    const all = memorySource(bytes);
    const growingReader = await LogReader.open(first, { name });
    await growingReader.read(first, { isLive: true });
    await growingReader.remember(first);
    if (!(await growingReader.continues(all))) return;
    const grown = await growingReader.read(all);
    const once = await analyseLog(all, { name });
    check(grown.lines.count === once.lines.count, `${grown.lines.count} lines, not ${once.lines.count}`);
    check(grown.findings.length === once.findings.length, 'other findings');
    check(grown.incidents.length === once.incidents.length, 'other incidents');
  },
};

/** Zips and cabinets: members within what the directory says, or a sentence. */
const archives: Target = {
  name: 'archives',
  longest: 4000,
  words: [
    'PK\x03\x04',
    'PK\x01\x02',
    'PK\x05\x06',
    'PK\x06\x06',
    'PK\x06\x07',
    'MSCF',
    '.cab',
    '.zip',
    '../',
    'CBS.log',
    'CK',
  ],
  seeds: [
    zip([
      { name: 'CBS.log', text: failing.join('\r\n') },
      { name: 'b/c.txt', text: 'b' },
    ]),
    cabinet([
      { name: 'CBS.log', text: failing.join('\r\n') },
      { name: 'b.txt', text: 'b' },
    ]),
    zip([{ name: 'inner.cab', bytes: cabinet([{ name: 'CBS.log', text: 'x' }]) }]),
    zip([{ name: 'inner.zip', bytes: zip([{ name: 'CBS.log', text: 'x' }]) }]),
  ],
  async run(input) {
    const tools = archiveTools({
      memberBytes: 1 << 20,
      totalBytes: 1 << 20,
      ratioFrom: 1 << 16,
      heldBytes: 1 << 20,
    });
    const source = memorySource(input);
    try {
      const { members } = await surveyArchive(source, 'x', tools);
      for (const { path, size, problem } of members.slice(0, 5)) {
        check(!/(?:^|\/)\.\.(?:\/|$)|^\/|\\|\0/.test(path), `a member is called ${path}`);
        if (problem) continue;
        try {
          let sum = 0;
          for await (const chunk of (await findMember(source, 'x', path, tools)).read()) sum += chunk.length;
          check(sum === size, `${sum} bytes, not ${size}`);
        } catch (error) {
          if (!(error instanceof ArchiveError)) throw error;
        }
      }
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
    }
  },
};

const eventLog = evtxOf([
  change(1, 'KB1000001'),
  change(3, 'KB1000002', '0x800f0816'),
  { provider: 'disk', id: 7, strings: ['a', 'b'] },
]);

const evtx: Target = {
  name: 'evtx',
  longest: 80_000,
  words: ['ElfFile\0', 'ElfChnk\0', '**\0\0'],
  // Behind the events there is nothing that a change would meet.
  seeds: [eventLog.subarray(0, 4096 + 512 + 8000)],
  run(input) {
    const { text } = renderEvents(input);
    check(typeof text === 'string', 'no text');
  },
};

const xml: Target = {
  name: 'xml',
  longest: 6000,
  words: [
    '<Event ',
    '<Event>',
    '</Event>',
    '<System>',
    '</System>',
    '<Data Name="',
    '<EventData>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml',
    '<!DOCTYPE x [',
    '<!ENTITY',
    '&amp;',
    '&#x0;',
    '&#1114112;',
    "'",
    '"',
    '>',
    'xmlns=',
    '\r\n',
    "<TimeCreated SystemTime='",
    '<EventID Qualifiers="1">',
  ],
  seeds: [
    encode(events),
    encode(`<?xml version="1.0" encoding="utf-8"?>\r\n${events.replaceAll('><', '>\r\n<')}`),
    encode(`before\r\n${events}\r\nbehind`),
  ],
  async run(input) {
    const analysis = await analyseLog(memorySource(input, 300), { name: 'events.xml' });
    for (const { line } of analysis.findings)
      check(line >= 1 && line <= analysis.lines.count, `a finding in line ${line}`);
    textReport([{ path: 'events.xml', analysis }], { ...english, width: 80, color: false });
  },
};

const rulesFile = `version: 1
causes:
  - id: contoso
    families: [cbs]
    when: "Failed to load {name} [HRESULT = {code}]"
    title: { en: "A title", zh-cn: "标题" }
noise:
  - when: "Ignored {text}"
`;

const rules: Target = {
  name: 'rules',
  longest: 3000,
  words: [
    '- ',
    ': ',
    '\n',
    '  ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '&a',
    '*a',
    '<<',
    '|',
    '>',
    '!!binary',
    '? ',
    '---',
    '...',
    '#',
    'when',
    'causes',
    'noise',
    '{code}',
    '{text}',
    '{file}',
    'version: 1',
    'examples',
    'matches',
  ],
  seeds: [encode(rulesFile), encode('version: 1\nnoise: []\n')],
  async run(input) {
    const { rules: read, problems } = readRules(new TextDecoder().decode(input), 'rules.yaml');
    for (const { line, column } of problems)
      check(line >= 1 && column >= 0, `a problem at ${line}:${column}`);
    if (read.causes.length + read.noise.length === 0) return;
    await analyseLog(memorySource(encode(failing.join('\r\n'))), { name: 'CBS.log', rules: read });
  },
};

const namesTarget: Target = {
  name: 'names',
  longest: 2000,
  words: [
    '_none_',
    '31bf3856ad364e35',
    'amd64_',
    '~~',
    'Package_1_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.1',
    'KB5000001',
    '\\',
    '/',
    '..',
    ':',
    '\\\\?\\',
    'CON',
    '%2F',
    '%00',
    'cbs-lens:',
    'file:///',
    '?',
    '#',
    '0x',
    '[l:10]',
    "'",
    '.log',
    '\u202e',
    '\ud83d',
    'CbsPersist_20240413020511.log',
    '0x80073712',
    '-2146498529',
  ],
  seeds: [
    encode('amd64_contoso-widget_31bf3856ad364e35_10.0.19041.746_none_8478465c1c7c6a28\\widget.dll'),
    encode('Package_1_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.1'),
    encode(
      'Contoso-Widget, Version = 10.0.19041.1, pA = PROCESSOR_ARCHITECTURE_AMD64 (9), Culture neutral, VersionScope = 1 nonSxS, PublicKeyToken = {l:8 b:31bf3856ad364e35}, Type neutral',
    ),
    encode('cbs-lens:/CBS.log?file%3A%2F%2F%2Fc%253A%2Fx.zip'),
    encode('CbsPersist_20240413020511.log'),
  ],
  run(input) {
    const text = new TextDecoder().decode(input);
    for (const use of [
      keyformIn,
      packageIn,
      cleanFile,
      parseIdentity,
      mentionsIn,
      namesInLine,
      findCodes,
      checkKeyform,
      checkPackage,
      checkFileInComponent,
      familyOfName,
      rotationOf,
      rotationTimeOf,
      parseMemberUri,
      parseSliceUri,
      logUriOf,
      sameFile,
    ])
      use(text);
    for (const checked of [checkKeyform(text), checkPackage(text), checkFileInComponent(text)])
      if (checked.ok) {
        const name = typeof checked.value === 'string' ? checked.value : checked.value.text;
        check(!/["|<>\r\n\0]/.test(name), 'a name that no file has');
      }
    const { path } = safeMemberName(text);
    check(!/(?:^|\/)\.\.(?:\/|$)|^\/|\\|\0/.test(path), `a member is called ${path}`);
    decodeMemberName(input);
    const address = { archive: 'file:///c%3A/x.zip', member: path };
    check(
      path === '' || parseMemberUri(memberUri(address))?.member === path,
      `${path} does not come back from its address`,
    );
    check(
      !/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/.test(terminalLine(text, 200)),
      'a character that steers a terminal',
    );
    plainLine(text);
    explainCode(text.slice(0, 300), english);
  },
};

export const targets: readonly Target[] = [reader, growing, archives, evtx, xml, rules, namesTarget, lsp];

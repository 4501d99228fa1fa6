import { codeOfMessage } from '../../codes';
import { matchOf, type LogRecord, type Signature } from '../model/signature';
import { consoleError } from '../patterns/terminalFailures';

/** Commands of PowerShell that serve Windows; PowerShell puts the name before the message of an error in every language. */
const commands = [
  ...['Add', 'Remove'].flatMap((verb) =>
    ['WindowsPackage', 'WindowsCapability', 'WindowsDriver', 'AppxProvisionedPackage', 'AppxPackage'].map(
      (noun) => `${verb}-${noun}`,
    ),
  ),
  ...['Enable', 'Disable'].map((verb) => `${verb}-WindowsOptionalFeature`),
  ...['Install', 'Uninstall'].map((verb) => `${verb}-WindowsFeature`),
  ...[
    'Repair',
    'Mount',
    'Dismount',
    'Save',
    'Export',
    'Expand',
    'New',
    'Add',
    'Remove',
    'Split',
    'Optimize',
  ].map((verb) => `${verb}-WindowsImage`),
  'Export-WindowsDriver',
  'Use-WindowsUnattend',
  'Set-WindowsEdition',
  'Set-WindowsProductKey',
  'Install-WindowsUpdate',
  'Get-WindowsUpdate',
];

/** How System File Checker calls itself: Windows Resource Protection, in the languages of Windows */
const protection =
  /Windows (?:Resource Protection|资源保护|資源保護|リソース保護|리소스 보호)|Windows-Ressourcenschutz|protection des ressources (?:de )?Windows|[Pp]rotección de recursos de Windows|[Pp]roteção de [Rr]ecursos do Windows|[Pp]rotezione risorse (?:di )?Windows/;
/** That something was not done: the repair, or the check itself. A console breaks the sentence, in some languages before its verb. */
const notDone =
  /\b(?:unable|could not|cannot|not|nicht|konnten?|no (?:pudo|ha podido|puede)|não (?:pôde|foi|conseguiu)|non (?:è stato|ha)|n['’](?:a|est|ont) pas|impossible)\b|无法|不能|未能|無法|できませ|それらの一部|하지 못|그 중 일부|할 수 없|не (?:может|удалось|смогла?)/i;
/** That there was nothing to repair */
const foundNothing =
  /\b(?:did not find|found no|keine|no (?:encontró|ha encontrado)|não encontrou|n['’]a trouvé aucun|non ha (?:trovato|rilevato))\b|未找到|没有找到|並未|找不到|見つかりませんでした|찾지 못|не обнаружи/i;

/** A driver that pnputil did not take */
const driverFailed =
  /^(?:Failed to (?:add|install|delete|export|uninstall) (?:the )?driver\b|\w+ing the driver package failed)/;
/** Longest part of a sentence that is looked at */
const maxSaid = 500;

/** Whether System File Checker says that it could not do what it was asked for. */
function isUndone(said: string): boolean {
  return protection.test(said) && notDone.test(said) && !foundNothing.test(said);
}

/** Whether a line of a console is a word of System File Checker about something that it did, or did not need to do. */
export function checkedWell(body: string): boolean {
  const said = body.slice(0, maxSaid);
  return (
    protection.test(said) &&
    (foundNothing.test(said) || !notDone.test(said)) &&
    !/^\S{0,40}\d{1,3} ?%/.test(said)
  );
}

const recoveryTool = /^REAGENTC\.EXE: /;

/** Whether a sentence says that something was not done, in the languages of Windows. */
function isRefused(said: string): boolean {
  return (
    notDone.test(said) ||
    /\b(?:fail(?:ed|ure)?|error|kann|Fehler|échec|error|falha|errore)\b|失败|失敗|エラー|실패|ошибка/i.test(
      said,
    )
  );
}

/** What a console shows has no head as the records of logs have. */
const isBare = (_: RegExpExecArray, { head }: Pick<LogRecord, 'head'>): boolean => !head;

/** What programs that serve Windows print where they fail, whether a code stands in it or not. */
export const consoleTerminalFailures: readonly Signature[] = [
  {
    rule: 'console-command',
    event: 'console-result',
    role: 'terminal',
    starts: commands,
    match: /^[A-Z][a-z]+-\w{4,30} ?: \S/,
    when: isBare,
    code: ({ input }) => codeOfMessage(input),
  },
  {
    rule: 'console-file-check',
    event: 'console-result',
    role: 'terminal',
    starts: [
      'Windows ',
      'Windows-',
      'Der Windows-',
      'Le programme de protection',
      'La prote',
      'Prote',
      'A prote',
      'A Prote',
    ],
    match: protection,
    when: ({ input }, { head }) => !head && isUndone(input.slice(0, maxSaid)),
  },
  {
    // The tool of the recovery environment names itself before each answer.
    rule: 'console-recovery',
    event: 'console-result',
    role: 'terminal',
    starts: ['REAGENTC.EXE: '],
    match: recoveryTool,
    when: ({ input }, { head }) => !head && isRefused(input.slice(0, maxSaid)),
    code: ({ input }) => codeOfMessage(input.replace(recoveryTool, '')),
  },
  {
    rule: 'console-driver',
    event: 'console-result',
    role: 'terminal',
    starts: [
      ...['add', 'install', 'delete', 'export', 'uninstall'].flatMap((verb) => [
        `Failed to ${verb} driver`,
        `Failed to ${verb} the driver`,
      ]),
      'Adding the driver package failed',
      'Installing the driver package failed',
      'Deleting the driver package failed',
    ],
    match: driverFailed,
    when: isBare,
  },
];

/** Whether a line of a console says that a command failed. */
export function consoleFailed(record: LogRecord): boolean {
  return [consoleError, ...consoleTerminalFailures].some((signature) => matchOf(signature, record) !== null);
}

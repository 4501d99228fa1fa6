import { classOf, findMentions, type CodeClass } from '../../codes';
import { text } from '../../base/text';
import type { LogObject } from '../../identity/logObject';
import type { Neighbour } from '../model/familyRules';

const shutdown: readonly CodeClass[] = [
  'pending',
  'service',
  'busy',
  'in-use',
  'wrapper',
  'timeout',
  'cancelled',
];
const service: readonly CodeClass[] = ['service', 'busy', 'in-use', 'timeout', 'wrapper'];
const disk: readonly CodeClass[] = [
  'read-error',
  'bad-data',
  'store-corrupt',
  'bad-package',
  'registry',
  'database',
  'transaction',
  'wrapper',
];
const network: readonly CodeClass[] = [
  'network',
  'source-missing',
  'update-store',
  'timeout',
  'trust',
  'wrapper',
];

/** What Windows restarts by itself to finish updates */
const ownRestart =
  /\\(?:TrustedInstaller|TiWorker|svchost|MoUsoCoreWorker|UsoClient|usocoreworker|wuauclt|MusNotification\w*|poqexec|msiexec|wininit)\.exe/i;
const user =
  /\\(?:explorer|StartMenuExperienceHost|ShellExperienceHost|RuntimeBroker|winlogon|LogonUI)\.exe/i;
/** `disabled`, as the languages of Windows say it */
const disabled =
  /\bdisabled\b|禁用|已停用|deaktiviert|désactivé|deshabilitad|disabilitat|desativad|無効|отключ|사용 안 함/i;
const isDisabled = (message: string): boolean => disabled.test(message);

/** The database in which Windows looks signatures up; CryptSvc calls it so in every language */
export const catalogueStore =
  /\bcatroot2\b|\bcatdb\b|^ESENT \d{1,5}: .{0,40}\bCatalog Database\b|^CAPI2 257: /i;

/** Events by which the Service Control Manager says that a service did not start, or ended when it should not */
export const failedServices: readonly string[] = [
  7000, 7001, 7003, 7009, 7011, 7022, 7023, 7024, 7031, 7034, 7038, 7041,
].map((id) => `Service Control Manager ${id}: `);

/** Events of other parts of Windows that explain why servicing failed soon after; the first that fits an event counts. */
export const eventNeighbours: readonly Neighbour[] = [
  {
    starts: ['Service Control Manager 7040: '],
    when: isDisabled,
    kind: 'service-unavailable',
    ends: ['service', 'wrapper'],
    why: (name) => text('A service that servicing depends on had been disabled: {0}.', name),
  },
  {
    starts: failedServices,
    isPrerequisite: (message) => servicingService.test(message),
    kind: 'service-unavailable',
    ends: service,
    why: (name) => text('A service that servicing depends on had failed shortly before: {0}.', name),
  },
  {
    starts: ['disk ', 'storage ', 'Ntfs 50: ', 'Ntfs 55: ', 'WHEA-Logger 18: ', 'WHEA-Logger 20: '],
    kind: 'hardware-suspected',
    isOneObject: true,
    ends: disk,
    why: (name) => text('The disk or its file system had reported errors shortly before: {0}.', name),
  },
  {
    starts: ['User32 1074: '],
    when: (message) => user.test(message),
    kind: 'cancelled',
    ends: shutdown,
    why: (name) =>
      text('A user or a program restarted the machine while the operation was going on ({0}).', name),
  },
  {
    starts: ['User32 1074: '],
    when: (message) => !ownRestart.test(message),
    kind: 'third-party-interference',
    ends: shutdown,
    why: (name) => text('Another program restarted the machine while the operation was going on: {0}.', name),
  },
  {
    starts: ['Kernel-Power 41: ', 'EventLog 6008: ', 'BugCheck 1001: '],
    kind: 'hardware-suspected',
    ends: [...shutdown, 'store-corrupt', 'transaction', 'registry'],
    why: () => text('The machine had stopped without being shut down while the operation was going on.'),
  },
  {
    starts: ['Bits-Client 61: '],
    kind: 'source-unavailable',
    ends: network,
    why: (name) => text('The download had failed shortly before: {0}.', name),
  },
  {
    starts: ['ESENT ', 'CAPI2 257: '],
    when: (message) => catalogueStore.test(message),
    isPrerequisite: () => true,
    kind: 'corrupt-catroot',
    ends: ['trust', 'database', 'wrapper', 'bad-data', 'store-corrupt', 'other'],
    why: (name) => text('The database of the catalogs had reported errors shortly before: {0}.', name),
  },
  {
    starts: ['WinREAgent '],
    when: isNoRoom,
    kind: 'disk-space',
    ends: ['installer', 'disk-full', 'wrapper'],
    why: (name) => text('The recovery environment could not be serviced for lack of room: {0}.', name),
  },
  {
    starts: ['Application Error 1000: '],
    when: (message) => foreignModule.test(message),
    kind: 'third-party-interference',
    ends: ['crash', 'wrapper', 'service', 'installer', 'timeout', 'other'],
    why: (name) =>
      text('A module of another program had crashed a program of servicing shortly before: {0}.', name),
  },
  {
    starts: ['MsiInstaller '],
    kind: 'advanced-installer-failed',
    ends: ['installer', 'wrapper'],
    why: (name) => text('An installer had failed shortly before: {0}.', name),
  },
];

/** Whether an event says that there is no room, by the name of a code or by a code of that class. */
function isNoRoom(message: string): boolean {
  return (
    /INSUFFICIENT_DISK_SPACE|DISK_FULL/i.test(message) ||
    findMentions(message.slice(0, 2000)).some(({ value }) => classOf(value) === 'disk-full')
  );
}

/** A module outside the folder of Windows, in which a program crashed */
const foreignModule =
  /(?<![\w\\])[A-Z]:\\(?!Windows\\|\$WINDOWS\.~BT\\)[^"<>|?*\r\n:]{1,240}\.(?:dll|ocx|sys)\b/i;
const device = /\\Device\\[\w\\.]{1,100}\w/;
const volume = /(?<![\w\\])[A-Z]:(?![\w\\])/;
const program = /(?<![\w\\])(?:[A-Z]:\\[^"<>|?*\r\n]{1,240}?|[\w .-]{1,60})\.exe\b/i;
const catalogueFile = /(?<![\w\\])[A-Z]:\\[^"<>|?*\r\n:]{1,200}\\catdb\b/i;
const host = /\bhttps?:\/\/([^/\s:]{1,200})/i;
const product = /^[A-Za-z]{1,20} \d{1,5}: [^:：]{1,30}[:：] {0,2}(.{1,200}?) -- /;
const englishService = /^Service Control Manager \d{4}: The (?:start type of the )?(.{1,120}?) service\b/;
const quotedName = /["“„«「]([^"”“»」]{1,120})["”“»」]/;
/** Services that servicing stands on, by their keys and names in English */
export const servicingService =
  /\b(?:TrustedInstaller|wuauserv|CryptSvc|BITS|msiserver|AppXSvc|UsoSvc)\b|Windows Modules Installer|Windows Update|Cryptographic Services|Background Intelligent Transfer Service/i;

/** What an event of another part of Windows is about: a service, a disk or volume, a program, a host, a product. */
export function neighbourObject(body: string): LogObject | undefined {
  const name = nameIn(body);
  return name === undefined ? undefined : { name };
}

function nameIn(body: string): string | undefined {
  if (body.startsWith('Service Control Manager '))
    return englishService.exec(body)?.[1] ?? servicingService.exec(body)?.[0] ?? quotedName.exec(body)?.[1];
  const said = body.slice(0, 2000);
  if (/^(?:disk|storage|Ntfs) /.test(said)) return (device.exec(said) ?? volume.exec(said))?.[0];
  if (catalogueStore.test(said)) return catalogueFile.exec(said)?.[0] ?? 'catroot2';
  if (said.startsWith('Application Error ')) return foreignModule.exec(said)?.[0];
  if (said.startsWith('WinREAgent ')) return 'recovery partition (WinRE)';
  if (said.startsWith('User32 ')) return program.exec(said)?.[0].replace(/^.*\bprocess /i, '');
  if (said.startsWith('Bits-Client ')) return host.exec(said)?.[1];
  return said.startsWith('MsiInstaller ') ? product.exec(said)?.[1] : undefined;
}

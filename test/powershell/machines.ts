import { createHash } from 'node:crypto';
import type { Plan, StoreFile } from '../../server/src/remedy/model';

/** What a pretend machine is made of; `run-pretend.ps1` makes it. Later specs change what earlier ones made. */
export interface Spec {
  readonly Files?: readonly PretendFile[];
  readonly Registry?: readonly {
    readonly Key: string;
    readonly Name?: string;
    readonly Value?: string | number;
  }[];
  readonly Services?: readonly {
    readonly Name: string;
    readonly Running: boolean;
    readonly Needs?: string;
  }[];
  /** What programs end with, by a part of their command line; the last code stays */
  readonly ExitCodes?: readonly { readonly Command: string; readonly Codes: readonly number[] }[];
  /** Lines that programs write into CBS.log when they run next, each behind the name of its program: `sfc: …` */
  readonly CbsLines?: readonly string[];
  readonly Free?: number;
  readonly Bits32?: boolean;
  /** So many looks long TiWorker.exe runs */
  readonly Servicing?: number;
}

export interface PretendFile {
  readonly Path: string;
  readonly Text?: string;
  readonly Folder?: boolean;
  /** Owned by TrustedInstaller, read-only for everybody else */
  readonly Store?: boolean;
  /** Another name of this file */
  readonly Link?: string;
  readonly InUse?: boolean;
  readonly Locked?: boolean;
  readonly Rights?: string;
  readonly Attributes?: string;
  readonly Version?: string;
}

export const windows = 'C:\\Windows';
export const good = 'the good content, as the log expects it';
export const damaged = 'damaged';
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const store = (path: string, text: string): PretendFile => ({ Path: path, Text: text, Store: true });
const storeFolder = (path: string): PretendFile => ({ Path: path, Folder: true, Store: true });
const plain = (path: string, text: string): PretendFile => ({ Path: path, Text: text });

const programs = 'dism sfc takeown icacls reg expand wusa sc wevtutil pnputil fsutil'.split(' ');
const otherComponent = 'WinSxS\\amd64_contoso-other_31bf3856ad364e35_10.0.19041.1_none_8478465c1c781ea0';

/** The folders and files that scripts rely on, below any Windows folder. */
export function windowsFiles(root: string, build = '19041.4291'): PretendFile[] {
  const hive = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
  const [number, revision] = build.split('.');
  return [
    // Administrators may create and rename in System32 itself.
    { ...storeFolder(`${root}\\System32`), Rights: 'D:PAI(A;OICI;FA;;;SY)(A;;FA;;;BA)' },
    ...programs.map((name) => store(`${root}\\System32\\${name}.exe`, name)),
    { ...store(`${root}\\System32\\ntoskrnl.exe`, 'kernel'), Version: build },
    storeFolder(`${root}\\WinSxS`),
    storeFolder(`${root}\\WinSxS\\Manifests`),
    storeFolder(`${root}\\servicing`),
    storeFolder(`${root}\\servicing\\Packages`),
    storeFolder(`${root}\\${otherComponent}`),
    store(`${root}\\${otherComponent}\\other.dll`, 'other'),
    store(`${root}\\WinSxS\\Manifests\\other.manifest`, 'other'),
    store(`${root}\\servicing\\Packages\\other.mum`, 'other'),
    plain(
      `${root}\\System32\\config\\SOFTWARE`,
      hive([
        `\\Microsoft\\Windows NT\\CurrentVersion|CurrentBuild|s:${number!}`,
        `\\Microsoft\\Windows NT\\CurrentVersion|UBR|d:${revision!}`,
        '\\Microsoft\\Windows NT\\CurrentVersion|EditionID|s:Enterprise',
      ]),
    ),
    plain(
      `${root}\\System32\\config\\SYSTEM`,
      hive([
        '\\Select|Current|d:1',
        '\\ControlSet001\\Control\\Session Manager\\Environment|PROCESSOR_ARCHITECTURE|s:AMD64',
        '\\ControlSet001\\Control\\Nls\\Language|InstallLanguage|s:0409',
      ]),
    ),
  ];
}

const services = 'SYSTEM\\CurrentControlSet\\Services';

/** A Windows 10 that runs, with nothing wrong. */
export const healthy: Spec = {
  Files: [
    ...windowsFiles(windows),
    plain(`${windows}\\System32\\config\\COMPONENTS`, 'hive'),
    plain(`${windows}\\System32\\config\\COMPONENTS.LOG1`, 'hive log'),
    plain(`${windows}\\System32\\catroot2\\old.db`, 'catalogs'),
    plain(`${windows}\\Logs\\CBS\\CBS.log`, '2024-05-01 10:00:00, Info                  CBS    old\r\n'),
    plain(`${windows}\\Logs\\CBS\\CbsPersist_20240501100000.cab`, 'CbsPersist_20240501100000.log'),
    plain(`${windows}\\Logs\\DISM\\dism.log`, 'dism'),
    plain(`${windows}\\INF\\setupapi.dev.log`, 'setupapi'),
    plain(`${windows}\\Panther\\setupact.log`, 'setupact'),
    plain(`${windows}\\SoftwareDistribution\\ReportingEvents.log`, 'events'),
    { Path: 'C:\\Users\\admin\\AppData\\Local\\Temp', Folder: true },
    plain(
      'C:\\Temp\\windows10.0-kb5036892-x64.msu',
      'WSUSSCAN.cab\nWindows10.0-KB5036892-x64.cab\nSSU-19041.4289-x64.cab',
    ),
    plain('C:\\Temp\\kb4088876.msu', 'Windows10.0-KB4088876-x64.cab'),
  ],
  Registry: [
    { Key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager' },
    { Key: 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', Name: 'CurrentBuild', Value: '19041' },
    { Key: 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', Name: 'UBR', Value: 4291 },
    { Key: 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', Name: 'EditionID', Value: 'Enterprise' },
    {
      Key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment',
      Name: 'PROCESSOR_ARCHITECTURE',
      Value: 'AMD64',
    },
    {
      Key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\Language',
      Name: 'InstallLanguage',
      Value: '0409',
    },
    { Key: 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing' },
    { Key: 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies' },
    { Key: `HKLM\\${services}\\HTTP`, Name: 'Start', Value: 3 },
    { Key: `HKLM\\${services}\\CryptSvc`, Name: 'Start', Value: 2 },
    { Key: `HKLM\\${services}\\AppIDSvc`, Name: 'Start', Value: 3 },
  ],
  Services: [
    { Name: 'HTTP', Running: true },
    { Name: 'CryptSvc', Running: true },
    { Name: 'AppIDSvc', Running: true, Needs: 'CryptSvc' },
  ],
};

/** The HTTP driver as somebody has left it. */
export const httpDisabled: Spec = {
  Registry: [{ Key: `HKLM\\${services}\\HTTP`, Name: 'Start', Value: 4 }],
  Services: [{ Name: 'HTTP', Running: false }],
};

/** Paths of a target below a Windows folder: a file, or the files of a component. */
export function filesOf({ type, folder, file }: StoreFile, root = windows): string[] {
  const path = `${root}\\${folder}\\${file}`;
  return type === 'component' ? [`${path}\\base.dll`, `${path}\\en-US\\base.dll.mui`] : [path];
}

/** The targets of a plan in good order. The signature of a catalog is in its content. */
export function withTargets({ targets }: Plan, root = windows): Spec {
  return {
    Files: targets.flatMap((target) => [
      storeFolder(`${root}\\${target.folder}`),
      ...(target.type === 'component'
        ? [
            storeFolder(`${root}\\${target.folder}\\${target.file}`),
            storeFolder(`${root}\\${target.folder}\\${target.file}\\en-US`),
          ]
        : []),
      ...filesOf(target, root).map((path) => store(path, good)),
    ]),
  };
}

/** The targets of a plan as the log found them: damaged, with a second name in System32, or gone. */
export function withDamage(plan: Plan, isMissing: boolean): Spec {
  return {
    Files: plan.targets.flatMap((target): PretendFile[] => {
      if (target.type === 'component') return [];
      const folder = storeFolder(`${windows}\\${target.folder}`);
      if (isMissing) return [folder];
      const [path] = filesOf(target);
      return [
        folder,
        { ...store(path!, damaged), Attributes: 'Hidden, Archive' },
        ...(target.type === 'payload'
          ? [{ Path: `${windows}\\System32\\${target.file.split('\\').pop()!}`, Link: path! }]
          : []),
      ];
    }),
  };
}

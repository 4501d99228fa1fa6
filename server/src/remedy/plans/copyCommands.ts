import type { StoreFile } from '../model';
import type { RemedyRequest } from '../request';
import { isPattern } from './folderPattern';

/** Files whose commands are written out; the script has those of all. */
const maxWritten = 3;

/** What copies files back by hand, with their names filled in. The names were checked when the plan was made. */
export function copyCommands(files: readonly StoreFile[], { kind }: Pick<RemedyRequest, 'kind'>): string[] {
  const isMissing = kind.startsWith('missing-');
  return files
    .filter(({ folder, file }) => plainPath.test(`${folder.replaceAll('*', '')}\\${file}`))
    .slice(0, maxWritten)
    .flatMap((file) => {
      if (file.type === 'component') return folderCommands(file);
      return isPattern(file.folder) ? foundCommands(file, isMissing) : fileCommands(file, isMissing);
    });
}

/** Neither the command prompt nor PowerShell puts anything in the place of what such a path holds: `%D%` alone is a variable of ours. */
const plainPath = /^[\w .,\\~+=@#()[\]{}-]+$/;
const windows = 'C:\\Windows';
const donor = '\\\\DONOR\\c$\\Windows';
const saved = 'C:\\Temp\\cbs-backup';
const administrators = '*S-1-5-32-544';

function fileCommands({ folder, file, hash }: StoreFile, isMissing: boolean): string[] {
  const holder = [folder, ...file.split('\\').slice(0, -1)].join('\\');
  const name = file.split('\\').at(-1)!;
  const check = hash ? [`certutil.exe -hashfile "${donor}\\%D%\\${name}" ${hash.algorithm}`] : [];
  const inside = (what: string): string => `"${windows}\\%D%${what}"`;
  if (isMissing)
    return [
      `set D=${holder}`,
      ...check,
      `md ${saved}`,
      ...opened(inside('')),
      `copy "${donor}\\%D%\\${name}" ${inside(`\\${name}`)}`,
      `icacls.exe ${inside(`\\${name}`)} /setowner "NT SERVICE\\TrustedInstaller"`,
      ...closed(inside(''), `"${windows}\\${holder.slice(0, holder.lastIndexOf('\\'))}"`),
    ];
  return [
    `set D=${holder}`,
    ...check,
    `md ${saved}`,
    `copy ${inside(`\\${name}`)} ${saved}`,
    ...opened(inside(`\\${name}`)),
    `copy /y "${donor}\\%D%\\${name}" ${inside(`\\${name}`)}`,
    ...closed(inside(`\\${name}`), inside('')),
  ];
}

/** The folder is found first: the one on the healthy machine whose file has the hash. */
function foundCommands(target: StoreFile, isMissing: boolean): string[] {
  const pattern = target.folder.split('\\').at(-1)!;
  return [
    `dir /ad /b "${donor}\\WinSxS\\${pattern}"`,
    ...fileCommands({ ...target, folder: 'WinSxS\\<folder>' }, isMissing),
  ];
}

function folderCommands({ folder, file }: StoreFile): string[] {
  const path = `"${windows}\\${folder}\\%D%"`;
  return [
    `set D=${file}`,
    `md ${saved}`,
    ...opened(`"${windows}\\${folder}"`),
    `robocopy.exe "${donor}\\${folder}\\%D%" ${path} /E /COPY:DATS /XD f n r`,
    `icacls.exe ${path} /setowner "NT SERVICE\\TrustedInstaller" /T`,
    ...closed(`"${windows}\\${folder}"`, `"${windows}"`),
  ];
}

/** Administrators may write for the moment; what was allowed before is saved. */
const opened = (path: string): string[] => [
  `icacls.exe ${path} /save ${saved}.acl`,
  `takeown.exe /F ${path} /A`,
  `icacls.exe ${path} /grant ${administrators}:(F)`,
];

/** Gives back what {@link opened} took; saved permissions are put back in the folder above. */
const closed = (path: string, above: string): string[] => [
  `icacls.exe ${path} /setowner "NT SERVICE\\TrustedInstaller"`,
  `icacls.exe ${above} /restore ${saved}.acl`,
];

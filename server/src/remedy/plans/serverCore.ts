import { text, type Text } from '../../base/text';
import type { Step } from '../model';
import type { Machine } from '../request';

/** Server Core has a command prompt, PowerShell, regedit.exe and sconfig.cmd; what has windows of Explorer or of a console is not there. */
export function isServerCore({ facts }: Machine): boolean {
  const { installation, edition } = facts;
  return installation?.value === 'Server Core' || /^Server.*Core?$/i.test(edition?.value ?? '');
}

/** A server has no way back to the Windows before an upgrade. One build can be that of a client and of a server. */
export function isServer(machine: Machine): boolean {
  const { os, installation } = machine.facts;
  return (
    isServerCore(machine) || (installation?.value ?? '').startsWith('Server') || isOnlyServer(os?.value ?? '')
  );
}

const isOnlyServer = (os: string): boolean => os.startsWith('Windows Server') && !os.includes('/');

type Sentences = ReadonlyMap<string, Text>;

const onServers: Sentences = new Map([
  [
    'Windows can be taken back within ten days: Settings, Recovery, Go back.',
    text('Only the backup takes it back: a server keeps no Windows of before.'),
  ],
]);

const onCore: Sentences = new Map([
  ...onServers,
  [
    'In Windows Update, or with the .msu package.',
    text('In sconfig.cmd (install updates), or with the .msu package.'),
  ],
  ['Remove it in the list of installed updates.', text('Remove it with dism.exe /Online /Remove-Package.')],
  [
    'Remove it in the list of installed updates; a servicing stack stays.',
    text('Remove it with dism.exe /Online /Remove-Package; a servicing stack stays.'),
  ],
  [
    'Remove or install the language again in Settings.',
    text('Remove or install the language again with dism.exe.'),
  ],
  [
    'If the medium is of another build, get one of the build that winver shows.',
    text('The medium is of another build: systeminfo.exe and the medium have to have the same one.'),
  ],
  [
    'Disk Cleanup with system files, then the component clean-up. Never delete anything in WinSxS by hand.',
    text('The component clean-up. Never delete anything in WinSxS by hand.'),
  ],
  ['Roll the driver back in Device Manager.', text('pnputil.exe /delete-driver removes it.')],
  [
    'Before Windows 10, version 2004, pnputil has no /scan-devices: scan for hardware changes in Device Manager.',
    text('Before Windows Server 2022 pnputil has no /scan-devices: restart.'),
  ],
]);

/** Programs with a window, and what does the same without; null where another line of the step does. */
const commands: ReadonlyMap<string, string | null> = new Map([
  ['mdsched.exe', 'bcdedit.exe /bootsequence {memdiag}'],
  ['cleanmgr.exe /d C:', null],
]);

/** The step in the words of a server, or of one without a desktop. */
export function onServer(step: Step, machine: Machine): Step {
  const words = isServerCore(machine) ? onCore : onServers;
  const said = <T extends Text | null>(sentence: T): T =>
    sentence === null ? sentence : ((words.get(sentence.message) as T | undefined) ?? sentence);
  return {
    ...step,
    what: said(step.what),
    onFailure: said(step.onFailure),
    undo: said(step.undo),
    command: isServerCore(machine)
      ? step.command.flatMap((line) => commands.get(line) ?? (commands.has(line) ? [] : line))
      : step.command,
  };
}

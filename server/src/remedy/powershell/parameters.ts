import { text, type Text } from '../../base/text';
import type { Plan, StepId } from '../model';
import type { Writer } from './writer';

/** What a script can do, from its steps: which parameters, functions and sections it has. */
export interface Abilities {
  readonly steps: ReadonlySet<StepId | 'by-hand'>;
  /** Some file has no hash to hold a donor's copy against */
  readonly unchecked: boolean;
  /** Some target is a whole component */
  readonly components: boolean;
  /** It can be run on a Windows that is not started */
  readonly offline: boolean;
  /** It can undo what it did */
  readonly restore: boolean;
}

export function abilitiesOf({ steps, targets }: Plan): Abilities {
  const ids = new Set(steps.map(({ id }) => id));
  return {
    steps: ids,
    unchecked: targets.some(({ hash }) => hash === null),
    components: targets.some(({ type }) => type === 'component'),
    offline: ids.has('recheck'),
    restore: ids.has('copy-from-donor') || ids.has('enable-service'),
  };
}

/** The `param(…)` block for the steps that a script has. */
export function parameters({ steps, unchecked, offline, restore }: Abilities, { note }: Writer): string {
  const existing = String.raw`[ValidateScript({ (Test-Path -LiteralPath $_ -PathType Leaf) -and ($_ -match '^[^"]+\.(msu|cab)$') })]`;
  const parameter = (about: Text | null, ...lines: string[]): string =>
    [...(about ? [note(about, '    ')] : []), ...lines.map((line) => `    ${line}`)].join('\n');
  const notEmpty = '[ValidateNotNullOrEmpty()]';
  const blocks = [
    steps.has('copy-from-donor') && [
      parameter(
        text('The .zip, or the folder, that the harvest script has packed on a healthy machine.'),
        notEmpty,
        "[ValidateScript({ (Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'pack.json') -PathType Leaf) -or (($_ -like '*.zip') -and (Test-Path -LiteralPath $_ -PathType Leaf)) })]",
        '[string]$DonorPack',
      ),
      parameter(
        text(
          'Or where the good files are: the Windows folder of a healthy machine of the same build (\\\\DONOR\\c$\\Windows), a mounted image, or a copy of a single file.',
        ),
        notEmpty,
        '[ValidateScript({ Test-Path -LiteralPath $_ })]',
        '[string]$DonorPath',
      ),
    ],
    steps.has('reinstall-owner') &&
      parameter(
        text('The .msu or .cab of the update that owns the damaged object.'),
        notEmpty,
        existing,
        '[string]$OwnerPackage',
      ),
    steps.has('install-prerequisite') &&
      parameter(
        text('The .msu or .cab of the servicing stack update or checkpoint that the log asks for.'),
        notEmpty,
        existing,
        '[string]$PrerequisitePackage',
      ),
    steps.has('restorehealth') && [
      parameter(
        text(
          'Source for RestoreHealth: \\\\DONOR\\c$\\Windows, a mounted image, or wim:D:\\sources\\install.wim:1 of the same build.',
        ),
        notEmpty,
        `[ValidatePattern('^[^"<>|*?]*[^"<>|*?\\\\]$')]`,
        '[string]$Source',
      ),
      parameter(
        text('RestoreHealth uses -Source only. Give it only when the source is complete.'),
        '[switch]$LimitAccess',
      ),
      parameter(
        text(
          'Lets a machine that is managed by WSUS ask Windows Update for this repair; the policy is put back afterwards.',
        ),
        '[switch]$UseWindowsUpdate',
      ),
    ],
    parameter(text('The .msu or .cab of the update that failed.'), notEmpty, existing, '[string]$KbPackage'),
    offline &&
      parameter(
        text(
          'Works on the Windows of this drive or folder, which is not started, instead of the running one: D:\\. For a machine that does not start: from Windows PE with its PowerShell component, or with the disk in another machine; the recovery environment has no PowerShell.',
        ),
        notEmpty,
        "[ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\\WinSxS') -PathType Container })]",
        '[string]$Image',
      ),
    parameter(
      text(
        'Where the backup, the state and the transcript go. The default is a new folder that only administrators can write to.',
      ),
      notEmpty,
      '[string]$BackupFolder',
    ),
    parameter(
      text(
        'Continues after the restart that an earlier run asked for: the same parameters, with its -BackupFolder.',
      ),
      '[switch]$Resume',
    ),
    restore &&
      parameter(text('Puts back what -BackupFolder holds, and does nothing else.'), '[switch]$Restore'),
    unchecked &&
      parameter(
        text(
          'Takes files from the donor although the log has no hash for them and the donor is not shown to be the same.',
        ),
        '[switch]$AcceptUncheckedDonor',
      ),
    parameter(text('Continues although a restart is pending.'), '[switch]$IgnorePendingRestart'),
    steps.has('restorehealth') && parameter(null, '[switch]$SkipRestoreHealth'),
    steps.has('sfc') && parameter(null, '[switch]$SkipSfc'),
  ];
  const given = blocks.flatMap((block) => (block === false ? [] : block));
  return `[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]\nparam(\n${given.join(',\n\n')}\n)\n`;
}

/** Variables that shared functions read although a script has no parameter for them. */
export function absentParameters({ steps, unchecked, offline, restore }: Abilities): string[] {
  return [
    ...(offline ? [] : ["$Image = ''"]),
    ...(restore ? [] : ['$Restore = $false']),
    ...(steps.has('copy-from-donor') && !unchecked ? ['$AcceptUncheckedDonor = $false'] : []),
  ];
}

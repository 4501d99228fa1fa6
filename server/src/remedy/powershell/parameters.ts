import { text, type Text } from '../../base/text';
import type { Plan, StepId } from '../model';
import { isPattern } from '../plans/folderPattern';
import type { Writer } from './writer';

/** What a script can do, from its steps: which parameters, functions and sections it has. */
export interface Abilities {
  readonly steps: ReadonlySet<StepId | 'by-hand'>;
  /** Some file has no hash to hold a donor's copy against */
  readonly unchecked: boolean;
  /** Some target is a catalog, which has a signature */
  readonly catalogs: boolean;
  /** Some target's folder is a pattern */
  readonly patterns: boolean;
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
    catalogs: targets.some(({ type }) => type === 'catalog'),
    patterns: targets.some(({ folder }) => isPattern(folder)),
    components: targets.some(({ type }) => type === 'component'),
    offline: ids.has('recheck'),
    restore: ids.has('copy-from-donor') || ids.has('enable-service'),
  };
}

/** Steps that are always done, or that no script does. */
const noChoice: ReadonlySet<string> = new Set(['check-machine', 'collect', 'by-hand']);

/** The `param(…)` block for the steps that a script has. */
export function parameters({ steps, unchecked, offline, restore }: Abilities, { note }: Writer): string {
  const parameter = (about: Text, ...parts: string[]): string =>
    `${note(about, '    ')}\n    ${parts.join('')}`;
  const existing = String.raw`[ValidatePattern('\.(msu|cab)$')][ValidateScript({ Test-Path -LiteralPath $_ -PathType Leaf })]`;
  const copies = steps.has('copy-from-donor');
  const choices = [...steps].filter((id) => !noChoice.has(id)).map((id) => `'${id}'`);
  const blocks = [
    copies && [
      parameter(
        text(
          'Good files: the .zip of the harvest script, \\\\DONOR\\c$\\Windows of the same build, a mounted image, one file.',
        ),
        '[ValidateScript({ Test-Path -LiteralPath $_ })]',
        '[string]$Donor,',
      ),
      parameter(text('The SHA-256 that the harvest script has shown for its .zip.'), '[string]$DonorHash,'),
    ],
    steps.has('reinstall-owner') &&
      parameter(
        text('The .msu or .cab of the update that owns the damaged object.'),
        existing,
        '[string]$OwnerPackage,',
      ),
    steps.has('install-prerequisite') &&
      parameter(
        text('The .msu or .cab of the servicing stack update or checkpoint that the log asks for.'),
        existing,
        '[string]$PrerequisitePackage,',
      ),
    steps.has('restorehealth') &&
      parameter(
        text('Source for RestoreHealth, of the same build: a mounted image, wim:D:\\sources\\install.wim:1.'),
        `[ValidatePattern('^[^"<>|*?]*[^"<>|*?\\\\]$')]`,
        '[string]$Source,',
      ),
    parameter(text('The .msu or .cab of the update that failed.'), existing, '[string]$KbPackage,'),
    offline &&
      parameter(
        text(
          'Repairs the Windows of this drive, which is not running: D:\\ (Windows PE, or the disk in another machine).',
        ),
        "[ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\\WinSxS') })]",
        '[string]$Image,',
      ),
    restore && parameter(text('Puts back what was saved, and does nothing else.'), '[switch]$Restore,'),
    unchecked &&
      parameter(
        text('Takes files that nothing can be checked by from a donor of another build, too.'),
        '[switch]$AcceptUncheckedDonor,',
      ),
    parameter(text('Steps to leave out.'), `[ValidateSet(${choices.join(', ')})]`, '[string[]]$Skip = @(),'),
    parameter(
      text('Continues although a restart is waiting, or servicing is running.'),
      '[switch]$IgnorePendingRestart',
    ),
  ];
  const given = blocks.flatMap((block) => (block === false ? [] : block));
  return `[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]\nparam(\n${given.join('\n')}\n)\n`;
}

/** Variables that shared functions read although a script has no parameter for them. */
export function absentParameters({ steps, unchecked, offline }: Abilities): string[] {
  return [
    ...(offline ? [] : ["$Image = ''"]),
    ...(steps.has('copy-from-donor') && !unchecked ? ['$AcceptUncheckedDonor = $false'] : []),
  ];
}

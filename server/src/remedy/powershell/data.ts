import { text } from '../../base/text';
import type { Plan } from '../model';
import { quoteLiteral, type Quoted } from '../quote';
import { absentParameters, type Abilities } from './parameters';
import { folderName } from './folderName';
import type { Writer } from './writer';
import { append } from '../../base/lists';

/** Where scripts keep what they save, below the folder of Windows: users cannot write there. */
export const ownFolder = '\\Logs\\CBS-Lens';

/** A path of a parameter in full. */
export const absolute = (name: string): string =>
  `if ($${name} -ne '') { $${name} = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($${name}) }`;

/** The one module where names from the log become literals, and the variables that all functions read. */
export function dataSection(plan: Plan, abilities: Abilities, { note }: Writer): Quoted {
  const { steps } = abilities;
  const copies = steps.has('copy-from-donor');
  const lines: string[] = [
    note(text('What the log names. Nothing else in the code below comes from the log.')),
  ];
  const names: (readonly [string, string])[] = [
    ...(steps.has('recheck')
      ? ([
          ['KeyForm', plan.keyform?.text ?? ''],
          ['PackageName', plan.package ?? ''],
        ] as const)
      : []),
    ['Name', folderName('Repair', plan)],
  ];
  for (const [name, value] of names) {
    const literal = quoteLiteral(value);
    if (!literal.ok) return literal;
    lines.push(`$${name} = ${literal.value}`);
  }
  if (copies || steps.has('recheck')) {
    const targets = targetList(plan.targets);
    if (!targets.ok) return targets;
    lines.push(targets.value);
  }
  if (steps.has('enable-service')) {
    const services = plan.services.map(({ name, start }) => `    @{ Name = '${name}'; Start = '${start}' }`);
    append(lines, ['$Services = @(', ...services, ')']);
  }

  const paths = [
    ...(copies ? ['Donor'] : []),
    'KbPackage',
    ...(steps.has('reinstall-owner') ? ['OwnerPackage'] : []),
    ...(steps.has('install-prerequisite') ? ['PrerequisitePackage'] : []),
    ...(abilities.offline ? ['Image'] : []),
  ];
  append(lines, [
    '',
    '$Caller = $PSCmdlet',
    ...absentParameters(abilities),
    ...paths.map(absolute),
    "$RunningWindows = [Environment]::GetFolderPath('Windows')",
    "$System32 = $RunningWindows + '\\System32'",
    '$WindowsFolder = $RunningWindows',
    "$DismTarget = '/Online'",
    ...(abilities.offline
      ? [
          "if ($Image -ne '') {",
          "    $WindowsFolder = $Image.TrimEnd('\\') + '\\Windows'",
          "    $DismTarget = '/Image:{0}\\' -f $Image.TrimEnd('\\')",
          '}',
        ]
      : []),
    "$SessionManager = 'SYSTEM\\CurrentControlSet\\Control\\Session Manager'",
    `$Own = '${ownFolder}\\' + $Name`,
    '$BackupFolder = $WindowsFolder + $Own',
    "$StateFile = $BackupFolder + '\\state.xml'",
    '$State = @{ Done = @(); Since = (Get-Date); IsInstalled = $false; HasFailed = $false }',
    ...(copies
      ? [
          `$Unfinished = $WindowsFolder + '${ownFolder}\\unfinished'`,
          "$TrustedInstaller = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'",
          '$DonorRoot = $Pack = $null',
          "$DonorRoot = ''",
          '$Pack = $null',
        ]
      : []),
    '$IsSameBuild = $IsOpen = $RestartNeeded = $StepsLeft = $transcribing = $false',
    '$IsStoreGood = $true',
    '$ExitCode = 0',
    '$Code = 10',
    '',
  ]);
  return { ok: true, value: lines.join('\n') };
}

/** The files as a list, each value a literal on its own line. */
export function targetList(targets: Plan['targets']): Quoted {
  if (targets.length === 0) return { ok: true, value: '$Targets = @()' };
  const lines = ['$Targets = @('];
  for (const [index, { type, folder, file, hash }] of targets.entries()) {
    lines.push(`    @{  Id = '${String(index + 1).padStart(3, '0')}'; Type = '${type}'`);
    const values = { Folder: folder, File: file, Hash: hash?.hex ?? '', Algorithm: hash?.algorithm ?? '' };
    for (const [name, value] of Object.entries(values)) {
      const literal = quoteLiteral(value);
      if (!literal.ok) return literal;
      lines.push(`        ${name} = ${literal.value}`);
    }
    lines.push('    }');
  }
  lines.push(')');
  return { ok: true, value: lines.join('\n') };
}

import { text } from '../../base/text';
import type { Plan } from '../model';
import { quoteLiteral, type Quoted } from '../quote';
import { absentParameters, type Abilities } from './parameters';
import type { Writer } from './writer';
import { append } from '../../base/lists';

/** The one module where names from the log become literals, and the variables that all functions read. */
export function dataSection(
  plan: Plan,
  fileName: string,
  abilities: Abilities,
  { say, note }: Writer,
): Quoted {
  const { steps } = abilities;
  const lines: string[] = [
    note(text('What the log names. Nothing else in the code below comes from the log.')),
  ];
  const names: (readonly [string, string])[] = [
    ['KeyForm', plan.keyform?.text ?? ''],
    ['PackageName', plan.package ?? ''],
    ['FailedKb', plan.failedKb ?? ''],
    ['ScriptName', fileName],
  ];
  for (const [name, value] of names) {
    const literal = quoteLiteral(value);
    if (!literal.ok) return literal;
    lines.push(`$${name} = ${literal.value}`);
  }
  lines.push(
    `$FailedUpdate = ${say(plan.failedKb === null ? text('the update that failed') : text('{0}', plan.failedKb))}`,
  );
  if (steps.has('reinstall-owner')) {
    const owner = plan.ownerKb ?? plan.package;
    lines.push(
      `$OwnerUpdate = ${say(owner === null ? text('the update that owns the damaged object') : text('{0}', owner))}`,
    );
  }
  if (steps.has('copy-from-donor') || steps.has('recheck')) {
    const targets = targetList(plan.targets);
    if (!targets.ok) return targets;
    lines.push(targets.value);
  }
  if (steps.has('enable-service')) {
    const services = plan.services.map(
      ({ name, start }) => `    [PSCustomObject]@{ Name = '${name}'; Start = '${start}' }`,
    );
    append(lines, ['$Services = @(', ...services, ')']);
  }

  const absolute = '$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath';
  const paths = [
    'KbPackage',
    ...(steps.has('reinstall-owner') ? ['OwnerPackage'] : []),
    ...(steps.has('install-prerequisite') ? ['PrerequisitePackage'] : []),
    ...(steps.has('copy-from-donor') ? ['DonorPack', 'DonorPath'] : []),
  ];
  const needsFolder = `($Resume${abilities.restore ? ' -or $Restore' : ''}) -and ($BackupFolder -eq '')`;
  append(lines, [
    '',
    '$Caller = $PSCmdlet',
    ...absentParameters(abilities),
    "$RunningWindows = [Environment]::GetFolderPath('Windows')",
    "$System32 = Join-Path -Path $RunningWindows -ChildPath 'System32'",
    "$LogFolder = Join-Path -Path $RunningWindows -ChildPath 'Logs\\CBS'",
    '$WindowsFolder = $RunningWindows',
    "$DismTarget = '/Online'",
    ...(abilities.offline
      ? [
          "if ($Image -ne '') {",
          `    $Image = ${absolute}($Image).TrimEnd('\\')`,
          "    if ($Image -match '^[A-Za-z]:$') { $Image += '\\' }",
          "    $WindowsFolder = Join-Path -Path $Image -ChildPath 'Windows'",
          "    $DismTarget = '/Image:' + $Image",
          `    if ($WindowsFolder -eq $RunningWindows) { throw ${say(text('-Image is for a Windows that is not running.'))} }`,
          '}',
        ]
      : []),
    `if (${needsFolder}) { throw ${say(text('Give -BackupFolder: the folder of the first run.'))} }`,
    "$time = (Get-Date).ToString('yyyyMMdd-HHmmss', [System.Globalization.CultureInfo]::InvariantCulture)",
    "if ($BackupFolder -eq '') { $BackupFolder = Join-Path -Path $WindowsFolder -ChildPath ('Logs\\CBS-Lens\\' + $time) }",
    `$BackupFolder = ${absolute}($BackupFolder)`,
    ...paths.map((name) => `if ($${name} -ne '') { $${name} = ${absolute}($${name}) }`),
    '$IsNewFolder = -not (Test-Path -LiteralPath $BackupFolder -PathType Container)',
    "$UnfinishedFolder = Join-Path -Path $WindowsFolder -ChildPath 'Logs\\CBS-Lens\\unfinished'",
    "$StateFile = Join-Path -Path $BackupFolder -ChildPath 'state.xml'",
    '$State = @{ Done = @(); Since = (Get-Date) }',
    ...(steps.has('restorehealth')
      ? [
          "$Policy = 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Servicing'",
          "$PolicyNote = Join-Path -Path $UnfinishedFolder -ChildPath 'policy.xml'",
        ]
      : []),
    ...(steps.has('copy-from-donor')
      ? [
          '# NT SERVICE\\TrustedInstaller',
          "$OwnerSid = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'",
          '$script:Pack = $null',
          '$script:SameMachine = $false',
        ]
      : []),
    '$script:ExitCode = 0',
    '$script:LastCode = 0',
    '$script:Failed = $false',
    '$script:Skipped = $false',
    "$script:PackFolder = ''",
    '$script:Machine = $null',
    '$script:RestartNeeded = $false',
    '$script:StepsLeft = $false',
    '$script:StoreRepaired = $true',
    '$script:UpdateDone = $false',
    '',
  ]);
  return { ok: true, value: lines.join('\n') };
}

/** The files as a list of objects, each value a literal on its own line. */
export function targetList(targets: Plan['targets']): Quoted {
  if (targets.length === 0) return { ok: true, value: '$Targets = @()' };
  const lines = ['$Targets = @('];
  for (const [index, { type, folder, file, hash }] of targets.entries()) {
    const values = { Folder: folder, File: file, Hash: hash?.hex ?? '', Algorithm: hash?.algorithm ?? '' };
    lines.push(
      '    [PSCustomObject]@{',
      `        Id = '${String(index + 1).padStart(3, '0')}'`,
      `        Type = '${type}'`,
    );
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

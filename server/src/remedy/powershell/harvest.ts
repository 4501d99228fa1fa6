import { text, type Translate } from '../../base/text';
import type { Plan } from '../model';
import { product } from '../product';
import { commonFunctions, consentFunction, fitnessCheck, machineFunctions } from './common';
import { isPattern } from '../plans/folderPattern';
import { componentNames, patternFunction } from './copy';
import { absolute, ownFolder, targetList } from './data';
import { evidenceLines } from './header';
import { readingFunctions } from './reading';
import { encodingCheck, type RenderedScript } from './render';
import { scriptName } from './scriptName';
import { folderName } from './folderName';
import { writer, type Writer } from './writer';

/**
 * The script for the healthy machine: packs exactly the files that the repair script of the same plan wants, with a list of
 * their hashes and of what the machine is. It reads Windows and writes into one new folder, nothing else.
 */
export function renderHarvest(plan: Plan, translate: Translate): RenderedScript {
  if (plan.targets.length === 0)
    return { ok: false, reason: text('The log names no file that a healthy machine could give.') };
  const write = writer(translate);
  const { note, say } = write;
  const patterns = plan.targets.some(({ folder }) => isPattern(folder));
  const targets = targetList(plan.targets);
  if (!targets.ok) return targets;
  const fileName = scriptName('Harvest', plan);
  const top = [
    '#Requires -Version 5.1\n#Requires -RunAsAdministrator\n',
    note(
      text(
        'Packs good copies of files on a healthy machine, for the repair of another one. Objects in its list: {0}.',
        plan.targets.length,
      ),
    ),
    '#',
    ...evidenceLines(plan.request, write),
    '#',
    note(
      text(
        'Written by {0}. It reads Windows and writes into the folder of the pack; it changes nothing else.',
        product,
      ),
    ),
    note(
      text(
        'The machine must be healthy and have the same build (with its number of updates), architecture, edition and language as the damaged one.',
      ),
    ),
    '#',
    note(text('Usage:')),
    `#   .\\${fileName}`,
    `#   .\\${fileName} -Image D:\\`,
    '#',
    note(text('Exit codes:')),
    `#   0     ${translate(text('all files are packed'))}`,
    `#   1     ${translate(text('stopped by an unexpected error'))}`,
    `#   10    ${translate(text('this machine is not fit, or a restart is waiting; nothing was changed'))}`,
    `#   11    ${translate(text('some files are missing or not good here; the others are packed'))}`,
    '',
    parameters(write),
  ].join('\n');
  const body = [
    fitnessCheck(write),
    note(text('What the log names. Nothing else in the code below comes from the log.')),
    `$Name = '${folderName('Harvest', plan)}'\n${targets.value}`,
    settings(),
    commonFunctions(write),
    consentFunction(write),
    machineFunctions(write),
    readingFunctions(true, write),
    componentNames(write),
    ...(patterns ? [patternFunction(write)] : []),
    packFunctions(patterns, write),
    mainSection(say),
  ].join('\n');
  return { ok: true, fileName, content: `${top}\n${encodingCheck(top + body)}${body}` };
}

function parameters({ note }: Writer): string {
  return String.raw`[CmdletBinding(SupportsShouldProcess = $true)]
param(
${note(text('Takes the files from the Windows of this drive or folder (a mounted image) instead of the running one.'), '    ')}
    [ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\WinSxS') -PathType Container })]
    [string]$Image
)
`;
}

const settings = (): string => String.raw`
$Caller = $PSCmdlet
${absolute('Image')}
$RunningWindows = [Environment]::GetFolderPath('Windows')
$System32 = $RunningWindows + '\System32'
$WindowsFolder = $RunningWindows
if ($Image -ne '') { $WindowsFolder = $Image.TrimEnd('\') + '\Windows' }
$SessionManager = 'SYSTEM\CurrentControlSet\Control\Session Manager'
$time = (Get-Date).ToString('yyyyMMdd-HHmmss', [Globalization.CultureInfo]::InvariantCulture)
$PackName = '{0}${ownFolder}\{1}-{2}' -f $RunningWindows, $Name, $time
$PackFolder = $PackName + '\pack'
$IgnorePendingRestart = $false
$IsOpen = $false
$ExitCode = 0
$Code = 10
`;

function packFunctions(patterns: boolean, { say, note }: Writer): string {
  return String.raw`${note(text('Checks one file and copies it into the pack: a payload has the hash that the log expects, a catalog a valid signature.'))}
function Add-ToPack($Target) {
    $name = '{0}\{1}' -f $Target.Folder, $Target.File
    $file = '{0}\{1}' -f $WindowsFolder, $name
    if (-not [IO.File]::Exists($file)) { throw (${say(text('{0} is not on this machine: it is of another build.'))} -f $file) }
    if (($Target.Type -eq 'payload') -and (Test-Compressed -Path $file)) { throw (${say(text('{0} is compressed: take another machine.'))} -f $file) }
    if (($Target.Hash -ne '') -and ((Get-Hash -Path $file -Algorithm $Target.Algorithm) -ne $Target.Hash)) {
        throw (${say(text('{0} does not have the hash that the log expects: another version, or damaged too.'))} -f $file)
    }
    if (($Target.Type -eq 'catalog') -and ((Get-AuthenticodeSignature -LiteralPath $file).Status -ne 'Valid')) {
        throw (${say(text('The signature of {0} is not valid.'))} -f $file)
    }
    if (-not (Confirm-Change -Target $file -Action (${say(text('Copy into {0}'))} -f $PackFolder))) { return }
    $copy = '{0}\Windows\{1}' -f $PackFolder, $name
    [void][IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($copy))
    [IO.File]::Copy($file, $copy, $false)
${note(text('A hidden file would be left out of the .zip.'), '    ')}
    [IO.File]::SetAttributes($copy, 'Normal')
    return @{ Path = $name; SHA256 = (Get-Hash -Path $copy) }
}

${note(text('The files that an object of the list stands for: itself, or all files of a component.'))}
function Get-TargetFile($Target) {
    if ($Target.Type -ne 'component') { return ${patterns ? '(Get-FullTarget -Target $Target -Windows $WindowsFolder)' : '$Target'} }
    $folder = '{0}\{1}' -f $Target.Folder, $Target.File
    $names = @(Get-ComponentName -Folder ('{0}\{1}' -f $WindowsFolder, $folder))
    if ($names.Count -eq 0) { throw (${say(text('{0} is not on this machine: it is of another build.'))} -f $folder) }
    foreach ($name in $names) { @{ Type = 'component-file'; Folder = $folder; File = $name; Hash = '' } }
}
`;
}

const mainSection = (say: Writer['say']): string => String.raw`$files = @()
$complete = 0
try {
    Test-Machine
    $Code = 1
    foreach ($target in $Targets) {
        try {
            $own = @(foreach ($file in @(Get-TargetFile -Target $target)) { Add-ToPack -Target $file })
            $files += $own
            if ($own.Count -gt 0) { $complete++ }
        }
        catch { Set-Result -Code 11 -Message $_.Exception.Message }
    }
    if ($files.Count -gt 0) {
        $json = ConvertTo-Json -InputObject @{ Build = (Get-Build -Windows $WindowsFolder); Files = $files } -Depth 4
        $encoding = New-Object -TypeName Text.UTF8Encoding -ArgumentList $false
        [IO.File]::WriteAllText(($PackFolder + '\pack.json'), $json, $encoding)
        Compress-Archive -LiteralPath $PackFolder -DestinationPath ($PackName + '.zip') -Confirm:$false -ErrorAction Stop
        Write-Message -Message (${say(text('{0} files, for {1} of {2} objects: {3}.zip'))} -f $files.Count, $complete, $Targets.Count, $PackName)
        $hash = Get-Hash -Path ($PackName + '.zip')
        Write-Message -Message (${say(text('Give it to the other machine as -Donor, with -DonorHash {0}'))} -f $hash)
    }
    elseif (-not $WhatIfPreference) { Write-Warning -Message ${say(text('Nothing was packed: take another machine.'))} }
}
catch { Set-Result -Code $Code -Message $_.Exception.Message }
exit $ExitCode
`;

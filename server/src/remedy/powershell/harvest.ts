import { text, type Translate } from '../../base/text';
import type { Plan } from '../model';
import { product } from '../product';
import { commonFunctions, fitnessCheck, machineFunctions } from './common';
import { componentNames } from './component';
import { targetList } from './data';
import { evidenceLines } from './header';
import { readingFunctions } from './reading';
import { encodingCheck, scriptName, type RenderedScript } from './render';
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
    `#   .\\${fileName} -PackFolder C:\\Temp\\pack`,
    `#   .\\${fileName} -PackFolder C:\\Temp\\pack -Image D:\\`,
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
    `$KeyForm = ''\n${targets.value}`,
    settings(write),
    commonFunctions(write),
    machineFunctions(write),
    readingFunctions(write),
    componentNames(write),
    packFunctions(write),
    mainSection(say),
  ].join('\n');
  return { ok: true, fileName, content: `${top}\n${encodingCheck(top + body)}${body}` };
}

function parameters({ note }: Writer): string {
  return String.raw`[CmdletBinding(SupportsShouldProcess = $true)]
param(
${note(text('A new folder for the pack; a .zip of it is made beside it.'), '    ')}
    [Parameter(Mandatory = $true)]
    [ValidateNotNullOrEmpty()]
    [string]$PackFolder,

${note(text('Takes the files from the Windows of this drive or folder (a mounted image) instead of the running one.'), '    ')}
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\WinSxS') -PathType Container })]
    [string]$Image
)
`;
}

function settings({ say }: Writer): string {
  return String.raw`
$Caller = $PSCmdlet
$RunningWindows = [Environment]::GetFolderPath('Windows')
$System32 = Join-Path -Path $RunningWindows -ChildPath 'System32'
$WindowsFolder = $RunningWindows
if ($Image -ne '') {
    $Image = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Image)
    $WindowsFolder = Join-Path -Path $Image -ChildPath 'Windows'
}
$PackFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($PackFolder).TrimEnd('\')
if (Test-Path -LiteralPath $PackFolder) { throw ${say(text('The folder exists already: name a new one.'))} }
$IgnorePendingRestart = $false
$script:ExitCode = 0
$script:LastCode = 0
$script:Failed = $false
$script:Skipped = $false
$script:Machine = $null
`;
}

function packFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Checks one file and copies it into the pack: a payload has the hash that the log of the damaged machine expects, a catalog a valid signature. Returns its entry in the list.'))}
function Add-ToPack {
    param($Target)
    $relative = Join-Path -Path $Target.Folder -ChildPath $Target.File
    $file = Join-Path -Path $WindowsFolder -ChildPath $relative
    if (-not (Test-Path -LiteralPath $file -PathType Leaf)) {
        Stop-Script -Code 11 -Message (${say(text('{0} does not exist on this machine: it is not of the same build and update level.'))} -f $file)
    }
    if (($Target.Type -eq 'payload') -and (Test-CompressedFile -Path $file)) {
        Stop-Script -Code 11 -Message (${say(text('{0} is compressed by the component store, so its content cannot be checked here. Take a machine, or a mounted image, where it is in use.'))} -f $file)
    }
    if (-not (Test-ExpectedHash -Target $Target -Path $file)) {
        Stop-Script -Code 11 -Message (${say(text('{0} does not have the hash that the log expects: it is damaged, or another version.'))} -f $file)
    }
    if (($Target.Type -eq 'catalog') -and ((Get-AuthenticodeSignature -LiteralPath $file).Status -ne 'Valid')) {
        Stop-Script -Code 11 -Message (${say(text('The signature of {0} is not valid.'))} -f $file)
    }
    if (-not (Confirm-Change -Target $file -Action (${say(text('Copy into {0}'))} -f $PackFolder))) { return }
    $copy = Join-Path -Path (Join-Path -Path $PackFolder -ChildPath 'Windows') -ChildPath $relative
    [void][System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($copy))
    [System.IO.File]::Copy($file, $copy, $false)
${note(text('A hidden file would be left out of the .zip.'), '    ')}
    [System.IO.File]::SetAttributes($copy, [System.IO.FileAttributes]::Normal)
    return @{ Path = $relative; SHA256 = (Get-FileHash -LiteralPath $copy -Algorithm SHA256 -ErrorAction Stop).Hash; Length = (Get-Item -LiteralPath $copy -Force).Length }
}

${note(text('The files that an object of the list stands for: itself, or all files of a component.'))}
function Get-TargetFile {
    param($Target)
    if ($Target.Type -ne 'component') { return $Target }
    $folder = Join-Path -Path $Target.Folder -ChildPath $Target.File
    $path = Join-Path -Path $WindowsFolder -ChildPath $folder
    $names = @()
    if (Test-Path -LiteralPath $path -PathType Container) { $names = @(Get-ComponentName -Folder $path) }
    if ($names.Count -eq 0) {
        Stop-Script -Code 11 -Message (${say(text('{0} does not exist on this machine: it is not of the same build and update level.'))} -f $path)
    }
    foreach ($name in $names) {
        [PSCustomObject]@{ Type = 'component-file'; Folder = $folder; File = $name; Hash = ''; Algorithm = '' }
    }
}

${note(text('Writes the list of the pack and makes a .zip of all of it.'))}
function Save-Pack {
    param($Files, [int]$Complete)
    $list = @{ Version = 1; Machine = $script:Machine; Files = $Files }
    $json = ConvertTo-Json -InputObject $list -Depth 4
    [System.IO.File]::WriteAllText((Join-Path -Path $PackFolder -ChildPath 'pack.json'), $json, (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false))
    Compress-Archive -LiteralPath $PackFolder -DestinationPath ($PackFolder + '.zip') -Force -Confirm:$false -ErrorAction Stop
    Write-Message -Message (${say(text('{0} files are packed in {1}, for {2} of the {3} objects of the list. Copy the .zip, or the folder, to the damaged machine and give it as -DonorPack.'))} -f $Files.Count, $PackFolder, $Complete, $Targets.Count)
}
`;
}

function mainSection(say: Writer['say']): string {
  return String.raw`$files = @()
$complete = 0
try {
    Test-Machine
    foreach ($target in $Targets) {
        $script:LastCode = 0
        try {
            $own = @(foreach ($file in @(Get-TargetFile -Target $target)) { Add-ToPack -Target $file })
            $files += $own
            if ($own.Count -gt 0) { $complete++ }
        }
        catch {
            if ($script:LastCode -ne 11) { throw }
            Write-Warning -Message $_.Exception.Message
        }
    }
    if ($files.Count -gt 0) { Save-Pack -Files $files -Complete $complete }
    elseif (-not $WhatIfPreference) { Write-Warning -Message ${say(text('Nothing was packed: take another machine.'))} }
}
catch {
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
exit $script:ExitCode
`;
}

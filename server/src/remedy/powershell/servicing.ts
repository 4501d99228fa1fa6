import { text } from '../../base/text';
import { formatCode } from '../../codes/bits';
import { hresult } from '../../codes/hresults';
import type { Abilities } from './parameters';
import type { Writer } from './writer';

/** What steps with the tools of Windows do, each as the lines of its block. */

const olderPackage = [hresult.CBS_E_NOT_APPLICABLE, hresult.CBS_E_NEW_SERVICING_STACK_REQUIRED]
  .map(formatCode)
  .join(', ');
const notApplicable = formatCode(hresult.WU_E_NOT_APPLICABLE);

/** Installing a package without wusa.exe. */
export function packageFunction({ say, note }: Writer): string {
  return String.raw`${note(text('Installs a .msu or .cab package with DISM; what is in a .msu first, unless only DISM can open it (.wim, .psf).'))}
function Install-Package([string]$Path) {
    if (-not (Confirm-Change -Target $Path -Action ${say(text('Install with expand.exe and dism.exe /Add-Package'))})) { return }
    $packages = @($Path)
    $folder = '{0}\expanded-{1}' -f $BackupFolder, [guid]::NewGuid().ToString('N')
    [void][IO.Directory]::CreateDirectory($folder)
    try {
        if (($Path -like '*.msu') -and ((Invoke-Tool -Name 'expand.exe' -Arguments @('-F:*', $Path, $folder)) -eq 0)) {
            $files = @(Get-ChildItem -LiteralPath $folder -File)
            $cabinets = @($files | Where-Object { ($_.Extension -eq '.cab') -and ($_.Name -ne 'WSUSSCAN.cab') })
            $isOpaque = @($files | Where-Object { @('.wim', '.psf') -contains $_.Extension }).Count -gt 0
${note(text('The servicing stack goes first.'), '            ')}
            if (($cabinets.Count -gt 0) -and -not $isOpaque) {
                $packages = @($cabinets | Sort-Object -Property { $_.Name -notlike 'SSU-*' } | ForEach-Object { $_.FullName })
            }
        }
        foreach ($package in $packages) {
            $arguments = @($DismTarget, '/Add-Package', ('/PackagePath:' + $package), '/NoRestart')
            $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
${note(text('A servicing stack that is older than the one here does not apply, and is not needed.'), '            ')}
            if (($package -like '*\SSU-*') -and (@(${olderPackage}) -contains $code)) { continue }
            if ($code -eq 3010) { $script:RestartNeeded = $true }
            elseif ($code -ne 0) { return (Set-Result -Code 15 -Message (${say(text('{0} could not be installed.'))} -f $package)) }
        }
    }
    finally { Remove-Item -LiteralPath $folder -Recurse -Force -Confirm:$false -ErrorAction Continue }
}
`;
}

/** Lines of the log that a run has written. */
export function newLinesFunction({ note }: Writer): string {
  return String.raw`${note(text('Lines of the logs, the rotated ones too, with one of some texts, since a time.'))}
function Get-NewLine([string[]]$Texts, $Since) {
    $start = $Since.ToString('yyyy-MM-dd HH:mm:ss', [Globalization.CultureInfo]::InvariantCulture)
    @($BackupFolder, ($RunningWindows + '\Logs\CBS')) | Where-Object { [IO.Directory]::Exists($_) } |
        ForEach-Object { Get-ChildItem -LiteralPath $_ -Filter '*.log' -File | Where-Object { $_.LastWriteTime -ge $Since } } |
        ForEach-Object { Select-String -LiteralPath $_.FullName -Pattern $Texts -SimpleMatch } |
        Where-Object { [string]::CompareOrdinal($_.Line, 0, $start, 0, $start.Length) -gt 0 }
}
`;
}

const wsusPolicy = 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate';

/** RestoreHealth. */
export const restoreHealthBlock = (
  { offline, steps }: Abilities,
  { say }: Writer,
): string => String.raw`$arguments = @($DismTarget, '/Cleanup-Image', '/RestoreHealth')
if ($Source -ne '') { $arguments += '/Source:' + $Source }
${steps.has('copy-from-donor') ? "elseif ($null -ne $Pack) { $arguments += '/Source:' + $DonorRoot }\n" : ''}elseif (${offline ? "($Image -eq '') -and " : ''}(Test-Path -LiteralPath '${wsusPolicy}')) {
    Write-Warning -Message ${say(text('WSUS often has no content for repairs: give -Source when this fails.'))}
}
if (-not (Confirm-Change -Target $WindowsFolder -Action ('dism.exe ' + ($arguments -join ' ')))) { return }
$code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
$script:RestartNeeded = $code -eq 3010
if (@(0, 3010) -notcontains $code) { Set-Result -Code 13 -Message ${say(text('RestoreHealth failed: give -Source.'))} }
$script:IsStoreGood = @(0, 3010) -contains $code
$State.Since = Get-Date`;

/** sfc, with a look into its log: its exit code does not say what it could not repair. */
export const sfcBlock = ({ say }: Writer): string => String.raw`if (-not $IsStoreGood) {
    Write-Message -Message ${say(text('Left out: sfc repairs from the store, and the store is not repaired.'))}
    $script:IsOpen = $true
    return
}
if (-not (Confirm-Change -Target $WindowsFolder -Action 'sfc.exe /scannow')) { return }
$since = Get-Date
$arguments = '/scannow'
if ($Image -ne '') {
    $offline = ' /offbootdir="{0}\\" /offwindir="{0}\Windows" /offlogfile="{1}\sfc.log"'
    $arguments += $offline -f $Image.TrimEnd('\'), $BackupFolder
}
# It writes UTF-16, which a pipe would spoil.
$code = (Start-Process -FilePath ($System32 + '\sfc.exe') -ArgumentList $arguments -NoNewWindow -Wait -PassThru).ExitCode
$State.Since = Get-Date
$left = @(Get-NewLine -Texts '[SR] Cannot repair member file' -Since $since)
foreach ($line in $left) { Write-Warning -Message $line.Line }
if (($left.Count -gt 0) -or ($code -ne 0)) { Set-Result -Code 14 -Message (${say(text('sfc left something (exit code {0}).'))} -f $code) }`;

/** Trying the failed update again. */
export const retryBlock = (
  { offline }: Abilities,
  { say }: Writer,
): string => String.raw`if (${offline ? "($Image -ne '') -or " : ''}($KbPackage -like '*.cab')) { return }
if ($KbPackage -eq '') {
    $script:IsOpen = $true
    Write-Message -Message ${say(text('No -KbPackage: look for updates in Windows Update.'))}
    return
}
if (-not (Confirm-Change -Target $KbPackage -Action 'wusa.exe /quiet /norestart')) { return }
$code = Invoke-Tool -Name 'wusa.exe' -Arguments @($KbPackage, '/quiet', '/norestart')
# 0x00240005: WU_S_REBOOT_REQUIRED, 0x00240006: WU_S_ALREADY_INSTALLED
$State.IsInstalled = @(0, 3010, 0x00240005, 0x00240006, ${notApplicable}) -contains $code
if (@(3010, 0x00240005) -contains $code) { $script:RestartNeeded = $true }
if ($code -eq ${notApplicable}) { Set-Result -Code 15 -Message ${say(text('It does not apply here, or a newer one is installed.'))} }
elseif (-not $State.IsInstalled) {
    $script:IsOpen = $State.HasFailed = $true
    $State.Since = Get-Date
}`;

export const installByHandBlock = (): string => String.raw`if ($KbPackage -eq '') { $script:IsOpen = $true }
elseif (-not $State.IsInstalled) {
    Install-Package -Path $KbPackage
    $State.IsInstalled = -not $IsOpen
}`;

/** What has to be said when all steps are through. */
export const updateJudgement = ({ say }: Writer): string =>
  String.raw`if ($State.HasFailed -and -not $State.IsInstalled -and -not $StepsLeft) {
    Set-Result -Code 15 -Message (${say(text('{0} could not be installed.'))} -f $KbPackage)
}`;

/** Installing what a parameter names, where it does. */
export const installGivenBlock = (
  parameter: 'OwnerPackage' | 'PrerequisitePackage',
  { say }: Writer,
): string => String.raw`if ($${parameter} -ne '') { Install-Package -Path $${parameter} }
else {
    $script:IsOpen = $true
    Write-Message -Message ${say(parameter === 'OwnerPackage' ? text('No -OwnerPackage: it is left to RestoreHealth.') : text('No -PrerequisitePackage: nothing is installed first.'))}
}`;

/** The last look: does the new log say the same again? */
export const recheckBlock = ({ say }: Writer): string => String.raw`if ($WhatIfPreference) { return }
$names = @($Targets | ForEach-Object { $_.File.Split('\')[-1] -replace '\.(manifest|mum|cat)$' })
$names = @(($names + $KeyForm + $PackageName) -ne '')
$bad = 'corrupt|missing|do not match|cannot repair|unable to repair|hydration failed|failed to (resolve|find)'
if ($names.Count -eq 0) { return }
$found = @(Get-NewLine -Texts $names -Since $State.Since | Where-Object { $_.Line -match $bad })
foreach ($hit in @($found | Select-Object -First 20)) { Write-Host $hit.Line }
if ($found.Count -gt 0) { Set-Result -Code 17 -Message (${say(text('The new log names them again, {0} times.'))} -f $found.Count) }`;

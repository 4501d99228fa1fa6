import { text } from '../../base/text';
import { hresult } from '../../codes/hresults';
import { windowsLogs } from '../../log/names';
import type { Writer } from './writer';

const { cbs, dism, setupapi } = windowsLogs;
/** Logs that a repair writes to, below the folder of Windows, as literals of a script */
const newestLogs = [
  [cbs.folder, cbs.current],
  [cbs.folder, cbs.rotated],
  [dism.folder, dism.current],
  [setupapi.folder, setupapi.current],
]
  .map((path) => `'${path.join('\\')}'`)
  .join(', ');

/** A result code as PowerShell writes it: a number of 32 bits with a sign, as an exit code is. */
const literal = (code: number): string => `0x${code.toString(16)}`;
const olderPackage = [hresult.CBS_E_NOT_APPLICABLE, hresult.CBS_E_NEW_SERVICING_STACK_REQUIRED]
  .map(literal)
  .join(', ');
const notApplicable = literal(hresult.WU_E_NOT_APPLICABLE);

/** RestoreHealth. */
export function repairFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Lets Windows Update serve one repair. What the policy was is noted first.'))}
function Set-RepairPolicy {
    [void][System.IO.Directory]::CreateDirectory($UnfinishedFolder)
    $note = @{ Existed = Test-Path -LiteralPath $Policy; Before = Get-RegistryValue -Path $Policy -Name 'RepairContentServerSource' }
    Save-Note -Path $PolicyNote -Value $note
    Write-Message -Message ${say(text('The policy RepairContentServerSource is set to 2 for this repair and put back afterwards.'))}
    if (-not $note.Existed) { [void](New-Item -Path $Policy -Force -Confirm:$false) }
    Set-ItemProperty -LiteralPath $Policy -Name 'RepairContentServerSource' -Value 2 -Type DWord -Confirm:$false
}

${note(text('Puts the policy back as it was, also after a run that was interrupted.'))}
function Restore-RepairPolicy {
    if ($WhatIfPreference -or -not (Test-Path -LiteralPath $PolicyNote -PathType Leaf)) { return }
    $note = Import-Clixml -LiteralPath $PolicyNote
    $now = Get-RegistryValue -Path $Policy -Name 'RepairContentServerSource'
    if ($null -ne $note.Before) { Set-ItemProperty -LiteralPath $Policy -Name 'RepairContentServerSource' -Value $note.Before -Type DWord -Confirm:$false }
    elseif ($null -ne $now) { Remove-ItemProperty -LiteralPath $Policy -Name 'RepairContentServerSource' -Confirm:$false }
    if (-not $note.Existed -and (Test-Path -LiteralPath $Policy)) { Remove-Item -LiteralPath $Policy -Confirm:$false }
    [System.IO.File]::Delete($PolicyNote)
}

${note(text('Runs RestoreHealth. Without -Source Windows asks its own backup, then Windows Update or WSUS; the donor pack is a source too.'))}
function Invoke-RestoreHealth {
    if ($SkipRestoreHealth) {
        $script:Skipped = $true
        return
    }
    if ([int]$script:Machine.Build.Split('.')[0] -lt 9200) {
        $script:Skipped = $true
        Write-Warning -Message ${say(text('This Windows has no RestoreHealth. Run the System Update Readiness Tool (KB947821) instead; it takes good copies from Windows\\Temp\\CheckSUR\\servicing\\Packages and Windows\\Temp\\CheckSUR\\WinSxS\\Manifests.'))}
        return
    }
    $arguments = @($DismTarget, '/Cleanup-Image', '/RestoreHealth')
    if ($Source -ne '') {
        $arguments += '/Source:' + $Source
        if ($LimitAccess) { $arguments += '/LimitAccess' }
    }
    elseif ($script:PackFolder -ne '') { $arguments += '/Source:' + (Join-Path -Path $script:PackFolder -ChildPath 'Windows') }
    elseif ($Image -ne '') {
        $script:StoreRepaired = $false
        Write-Warning -Message ${say(text('RestoreHealth of an image needs -Source or -DonorPack; it is skipped.'))}
        return
    }
    elseif (-not $UseWindowsUpdate -and (Get-RegistryValue -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate' -Name 'WUServer')) {
        Write-Warning -Message ${say(text('This machine gets updates from WSUS, which often has no repair content. Give -Source, or -UseWindowsUpdate to let it ask Windows Update for this repair.'))}
    }
    if (-not (Confirm-Change -Target ${say(text('Component store'))} -Action ('dism.exe ' + ($arguments -join ' ')))) { return }
    try {
        if ($UseWindowsUpdate) { Set-RepairPolicy }
        $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
    }
    finally { Restore-RepairPolicy }
    if ($code -eq 3010) { $script:RestartNeeded = $true }
    elseif ($code -ne 0) {
        $script:StoreRepaired = $false
        Set-Result -Code 13
        Write-Warning -Message ${say(text('RestoreHealth failed. Give -Source: a mounted image or wim:<path>:<index> of the same build.'))}
    }
    $State.Since = Get-Date
}
`;
}

/** sfc, with a look into its log. */
export function sfcFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Runs sfc and reads in CBS.log what it could not repair: its exit code does not say so. It is started in this window because it writes UTF-16.'))}
function Invoke-Sfc {
    if ($SkipSfc) {
        $script:Skipped = $true
        return
    }
    if (-not $script:StoreRepaired) {
        Write-Message -Message ${say(text('sfc is skipped: it repairs from the store, and the store is not repaired.'))}
        return
    }
    if (-not (Confirm-Change -Target ${say(text('System files'))} -Action 'sfc.exe /scannow')) { return }
    $start = Get-Date
    $since = $start.ToString('yyyy-MM-dd HH:mm:ss', [System.Globalization.CultureInfo]::InvariantCulture)
    $arguments = '/scannow'
    $log = ''
    if ($Image -ne '') {
        $log = Join-Path -Path $BackupFolder -ChildPath ('sfc-{0}.log' -f [guid]::NewGuid().ToString('N'))
        $arguments = '/scannow /offbootdir="{0}" /offwindir="{1}" /offlogfile="{2}"' -f ($Image -replace '\\$', '\\'), $WindowsFolder, $log
    }
    $process = Start-Process -FilePath (Join-Path -Path $System32 -ChildPath 'sfc.exe') -ArgumentList $arguments -NoNewWindow -Wait -PassThru
    Write-Message -Message (${say(text('{0} ended with exit code {1} ({2}).'))} -f 'sfc.exe', $process.ExitCode, ('0x{0:X8}' -f $process.ExitCode))
${note(text('A long run can rotate the log.'), '    ')}
    $logs = @($log)
    if ($log -eq '') { $logs = @(Get-ChildItem -LiteralPath $LogFolder -Filter 'Cbs*.log' -File | Where-Object { $_.LastWriteTime -ge $start } | ForEach-Object { $_.FullName }) }
    $left = @($logs | Where-Object { Test-Path -LiteralPath $_ -PathType Leaf } |
        ForEach-Object { Select-String -LiteralPath $_ -Pattern '[SR] Cannot repair member file' -SimpleMatch } |
        Where-Object { [string]::CompareOrdinal($_.Line, $since) -ge 0 })
    foreach ($line in $left) { Write-Warning -Message $line.Line }
    if (($left.Count -gt 0) -or ($process.ExitCode -ne 0)) {
        Set-Result -Code 14
        Write-Warning -Message ${say(text('sfc could not repair everything, or could not run to its end.'))}
    }
}
`;
}

/** Installing packages: with wusa, or expanded and by DISM. */
export function packageFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Hands one package to DISM and says whether it is installed.'))}
function Add-Package {
    param([string]$Path)
    $code = Invoke-Tool -Name 'dism.exe' -Arguments @($DismTarget, '/Add-Package', ('/PackagePath:' + $Path), '/NoRestart')
    if ($code -eq 3010) { $script:RestartNeeded = $true }
${note(text('A servicing stack that is older than the one here does not apply, and is not needed.'), '    ')}
    if (([System.IO.Path]::GetFileName($Path) -like 'SSU-*') -and (@(${olderPackage}) -contains $code)) { return $true }
    return ($code -eq 0) -or ($code -eq 3010)
}

${note(text('Installs a .msu or .cab package by hand. Says whether it worked. In a .msu the servicing stack (SSU) goes first; packages with a .wim or .psf inside are for DISM to open.'))}
function Install-ByHand {
    param([string]$Path)
    if (-not (Confirm-Change -Target $Path -Action ${say(text('Install with expand.exe and dism.exe /Add-Package'))})) { return $true }
    if ([System.IO.Path]::GetExtension($Path) -ne '.msu') { return (Add-Package -Path $Path) }
    $build = 0
    if ($script:Machine.Build -match '^(\d+)\.') { $build = [int]$Matches[1] }
    if ($build -ge 26100) {
        Write-Message -Message ${say(text('From this build on updates can need checkpoint updates: all their .msu files must lie in one folder with the update, and nothing else.'))}
        return (Add-Package -Path $Path)
    }

    $folder = Join-Path -Path $BackupFolder -ChildPath ('expanded-' + [guid]::NewGuid().ToString('N'))
    [void][System.IO.Directory]::CreateDirectory($folder)
    try {
        if ((Invoke-Tool -Name 'expand.exe' -Arguments @('-F:*', $Path, $folder)) -ne 0) { return (Add-Package -Path $Path) }
        $content = @(Get-ChildItem -LiteralPath $folder -File)
        $cabinets = @($content | Where-Object { ($_.Extension -eq '.cab') -and ($_.Name -ne 'WSUSSCAN.cab') } |
            Sort-Object -Property { $_.Name -notlike 'SSU-*' })
        $opaque = @($content | Where-Object { ($_.Extension -eq '.wim') -or ($_.Extension -eq '.psf') })
        if (($opaque.Count -gt 0) -or ($cabinets.Count -eq 0)) { return (Add-Package -Path $Path) }
        foreach ($cabinet in $cabinets) {
            if (-not (Add-Package -Path $cabinet.FullName)) { return $false }
        }
        return $true
    }
    finally { Remove-Item -LiteralPath $folder -Recurse -Force -Confirm:$false -ErrorAction Continue }
}
`;
}

/** Trying the failed update again. */
export function updateFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Tries the update again: with wusa.exe when its .msu is given.'))}
function Invoke-UpdateRetry {
    if ($Image -ne '') { return }
    if ($KbPackage -eq '') {
        $script:Skipped = $true
        Write-Message -Message (${say(text('Now look for updates in Windows Update, so that {0} is tried again. When it fails, download it from the Microsoft Update Catalog and run this script with -KbPackage.'))} -f $FailedUpdate)
        return
    }
    if (($FailedKb -ne '') -and ($KbPackage -notlike ('*' + $FailedKb + '*'))) {
        Write-Warning -Message (${say(text('The name of the package does not say that it is {0}.'))} -f $FailedUpdate)
    }
    if ([System.IO.Path]::GetExtension($KbPackage) -ne '.msu') { return }
    if (-not (Confirm-Change -Target $KbPackage -Action 'wusa.exe /quiet /norestart')) { return }
    $process = Start-Process -FilePath (Join-Path -Path $System32 -ChildPath 'wusa.exe') -ArgumentList ('"{0}" /quiet /norestart' -f $KbPackage) -Wait -PassThru
    Write-Message -Message (${say(text('{0} ended with exit code {1} ({2}).'))} -f 'wusa.exe', $process.ExitCode, ('0x{0:X8}' -f $process.ExitCode))
    # 0x00240005: WU_S_REBOOT_REQUIRED, 0x00240006: WU_S_ALREADY_INSTALLED
    $script:UpdateDone = @(0, 3010, 0x00240005, 0x00240006) -contains $process.ExitCode
    if (@(3010, 0x00240005) -contains $process.ExitCode) { $script:RestartNeeded = $true }
    if ($process.ExitCode -eq ${notApplicable}) {
        $script:UpdateDone = $true
        Set-Result -Code 15
        Write-Warning -Message (${say(text('{0} does not apply here: it is for another Windows, or a newer update is installed. DISM is not tried.'))} -f $KbPackage)
    }
}

${note(text('Installs the update by hand when it did not go in the other way.'))}
function Install-UpdateByHand {
    if ($KbPackage -eq '') { $script:Skipped = $true }
    if ($script:Skipped -or $script:UpdateDone) { return }
    if (-not (Install-ByHand -Path $KbPackage)) { Set-Result -Code 15 }
}

${note(text('Lists what to keep for the next analysis.'))}
function Show-NextLogs {
    if ($script:ExitCode -eq 0) { return }
    Write-Message -Message ${say(text('Not everything worked. Keep these and read the newest CBS.log first:'))}
    foreach ($log in @(${newestLogs})) {
        Write-Host ('    ' + (Join-Path -Path $RunningWindows -ChildPath $log))
    }
    Write-Host ('    ' + $BackupFolder)
    Write-Message -Message ${say(text('When the component store cannot be repaired, the last way is an in-place upgrade: setup.exe /auto upgrade /dynamicupdate disable from media of the same or a newer build.'))}
}
`;
}

/** Installing the owner of a damaged object again. */
export function ownerFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Installs the update that owns the damaged object again.'))}
function Install-OwnerPackage {
    if ($OwnerPackage -eq '') {
        $script:Skipped = $true
        Write-Message -Message (${say(text('No -OwnerPackage: {0} is left to RestoreHealth. Its package is in the Microsoft Update Catalog.'))} -f $OwnerUpdate)
        return
    }
    if (-not (Install-ByHand -Path $OwnerPackage)) { Set-Result -Code 15 }
}
`;
}

/** Installing what an update needs first. */
export function prerequisiteFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Installs the servicing stack or checkpoint that the log asks for.'))}
function Install-Prerequisite {
    if ($PrerequisitePackage -eq '') {
        $script:Skipped = $true
        Write-Message -Message ${say(text('No -PrerequisitePackage: get it from the Microsoft Update Catalog when the log asks for one; else a restart is all that is required.'))}
        return
    }
    if (-not (Install-ByHand -Path $PrerequisitePackage)) { Set-Result -Code 15 }
}
`;
}

/** The last look: does the new log say the same again? */
export function recheckFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Looks in CBS.log and its rotated parts for lines since the repair that say of one of the objects that it is damaged. The names are compared as text.'))}
function Test-NewLog {
${note(text('A later run with -Resume looks again.'), '    ')}
    $script:Skipped = $true
    if ($WhatIfPreference) { return }
    $names = @($Targets | Where-Object { $_.Type -eq 'payload' } | ForEach-Object { [System.IO.Path]::GetFileName($_.File) })
    $names += @($Targets | Where-Object { @('payload', 'component') -notcontains $_.Type } | ForEach-Object { [System.IO.Path]::GetFileNameWithoutExtension($_.File) })
    $names += @($KeyForm, $PackageName) | Where-Object { $_ -ne '' }
    $names = @($names | Select-Object -Unique)
    if ($names.Count -eq 0) {
        Write-Message -Message ${say(text('The log names no object to look for: open the new CBS.log.'))}
        return
    }
    $signs = @(
        'do not match', 'Cannot repair member file', 'Unable to repair', 'Hydration failed', 'mark store corrupt',
        'Payload Corrupt', 'Payload Missing', 'Manifest Corrupt', 'Manifest Missing', 'MUM Corrupt', 'MUM Missing',
        'Catalog Corrupt', 'Catalog Missing', 'manifest missing for package', 'Failed to resolve package', 'Failed to find file',
        'Component directory missing'
    )
    $since = $State.Since.ToString('yyyy-MM-dd HH:mm:ss', [System.Globalization.CultureInfo]::InvariantCulture)
    $logs = @(Get-ChildItem -LiteralPath $LogFolder -File | Where-Object { ($_.Name -like 'C*.log') -and ($_.LastWriteTime -ge $State.Since) })
    $found = @()
    foreach ($log in $logs) {
        foreach ($hit in @(Select-String -LiteralPath $log.FullName -Pattern $names -SimpleMatch)) {
            if ([string]::CompareOrdinal($hit.Line, $since) -lt 0) { continue }
            $bad = @($signs | Where-Object { $hit.Line.IndexOf($_, [System.StringComparison]::OrdinalIgnoreCase) -ge 0 })
            if ($bad.Count -gt 0) { $found += $hit }
        }
    }
    if ($found.Count -eq 0) {
        Write-Message -Message ${say(text('The new log says nothing against these objects.'))}
        return
    }
    Set-Result -Code 17
    Write-Warning -Message (${say(text('The new log names the same objects again, {0} times:'))} -f $found.Count)
    foreach ($hit in @($found | Select-Object -First 20)) { Write-Host ('    {0}:{1}: {2}' -f $hit.Path, $hit.LineNumber, $hit.Line) }
}
`;
}

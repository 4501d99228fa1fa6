import { text } from '../../base/text';
import type { Writer } from './writer';

/**
 * The first statements of every script: it ends where PowerShell may not call what it needs, or sees other files. All that it uses
 * before that is allowed there.
 */
export function fitnessCheck({ say }: Writer): string {
  return String.raw`Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$unfit = ''
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    $unfit = ${say(text('A policy (App Control, AppLocker) constrains PowerShell: nothing can be done, nothing was changed.'))}
}
elseif ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
    $unfit = ${say(text('This 32-bit PowerShell would see other files: start the 64-bit one. Nothing was changed.'))}
}
if ($unfit -ne '') { Write-Warning -Message $unfit; exit 10 }
`;
}

/** Functions that every script has: messages, exit codes, running tools. */
export function commonFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Shows a message with its time.'))}
function Write-Message([string]$Message) {
    Write-Host ('[{0:HH:mm:ss}] {1}' -f (Get-Date), $Message)
}

${note(text('Says what went wrong, and keeps the exit code of the first error.'))}
function Set-Result([int]$Code, [string]$Message) {
    Write-Warning -Message $Message
    $script:IsOpen = $true
    if ($script:ExitCode -eq 0) { $script:ExitCode = $Code }
}

${note(text('Runs a tool of Windows, shows its output and returns its exit code.'))}
function Invoke-Tool([string]$Name, [string[]]$Arguments) {
    $ErrorActionPreference = 'Continue'
    Write-Message -Message ('> {0} {1}' -f $Name, ($Arguments -join ' '))
    & ($System32 + '\' + $Name) @Arguments | Out-Host
    $code = $LASTEXITCODE
    Write-Message -Message (${say(text('{0}: exit code {1} (0x{1:X8})'))} -f $Name, $code)
    return $code
}
`;
}

/** Consent to a change. */
export function consentFunction({ note }: Writer): string {
  return String.raw`${note(text('Asks before a change; -WhatIf only says it. What is not done leaves its step open.'))}
function Confirm-Change([string]$Target, [string]$Action) {
    if ($Caller.ShouldProcess($Target, $Action)) { return $true }
    $script:IsOpen = $true
    return $false
}
`;
}

/** What a machine is, and whether it is fit; of the running Windows or of an image. */
export function machineFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('The build of a Windows, whether it runs or not: that of its kernel.'))}
function Get-Build([string]$Windows) {
    $version = [Diagnostics.FileVersionInfo]::GetVersionInfo($Windows + '\System32\ntoskrnl.exe')
    return '{0}.{1}' -f $version.FileBuildPart, $version.FilePrivatePart
}

${note(text('Stops where the steps cannot work: an old Windows, a restart that waits, servicing that is running.'))}
function Test-Machine {
    $build = Get-Build -Windows $WindowsFolder
    Write-Message -Message (${say(text('{0}: build {1}'))} -f $WindowsFolder, $build)
    if ([int]$build.Split('.')[0] -lt 9200) { throw ${say(text('This Windows has no RestoreHealth: run KB947821 (CheckSUR).'))} }
    if ($IgnorePendingRestart) { return }
    $signs = @(@('pending.xml') | Where-Object { [IO.File]::Exists($WindowsFolder + '\WinSxS\' + $_) })
    if ($WindowsFolder -eq $RunningWindows) {
        $current = 'SOFTWARE\Microsoft\Windows\CurrentVersion\'
        $servicing = $current + 'Component Based Servicing\'
        $keys = @('RebootPending', 'RebootInProgress', 'PackagesPending') | ForEach-Object { $servicing + $_ }
        $keys += $current + 'WindowsUpdate\Auto Update\RebootRequired'
        $signs += @($keys | Where-Object { Test-Path -LiteralPath ('HKLM:\' + $_) })
        $values = @{ Exclusive = $servicing + 'SessionsPending'; PendingFileRenameOperations = $SessionManager }
        $root = 'HKEY_LOCAL_MACHINE\'
        $signs += @($values.Keys | Where-Object { [Microsoft.Win32.Registry]::GetValue($root + $values[$_], $_, 0) })
    }
    if ($signs.Count -gt 0) { throw (${say(text('A restart is waiting ({0}): restart, then run this again.'))} -f ($signs -join ', ')) }
    for ($minute = 0; @(Get-Process -Name @('TiWorker', 'Dism') -ErrorAction SilentlyContinue).Count -gt 0; $minute++) {
        if ($minute -ge 10) { throw ${say(text('Servicing is running (TiWorker.exe): run this again when it has ended.'))} }
        Write-Message -Message ${say(text('Waiting for servicing to end (TiWorker.exe) ...'))}
        Start-Sleep -Seconds 60
    }
}
`;
}

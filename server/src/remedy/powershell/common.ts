import { text } from '../../base/text';
import type { Writer } from './writer';

/**
 * The first statements of every script: it ends where PowerShell may not call what it needs, or sees other files. All that it uses
 * before that is allowed there.
 */
export function fitnessCheck({ say }: Writer): string {
  return String.raw`Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    Write-Warning -Message ${say(text('A policy (App Control, AppLocker) keeps PowerShell in constrained language mode here, in which this script cannot work. Nothing was changed. Let the policy allow the script, or do its steps by hand.'))}
    exit 10
}
if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
    Write-Warning -Message ${say(text('This is a 32-bit PowerShell on 64-bit Windows: it would see other files. Start the 64-bit one.'))}
    exit 10
}
`;
}

/** Functions that every script has: messages, exit codes, consent, running tools. */
export function commonFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Shows a message with its time.'))}
function Write-Message {
    param([string]$Message)
    Write-Host ('[{0:HH:mm:ss}] {1}' -f (Get-Date), $Message)
}

${note(text('Keeps the exit code of the first error.'))}
function Set-Result {
    param([int]$Code)
    $script:Failed = $true
    if ($script:ExitCode -eq 0) { $script:ExitCode = $Code }
}

${note(text('Ends the script with an exit code and a message.'))}
function Stop-Script {
    param([int]$Code, [string]$Message)
    $script:LastCode = $Code
    Set-Result -Code $Code
    throw $Message
}

${note(text('Asks before a change; with -WhatIf it only says what would be done. What is not done leaves its step open.'))}
function Confirm-Change {
    param([string]$Target, [string]$Action)
    if ($Caller.ShouldProcess($Target, $Action)) { return $true }
    $script:Skipped = $true
    return $false
}

${note(text('Runs a tool of Windows from System32, shows its output and returns its exit code.'))}
function Invoke-Tool {
    param([string]$Name, [string[]]$Arguments)
    $ErrorActionPreference = 'Continue'
    Write-Message -Message ('> {0} {1}' -f $Name, ($Arguments -join ' '))
    & (Join-Path -Path $System32 -ChildPath $Name) @Arguments | Out-Host
    $code = $LASTEXITCODE
    Write-Message -Message (${say(text('{0} ended with exit code {1} ({2}).'))} -f $Name, $code, ('0x{0:X8}' -f $code))
    return $code
}
`;
}

/** What a machine is: build, architecture, edition, language; of the running Windows, of an image, of another machine. */
export function machineFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Reads what a machine is from its registry: build.UBR, architecture, edition, language.'))}
function Read-MachineFacts {
    param($Software, $ControlSet)
    $current = $Software.OpenSubKey('Microsoft\Windows NT\CurrentVersion')
    $environment = $ControlSet.OpenSubKey('Control\Session Manager\Environment')
    $language = $ControlSet.OpenSubKey('Control\Nls\Language')
    return @{
        Build        = '{0}.{1}' -f $current.GetValue('CurrentBuild'), $current.GetValue('UBR')
        Architecture = [string]$environment.GetValue('PROCESSOR_ARCHITECTURE')
        Edition      = [string]$current.GetValue('EditionID')
        Language     = [string]$language.GetValue('InstallLanguage')
    }
}

${note(text('Reads the same from the running Windows.'))}
function Get-OwnFacts {
    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Default)
    try { return Read-MachineFacts -Software $base.OpenSubKey('SOFTWARE') -ControlSet $base.OpenSubKey('SYSTEM\CurrentControlSet') }
    finally { $base.Dispose() }
}

${note(text('Reads the same from a Windows folder that is not running, from copies of its hives, so that the image is not touched.'))}
function Get-ImageFacts {
    param([string]$Windows)
    if ($WhatIfPreference) {
        $kernel = Join-Path -Path $Windows -ChildPath 'System32\ntoskrnl.exe'
        if (-not (Test-Path -LiteralPath $kernel -PathType Leaf)) { return $null }
        Write-Message -Message (${say(text('With -WhatIf the hives of {0} are not loaded: the build is that of its kernel, the rest is not known.'))} -f $Windows)
        $version = [System.Diagnostics.FileVersionInfo]::GetVersionInfo($kernel)
        return @{ Build = '{0}.{1}' -f $version.FileBuildPart, $version.FilePrivatePart; Architecture = ''; Edition = ''; Language = '' }
    }
    $work = Join-Path -Path ([System.IO.Path]::GetTempPath()) -ChildPath ('CBS-Lens-' + [guid]::NewGuid().ToString('N'))
    [void][System.IO.Directory]::CreateDirectory($work)
    $loaded = @()
    $facts = $null
    try {
        foreach ($hive in @('SOFTWARE', 'SYSTEM')) {
            $copy = Join-Path -Path $work -ChildPath $hive
            $file = Join-Path -Path $Windows -ChildPath ('System32\config\' + $hive)
            [System.IO.File]::Copy($file, $copy)
${note(text('A hive that was not closed is whole only with its logs.'), '            ')}
            foreach ($log in @('.LOG1', '.LOG2')) {
                if (Test-Path -LiteralPath ($file + $log) -PathType Leaf) { [System.IO.File]::Copy(($file + $log), ($copy + $log)) }
            }
            if ((Invoke-Tool -Name 'reg.exe' -Arguments @('load', ('HKLM\CBSLens' + $hive), $copy)) -ne 0) { return $null }
            $loaded += ('HKLM\CBSLens' + $hive)
        }
        $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Default)
        $current = 'CBSLensSYSTEM\ControlSet{0:D3}' -f [int]$base.OpenSubKey('CBSLensSYSTEM\Select').GetValue('Current')
        $facts = Read-MachineFacts -Software $base.OpenSubKey('CBSLensSOFTWARE') -ControlSet $base.OpenSubKey($current)
        $base.Dispose()
    }
    catch { Write-Warning -Message $_.Exception.Message }
    finally {
        [System.GC]::Collect()
        [System.GC]::WaitForPendingFinalizers()
        foreach ($key in $loaded) { [void](Invoke-Tool -Name 'reg.exe' -Arguments @('unload', $key)) }
        Remove-Item -LiteralPath $work -Recurse -Force -Confirm:$false -WhatIf:$false -ErrorAction Continue
    }
    return $facts
}

${note(text('Stops on a machine where the steps cannot work; shows what the machine is.'))}
function Test-Machine {
    if ($WindowsFolder -eq $RunningWindows) { $script:Machine = Get-OwnFacts }
    else { $script:Machine = Get-ImageFacts -Windows $WindowsFolder }
    if ($null -eq $script:Machine) {
        Stop-Script -Code 10 -Message (${say(text('{0} cannot be read as a Windows installation.'))} -f $WindowsFolder)
    }
    $architecture = $script:Machine.Architecture
    Write-Message -Message (${say(text('This Windows: build {0}, {1}, {2}, language {3}.'))} -f $script:Machine.Build, $architecture, $script:Machine.Edition, $script:Machine.Language)
    if (($architecture -ne '') -and ((($KeyForm -like 'amd64_*') -and ($architecture -eq 'x86')) -or (($KeyForm -like 'arm64*') -and ($architecture -ne 'ARM64')))) {
        Stop-Script -Code 10 -Message (${say(text('The log is about a machine of architecture {0}; this one is {1}.'))} -f $KeyForm.Split('_')[0], $architecture)
    }
    $servicing = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing'
    $signs = @(@('RebootPending', 'RebootInProgress', 'PackagesPending') | ForEach-Object { Join-Path -Path $servicing -ChildPath $_ })
    $signs += 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired'
    $waiting = (($WindowsFolder -eq $RunningWindows) -and (@($signs | Where-Object { Test-Path -LiteralPath $_ }).Count -gt 0)) -or
        (Test-Path -LiteralPath (Join-Path -Path $WindowsFolder -ChildPath 'WinSxS\pending.xml') -PathType Leaf)
    if ($waiting -and -not $IgnorePendingRestart) {
        Stop-Script -Code 10 -Message ${say(text('A restart is waiting to finish an earlier operation. Restart first, then run this script again. When it stays: dism /Image:<drive> /Cleanup-Image /RevertPendingActions in the recovery environment.'))}
    }
}
`;
}

/** Reading single values. */
export function registryFunctions({ note }: Writer): string {
  return String.raw`${note(text('Reads a registry value; nothing when it does not exist.'))}
function Get-RegistryValue {
    param([string]$Path, [string]$Name)
    if (-not (Test-Path -LiteralPath $Path)) { return $null }
    $property = (Get-ItemProperty -LiteralPath $Path).PSObject.Properties[$Name]
    if ($null -eq $property) { return $null }
    return $property.Value
}
`;
}

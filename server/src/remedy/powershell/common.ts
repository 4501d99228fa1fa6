import { text } from '../../text';
import type { Writer } from './writer';

/** Functions that every script has: messages, exit codes, consent, running tools, the check of the machine. */
export function commonFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Shows a message with its time.'))}
function Write-Message {
    param([string]$Message)
    Write-Host ('[{0:HH:mm:ss}] {1}' -f (Get-Date), $Message)
}

${note(text('Keeps the exit code of the first thing that went wrong.'))}
function Set-Result {
    param([int]$Code)
    if ($script:ExitCode -eq 0) { $script:ExitCode = $Code }
}

${note(text('Ends the script with an exit code and a message.'))}
function Stop-Script {
    param([int]$Code, [string]$Message)
    Set-Result -Code $Code
    throw $Message
}

${note(text('Asks before a change; with -WhatIf it only says what would be done.'))}
function Confirm-Change {
    param([string]$Target, [string]$Action)
    return $Caller.ShouldProcess($Target, $Action)
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

${note(text('Reads a registry value; nothing when it does not exist.'))}
function Get-RegistryValue {
    param([string]$Path, [string]$Name)
    if (-not (Test-Path -LiteralPath $Path)) { return $null }
    $property = (Get-ItemProperty -LiteralPath $Path).PSObject.Properties[$Name]
    if ($null -eq $property) { return $null }
    return $property.Value
}

${note(text('Stops on a machine where the steps cannot work; shows what the machine is.'))}
function Test-Machine {
    if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
        Stop-Script -Code 10 -Message ${say(text('This is a 32-bit PowerShell on 64-bit Windows: it would see other files. Start the 64-bit one.'))}
    }
    $current = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
    $build = '{0}.{1}' -f (Get-RegistryValue -Path $current -Name 'CurrentBuild'), (Get-RegistryValue -Path $current -Name 'UBR')
    $environment = 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\Environment'
    $architecture = [string](Get-RegistryValue -Path $environment -Name 'PROCESSOR_ARCHITECTURE')
    Write-Message -Message (${say(text('This machine: Windows build {0}, {1}.'))} -f $build, $architecture)
    if ((($KeyForm -like 'amd64_*') -and ($architecture -eq 'x86')) -or (($KeyForm -like 'arm64*') -and ($architecture -ne 'ARM64'))) {
        Stop-Script -Code 10 -Message (${say(text('The log is about a machine of architecture {0}; this one is {1}.'))} -f $KeyForm.Split('_')[0], $architecture)
    }
    $servicing = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing'
    $waiting = (Test-Path -LiteralPath (Join-Path -Path $servicing -ChildPath 'RebootPending')) -or
        (Test-Path -LiteralPath (Join-Path -Path $WindowsFolder -ChildPath 'WinSxS\pending.xml') -PathType Leaf)
    if ($waiting -and -not $IgnorePendingRestart) {
        Stop-Script -Code 10 -Message ${say(text('A restart is waiting to finish an earlier operation. Restart first, then run this script again.'))}
    }
}
`;
}

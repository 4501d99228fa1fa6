#Requires -Version 5.1
#Requires -RunAsAdministrator

# Collects the other logs that are needed, in one folder and one .zip.
#
# Evidence (file:line):
#   CBS.log:12: Hashes for file member [l:14]'ContosoMtp.dll' do not match.
#   CBS.log:21: (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'
#   CBS.log:40: Failed to perform operation. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
#
# Written by CBS Lens 0.0.0. It reads Windows and writes into one new folder; it changes nothing else.
#
# Usage:
#   .\Collect-ServicingLogs.ps1
#   .\Collect-ServicingLogs.ps1 -OutputFolder D:\case
#
# Exit codes:
#   0     everything that was asked for worked
#   1     stopped by an unexpected error
#   2     some files could not be collected; the others are there
#   10    this machine is not fit; nothing was changed

[CmdletBinding(SupportsShouldProcess = $true)]
param(
    # A new folder for the logs; a .zip of it is made beside it.
    [ValidateNotNullOrEmpty()]
    [string]$OutputFolder
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$unfit = ''
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    $unfit = 'A policy (App Control, AppLocker) constrains PowerShell: nothing can be done, nothing was changed.'
}
elseif ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
    $unfit = 'This 32-bit PowerShell would see other files: start the 64-bit one. Nothing was changed.'
}
if ($unfit -ne '') { Write-Warning -Message $unfit; exit 10 }

$Caller = $PSCmdlet
$WindowsFolder = [Environment]::GetFolderPath('Windows')
$System32 = $WindowsFolder + '\System32'
$time = (Get-Date).ToString('yyyyMMdd-HHmmss', [Globalization.CultureInfo]::InvariantCulture)
if ($OutputFolder -eq '') { $OutputFolder = '{0}\Logs\CBS-Lens\{1}-{2}' -f $WindowsFolder, [Environment]::MachineName, $time }
$OutputFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutputFolder).TrimEnd('\')
if (Test-Path -LiteralPath $OutputFolder) { throw 'The folder exists already: name a new one.' }
$IsOpen = $false
$ExitCode = 0

# Shows a message with its time.
function Write-Message([string]$Message) {
    Write-Host ('[{0:HH:mm:ss}] {1}' -f (Get-Date), $Message)
}

# Says what went wrong, and keeps the exit code of the first error.
function Set-Result([int]$Code, [string]$Message) {
    Write-Warning -Message $Message
    $script:IsOpen = $true
    if ($script:ExitCode -eq 0) { $script:ExitCode = $Code }
}

# Runs a tool of Windows, shows its output and returns its exit code.
function Invoke-Tool([string]$Name, [string[]]$Arguments) {
    $ErrorActionPreference = 'Continue'
    Write-Message -Message ('> {0} {1}' -f $Name, ($Arguments -join ' '))
    & ($System32 + '\' + $Name) @Arguments | Out-Host
    $code = $LASTEXITCODE
    Write-Message -Message ('{0}: exit code {1} (0x{1:X8})' -f $Name, $code)
    return $code
}

# Makes a folder below the output and returns its path.
function Get-OutputPath {
    param([string]$Folder)
    $path = Join-Path -Path $OutputFolder -ChildPath $Folder
    [void][System.IO.Directory]::CreateDirectory($path)
    return $path
}

# Copies files of a Windows folder. A file that is in use or missing is reported and skipped.
function Copy-Log {
    param([string]$From, [string]$Filter, [string]$To)
    $source = Join-Path -Path $WindowsFolder -ChildPath $From
    $sharing = [System.IO.FileShare]'ReadWrite, Delete'
    if (-not (Test-Path -LiteralPath $source -PathType Container)) { return }
    foreach ($file in @(Get-ChildItem -LiteralPath $source -Filter $Filter -File -Force)) {
        try {
            $reader = [System.IO.File]::Open($file.FullName, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, $sharing)
            try {
                $writer = [System.IO.File]::Create((Join-Path -Path (Get-OutputPath -Folder $To) -ChildPath $file.Name))
                try { $reader.CopyTo($writer) } finally { $writer.Dispose() }
            }
            finally { $reader.Dispose() }
            Write-Message -Message $file.FullName
        }
        catch { Set-Result -Code 2 -Message ('{0} could not be copied: {1}' -f $file.FullName, $_.Exception.Message) }
    }
}

# Unpacks the cabinets of a folder of the output, so that the logs in them are opened with the others.
function Expand-Cabinet {
    param([string]$Folder)
    $path = Get-OutputPath -Folder $Folder
    foreach ($cabinet in @(Get-ChildItem -LiteralPath $path -Filter '*.cab' -File)) {
        Invoke-OptionalTool -Name 'expand.exe' -Arguments @('-F:*', $cabinet.FullName, $path)
    }
}

# Runs one more action; a failure is reported and the script continues.
function Invoke-Optional {
    param([scriptblock]$Action)
    try { & $Action }
    catch { Set-Result -Code 2 -Message $_.Exception.Message }
}

# Runs a tool; its failure is reported and does not end the script.
function Invoke-OptionalTool {
    param([string]$Name, [string[]]$Arguments)
    if ((Invoke-Tool -Name $Name -Arguments $Arguments) -ne 0) { Set-Result -Code 2 -Message ('{0} failed.' -f $Name) }
}

try {
    if ($Caller.ShouldProcess($OutputFolder, 'Collect logs')) {
        # The servicing logs, the rotated ones and their cabinets.
        Copy-Log -From 'Logs\CBS' -Filter '*.log' -To 'Logs\CBS'
        Copy-Log -From 'Logs\CBS' -Filter 'CbsPersist_*.cab' -To 'Logs\CBS'
        Expand-Cabinet -Folder 'Logs\CBS'
        Copy-Log -From 'Logs\DISM' -Filter '*.log' -To 'Logs\DISM'
        Copy-Log -From 'Logs\MoSetup' -Filter '*.log' -To 'Logs\MoSetup'
        Copy-Log -From 'INF' -Filter 'setupapi.*.log' -To 'INF'
        Copy-Log -From 'WinSxS' -Filter 'pending.xml*' -To 'WinSxS'
        Copy-Log -From 'WinSxS' -Filter 'poqexec.log' -To 'WinSxS'
        # The events of servicing and the list of packages.
        $events = Get-OutputPath -Folder 'Events'
        Invoke-OptionalTool -Name 'wevtutil.exe' -Arguments @('epl', 'Setup', (Join-Path -Path $events -ChildPath 'Setup.evtx'))
        $registry = Get-OutputPath -Folder 'Registry'
        $servicing = 'HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing'
        Invoke-OptionalTool -Name 'reg.exe' -Arguments @('export', $servicing, (Join-Path -Path $registry -ChildPath 'ComponentBasedServicing.reg'), '/y')
        Invoke-OptionalTool -Name 'reg.exe' -Arguments @('export', 'HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion', (Join-Path -Path $registry -ChildPath 'CurrentVersion.reg'), '/y')
        # The driver packages.
        $drivers = Join-Path -Path (Get-OutputPath -Folder 'INF') -ChildPath 'pnputil.txt'
        Invoke-Optional -Action { & (Join-Path -Path $System32 -ChildPath 'pnputil.exe') '/enum-drivers' | Set-Content -LiteralPath $drivers -Encoding UTF8 }
        if ($LASTEXITCODE -ne 0) { Set-Result -Code 2 -Message ('{0} failed.' -f 'pnputil.exe') }
        # The COMPONENTS hive: saved where it is loaded, else copied with its logs. Nothing is loaded for it.
        if (Test-Path -LiteralPath 'HKLM:\COMPONENTS') { Invoke-OptionalTool -Name 'reg.exe' -Arguments @('save', 'HKLM\COMPONENTS', (Join-Path -Path $registry -ChildPath 'COMPONENTS'), '/y') }
        else {
            foreach ($hive in @('COMPONENTS', 'COMPONENTS.LOG1', 'COMPONENTS.LOG2')) { Copy-Log -From 'System32\config' -Filter $hive -To 'Registry' }
        }
        Invoke-Optional -Action { Compress-Archive -LiteralPath $OutputFolder -DestinationPath ($OutputFolder + '.zip') -Force -Confirm:$false -ErrorAction Stop }
        Write-Message -Message ('Collected in {0}, and as a .zip beside it. Open the folder with CBS Lens. It names this machine, its programs and accounts: look through it before you pass it on.' -f $OutputFolder)
    }
}
catch { Set-Result -Code 1 -Message $_.Exception.Message }
exit $ExitCode

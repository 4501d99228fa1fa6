#Requires -Version 5.1
#Requires -RunAsAdministrator

# Packs good copies of files on a healthy machine, for the repair of another one. Objects in its list: 4.
#
# Evidence (file:line):
#   CBS.log:12: Hashes for file member [l:14]'ContosoMtp.dll' do not match.
#   CBS.log:21: (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'
#   CBS.log:40: Failed to perform operation. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
#
# Written by CBS Lens 0.0.0. It reads Windows and writes into the folder of the pack; it changes nothing else.
# The machine must be healthy and have the same build (with its number of updates), architecture, edition and
# language as the damaged one.
#
# Usage:
#   .\Harvest-ContosoMtp.dll-and-3-more-KB5036892.ps1 -PackFolder C:\Temp\pack
#   .\Harvest-ContosoMtp.dll-and-3-more-KB5036892.ps1 -PackFolder C:\Temp\pack -Image D:\
#
# Exit codes:
#   0     all files are packed
#   1     stopped by an unexpected error
#   10    this machine is not fit, or a restart is waiting; nothing was changed
#   11    some files are missing or not good here; the others are packed

[CmdletBinding(SupportsShouldProcess = $true)]
param(
    # A new folder for the pack; a .zip of it is made beside it.
    [Parameter(Mandatory = $true)]
    [ValidateNotNullOrEmpty()]
    [string]$PackFolder,

    # Takes the files from the Windows of this drive or folder (a mounted image) instead of the running one.
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\WinSxS') -PathType Container })]
    [string]$Image
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    Write-Warning -Message 'A policy (App Control, AppLocker) keeps PowerShell in constrained language mode here, in which this script cannot work. Nothing was changed. Let the policy allow the script, or do its steps by hand.'
    exit 10
}
if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
    Write-Warning -Message 'This is a 32-bit PowerShell on 64-bit Windows: it would see other files. Start the 64-bit one.'
    exit 10
}

# What the log names. Nothing else in the code below comes from the log.
$KeyForm = ''
$Targets = @(
    [PSCustomObject]@{
        Id = '001'
        Type = 'payload'
        Folder = 'WinSxS\amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5'
        File = 'ContosoMtp.dll'
        Hash = '0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D'
        Algorithm = 'SHA256'
    }
    [PSCustomObject]@{
        Id = '002'
        Type = 'payload'
        Folder = 'WinSxS\amd64_contoso-fax_31bf3856ad364e35_10.0.19041.1_none_8478465c1c781ea6'
        File = 'Core\fax.dll'
        Hash = '0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D'
        Algorithm = 'SHA256'
    }
    [PSCustomObject]@{
        Id = '003'
        Type = 'payload'
        Folder = 'WinSxS\amd64_contoso-tapi_31bf3856ad364e35_10.0.19041.2_none_8478465c1c781ea6'
        File = 'tapi.dll'
        Hash = ''
        Algorithm = ''
    }
    [PSCustomObject]@{
        Id = '004'
        Type = 'manifest'
        Folder = 'WinSxS\Manifests'
        File = 'amd64_contoso-spool_31bf3856ad364e35_10.0.19041.3_none_8478465c1c781ea6.manifest'
        Hash = ''
        Algorithm = ''
    }
)

$Caller = $PSCmdlet
$RunningWindows = [Environment]::GetFolderPath('Windows')
$System32 = Join-Path -Path $RunningWindows -ChildPath 'System32'
$WindowsFolder = $RunningWindows
if ($Image -ne '') {
    $Image = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Image)
    $WindowsFolder = Join-Path -Path $Image -ChildPath 'Windows'
}
$PackFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($PackFolder).TrimEnd('\')
if (Test-Path -LiteralPath $PackFolder) { throw 'The folder exists already: name a new one.' }
$IgnorePendingRestart = $false
$script:ExitCode = 0
$script:LastCode = 0
$script:Failed = $false
$script:Skipped = $false
$script:Machine = $null

# Shows a message with its time.
function Write-Message {
    param([string]$Message)
    Write-Host ('[{0:HH:mm:ss}] {1}' -f (Get-Date), $Message)
}

# Keeps the exit code of the first error.
function Set-Result {
    param([int]$Code)
    $script:Failed = $true
    if ($script:ExitCode -eq 0) { $script:ExitCode = $Code }
}

# Ends the script with an exit code and a message.
function Stop-Script {
    param([int]$Code, [string]$Message)
    $script:LastCode = $Code
    Set-Result -Code $Code
    throw $Message
}

# Asks before a change; with -WhatIf it only says what would be done. What is not done leaves its step open.
function Confirm-Change {
    param([string]$Target, [string]$Action)
    if ($Caller.ShouldProcess($Target, $Action)) { return $true }
    $script:Skipped = $true
    return $false
}

# Runs a tool of Windows from System32, shows its output and returns its exit code.
function Invoke-Tool {
    param([string]$Name, [string[]]$Arguments)
    $ErrorActionPreference = 'Continue'
    Write-Message -Message ('> {0} {1}' -f $Name, ($Arguments -join ' '))
    & (Join-Path -Path $System32 -ChildPath $Name) @Arguments | Out-Host
    $code = $LASTEXITCODE
    Write-Message -Message ('{0} ended with exit code {1} ({2}).' -f $Name, $code, ('0x{0:X8}' -f $code))
    return $code
}

# Reads what a machine is from its registry: build.UBR, architecture, edition, language.
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

# Reads the same from the running Windows.
function Get-OwnFacts {
    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Default)
    try { return Read-MachineFacts -Software $base.OpenSubKey('SOFTWARE') -ControlSet $base.OpenSubKey('SYSTEM\CurrentControlSet') }
    finally { $base.Dispose() }
}

# Reads the same from a Windows folder that is not running, from copies of its hives, so that the image is not
# touched.
function Get-ImageFacts {
    param([string]$Windows)
    if ($WhatIfPreference) {
        $kernel = Join-Path -Path $Windows -ChildPath 'System32\ntoskrnl.exe'
        if (-not (Test-Path -LiteralPath $kernel -PathType Leaf)) { return $null }
        Write-Message -Message ('With -WhatIf the hives of {0} are not loaded: the build is that of its kernel, the rest is not known.' -f $Windows)
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
            # A hive that was not closed is whole only with its logs.
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

# Stops on a machine where the steps cannot work; shows what the machine is.
function Test-Machine {
    if ($WindowsFolder -eq $RunningWindows) { $script:Machine = Get-OwnFacts }
    else { $script:Machine = Get-ImageFacts -Windows $WindowsFolder }
    if ($null -eq $script:Machine) {
        Stop-Script -Code 10 -Message ('{0} cannot be read as a Windows installation.' -f $WindowsFolder)
    }
    $architecture = $script:Machine.Architecture
    Write-Message -Message ('This Windows: build {0}, {1}, {2}, language {3}.' -f $script:Machine.Build, $architecture, $script:Machine.Edition, $script:Machine.Language)
    if (($architecture -ne '') -and ((($KeyForm -like 'amd64_*') -and ($architecture -eq 'x86')) -or (($KeyForm -like 'arm64*') -and ($architecture -ne 'ARM64')))) {
        Stop-Script -Code 10 -Message ('The log is about a machine of architecture {0}; this one is {1}.' -f $KeyForm.Split('_')[0], $architecture)
    }
    $servicing = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing'
    $signs = @(@('RebootPending', 'RebootInProgress', 'PackagesPending') | ForEach-Object { Join-Path -Path $servicing -ChildPath $_ })
    $signs += 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired'
    $waiting = (($WindowsFolder -eq $RunningWindows) -and (@($signs | Where-Object { Test-Path -LiteralPath $_ }).Count -gt 0)) -or
        (Test-Path -LiteralPath (Join-Path -Path $WindowsFolder -ChildPath 'WinSxS\pending.xml') -PathType Leaf)
    if ($waiting -and -not $IgnorePendingRestart) {
        Stop-Script -Code 10 -Message 'A restart is waiting to finish an earlier operation. Restart first, then run this script again. When it stays: dism /Image:<drive> /Cleanup-Image /RevertPendingActions in the recovery environment.'
    }
}

# Says whether the hash of a file is the one that the log expects; true for any file when the log has none.
function Test-ExpectedHash {
    param($Target, [string]$Path)
    if ($Target.Hash -eq '') { return $true }
    return (Get-FileHash -LiteralPath $Path -Algorithm $Target.Algorithm -ErrorAction Stop).Hash -eq $Target.Hash
}

# Says whether a file begins like one that the component store keeps compressed (DCS, DCM, DCN, DCD or DCH, then
# 1). The hash in the log is that of the uncompressed content.
function Test-CompressedFile {
    param([string]$Path)
    $start = New-Object -TypeName 'byte[]' -ArgumentList 4
    $stream = [System.IO.File]::Open($Path, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, [System.IO.FileShare]::ReadWrite)
    try { $count = $stream.Read($start, 0, 4) } finally { $stream.Dispose() }
    if ($count -lt 4) { return $false }
    return ($start[3] -eq 1) -and ([System.Text.Encoding]::ASCII.GetString($start, 0, 3) -cmatch '^DC[SMNDH]$')
}

# The files of a component folder, by their names in it. Deltas (f, n, r) are left out: each machine makes its
# own.
function Get-ComponentName {
    param([string]$Folder)
    Get-ChildItem -LiteralPath $Folder -Recurse -File -Force |
        ForEach-Object { $_.FullName.Substring($Folder.Length).TrimStart('\') } |
        Where-Object { $_ -notmatch '^[fnr]\\' }
}

# Checks one file and copies it into the pack: a payload has the hash that the log of the damaged machine
# expects, a catalog a valid signature. Returns its entry in the list.
function Add-ToPack {
    param($Target)
    $relative = Join-Path -Path $Target.Folder -ChildPath $Target.File
    $file = Join-Path -Path $WindowsFolder -ChildPath $relative
    if (-not (Test-Path -LiteralPath $file -PathType Leaf)) {
        Stop-Script -Code 11 -Message ('{0} does not exist on this machine: it is not of the same build and update level.' -f $file)
    }
    if (($Target.Type -eq 'payload') -and (Test-CompressedFile -Path $file)) {
        Stop-Script -Code 11 -Message ('{0} is compressed by the component store, so its content cannot be checked here. Take a machine, or a mounted image, where it is in use.' -f $file)
    }
    if (-not (Test-ExpectedHash -Target $Target -Path $file)) {
        Stop-Script -Code 11 -Message ('{0} does not have the hash that the log expects: it is damaged, or another version.' -f $file)
    }
    if (($Target.Type -eq 'catalog') -and ((Get-AuthenticodeSignature -LiteralPath $file).Status -ne 'Valid')) {
        Stop-Script -Code 11 -Message ('The signature of {0} is not valid.' -f $file)
    }
    if (-not (Confirm-Change -Target $file -Action ('Copy into {0}' -f $PackFolder))) { return }
    $copy = Join-Path -Path (Join-Path -Path $PackFolder -ChildPath 'Windows') -ChildPath $relative
    [void][System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($copy))
    [System.IO.File]::Copy($file, $copy, $false)
    # A hidden file would be left out of the .zip.
    [System.IO.File]::SetAttributes($copy, [System.IO.FileAttributes]::Normal)
    return @{ Path = $relative; SHA256 = (Get-FileHash -LiteralPath $copy -Algorithm SHA256 -ErrorAction Stop).Hash; Length = (Get-Item -LiteralPath $copy -Force).Length }
}

# The files that an object of the list stands for: itself, or all files of a component.
function Get-TargetFile {
    param($Target)
    if ($Target.Type -ne 'component') { return $Target }
    $folder = Join-Path -Path $Target.Folder -ChildPath $Target.File
    $path = Join-Path -Path $WindowsFolder -ChildPath $folder
    $names = @()
    if (Test-Path -LiteralPath $path -PathType Container) { $names = @(Get-ComponentName -Folder $path) }
    if ($names.Count -eq 0) {
        Stop-Script -Code 11 -Message ('{0} does not exist on this machine: it is not of the same build and update level.' -f $path)
    }
    foreach ($name in $names) {
        [PSCustomObject]@{ Type = 'component-file'; Folder = $folder; File = $name; Hash = ''; Algorithm = '' }
    }
}

# Writes the list of the pack and makes a .zip of all of it.
function Save-Pack {
    param($Files, [int]$Complete)
    $list = @{ Version = 1; Machine = $script:Machine; Files = $Files }
    $json = ConvertTo-Json -InputObject $list -Depth 4
    [System.IO.File]::WriteAllText((Join-Path -Path $PackFolder -ChildPath 'pack.json'), $json, (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false))
    Compress-Archive -LiteralPath $PackFolder -DestinationPath ($PackFolder + '.zip') -Force -Confirm:$false -ErrorAction Stop
    Write-Message -Message ('{0} files are packed in {1}, for {2} of the {3} objects of the list. Copy the .zip, or the folder, to the damaged machine and give it as -DonorPack.' -f $Files.Count, $PackFolder, $Complete, $Targets.Count)
}

$files = @()
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
    elseif (-not $WhatIfPreference) { Write-Warning -Message 'Nothing was packed: take another machine.' }
}
catch {
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
exit $script:ExitCode

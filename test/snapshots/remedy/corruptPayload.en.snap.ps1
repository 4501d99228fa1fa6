#Requires -Version 5.1
#Requires -RunAsAdministrator

# Repairs a damaged file of the component store.
#
# Component: amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5
# File: ContosoMtp.dll
# Expected hash: SHA256 0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D
# Failed update: KB5036892
# Kind of cause: corrupt-payload
# Confidence: high
# Found by rule: corrupt-payload/hash-mismatch
#
# Evidence (file:line):
#   CBS.log:12: Hashes for file member [l:14]'ContosoMtp.dll' do not match.
#   CBS.log:21: (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'
#   CBS.log:40: Failed to perform operation. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
#
# Written by CBS Lens 0.0.0. Read it before you run it, and run it with -WhatIf first.
# Each change is asked for; -Confirm:$false answers yes to all.
#
# Usage:
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPack C:\Temp\pack -WhatIf
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPath \\DONOR\c$\Windows -KbPackage C:\Temp\update.msu
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Source wim:D:\sources\install.wim:1 -KbPackage C:\Temp\update.msu
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPack C:\Temp\pack.zip -KbPackage C:\Temp\update.msu -Resume -BackupFolder C:\Windows\Logs\CBS-Lens\<time>
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPack C:\Temp\pack.zip -Source wim:D:\sources\install.wim:1 -Image D:\
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Restore -BackupFolder C:\Windows\Logs\CBS-Lens\<time>
#
# Exit codes:
#   0     everything that was asked for worked
#   1     stopped by an unexpected error
#   10    this machine is not fit, or a restart is waiting; nothing was changed
#   11    a file of the donor was refused; that file was not changed
#   12    backup, copy or putting back failed; what was there before is in place
#   13    RestoreHealth failed
#   14    sfc could not repair everything
#   15    a package could not be installed
#   16    owner or permissions could not be put back
#   17    the new CBS.log names the same object again
#   3010  worked; restart to finish, and go on with -Resume when steps are left

[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    # The .zip, or the folder, that the harvest script has packed on a healthy machine.
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ (Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'pack.json') -PathType Leaf) -or (($_ -like '*.zip') -and (Test-Path -LiteralPath $_ -PathType Leaf)) })]
    [string]$DonorPack,

    # Or where the good files are: the Windows folder of a healthy machine of the same build
    # (\\DONOR\c$\Windows), a mounted image, or a copy of a single file.
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ Test-Path -LiteralPath $_ })]
    [string]$DonorPath,

    # Source for RestoreHealth: \\DONOR\c$\Windows, a mounted image, or wim:D:\sources\install.wim:1 of the same
    # build.
    [ValidateNotNullOrEmpty()]
    [ValidatePattern('^[^"<>|*?]*[^"<>|*?\\]$')]
    [string]$Source,

    # RestoreHealth uses -Source only. Give it only when the source is complete.
    [switch]$LimitAccess,

    # Lets a machine that is managed by WSUS ask Windows Update for this repair; the policy is put back
    # afterwards.
    [switch]$UseWindowsUpdate,

    # The .msu or .cab of the update that failed.
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ (Test-Path -LiteralPath $_ -PathType Leaf) -and ($_ -match '^[^"]+\.(msu|cab)$') })]
    [string]$KbPackage,

    # Works on the Windows of this drive or folder, which is not started, instead of the running one: D:\. For a
    # machine that does not start: from Windows PE with its PowerShell component, or with the disk in another
    # machine; the recovery environment has no PowerShell.
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\WinSxS') -PathType Container })]
    [string]$Image,

    # Where the backup, the state and the transcript go. The default is a new folder that only administrators
    # can write to.
    [ValidateNotNullOrEmpty()]
    [string]$BackupFolder,

    # Continues after the restart that an earlier run asked for: the same parameters, with its -BackupFolder.
    [switch]$Resume,

    # Puts back what -BackupFolder holds, and does nothing else.
    [switch]$Restore,

    # Continues although a restart is pending.
    [switch]$IgnorePendingRestart,

    [switch]$SkipRestoreHealth,

    [switch]$SkipSfc
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
$KeyForm = 'amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5'
$PackageName = ''
$FailedKb = 'KB5036892'
$ScriptName = 'Repair-ContosoMtp.dll-KB5036892.ps1'
$FailedUpdate = 'KB5036892'
$Targets = @(
    [PSCustomObject]@{
        Id = '001'
        Type = 'payload'
        Folder = 'WinSxS\amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5'
        File = 'ContosoMtp.dll'
        Hash = '0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D'
        Algorithm = 'SHA256'
    }
)

$Caller = $PSCmdlet
$AcceptUncheckedDonor = $false
$RunningWindows = [Environment]::GetFolderPath('Windows')
$System32 = Join-Path -Path $RunningWindows -ChildPath 'System32'
$LogFolder = Join-Path -Path $RunningWindows -ChildPath 'Logs\CBS'
$WindowsFolder = $RunningWindows
$DismTarget = '/Online'
if ($Image -ne '') {
    $Image = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Image).TrimEnd('\')
    if ($Image -match '^[A-Za-z]:$') { $Image += '\' }
    $WindowsFolder = Join-Path -Path $Image -ChildPath 'Windows'
    $DismTarget = '/Image:' + $Image
    if ($WindowsFolder -eq $RunningWindows) { throw '-Image is for a Windows that is not running.' }
}
if (($Resume -or $Restore) -and ($BackupFolder -eq '')) { throw 'Give -BackupFolder: the folder of the first run.' }
$time = (Get-Date).ToString('yyyyMMdd-HHmmss', [System.Globalization.CultureInfo]::InvariantCulture)
if ($BackupFolder -eq '') { $BackupFolder = Join-Path -Path $WindowsFolder -ChildPath ('Logs\CBS-Lens\' + $time) }
$BackupFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($BackupFolder)
if ($KbPackage -ne '') { $KbPackage = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($KbPackage) }
if ($DonorPack -ne '') { $DonorPack = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($DonorPack) }
if ($DonorPath -ne '') { $DonorPath = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($DonorPath) }
$IsNewFolder = -not (Test-Path -LiteralPath $BackupFolder -PathType Container)
$UnfinishedFolder = Join-Path -Path $WindowsFolder -ChildPath 'Logs\CBS-Lens\unfinished'
$StateFile = Join-Path -Path $BackupFolder -ChildPath 'state.xml'
$State = @{ Done = @(); Since = (Get-Date) }
$Policy = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Servicing'
$PolicyNote = Join-Path -Path $UnfinishedFolder -ChildPath 'policy.xml'
# NT SERVICE\TrustedInstaller
$OwnerSid = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'
$script:Pack = $null
$script:SameMachine = $false
$script:ExitCode = 0
$script:LastCode = 0
$script:Failed = $false
$script:Skipped = $false
$script:PackFolder = ''
$script:Machine = $null
$script:RestartNeeded = $false
$script:StepsLeft = $false
$script:StoreRepaired = $true
$script:UpdateDone = $false

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

# Reads a registry value; nothing when it does not exist.
function Get-RegistryValue {
    param([string]$Path, [string]$Name)
    if (-not (Test-Path -LiteralPath $Path)) { return $null }
    $property = (Get-ItemProperty -LiteralPath $Path).PSObject.Properties[$Name]
    if ($null -eq $property) { return $null }
    return $property.Value
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

# Writes a note that is there in full or not at all, whenever the power goes.
function Save-Note {
    param([string]$Path, $Value)
    Export-Clixml -InputObject $Value -LiteralPath ($Path + '.new') -Confirm:$false
    [System.IO.File]::Delete($Path)
    [System.IO.File]::Move(($Path + '.new'), $Path)
}

# Reads what an earlier run has done, for -Resume; refuses a folder that belongs to another script.
function Restore-State {
    $exists = Test-Path -LiteralPath $StateFile -PathType Leaf
    if (-not $Resume) {
        if ($exists -and -not $Restore) {
            Stop-Script -Code 10 -Message ('{0} holds an earlier run: give -Resume, or another -BackupFolder.' -f $BackupFolder)
        }
        return
    }
    if (-not $exists -and -not $IsNewFolder) {
        Write-Message -Message 'The earlier run ended before its first step was done, so this one begins with it.'
        return
    }
    if (-not $exists) {
        Stop-Script -Code 10 -Message ('{0} holds no earlier run; -Resume needs the -BackupFolder of the first run.' -f $BackupFolder)
    }
    $saved = Import-Clixml -LiteralPath $StateFile
    if ($saved.Script -ne $ScriptName) {
        Stop-Script -Code 10 -Message 'The earlier run is of another script.'
    }
    $State.Done = @($saved.Done)
    $State.Since = [datetime]$saved.Since
    $script:UpdateDone = [bool]$saved.UpdateDone
}

# Says whether a step is to be done now: not when it was done before, not when a restart comes first.
function Test-StepOpen {
    param([string]$Name)
    if ($State.Done -contains $Name) {
        Write-Message -Message ('{0}: done before.' -f $Name)
        return $false
    }
    if ($script:RestartNeeded) {
        $script:StepsLeft = $true
        return $false
    }
    $script:Failed = $false
    $script:Skipped = $false
    return $true
}

# Remembers a step that was done and went well. One that was left out is open for a later run.
function Complete-Step {
    param([string]$Name)
    if ($WhatIfPreference -or $script:Skipped -or $script:Failed) { return }
    $State.Done += $Name
    Save-Note -Path $StateFile -Value @{ Script = $ScriptName; Done = $State.Done; Since = $State.Since; UpdateDone = $script:UpdateDone }
}

# Writes one file of a .zip to a path that was checked.
function Save-PackEntry {
    param($Entry, [string]$Path)
    [void][System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($Path))
    $reader = $Entry.Open()
    try {
        $writer = [System.IO.File]::Create($Path)
        try { $reader.CopyTo($writer) } finally { $writer.Dispose() }
    }
    finally { $reader.Dispose() }
}

# Extracts a pack: its list and what lies below WinSxS and servicing\Packages; everything else in the .zip is
# left alone. The list comes last, so that half a pack is none.
function Expand-Pack {
    param([string]$Folder)
    [void][System.Reflection.Assembly]::Load('System.IO.Compression, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089')
    $stream = [System.IO.File]::OpenRead($DonorPack)
    $zip = $null
    try {
        $zip = New-Object -TypeName System.IO.Compression.ZipArchive -ArgumentList $stream
        $entries = @{}
        foreach ($entry in $zip.Entries) { $entries[$entry.FullName.Replace('/', '\')] = $entry }
        $lists = @($entries.Keys | Where-Object { $_ -match '^(?:[^\\]+\\)?pack\.json$' })
        if ($lists.Count -ne 1) { throw 'pack.json' }
        $prefix = $lists[0].Substring(0, $lists[0].Length - 9)
        foreach ($name in @($entries.Keys)) {
            if (-not $name.StartsWith($prefix, [System.StringComparison]::OrdinalIgnoreCase)) { continue }
            $relative = $name.Substring($prefix.Length)
            if ($relative -notmatch '^Windows\\(?:WinSxS|servicing\\Packages)\\[\x20-\x7e]*[^\\]$') { continue }
            if ($relative -match '[<>:"|?*]|\\\\|\\\.{1,2}\\|\\\.{1,2}$') { continue }
            Save-PackEntry -Entry $entries[$name] -Path (Join-Path -Path $Folder -ChildPath $relative)
        }
        $list = Join-Path -Path $Folder -ChildPath 'pack.json'
        Save-PackEntry -Entry $entries[$lists[0]] -Path ($list + '.new')
        [System.IO.File]::Move(($list + '.new'), $list)
    }
    catch { Stop-Script -Code 11 -Message ('{0} cannot be read as a pack: {1}' -f $DonorPack, $_.Exception.Message) }
    finally {
        if ($null -ne $zip) { $zip.Dispose() }
        $stream.Dispose()
    }
}

# Finds the folder of the pack. A .zip is extracted into the backup folder once, also for a later run with
# -Resume.
function Open-Pack {
    if ($DonorPack -eq '') { return }
    if (Test-Path -LiteralPath $DonorPack -PathType Container) {
        $script:PackFolder = $DonorPack
        return
    }
    $folder = Join-Path -Path $BackupFolder -ChildPath 'pack'
    if (-not (Test-Path -LiteralPath (Join-Path -Path $folder -ChildPath 'pack.json') -PathType Leaf)) {
        if (-not (Confirm-Change -Target $folder -Action ('Extract {0}' -f $DonorPack))) {
            Write-Message -Message 'The pack is not extracted, so its files are not checked. For a dry run that checks them, extract it by hand and give the folder.'
            return
        }
        Expand-Pack -Folder $folder
    }
    $script:PackFolder = $folder
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

# Where a file of the list is on this machine.
function Get-StorePath {
    param($Target)
    return Join-Path -Path (Join-Path -Path $WindowsFolder -ChildPath $Target.Folder) -ChildPath $Target.File
}

# Stops unless a copy may be used. A payload is held against the hash of the log. A catalog must be signed.
# Where there is nothing to check, the donor must be the same machine in all that counts.
function Assert-GoodCopy {
    param($Target, [string]$Path)
    if ($Target.Type -eq 'payload') {
        if (Test-CompressedFile -Path $Path) {
            Stop-Script -Code 11 -Message ('{0} is compressed by the component store, so its content cannot be checked here. Use RestoreHealth with -Source.' -f $Path)
        }
        if (-not (Test-ExpectedHash -Target $Target -Path $Path)) {
            Stop-Script -Code 11 -Message ('{0} does not have the {1} that the log expects ({2}): it is another version or damaged too.' -f $Path, $Target.Algorithm, $Target.Hash)
        }
    }
    if (($Target.Type -eq 'catalog') -and ((Get-AuthenticodeSignature -LiteralPath $Path).Status -ne 'Valid')) {
        Stop-Script -Code 11 -Message ('The signature of {0} is not valid.' -f $Path)
    }
    if (($Target.Hash -eq '') -and -not $script:SameMachine -and -not $AcceptUncheckedDonor) {
        Stop-Script -Code 11 -Message ('The log has no hash to check {0} against, and the donor is not shown to be the same build, architecture, edition and language. Give -AcceptUncheckedDonor when it is known to be healthy and the same.' -f $Target.File)
    }
}

# Reads the list of a pack that the harvest script has made. Stops when it is no such list.
function Get-Pack {
    $list = Join-Path -Path $script:PackFolder -ChildPath 'pack.json'
    try {
        $pack = Get-Content -LiteralPath $list -Raw -Encoding UTF8 | ConvertFrom-Json
        if ($pack.Version -ne 1) { throw 'Version' }
        foreach ($name in @('Build', 'Architecture', 'Edition', 'Language')) { [void]$pack.Machine.$name }
        foreach ($entry in $pack.Files) { [void]@($entry.Path, $entry.SHA256) }
        return $pack
    }
    catch { Stop-Script -Code 11 -Message ('{0} is not the list of a pack: {1}' -f $list, $_.Exception.Message) }
}

# Reads what the donor is: from the pack, from the registry of the machine behind a share, from the hives of an
# image. Nothing when it does not say.
function Get-DonorFacts {
    if ($null -ne $script:Pack) {
        $facts = @{}
        foreach ($name in @('Build', 'Architecture', 'Edition', 'Language')) { $facts[$name] = [string]$script:Pack.Machine.$name }
        return $facts
    }
    if ($DonorPath -match '^\\\\([^\\?.][^\\]*)\\') {
        try {
            $base = [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, $Matches[1])
            try { return Read-MachineFacts -Software $base.OpenSubKey('SOFTWARE') -ControlSet $base.OpenSubKey('SYSTEM\CurrentControlSet') }
            finally { $base.Dispose() }
        }
        catch { Write-Warning -Message $_.Exception.Message }
        return $null
    }
    foreach ($folder in @($DonorPath, (Join-Path -Path $DonorPath -ChildPath 'Windows'))) {
        if (Test-Path -LiteralPath (Join-Path -Path $folder -ChildPath 'System32\config\SOFTWARE') -PathType Leaf) { return Get-ImageFacts -Windows $folder }
    }
    return $null
}

# Compares the donor with this machine. Another architecture is refused; any other difference leaves only files
# whose hash the log has.
function Test-Donor {
    if ($script:PackFolder -ne '') { $script:Pack = Get-Pack }
    $donor = Get-DonorFacts
    if ($null -eq $donor) {
        Write-Warning -Message 'The donor does not say what machine it is: only files whose hash the log has are taken from it.'
        return
    }
    $labels = @{ Build = 'Build'; Architecture = 'Architecture'; Edition = 'Edition'; Language = 'Language' }
    $script:SameMachine = $true
    foreach ($name in @('Build', 'Architecture', 'Edition', 'Language')) {
        Write-Message -Message ('{0}: {1} here, {2} on the donor.' -f $labels[$name], $script:Machine[$name], $donor[$name])
        if ($script:Machine[$name] -eq $donor[$name]) { continue }
        # A dry run does not load the hives of an image, so it cannot compare them.
        if ($WhatIfPreference -and (($script:Machine[$name] -eq '') -or ($donor[$name] -eq ''))) { continue }
        $script:SameMachine = $false
        if ($name -eq 'Architecture') { Stop-Script -Code 11 -Message 'The donor has another architecture.' }
        Write-Warning -Message 'The donor differs from this machine: only files whose hash the log has are taken from it.'
    }
}

# Finds a file in the pack, or on the donor below the same name. A single file must have the same name, and only
# its hash proves that it is the right one.
function Find-DonorFile {
    param($Target)
    $relative = Join-Path -Path $Target.Folder -ChildPath $Target.File
    if ($null -ne $script:Pack) {
        $path = Join-Path -Path (Join-Path -Path $script:PackFolder -ChildPath 'Windows') -ChildPath $relative
        $entry = @($script:Pack.Files | Where-Object { $_.Path -eq $relative })
        if (($entry.Count -ne 1) -or -not (Test-Path -LiteralPath $path -PathType Leaf)) {
            Stop-Script -Code 11 -Message ('The pack does not have {0}.' -f $relative)
        }
        if ((Get-FileHash -LiteralPath $path -Algorithm SHA256 -ErrorAction Stop).Hash -ne $entry[0].SHA256) {
            Stop-Script -Code 11 -Message ('{0} is not what was packed: copy the pack again.' -f $path)
        }
        return $path
    }
    $donor = Get-Item -LiteralPath $DonorPath -Force
    if (-not $donor.PSIsContainer) {
        if ($Target.Hash -eq '') {
            Stop-Script -Code 11 -Message 'The log has no hash, so a single file cannot be verified as the right one. Give the Windows folder of the donor.'
        }
        if ($donor.Name -ne [System.IO.Path]::GetFileName($Target.File)) {
            Stop-Script -Code 11 -Message ('The donor file has another name than {0}.' -f $Target.File)
        }
        return $donor.FullName
    }
    foreach ($folder in @($donor.FullName, (Join-Path -Path $donor.FullName -ChildPath 'Windows'))) {
        $candidate = Join-Path -Path $folder -ChildPath $relative
        if (Test-Path -LiteralPath $candidate -PathType Leaf) { return $candidate }
    }
    Stop-Script -Code 11 -Message ('{0} has no file {1}: it is no donor for this file.' -f $donor.FullName, $relative)
}

# Finds a good copy of a file, checked. What cannot be read is refused like what is not good.
function Get-GoodCopy {
    param($Target)
    try {
        $file = Find-DonorFile -Target $Target
        Assert-GoodCopy -Target $Target -Path $file
        return $file
    }
    catch {
        if ($script:LastCode -ne 0) { throw }
        Stop-Script -Code 11 -Message ('{0} cannot be read on the donor: {1}' -f $Target.File, $_.Exception.Message)
    }
}

# Runs a tool that must succeed.
function Invoke-RequiredTool {
    param([string]$Name, [string[]]$Arguments)
    $code = Invoke-Tool -Name $Name -Arguments $Arguments
    if ($code -ne 0) { Stop-Script -Code 12 -Message ('{0} failed.' -f $Name) }
}

# The permissions of an object as text, without the marks of automatic inheritance, which tools set or not as
# they like.
function Get-Access {
    param([string]$Path)
    return (Get-Acl -LiteralPath $Path).GetSecurityDescriptorSddlForm('Access') -replace '^D:(P?)(?:A[IR])*', 'D:$1'
}

function Get-Owner {
    param([string]$Path)
    return (Get-Acl -LiteralPath $Path).GetOwner([System.Security.Principal.SecurityIdentifier]).Value
}

# Gives the administrators rights on one object, for as long as the change takes.
function Grant-Access {
    param([string]$Path)
    Invoke-RequiredTool -Name 'takeown.exe' -Arguments @('/F', $Path, '/A')
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($Path, '/grant', '*S-1-5-32-544:(F)')
}

# Gives one object its owner and permissions, checks them, and says whether they are right. A new object has no
# .acl file. Never throws: it runs while other errors are on their way.
function Restore-Security {
    param([string]$Path, [string]$AclFile, [string]$Access, [string]$Owner)
    try {
        if ($AclFile -eq '') { Grant-Access -Path $Path }
        elseif (((Get-Owner -Path $Path) -eq $Owner) -and ((Get-Access -Path $Path) -eq $Access)) { return $true }
        $codes = @(Invoke-Tool -Name 'icacls.exe' -Arguments @($Path, '/setowner', ('*' + $Owner)))
        if ($AclFile -ne '') { $codes += Invoke-Tool -Name 'icacls.exe' -Arguments @([System.IO.Path]::GetDirectoryName($Path), '/restore', $AclFile) }
        else {
            $acl = Get-Acl -LiteralPath $Path
            $acl.SetSecurityDescriptorSddlForm($Access, [System.Security.AccessControl.AccessControlSections]::Access)
            Set-Acl -LiteralPath $Path -AclObject $acl -Confirm:$false
            $Access = Get-Access -Path $Path
        }
        if ((@($codes | Where-Object { $_ -ne 0 }).Count -eq 0) -and ((Get-Owner -Path $Path) -eq $Owner) -and ((Get-Access -Path $Path) -eq $Access)) { return $true }
    }
    catch { Write-Warning -Message $_.Exception.Message }
    $script:Failed = $true
    $script:ExitCode = 16
    Write-Warning -Message ('Owner or permissions of {0} are not as they were. The next run tries it again. By hand: icacls <file> /setowner "NT SERVICE\TrustedInstaller", then icacls <folder> /restore with the .acl file in {1}.' -f $Path, $UnfinishedFolder)
    return $false
}

# The permissions for a file that did not exist: those of another file in its folder, else those that files of
# the component store have.
function Get-NewFileAccess {
    param([string]$Path)
    $folder = [System.IO.Path]::GetDirectoryName($Path)
    $model = Get-ChildItem -LiteralPath $folder -File -Force | Select-Object -First 1
    if ($null -ne $model) { return (Get-Acl -LiteralPath $model.FullName).GetSecurityDescriptorSddlForm('Access') }
    $readers = @('S-1-5-32-544', 'S-1-5-18', 'S-1-5-32-545', 'S-1-15-2-1') | ForEach-Object { '(A;;0x1200a9;;;{0})' -f $_ }
    return 'D:PAI(A;;FA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)' + ($readers -join '')
}

# Notes what an object and a file are before they are changed. A file or folder that is to be made has
# -NewAccess, the permissions that it gets.
function New-Change {
    param([string]$Object, [string]$File, [string]$NewContent, [string]$OldContent, [string]$NewAccess)
    [void][System.IO.Directory]::CreateDirectory($UnfinishedFolder)
    $name = Join-Path -Path $UnfinishedFolder -ChildPath ('change-' + [guid]::NewGuid().ToString('N'))
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($Object, '/save', ($name + '.acl'))
    $change = @{
        Name = $name; Object = $Object; File = $File; OldContent = $OldContent; NewAccess = $NewAccess; Attributes = 0; Hashes = @()
        Access = Get-Access -Path $Object; Owner = Get-Owner -Path $Object
    }
    if ($NewContent -ne '') { $change.Hashes += (Get-FileHash -LiteralPath $NewContent -Algorithm SHA256 -ErrorAction Stop).Hash }
    if ($NewAccess -eq '') {
        $change.Hashes += (Get-FileHash -LiteralPath $File -Algorithm SHA256 -ErrorAction Stop).Hash
        $change.Attributes = [int][System.IO.File]::GetAttributes($File)
    }
    Save-Note -Path ($name + '.xml') -Value $change
    return $change
}

# Ends a change, whole or not: half a new file is deleted, over half an old one its content is put back; then
# attributes, permissions and owner. The note goes when all is right.
function Complete-Change {
    param($Change)
    $isRight = $true
    try {
        if (($Change.Hashes.Count -gt 0) -and (Test-Path -LiteralPath $Change.File -PathType Leaf)) {
            $isWhole = $Change.Hashes -contains (Get-FileHash -LiteralPath $Change.File -Algorithm SHA256 -ErrorAction Stop).Hash
            if (-not $isWhole -and ($Change.NewAccess -ne '')) { [System.IO.File]::Delete($Change.File) }
            elseif (-not $isWhole) { Copy-Plain -From $Change.OldContent -To $Change.File }
            if (($Change.NewAccess -eq '') -and ([int][System.IO.File]::GetAttributes($Change.File) -ne $Change.Attributes)) {
                [System.IO.File]::SetAttributes($Change.File, [System.IO.FileAttributes]$Change.Attributes)
            }
        }
    }
    catch {
        $isRight = $false
        Set-Result -Code 12
        Write-Warning -Message ('The old content could not be put back: {0}' -f $_.Exception.Message)
    }
    if (($Change.NewAccess -ne '') -and (Test-Path -LiteralPath $Change.File)) {
        $isRight = (Restore-Security -Path $Change.File -AclFile '' -Access $Change.NewAccess -Owner $OwnerSid) -and $isRight
    }
    $isRight = (Restore-Security -Path $Change.Object -AclFile ($Change.Name + '.acl') -Access $Change.Access -Owner $Change.Owner) -and $isRight
    if ($isRight) { foreach ($end in @('.xml', '.acl')) { [System.IO.File]::Delete($Change.Name + $end) } }
}

# Ends what an interrupted run has begun, before anything else is changed.
function Complete-InterruptedChange {
    if (-not (Test-Path -LiteralPath $UnfinishedFolder -PathType Container)) { return }
    foreach ($file in @(Get-ChildItem -LiteralPath $UnfinishedFolder -Filter 'change-*.xml' -File)) {
        $change = Import-Clixml -LiteralPath $file.FullName
        Write-Warning -Message ('An earlier run was interrupted while it changed {0}.' -f $change.File)
        if (-not (Confirm-Change -Target $change.File -Action 'End that change, or take it back')) { continue }
        Grant-Access -Path $change.Object
        Complete-Change -Change $change
    }
}

# Copies a file over whatever is there. The copy is not read-only, hidden or system (7).
function Copy-Plain {
    param([string]$From, [string]$To)
    if (Test-Path -LiteralPath $To -PathType Leaf) { [System.IO.File]::SetAttributes($To, [System.IO.FileAttributes]::Normal) }
    [System.IO.File]::Copy($From, $To, $true)
    if ([int][System.IO.File]::GetAttributes($To) -band 7) { [System.IO.File]::SetAttributes($To, [System.IO.FileAttributes]::Normal) }
}

# Writes new content into a file of the store, and whatever happens ends that change.
function Set-StoreFile {
    param([string]$StoreFile, [string]$NewContent, [string]$OldContent)
    $object = $StoreFile
    $newAccess = ''
    if (-not (Test-Path -LiteralPath $StoreFile -PathType Leaf)) {
        $object = [System.IO.Path]::GetDirectoryName($StoreFile)
        $newAccess = Get-NewFileAccess -Path $StoreFile
    }
    $change = New-Change -Object $object -File $StoreFile -NewContent $NewContent -OldContent $OldContent -NewAccess $newAccess
    try {
        Grant-Access -Path $object
        Copy-Plain -From $NewContent -To $StoreFile
    }
    catch { Stop-Script -Code 12 -Message ('{0} was not changed: {1} A file that is in use can be replaced with -Image, while this Windows is not running.' -f $StoreFile, $_.Exception.Message) }
    finally { Complete-Change -Change $change }
    if (-not (Test-SameContent -Path $StoreFile -Other $NewContent)) {
        Set-Result -Code 12
        throw 'The file in the store is not what was written. Check disk and memory before anything else.'
    }
}

# The backup of one file: what it was, its content before, the content that replaced it.
function Get-BackupPath {
    param($Target, [string]$Name)
    return Join-Path -Path $BackupFolder -ChildPath ('{0}-{1}' -f $Target.Id, $Name)
}

# Saves a file in the backup folder. The record comes last: without it nothing was changed yet.
function Save-StoreFile {
    param($Target, [string]$StoreFile)
    $record = @{ Path = $StoreFile; Existed = (Test-Path -LiteralPath $StoreFile -PathType Leaf); SHA256 = '' }
    if ($record.Existed) {
        $old = Get-BackupPath -Target $Target -Name 'old.bin'
        Copy-Plain -From $StoreFile -To $old
        $record.SHA256 = (Get-FileHash -LiteralPath $old -Algorithm SHA256 -ErrorAction Stop).Hash
    }
    Save-Note -Path (Get-BackupPath -Target $Target -Name 'backup.xml') -Value $record
}

# Says whether two files exist and are the same, byte for byte.
function Test-SameContent {
    param([string]$Path, [string]$Other)
    if (-not (Test-Path -LiteralPath $Path -PathType Leaf) -or -not (Test-Path -LiteralPath $Other -PathType Leaf)) { return $false }
    return (Get-FileHash -LiteralPath $Path -Algorithm SHA256 -ErrorAction Stop).Hash -eq (Get-FileHash -LiteralPath $Other -Algorithm SHA256 -ErrorAction Stop).Hash
}

# Says whether a file needs no copy: it has the expected hash, or an earlier run has put it back.
function Test-AlreadyGood {
    param($Target, [string]$StoreFile)
    if (-not (Test-Path -LiteralPath $StoreFile -PathType Leaf)) { return $false }
    if ($Target.Hash -ne '') { return (Test-ExpectedHash -Target $Target -Path $StoreFile) }
    $new = Get-BackupPath -Target $Target -Name 'new.bin'
    return (Test-SameContent -Path $new -Other $StoreFile)
}

# Copies one file from the donor into the component store.
function Copy-StoreFile {
    param($Target)
    $storeFile = Get-StorePath -Target $Target
    if ($storeFile.Length -ge 260) {
        Stop-Script -Code 11 -Message ('The path {0} is too long for takeown.exe and icacls.exe. Use RestoreHealth with -Source.' -f $storeFile)
    }
    $folder = [System.IO.Path]::GetDirectoryName($storeFile)
    if (-not (Test-Path -LiteralPath $folder -PathType Container)) {
        Stop-Script -Code 11 -Message ('The folder {0} does not exist here: the log is from another machine or an older state, or the whole component is missing. Use RestoreHealth with -Source.' -f $folder)
    }
    if (($Target.Type -eq 'payload') -and (Test-Path -LiteralPath $storeFile -PathType Leaf) -and (Test-CompressedFile -Path $storeFile)) {
        Stop-Script -Code 11 -Message ('The store keeps {0} compressed, so it cannot be replaced by a copy. Use RestoreHealth with -Source.' -f $storeFile)
    }
    if (Test-AlreadyGood -Target $Target -StoreFile $storeFile) {
        Write-Message -Message ('{0} is as it should be already; nothing to copy.' -f $storeFile)
        return
    }
    $donorFile = Get-GoodCopy -Target $Target
    if (($Target.Hash -eq '') -and (Test-SameContent -Path $storeFile -Other $donorFile)) {
        Write-Message -Message ('{0} is the same on the donor; nothing to copy.' -f $storeFile)
        return
    }
    Write-Message -Message ('Good copy: {0}' -f $donorFile)
    if (-not (Confirm-Change -Target $storeFile -Action ('Back up, then replace by {0}' -f $donorFile))) { return }

    $kept = Test-Path -LiteralPath (Get-BackupPath -Target $Target -Name 'backup.xml') -PathType Leaf
    if ($kept -and -not $Resume) {
        Stop-Script -Code 12 -Message ('{0} holds a backup already; name another -BackupFolder.' -f $BackupFolder)
    }
    $new = Get-BackupPath -Target $Target -Name 'new.bin'
    try {
        if ($kept) { Write-Message -Message 'The backup of the earlier run is kept.' }
        else { Save-StoreFile -Target $Target -StoreFile $storeFile }
        Copy-Plain -From $donorFile -To $new
    }
    catch { Stop-Script -Code 12 -Message ('The backup failed, so nothing was changed: {0}' -f $_.Exception.Message) }
    Assert-GoodCopy -Target $Target -Path $new
    $old = Get-BackupPath -Target $Target -Name 'old.bin'
    if (-not (Test-Path -LiteralPath $old -PathType Leaf)) { $old = '' }
    Set-StoreFile -StoreFile $storeFile -NewContent $new -OldContent $old
    Write-Message -Message 'The file in the store has the content of the good copy.'
}

# Copies all files of the list. A file that is refused or in use is reported and skipped; any other error ends
# the script.
function Copy-FromDonor {
    if (($DonorPack -eq '') -and ($DonorPath -eq '')) {
        $script:Skipped = $true
        Write-Message -Message 'No -DonorPack and no -DonorPath: the files are left to RestoreHealth.'
        return
    }
    if (($DonorPath -eq '') -and ($script:PackFolder -eq '')) {
        $script:Skipped = $true
        return
    }
    Test-Donor
    foreach ($target in $Targets) {
        $script:LastCode = 0
        try { Copy-StoreFile -Target $target }
        catch {
            if (@(11, 12) -notcontains $script:LastCode) { throw }
            Write-Warning -Message $_.Exception.Message
        }
    }
}

# Puts the saved files back, for -Restore.
function Restore-FromBackup {
    $found = 0
    foreach ($target in $Targets) {
        $file = Get-BackupPath -Target $target -Name 'backup.xml'
        if (-not (Test-Path -LiteralPath $file -PathType Leaf)) { continue }
        $found++
        $storeFile = Get-StorePath -Target $target
        $record = Import-Clixml -LiteralPath $file
        if ($record.Path -ne $storeFile) { Stop-Script -Code 12 -Message 'The backup is of another file.' }
        if (-not $record.Existed) {
            Write-Warning -Message ('{0} did not exist before, so there is nothing to put back; nothing is ever deleted from the component store.' -f $storeFile)
            continue
        }
        $old = Get-BackupPath -Target $target -Name 'old.bin'
        if ((Get-FileHash -LiteralPath $old -Algorithm SHA256 -ErrorAction Stop).Hash -ne $record.SHA256) {
            Stop-Script -Code 12 -Message 'The saved file is not the one that was saved.'
        }
        if (-not (Confirm-Change -Target $storeFile -Action ('Put back from {0}' -f $old))) { continue }
        Set-StoreFile -StoreFile $storeFile -NewContent $old -OldContent $old
        Write-Message -Message ('{0} is as it was before the repair.' -f $storeFile)
    }
    if ($found -eq 0) { Stop-Script -Code 12 -Message ('{0} holds no backup of this script.' -f $BackupFolder) }
}

# Lets Windows Update serve one repair. What the policy was is noted first.
function Set-RepairPolicy {
    [void][System.IO.Directory]::CreateDirectory($UnfinishedFolder)
    $note = @{ Existed = Test-Path -LiteralPath $Policy; Before = Get-RegistryValue -Path $Policy -Name 'RepairContentServerSource' }
    Save-Note -Path $PolicyNote -Value $note
    Write-Message -Message 'The policy RepairContentServerSource is set to 2 for this repair and put back afterwards.'
    if (-not $note.Existed) { [void](New-Item -Path $Policy -Force -Confirm:$false) }
    Set-ItemProperty -LiteralPath $Policy -Name 'RepairContentServerSource' -Value 2 -Type DWord -Confirm:$false
}

# Puts the policy back as it was, also after a run that was interrupted.
function Restore-RepairPolicy {
    if ($WhatIfPreference -or -not (Test-Path -LiteralPath $PolicyNote -PathType Leaf)) { return }
    $note = Import-Clixml -LiteralPath $PolicyNote
    $now = Get-RegistryValue -Path $Policy -Name 'RepairContentServerSource'
    if ($null -ne $note.Before) { Set-ItemProperty -LiteralPath $Policy -Name 'RepairContentServerSource' -Value $note.Before -Type DWord -Confirm:$false }
    elseif ($null -ne $now) { Remove-ItemProperty -LiteralPath $Policy -Name 'RepairContentServerSource' -Confirm:$false }
    if (-not $note.Existed -and (Test-Path -LiteralPath $Policy)) { Remove-Item -LiteralPath $Policy -Confirm:$false }
    [System.IO.File]::Delete($PolicyNote)
}

# Runs RestoreHealth. Without -Source Windows asks its own backup, then Windows Update or WSUS; the donor pack
# is a source too.
function Invoke-RestoreHealth {
    if ($SkipRestoreHealth) {
        $script:Skipped = $true
        return
    }
    if ([int]$script:Machine.Build.Split('.')[0] -lt 9200) {
        $script:Skipped = $true
        Write-Warning -Message 'This Windows has no RestoreHealth. Run the System Update Readiness Tool (KB947821) instead; it takes good copies from Windows\Temp\CheckSUR\servicing\Packages and Windows\Temp\CheckSUR\WinSxS\Manifests.'
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
        Write-Warning -Message 'RestoreHealth of an image needs -Source or -DonorPack; it is skipped.'
        return
    }
    elseif (-not $UseWindowsUpdate -and (Get-RegistryValue -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate' -Name 'WUServer')) {
        Write-Warning -Message 'This machine gets updates from WSUS, which often has no repair content. Give -Source, or -UseWindowsUpdate to let it ask Windows Update for this repair.'
    }
    if (-not (Confirm-Change -Target 'Component store' -Action ('dism.exe ' + ($arguments -join ' ')))) { return }
    try {
        if ($UseWindowsUpdate) { Set-RepairPolicy }
        $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
    }
    finally { Restore-RepairPolicy }
    if ($code -eq 3010) { $script:RestartNeeded = $true }
    elseif ($code -ne 0) {
        $script:StoreRepaired = $false
        Set-Result -Code 13
        Write-Warning -Message 'RestoreHealth failed. Give -Source: a mounted image or wim:<path>:<index> of the same build.'
    }
    $State.Since = Get-Date
}

# Runs sfc and reads in CBS.log what it could not repair: its exit code does not say so. It is started in this
# window because it writes UTF-16.
function Invoke-Sfc {
    if ($SkipSfc) {
        $script:Skipped = $true
        return
    }
    if (-not $script:StoreRepaired) {
        Write-Message -Message 'sfc is skipped: it repairs from the store, and the store is not repaired.'
        return
    }
    if (-not (Confirm-Change -Target 'System files' -Action 'sfc.exe /scannow')) { return }
    $start = Get-Date
    $since = $start.ToString('yyyy-MM-dd HH:mm:ss', [System.Globalization.CultureInfo]::InvariantCulture)
    $arguments = '/scannow'
    $log = ''
    if ($Image -ne '') {
        $log = Join-Path -Path $BackupFolder -ChildPath ('sfc-{0}.log' -f [guid]::NewGuid().ToString('N'))
        $arguments = '/scannow /offbootdir="{0}" /offwindir="{1}" /offlogfile="{2}"' -f ($Image -replace '\\$', '\\'), $WindowsFolder, $log
    }
    $process = Start-Process -FilePath (Join-Path -Path $System32 -ChildPath 'sfc.exe') -ArgumentList $arguments -NoNewWindow -Wait -PassThru
    Write-Message -Message ('{0} ended with exit code {1} ({2}).' -f 'sfc.exe', $process.ExitCode, ('0x{0:X8}' -f $process.ExitCode))
    # A long run can rotate the log.
    $logs = @($log)
    if ($log -eq '') { $logs = @(Get-ChildItem -LiteralPath $LogFolder -Filter 'Cbs*.log' -File | Where-Object { $_.LastWriteTime -ge $start } | ForEach-Object { $_.FullName }) }
    $left = @($logs | Where-Object { Test-Path -LiteralPath $_ -PathType Leaf } |
        ForEach-Object { Select-String -LiteralPath $_ -Pattern '[SR] Cannot repair member file' -SimpleMatch } |
        Where-Object { [string]::CompareOrdinal($_.Line, $since) -ge 0 })
    foreach ($line in $left) { Write-Warning -Message $line.Line }
    if (($left.Count -gt 0) -or ($process.ExitCode -ne 0)) {
        Set-Result -Code 14
        Write-Warning -Message 'sfc could not repair everything, or could not run to its end.'
    }
}

# Hands one package to DISM and says whether it is installed.
function Add-Package {
    param([string]$Path)
    $code = Invoke-Tool -Name 'dism.exe' -Arguments @($DismTarget, '/Add-Package', ('/PackagePath:' + $Path), '/NoRestart')
    if ($code -eq 3010) { $script:RestartNeeded = $true }
    # A servicing stack that is older than the one here does not apply, and is not needed.
    if (([System.IO.Path]::GetFileName($Path) -like 'SSU-*') -and (@(0x800f081e, 0x800f0823) -contains $code)) { return $true }
    return ($code -eq 0) -or ($code -eq 3010)
}

# Installs a .msu or .cab package by hand. Says whether it worked. In a .msu the servicing stack (SSU) goes
# first; packages with a .wim or .psf inside are for DISM to open.
function Install-ByHand {
    param([string]$Path)
    if (-not (Confirm-Change -Target $Path -Action 'Install with expand.exe and dism.exe /Add-Package')) { return $true }
    if ([System.IO.Path]::GetExtension($Path) -ne '.msu') { return (Add-Package -Path $Path) }
    $build = 0
    if ($script:Machine.Build -match '^(\d+)\.') { $build = [int]$Matches[1] }
    if ($build -ge 26100) {
        Write-Message -Message 'From this build on updates can need checkpoint updates: all their .msu files must lie in one folder with the update, and nothing else.'
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

# Tries the update again: with wusa.exe when its .msu is given.
function Invoke-UpdateRetry {
    if ($Image -ne '') { return }
    if ($KbPackage -eq '') {
        $script:Skipped = $true
        Write-Message -Message ('Now look for updates in Windows Update, so that {0} is tried again. When it fails, download it from the Microsoft Update Catalog and run this script with -KbPackage.' -f $FailedUpdate)
        return
    }
    if (($FailedKb -ne '') -and ($KbPackage -notlike ('*' + $FailedKb + '*'))) {
        Write-Warning -Message ('The name of the package does not say that it is {0}.' -f $FailedUpdate)
    }
    if ([System.IO.Path]::GetExtension($KbPackage) -ne '.msu') { return }
    if (-not (Confirm-Change -Target $KbPackage -Action 'wusa.exe /quiet /norestart')) { return }
    $process = Start-Process -FilePath (Join-Path -Path $System32 -ChildPath 'wusa.exe') -ArgumentList ('"{0}" /quiet /norestart' -f $KbPackage) -Wait -PassThru
    Write-Message -Message ('{0} ended with exit code {1} ({2}).' -f 'wusa.exe', $process.ExitCode, ('0x{0:X8}' -f $process.ExitCode))
    # 0x00240005: WU_S_REBOOT_REQUIRED, 0x00240006: WU_S_ALREADY_INSTALLED
    $script:UpdateDone = @(0, 3010, 0x00240005, 0x00240006) -contains $process.ExitCode
    if (@(3010, 0x00240005) -contains $process.ExitCode) { $script:RestartNeeded = $true }
    if ($process.ExitCode -eq 0x80240017) {
        $script:UpdateDone = $true
        Set-Result -Code 15
        Write-Warning -Message ('{0} does not apply here: it is for another Windows, or a newer update is installed. DISM is not tried.' -f $KbPackage)
    }
}

# Installs the update by hand when it did not go in the other way.
function Install-UpdateByHand {
    if ($KbPackage -eq '') { $script:Skipped = $true }
    if ($script:Skipped -or $script:UpdateDone) { return }
    if (-not (Install-ByHand -Path $KbPackage)) { Set-Result -Code 15 }
}

# Lists what to keep for the next analysis.
function Show-NextLogs {
    if ($script:ExitCode -eq 0) { return }
    Write-Message -Message 'Not everything worked. Keep these and read the newest CBS.log first:'
    foreach ($log in @('Logs\CBS\CBS.log', 'Logs\CBS\CbsPersist_*.log', 'Logs\DISM\dism.log', 'INF\setupapi.dev.log')) {
        Write-Host ('    ' + (Join-Path -Path $RunningWindows -ChildPath $log))
    }
    Write-Host ('    ' + $BackupFolder)
    Write-Message -Message 'When the component store cannot be repaired, the last way is an in-place upgrade: setup.exe /auto upgrade /dynamicupdate disable from media of the same or a newer build.'
}

# Looks in CBS.log and its rotated parts for lines since the repair that say of one of the objects that it is
# damaged. The names are compared as text.
function Test-NewLog {
    # A later run with -Resume looks again.
    $script:Skipped = $true
    if ($WhatIfPreference) { return }
    $names = @($Targets | Where-Object { $_.Type -eq 'payload' } | ForEach-Object { [System.IO.Path]::GetFileName($_.File) })
    $names += @($Targets | Where-Object { @('payload', 'component') -notcontains $_.Type } | ForEach-Object { [System.IO.Path]::GetFileNameWithoutExtension($_.File) })
    $names += @($KeyForm, $PackageName) | Where-Object { $_ -ne '' }
    $names = @($names | Select-Object -Unique)
    if ($names.Count -eq 0) {
        Write-Message -Message 'The log names no object to look for: open the new CBS.log.'
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
        Write-Message -Message 'The new log says nothing against these objects.'
        return
    }
    Set-Result -Code 17
    Write-Warning -Message ('The new log names the same objects again, {0} times:' -f $found.Count)
    foreach ($hit in @($found | Select-Object -First 20)) { Write-Host ('    {0}:{1}: {2}' -f $hit.Path, $hit.LineNumber, $hit.Line) }
}

$transcribing = $false
try {
    if (-not $WhatIfPreference) {
        [void][System.IO.Directory]::CreateDirectory($BackupFolder)
        $name = 'transcript-{0}.txt' -f [guid]::NewGuid().ToString('N')
        Start-Transcript -LiteralPath (Join-Path -Path $BackupFolder -ChildPath $name) | Out-Null
        $transcribing = $true
    }
    Write-Message -Message ('Backup: {0}' -f $BackupFolder)
    Restore-State

    # Step 1 of 9. Check this machine
    # What: Shows the build and architecture, and looks for a restart that is waiting. Changes nothing.
    # Expected: A 64-bit process on 64-bit Windows, the architecture that the log names, no restart waiting.
    # Otherwise: The script stops before anything is changed (exit code 10).
    # Risk: none
    # Because of: CBS.log:12
    Test-Machine

    Complete-InterruptedChange
    Restore-RepairPolicy
    if ($Restore) {
        Restore-FromBackup
    }
    else {
        Open-Pack

        # Step 2 of 9. Put ContosoMtp.dll back from a healthy machine
        # What: When -DonorPack or -DonorPath is given: finds each file in the pack or on the donor, holds it
        # against the hash that the log expects, saves what is here with its permissions and owner, copies it,
        # and puts permissions and owner back.
        # Expected: The file in the store has the SHA256
        # 0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D; TrustedInstaller owns it.
        # Otherwise: The old file is put back. Donor refused: exit code 11. Backup or copy failed: 12.
        # Permissions not put back: 16.
        # Risk: medium
        # Because of: CBS.log:12, CBS.log:21, CBS.log:40
        if (Test-StepOpen -Name 'copy-from-donor') {
            Copy-FromDonor
            Complete-Step -Name 'copy-from-donor'
        }

        # Step 3 of 9. Repair the component store
        # What: Runs it once, unless -SkipRestoreHealth is given, with /Source when -Source is given. With
        # -UseWindowsUpdate a machine that is managed by WSUS may ask Windows Update for this one repair; the
        # policy is put back afterwards.
        # Expected: Exit code 0: the store is consistent.
        # Otherwise: Give -Source: a mounted image or install.wim of the same build (exit code 13). Do not run
        # it in a loop.
        # Risk: low
        # Because of: CBS.log:12
        if (Test-StepOpen -Name 'restorehealth') {
            Invoke-RestoreHealth
            Complete-Step -Name 'restorehealth'
        }

        # Step 4 of 9. Check the system files
        # Condition: When the store is consistent.
        # What: Runs it unless -SkipSfc is given, then reads in CBS.log whether a file could not be repaired.
        # Expected: No "Cannot repair member file" line in CBS.log since the start of the scan.
        # Otherwise: The files that are named are damaged in the store too: write a script for each of them
        # (exit code 14).
        # Risk: low
        # Because of: CBS.log:12
        if (Test-StepOpen -Name 'sfc') {
            Invoke-Sfc
            Complete-Step -Name 'sfc'
        }

        # Step 5 of 9. Try KB5036892 again
        # Condition: When no restart is waiting.
        # What: With -KbPackage the package is installed with wusa.exe, quietly and without a restart; without
        # it, do it in Windows Update.
        # Expected: Exit code 0 or 3010, or 0x00240006 when it is installed already.
        # Otherwise: The next step installs the package by hand.
        # Risk: medium
        # Because of: CBS.log:40
        if (Test-StepOpen -Name 'retry-update') {
            Invoke-UpdateRetry
            Complete-Step -Name 'retry-update'
        }

        # Step 6 of 9. Otherwise install KB5036892, or the update before it, by hand
        # Condition: When the step before did not install it.
        # What: With -KbPackage: runs expand -F:* on the .msu package and dism /Add-Package on what is in it,
        # the servicing stack first. From build 26100 on DISM gets the .msu itself, with its checkpoint updates
        # beside it in one folder.
        # Expected: Exit code 0 or 3010.
        # Otherwise: Read the new CBS.log: its cause may be another one by now (exit code 15).
        # Risk: medium
        # Because of: CBS.log:40
        if (Test-StepOpen -Name 'install-by-hand') {
            Install-UpdateByHand
            Complete-Step -Name 'install-by-hand'
        }

        # Step 7 of 9. Look into the new CBS.log for the same objects
        # What: Reads what CBS.log and its rotated parts say since the repair, and looks for a failure of the
        # objects that this script repairs. Changes nothing.
        # Expected: No line about a failure of one of them.
        # Otherwise: The lines are shown: open the new CBS.log and begin again there (exit code 17).
        # Risk: none
        # Because of: CBS.log:12
        if (Test-StepOpen -Name 'recheck') {
            Test-NewLog
            Complete-Step -Name 'recheck'
        }

        # Step 8 of 9. Last resort: repair Windows with an in-place upgrade
        # Condition: When the steps above were done with a source of the same build and the store is still
        # damaged.
        # What: Start setup.exe from installation media of the same or a newer build, the same edition and
        # language, inside the running Windows. It keeps files, programs and settings. Before that: a backup, 20
        # GB of free space, BitLocker suspended, other antivirus products removed, the index of the same edition
        # in the image.
        # Expected: Windows starts with a new component store; then install the updates.
        # Otherwise: Read setuperr.log and setupact.log in C:\$WINDOWS.~BT\Sources\Panther.
        # Risk: high
        # By hand: manage-bde.exe -protectors -disable C:
        # By hand: dism.exe /Get-WimInfo /WimFile:<media>\sources\install.wim
        # By hand: <media>\setup.exe /auto upgrade /dynamicupdate disable /eula accept
        # Because of: CBS.log:12
    }
}
catch {
    if ($script:ExitCode -eq 0) { Write-Host $_.ScriptStackTrace }
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
finally {
    # Step 9 of 9. Collect what the next look needs
    # Condition: When a step failed.
    # What: Names the logs to keep. Changes nothing.
    # Expected: The new CBS.log shows what is left.
    # Otherwise: Copy the folders by hand; they can be read while Windows runs.
    # Risk: none
    # Because of: CBS.log:12
    Show-NextLogs
    if ($transcribing) { Stop-Transcript | Out-Null }
}

if ($script:RestartNeeded) {
    if ($script:StepsLeft) {
        Write-Message -Message ('Restart, then run the script again with the same parameters and -Resume -BackupFolder "{0}".' -f $BackupFolder)
    }
    else { Write-Message -Message 'Restart to finish.' }
    if ($script:ExitCode -eq 0) { $script:ExitCode = 3010 }
}
exit $script:ExitCode

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
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPath \\DONOR\c$\Windows -WhatIf
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPath \\DONOR\c$\Windows -KbPackage C:\Temp\update.msu
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Restore -BackupFolder C:\Windows\Logs\CBS-Lens\<time>
#
# Exit codes:
#   0     everything that was asked for worked
#   1     stopped by an unexpected error
#   10    this machine is not fit, or a restart is waiting; nothing was changed
#   11    the donor was refused; nothing was changed
#   12    backup, copy or putting back failed; the old file is in place
#   13    RestoreHealth failed
#   14    sfc could not repair everything
#   15    a package could not be installed
#   16    owner or permissions could not be put back
#   3010  worked; restart to finish

[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    # Where the good file is: the Windows folder of a healthy machine of the same build (\\DONOR\c$\Windows), a
    # mounted image, or a copy of the single file.
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

    # The .msu or .cab of the update that failed.
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ (Test-Path -LiteralPath $_ -PathType Leaf) -and ($_ -match '^[^"]+\.(msu|cab)$') })]
    [string]$KbPackage,

    # Where the backup and the transcript go. The default is a new folder that only administrators can write to.
    [ValidateNotNullOrEmpty()]
    [string]$BackupFolder = (Join-Path -Path ([Environment]::GetFolderPath('Windows')) -ChildPath ('Logs\CBS-Lens\' + (Get-Date).ToString('yyyyMMdd-HHmmss', [System.Globalization.CultureInfo]::InvariantCulture))),

    # Puts back the file that -BackupFolder holds, and does nothing else.
    [switch]$Restore,

    # Goes on although a restart is waiting.
    [switch]$IgnorePendingRestart,

    [switch]$SkipRestoreHealth,

    [switch]$SkipSfc
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# What the log names. Nothing else in the code below comes from the log.
$KeyForm = 'amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5'
$FileInComponent = 'ContosoMtp.dll'
$HashAlgorithm = 'SHA256'
$ExpectedHash = '0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D'
$FailedKb = 'KB5036892'
$FailedUpdate = 'KB5036892'

$Caller = $PSCmdlet
$WindowsFolder = [Environment]::GetFolderPath('Windows')
$System32 = Join-Path -Path $WindowsFolder -ChildPath 'System32'
$BackupFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($BackupFolder)
if ($KbPackage -ne '') { $KbPackage = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($KbPackage) }
$StoreFile = Join-Path -Path (Join-Path -Path (Join-Path -Path $WindowsFolder -ChildPath 'WinSxS') -ChildPath $KeyForm) -ChildPath $FileInComponent
$BackupRecord = Join-Path -Path $BackupFolder -ChildPath 'backup.xml'
$OldCopy = Join-Path -Path $BackupFolder -ChildPath 'old.bin'
$NewCopy = Join-Path -Path $BackupFolder -ChildPath 'new.bin'
# NT SERVICE\TrustedInstaller
$OwnerSid = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'
$script:ExitCode = 0
$script:RestartNeeded = $false
$script:StoreRepaired = $true
$script:UpdateDone = $false

# Shows a message with its time.
function Write-Message {
    param([string]$Message)
    Write-Host ('[{0:HH:mm:ss}] {1}' -f (Get-Date), $Message)
}

# Keeps the exit code of the first thing that went wrong.
function Set-Result {
    param([int]$Code)
    if ($script:ExitCode -eq 0) { $script:ExitCode = $Code }
}

# Ends the script with an exit code and a message.
function Stop-Script {
    param([int]$Code, [string]$Message)
    Set-Result -Code $Code
    throw $Message
}

# Asks before a change; with -WhatIf it only says what would be done.
function Confirm-Change {
    param([string]$Target, [string]$Action)
    return $Caller.ShouldProcess($Target, $Action)
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

# Stops on a machine where the steps cannot work; shows what the machine is.
function Test-Machine {
    if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
        Stop-Script -Code 10 -Message 'This is a 32-bit PowerShell on 64-bit Windows: it would see other files. Start the 64-bit one.'
    }
    $current = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
    $build = '{0}.{1}' -f (Get-RegistryValue -Path $current -Name 'CurrentBuild'), (Get-RegistryValue -Path $current -Name 'UBR')
    $environment = 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\Environment'
    $architecture = [string](Get-RegistryValue -Path $environment -Name 'PROCESSOR_ARCHITECTURE')
    Write-Message -Message ('This machine: Windows build {0}, {1}.' -f $build, $architecture)
    if ((($KeyForm -like 'amd64_*') -and ($architecture -eq 'x86')) -or (($KeyForm -like 'arm64*') -and ($architecture -ne 'ARM64'))) {
        Stop-Script -Code 10 -Message ('The log is about a machine of architecture {0}; this one is {1}.' -f $KeyForm.Split('_')[0], $architecture)
    }
    $servicing = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing'
    $waiting = (Test-Path -LiteralPath (Join-Path -Path $servicing -ChildPath 'RebootPending')) -or
        (Test-Path -LiteralPath (Join-Path -Path $WindowsFolder -ChildPath 'WinSxS\pending.xml') -PathType Leaf)
    if ($waiting -and -not $IgnorePendingRestart) {
        Stop-Script -Code 10 -Message 'A restart is waiting to finish an earlier operation. Restart first, then run this script again.'
    }
}

# Says whether the hash of a file is the one that the log expects; true for any file when the log has none.
function Test-ExpectedHash {
    param([string]$Path)
    if ($ExpectedHash -eq '') { return $true }
    return (Get-FileHash -LiteralPath $Path -Algorithm $HashAlgorithm -ErrorAction Stop).Hash -eq $ExpectedHash
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

# Stops unless a copy of the file may be used.
function Assert-GoodCopy {
    param([string]$Path)
    if (Test-CompressedFile -Path $Path) {
        Stop-Script -Code 11 -Message ('{0} is compressed by the component store, so its content cannot be checked here. Use RestoreHealth with -Source.' -f $Path)
    }
    if (-not (Test-ExpectedHash -Path $Path)) {
        Stop-Script -Code 11 -Message ('{0} does not have the {1} that the log expects ({2}): it is another version or damaged too.' -f $Path, $HashAlgorithm, $ExpectedHash)
    }
}

# Shows the kernel version here and on the donor. The hash decides; the versions explain a mismatch.
function Show-DonorBuild {
    param([string]$DonorWindows)
    if ($DonorWindows -eq '') { return }
    $there = Join-Path -Path $DonorWindows -ChildPath 'System32\ntoskrnl.exe'
    $here = Join-Path -Path $System32 -ChildPath 'ntoskrnl.exe'
    if (-not (Test-Path -LiteralPath $there -PathType Leaf)) { return }
    $versions = @((Get-Item -LiteralPath $here), (Get-Item -LiteralPath $there)) | ForEach-Object { $_.VersionInfo.ProductVersion }
    Write-Message -Message ('Kernel version here {0}, on the donor {1}.' -f $versions[0], $versions[1])
    if ($versions[0] -ne $versions[1]) {
        Write-Warning -Message 'The donor runs another build. A machine of the same build and update level is the better donor.'
    }
}

# Finds the file on the donor. In a folder it must lie below the same component name; a single file must have
# the same name, and only its hash tells that it is the right one.
function Find-DonorFile {
    $donor = Get-Item -LiteralPath $DonorPath -Force
    if (-not $donor.PSIsContainer) {
        if ($ExpectedHash -eq '') {
            Stop-Script -Code 11 -Message 'The log has no hash, so a single file cannot be told to be the right one. Give the Windows folder of the donor.'
        }
        if ($donor.Name -ne [System.IO.Path]::GetFileName($FileInComponent)) {
            Stop-Script -Code 11 -Message ('The donor file has another name than {0}.' -f $FileInComponent)
        }
        return $donor.FullName
    }
    $folders = @(
        (Join-Path -Path $donor.FullName -ChildPath 'WinSxS'),
        (Join-Path -Path $donor.FullName -ChildPath 'Windows\WinSxS'),
        $donor.FullName,
        [System.IO.Path]::GetDirectoryName($donor.FullName.TrimEnd('\'))
    )
    foreach ($folder in $folders) {
        if ([string]::IsNullOrEmpty($folder)) { continue }
        $candidate = Join-Path -Path (Join-Path -Path $folder -ChildPath $KeyForm) -ChildPath $FileInComponent
        if (-not (Test-Path -LiteralPath $candidate -PathType Leaf)) { continue }
        Show-DonorBuild -DonorWindows ([System.IO.Path]::GetDirectoryName($folder))
        return $candidate
    }
    Stop-Script -Code 11 -Message ('{0} has no file {1} below the component {2}: it is no donor for this file.' -f $donor.FullName, $FileInComponent, $KeyForm)
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

# Puts owner and permissions of one object back and checks that they are. Never throws: it runs while other
# errors are on their way.
function Restore-Security {
    param([string]$Path, [string]$AclFile, [string]$Access)
    try {
        $owned = Invoke-Tool -Name 'icacls.exe' -Arguments @($Path, '/setowner', ('*' + $OwnerSid))
        $allowed = 0
        if ($AclFile -ne '') {
            $allowed = Invoke-Tool -Name 'icacls.exe' -Arguments @([System.IO.Path]::GetDirectoryName($Path), '/restore', $AclFile)
        }
        $owner = (Get-Acl -LiteralPath $Path).GetOwner([System.Security.Principal.SecurityIdentifier]).Value
        if (($owned -eq 0) -and ($allowed -eq 0) -and ($owner -eq $OwnerSid) -and ((Get-Access -Path $Path) -eq $Access)) { return }
    }
    catch { Write-Warning -Message $_.Exception.Message }
    $script:ExitCode = 16
    Write-Warning -Message ('Owner or permissions of {0} are not as they were. Put them back by hand: icacls <file> /setowner "NT SERVICE\TrustedInstaller", then icacls <folder> /restore with the .acl file in {1}.' -f $Path, $BackupFolder)
}

# The permissions for a file that did not exist: those of another file in its folder, else those that files of
# the component store have.
function Get-NewFileAccess {
    $folder = [System.IO.Path]::GetDirectoryName($StoreFile)
    $model = Get-ChildItem -LiteralPath $folder -File -Force | Select-Object -First 1
    if ($null -ne $model) { return (Get-Acl -LiteralPath $model.FullName).GetSecurityDescriptorSddlForm('Access') }
    $readers = @('S-1-5-32-544', 'S-1-5-18', 'S-1-5-32-545', 'S-1-15-2-1') | ForEach-Object { '(A;;0x1200a9;;;{0})' -f $_ }
    return 'D:PAI(A;;FA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)' + ($readers -join '')
}

# Gives a new file its permissions and owner.
function Set-NewFileSecurity {
    param([string]$Access)
    try {
        $acl = Get-Acl -LiteralPath $StoreFile
        $acl.SetSecurityDescriptorSddlForm($Access, [System.Security.AccessControl.AccessControlSections]::Access)
        Set-Acl -LiteralPath $StoreFile -AclObject $acl -Confirm:$false
        $Access = Get-Access -Path $StoreFile
    }
    catch {
        Write-Warning -Message $_.Exception.Message
        $script:ExitCode = 16
    }
    Restore-Security -Path $StoreFile -AclFile '' -Access $Access
}

# Writes new content into the store file: rights for the administrators on this one object, the content, a check
# of it, and whatever happens the old content on failure and the old security in the end.
function Set-StoreFile {
    param([string]$NewContent, [string]$OldContent, [string]$AclFile)
    $existed = Test-Path -LiteralPath $StoreFile -PathType Leaf
    $object = $StoreFile
    $newAccess = ''
    if (-not $existed) {
        $object = [System.IO.Path]::GetDirectoryName($StoreFile)
        $newAccess = Get-NewFileAccess
    }
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($object, '/save', $AclFile)
    $access = Get-Access -Path $object
    $wanted = (Get-FileHash -LiteralPath $NewContent -Algorithm SHA256 -ErrorAction Stop).Hash
    $written = $false
    try {
        Invoke-RequiredTool -Name 'takeown.exe' -Arguments @('/F', $object, '/A')
        Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($object, '/grant', '*S-1-5-32-544:(F)')
        if ($existed) {
            $attributes = [System.IO.File]::GetAttributes($StoreFile)
            [System.IO.File]::SetAttributes($StoreFile, [System.IO.FileAttributes]::Normal)
        }
        $written = $true
        [System.IO.File]::Copy($NewContent, $StoreFile, $true)
        if ((Get-FileHash -LiteralPath $StoreFile -Algorithm SHA256 -ErrorAction Stop).Hash -ne $wanted) {
            Stop-Script -Code 12 -Message 'The file in the store is not what was written. Check disk and memory before anything else.'
        }
        if ($existed) { [System.IO.File]::SetAttributes($StoreFile, $attributes) }
    }
    catch {
        $problem = $_.Exception.Message
        if ($written -and -not $existed -and (Test-Path -LiteralPath $StoreFile -PathType Leaf)) { [System.IO.File]::Delete($StoreFile) }
        if ($written -and $existed -and ($OldContent -ne '')) {
            try {
                [System.IO.File]::Copy($OldContent, $StoreFile, $true)
                [System.IO.File]::SetAttributes($StoreFile, $attributes)
            }
            catch { Write-Warning -Message ('The old content could not be put back: {0}' -f $_.Exception.Message) }
        }
        Stop-Script -Code 12 -Message ('{0} was not changed: {1} A file that is in use can be replaced from the recovery environment.' -f $StoreFile, $problem)
    }
    finally {
        if (-not $existed -and (Test-Path -LiteralPath $StoreFile -PathType Leaf)) { Set-NewFileSecurity -Access $newAccess }
        Restore-Security -Path $object -AclFile $AclFile -Access $access
    }
}

# Saves the file with its owner and permissions in the backup folder.
function Save-StoreFile {
    $record = @{ Path = $StoreFile; Existed = (Test-Path -LiteralPath $StoreFile -PathType Leaf); Owner = ''; Sddl = ''; SHA256 = '' }
    if ($record.Existed) {
        $acl = Get-Acl -LiteralPath $StoreFile
        $record.Owner = $acl.Owner
        $record.Sddl = $acl.Sddl
        [System.IO.File]::Copy($StoreFile, $OldCopy, $false)
        $record.SHA256 = (Get-FileHash -LiteralPath $OldCopy -Algorithm SHA256 -ErrorAction Stop).Hash
    }
    New-Object -TypeName PSObject -Property $record | Export-Clixml -LiteralPath $BackupRecord -Confirm:$false
    Write-Message -Message ('Backup: {0}' -f $BackupFolder)
}

# Copies the file from the donor into the component store.
function Copy-FromDonor {
    if ($DonorPath -eq '') {
        Write-Message -Message 'No -DonorPath: the file is left to RestoreHealth.'
        return
    }
    if ($StoreFile.Length -ge 260) {
        Stop-Script -Code 10 -Message ('The path {0} is too long for takeown.exe and icacls.exe. Use RestoreHealth with -Source.' -f $StoreFile)
    }
    $folder = [System.IO.Path]::GetDirectoryName($StoreFile)
    if (-not (Test-Path -LiteralPath $folder -PathType Container)) {
        Stop-Script -Code 10 -Message ('The folder {0} does not exist here: the log is from another machine or an older state, or the whole component is missing. Use RestoreHealth with -Source.' -f $folder)
    }
    if (Test-Path -LiteralPath $StoreFile -PathType Leaf) {
        if (($ExpectedHash -ne '') -and (Test-ExpectedHash -Path $StoreFile)) {
            Write-Message -Message 'The file in the store has the expected hash already; nothing to copy.'
            return
        }
        if (Test-CompressedFile -Path $StoreFile) {
            Stop-Script -Code 11 -Message 'The store keeps this file compressed, so it cannot be replaced by a copy. Use RestoreHealth with -Source.'
        }
    }
    if (($ExpectedHash -eq '') -and -not $AcceptUncheckedDonor) {
        Stop-Script -Code 11 -Message 'The log has no hash to check a copy against. Give -AcceptUncheckedDonor when the donor is known to be healthy and of the same build.'
    }
    $donorFile = Find-DonorFile
    Assert-GoodCopy -Path $donorFile
    Write-Message -Message ('Good copy: {0}' -f $donorFile)
    if (-not (Confirm-Change -Target $StoreFile -Action ('Back up, then replace by {0}' -f $donorFile))) { return }

    if (Test-Path -LiteralPath $BackupRecord) {
        Stop-Script -Code 12 -Message ('{0} holds a backup already; name another -BackupFolder.' -f $BackupFolder)
    }
    try {
        Save-StoreFile
        [System.IO.File]::Copy($donorFile, $NewCopy, $false)
    }
    catch { Stop-Script -Code 12 -Message ('The backup failed, so nothing was changed: {0}' -f $_.Exception.Message) }
    Assert-GoodCopy -Path $NewCopy
    $old = ''
    if (Test-Path -LiteralPath $OldCopy -PathType Leaf) { $old = $OldCopy }
    Set-StoreFile -NewContent $NewCopy -OldContent $old -AclFile (Join-Path -Path $BackupFolder -ChildPath 'before.acl')
    Write-Message -Message 'The file in the store has the content of the good copy.'
}

# Puts the saved file back, for -Restore.
function Restore-FromBackup {
    if (-not (Test-Path -LiteralPath $BackupRecord -PathType Leaf)) {
        Stop-Script -Code 12 -Message ('{0} holds no backup of this script.' -f $BackupFolder)
    }
    $record = Import-Clixml -LiteralPath $BackupRecord
    if ($record.Path -ne $StoreFile) { Stop-Script -Code 12 -Message 'The backup is of another file.' }
    if (-not $record.Existed) {
        Stop-Script -Code 12 -Message 'The file did not exist before, so there is nothing to put back; nothing is ever deleted from the component store.'
    }
    if ((Get-FileHash -LiteralPath $OldCopy -Algorithm SHA256 -ErrorAction Stop).Hash -ne $record.SHA256) {
        Stop-Script -Code 12 -Message 'The saved file is not the one that was saved.'
    }
    if (-not (Confirm-Change -Target $StoreFile -Action ('Put back from {0}' -f $OldCopy))) { return }
    $aclFile = 'before-restore-{0}.acl' -f [guid]::NewGuid().ToString('N')
    Set-StoreFile -NewContent $OldCopy -OldContent '' -AclFile (Join-Path -Path $BackupFolder -ChildPath $aclFile)
    Write-Message -Message 'The file is as it was before the repair.'
}

# Runs RestoreHealth. Without -Source Windows asks its own backup, then Windows Update or WSUS.
function Invoke-RestoreHealth {
    if ($SkipRestoreHealth) { return }
    $arguments = @('/Online', '/Cleanup-Image', '/RestoreHealth')
    if ($Source -ne '') {
        $arguments += '/Source:' + $Source
        if ($LimitAccess) { $arguments += '/LimitAccess' }
    }
    elseif (Get-RegistryValue -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate' -Name 'WUServer') {
        Write-Warning -Message 'This machine gets updates from WSUS, which often has no repair content. Give -Source, or allow Windows Update by the policy for optional component installation and component repair.'
    }
    if (-not (Confirm-Change -Target 'Component store' -Action ('dism.exe ' + ($arguments -join ' ')))) { return }
    $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
    if ($code -eq 3010) { $script:RestartNeeded = $true }
    elseif ($code -ne 0) {
        $script:StoreRepaired = $false
        Set-Result -Code 13
        Write-Warning -Message 'RestoreHealth failed. Give -Source: a mounted image or wim:<path>:<index> of the same build.'
    }
}

# Runs sfc and reads in CBS.log what it could not repair: its exit code does not tell. It is started in this
# window because it writes UTF-16.
function Invoke-Sfc {
    if ($SkipSfc) { return }
    if (-not $script:StoreRepaired) {
        Write-Message -Message 'sfc is left out: it repairs from the store, and the store is not repaired.'
        return
    }
    if (-not (Confirm-Change -Target 'System files' -Action 'sfc.exe /scannow')) { return }
    $since = (Get-Date).ToString('yyyy-MM-dd HH:mm:ss', [System.Globalization.CultureInfo]::InvariantCulture)
    $process = Start-Process -FilePath (Join-Path -Path $System32 -ChildPath 'sfc.exe') -ArgumentList '/scannow' -NoNewWindow -Wait -PassThru
    Write-Message -Message ('{0} ended with exit code {1} ({2}).' -f 'sfc.exe', $process.ExitCode, ('0x{0:X8}' -f $process.ExitCode))
    $log = Join-Path -Path $WindowsFolder -ChildPath 'Logs\CBS\CBS.log'
    $left = @(Select-String -LiteralPath $log -Pattern '[SR] Cannot repair member file' -SimpleMatch |
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
    $code = Invoke-Tool -Name 'dism.exe' -Arguments @('/Online', '/Add-Package', ('/PackagePath:' + $Path), '/NoRestart')
    if ($code -eq 3010) { $script:RestartNeeded = $true }
    return ($code -eq 0) -or ($code -eq 3010)
}

# Installs a .msu or .cab package by hand. Says whether it worked. In a .msu the servicing stack (SSU) goes
# first; packages with a .wim or .psf inside are for DISM to open.
function Install-ByHand {
    param([string]$Path)
    if (-not (Confirm-Change -Target $Path -Action 'Install with expand.exe and dism.exe /Add-Package')) { return $true }
    if ([System.IO.Path]::GetExtension($Path) -ne '.msu') { return (Add-Package -Path $Path) }

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
    if ($KbPackage -eq '') {
        Write-Message -Message ('Now look for updates in Windows Update, so that {0} is tried again. When it fails, download it from the Microsoft Update Catalog and run this script with -KbPackage.' -f $FailedUpdate)
        return
    }
    if ($script:RestartNeeded) {
        Write-Message -Message 'Restart first, then run this script with -KbPackage, -SkipRestoreHealth and -SkipSfc.'
        return
    }
    if (($FailedKb -ne '') -and ($KbPackage -notlike ('*' + $FailedKb + '*'))) {
        Write-Warning -Message ('The name of the package does not say that it is {0}.' -f $FailedUpdate)
    }
    if ([System.IO.Path]::GetExtension($KbPackage) -ne '.msu') { return }
    if (-not (Confirm-Change -Target $KbPackage -Action 'wusa.exe /quiet /norestart')) {
        $script:UpdateDone = $true
        return
    }
    $process = Start-Process -FilePath (Join-Path -Path $System32 -ChildPath 'wusa.exe') -ArgumentList ('"{0}" /quiet /norestart' -f $KbPackage) -Wait -PassThru
    Write-Message -Message ('{0} ended with exit code {1} ({2}).' -f 'wusa.exe', $process.ExitCode, ('0x{0:X8}' -f $process.ExitCode))
    # 0x00240006: WU_S_ALREADY_INSTALLED
    $script:UpdateDone = @(0, 3010, 0x00240006) -contains $process.ExitCode
    if ($process.ExitCode -eq 3010) { $script:RestartNeeded = $true }
}

# Installs the update by hand when it did not go in the other way.
function Install-UpdateByHand {
    if (($KbPackage -eq '') -or $script:UpdateDone -or $script:RestartNeeded) { return }
    if (-not (Install-ByHand -Path $KbPackage)) { Set-Result -Code 15 }
}

# Says what to keep for the next look.
function Show-NextLogs {
    if ($script:ExitCode -eq 0) { return }
    Write-Message -Message 'Not everything worked. Keep these and read the newest CBS.log first:'
    foreach ($log in @('Logs\CBS\CBS.log', 'Logs\CBS\CbsPersist_*.log', 'Logs\DISM\dism.log', 'INF\setupapi.dev.log')) {
        Write-Host ('    ' + (Join-Path -Path $WindowsFolder -ChildPath $log))
    }
    Write-Host ('    ' + $BackupFolder)
    Write-Message -Message 'When the component store cannot be repaired, the last way is an in-place upgrade: setup.exe of media of the same or a newer build.'
}

$transcribing = $false
try {
    if (-not $WhatIfPreference) {
        [void][System.IO.Directory]::CreateDirectory($BackupFolder)
        $name = 'transcript-{0}.txt' -f [guid]::NewGuid().ToString('N')
        Start-Transcript -LiteralPath (Join-Path -Path $BackupFolder -ChildPath $name) | Out-Null
        $transcribing = $true
    }

    # Step 1 of 7. Check this machine
    # What: Shows the build and architecture, and looks for a restart that is waiting. Changes nothing.
    # Expected: A 64-bit process on 64-bit Windows, the architecture that the log names, no restart waiting.
    # Otherwise: The script stops before anything is changed (exit code 10).
    Test-Machine

    if ($Restore) {
        Restore-FromBackup
    }
    else {
        # Step 2 of 7. Put ContosoMtp.dll back from a healthy machine
        # When -DonorPath is given.
        # What: Finds the file on the donor, holds its SHA256 against the hash that the log expects, saves the
        # file, its permissions and owner here, copies it, and puts permissions and owner back.
        # Expected: The file in the store has the expected content; TrustedInstaller owns it.
        # Otherwise: The old file is put back. Donor refused: exit code 11. Backup or copy failed: 12.
        # Permissions not put back: 16.
        Copy-FromDonor

        # Step 3 of 7. Repair the component store
        # Unless -SkipRestoreHealth is given.
        # What: Runs dism /Online /Cleanup-Image /RestoreHealth once, with /Source when -Source is given.
        # Expected: Exit code 0: the store is consistent.
        # Otherwise: Give -Source: a mounted image or install.wim of the same build (exit code 13). Do not run
        # it in a loop.
        Invoke-RestoreHealth

        # Step 4 of 7. Check the system files
        # When the store is consistent, and unless -SkipSfc is given.
        # What: Runs sfc /scannow, then reads in CBS.log whether a file could not be repaired.
        # Expected: No "Cannot repair member file" line in CBS.log since the start of the script.
        # Otherwise: The files that are named are damaged in the store too: write a script for each of them
        # (exit code 14).
        Invoke-Sfc

        # Step 5 of 7. Try KB5036892 again
        # When no restart is waiting. With -KbPackage the package is installed; without, do it in Windows
        # Update.
        # What: Runs wusa.exe with the .msu package, quietly and without a restart.
        # Expected: Exit code 0 or 3010, or 0x00240006 when it is installed already.
        # Otherwise: The next step installs the package by hand.
        Invoke-UpdateRetry

        # Step 6 of 7. Otherwise install KB5036892, or the update before it, by hand
        # When -KbPackage is given and the step before did not install it.
        # What: Runs expand -F:* on the .msu package and dism /Online /Add-Package on what is in it.
        # Expected: Exit code 0 or 3010.
        # Otherwise: Read the new CBS.log: its cause may be another one by now (exit code 15).
        Install-UpdateByHand
    }
}
catch {
    if ($script:ExitCode -eq 0) { Write-Host $_.ScriptStackTrace }
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
finally {
    # Step 7 of 7. Collect what the next look needs
    # When a step failed.
    # What: Names the logs to keep. Changes nothing.
    # Expected: The new CBS.log tells what is left.
    # Otherwise: When the store cannot be repaired: in-place upgrade with media of the same or a newer build.
    Show-NextLogs
    if ($transcribing) { Stop-Transcript | Out-Null }
}

if (($script:ExitCode -eq 0) -and $script:RestartNeeded) {
    Write-Message -Message 'Restart to finish.'
    $script:ExitCode = 3010
}
exit $script:ExitCode

#Requires -Version 5.1
#Requires -RunAsAdministrator

# Repairs a damaged file of the component store.
#
# File: WinSxS\amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5\ContosoMtp.dll
# Failed update: KB5036892
# Cause: corrupt-payload (confidence: high; rule: corrupt-payload/hash-mismatch)
# Evidence (file:line):
#   CBS.log:12: Hashes for file member [l:14]'ContosoMtp.dll' do not match.
#   CBS.log:21: (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'
#   CBS.log:40: Failed to perform operation. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
#
# Written by CBS Lens 0.0.0. Read it before you run it, and run it with -WhatIf first. Each change is asked for;
# -Confirm:$false answers yes to all.
# In an elevated PowerShell (before Windows 10: with WMF 5.1). Where a policy refuses scripts: Set-ExecutionPolicy -Scope
# Process -ExecutionPolicy Bypass. Over WinRM: with -Confirm:$false and files of this machine; it reaches no share.
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Donor C:\Windows\Logs\CBS-Lens\pack.zip -KbPackage C:\Temp\update.msu -WhatIf
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Donor C:\Windows\Logs\CBS-Lens\pack.zip -KbPackage C:\Temp\update.msu
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Restore
# After a restart that it asks for, run it again in the same way: it continues where it was.
#
# Exit codes: 0 all that was asked for worked; 3010 the same, and a restart is needed; 1 unexpected error; 10 not fit, or a
# restart waits: nothing was changed; 11 a file was refused and left as it is; 12 a file could not be saved or written, and
# is left; 13 RestoreHealth failed; 14 sfc could not repair everything; 15 a package could not be installed; 16 owner or
# permissions are not as before; 17 the new log names the same object

[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    # Good files: the .zip of the harvest script, \\DONOR\c$\Windows of the same build, a mounted image, one file.
    [ValidateScript({ Test-Path -LiteralPath $_ })][string]$Donor,
    # The SHA-256 that the harvest script has shown for its .zip.
    [string]$DonorHash,
    # Source for RestoreHealth, of the same build: a mounted image, wim:D:\sources\install.wim:1.
    [ValidatePattern('^[^"<>|*?]*[^"<>|*?\\]$')][string]$Source,
    # The .msu or .cab of the update that failed.
    [ValidatePattern('\.(msu|cab)$')][ValidateScript({ Test-Path -LiteralPath $_ -PathType Leaf })][string]$KbPackage,
    # Repairs the Windows of this drive, which is not running: D:\ (Windows PE, or the disk in another machine).
    [ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\WinSxS') })][string]$Image,
    # Puts back what was saved, and does nothing else.
    [switch]$Restore,
    # Steps to leave out.
    [ValidateSet('copy-from-donor', 'restorehealth', 'sfc', 'retry-update', 'install-by-hand', 'recheck')][string[]]$Skip = @(),
    # Continues although a restart is waiting, or servicing is running.
    [switch]$IgnorePendingRestart
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

# What the log names. Nothing else in the code below comes from the log.
$KeyForm = 'amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5'
$PackageName = ''
$Name = 'Repair-ContosoMtp.dll-KB5036892-d54759d6'
$Targets = @(
    @{  Id = '001'; Type = 'payload'
        Folder = 'WinSxS\amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5'
        File = 'ContosoMtp.dll'
        Hash = '0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D'
        Algorithm = 'SHA256'
    }
)

$Caller = $PSCmdlet
$AcceptUncheckedDonor = $false
if ($Donor -ne '') { $Donor = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Donor) }
if ($KbPackage -ne '') { $KbPackage = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($KbPackage) }
if ($Image -ne '') { $Image = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Image) }
$RunningWindows = [Environment]::GetFolderPath('Windows')
$System32 = $RunningWindows + '\System32'
$WindowsFolder = $RunningWindows
$DismTarget = '/Online'
if ($Image -ne '') {
    $WindowsFolder = $Image.TrimEnd('\') + '\Windows'
    $DismTarget = '/Image:{0}\' -f $Image.TrimEnd('\')
}
$SessionManager = 'SYSTEM\CurrentControlSet\Control\Session Manager'
$Own = '\Logs\CBS-Lens\' + $Name
$BackupFolder = $WindowsFolder + $Own
$StateFile = $BackupFolder + '\state.xml'
$State = @{ Done = @(); Since = (Get-Date); IsInstalled = $false; HasFailed = $false }
$Unfinished = $WindowsFolder + '\Logs\CBS-Lens\unfinished'
$TrustedInstaller = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'
$DonorRoot = $Pack = $null
$DonorRoot = ''
$Pack = $null
$IsSameBuild = $IsOpen = $RestartNeeded = $StepsLeft = $transcribing = $false
$IsStoreGood = $true
$ExitCode = 0
$Code = 10

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

# Asks before a change; -WhatIf only says it. What is not done leaves its step open.
function Confirm-Change([string]$Target, [string]$Action) {
    if ($Caller.ShouldProcess($Target, $Action)) { return $true }
    $script:IsOpen = $true
    return $false
}

# The build of a Windows, whether it runs or not: that of its kernel.
function Get-Build([string]$Windows) {
    $version = [Diagnostics.FileVersionInfo]::GetVersionInfo($Windows + '\System32\ntoskrnl.exe')
    return '{0}.{1}' -f $version.FileBuildPart, $version.FilePrivatePart
}

# Stops where the steps cannot work: an old Windows, a restart that waits, servicing that is running.
function Test-Machine {
    $build = Get-Build -Windows $WindowsFolder
    Write-Message -Message ('{0}: build {1}' -f $WindowsFolder, $build)
    if ([int]$build.Split('.')[0] -lt 9200) { throw 'This Windows has no RestoreHealth: run KB947821 (CheckSUR).' }
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
    if ($signs.Count -gt 0) { throw ('A restart is waiting ({0}): restart, then run this again.' -f ($signs -join ', ')) }
    for ($minute = 0; @(Get-Process -Name @('TiWorker', 'Dism') -ErrorAction SilentlyContinue).Count -gt 0; $minute++) {
        if ($minute -ge 10) { throw 'Servicing is running (TiWorker.exe): run this again when it has ended.' }
        Write-Message -Message 'Waiting for servicing to end (TiWorker.exe) ...'
        Start-Sleep -Seconds 60
    }
}

# Writes a note to the disk, then in the place of the last one: one of both is there in full, whenever the power goes.
function Save-Note([string]$Path, $Value) {
    $content = [Text.Encoding]::UTF8.GetBytes([Management.Automation.PSSerializer]::Serialize($Value, 4))
    $stream = [IO.File]::Create(($Path + '.new'), 4096, 'WriteThrough')
    try { $stream.Write($content, 0, $content.Length) } finally { $stream.Dispose() }
    if ([IO.File]::Exists($Path)) { [IO.File]::Replace(($Path + '.new'), $Path, [NullString]::Value) }
    else { [IO.File]::Move(($Path + '.new'), $Path) }
}

# Reads a note; one that is spoiled is set aside.
function Read-Note([string]$Path) {
    try { return (Import-Clixml -LiteralPath $Path) }
    catch {
        $aside = '{0}-{1}.unreadable' -f $Path, [guid]::NewGuid().ToString('N')
        if (-not $WhatIfPreference) { [IO.File]::Move($Path, $aside) }
        throw ('The note {0} cannot be read; it is kept as {1}.' -f $Path, $aside)
    }
}

# Does a step: not when -Skip names it, when the run before the restart did it, or when a restart comes first.
function Invoke-Step([string]$Name, [scriptblock]$Do) {
    if (($Skip + $State.Done) -contains $Name) { return (Write-Message -Message ('{0}: left out, or done before.' -f $Name)) }
    if ($RestartNeeded) { $script:StepsLeft = $true; return }
    $script:Code = 1
    $script:IsOpen = $false
    & $Do
    if (-not $IsOpen) { $State.Done += $Name }
}

function Get-Hash([string]$Path, [string]$Algorithm = 'SHA256') {
    return (Get-FileHash -LiteralPath $Path -Algorithm $Algorithm -ErrorAction Stop).Hash
}

# Owner and permissions of an object. Paths here and in notes begin below the folder of Windows, which may be elsewhere
# later.
function Get-Access([string]$Path) {
    $acl = Get-Acl -LiteralPath ($WindowsFolder + $Path)
    # The marks of automatic inheritance do not count: tools set them or not.
    $dacl = $acl.GetSecurityDescriptorSddlForm('Access') -replace '^D:(P?)(?:A[IR])*', 'D:$1'
    return $acl.GetOwner([Security.Principal.SecurityIdentifier]).Value + $dacl
}

# What something new gets: the permissions of a neighbour, else those of other files of the store.
function Get-NewAccess($Neighbours) {
    $access = 'D:P(A;;FA;;;{0})(A;;0x1200a9;;;BA)(A;;0x1200a9;;;SY)(A;;0x1200a9;;;BU)(A;;0x1200a9;;;AC)' -f $TrustedInstaller
    $Neighbours | Select-Object -First 1 | ForEach-Object { $access = Get-Access -Path $_.FullName.Substring($WindowsFolder.Length) }
    return $access -replace '^[^D]*', $TrustedInstaller
}

function Invoke-RequiredTool([string]$Name, [string[]]$Arguments) {
    if ((Invoke-Tool -Name $Name -Arguments $Arguments) -ne 0) { throw ('{0} failed.' -f $Name) }
}

# Gives the administrators rights on one object, for as long as a change takes.
function Grant-Access([string]$Path) {
    Invoke-RequiredTool -Name 'takeown.exe' -Arguments @('/F', ($WindowsFolder + $Path), '/A')
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @(($WindowsFolder + $Path), '/grant', '*S-1-5-32-544:(F)')
}

# Gives an object its owner and permissions. -List: a file for icacls.exe with them.
function Restore-Access($Wanted, [string]$List) {
    $path = $WindowsFolder + $Wanted.Path
    if (-not (Test-Path -LiteralPath $path) -or ((Get-Access -Path $Wanted.Path) -eq $Wanted.Access)) { return }
    $parts = $Wanted.Access -split '(?=D:)', 2
    $encoding = New-Object -TypeName Text.UnicodeEncoding -ArgumentList $false, $false
    [IO.File]::WriteAllLines($List, [string[]]@([IO.Path]::GetFileName($path), $parts[1]), $encoding)
    Grant-Access -Path $Wanted.Path
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($path, '/setowner', ('*' + $parts[0]))
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @([IO.Path]::GetDirectoryName($path), '/restore', $List)
    [IO.File]::Delete($List)
    if ((Get-Access -Path $Wanted.Path) -ne $Wanted.Access) { throw ('{0} has other permissions than before.' -f $path) }
}

# Copies a file over whatever is there. The copy is not read-only, hidden or system.
function Copy-Plain([string]$From, [string]$To) {
    if ([IO.File]::Exists($To)) { [IO.File]::SetAttributes($To, 'Normal') }
    [IO.File]::Copy($From, $To, $true)
    if ([int][IO.File]::GetAttributes($To) -band 7) { [IO.File]::SetAttributes($To, 'Normal') }
}

# Ends a change: half a new file is deleted, over half an old one its content is put back. Then rights; then the note goes.
function Complete-Change($Change) {
    $file = $WindowsFolder + $Change.File
    try {
        $code = 12
        if ([IO.File]::Exists($file)) {
            $isWhole = $Change.Hashes -contains (Get-Hash -Path $file)
            if (-not $isWhole -and ($Change.Old -eq '')) { [IO.File]::Delete($file) }
            elseif (-not $isWhole) { Copy-Plain -From ($WindowsFolder + $Change.Old) -To $file }
            $isChanged = ($Change.Attributes -ne 0) -and ([int][IO.File]::GetAttributes($file) -ne $Change.Attributes)
            if ($isChanged) { [IO.File]::SetAttributes($file, [IO.FileAttributes]$Change.Attributes) }
        }
        $code = 16
        foreach ($wanted in $Change.Objects) { Restore-Access -Wanted $wanted -List ('{0}\{1}.acl' -f $Unfinished, $Change.Name) }
        [IO.File]::Delete(('{0}\{1}.xml' -f $Unfinished, $Change.Name))
    }
    catch { Set-Result -Code $code -Message ('{0}: {1} The next run tries it again.' -f $file, $_.Exception.Message) }
}

# Notes a change, does it, and ends it whatever happens. -Objects: the first takes rights; all get theirs again.
function Invoke-Change([string]$File, $Objects, [string]$New, [string]$Old, [scriptblock]$Do) {
    $name = 'change-' + [guid]::NewGuid().ToString('N')
    $files = @(@($File, $New) | ForEach-Object { $WindowsFolder + $_ } | Where-Object { [IO.File]::Exists($_) })
    $hashes = @($files | ForEach-Object { Get-Hash -Path $_ })
    $change = @{ Name = $name; File = $File; Objects = $Objects; Hashes = $hashes; Old = $Old; Attributes = 0 }
    if ($files -contains ($WindowsFolder + $File)) { $change.Attributes = [int][IO.File]::GetAttributes($files[0]) }
    [void][IO.Directory]::CreateDirectory($Unfinished)
    Save-Note -Path ('{0}\{1}.xml' -f $Unfinished, $name) -Value $change
    try {
        Grant-Access -Path $Objects[0].Path
        & $Do
    }
    finally { Complete-Change -Change $change }
}

# Has Windows put a file in its place at the next start, before anything uses it.
function Request-Replacement([string]$Path, [string]$New) {
    $wanted = @{ Path = $New + '.pending'; Access = (Get-Access -Path $Path) }
    $staged = $WindowsFolder + $wanted.Path
    [IO.File]::Delete($staged)
    Copy-Plain -From ($WindowsFolder + $New) -To $staged
    Restore-Access -Wanted $wanted -List ($staged + '.acl')
    $key = 'HKEY_LOCAL_MACHINE\' + $SessionManager
    $moves = @([Microsoft.Win32.Registry]::GetValue($key, 'PendingFileRenameOperations', @()))
    $moves += @(('\??\' + $staged), ('!\??\' + $WindowsFolder + $Path))
    [Microsoft.Win32.Registry]::SetValue($key, 'PendingFileRenameOperations', [string[]]$moves, 'MultiString')
    $script:RestartNeeded = $script:IsOpen = $true
    Write-Message -Message ('{0} is in use: Windows replaces it at the next start.' -f ($WindowsFolder + $Path))
}

# Writes new content into a file of the store, at the next start where it is in use.
function Set-StoreFile([string]$Path, [string]$New, [string]$Old) {
    $full = $WindowsFolder + $Path
    $exists = [IO.File]::Exists($full)
    $first = $(if ($exists) { $Path } else { [IO.Path]::GetDirectoryName($Path) })
    $objects = @(@{ Path = $first; Access = (Get-Access -Path $first) })
    if (-not $exists) {
        $neighbours = Get-ChildItem -LiteralPath ($WindowsFolder + $first) -File -Force
        $objects += @{ Path = $Path; Access = (Get-NewAccess -Neighbours $neighbours) }
    }
    $write = { Copy-Plain -From ($WindowsFolder + $New) -To $full }
    try { Invoke-Change -File $Path -Objects $objects -New $New -Old $Old -Do $write }
    catch {
        $isBusy = @(0x80070005, 0x80070020, 0x800704c8) -contains $_.Exception.GetBaseException().HResult
        if (($Image -ne '') -or -not $exists -or -not $isBusy) { throw }
        return (Request-Replacement -Path $Path -New $New)
    }
    if ((Get-Hash -Path $full) -ne (Get-Hash -Path ($WindowsFolder + $New))) { throw ('{0} reads otherwise: test the disk.' -f $full) }
}

# Opens what -Donor names. A pack is copied to the backup folder, which users cannot write to, and read from there.
function Open-Donor {
    $script:DonorRoot = $Donor.TrimEnd('\')
    if ([IO.Directory]::Exists($DonorRoot + '\Windows')) { $script:DonorRoot += '\Windows' }
    if ($Donor -like '*.zip') {
        $copy = $BackupFolder + '\pack.zip'
        $folder = $BackupFolder + '\pack'
        if (-not (Confirm-Change -Target $copy -Action ('Copy and extract {0}' -f $Donor))) { return $false }
        [IO.File]::Copy($Donor, $copy, $true)
        if (($DonorHash -ne '') -and ((Get-Hash -Path $copy) -ne $DonorHash)) { throw 'The pack is not the one of -DonorHash.' }
        if ([IO.Directory]::Exists($folder)) { Remove-Item -LiteralPath $folder -Recurse -Force -Confirm:$false }
        $library = 'System.IO.Compression.FileSystem, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089'
        [void][Reflection.Assembly]::Load($library)
        [IO.Compression.ZipFile]::ExtractToDirectory($copy, $folder)
        $list = @(Get-ChildItem -LiteralPath $folder -Filter 'pack.json' -File -Recurse)[0].FullName
        $script:Pack = Get-Content -LiteralPath $list -Raw -Encoding UTF8 | ConvertFrom-Json
        $script:DonorRoot = [IO.Path]::GetDirectoryName($list) + '\Windows'
    }
    return $true
}

# Stops unless a copy may be used: by the list of the pack, by the hash of the log, by a signature, by the same build.
function Assert-GoodCopy($Target, [string]$Path) {
    $name = '{0}\{1}' -f $Target.Folder, $Target.File
    $hash = Get-Hash -Path $Path
    if (($null -ne $Pack) -and (@($Pack.Files | Where-Object { ($_.Path -eq $name) -and ($_.SHA256 -eq $hash) }).Count -eq 0)) {
        throw ('{0} is not what was packed.' -f $Path)
    }
    if ($Target.Hash -ne '') {
        if ((Get-Hash -Path $Path -Algorithm $Target.Algorithm) -eq $Target.Hash) { return }
        throw ('{0} does not have the hash that the log expects: another version, or damaged too.' -f $Path)
    }
}

# Finds a good copy of a file: below the folder that -Donor names, or that very file where the log has a hash for it.
function Find-GoodCopy($Target) {
    $file = '{0}\{1}\{2}' -f $DonorRoot, $Target.Folder, $Target.File
    if (($DonorRoot -like ('*\' + $Target.File)) -and ($Target.Hash -ne '')) { $file = $DonorRoot }
    if (-not [IO.File]::Exists($file)) { throw ('The donor has no {0}.' -f $file) }
    Assert-GoodCopy -Target $Target -Path $file
    return $file
}

# Puts one file in its place. What is here is saved first; the copy that is checked is the one that is written.
function Copy-StoreFile($Target) {
    $script:Code = 11
    $path = '\{0}\{1}' -f $Target.Folder, $Target.File
    $file = $WindowsFolder + $path
    $folder = [IO.Path]::GetDirectoryName($file)
    $saved = '{0}\{1}' -f $Own, $Target.Id
    $noted = '{0}{1}-saved.xml' -f $WindowsFolder, $saved
    if ($file.Length -ge 260) { throw ('{0} is too long for icacls.exe: use RestoreHealth with -Source.' -f $file) }
    $mayBeMade = $Target.Type -eq 'component-file'
    if (-not $mayBeMade -and -not [IO.Directory]::Exists($folder)) { throw ('There is no {0} here: is it the right machine?' -f $folder) }
    $old = $before = ''
    if ([IO.File]::Exists($file)) {
        $before = Get-Hash -Path $file
        $old = '{0}-{1}.old' -f $saved, $before
    }
    $isGood = ($old -ne '') -and ($Target.Hash -ne '') -and ((Get-Hash -Path $file -Algorithm $Target.Algorithm) -eq $Target.Hash)
    if (-not $isGood) { $good = Find-GoodCopy -Target $Target }
    if ($isGood -or ($before -eq (Get-Hash -Path $good))) { return (Write-Message -Message ('{0} is as it should be.' -f $file)) }
    if (-not (Confirm-Change -Target $file -Action ('Save it, then replace it by {0}' -f $good))) { return }
    $script:Code = 12
    $new = $saved + '.new'
    Copy-Plain -From $good -To ($WindowsFolder + $new)
    Assert-GoodCopy -Target $Target -Path ($WindowsFolder + $new)
    if ($old -ne '') { Copy-Plain -From $file -To ($WindowsFolder + $old) }
    # A run that continues keeps what the first one found.
    $kept = @($noted | Where-Object { [IO.File]::Exists($_) } | ForEach-Object { Read-Note -Path $_ })
    if (@($kept | Where-Object { ($_.Path -eq $path) -and (@($_.Before, $_.After) -contains $before) }).Count -eq 0) {
        Save-Note -Path $noted -Value @{ Path = $path; Old = $old; Before = $before; After = (Get-Hash -Path ($WindowsFolder + $new)) }
    }
    Set-StoreFile -Path $path -New $new -Old $old
}

# Ends what an interrupted run has begun, before anything else is changed. What it cannot end is reported and left.
function Complete-InterruptedChange {
    if (-not [IO.Directory]::Exists($Unfinished)) { return }
    foreach ($file in @(Get-ChildItem -LiteralPath $Unfinished -Filter 'change-*.xml' -File)) {
        try {
            $change = Read-Note -Path $file.FullName
            if (-not (Test-Path -LiteralPath ($WindowsFolder + $change.Objects[0].Path))) {
                Write-Warning -Message ('{0} is about another Windows and is left.' -f $file.FullName)
                continue
            }
            if (-not (Confirm-Change -Target $change.File -Action 'End the change of an interrupted run')) { continue }
            Grant-Access -Path $change.Objects[0].Path
            Complete-Change -Change $change
        }
        catch { Set-Result -Code 16 -Message $_.Exception.Message }
    }
}

# Installs a .msu or .cab package with DISM; what is in a .msu first, unless only DISM can open it (.wim, .psf).
function Install-Package([string]$Path) {
    if (-not (Confirm-Change -Target $Path -Action 'Install with expand.exe and dism.exe /Add-Package')) { return }
    $packages = @($Path)
    $folder = '{0}\expanded-{1}' -f $BackupFolder, [guid]::NewGuid().ToString('N')
    [void][IO.Directory]::CreateDirectory($folder)
    try {
        if (($Path -like '*.msu') -and ((Invoke-Tool -Name 'expand.exe' -Arguments @('-F:*', $Path, $folder)) -eq 0)) {
            $files = @(Get-ChildItem -LiteralPath $folder -File)
            $cabinets = @($files | Where-Object { ($_.Extension -eq '.cab') -and ($_.Name -ne 'WSUSSCAN.cab') })
            $isOpaque = @($files | Where-Object { @('.wim', '.psf') -contains $_.Extension }).Count -gt 0
            # The servicing stack goes first.
            if (($cabinets.Count -gt 0) -and -not $isOpaque) {
                $packages = @($cabinets | Sort-Object -Property { $_.Name -notlike 'SSU-*' } | ForEach-Object { $_.FullName })
            }
        }
        foreach ($package in $packages) {
            $arguments = @($DismTarget, '/Add-Package', ('/PackagePath:' + $package), '/NoRestart')
            $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
            # A servicing stack that is older than the one here does not apply, and is not needed.
            if (($package -like '*\SSU-*') -and (@(0x800f081e, 0x800f0823) -contains $code)) { continue }
            if ($code -eq 3010) { $script:RestartNeeded = $true }
            elseif ($code -ne 0) { return (Set-Result -Code 15 -Message ('{0} could not be installed.' -f $package)) }
        }
    }
    finally { Remove-Item -LiteralPath $folder -Recurse -Force -Confirm:$false -ErrorAction Continue }
}

# Lines of the logs, the rotated ones too, with one of some texts, since a time.
function Get-NewLine([string[]]$Texts, $Since) {
    $start = $Since.ToString('yyyy-MM-dd HH:mm:ss', [Globalization.CultureInfo]::InvariantCulture)
    @($BackupFolder, ($RunningWindows + '\Logs\CBS')) | Where-Object { [IO.Directory]::Exists($_) } |
        ForEach-Object { Get-ChildItem -LiteralPath $_ -Filter '*.log' -File | Where-Object { $_.LastWriteTime -ge $Since } } |
        ForEach-Object { Select-String -LiteralPath $_.FullName -Pattern $Texts -SimpleMatch } |
        Where-Object { [string]::CompareOrdinal($_.Line, 0, $start, 0, $start.Length) -gt 0 }
}

try {
    if (-not $WhatIfPreference) {
        [void][IO.Directory]::CreateDirectory($BackupFolder)
        Start-Transcript -LiteralPath ('{0}\{1}.txt' -f $BackupFolder, [guid]::NewGuid()) | Out-Null
        $transcribing = $true
    }
    if ([IO.File]::Exists($StateFile)) {
        try { $State = Read-Note -Path $StateFile } catch { Write-Warning -Message $_.Exception.Message }
    }

    # Step 1 of 9. Check this machine (risk: none)
    # Shows the build, looks for a restart that waits and for servicing that is running. Changes nothing.
    Test-Machine
    $Code = 1
    Complete-InterruptedChange
    if ($Restore) {
        $Code = 12
        # What did not exist before stays: nothing is ever deleted from the store.
        $folders = @($BackupFolder | Where-Object { [IO.Directory]::Exists($_) })
        foreach ($file in @($folders | ForEach-Object { Get-ChildItem -LiteralPath $_ -Filter '*-saved.xml' -File })) {
            try {
                $saved = Read-Note -Path $file.FullName
                if ($saved.Old -eq '') { continue }
                $old = $WindowsFolder + $saved.Old
                if (-not (Confirm-Change -Target $saved.Path -Action ('Put back {0}' -f $old))) { continue }
                if ((Get-Hash -Path $old) -ne $saved.Before) { throw ('{0} is not what was saved.' -f $old) }
                # Nor is it replaced at the next start.
                [IO.File]::Delete(($file.FullName -replace '-saved\.xml$', '.new.pending'))
                Set-StoreFile -Path $saved.Path -New $saved.Old -Old $saved.Old
            }
            catch { Set-Result -Code 12 -Message $_.Exception.Message }
        }
    }
    else {
        # Step 2 of 9. Put ContosoMtp.dll back from a healthy machine (risk: medium)
        # With -Donor: what is here is saved, each file replaced by one with the hash of the log, owner and permissions put
        # back.
        Invoke-Step -Name 'copy-from-donor' -Do {
            $script:IsOpen = $Donor -eq ''
            $script:Code = 11
            if (($Donor -eq '') -or -not (Open-Donor)) { return }
            foreach ($target in $Targets) {
                try { Copy-StoreFile -Target $target }
                # The others continue.
                catch { Set-Result -Code $Code -Message $_.Exception.Message }
            }
        }

        # Step 3 of 9. Repair the component store (risk: low)
        # Once, with /Source when -Source or a pack is given; the log has the rest.
        Invoke-Step -Name 'restorehealth' -Do {
            $arguments = @($DismTarget, '/Cleanup-Image', '/RestoreHealth')
            if ($Source -ne '') { $arguments += '/Source:' + $Source }
            elseif ($null -ne $Pack) { $arguments += '/Source:' + $DonorRoot }
            elseif (($Image -eq '') -and (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate')) {
                Write-Warning -Message 'WSUS often has no content for repairs: give -Source when this fails.'
            }
            if (-not (Confirm-Change -Target $WindowsFolder -Action ('dism.exe ' + ($arguments -join ' ')))) { return }
            $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
            $script:RestartNeeded = $code -eq 3010
            if (@(0, 3010) -notcontains $code) { Set-Result -Code 13 -Message 'RestoreHealth failed: give -Source.' }
            $script:IsStoreGood = @(0, 3010) -contains $code
            $State.Since = Get-Date
        }

        # Step 4 of 9. Check the system files (risk: low)
        # When the store is consistent. CBS.log, not the exit code, says what it could not repair.
        Invoke-Step -Name 'sfc' -Do {
            if (-not $IsStoreGood) {
                Write-Message -Message 'Left out: sfc repairs from the store, and the store is not repaired.'
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
            if (($left.Count -gt 0) -or ($code -ne 0)) { Set-Result -Code 14 -Message ('sfc left something (exit code {0}).' -f $code) }
        }

        # Step 5 of 9. Try KB5036892 again (risk: medium)
        # With -KbPackage: wusa.exe, quietly and without a restart. Without it: do it in Windows Update.
        Invoke-Step -Name 'retry-update' -Do {
            if (($Image -ne '') -or ($KbPackage -like '*.cab')) { return }
            if ($KbPackage -eq '') {
                $script:IsOpen = $true
                Write-Message -Message 'No -KbPackage: look for updates in Windows Update.'
                return
            }
            if (-not (Confirm-Change -Target $KbPackage -Action 'wusa.exe /quiet /norestart')) { return }
            $code = Invoke-Tool -Name 'wusa.exe' -Arguments @($KbPackage, '/quiet', '/norestart')
            # 0x00240005: WU_S_REBOOT_REQUIRED, 0x00240006: WU_S_ALREADY_INSTALLED
            $State.IsInstalled = @(0, 3010, 0x00240005, 0x00240006, 0x80240017) -contains $code
            if (@(3010, 0x00240005) -contains $code) { $script:RestartNeeded = $true }
            if ($code -eq 0x80240017) { Set-Result -Code 15 -Message 'It does not apply here, or a newer one is installed.' }
            elseif (-not $State.IsInstalled) {
                $script:IsOpen = $State.HasFailed = $true
                $State.Since = Get-Date
            }
        }

        # Step 6 of 9. Otherwise install KB5036892, or the update before it, by hand (risk: medium)
        # With -KbPackage, when wusa.exe failed: what is in the package. Checkpoint updates lie beside it, with nothing
        # else.
        Invoke-Step -Name 'install-by-hand' -Do {
            if ($KbPackage -eq '') { $script:IsOpen = $true }
            elseif (-not $State.IsInstalled) {
                Install-Package -Path $KbPackage
                $State.IsInstalled = -not $IsOpen
            }
        }

        # Step 7 of 9. Look into the new CBS.log for the same objects (risk: none)
        # Reads what CBS.log and its rotated parts say of these objects since the repair. Changes nothing.
        Invoke-Step -Name 'recheck' -Do {
            if ($WhatIfPreference) { return }
            $names = @($Targets | ForEach-Object { $_.File.Split('\')[-1] -replace '\.(manifest|mum|cat)$' })
            $names = @(($names + $KeyForm + $PackageName) -ne '')
            $bad = 'corrupt|missing|do not match|cannot repair|unable to repair|hydration failed|failed to (resolve|find)'
            if ($names.Count -eq 0) { return }
            $found = @(Get-NewLine -Texts $names -Since $State.Since | Where-Object { $_.Line -match $bad })
            foreach ($hit in @($found | Select-Object -First 20)) { Write-Host $hit.Line }
            if ($found.Count -gt 0) { Set-Result -Code 17 -Message ('The new log names them again, {0} times.' -f $found.Count) }
        }

        # Step 8 of 9. Last resort: repair Windows with an in-place upgrade (risk: high)
        # From media of the same edition and language, inside Windows; keeps everything. First: backup, 20 GB free,
        # BitLocker suspended.
        # By hand: manage-bde.exe -protectors -disable C:
        # By hand: dism.exe /Get-WimInfo /WimFile:<media>\sources\install.wim
        # By hand: <media>\setup.exe /auto upgrade /dynamicupdate disable /eula accept
        if ($State.HasFailed -and -not $State.IsInstalled -and -not $StepsLeft) {
            Set-Result -Code 15 -Message ('{0} could not be installed.' -f $KbPackage)
        }
    }
    if (-not $WhatIfPreference) {
        if ($StepsLeft) { Save-Note -Path $StateFile -Value $State }
        else { [IO.File]::Delete($StateFile) }
    }
}
catch { Set-Result -Code $Code -Message $_.Exception.Message }
finally {
    # Step 9 of 9. Collect what the next look needs (risk: none)
    # Names the logs to keep. Changes nothing.
    if ($ExitCode -ne 0) { Write-Message -Message ('Keep {0} and the new logs in {1}\Logs.' -f $BackupFolder, $RunningWindows) }
    if ($transcribing) { Stop-Transcript | Out-Null }
}
if ($RestartNeeded) {
    $next = 'Restart to finish.'
    if ($StepsLeft) { $next = 'Restart, then run this script again in the same way.' }
    Write-Message -Message $next
    if ($ExitCode -eq 0) { $ExitCode = 3010 }
}
exit $ExitCode

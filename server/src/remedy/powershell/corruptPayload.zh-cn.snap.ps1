#Requires -Version 5.1
#Requires -RunAsAdministrator

# 修复组件存储中损坏的文件。
#
# 组件：amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5
# 文件：ContosoMtp.dll
# 预期哈希：SHA256 0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D
# 失败的更新：KB5036892
# 原因类型：corrupt-payload
# 置信度：高
# 发现规则：corrupt-payload/hash-mismatch
#
# 证据（文件:行）：
#   CBS.log:12: Hashes for file member [l:14]'ContosoMtp.dll' do not match.
#   CBS.log:21: (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'
#   CBS.log:40: Failed to perform operation. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
#
# 由 CBS Lens 0.0.0 编写。请在运行前通读，并先用 -WhatIf 运行。
# 每项更改都会询问；-Confirm:$false 表示全部同意。
#
# 用法：
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPath \\DONOR\c$\Windows -WhatIf
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPath \\DONOR\c$\Windows -KbPackage C:\Temp\update.msu
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Restore -BackupFolder C:\Windows\Logs\CBS-Lens\<time>
#
# 退出代码：
#   0     要求的操作全部成功
#   1     因意外错误而停止
#   10    本机不适用或有等待中的重启；未做任何更改
#   11    源文件被拒绝；未做任何更改
#   12    备份、复制或恢复失败；旧文件仍在原处
#   13    RestoreHealth 失败
#   14    sfc 未能修复所有文件
#   15    有程序包无法安装
#   16    无法恢复所有者或权限
#   3010  成功；请重启以完成

[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    # 正常文件的位置：同一内部版本的正常计算机的 Windows 文件夹 (\\DONOR\c$\Windows)、已装载的映像，或该单个文件
    # 的副本。
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ Test-Path -LiteralPath $_ })]
    [string]$DonorPath,

    # RestoreHealth 的源：同一内部版本的 \\DONOR\c$\Windows、已装载的映像或 wim:D:\sources\install.wim:1。
    [ValidateNotNullOrEmpty()]
    [ValidatePattern('^[^"<>|*?]*[^"<>|*?\\]$')]
    [string]$Source,

    # RestoreHealth 仅使用 -Source。仅在源完整时给出。
    [switch]$LimitAccess,

    # 失败的更新的 .msu 或 .cab。
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ (Test-Path -LiteralPath $_ -PathType Leaf) -and ($_ -match '^[^"]+\.(msu|cab)$') })]
    [string]$KbPackage,

    # 备份和脚本记录的存放位置。默认为仅管理员可写入的新文件夹。
    [ValidateNotNullOrEmpty()]
    [string]$BackupFolder = (Join-Path -Path ([Environment]::GetFolderPath('Windows')) -ChildPath ('Logs\CBS-Lens\' + (Get-Date).ToString('yyyyMMdd-HHmmss', [System.Globalization.CultureInfo]::InvariantCulture))),

    # 恢复 -BackupFolder 中的文件，不执行其他操作。
    [switch]$Restore,

    # 即使有等待中的重启也继续。
    [switch]$IgnorePendingRestart,

    [switch]$SkipRestoreHealth,

    [switch]$SkipSfc
)

if ([int]('修'[0]) -ne 20462) { throw 'Save this script as UTF-8 with a byte order mark (BOM), then run it again.' }

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# 日志中给出的名称。下面的代码中没有其他内容来自日志。
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

# 显示带时间的消息。
function Write-Message {
    param([string]$Message)
    Write-Host ('[{0:HH:mm:ss}] {1}' -f (Get-Date), $Message)
}

# 保留首个错误的退出代码。
function Set-Result {
    param([int]$Code)
    if ($script:ExitCode -eq 0) { $script:ExitCode = $Code }
}

# 以退出代码和消息结束脚本。
function Stop-Script {
    param([int]$Code, [string]$Message)
    Set-Result -Code $Code
    throw $Message
}

# 更改之前询问；使用 -WhatIf 时仅说明将要执行的操作。
function Confirm-Change {
    param([string]$Target, [string]$Action)
    return $Caller.ShouldProcess($Target, $Action)
}

# 运行 System32 中的 Windows 工具，显示其输出并返回其退出代码。
function Invoke-Tool {
    param([string]$Name, [string[]]$Arguments)
    $ErrorActionPreference = 'Continue'
    Write-Message -Message ('> {0} {1}' -f $Name, ($Arguments -join ' '))
    & (Join-Path -Path $System32 -ChildPath $Name) @Arguments | Out-Host
    $code = $LASTEXITCODE
    Write-Message -Message ('{0} 已结束，退出代码 {1}（{2}）。' -f $Name, $code, ('0x{0:X8}' -f $code))
    return $code
}

# 读取注册表值；不存在时返回空。
function Get-RegistryValue {
    param([string]$Path, [string]$Name)
    if (-not (Test-Path -LiteralPath $Path)) { return $null }
    $property = (Get-ItemProperty -LiteralPath $Path).PSObject.Properties[$Name]
    if ($null -eq $property) { return $null }
    return $property.Value
}

# 在无法执行这些步骤的计算机上停止；显示本机信息。
function Test-Machine {
    if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
        Stop-Script -Code 10 -Message '这是 64 位 Windows 上的 32 位 PowerShell，看到的文件会不同。请启动 64 位 PowerShell。'
    }
    $current = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
    $build = '{0}.{1}' -f (Get-RegistryValue -Path $current -Name 'CurrentBuild'), (Get-RegistryValue -Path $current -Name 'UBR')
    $environment = 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\Environment'
    $architecture = [string](Get-RegistryValue -Path $environment -Name 'PROCESSOR_ARCHITECTURE')
    Write-Message -Message ('本机：Windows 内部版本 {0}，{1}。' -f $build, $architecture)
    if ((($KeyForm -like 'amd64_*') -and ($architecture -eq 'x86')) -or (($KeyForm -like 'arm64*') -and ($architecture -ne 'ARM64'))) {
        Stop-Script -Code 10 -Message ('日志所涉及的计算机体系结构为 {0}；本机为 {1}。' -f $KeyForm.Split('_')[0], $architecture)
    }
    $servicing = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing'
    $waiting = (Test-Path -LiteralPath (Join-Path -Path $servicing -ChildPath 'RebootPending')) -or
        (Test-Path -LiteralPath (Join-Path -Path $WindowsFolder -ChildPath 'WinSxS\pending.xml') -PathType Leaf)
    if ($waiting -and -not $IgnorePendingRestart) {
        Stop-Script -Code 10 -Message '有等待中的重启以完成先前的操作。请先重启，然后再次运行此脚本。'
    }
}

# 判断文件的哈希是否为日志中预期的哈希；日志中没有哈希时一律为真。
function Test-ExpectedHash {
    param([string]$Path)
    if ($ExpectedHash -eq '') { return $true }
    return (Get-FileHash -LiteralPath $Path -Algorithm $HashAlgorithm -ErrorAction Stop).Hash -eq $ExpectedHash
}

# 判断文件开头是否为组件存储的压缩格式（DCS、DCM、DCN、DCD 或 DCH，后跟 1）。日志中的哈希是未压缩内容的哈希。
function Test-CompressedFile {
    param([string]$Path)
    $start = New-Object -TypeName 'byte[]' -ArgumentList 4
    $stream = [System.IO.File]::Open($Path, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, [System.IO.FileShare]::ReadWrite)
    try { $count = $stream.Read($start, 0, 4) } finally { $stream.Dispose() }
    if ($count -lt 4) { return $false }
    return ($start[3] -eq 1) -and ([System.Text.Encoding]::ASCII.GetString($start, 0, 3) -cmatch '^DC[SMNDH]$')
}

# 文件副本不可使用时停止。
function Assert-GoodCopy {
    param([string]$Path)
    if (Test-CompressedFile -Path $Path) {
        Stop-Script -Code 11 -Message ('{0} 是组件存储的压缩文件，无法在此核对其内容。请使用带 -Source 的 RestoreHealth。' -f $Path)
    }
    if (-not (Test-ExpectedHash -Path $Path)) {
        Stop-Script -Code 11 -Message ('{0} 的 {1} 与日志中预期的值（{2}）不符：它是另一个版本，或同样已损坏。' -f $Path, $HashAlgorithm, $ExpectedHash)
    }
}

# 显示本机和源计算机的内核版本。以哈希为准；版本用于解释不匹配的原因。
function Show-DonorBuild {
    param([string]$DonorWindows)
    if ($DonorWindows -eq '') { return }
    $there = Join-Path -Path $DonorWindows -ChildPath 'System32\ntoskrnl.exe'
    $here = Join-Path -Path $System32 -ChildPath 'ntoskrnl.exe'
    if (-not (Test-Path -LiteralPath $there -PathType Leaf)) { return }
    $versions = @((Get-Item -LiteralPath $here), (Get-Item -LiteralPath $there)) | ForEach-Object { $_.VersionInfo.ProductVersion }
    Write-Message -Message ('本机内核版本 {0}，源计算机内核版本 {1}。' -f $versions[0], $versions[1])
    if ($versions[0] -ne $versions[1]) {
        Write-Warning -Message '源计算机运行的是另一个内部版本。内部版本和更新级别相同的计算机更适合作为源。'
    }
}

# 在源计算机上查找文件。给出文件夹时，文件必须位于相同的组件名称之下；给出单个文件时，名称必须相同，且只有哈希能
# 证明它是正确的文件。
function Find-DonorFile {
    $donor = Get-Item -LiteralPath $DonorPath -Force
    if (-not $donor.PSIsContainer) {
        if ($ExpectedHash -eq '') {
            Stop-Script -Code 11 -Message '日志中没有哈希，无法确认单个文件是否正确。请给出源计算机的 Windows 文件夹。'
        }
        if ($donor.Name -ne [System.IO.Path]::GetFileName($FileInComponent)) {
            Stop-Script -Code 11 -Message ('源文件的名称不是 {0}。' -f $FileInComponent)
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
    Stop-Script -Code 11 -Message ('{0} 在组件 {2} 下没有文件 {1}：不能作为此文件的源。' -f $donor.FullName, $FileInComponent, $KeyForm)
}

# 运行必须成功的工具。
function Invoke-RequiredTool {
    param([string]$Name, [string[]]$Arguments)
    $code = Invoke-Tool -Name $Name -Arguments $Arguments
    if ($code -ne 0) { Stop-Script -Code 12 -Message ('{0} 失败。' -f $Name) }
}

# 以文本表示的对象权限，不含自动继承标记（各工具对该标记的设置并不一致）。
function Get-Access {
    param([string]$Path)
    return (Get-Acl -LiteralPath $Path).GetSecurityDescriptorSddlForm('Access') -replace '^D:(P?)(?:A[IR])*', 'D:$1'
}

# 恢复一个对象的所有者和权限并核对结果。从不引发异常：它会在处理其他错误时运行。
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
    Write-Warning -Message ('{0} 的所有者或权限未恢复原状。请手动恢复：icacls <文件> /setowner "NT SERVICE\TrustedInstaller"，然后用 {1} 中的 .acl 文件运行 icacls <文件夹> /restore。' -f $Path, $BackupFolder)
}

# 原先不存在的文件的权限：采用同一文件夹中其他文件的权限，否则采用组件存储文件的常规权限。
function Get-NewFileAccess {
    $folder = [System.IO.Path]::GetDirectoryName($StoreFile)
    $model = Get-ChildItem -LiteralPath $folder -File -Force | Select-Object -First 1
    if ($null -ne $model) { return (Get-Acl -LiteralPath $model.FullName).GetSecurityDescriptorSddlForm('Access') }
    $readers = @('S-1-5-32-544', 'S-1-5-18', 'S-1-5-32-545', 'S-1-15-2-1') | ForEach-Object { '(A;;0x1200a9;;;{0})' -f $_ }
    return 'D:PAI(A;;FA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)' + ($readers -join '')
}

# 设置新文件的权限和所有者。
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

# 将新内容写入存储文件：仅对此对象授予管理员权限，写入内容并核对；失败时恢复旧内容，最后无论如何都恢复原有安全设
# 置。
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
            Stop-Script -Code 12 -Message '存储中的文件与写入的内容不一致。请先检查磁盘和内存。'
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
            catch { Write-Warning -Message ('无法恢复旧内容：{0}' -f $_.Exception.Message) }
        }
        Stop-Script -Code 12 -Message ('{0} 未更改：{1} 正在使用的文件可以在恢复环境中替换。' -f $StoreFile, $problem)
    }
    finally {
        if (-not $existed -and (Test-Path -LiteralPath $StoreFile -PathType Leaf)) { Set-NewFileSecurity -Access $newAccess }
        Restore-Security -Path $object -AclFile $AclFile -Access $access
    }
}

# 将文件及其所有者和权限保存到备份文件夹。
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
    Write-Message -Message ('备份：{0}' -f $BackupFolder)
}

# 将文件从源计算机复制到组件存储。
function Copy-FromDonor {
    if ($DonorPath -eq '') {
        Write-Message -Message '未给出 -DonorPath：该文件交由 RestoreHealth 处理。'
        return
    }
    if ($StoreFile.Length -ge 260) {
        Stop-Script -Code 10 -Message ('路径 {0} 对 takeown.exe 和 icacls.exe 来说过长。请使用带 -Source 的 RestoreHealth。' -f $StoreFile)
    }
    $folder = [System.IO.Path]::GetDirectoryName($StoreFile)
    if (-not (Test-Path -LiteralPath $folder -PathType Container)) {
        Stop-Script -Code 10 -Message ('本机上不存在文件夹 {0}：日志来自其他计算机或较早的状态，或整个组件缺失。请使用带 -Source 的 RestoreHealth。' -f $folder)
    }
    if (Test-Path -LiteralPath $StoreFile -PathType Leaf) {
        if (($ExpectedHash -ne '') -and (Test-ExpectedHash -Path $StoreFile)) {
            Write-Message -Message '存储中的文件已具有预期的哈希，无需复制。'
            return
        }
        if (Test-CompressedFile -Path $StoreFile) {
            Stop-Script -Code 11 -Message '存储以压缩方式保存此文件，不能用副本替换。请使用带 -Source 的 RestoreHealth。'
        }
    }
    if (($ExpectedHash -eq '') -and -not $AcceptUncheckedDonor) {
        Stop-Script -Code 11 -Message '日志中没有可供核对副本的哈希。确认源计算机正常且内部版本相同时，请给出 -AcceptUncheckedDonor。'
    }
    $donorFile = Find-DonorFile
    Assert-GoodCopy -Path $donorFile
    Write-Message -Message ('可用副本：{0}' -f $donorFile)
    if (-not (Confirm-Change -Target $StoreFile -Action ('备份，然后用 {0} 替换' -f $donorFile))) { return }

    if (Test-Path -LiteralPath $BackupRecord) {
        Stop-Script -Code 12 -Message ('{0} 中已有备份；请指定其他 -BackupFolder。' -f $BackupFolder)
    }
    try {
        Save-StoreFile
        [System.IO.File]::Copy($donorFile, $NewCopy, $false)
    }
    catch { Stop-Script -Code 12 -Message ('备份失败，未做任何更改：{0}' -f $_.Exception.Message) }
    Assert-GoodCopy -Path $NewCopy
    $old = ''
    if (Test-Path -LiteralPath $OldCopy -PathType Leaf) { $old = $OldCopy }
    Set-StoreFile -NewContent $NewCopy -OldContent $old -AclFile (Join-Path -Path $BackupFolder -ChildPath 'before.acl')
    Write-Message -Message '存储中的文件内容已与可用副本一致。'
}

# 恢复已保存的文件（用于 -Restore）。
function Restore-FromBackup {
    if (-not (Test-Path -LiteralPath $BackupRecord -PathType Leaf)) {
        Stop-Script -Code 12 -Message ('{0} 中没有此脚本的备份。' -f $BackupFolder)
    }
    $record = Import-Clixml -LiteralPath $BackupRecord
    if ($record.Path -ne $StoreFile) { Stop-Script -Code 12 -Message '该备份属于其他文件。' }
    if (-not $record.Existed) {
        Stop-Script -Code 12 -Message '该文件原先不存在，没有可恢复的内容；绝不从组件存储中删除任何内容。'
    }
    if ((Get-FileHash -LiteralPath $OldCopy -Algorithm SHA256 -ErrorAction Stop).Hash -ne $record.SHA256) {
        Stop-Script -Code 12 -Message '备份的文件与保存时不一致。'
    }
    if (-not (Confirm-Change -Target $StoreFile -Action ('从 {0} 恢复' -f $OldCopy))) { return }
    $aclFile = 'before-restore-{0}.acl' -f [guid]::NewGuid().ToString('N')
    Set-StoreFile -NewContent $OldCopy -OldContent '' -AclFile (Join-Path -Path $BackupFolder -ChildPath $aclFile)
    Write-Message -Message '文件已恢复到修复之前的状态。'
}

# 运行 RestoreHealth。未给出 -Source 时，Windows 先使用自身备份，再使用 Windows 更新或 WSUS。
function Invoke-RestoreHealth {
    if ($SkipRestoreHealth) { return }
    $arguments = @('/Online', '/Cleanup-Image', '/RestoreHealth')
    if ($Source -ne '') {
        $arguments += '/Source:' + $Source
        if ($LimitAccess) { $arguments += '/LimitAccess' }
    }
    elseif (Get-RegistryValue -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate' -Name 'WUServer') {
        Write-Warning -Message '本机从 WSUS 获取更新，而 WSUS 通常没有修复内容。请给出 -Source，或通过“指定可选组件安装和组件修复的设置”策略允许使用 Windows 更新。'
    }
    if (-not (Confirm-Change -Target '组件存储' -Action ('dism.exe ' + ($arguments -join ' ')))) { return }
    $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
    if ($code -eq 3010) { $script:RestartNeeded = $true }
    elseif ($code -ne 0) {
        $script:StoreRepaired = $false
        Set-Result -Code 13
        Write-Warning -Message 'RestoreHealth 失败。请给出 -Source：同一内部版本的已装载映像或 wim:<路径>:<索引>。'
    }
}

# 运行 sfc，并在 CBS.log 中查看其未能修复的文件：退出代码无法说明这一点。因其输出为 UTF-16，故在此窗口中启动。
function Invoke-Sfc {
    if ($SkipSfc) { return }
    if (-not $script:StoreRepaired) {
        Write-Message -Message '跳过 sfc：它从存储中修复文件，而存储尚未修复。'
        return
    }
    if (-not (Confirm-Change -Target '系统文件' -Action 'sfc.exe /scannow')) { return }
    $since = (Get-Date).ToString('yyyy-MM-dd HH:mm:ss', [System.Globalization.CultureInfo]::InvariantCulture)
    $process = Start-Process -FilePath (Join-Path -Path $System32 -ChildPath 'sfc.exe') -ArgumentList '/scannow' -NoNewWindow -Wait -PassThru
    Write-Message -Message ('{0} 已结束，退出代码 {1}（{2}）。' -f 'sfc.exe', $process.ExitCode, ('0x{0:X8}' -f $process.ExitCode))
    $log = Join-Path -Path $WindowsFolder -ChildPath 'Logs\CBS\CBS.log'
    $left = @(Select-String -LiteralPath $log -Pattern '[SR] Cannot repair member file' -SimpleMatch |
        Where-Object { [string]::CompareOrdinal($_.Line, $since) -ge 0 })
    foreach ($line in $left) { Write-Warning -Message $line.Line }
    if (($left.Count -gt 0) -or ($process.ExitCode -ne 0)) {
        Set-Result -Code 14
        Write-Warning -Message 'sfc 未能修复所有文件，或未能运行完毕。'
    }
}

# 将一个程序包交给 DISM，并说明是否已安装。
function Add-Package {
    param([string]$Path)
    $code = Invoke-Tool -Name 'dism.exe' -Arguments @('/Online', '/Add-Package', ('/PackagePath:' + $Path), '/NoRestart')
    if ($code -eq 3010) { $script:RestartNeeded = $true }
    return ($code -eq 0) -or ($code -eq 3010)
}

# 手动安装 .msu 或 .cab 程序包，并说明是否成功。.msu 中的服务堆栈 (SSU) 最先安装；内含 .wim 或 .psf 的程序包由
# DISM 打开。
function Install-ByHand {
    param([string]$Path)
    if (-not (Confirm-Change -Target $Path -Action '用 expand.exe 和 dism.exe /Add-Package 安装')) { return $true }
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

# 重试该更新：给出 .msu 时使用 wusa.exe。
function Invoke-UpdateRetry {
    if ($KbPackage -eq '') {
        Write-Message -Message ('现在请在 Windows 更新中检查更新，以便重试 {0}。如果失败，请从 Microsoft 更新目录下载，并用 -KbPackage 运行此脚本。' -f $FailedUpdate)
        return
    }
    if ($script:RestartNeeded) {
        Write-Message -Message '请先重启，然后用 -KbPackage、-SkipRestoreHealth 和 -SkipSfc 运行此脚本。'
        return
    }
    if (($FailedKb -ne '') -and ($KbPackage -notlike ('*' + $FailedKb + '*'))) {
        Write-Warning -Message ('程序包的名称未表明它是 {0}。' -f $FailedUpdate)
    }
    if ([System.IO.Path]::GetExtension($KbPackage) -ne '.msu') { return }
    if (-not (Confirm-Change -Target $KbPackage -Action 'wusa.exe /quiet /norestart')) {
        $script:UpdateDone = $true
        return
    }
    $process = Start-Process -FilePath (Join-Path -Path $System32 -ChildPath 'wusa.exe') -ArgumentList ('"{0}" /quiet /norestart' -f $KbPackage) -Wait -PassThru
    Write-Message -Message ('{0} 已结束，退出代码 {1}（{2}）。' -f 'wusa.exe', $process.ExitCode, ('0x{0:X8}' -f $process.ExitCode))
    # 0x00240006: WU_S_ALREADY_INSTALLED
    $script:UpdateDone = @(0, 3010, 0x00240006) -contains $process.ExitCode
    if ($process.ExitCode -eq 3010) { $script:RestartNeeded = $true }
}

# 其他方式未能安装时，手动安装该更新。
function Install-UpdateByHand {
    if (($KbPackage -eq '') -or $script:UpdateDone -or $script:RestartNeeded) { return }
    if (-not (Install-ByHand -Path $KbPackage)) { Set-Result -Code 15 }
}

# 说明下一步分析需要保留的内容。
function Show-NextLogs {
    if ($script:ExitCode -eq 0) { return }
    Write-Message -Message '并非全部成功。请保留以下内容，并先阅读最新的 CBS.log：'
    foreach ($log in @('Logs\CBS\CBS.log', 'Logs\CBS\CbsPersist_*.log', 'Logs\DISM\dism.log', 'INF\setupapi.dev.log')) {
        Write-Host ('    ' + (Join-Path -Path $WindowsFolder -ChildPath $log))
    }
    Write-Host ('    ' + $BackupFolder)
    Write-Message -Message '组件存储无法修复时，最后的办法是就地升级：运行同一或更新内部版本介质中的 setup.exe。'
}

$transcribing = $false
try {
    if (-not $WhatIfPreference) {
        [void][System.IO.Directory]::CreateDirectory($BackupFolder)
        $name = 'transcript-{0}.txt' -f [guid]::NewGuid().ToString('N')
        Start-Transcript -LiteralPath (Join-Path -Path $BackupFolder -ChildPath $name) | Out-Null
        $transcribing = $true
    }

    # 第 1 步，共 7 步：检查本机
    # 内容：显示内部版本和体系结构，并检查是否有等待中的重启。不做任何更改。
    # 预期：64 位 Windows 上为 64 位进程，体系结构与日志一致，没有等待中的重启。
    # 否则：脚本在做任何更改之前停止（退出代码 10）。
    Test-Machine

    if ($Restore) {
        Restore-FromBackup
    }
    else {
        # 第 2 步，共 7 步：从正常的计算机恢复 ContosoMtp.dll
        # 在给出 -DonorPath 时执行。
        # 内容：在源计算机上找到该文件，将其 SHA256 与日志中预期的哈希核对，保存本机的文件及其权限和所有者，复制
        # 文件，再恢复权限和所有者。
        # 预期：存储中的文件内容符合预期，所有者为 TrustedInstaller。
        # 否则：恢复旧文件。拒绝源文件：退出代码 11。备份或复制失败：12。权限未恢复：16。
        Copy-FromDonor

        # 第 3 步，共 7 步：修复组件存储
        # 除非给出 -SkipRestoreHealth。
        # 内容：运行一次 dism /Online /Cleanup-Image /RestoreHealth，给出 -Source 时带 /Source。
        # 预期：退出代码 0：存储一致。
        # 否则：请给出 -Source：同一内部版本的已装载映像或 install.wim（退出代码 13）。不要循环运行。
        Invoke-RestoreHealth

        # 第 4 步，共 7 步：检查系统文件
        # 在存储一致时执行，除非给出 -SkipSfc。
        # 内容：运行 sfc /scannow，然后在 CBS.log 中查看是否有无法修复的文件。
        # 预期：自脚本启动以来 CBS.log 中没有“Cannot repair member file”行。
        # 否则：列出的文件在存储中也已损坏：请为每个文件编写脚本（退出代码 14）。
        Invoke-Sfc

        # 第 5 步，共 7 步：重试 KB5036892
        # 在没有等待中的重启时执行。给出 -KbPackage 时安装该程序包；否则请在 Windows 更新中操作。
        # 内容：用 wusa.exe 以安静方式安装 .msu 程序包，不重启。
        # 预期：退出代码 0 或 3010；已安装时为 0x00240006。
        # 否则：下一步手动安装该程序包。
        Invoke-UpdateRetry

        # 第 6 步，共 7 步：否则手动安装 KB5036892 或其前一个更新
        # 在给出 -KbPackage 且上一步未能安装时执行。
        # 内容：对 .msu 程序包运行 expand -F:*，并对其中的内容运行 dism /Online /Add-Package。
        # 预期：退出代码 0 或 3010。
        # 否则：请阅读新的 CBS.log：此时的原因可能已不同（退出代码 15）。
        Install-UpdateByHand
    }
}
catch {
    if ($script:ExitCode -eq 0) { Write-Host $_.ScriptStackTrace }
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
finally {
    # 第 7 步，共 7 步：收集下一步分析所需的内容
    # 在某一步失败时执行。
    # 内容：列出需要保留的日志。不做任何更改。
    # 预期：新的 CBS.log 会说明剩余的问题。
    # 否则：存储无法修复时：使用同一或更新内部版本的介质进行就地升级。
    Show-NextLogs
    if ($transcribing) { Stop-Transcript | Out-Null }
}

if (($script:ExitCode -eq 0) -and $script:RestartNeeded) {
    Write-Message -Message '请重启以完成。'
    $script:ExitCode = 3010
}
exit $script:ExitCode

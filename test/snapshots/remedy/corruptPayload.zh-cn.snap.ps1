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
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPack C:\Temp\pack -WhatIf
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPath \\DONOR\c$\Windows -KbPackage C:\Temp\update.msu
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Source wim:D:\sources\install.wim:1 -KbPackage C:\Temp\update.msu
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPack C:\Temp\pack.zip -KbPackage C:\Temp\update.msu -Resume -BackupFolder C:\Windows\Logs\CBS-Lens\<time>
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -DonorPack C:\Temp\pack.zip -Source wim:D:\sources\install.wim:1 -Image D:\
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Restore -BackupFolder C:\Windows\Logs\CBS-Lens\<time>
#
# 退出代码：
#   0     要求的操作全部成功
#   1     因意外错误而停止
#   10    本机不适用或有等待中的重启；未做任何更改
#   11    源计算机的某个文件被拒绝；该文件未更改
#   12    备份、复制或恢复失败；原有内容仍在原处
#   13    RestoreHealth 失败
#   14    sfc 未能修复所有文件
#   15    有程序包无法安装
#   16    无法恢复所有者或权限
#   17    新的 CBS.log 再次指明同一对象
#   3010  成功；重新启动以完成，如还有步骤则使用 -Resume 继续

[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    # 收取脚本在正常计算机上打包的 .zip 或文件夹。
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ (Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'pack.json') -PathType Leaf) -or (($_ -like '*.zip') -and (Test-Path -LiteralPath $_ -PathType Leaf)) })]
    [string]$DonorPack,

    # 或可用文件的位置：相同版本的正常计算机的 Windows 文件夹 (\\DONOR\c$\Windows)、已装载的映像或单个文件的副
    # 本。
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ Test-Path -LiteralPath $_ })]
    [string]$DonorPath,

    # RestoreHealth 的源：同一内部版本的 \\DONOR\c$\Windows、已装载的映像或 wim:D:\sources\install.wim:1。
    [ValidateNotNullOrEmpty()]
    [ValidatePattern('^[^"<>|*?]*[^"<>|*?\\]$')]
    [string]$Source,

    # RestoreHealth 仅使用 -Source。仅在源完整时给出。
    [switch]$LimitAccess,

    # 允许由 WSUS 管理的计算机为此次修复访问 Windows 更新；之后恢复策略。
    [switch]$UseWindowsUpdate,

    # 失败的更新的 .msu 或 .cab。
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ (Test-Path -LiteralPath $_ -PathType Leaf) -and ($_ -match '^[^"]+\.(msu|cab)$') })]
    [string]$KbPackage,

    # 处理此驱动器或文件夹中未启动的 Windows，而不是正在运行的 Windows：D:\。对于无法启动的计算机：在带有
    # PowerShell 组件的 Windows PE 中运行，或将磁盘接到另一台计算机；恢复环境中没有 PowerShell。
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\WinSxS') -PathType Container })]
    [string]$Image,

    # 存放备份、状态和记录的位置。默认为只有管理员可以写入的新文件夹。
    [ValidateNotNullOrEmpty()]
    [string]$BackupFolder,

    # 在之前运行所要求的重新启动之后继续：相同的参数，加上其 -BackupFolder。
    [switch]$Resume,

    # 恢复 -BackupFolder 中保存的内容，不做其他操作。
    [switch]$Restore,

    # 即使有等待中的重启也继续。
    [switch]$IgnorePendingRestart,

    [switch]$SkipRestoreHealth,

    [switch]$SkipSfc
)

if ([int]('修'[0]) -ne 20462) { throw 'Save this script as UTF-8 with a byte order mark (BOM), then run it again.' }

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    Write-Warning -Message '此处的策略（应用控制、AppLocker）使 PowerShell 处于受约束语言模式，此脚本在该模式下无法运行。未做任何更改。请在策略中允许此脚本，或手动执行其中的步骤。'
    exit 10
}
if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
    Write-Warning -Message '这是 64 位 Windows 上的 32 位 PowerShell，看到的文件会不同。请启动 64 位 PowerShell。'
    exit 10
}

# 日志中给出的名称。下面的代码中没有其他内容来自日志。
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
    if ($WindowsFolder -eq $RunningWindows) { throw '-Image 用于未运行的 Windows。' }
}
if (($Resume -or $Restore) -and ($BackupFolder -eq '')) { throw '请给出 -BackupFolder：首次运行时的文件夹。' }
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

# 显示带时间的消息。
function Write-Message {
    param([string]$Message)
    Write-Host ('[{0:HH:mm:ss}] {1}' -f (Get-Date), $Message)
}

# 保留首个错误的退出代码。
function Set-Result {
    param([int]$Code)
    $script:Failed = $true
    if ($script:ExitCode -eq 0) { $script:ExitCode = $Code }
}

# 以退出代码和消息结束脚本。
function Stop-Script {
    param([int]$Code, [string]$Message)
    $script:LastCode = $Code
    Set-Result -Code $Code
    throw $Message
}

# 更改之前先询问；使用 -WhatIf 时只说明将要做什么。未执行的操作会让其步骤保持未完成。
function Confirm-Change {
    param([string]$Target, [string]$Action)
    if ($Caller.ShouldProcess($Target, $Action)) { return $true }
    $script:Skipped = $true
    return $false
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

# 从注册表读取计算机的信息：版本号（含 UBR）、体系结构、版本类型、语言。
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

# 从正在运行的 Windows 读取同样的信息。
function Get-OwnFacts {
    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Default)
    try { return Read-MachineFacts -Software $base.OpenSubKey('SOFTWARE') -ControlSet $base.OpenSubKey('SYSTEM\CurrentControlSet') }
    finally { $base.Dispose() }
}

# 从未运行的 Windows 文件夹读取同样的信息；使用其配置单元的副本，因此不触及映像。
function Get-ImageFacts {
    param([string]$Windows)
    if ($WhatIfPreference) {
        $kernel = Join-Path -Path $Windows -ChildPath 'System32\ntoskrnl.exe'
        if (-not (Test-Path -LiteralPath $kernel -PathType Leaf)) { return $null }
        Write-Message -Message ('使用 -WhatIf 时不加载 {0} 的配置单元：内部版本取自其内核，其余未知。' -f $Windows)
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
            # 未正常关闭的配置单元只有连同其日志才完整。
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

# 在无法执行这些步骤的计算机上停止；显示本机信息。
function Test-Machine {
    if ($WindowsFolder -eq $RunningWindows) { $script:Machine = Get-OwnFacts }
    else { $script:Machine = Get-ImageFacts -Windows $WindowsFolder }
    if ($null -eq $script:Machine) {
        Stop-Script -Code 10 -Message ('无法将 {0} 作为 Windows 安装读取。' -f $WindowsFolder)
    }
    $architecture = $script:Machine.Architecture
    Write-Message -Message ('此 Windows：版本 {0}，{1}，{2}，语言 {3}。' -f $script:Machine.Build, $architecture, $script:Machine.Edition, $script:Machine.Language)
    if (($architecture -ne '') -and ((($KeyForm -like 'amd64_*') -and ($architecture -eq 'x86')) -or (($KeyForm -like 'arm64*') -and ($architecture -ne 'ARM64')))) {
        Stop-Script -Code 10 -Message ('日志所涉及的计算机体系结构为 {0}；本机为 {1}。' -f $KeyForm.Split('_')[0], $architecture)
    }
    $servicing = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing'
    $signs = @(@('RebootPending', 'RebootInProgress', 'PackagesPending') | ForEach-Object { Join-Path -Path $servicing -ChildPath $_ })
    $signs += 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired'
    $waiting = (($WindowsFolder -eq $RunningWindows) -and (@($signs | Where-Object { Test-Path -LiteralPath $_ }).Count -gt 0)) -or
        (Test-Path -LiteralPath (Join-Path -Path $WindowsFolder -ChildPath 'WinSxS\pending.xml') -PathType Leaf)
    if ($waiting -and -not $IgnorePendingRestart) {
        Stop-Script -Code 10 -Message '有挂起的重新启动以完成较早的操作。请先重新启动，然后再次运行此脚本。如果仍然存在：在恢复环境中运行 dism /Image:<驱动器> /Cleanup-Image /RevertPendingActions。'
    }
}

# 写入记录：无论何时断电，记录要么完整，要么不存在。
function Save-Note {
    param([string]$Path, $Value)
    Export-Clixml -InputObject $Value -LiteralPath ($Path + '.new') -Confirm:$false
    [System.IO.File]::Delete($Path)
    [System.IO.File]::Move(($Path + '.new'), $Path)
}

# 为 -Resume 读取之前运行已完成的内容；拒绝属于其他脚本的文件夹。
function Restore-State {
    $exists = Test-Path -LiteralPath $StateFile -PathType Leaf
    if (-not $Resume) {
        if ($exists -and -not $Restore) {
            Stop-Script -Code 10 -Message ('{0} 中有之前的运行：请给出 -Resume，或另一个 -BackupFolder。' -f $BackupFolder)
        }
        return
    }
    if (-not $exists -and -not $IsNewFolder) {
        Write-Message -Message '之前的运行在完成第一步之前就已结束，因此本次从第一步开始。'
        return
    }
    if (-not $exists) {
        Stop-Script -Code 10 -Message ('{0} 中没有之前的运行；-Resume 需要首次运行的 -BackupFolder。' -f $BackupFolder)
    }
    $saved = Import-Clixml -LiteralPath $StateFile
    if ($saved.Script -ne $ScriptName) {
        Stop-Script -Code 10 -Message '之前的运行属于另一个脚本。'
    }
    $State.Done = @($saved.Done)
    $State.Since = [datetime]$saved.Since
    $script:UpdateDone = [bool]$saved.UpdateDone
}

# 说明现在是否执行某一步骤：之前已完成则不执行，需要先重新启动也不执行。
function Test-StepOpen {
    param([string]$Name)
    if ($State.Done -contains $Name) {
        Write-Message -Message ('{0}：之前已完成。' -f $Name)
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

# 记住已执行且成功的步骤。被略过的步骤留待之后的运行。
function Complete-Step {
    param([string]$Name)
    if ($WhatIfPreference -or $script:Skipped -or $script:Failed) { return }
    $State.Done += $Name
    Save-Note -Path $StateFile -Value @{ Script = $ScriptName; Done = $State.Done; Since = $State.Since; UpdateDone = $script:UpdateDone }
}

# 将 .zip 中的一个文件写到已检查过的路径。
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

# 提取包：其列表以及 WinSxS 和 servicing\Packages 下的内容；.zip 中的其他内容一概不动。列表最后提取，因此不完整
# 的包不会被当作包。
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
    catch { Stop-Script -Code 11 -Message ('{0} 不能作为包读取：{1}' -f $DonorPack, $_.Exception.Message) }
    finally {
        if ($null -ne $zip) { $zip.Dispose() }
        $stream.Dispose()
    }
}

# 查找包的文件夹。.zip 只提取一次到备份文件夹，之后使用 -Resume 运行时也用它。
function Open-Pack {
    if ($DonorPack -eq '') { return }
    if (Test-Path -LiteralPath $DonorPack -PathType Container) {
        $script:PackFolder = $DonorPack
        return
    }
    $folder = Join-Path -Path $BackupFolder -ChildPath 'pack'
    if (-not (Test-Path -LiteralPath (Join-Path -Path $folder -ChildPath 'pack.json') -PathType Leaf)) {
        if (-not (Confirm-Change -Target $folder -Action ('提取 {0}' -f $DonorPack))) {
            Write-Message -Message '包未提取，因此未检查其中的文件。若要在试运行中检查，请手动提取并指定该文件夹。'
            return
        }
        Expand-Pack -Folder $folder
    }
    $script:PackFolder = $folder
}

# 判断文件的哈希是否为日志中预期的哈希；日志中没有哈希时一律为真。
function Test-ExpectedHash {
    param($Target, [string]$Path)
    if ($Target.Hash -eq '') { return $true }
    return (Get-FileHash -LiteralPath $Path -Algorithm $Target.Algorithm -ErrorAction Stop).Hash -eq $Target.Hash
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

# 列表中的文件在此计算机上的位置。
function Get-StorePath {
    param($Target)
    return Join-Path -Path (Join-Path -Path $WindowsFolder -ChildPath $Target.Folder) -ChildPath $Target.File
}

# 除非副本可用，否则停止。有效负载与日志中的哈希核对。目录文件必须有签名。无从核对时，源计算机必须在所有重要方面
# 与本机相同。
function Assert-GoodCopy {
    param($Target, [string]$Path)
    if ($Target.Type -eq 'payload') {
        if (Test-CompressedFile -Path $Path) {
            Stop-Script -Code 11 -Message ('{0} 是组件存储的压缩文件，无法在此核对其内容。请使用带 -Source 的 RestoreHealth。' -f $Path)
        }
        if (-not (Test-ExpectedHash -Target $Target -Path $Path)) {
            Stop-Script -Code 11 -Message ('{0} 的 {1} 与日志中预期的值（{2}）不符：它是另一个版本，或同样已损坏。' -f $Path, $Target.Algorithm, $Target.Hash)
        }
    }
    if (($Target.Type -eq 'catalog') -and ((Get-AuthenticodeSignature -LiteralPath $Path).Status -ne 'Valid')) {
        Stop-Script -Code 11 -Message ('{0} 的签名无效。' -f $Path)
    }
    if (($Target.Hash -eq '') -and -not $script:SameMachine -and -not $AcceptUncheckedDonor) {
        Stop-Script -Code 11 -Message ('日志中没有可供核对 {0} 的哈希，且未能证明源计算机的版本、体系结构、版本类型和语言相同。确知它正常且相同时，请给出 -AcceptUncheckedDonor。' -f $Target.File)
    }
}

# 读取收取脚本生成的包的清单。如果不是这样的清单则停止。
function Get-Pack {
    $list = Join-Path -Path $script:PackFolder -ChildPath 'pack.json'
    try {
        $pack = Get-Content -LiteralPath $list -Raw -Encoding UTF8 | ConvertFrom-Json
        if ($pack.Version -ne 1) { throw 'Version' }
        foreach ($name in @('Build', 'Architecture', 'Edition', 'Language')) { [void]$pack.Machine.$name }
        foreach ($entry in $pack.Files) { [void]@($entry.Path, $entry.SHA256) }
        return $pack
    }
    catch { Stop-Script -Code 11 -Message ('{0} 不是包的清单：{1}' -f $list, $_.Exception.Message) }
}

# 读取源计算机的信息：来自包、共享背后计算机的注册表或映像的配置单元。没有说明时不返回任何内容。
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

# 将源计算机与本机比较。体系结构不同则拒绝；有其他差异时只使用日志中有哈希的文件。
function Test-Donor {
    if ($script:PackFolder -ne '') { $script:Pack = Get-Pack }
    $donor = Get-DonorFacts
    if ($null -eq $donor) {
        Write-Warning -Message '源计算机未说明它是什么计算机：只从中取用日志中有哈希的文件。'
        return
    }
    $labels = @{ Build = '版本号'; Architecture = '体系结构'; Edition = '版本类型'; Language = '语言' }
    $script:SameMachine = $true
    foreach ($name in @('Build', 'Architecture', 'Edition', 'Language')) {
        Write-Message -Message ('{0}：本机为 {1}，源计算机为 {2}。' -f $labels[$name], $script:Machine[$name], $donor[$name])
        if ($script:Machine[$name] -eq $donor[$name]) { continue }
        # 试运行不加载映像的配置单元，因此无法比较它们。
        if ($WhatIfPreference -and (($script:Machine[$name] -eq '') -or ($donor[$name] -eq ''))) { continue }
        $script:SameMachine = $false
        if ($name -eq 'Architecture') { Stop-Script -Code 11 -Message '源计算机的体系结构不同。' }
        Write-Warning -Message '源计算机与本机不同：只从中取用日志中有哈希的文件。'
    }
}

# 在包中或源计算机的同名路径下查找文件。给出单个文件时名称必须相同，且只有哈希能证明它是正确的文件。
function Find-DonorFile {
    param($Target)
    $relative = Join-Path -Path $Target.Folder -ChildPath $Target.File
    if ($null -ne $script:Pack) {
        $path = Join-Path -Path (Join-Path -Path $script:PackFolder -ChildPath 'Windows') -ChildPath $relative
        $entry = @($script:Pack.Files | Where-Object { $_.Path -eq $relative })
        if (($entry.Count -ne 1) -or -not (Test-Path -LiteralPath $path -PathType Leaf)) {
            Stop-Script -Code 11 -Message ('包中没有 {0}。' -f $relative)
        }
        if ((Get-FileHash -LiteralPath $path -Algorithm SHA256 -ErrorAction Stop).Hash -ne $entry[0].SHA256) {
            Stop-Script -Code 11 -Message ('{0} 与打包时不同：请重新复制该包。' -f $path)
        }
        return $path
    }
    $donor = Get-Item -LiteralPath $DonorPath -Force
    if (-not $donor.PSIsContainer) {
        if ($Target.Hash -eq '') {
            Stop-Script -Code 11 -Message '日志中没有哈希，无法确认单个文件是否正确。请给出源计算机的 Windows 文件夹。'
        }
        if ($donor.Name -ne [System.IO.Path]::GetFileName($Target.File)) {
            Stop-Script -Code 11 -Message ('源文件的名称不是 {0}。' -f $Target.File)
        }
        return $donor.FullName
    }
    foreach ($folder in @($donor.FullName, (Join-Path -Path $donor.FullName -ChildPath 'Windows'))) {
        $candidate = Join-Path -Path $folder -ChildPath $relative
        if (Test-Path -LiteralPath $candidate -PathType Leaf) { return $candidate }
    }
    Stop-Script -Code 11 -Message ('{0} 中没有文件 {1}：它不能作为此文件的来源。' -f $donor.FullName, $relative)
}

# 查找并检查文件的完好副本。无法读取的与不完好的一样会被拒绝。
function Get-GoodCopy {
    param($Target)
    try {
        $file = Find-DonorFile -Target $Target
        Assert-GoodCopy -Target $Target -Path $file
        return $file
    }
    catch {
        if ($script:LastCode -ne 0) { throw }
        Stop-Script -Code 11 -Message ('无法读取来源计算机上的 {0}：{1}' -f $Target.File, $_.Exception.Message)
    }
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

function Get-Owner {
    param([string]$Path)
    return (Get-Acl -LiteralPath $Path).GetOwner([System.Security.Principal.SecurityIdentifier]).Value
}

# 在更改期间授予管理员对一个对象的权限。
function Grant-Access {
    param([string]$Path)
    Invoke-RequiredTool -Name 'takeown.exe' -Arguments @('/F', $Path, '/A')
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($Path, '/grant', '*S-1-5-32-544:(F)')
}

# 为一个对象设置所有者和权限并检查，返回是否正确。新对象没有 .acl 文件。从不抛出异常：它会在处理其他错误时运行。
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
    Write-Warning -Message ('{0} 的所有者或权限与原来不同。下次运行会重试。手动恢复：先运行 icacls <file> /setowner "NT SERVICE\TrustedInstaller"，再用 {1} 中的 .acl 文件运行 icacls <folder> /restore。' -f $Path, $UnfinishedFolder)
    return $false
}

# 原先不存在的文件的权限：采用同一文件夹中其他文件的权限，否则采用组件存储文件的常规权限。
function Get-NewFileAccess {
    param([string]$Path)
    $folder = [System.IO.Path]::GetDirectoryName($Path)
    $model = Get-ChildItem -LiteralPath $folder -File -Force | Select-Object -First 1
    if ($null -ne $model) { return (Get-Acl -LiteralPath $model.FullName).GetSecurityDescriptorSddlForm('Access') }
    $readers = @('S-1-5-32-544', 'S-1-5-18', 'S-1-5-32-545', 'S-1-15-2-1') | ForEach-Object { '(A;;0x1200a9;;;{0})' -f $_ }
    return 'D:PAI(A;;FA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)' + ($readers -join '')
}

# 在更改之前记录对象和文件的状态。要新建的文件或文件夹带有 -NewAccess，即它将获得的权限。
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

# 结束一次更改，无论是否完整：只写了一半的新文件会被删除，只写了一半的旧文件会恢复原内容；然后恢复属性、权限和所
# 有者。一切无误后删除记录。
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
        Write-Warning -Message ('无法恢复旧内容：{0}' -f $_.Exception.Message)
    }
    if (($Change.NewAccess -ne '') -and (Test-Path -LiteralPath $Change.File)) {
        $isRight = (Restore-Security -Path $Change.File -AclFile '' -Access $Change.NewAccess -Owner $OwnerSid) -and $isRight
    }
    $isRight = (Restore-Security -Path $Change.Object -AclFile ($Change.Name + '.acl') -Access $Change.Access -Owner $Change.Owner) -and $isRight
    if ($isRight) { foreach ($end in @('.xml', '.acl')) { [System.IO.File]::Delete($Change.Name + $end) } }
}

# 在更改其他内容之前，先结束中断的运行所开始的更改。
function Complete-InterruptedChange {
    if (-not (Test-Path -LiteralPath $UnfinishedFolder -PathType Container)) { return }
    foreach ($file in @(Get-ChildItem -LiteralPath $UnfinishedFolder -Filter 'change-*.xml' -File)) {
        $change = Import-Clixml -LiteralPath $file.FullName
        Write-Warning -Message ('之前的一次运行在更改 {0} 时中断。' -f $change.File)
        if (-not (Confirm-Change -Target $change.File -Action '完成该更改，或将其撤销')) { continue }
        Grant-Access -Path $change.Object
        Complete-Change -Change $change
    }
}

# 复制文件并覆盖已有内容。副本不带只读、隐藏或系统属性 (7)。
function Copy-Plain {
    param([string]$From, [string]$To)
    if (Test-Path -LiteralPath $To -PathType Leaf) { [System.IO.File]::SetAttributes($To, [System.IO.FileAttributes]::Normal) }
    [System.IO.File]::Copy($From, $To, $true)
    if ([int][System.IO.File]::GetAttributes($To) -band 7) { [System.IO.File]::SetAttributes($To, [System.IO.FileAttributes]::Normal) }
}

# 将新内容写入存储中的文件，无论发生什么都会结束该更改。
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
    catch { Stop-Script -Code 12 -Message ('{0} 未更改：{1} 正在使用的文件可以在此 Windows 未运行时用 -Image 替换。' -f $StoreFile, $_.Exception.Message) }
    finally { Complete-Change -Change $change }
    if (-not (Test-SameContent -Path $StoreFile -Other $NewContent)) {
        Set-Result -Code 12
        throw '存储中的文件与写入的内容不一致。请先检查磁盘和内存。'
    }
}

# 一个文件的备份：它的信息、之前的内容以及替换它的内容。
function Get-BackupPath {
    param($Target, [string]$Name)
    return Join-Path -Path $BackupFolder -ChildPath ('{0}-{1}' -f $Target.Id, $Name)
}

# 将文件保存到备份文件夹。记录最后写入：没有记录就表示尚未更改任何内容。
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

# 说明两个文件是否都存在且逐字节相同。
function Test-SameContent {
    param([string]$Path, [string]$Other)
    if (-not (Test-Path -LiteralPath $Path -PathType Leaf) -or -not (Test-Path -LiteralPath $Other -PathType Leaf)) { return $false }
    return (Get-FileHash -LiteralPath $Path -Algorithm SHA256 -ErrorAction Stop).Hash -eq (Get-FileHash -LiteralPath $Other -Algorithm SHA256 -ErrorAction Stop).Hash
}

# 说明文件是否无需复制：它具有预期的哈希，或之前的运行已将其恢复。
function Test-AlreadyGood {
    param($Target, [string]$StoreFile)
    if (-not (Test-Path -LiteralPath $StoreFile -PathType Leaf)) { return $false }
    if ($Target.Hash -ne '') { return (Test-ExpectedHash -Target $Target -Path $StoreFile) }
    $new = Get-BackupPath -Target $Target -Name 'new.bin'
    return (Test-SameContent -Path $new -Other $StoreFile)
}

# 将一个文件从源计算机复制到组件存储。
function Copy-StoreFile {
    param($Target)
    $storeFile = Get-StorePath -Target $Target
    if ($storeFile.Length -ge 260) {
        Stop-Script -Code 11 -Message ('路径 {0} 对 takeown.exe 和 icacls.exe 来说过长。请使用带 -Source 的 RestoreHealth。' -f $storeFile)
    }
    $folder = [System.IO.Path]::GetDirectoryName($storeFile)
    if (-not (Test-Path -LiteralPath $folder -PathType Container)) {
        Stop-Script -Code 11 -Message ('本机上不存在文件夹 {0}：日志来自其他计算机或较早的状态，或整个组件缺失。请使用带 -Source 的 RestoreHealth。' -f $folder)
    }
    if (($Target.Type -eq 'payload') -and (Test-Path -LiteralPath $storeFile -PathType Leaf) -and (Test-CompressedFile -Path $storeFile)) {
        Stop-Script -Code 11 -Message ('存储以压缩形式保存 {0}，因此无法用副本替换。请使用带 -Source 的 RestoreHealth。' -f $storeFile)
    }
    if (Test-AlreadyGood -Target $Target -StoreFile $storeFile) {
        Write-Message -Message ('{0} 已是应有的内容；无需复制。' -f $storeFile)
        return
    }
    $donorFile = Get-GoodCopy -Target $Target
    if (($Target.Hash -eq '') -and (Test-SameContent -Path $storeFile -Other $donorFile)) {
        Write-Message -Message ('{0} 与源计算机上的相同；无需复制。' -f $storeFile)
        return
    }
    Write-Message -Message ('可用副本：{0}' -f $donorFile)
    if (-not (Confirm-Change -Target $storeFile -Action ('备份，然后用 {0} 替换' -f $donorFile))) { return }

    $kept = Test-Path -LiteralPath (Get-BackupPath -Target $Target -Name 'backup.xml') -PathType Leaf
    if ($kept -and -not $Resume) {
        Stop-Script -Code 12 -Message ('{0} 中已有备份；请指定其他 -BackupFolder。' -f $BackupFolder)
    }
    $new = Get-BackupPath -Target $Target -Name 'new.bin'
    try {
        if ($kept) { Write-Message -Message '保留先前运行的备份。' }
        else { Save-StoreFile -Target $Target -StoreFile $storeFile }
        Copy-Plain -From $donorFile -To $new
    }
    catch { Stop-Script -Code 12 -Message ('备份失败，未做任何更改：{0}' -f $_.Exception.Message) }
    Assert-GoodCopy -Target $Target -Path $new
    $old = Get-BackupPath -Target $Target -Name 'old.bin'
    if (-not (Test-Path -LiteralPath $old -PathType Leaf)) { $old = '' }
    Set-StoreFile -StoreFile $storeFile -NewContent $new -OldContent $old
    Write-Message -Message '存储中的文件内容已与可用副本一致。'
}

# 复制列表中的所有文件。被拒绝或正在使用的文件会报告并跳过；其他错误则结束脚本。
function Copy-FromDonor {
    if (($DonorPack -eq '') -and ($DonorPath -eq '')) {
        $script:Skipped = $true
        Write-Message -Message '未给出 -DonorPack 和 -DonorPath：这些文件交由 RestoreHealth 处理。'
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

# 为 -Restore 恢复已保存的文件。
function Restore-FromBackup {
    $found = 0
    foreach ($target in $Targets) {
        $file = Get-BackupPath -Target $target -Name 'backup.xml'
        if (-not (Test-Path -LiteralPath $file -PathType Leaf)) { continue }
        $found++
        $storeFile = Get-StorePath -Target $target
        $record = Import-Clixml -LiteralPath $file
        if ($record.Path -ne $storeFile) { Stop-Script -Code 12 -Message '该备份属于其他文件。' }
        if (-not $record.Existed) {
            Write-Warning -Message ('{0} 之前不存在，因此没有可恢复的内容；绝不会从组件存储中删除任何内容。' -f $storeFile)
            continue
        }
        $old = Get-BackupPath -Target $target -Name 'old.bin'
        if ((Get-FileHash -LiteralPath $old -Algorithm SHA256 -ErrorAction Stop).Hash -ne $record.SHA256) {
            Stop-Script -Code 12 -Message '备份的文件与保存时不一致。'
        }
        if (-not (Confirm-Change -Target $storeFile -Action ('从 {0} 恢复' -f $old))) { continue }
        Set-StoreFile -StoreFile $storeFile -NewContent $old -OldContent $old
        Write-Message -Message ('{0} 已恢复为修复之前的状态。' -f $storeFile)
    }
    if ($found -eq 0) { Stop-Script -Code 12 -Message ('{0} 中没有此脚本的备份。' -f $BackupFolder) }
}

# 让 Windows 更新为一次修复提供内容。先记录原策略。
function Set-RepairPolicy {
    [void][System.IO.Directory]::CreateDirectory($UnfinishedFolder)
    $note = @{ Existed = Test-Path -LiteralPath $Policy; Before = Get-RegistryValue -Path $Policy -Name 'RepairContentServerSource' }
    Save-Note -Path $PolicyNote -Value $note
    Write-Message -Message '为此次修复将策略 RepairContentServerSource 设为 2，之后恢复。'
    if (-not $note.Existed) { [void](New-Item -Path $Policy -Force -Confirm:$false) }
    Set-ItemProperty -LiteralPath $Policy -Name 'RepairContentServerSource' -Value 2 -Type DWord -Confirm:$false
}

# 将策略恢复原样，运行中断后也是如此。
function Restore-RepairPolicy {
    if ($WhatIfPreference -or -not (Test-Path -LiteralPath $PolicyNote -PathType Leaf)) { return }
    $note = Import-Clixml -LiteralPath $PolicyNote
    $now = Get-RegistryValue -Path $Policy -Name 'RepairContentServerSource'
    if ($null -ne $note.Before) { Set-ItemProperty -LiteralPath $Policy -Name 'RepairContentServerSource' -Value $note.Before -Type DWord -Confirm:$false }
    elseif ($null -ne $now) { Remove-ItemProperty -LiteralPath $Policy -Name 'RepairContentServerSource' -Confirm:$false }
    if (-not $note.Existed -and (Test-Path -LiteralPath $Policy)) { Remove-Item -LiteralPath $Policy -Confirm:$false }
    [System.IO.File]::Delete($PolicyNote)
}

# 运行 RestoreHealth。没有 -Source 时，Windows 先使用自身的备份，再使用 Windows 更新或 WSUS；源计算机的包也是一
# 个源。
function Invoke-RestoreHealth {
    if ($SkipRestoreHealth) {
        $script:Skipped = $true
        return
    }
    if ([int]$script:Machine.Build.Split('.')[0] -lt 9200) {
        $script:Skipped = $true
        Write-Warning -Message '此 Windows 没有 RestoreHealth。请改为运行系统更新准备工具 (KB947821)；它从 Windows\Temp\CheckSUR\servicing\Packages 和 Windows\Temp\CheckSUR\WinSxS\Manifests 取用可用副本。'
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
        Write-Warning -Message '对映像运行 RestoreHealth 需要 -Source 或 -DonorPack；已略过。'
        return
    }
    elseif (-not $UseWindowsUpdate -and (Get-RegistryValue -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate' -Name 'WUServer')) {
        Write-Warning -Message '此计算机从 WSUS 获取更新，而 WSUS 通常没有修复内容。请给出 -Source，或给出 -UseWindowsUpdate 以允许它为此次修复访问 Windows 更新。'
    }
    if (-not (Confirm-Change -Target '组件存储' -Action ('dism.exe ' + ($arguments -join ' ')))) { return }
    try {
        if ($UseWindowsUpdate) { Set-RepairPolicy }
        $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
    }
    finally { Restore-RepairPolicy }
    if ($code -eq 3010) { $script:RestartNeeded = $true }
    elseif ($code -ne 0) {
        $script:StoreRepaired = $false
        Set-Result -Code 13
        Write-Warning -Message 'RestoreHealth 失败。请给出 -Source：同一内部版本的已装载映像或 wim:<路径>:<索引>。'
    }
    $State.Since = Get-Date
}

# 运行 sfc，并在 CBS.log 中查看其未能修复的文件：退出代码无法说明这一点。因其输出为 UTF-16，故在此窗口中启动。
function Invoke-Sfc {
    if ($SkipSfc) {
        $script:Skipped = $true
        return
    }
    if (-not $script:StoreRepaired) {
        Write-Message -Message '跳过 sfc：它从存储中修复文件，而存储尚未修复。'
        return
    }
    if (-not (Confirm-Change -Target '系统文件' -Action 'sfc.exe /scannow')) { return }
    $start = Get-Date
    $since = $start.ToString('yyyy-MM-dd HH:mm:ss', [System.Globalization.CultureInfo]::InvariantCulture)
    $arguments = '/scannow'
    $log = ''
    if ($Image -ne '') {
        $log = Join-Path -Path $BackupFolder -ChildPath ('sfc-{0}.log' -f [guid]::NewGuid().ToString('N'))
        $arguments = '/scannow /offbootdir="{0}" /offwindir="{1}" /offlogfile="{2}"' -f ($Image -replace '\\$', '\\'), $WindowsFolder, $log
    }
    $process = Start-Process -FilePath (Join-Path -Path $System32 -ChildPath 'sfc.exe') -ArgumentList $arguments -NoNewWindow -Wait -PassThru
    Write-Message -Message ('{0} 已结束，退出代码 {1}（{2}）。' -f 'sfc.exe', $process.ExitCode, ('0x{0:X8}' -f $process.ExitCode))
    # 运行时间较长时日志可能会轮换。
    $logs = @($log)
    if ($log -eq '') { $logs = @(Get-ChildItem -LiteralPath $LogFolder -Filter 'Cbs*.log' -File | Where-Object { $_.LastWriteTime -ge $start } | ForEach-Object { $_.FullName }) }
    $left = @($logs | Where-Object { Test-Path -LiteralPath $_ -PathType Leaf } |
        ForEach-Object { Select-String -LiteralPath $_ -Pattern '[SR] Cannot repair member file' -SimpleMatch } |
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
    $code = Invoke-Tool -Name 'dism.exe' -Arguments @($DismTarget, '/Add-Package', ('/PackagePath:' + $Path), '/NoRestart')
    if ($code -eq 3010) { $script:RestartNeeded = $true }
    # 比本机更旧的服务堆栈更新不适用，也不需要。
    if (([System.IO.Path]::GetFileName($Path) -like 'SSU-*') -and (@(0x800f081e, 0x800f0823) -contains $code)) { return $true }
    return ($code -eq 0) -or ($code -eq 3010)
}

# 手动安装 .msu 或 .cab 程序包，并说明是否成功。.msu 中的服务堆栈 (SSU) 最先安装；内含 .wim 或 .psf 的程序包由
# DISM 打开。
function Install-ByHand {
    param([string]$Path)
    if (-not (Confirm-Change -Target $Path -Action '用 expand.exe 和 dism.exe /Add-Package 安装')) { return $true }
    if ([System.IO.Path]::GetExtension($Path) -ne '.msu') { return (Add-Package -Path $Path) }
    $build = 0
    if ($script:Machine.Build -match '^(\d+)\.') { $build = [int]$Matches[1] }
    if ($build -ge 26100) {
        Write-Message -Message '从此版本起，更新可能需要检查点更新：它们的所有 .msu 文件必须与该更新放在同一文件夹中，且其中没有其他文件。'
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

# 重试该更新：给出 .msu 时使用 wusa.exe。
function Invoke-UpdateRetry {
    if ($Image -ne '') { return }
    if ($KbPackage -eq '') {
        $script:Skipped = $true
        Write-Message -Message ('现在请在 Windows 更新中检查更新，以便重试 {0}。如果失败，请从 Microsoft 更新目录下载，并用 -KbPackage 运行此脚本。' -f $FailedUpdate)
        return
    }
    if (($FailedKb -ne '') -and ($KbPackage -notlike ('*' + $FailedKb + '*'))) {
        Write-Warning -Message ('程序包的名称未表明它是 {0}。' -f $FailedUpdate)
    }
    if ([System.IO.Path]::GetExtension($KbPackage) -ne '.msu') { return }
    if (-not (Confirm-Change -Target $KbPackage -Action 'wusa.exe /quiet /norestart')) { return }
    $process = Start-Process -FilePath (Join-Path -Path $System32 -ChildPath 'wusa.exe') -ArgumentList ('"{0}" /quiet /norestart' -f $KbPackage) -Wait -PassThru
    Write-Message -Message ('{0} 已结束，退出代码 {1}（{2}）。' -f 'wusa.exe', $process.ExitCode, ('0x{0:X8}' -f $process.ExitCode))
    # 0x00240005: WU_S_REBOOT_REQUIRED, 0x00240006: WU_S_ALREADY_INSTALLED
    $script:UpdateDone = @(0, 3010, 0x00240005, 0x00240006) -contains $process.ExitCode
    if (@(3010, 0x00240005) -contains $process.ExitCode) { $script:RestartNeeded = $true }
    if ($process.ExitCode -eq 0x80240017) {
        $script:UpdateDone = $true
        Set-Result -Code 15
        Write-Warning -Message ('{0} 不适用于此计算机：它面向其他 Windows，或已安装更新的更新。不再尝试 DISM。' -f $KbPackage)
    }
}

# 其他方式未能安装时，手动安装该更新。
function Install-UpdateByHand {
    if ($KbPackage -eq '') { $script:Skipped = $true }
    if ($script:Skipped -or $script:UpdateDone) { return }
    if (-not (Install-ByHand -Path $KbPackage)) { Set-Result -Code 15 }
}

# 说明下一步分析需要保留的内容。
function Show-NextLogs {
    if ($script:ExitCode -eq 0) { return }
    Write-Message -Message '并非全部成功。请保留以下内容，并先阅读最新的 CBS.log：'
    foreach ($log in @('Logs\CBS\CBS.log', 'Logs\CBS\CbsPersist_*.log', 'Logs\DISM\dism.log', 'INF\setupapi.dev.log')) {
        Write-Host ('    ' + (Join-Path -Path $RunningWindows -ChildPath $log))
    }
    Write-Host ('    ' + $BackupFolder)
    Write-Message -Message '组件存储无法修复时，最后的办法是就地升级：使用相同或更新版本的介质运行 setup.exe /auto upgrade /dynamicupdate disable。'
}

# 在 CBS.log 及其轮换部分中查找自修复以来说明其中某个对象损坏的行。名称按文本比较。
function Test-NewLog {
    # 之后使用 -Resume 的运行会再次检查。
    $script:Skipped = $true
    if ($WhatIfPreference) { return }
    $names = @($Targets | Where-Object { $_.Type -eq 'payload' } | ForEach-Object { [System.IO.Path]::GetFileName($_.File) })
    $names += @($Targets | Where-Object { @('payload', 'component') -notcontains $_.Type } | ForEach-Object { [System.IO.Path]::GetFileNameWithoutExtension($_.File) })
    $names += @($KeyForm, $PackageName) | Where-Object { $_ -ne '' }
    $names = @($names | Select-Object -Unique)
    if ($names.Count -eq 0) {
        Write-Message -Message '日志没有指明可查找的对象：请打开新的 CBS.log。'
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
        Write-Message -Message '新的日志中没有关于这些对象的问题。'
        return
    }
    Set-Result -Code 17
    Write-Warning -Message ('新的日志再次指明同一对象，共 {0} 次：' -f $found.Count)
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
    Write-Message -Message ('备份：{0}' -f $BackupFolder)
    Restore-State

    # 第 1 步，共 9 步：检查本机
    # 内容：显示内部版本和体系结构，并检查是否有等待中的重启。不做任何更改。
    # 预期：64 位 Windows 上为 64 位进程，体系结构与日志一致，没有等待中的重启。
    # 否则：脚本在做任何更改之前停止（退出代码 10）。
    # 风险：无
    # 依据： CBS.log:12
    Test-Machine

    Complete-InterruptedChange
    Restore-RepairPolicy
    if ($Restore) {
        Restore-FromBackup
    }
    else {
        Open-Pack

        # 第 2 步，共 9 步：从正常的计算机恢复 ContosoMtp.dll
        # 内容：给出 -DonorPack 或 -DonorPath 时：在修复文件包或正常计算机上找到每个文件，与日志中的预期哈希核
        # 对，备份本机文件及其权限和所有者，复制文件，再恢复权限和所有者。
        # 预期：组件存储中该文件的 SHA256 为 0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D；
        # 所有者为 TrustedInstaller。
        # 否则：恢复旧文件。拒绝源文件：退出代码 11。备份或复制失败：12。权限未恢复：16。
        # 风险：中
        # 依据： CBS.log:12, CBS.log:21, CBS.log:40
        if (Test-StepOpen -Name 'copy-from-donor') {
            Copy-FromDonor
            Complete-Step -Name 'copy-from-donor'
        }

        # 第 3 步，共 9 步：修复组件存储
        # 内容：运行一次，除非给出 -SkipRestoreHealth；给出 -Source 时使用 /Source。给出 -UseWindowsUpdate 时，
        # 由 WSUS 管理的计算机可在这次修复中使用 Windows 更新，之后恢复原策略。
        # 预期：退出代码为 0：组件存储一致。
        # 否则：请给出 -Source：同一内部版本的已装载映像或 install.wim（退出代码 13）。不要循环运行。
        # 风险：低
        # 依据： CBS.log:12
        if (Test-StepOpen -Name 'restorehealth') {
            Invoke-RestoreHealth
            Complete-Step -Name 'restorehealth'
        }

        # 第 4 步，共 9 步：检查系统文件
        # 条件：当组件存储一致时。
        # 内容：运行它，除非给出 -SkipSfc；然后在 CBS.log 中查看是否有文件无法修复。
        # 预期：扫描开始后，CBS.log 中没有“Cannot repair member file”行。
        # 否则：列出的文件在存储中也已损坏：请为每个文件编写脚本（退出代码 14）。
        # 风险：低
        # 依据： CBS.log:12
        if (Test-StepOpen -Name 'sfc') {
            Invoke-Sfc
            Complete-Step -Name 'sfc'
        }

        # 第 5 步，共 9 步：重试 KB5036892
        # 条件：当没有挂起的重启时。
        # 内容：给出 -KbPackage 时，用 wusa.exe 静默安装该程序包且不重启；否则请在 Windows 更新中安装。
        # 预期：退出代码 0 或 3010；已安装时为 0x00240006。
        # 否则：下一步手动安装该程序包。
        # 风险：中
        # 依据： CBS.log:40
        if (Test-StepOpen -Name 'retry-update') {
            Invoke-UpdateRetry
            Complete-Step -Name 'retry-update'
        }

        # 第 6 步，共 9 步：如仍失败，手动安装 KB5036892 或较早的累积更新
        # 条件：当上一步未能安装时。
        # 内容：给出 -KbPackage 时：对 .msu 程序包运行 expand -F:*，再用 dism /Add-Package 安装其中的内容，服务
        # 堆栈在先。从内部版本 26100 起，直接对 DISM 指定 .msu，检查点累积更新放在同一文件夹中。
        # 预期：退出代码 0 或 3010。
        # 否则：请阅读新的 CBS.log：此时的原因可能已不同（退出代码 15）。
        # 风险：中
        # 依据： CBS.log:40
        if (Test-StepOpen -Name 'install-by-hand') {
            Install-UpdateByHand
            Complete-Step -Name 'install-by-hand'
        }

        # 第 7 步，共 9 步：在新的 CBS.log 中查找同一对象
        # 内容：读取自修复以来 CBS.log 及其轮换部分的内容，查找此脚本所修复对象的失败。不做任何更改。
        # 预期：没有关于其中任何对象失败的行。
        # 否则：显示这些行：打开新的 CBS.log，从那里重新开始（退出代码 17）。
        # 风险：无
        # 依据： CBS.log:12
        if (Test-StepOpen -Name 'recheck') {
            Test-NewLog
            Complete-Step -Name 'recheck'
        }

        # 第 8 步，共 9 步：最后的办法：通过就地升级修复 Windows
        # 条件：当已使用内部版本相同的源执行以上步骤，而组件存储仍然损坏时。
        # 内容：使用内部版本相同或更新、版本类别和语言相同的安装介质，在 Windows 中运行 setup.exe。文件、程序和
        # 设置会保留。在此之前：做好备份，确保有 20 GB 可用空间，暂停 BitLocker，卸载其他防病毒产品，并确认映像
        # 中包含相同的版本类别。
        # 预期：Windows 以新的组件存储启动；然后安装更新。
        # 否则：查看 C:\$WINDOWS.~BT\Sources\Panther 中的 setuperr.log 和 setupact.log。
        # 风险：高
        # 手动执行： manage-bde.exe -protectors -disable C:
        # 手动执行： dism.exe /Get-WimInfo /WimFile:<media>\sources\install.wim
        # 手动执行： <media>\setup.exe /auto upgrade /dynamicupdate disable /eula accept
        # 依据： CBS.log:12
    }
}
catch {
    if ($script:ExitCode -eq 0) { Write-Host $_.ScriptStackTrace }
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
finally {
    # 第 9 步，共 9 步：收集下一步分析所需的内容
    # 条件：在某一步失败时执行。
    # 内容：列出需要保留的日志。不做任何更改。
    # 预期：新的 CBS.log 会说明剩余的问题。
    # 否则：请手动复制这些文件夹；Windows 运行时也可以读取。
    # 风险：无
    # 依据： CBS.log:12
    Show-NextLogs
    if ($transcribing) { Stop-Transcript | Out-Null }
}

if ($script:RestartNeeded) {
    if ($script:StepsLeft) {
        Write-Message -Message ('请重新启动，然后使用相同的参数和 -Resume -BackupFolder "{0}" 再次运行脚本。' -f $BackupFolder)
    }
    else { Write-Message -Message '请重启以完成。' }
    if ($script:ExitCode -eq 0) { $script:ExitCode = 3010 }
}
exit $script:ExitCode

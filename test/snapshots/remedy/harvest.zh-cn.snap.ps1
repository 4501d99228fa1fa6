#Requires -Version 5.1
#Requires -RunAsAdministrator

# 在正常计算机上打包完好的文件副本，用于修复另一台计算机。列表中的对象数：4。
#
# 证据（文件:行）：
#   CBS.log:12: Hashes for file member [l:14]'ContosoMtp.dll' do not match.
#   CBS.log:21: (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'
#   CBS.log:40: Failed to perform operation. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
#
# 由 CBS Lens 0.0.0 编写。它读取 Windows 并写入包的文件夹；不做其他任何更改。
# 该计算机必须正常，且版本号（含更新编号）、体系结构、版本类型和语言与损坏的计算机相同。
#
# 用法：
#   .\Harvest-ContosoMtp.dll-and-3-more-KB5036892.ps1 -PackFolder C:\Temp\pack
#   .\Harvest-ContosoMtp.dll-and-3-more-KB5036892.ps1 -PackFolder C:\Temp\pack -Image D:\
#
# 退出代码：
#   0     所有文件均已打包
#   1     因意外错误而停止
#   10    本机不适用或有等待中的重启；未做任何更改
#   11    部分文件在此缺失或不可用；其余文件已打包

[CmdletBinding(SupportsShouldProcess = $true)]
param(
    # 存放包的新文件夹；在其旁边生成 .zip。
    [Parameter(Mandatory = $true)]
    [ValidateNotNullOrEmpty()]
    [string]$PackFolder,

    # 从此驱动器或文件夹中的 Windows（已装载的映像）而不是正在运行的 Windows 取用文件。
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\WinSxS') -PathType Container })]
    [string]$Image
)

if ([int]('在'[0]) -ne 22312) { throw 'Save this script as UTF-8 with a byte order mark (BOM), then run it again.' }

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
if (Test-Path -LiteralPath $PackFolder) { throw '该文件夹已存在：请给出新的文件夹。' }
$IgnorePendingRestart = $false
$script:ExitCode = 0
$script:LastCode = 0
$script:Failed = $false
$script:Skipped = $false
$script:Machine = $null

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

# 组件文件夹中的文件，按其在该文件夹中的名称。不含差异文件（f、n、r）：每台计算机自行生成。
function Get-ComponentName {
    param([string]$Folder)
    Get-ChildItem -LiteralPath $Folder -Recurse -File -Force |
        ForEach-Object { $_.FullName.Substring($Folder.Length).TrimStart('\') } |
        Where-Object { $_ -notmatch '^[fnr]\\' }
}

# 检查一个文件并将其复制到包中：有效负载具有损坏计算机的日志中预期的哈希，目录文件具有有效签名。返回其在清单中的
# 条目。
function Add-ToPack {
    param($Target)
    $relative = Join-Path -Path $Target.Folder -ChildPath $Target.File
    $file = Join-Path -Path $WindowsFolder -ChildPath $relative
    if (-not (Test-Path -LiteralPath $file -PathType Leaf)) {
        Stop-Script -Code 11 -Message ('此计算机上不存在 {0}：它的版本和更新级别不同。' -f $file)
    }
    if (($Target.Type -eq 'payload') -and (Test-CompressedFile -Path $file)) {
        Stop-Script -Code 11 -Message ('{0} 已被组件存储压缩，因此无法在此检查其内容。请改用该文件正在使用的计算机或已装载的映像。' -f $file)
    }
    if (-not (Test-ExpectedHash -Target $Target -Path $file)) {
        Stop-Script -Code 11 -Message ('{0} 的哈希与日志所期望的不符：它已损坏，或是另一个版本。' -f $file)
    }
    if (($Target.Type -eq 'catalog') -and ((Get-AuthenticodeSignature -LiteralPath $file).Status -ne 'Valid')) {
        Stop-Script -Code 11 -Message ('{0} 的签名无效。' -f $file)
    }
    if (-not (Confirm-Change -Target $file -Action ('复制到 {0}' -f $PackFolder))) { return }
    $copy = Join-Path -Path (Join-Path -Path $PackFolder -ChildPath 'Windows') -ChildPath $relative
    [void][System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($copy))
    [System.IO.File]::Copy($file, $copy, $false)
    # 隐藏文件不会被放入 .zip。
    [System.IO.File]::SetAttributes($copy, [System.IO.FileAttributes]::Normal)
    return @{ Path = $relative; SHA256 = (Get-FileHash -LiteralPath $copy -Algorithm SHA256 -ErrorAction Stop).Hash; Length = (Get-Item -LiteralPath $copy -Force).Length }
}

# 列表中的对象所代表的文件：其本身，或组件的所有文件。
function Get-TargetFile {
    param($Target)
    if ($Target.Type -ne 'component') { return $Target }
    $folder = Join-Path -Path $Target.Folder -ChildPath $Target.File
    $path = Join-Path -Path $WindowsFolder -ChildPath $folder
    $names = @()
    if (Test-Path -LiteralPath $path -PathType Container) { $names = @(Get-ComponentName -Folder $path) }
    if ($names.Count -eq 0) {
        Stop-Script -Code 11 -Message ('此计算机上不存在 {0}：它的版本和更新级别不同。' -f $path)
    }
    foreach ($name in $names) {
        [PSCustomObject]@{ Type = 'component-file'; Folder = $folder; File = $name; Hash = ''; Algorithm = '' }
    }
}

# 写入包的清单，并生成整个包的 .zip。
function Save-Pack {
    param($Files, [int]$Complete)
    $list = @{ Version = 1; Machine = $script:Machine; Files = $Files }
    $json = ConvertTo-Json -InputObject $list -Depth 4
    [System.IO.File]::WriteAllText((Join-Path -Path $PackFolder -ChildPath 'pack.json'), $json, (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false))
    Compress-Archive -LiteralPath $PackFolder -DestinationPath ($PackFolder + '.zip') -Force -Confirm:$false -ErrorAction Stop
    Write-Message -Message ('已将 {0} 个文件打包到 {1}，涵盖列表中 {3} 个对象里的 {2} 个。将 .zip 或该文件夹复制到损坏的计算机，并用 -DonorPack 指定。' -f $Files.Count, $PackFolder, $Complete, $Targets.Count)
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
    elseif (-not $WhatIfPreference) { Write-Warning -Message '没有打包任何文件：请换一台计算机。' }
}
catch {
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
exit $script:ExitCode

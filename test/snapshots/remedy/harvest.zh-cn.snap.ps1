#Requires -Version 5.1
#Requires -RunAsAdministrator

# 在正常的计算机上打包完好的文件副本，用于修复另一台计算机。列表中的对象数：4。
#
# 依据的日志行（文件和行号）：
#   CBS.log:12: Hashes for file member [l:14]'ContosoMtp.dll' do not match.
#   CBS.log:21: (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'
#   CBS.log:40: Failed to perform operation. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
#
# 由 CBS Lens 0.0.0 编写。它读取 Windows 并写入修复文件包的文件夹；不做其他任何更改。
# 该计算机必须正常，且内部版本号（含修订号 UBR，即更新级别，如 19045.4291）、体系结构、版本类别和语言与损坏的计算机相同。
#
# 用法：
#   .\Harvest-ContosoMtp.dll-and-3-more-KB5036892.ps1
#   .\Harvest-ContosoMtp.dll-and-3-more-KB5036892.ps1 -Image D:\
#
# 退出代码：
#   0     所有文件均已打包
#   1     因意外错误而停止
#   10    本机不适用或有挂起的重启；未做任何更改
#   11    部分文件在此缺失或不可用；其余文件已打包

[CmdletBinding(SupportsShouldProcess = $true)]
param(
    # 从此驱动器或文件夹中的 Windows（已装载的映像）而不是正在运行的 Windows 取用文件。
    [ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\WinSxS') -PathType Container })]
    [string]$Image
)

if ([int]('在'[0]) -ne 22312) { throw 'Save this script as UTF-8 with a byte order mark (BOM), then run it again.' }

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$unfit = ''
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    $unfit = '策略（应用控制、AppLocker）限制了 PowerShell：无法执行，未做任何更改。'
}
elseif ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
    $unfit = '这个 32 位 PowerShell 看到的是其他文件：请启动 64 位版本。未做任何更改。'
}
if ($unfit -ne '') { Write-Warning -Message $unfit; exit 10 }

# 日志中给出的名称。下面的代码中没有其他内容来自日志。
$Name = 'Harvest-ContosoMtp.dll-and-3-more-KB5036-aa2fce8b'
$Targets = @(
    @{  Id = '001'; Type = 'payload'
        Folder = 'WinSxS\amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5'
        File = 'ContosoMtp.dll'
        Hash = '0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D'
        Algorithm = 'SHA256'
    }
    @{  Id = '002'; Type = 'payload'
        Folder = 'WinSxS\amd64_contoso-fax_31bf3856ad364e35_10.0.19041.1_none_8478465c1c781ea6'
        File = 'Core\fax.dll'
        Hash = '0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D0A1B2C3D'
        Algorithm = 'SHA256'
    }
    @{  Id = '003'; Type = 'payload'
        Folder = 'WinSxS\amd64_contoso-tapi_31bf3856ad364e35_10.0.19041.2_none_8478465c1c781ea6'
        File = 'tapi.dll'
        Hash = ''
        Algorithm = ''
    }
    @{  Id = '004'; Type = 'manifest'
        Folder = 'WinSxS\Manifests'
        File = 'amd64_contoso-spool_31bf3856ad364e35_10.0.19041.3_none_8478465c1c781ea6.manifest'
        Hash = ''
        Algorithm = ''
    }
)

$Caller = $PSCmdlet
if ($Image -ne '') { $Image = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Image) }
$RunningWindows = [Environment]::GetFolderPath('Windows')
$System32 = $RunningWindows + '\System32'
$WindowsFolder = $RunningWindows
if ($Image -ne '') { $WindowsFolder = $Image.TrimEnd('\') + '\Windows' }
$SessionManager = 'SYSTEM\CurrentControlSet\Control\Session Manager'
$time = (Get-Date).ToString('yyyyMMdd-HHmmss', [Globalization.CultureInfo]::InvariantCulture)
$PackName = '{0}\Logs\CBS-Lens\{1}-{2}' -f $RunningWindows, $Name, $time
$PackFolder = $PackName + '\pack'
$IgnorePendingRestart = $false
$IsOpen = $false
$ExitCode = 0
$Code = 10

# 显示带时间的消息。
function Write-Message([string]$Message) {
    Write-Host ('[{0:HH:mm:ss}] {1}' -f (Get-Date), $Message)
}

# 说明出错的内容，并保留第一个错误的退出代码。
function Set-Result([int]$Code, [string]$Message) {
    Write-Warning -Message $Message
    $script:IsOpen = $true
    if ($script:ExitCode -eq 0) { $script:ExitCode = $Code }
}

# 运行 Windows 的工具，显示其输出并返回退出代码。
function Invoke-Tool([string]$Name, [string[]]$Arguments) {
    $ErrorActionPreference = 'Continue'
    Write-Message -Message ('> {0} {1}' -f $Name, ($Arguments -join ' '))
    & ($System32 + '\' + $Name) @Arguments | Out-Host
    $code = $LASTEXITCODE
    Write-Message -Message ('{0}：退出代码 {1} (0x{1:X8})' -f $Name, $code)
    return $code
}

# 更改前询问；使用 -WhatIf 时只说明。未执行的更改使该步骤保持未完成。
function Confirm-Change([string]$Target, [string]$Action) {
    if ($Caller.ShouldProcess($Target, $Action)) { return $true }
    $script:IsOpen = $true
    return $false
}

# Windows 的内部版本（无论是否在运行）：即其内核的版本。
function Get-Build([string]$Windows) {
    $version = [Diagnostics.FileVersionInfo]::GetVersionInfo($Windows + '\System32\ntoskrnl.exe')
    return '{0}.{1}' -f $version.FileBuildPart, $version.FilePrivatePart
}

# 在步骤无法进行时停止：旧版 Windows、挂起的重启、正在进行的维护操作。
function Test-Machine {
    $build = Get-Build -Windows $WindowsFolder
    Write-Message -Message ('{0}：内部版本 {1}' -f $WindowsFolder, $build)
    if ([int]$build.Split('.')[0] -lt 9200) { throw '此 Windows 没有 RestoreHealth：请运行 KB947821 (CheckSUR)。' }
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
    if ($signs.Count -gt 0) { throw ('有挂起的重启 ({0})：请重启，然后再次运行。' -f ($signs -join ', ')) }
    for ($minute = 0; @(Get-Process -Name @('TiWorker', 'Dism') -ErrorAction SilentlyContinue).Count -gt 0; $minute++) {
        if ($minute -ge 10) { throw '维护操作正在进行 (TiWorker.exe)：请在其结束后再次运行。' }
        Write-Message -Message '正在等待维护操作 (TiWorker.exe) 结束...'
        Start-Sleep -Seconds 60
    }
}

function Get-Hash([string]$Path, [string]$Algorithm = 'SHA256') {
    return (Get-FileHash -LiteralPath $Path -Algorithm $Algorithm -ErrorAction Stop).Hash
}

# 文件在组件存储中是否为压缩形式（DCS、DCM、DCN、DCD、DCH）：此时其哈希不是内容的哈希。
function Test-Compressed([string]$Path) {
    $stream = [IO.File]::Open($Path, 'Open', 'Read', 'ReadWrite')
    try { $start = @(@(1, 2, 3, 4) | ForEach-Object { $stream.ReadByte() }) } finally { $stream.Dispose() }
    return ($start -join ' ') -match '^68 67 (83|77|78|68|72) 1$'
}

# 组件的文件，按其文件夹中的名称。不含差异文件（f、n、r）：每台计算机自行生成。
function Get-ComponentName([string]$Folder) {
    if (-not [IO.Directory]::Exists($Folder)) { return }
    Get-ChildItem -LiteralPath $Folder -Recurse -File -Force |
        ForEach-Object { $_.FullName.Substring($Folder.Length + 1) } |
        Where-Object { $_ -notmatch '^[fnr]\\' }
}

# 检查一个文件并复制到修复文件包：有效负载的哈希须与日志预期一致，目录文件的签名须有效。
function Add-ToPack($Target) {
    $name = '{0}\{1}' -f $Target.Folder, $Target.File
    $file = '{0}\{1}' -f $WindowsFolder, $name
    if (-not [IO.File]::Exists($file)) { throw ('{0} 不在此计算机上：内部版本不同。' -f $file) }
    if (($Target.Type -eq 'payload') -and (Test-Compressed -Path $file)) { throw ('{0} 是压缩的：请换一台计算机。' -f $file) }
    if (($Target.Hash -ne '') -and ((Get-Hash -Path $file -Algorithm $Target.Algorithm) -ne $Target.Hash)) {
        throw ('{0} 的哈希与日志预期的不同：版本不同，或也已损坏。' -f $file)
    }
    if (($Target.Type -eq 'catalog') -and ((Get-AuthenticodeSignature -LiteralPath $file).Status -ne 'Valid')) {
        throw ('{0} 的签名无效。' -f $file)
    }
    if (-not (Confirm-Change -Target $file -Action ('复制到 {0}' -f $PackFolder))) { return }
    $copy = '{0}\Windows\{1}' -f $PackFolder, $name
    [void][IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($copy))
    [IO.File]::Copy($file, $copy, $false)
    # 隐藏文件不会被放入 .zip。
    [IO.File]::SetAttributes($copy, 'Normal')
    return @{ Path = $name; SHA256 = (Get-Hash -Path $copy) }
}

# 列表中的对象所代表的文件：其本身，或组件的所有文件。
function Get-TargetFile($Target) {
    if ($Target.Type -ne 'component') { return $Target }
    $folder = '{0}\{1}' -f $Target.Folder, $Target.File
    $names = @(Get-ComponentName -Folder ('{0}\{1}' -f $WindowsFolder, $folder))
    if ($names.Count -eq 0) { throw ('{0} 不在此计算机上：内部版本不同。' -f $folder) }
    foreach ($name in $names) { @{ Type = 'component-file'; Folder = $folder; File = $name; Hash = '' } }
}

$files = @()
$complete = 0
try {
    Test-Machine
    $Code = 1
    foreach ($target in $Targets) {
        try {
            $own = @(foreach ($file in @(Get-TargetFile -Target $target)) { Add-ToPack -Target $file })
            $files += $own
            if ($own.Count -gt 0) { $complete++ }
        }
        catch { Set-Result -Code 11 -Message $_.Exception.Message }
    }
    if ($files.Count -gt 0) {
        $json = ConvertTo-Json -InputObject @{ Build = (Get-Build -Windows $WindowsFolder); Files = $files } -Depth 4
        $encoding = New-Object -TypeName Text.UTF8Encoding -ArgumentList $false
        [IO.File]::WriteAllText(($PackFolder + '\pack.json'), $json, $encoding)
        Compress-Archive -LiteralPath $PackFolder -DestinationPath ($PackName + '.zip') -Confirm:$false -ErrorAction Stop
        Write-Message -Message ('{0} 个文件，对应 {2} 个对象中的 {1} 个：{3}.zip' -f $files.Count, $complete, $Targets.Count, $PackName)
        $hash = Get-Hash -Path ($PackName + '.zip')
        Write-Message -Message ('在另一台计算机上用 -Donor 指定它，并加上 -DonorHash {0}' -f $hash)
    }
    elseif (-not $WhatIfPreference) { Write-Warning -Message '没有打包任何文件：请换一台计算机。' }
}
catch { Set-Result -Code $Code -Message $_.Exception.Message }
exit $ExitCode

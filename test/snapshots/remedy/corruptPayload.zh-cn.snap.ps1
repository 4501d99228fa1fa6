#Requires -Version 5.1
#Requires -RunAsAdministrator

# 修复组件存储中损坏的文件。
#
# 文件：WinSxS\amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5\ContosoMtp.dll
# 失败的更新：KB5036892
# 原因：corrupt-payload（置信度：高；规则：corrupt-payload/hash-mismatch）
# 依据的日志行（文件和行号）：
#   CBS.log:12: Hashes for file member [l:14]'ContosoMtp.dll' do not match.
#   CBS.log:21: (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'
#   CBS.log:40: Failed to perform operation. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
#
# 由 CBS Lens 0.0.0 编写。请先阅读，并先用 -WhatIf 运行。每项更改都会询问；-Confirm:$false 对所有询问回答“是”。
# 请在提升权限的 PowerShell 中运行（Windows 10 之前需要 WMF 5.1）。如果策略拒绝脚本：Set-ExecutionPolicy -Scope Process
# -ExecutionPolicy Bypass。通过 WinRM 运行时：使用 -Confirm:$false 和本机上的文件；它无法访问共享。
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Donor C:\Windows\Logs\CBS-Lens\pack.zip -KbPackage C:\Temp\update.msu -WhatIf
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Donor C:\Windows\Logs\CBS-Lens\pack.zip -KbPackage C:\Temp\update.msu
#   .\Repair-ContosoMtp.dll-KB5036892.ps1 -Restore
# 按提示重启后，以相同方式再次运行：脚本会从中断处继续。
#
# 退出代码：0 要求的操作全部成功; 3010 同上，且需要重启; 1 意外错误; 10 不适合运行，或有挂起的重启：未做任何更改; 11 某个文
# 件被拒绝，保持原样; 12 某个文件无法保存或写入，予以保留; 13 RestoreHealth 失败; 14 sfc 未能修复所有文件; 15 有程序包无法安
# 装; 16 所有者或权限与之前不同; 17 新日志再次提到同一对象

[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    # 正常的文件：修复文件提取脚本生成的 .zip、内部版本相同的 \\DONOR\c$\Windows、已装载的映像，或单个文件。
    [ValidateScript({ Test-Path -LiteralPath $_ })][string]$Donor,
    # 修复文件提取脚本为其 .zip 显示的 SHA-256。
    [string]$DonorHash,
    # RestoreHealth 的修复源，内部版本相同：已装载的映像、wim:D:\sources\install.wim:1。
    [ValidatePattern('^[^"<>|*?]*[^"<>|*?\\]$')][string]$Source,
    # 失败的更新的 .msu 或 .cab。
    [ValidatePattern('\.(msu|cab)$')][ValidateScript({ Test-Path -LiteralPath $_ -PathType Leaf })][string]$KbPackage,
    # 修复此驱动器上未运行的 Windows：D:\（在 Windows PE 中，或将磁盘装到另一台计算机）。
    [ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\WinSxS') })][string]$Image,
    # 恢复已保存的内容，不做其他操作。
    [switch]$Restore,
    # 要跳过的步骤。
    [ValidateSet('copy-from-donor', 'restorehealth', 'sfc', 'retry-update', 'install-by-hand', 'recheck')][string[]]$Skip = @(),
    # 即使有挂起的重启或正在进行的维护操作，也继续。
    [switch]$IgnorePendingRestart
)

if ([int]('修'[0]) -ne 20462) { throw 'Save this script as UTF-8 with a byte order mark (BOM), then run it again.' }

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

# 先将记录写入磁盘，再替换上一份：无论何时断电，两者之一总是完整的。
function Save-Note([string]$Path, $Value) {
    $content = [Text.Encoding]::UTF8.GetBytes([Management.Automation.PSSerializer]::Serialize($Value, 4))
    $stream = [IO.File]::Create(($Path + '.new'), 4096, 'WriteThrough')
    try { $stream.Write($content, 0, $content.Length) } finally { $stream.Dispose() }
    if ([IO.File]::Exists($Path)) { [IO.File]::Replace(($Path + '.new'), $Path, [NullString]::Value) }
    else { [IO.File]::Move(($Path + '.new'), $Path) }
}

# 读取记录；已损坏的记录会移到一边。
function Read-Note([string]$Path) {
    try { return (Import-Clixml -LiteralPath $Path) }
    catch {
        $aside = '{0}-{1}.unreadable' -f $Path, [guid]::NewGuid().ToString('N')
        if (-not $WhatIfPreference) { [IO.File]::Move($Path, $aside) }
        throw ('无法读取记录 {0}；它已保留为 {1}。' -f $Path, $aside)
    }
}

# 执行一个步骤：-Skip 指定了它、重启前的运行已完成它，或须先重启时除外。
function Invoke-Step([string]$Name, [scriptblock]$Do) {
    if (($Skip + $State.Done) -contains $Name) { return (Write-Message -Message ('{0}：已跳过，或之前已完成。' -f $Name)) }
    if ($RestartNeeded) { $script:StepsLeft = $true; return }
    $script:Code = 1
    $script:IsOpen = $false
    & $Do
    if (-not $IsOpen) { $State.Done += $Name }
}

function Get-Hash([string]$Path, [string]$Algorithm = 'SHA256') {
    return (Get-FileHash -LiteralPath $Path -Algorithm $Algorithm -ErrorAction Stop).Hash
}

# 对象的所有者和权限。此处和记录中的路径都从 Windows 文件夹之下开始：该文件夹以后可能位于别处。
function Get-Access([string]$Path) {
    $acl = Get-Acl -LiteralPath ($WindowsFolder + $Path)
    # 不比较自动继承标记：有的工具会设置它，有的不会。
    $dacl = $acl.GetSecurityDescriptorSddlForm('Access') -replace '^D:(P?)(?:A[IR])*', 'D:$1'
    return $acl.GetOwner([Security.Principal.SecurityIdentifier]).Value + $dacl
}

# 新建对象的权限：与相邻对象相同，否则与组件存储中的其他文件相同。
function Get-NewAccess($Neighbours) {
    $access = 'D:P(A;;FA;;;{0})(A;;0x1200a9;;;BA)(A;;0x1200a9;;;SY)(A;;0x1200a9;;;BU)(A;;0x1200a9;;;AC)' -f $TrustedInstaller
    $Neighbours | Select-Object -First 1 | ForEach-Object { $access = Get-Access -Path $_.FullName.Substring($WindowsFolder.Length) }
    return $access -replace '^[^D]*', $TrustedInstaller
}

function Invoke-RequiredTool([string]$Name, [string[]]$Arguments) {
    if ((Invoke-Tool -Name $Name -Arguments $Arguments) -ne 0) { throw ('{0} 失败。' -f $Name) }
}

# 在更改期间授予管理员对一个对象的权限。
function Grant-Access([string]$Path) {
    Invoke-RequiredTool -Name 'takeown.exe' -Arguments @('/F', ($WindowsFolder + $Path), '/A')
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @(($WindowsFolder + $Path), '/grant', '*S-1-5-32-544:(F)')
}

# 恢复对象的所有者和权限。-List：供 icacls.exe 使用的文件。
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
    if ((Get-Access -Path $Wanted.Path) -ne $Wanted.Access) { throw ('{0} 的权限与之前不同。' -f $path) }
}

# 复制文件并覆盖现有内容。副本不带只读、隐藏或系统属性。
function Copy-Plain([string]$From, [string]$To) {
    if ([IO.File]::Exists($To)) { [IO.File]::SetAttributes($To, 'Normal') }
    [IO.File]::Copy($From, $To, $true)
    if ([int][IO.File]::GetAttributes($To) -band 7) { [IO.File]::SetAttributes($To, 'Normal') }
}

# 结束一次更改：不完整的新文件被删除，不完整的旧文件恢复原内容；然后恢复权限；最后删除记录。
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
    catch { Set-Result -Code $code -Message ('{0}：{1} 下次运行会重试。' -f $file, $_.Exception.Message) }
}

# 先记录再执行一次更改，无论结果如何都会收尾。-Objects：只取得第一个对象的权限；所有对象最后都恢复原权限。
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

# 让 Windows 在下次启动时、文件被使用之前放入新文件。
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
    Write-Message -Message ('{0} 正在使用：Windows 将在下次启动时替换它。' -f ($WindowsFolder + $Path))
}

# 将新内容写入组件存储中的文件；文件正在使用时，在下次启动时写入。
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
    if ((Get-Hash -Path $full) -ne (Get-Hash -Path ($WindowsFolder + $New))) { throw ('{0} 读出的内容不同：请检测磁盘。' -f $full) }
}

# 打开 -Donor 指定的来源。修复文件包先复制到普通用户无法写入的备份文件夹，再从那里读取。
function Open-Donor {
    $script:DonorRoot = $Donor.TrimEnd('\')
    if ([IO.Directory]::Exists($DonorRoot + '\Windows')) { $script:DonorRoot += '\Windows' }
    if ($Donor -like '*.zip') {
        $copy = $BackupFolder + '\pack.zip'
        $folder = $BackupFolder + '\pack'
        if (-not (Confirm-Change -Target $copy -Action ('复制并解压 {0}' -f $Donor))) { return $false }
        [IO.File]::Copy($Donor, $copy, $true)
        if (($DonorHash -ne '') -and ((Get-Hash -Path $copy) -ne $DonorHash)) { throw '修复文件包与 -DonorHash 不符。' }
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

# 副本不符合要求时停止。判断依据：修复文件包的列表、日志中的哈希、签名，或内部版本是否相同。
function Assert-GoodCopy($Target, [string]$Path) {
    $name = '{0}\{1}' -f $Target.Folder, $Target.File
    $hash = Get-Hash -Path $Path
    if (($null -ne $Pack) -and (@($Pack.Files | Where-Object { ($_.Path -eq $name) -and ($_.SHA256 -eq $hash) }).Count -eq 0)) {
        throw ('{0} 不是打包时的内容。' -f $Path)
    }
    if ($Target.Hash -ne '') {
        if ((Get-Hash -Path $Path -Algorithm $Target.Algorithm) -eq $Target.Hash) { return }
        throw ('{0} 的哈希与日志预期的不同：版本不同，或也已损坏。' -f $Path)
    }
}

# 查找文件的正常副本：在 -Donor 指定的文件夹下；日志中有其哈希时，也可以是 -Donor 直接指定的文件。
function Find-GoodCopy($Target) {
    $file = '{0}\{1}\{2}' -f $DonorRoot, $Target.Folder, $Target.File
    if (($DonorRoot -like ('*\' + $Target.File)) -and ($Target.Hash -ne '')) { $file = $DonorRoot }
    if (-not [IO.File]::Exists($file)) { throw ('参考计算机没有 {0}。' -f $file) }
    Assert-GoodCopy -Target $Target -Path $file
    return $file
}

# 放入一个文件。先保存现有内容；写入的就是检查过的副本。
function Copy-StoreFile($Target) {
    $script:Code = 11
    $path = '\{0}\{1}' -f $Target.Folder, $Target.File
    $file = $WindowsFolder + $path
    $folder = [IO.Path]::GetDirectoryName($file)
    $saved = '{0}\{1}' -f $Own, $Target.Id
    $noted = '{0}{1}-saved.xml' -f $WindowsFolder, $saved
    if ($file.Length -ge 260) { throw ('{0} 对 icacls.exe 来说过长：请使用带 -Source 的 RestoreHealth。' -f $file) }
    $mayBeMade = $Target.Type -eq 'component-file'
    if (-not $mayBeMade -and -not [IO.Directory]::Exists($folder)) { throw ('此处没有 {0}：是这台计算机吗？' -f $folder) }
    $old = $before = ''
    if ([IO.File]::Exists($file)) {
        $before = Get-Hash -Path $file
        $old = '{0}-{1}.old' -f $saved, $before
    }
    $isGood = ($old -ne '') -and ($Target.Hash -ne '') -and ((Get-Hash -Path $file -Algorithm $Target.Algorithm) -eq $Target.Hash)
    if (-not $isGood) { $good = Find-GoodCopy -Target $Target }
    if ($isGood -or ($before -eq (Get-Hash -Path $good))) { return (Write-Message -Message ('{0} 没有问题。' -f $file)) }
    if (-not (Confirm-Change -Target $file -Action ('先保存，再替换为 {0}' -f $good))) { return }
    $script:Code = 12
    $new = $saved + '.new'
    Copy-Plain -From $good -To ($WindowsFolder + $new)
    Assert-GoodCopy -Target $Target -Path ($WindowsFolder + $new)
    if ($old -ne '') { Copy-Plain -From $file -To ($WindowsFolder + $old) }
    # 继续运行时保留第一次运行保存的内容。
    $kept = @($noted | Where-Object { [IO.File]::Exists($_) } | ForEach-Object { Read-Note -Path $_ })
    if (@($kept | Where-Object { ($_.Path -eq $path) -and (@($_.Before, $_.After) -contains $before) }).Count -eq 0) {
        Save-Note -Path $noted -Value @{ Path = $path; Old = $old; Before = $before; After = (Get-Hash -Path ($WindowsFolder + $new)) }
    }
    Set-StoreFile -Path $path -New $new -Old $old
}

# 在做任何其他更改之前，先完成上次中断的运行已开始的更改。无法完成的更改会显示提示并保留原样。
function Complete-InterruptedChange {
    if (-not [IO.Directory]::Exists($Unfinished)) { return }
    foreach ($file in @(Get-ChildItem -LiteralPath $Unfinished -Filter 'change-*.xml' -File)) {
        try {
            $change = Read-Note -Path $file.FullName
            if (-not (Test-Path -LiteralPath ($WindowsFolder + $change.Objects[0].Path))) {
                Write-Warning -Message ('{0} 属于另一个 Windows，予以保留。' -f $file.FullName)
                continue
            }
            if (-not (Confirm-Change -Target $change.File -Action '结束被中断的运行所做的更改')) { continue }
            Grant-Access -Path $change.Objects[0].Path
            Complete-Change -Change $change
        }
        catch { Set-Result -Code 16 -Message $_.Exception.Message }
    }
}

# 用 DISM 安装 .msu 或 .cab 程序包；先安装 .msu 中的内容，除非只有 DISM 能打开它（.wim、.psf）。
function Install-Package([string]$Path) {
    if (-not (Confirm-Change -Target $Path -Action '用 expand.exe 和 dism.exe /Add-Package 安装')) { return }
    $packages = @($Path)
    $folder = '{0}\expanded-{1}' -f $BackupFolder, [guid]::NewGuid().ToString('N')
    [void][IO.Directory]::CreateDirectory($folder)
    try {
        if (($Path -like '*.msu') -and ((Invoke-Tool -Name 'expand.exe' -Arguments @('-F:*', $Path, $folder)) -eq 0)) {
            $files = @(Get-ChildItem -LiteralPath $folder -File)
            $cabinets = @($files | Where-Object { ($_.Extension -eq '.cab') -and ($_.Name -ne 'WSUSSCAN.cab') })
            $isOpaque = @($files | Where-Object { @('.wim', '.psf') -contains $_.Extension }).Count -gt 0
            # 服务堆栈优先。
            if (($cabinets.Count -gt 0) -and -not $isOpaque) {
                $packages = @($cabinets | Sort-Object -Property { $_.Name -notlike 'SSU-*' } | ForEach-Object { $_.FullName })
            }
        }
        foreach ($package in $packages) {
            $arguments = @($DismTarget, '/Add-Package', ('/PackagePath:' + $package), '/NoRestart')
            $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
            # 比本机更旧的服务堆栈更新不适用，也无需安装。
            if (($package -like '*\SSU-*') -and (@(0x800f081e, 0x800f0823) -contains $code)) { continue }
            if ($code -eq 3010) { $script:RestartNeeded = $true }
            elseif ($code -ne 0) { return (Set-Result -Code 15 -Message ('无法安装 {0}。' -f $package)) }
        }
    }
    finally { Remove-Item -LiteralPath $folder -Recurse -Force -Confirm:$false -ErrorAction Continue }
}

# 自某个时间起，日志（包括轮换的日志）中含有某些文本之一的行。
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

    # 第 1 步，共 9 步。检查本机（风险：无）
    # 显示内部版本，并检查是否有挂起的重启、是否有正在进行的维护操作。不做任何更改。
    Test-Machine
    $Code = 1
    Complete-InterruptedChange
    if ($Restore) {
        $Code = 12
        # 之前不存在的内容会保留：从不删除组件存储中的内容。
        $folders = @($BackupFolder | Where-Object { [IO.Directory]::Exists($_) })
        foreach ($file in @($folders | ForEach-Object { Get-ChildItem -LiteralPath $_ -Filter '*-saved.xml' -File })) {
            try {
                $saved = Read-Note -Path $file.FullName
                if ($saved.Old -eq '') { continue }
                $old = $WindowsFolder + $saved.Old
                if (-not (Confirm-Change -Target $saved.Path -Action ('恢复 {0}' -f $old))) { continue }
                if ((Get-Hash -Path $old) -ne $saved.Before) { throw ('{0} 不是当时保存的内容。' -f $old) }
                # 也不再在下次启动时替换它。
                [IO.File]::Delete(($file.FullName -replace '-saved\.xml$', '.new.pending'))
                Set-StoreFile -Path $saved.Path -New $saved.Old -Old $saved.Old
            }
            catch { Set-Result -Code 12 -Message $_.Exception.Message }
        }
    }
    else {
        # 第 2 步，共 9 步。从正常的计算机恢复 ContosoMtp.dll（风险：中）
        # 指定 -Donor 时：先保存现有内容，再用哈希与日志一致的文件替换，并恢复所有者和权限。
        Invoke-Step -Name 'copy-from-donor' -Do {
            $script:IsOpen = $Donor -eq ''
            $script:Code = 11
            if (($Donor -eq '') -or -not (Open-Donor)) { return }
            foreach ($target in $Targets) {
                try { Copy-StoreFile -Target $target }
                # 其余文件继续。
                catch { Set-Result -Code $Code -Message $_.Exception.Message }
            }
        }

        # 第 3 步，共 9 步。修复组件存储（风险：低）
        # 只运行一次；指定了 -Source 或修复文件包时带 /Source；其余见日志。
        Invoke-Step -Name 'restorehealth' -Do {
            $arguments = @($DismTarget, '/Cleanup-Image', '/RestoreHealth')
            if ($Source -ne '') { $arguments += '/Source:' + $Source }
            elseif ($null -ne $Pack) { $arguments += '/Source:' + $DonorRoot }
            elseif (($Image -eq '') -and (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate')) {
                Write-Warning -Message 'WSUS 通常没有修复内容：失败时请指定 -Source。'
            }
            if (-not (Confirm-Change -Target $WindowsFolder -Action ('dism.exe ' + ($arguments -join ' ')))) { return }
            $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
            $script:RestartNeeded = $code -eq 3010
            if (@(0, 3010) -notcontains $code) { Set-Result -Code 13 -Message 'RestoreHealth 失败：请指定 -Source。' }
            $script:IsStoreGood = @(0, 3010) -contains $code
            $State.Since = Get-Date
        }

        # 第 4 步，共 9 步。检查系统文件（风险：低）
        # 在组件存储一致时运行。未能修复的内容写在 CBS.log 中，不在退出代码中。
        Invoke-Step -Name 'sfc' -Do {
            if (-not $IsStoreGood) {
                Write-Message -Message '已跳过：sfc 从组件存储修复，而组件存储尚未修复。'
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
            if (($left.Count -gt 0) -or ($code -ne 0)) { Set-Result -Code 14 -Message ('sfc 未能全部修复（退出代码 {0}）。' -f $code) }
        }

        # 第 5 步，共 9 步。重试 KB5036892（风险：中）
        # 指定 -KbPackage 时：用 wusa.exe 静默安装，不重启。未指定时：在 Windows 更新中进行。
        Invoke-Step -Name 'retry-update' -Do {
            if (($Image -ne '') -or ($KbPackage -like '*.cab')) { return }
            if ($KbPackage -eq '') {
                $script:IsOpen = $true
                Write-Message -Message '未指定 -KbPackage：请在 Windows 更新中检查更新。'
                return
            }
            if (-not (Confirm-Change -Target $KbPackage -Action 'wusa.exe /quiet /norestart')) { return }
            $code = Invoke-Tool -Name 'wusa.exe' -Arguments @($KbPackage, '/quiet', '/norestart')
            # 0x00240005: WU_S_REBOOT_REQUIRED, 0x00240006: WU_S_ALREADY_INSTALLED
            $State.IsInstalled = @(0, 3010, 0x00240005, 0x00240006, 0x80240017) -contains $code
            if (@(3010, 0x00240005) -contains $code) { $script:RestartNeeded = $true }
            if ($code -eq 0x80240017) { Set-Result -Code 15 -Message '它不适用于此计算机，或已安装更高的版本。' }
            elseif (-not $State.IsInstalled) {
                $script:IsOpen = $State.HasFailed = $true
                $State.Since = Get-Date
            }
        }

        # 第 6 步，共 9 步。如仍失败，手动安装 KB5036892 或较早的累积更新（风险：中）
        # 指定 -KbPackage 且 wusa.exe 失败时：安装程序包中的内容。检查点累积更新放在同一文件夹中，不要有其他文件。
        Invoke-Step -Name 'install-by-hand' -Do {
            if ($KbPackage -eq '') { $script:IsOpen = $true }
            elseif (-not $State.IsInstalled) {
                Install-Package -Path $KbPackage
                $State.IsInstalled = -not $IsOpen
            }
        }

        # 第 7 步，共 9 步。在新的 CBS.log 中查找同一对象（风险：无）
        # 读取修复以来 CBS.log 及其轮换部分对这些对象的记录。不做任何更改。
        Invoke-Step -Name 'recheck' -Do {
            if ($WhatIfPreference) { return }
            $names = @($Targets | ForEach-Object { $_.File.Split('\')[-1] -replace '\.(manifest|mum|cat)$' })
            $names = @(($names + $KeyForm + $PackageName) -ne '')
            $bad = 'corrupt|missing|do not match|cannot repair|unable to repair|hydration failed|failed to (resolve|find)'
            if ($names.Count -eq 0) { return }
            $found = @(Get-NewLine -Texts $names -Since $State.Since | Where-Object { $_.Line -match $bad })
            foreach ($hit in @($found | Select-Object -First 20)) { Write-Host $hit.Line }
            if ($found.Count -gt 0) { Set-Result -Code 17 -Message ('新日志再次提到它们，共 {0} 次。' -f $found.Count) }
        }

        # 第 8 步，共 9 步。最后的办法：通过就地升级修复 Windows（风险：高）
        # 在 Windows 中使用版本类别和语言相同的介质；保留所有内容。事先：备份、20 GB 可用空间、暂停 BitLocker。
        # 手动执行：manage-bde.exe -protectors -disable C:
        # 手动执行：dism.exe /Get-WimInfo /WimFile:<\u{4ecb}\u{8d28}>\sources\install.wim
        # 手动执行：<\u{4ecb}\u{8d28}>\setup.exe /auto upgrade /dynamicupdate disable /eula accept
        if ($State.HasFailed -and -not $State.IsInstalled -and -not $StepsLeft) {
            Set-Result -Code 15 -Message ('无法安装 {0}。' -f $KbPackage)
        }
    }
    if (-not $WhatIfPreference) {
        if ($StepsLeft) { Save-Note -Path $StateFile -Value $State }
        else { [IO.File]::Delete($StateFile) }
    }
}
catch { Set-Result -Code $Code -Message $_.Exception.Message }
finally {
    # 第 9 步，共 9 步。收集下一步分析所需的内容（风险：无）
    # 列出需要保留的日志。不做任何更改。
    if ($ExitCode -ne 0) { Write-Message -Message ('请保留 {0} 和 {1}\Logs 中的新日志。' -f $BackupFolder, $RunningWindows) }
    if ($transcribing) { Stop-Transcript | Out-Null }
}
if ($RestartNeeded) {
    $next = '请重启以完成。'
    if ($StepsLeft) { $next = '请重启，然后以相同方式再次运行此脚本。' }
    Write-Message -Message $next
    if ($ExitCode -eq 0) { $ExitCode = 3010 }
}
exit $ExitCode

#Requires -Version 5.1
#Requires -RunAsAdministrator

# 将其余线索所在的日志收集到一个文件夹和一个 .zip 中。
#
# 依据的日志行（文件和行号）：
#   CBS.log:12: Hashes for file member [l:14]'ContosoMtp.dll' do not match.
#   CBS.log:21: (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'
#   CBS.log:40: Failed to perform operation. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
#
# 由 CBS Lens 0.0.0 编写。它读取 Windows 并写入一个新文件夹；不做其他任何更改。
#
# 用法：
#   .\Collect-ServicingLogs.ps1
#   .\Collect-ServicingLogs.ps1 -OutputFolder D:\case
#
# 退出代码：
#   0     要求的操作全部成功
#   1     因意外错误而停止
#   2     有内容无法收集；其余内容均在
#   10    此计算机不符合条件；未做任何更改

[CmdletBinding(SupportsShouldProcess = $true)]
param(
    # 存放日志的新文件夹；在其旁边生成 .zip。
    [ValidateNotNullOrEmpty()]
    [string]$OutputFolder
)

if ([int]('将'[0]) -ne 23558) { throw 'Save this script as UTF-8 with a byte order mark (BOM), then run it again.' }

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

$Caller = $PSCmdlet
$WindowsFolder = [Environment]::GetFolderPath('Windows')
$System32 = $WindowsFolder + '\System32'
$time = (Get-Date).ToString('yyyyMMdd-HHmmss', [Globalization.CultureInfo]::InvariantCulture)
if ($OutputFolder -eq '') { $OutputFolder = '{0}\Logs\CBS-Lens\{1}-{2}' -f $WindowsFolder, [Environment]::MachineName, $time }
$OutputFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutputFolder).TrimEnd('\')
if (Test-Path -LiteralPath $OutputFolder) { throw '该文件夹已存在：请给出新的文件夹。' }
$IsOpen = $false
$ExitCode = 0

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

# 在输出位置下创建文件夹并返回其路径。
function Get-OutputPath {
    param([string]$Folder)
    $path = Join-Path -Path $OutputFolder -ChildPath $Folder
    [void][System.IO.Directory]::CreateDirectory($path)
    return $path
}

# 复制 Windows 文件夹中的文件。文件正在使用或缺失时，会显示提示并跳过。
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
        catch { Set-Result -Code 2 -Message ('无法复制 {0}：{1}' -f $file.FullName, $_.Exception.Message) }
    }
}

# 解开输出文件夹中的 .cab 文件，使其中的日志与其他日志一起打开。
function Expand-Cabinet {
    param([string]$Folder)
    $path = Get-OutputPath -Folder $Folder
    foreach ($cabinet in @(Get-ChildItem -LiteralPath $path -Filter '*.cab' -File)) {
        Invoke-OptionalTool -Name 'expand.exe' -Arguments @('-F:*', $cabinet.FullName, $path)
    }
}

# 执行一项操作；失败时显示提示，脚本继续运行。
function Invoke-Optional {
    param([scriptblock]$Action)
    try { & $Action }
    catch { Set-Result -Code 2 -Message $_.Exception.Message }
}

# 运行一个工具；失败时显示提示，但不结束脚本。
function Invoke-OptionalTool {
    param([string]$Name, [string[]]$Arguments)
    if ((Invoke-Tool -Name $Name -Arguments $Arguments) -ne 0) { Set-Result -Code 2 -Message ('{0} 失败。' -f $Name) }
}

try {
    if ($Caller.ShouldProcess($OutputFolder, '收集日志')) {
        # 维护日志、已轮换的日志及其 cab 文件。
        Copy-Log -From 'Logs\CBS' -Filter '*.log' -To 'Logs\CBS'
        Copy-Log -From 'Logs\CBS' -Filter 'CbsPersist_*.cab' -To 'Logs\CBS'
        Expand-Cabinet -Folder 'Logs\CBS'
        Copy-Log -From 'Logs\DISM' -Filter '*.log' -To 'Logs\DISM'
        Copy-Log -From 'Logs\MoSetup' -Filter '*.log' -To 'Logs\MoSetup'
        Copy-Log -From 'INF' -Filter 'setupapi.*.log' -To 'INF'
        Copy-Log -From 'WinSxS' -Filter 'pending.xml*' -To 'WinSxS'
        Copy-Log -From 'WinSxS' -Filter 'poqexec.log' -To 'WinSxS'
        # 维护操作的事件和程序包列表。
        $events = Get-OutputPath -Folder 'Events'
        Invoke-OptionalTool -Name 'wevtutil.exe' -Arguments @('epl', 'Setup', (Join-Path -Path $events -ChildPath 'Setup.evtx'))
        $registry = Get-OutputPath -Folder 'Registry'
        $servicing = 'HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing'
        Invoke-OptionalTool -Name 'reg.exe' -Arguments @('export', $servicing, (Join-Path -Path $registry -ChildPath 'ComponentBasedServicing.reg'), '/y')
        Invoke-OptionalTool -Name 'reg.exe' -Arguments @('export', 'HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion', (Join-Path -Path $registry -ChildPath 'CurrentVersion.reg'), '/y')
        # 驱动程序包。
        $drivers = Join-Path -Path (Get-OutputPath -Folder 'INF') -ChildPath 'pnputil.txt'
        Invoke-Optional -Action { & (Join-Path -Path $System32 -ChildPath 'pnputil.exe') '/enum-drivers' | Set-Content -LiteralPath $drivers -Encoding UTF8 }
        if ($LASTEXITCODE -ne 0) { Set-Result -Code 2 -Message ('{0} 失败。' -f 'pnputil.exe') }
        # COMPONENTS 配置单元：已加载时导出保存，否则连同其日志一起复制。不会为此加载任何内容。
        if (Test-Path -LiteralPath 'HKLM:\COMPONENTS') { Invoke-OptionalTool -Name 'reg.exe' -Arguments @('save', 'HKLM\COMPONENTS', (Join-Path -Path $registry -ChildPath 'COMPONENTS'), '/y') }
        else {
            foreach ($hive in @('COMPONENTS', 'COMPONENTS.LOG1', 'COMPONENTS.LOG2')) { Copy-Log -From 'System32\config' -Filter $hive -To 'Registry' }
        }
        Invoke-Optional -Action { Compress-Archive -LiteralPath $OutputFolder -DestinationPath ($OutputFolder + '.zip') -Force -Confirm:$false -ErrorAction Stop }
        Write-Message -Message ('已收集到 {0}，并在其旁边生成 .zip。请用 CBS Lens 打开该文件夹。其中包含此计算机、程序和帐户的名称：转交之前请先检查。' -f $OutputFolder)
    }
}
catch { Set-Result -Code 1 -Message $_.Exception.Message }
exit $ExitCode

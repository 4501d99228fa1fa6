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
# The machine must be healthy and have the same build (with its number of updates), architecture, edition and language as
# the damaged one.
#
# Usage:
#   .\Harvest-ContosoMtp.dll-and-3-more-KB5036892.ps1
#   .\Harvest-ContosoMtp.dll-and-3-more-KB5036892.ps1 -Image D:\
#
# Exit codes:
#   0     all files are packed
#   1     stopped by an unexpected error
#   10    this machine is not fit, or a restart is waiting; nothing was changed
#   11    some files are missing or not good here; the others are packed

[CmdletBinding(SupportsShouldProcess = $true)]
param(
    # Takes the files from the Windows of this drive or folder (a mounted image) instead of the running one.
    [ValidateScript({ Test-Path -LiteralPath (Join-Path -Path $_ -ChildPath 'Windows\WinSxS') -PathType Container })]
    [string]$Image
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

function Get-Hash([string]$Path, [string]$Algorithm = 'SHA256') {
    return (Get-FileHash -LiteralPath $Path -Algorithm $Algorithm -ErrorAction Stop).Hash
}

# Whether the store keeps a file compressed (DCS, DCM, DCN, DCD, DCH): its hash is then not that of its content.
function Test-Compressed([string]$Path) {
    $stream = [IO.File]::Open($Path, 'Open', 'Read', 'ReadWrite')
    try { $start = @(@(1, 2, 3, 4) | ForEach-Object { $stream.ReadByte() }) } finally { $stream.Dispose() }
    return ($start -join ' ') -match '^68 67 (83|77|78|68|72) 1$'
}

# The files of a component, by their names in its folder. Deltas (f, n, r) are left out: each machine makes its own.
function Get-ComponentName([string]$Folder) {
    if (-not [IO.Directory]::Exists($Folder)) { return }
    Get-ChildItem -LiteralPath $Folder -Recurse -File -Force |
        ForEach-Object { $_.FullName.Substring($Folder.Length + 1) } |
        Where-Object { $_ -notmatch '^[fnr]\\' }
}

# Checks one file and copies it into the pack: a payload has the hash that the log expects, a catalog a valid signature.
function Add-ToPack($Target) {
    $name = '{0}\{1}' -f $Target.Folder, $Target.File
    $file = '{0}\{1}' -f $WindowsFolder, $name
    if (-not [IO.File]::Exists($file)) { throw ('{0} is not on this machine: it is of another build.' -f $file) }
    if (($Target.Type -eq 'payload') -and (Test-Compressed -Path $file)) { throw ('{0} is compressed: take another machine.' -f $file) }
    if (($Target.Hash -ne '') -and ((Get-Hash -Path $file -Algorithm $Target.Algorithm) -ne $Target.Hash)) {
        throw ('{0} does not have the hash that the log expects: another version, or damaged too.' -f $file)
    }
    if (($Target.Type -eq 'catalog') -and ((Get-AuthenticodeSignature -LiteralPath $file).Status -ne 'Valid')) {
        throw ('The signature of {0} is not valid.' -f $file)
    }
    if (-not (Confirm-Change -Target $file -Action ('Copy into {0}' -f $PackFolder))) { return }
    $copy = '{0}\Windows\{1}' -f $PackFolder, $name
    [void][IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($copy))
    [IO.File]::Copy($file, $copy, $false)
    # A hidden file would be left out of the .zip.
    [IO.File]::SetAttributes($copy, 'Normal')
    return @{ Path = $name; SHA256 = (Get-Hash -Path $copy) }
}

# The files that an object of the list stands for: itself, or all files of a component.
function Get-TargetFile($Target) {
    if ($Target.Type -ne 'component') { return $Target }
    $folder = '{0}\{1}' -f $Target.Folder, $Target.File
    $names = @(Get-ComponentName -Folder ('{0}\{1}' -f $WindowsFolder, $folder))
    if ($names.Count -eq 0) { throw ('{0} is not on this machine: it is of another build.' -f $folder) }
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
        Write-Message -Message ('{0} files, for {1} of {2} objects: {3}.zip' -f $files.Count, $complete, $Targets.Count, $PackName)
        $hash = Get-Hash -Path ($PackName + '.zip')
        Write-Message -Message ('Give it to the other machine as -Donor, with -DonorHash {0}' -f $hash)
    }
    elseif (-not $WhatIfPreference) { Write-Warning -Message 'Nothing was packed: take another machine.' }
}
catch { Set-Result -Code $Code -Message $_.Exception.Message }
exit $ExitCode

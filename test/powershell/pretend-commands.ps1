# The commands that scripts of remedies call, for the pretend Windows: as strict with their parameters as the real ones, and as
# obedient to -WhatIf and -ErrorAction. Functions of the global scope, so that they see the preferences of the script that calls.

function global:Write-Host { param([Parameter(Position = 0)]$Object) [Pretend.Machine]::Say([string]$Object) }
function global:Write-Warning { param([string]$Message) [Pretend.Machine]::Say('WARNING: ' + $Message) }
function global:Out-Host { process { [Pretend.Machine]::Say([string]$_) } }
function global:Get-Date { [Pretend.Machine]::Tick() }
function global:Join-Path { param([string]$Path, [string]$ChildPath) [Pretend.Path]::Join($Path, $ChildPath) }

function global:Invoke-PretendProgram {
    $rest = @($args | Select-Object -Skip 1 | ForEach-Object { [string]$_ })
    $global:LASTEXITCODE = [Pretend.Programs]::Run($args[0], $rest)
    foreach ($line in [Pretend.Programs]::Said) { $line }
}

function global:Start-Process {
    param([string]$FilePath, [string]$ArgumentList, [switch]$NoNewWindow, [switch]$Wait, [switch]$PassThru)
    if (-not $Wait -or -not $PassThru) { throw 'The exit code would be lost.' }
    $code = [Pretend.Programs]::Run($FilePath, @($ArgumentList))
    [PSCustomObject]@{ ExitCode = $code }
}

function global:Get-Process {
    [CmdletBinding()]
    param([string[]]$Name)
    if (([Pretend.Machine]::Servicing -gt 0) -and ($Name -contains 'TiWorker')) {
        [Pretend.Machine]::Servicing--
        [PSCustomObject]@{ Name = 'TiWorker' }
    }
    else { Write-Error "Cannot find a process with the name '$Name'." }
}

function global:Start-Sleep { param([int]$Seconds) }

function global:Test-Path {
    param([string]$LiteralPath, [ValidateSet('Any', 'Leaf', 'Container')][string]$PathType = 'Any')
    if ($LiteralPath -like 'HK*:*') { return [Pretend.Hive]::Has($LiteralPath) }
    if ($PathType -eq 'Leaf') { return [Pretend.Disk]::IsFile($LiteralPath) }
    if ($PathType -eq 'Container') { return [Pretend.Disk]::IsFolder($LiteralPath) }
    return $null -ne [Pretend.Disk]::Find($LiteralPath)
}

function global:Get-Item {
    [CmdletBinding()]
    param([string]$LiteralPath, [switch]$Force)
    $item = [Pretend.Item]::Of($LiteralPath)
    if (($null -eq $item) -or (-not $Force -and ([Pretend.Disk]::Find($LiteralPath).Attributes -band 'Hidden'))) { Write-Error "Cannot find path '$LiteralPath' because it does not exist." }
    else { $item }
}

function global:Get-ChildItem {
    [CmdletBinding()]
    param([string]$LiteralPath, [string]$Filter = '*', [switch]$File, [switch]$Directory, [switch]$Recurse, [switch]$Force)
    if (-not [Pretend.Disk]::IsFolder($LiteralPath)) { Write-Error "Cannot find path '$LiteralPath' because it does not exist."; return }
    $paths = if ($Recurse) { [Pretend.Disk]::Below($LiteralPath) } else { [Pretend.Disk]::In($LiteralPath) }
    foreach ($path in $paths) {
        $item = [Pretend.Item]::Of($path)
        if (($File -and $item.PSIsContainer) -or ($Directory -and -not $item.PSIsContainer) -or ($item.Name -notlike $Filter)) { continue }
        if (-not $Force -and ([Pretend.Disk]::Find($path).Attributes -band 'Hidden')) { continue }
        $item
    }
}

function global:Get-FileHash {
    [CmdletBinding()]
    param([string]$LiteralPath, [ValidateSet('SHA1', 'SHA256')][string]$Algorithm = 'SHA256')
    try { $content = [Pretend.Disk]::Read($LiteralPath) } catch { Write-Error $_.Exception.InnerException.Message; return }
    [PSCustomObject]@{ Hash = [Pretend.Disk]::Hash($Algorithm, $content); Algorithm = $Algorithm; Path = $LiteralPath }
}

function global:Get-Content {
    [CmdletBinding()]
    param([string]$LiteralPath, [switch]$Raw, [ValidateSet('UTF8')][string]$Encoding)
    if (-not $Raw) { throw 'Lines are not pretended.' }
    [System.Text.Encoding]::UTF8.GetString([Pretend.Disk]::Read($LiteralPath)).TrimStart([char]0xfeff)
}

function global:Set-Content {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string]$LiteralPath, [ValidateSet('UTF8')][string]$Encoding, [Parameter(ValueFromPipeline = $true)]$Value)
    begin { $lines = @() }
    process { $lines += $Value }
    end { if ($PSCmdlet.ShouldProcess($LiteralPath)) { [Pretend.Disk]::Write($LiteralPath, [System.Text.Encoding]::UTF8.GetBytes($lines -join "`r`n")) } }
}

function global:Select-String {
    param([string]$LiteralPath, [string[]]$Pattern, [switch]$SimpleMatch)
    if (-not $SimpleMatch) { throw 'Only simple matches are pretended.' }
    $number = 0
    foreach ($line in [System.Text.Encoding]::UTF8.GetString([Pretend.Disk]::Read($LiteralPath)).Split("`n")) {
        $number++
        foreach ($one in $Pattern) {
            if ($line.IndexOf($one, [System.StringComparison]::OrdinalIgnoreCase) -lt 0) { continue }
            [PSCustomObject]@{ Path = $LiteralPath; LineNumber = $number; Line = $line.TrimEnd("`r") }
            break
        }
    }
}

function global:Remove-Item {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string]$LiteralPath, [switch]$Recurse, [switch]$Force)
    if (-not $PSCmdlet.ShouldProcess($LiteralPath)) { return }
    if ($LiteralPath -like 'HK*:*') { [Pretend.Hive]::RemoveKey($LiteralPath); return }
    try { [Pretend.Disk]::Remove($LiteralPath) }
    catch { if ($_.Exception.InnerException -is [Pretend.Killed]) { throw } else { Write-Error $_.Exception.InnerException.Message } }
}

function global:New-Item {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string]$Path, [switch]$Force)
    if ($Path -notlike 'HK*:*') { throw 'Only keys are pretended.' }
    if ($PSCmdlet.ShouldProcess($Path)) { [Pretend.Hive]::Set($Path, $null, $null) }
}

function global:Get-ItemProperty {
    [CmdletBinding()]
    param([string]$LiteralPath)
    $values = @{}
    foreach ($one in [Pretend.Hive]::Values($LiteralPath).GetEnumerator()) { $values[$one.Key] = $one.Value }
    [PSCustomObject]$values
}

function global:Set-ItemProperty {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string]$LiteralPath, [string]$Name, $Value, [ValidateSet('DWord', 'String')][string]$Type)
    if (-not [Pretend.Hive]::Has($LiteralPath)) { Write-Error "Cannot find path '$LiteralPath' because it does not exist."; return }
    if ($PSCmdlet.ShouldProcess($LiteralPath)) { [Pretend.Hive]::Set($LiteralPath, $Name, $Value) }
}

function global:Remove-ItemProperty {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string]$LiteralPath, [string]$Name)
    if ($null -eq [Pretend.Hive]::Get($LiteralPath, $Name)) { Write-Error "Property $Name does not exist at path $LiteralPath."; return }
    if ($PSCmdlet.ShouldProcess($LiteralPath)) { [Pretend.Hive]::RemoveValue($LiteralPath, $Name) }
}

function global:Export-Clixml {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string]$LiteralPath, [Parameter(ValueFromPipeline = $true)]$InputObject, [int]$Depth = 2)
    process {
        if (-not $PSCmdlet.ShouldProcess($LiteralPath)) { return }
        $text = [System.Management.Automation.PSSerializer]::Serialize($InputObject, $Depth)
        [Pretend.Disk]::Write($LiteralPath, [System.Text.Encoding]::UTF8.GetBytes($text))
    }
}

function global:Import-Clixml {
    [CmdletBinding()]
    param([string]$LiteralPath)
    [System.Management.Automation.PSSerializer]::Deserialize([System.Text.Encoding]::UTF8.GetString([Pretend.Disk]::Read($LiteralPath)))
}

function global:Start-Transcript {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string]$LiteralPath)
    if (-not $PSCmdlet.ShouldProcess($LiteralPath)) { return }
    [Pretend.Disk]::Write($LiteralPath, [byte[]]@())
    [Pretend.Machine]::Transcribe($LiteralPath)
    'Transcript started'
}

function global:Stop-Transcript {
    if (-not [Pretend.Machine]::IsTranscribing) { throw 'An error occurred stopping transcription: The host is not currently transcribing.' }
    [Pretend.Machine]::EndTranscript()
    'Transcript stopped'
}

function global:Get-Acl {
    [CmdletBinding()]
    param([string]$LiteralPath)
    New-Object -TypeName Pretend.Rights -ArgumentList $LiteralPath
}

function global:Set-Acl {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string]$LiteralPath, $AclObject)
    if ($PSCmdlet.ShouldProcess($LiteralPath)) { $AclObject.Apply($LiteralPath) }
}

function global:Get-AuthenticodeSignature {
    param([string]$LiteralPath)
    $isGood = [System.Text.Encoding]::UTF8.GetString([Pretend.Disk]::Read($LiteralPath)).Contains('the good content')
    [PSCustomObject]@{ Status = $(if ($isGood) { 'Valid' } else { 'HashMismatch' }) }
}

function global:Get-Service {
    [CmdletBinding()]
    param([string]$Name)
    if (-not [Pretend.Services]::Has($Name)) { Write-Error "Cannot find any service with service name '$Name'."; return }
    $dependents = @(foreach ($one in [Pretend.Services]::Dependents($Name)) { [PSCustomObject]@{ Name = $one; Status = if ([Pretend.Services]::IsRunning($one)) { 'Running' } else { 'Stopped' } } })
    [PSCustomObject]@{ Name = $Name; Status = if ([Pretend.Services]::IsRunning($Name)) { 'Running' } else { 'Stopped' }; DependentServices = $dependents }
}

function global:Start-Service {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string]$Name)
    if (-not $PSCmdlet.ShouldProcess($Name)) { return }
    try { [Pretend.Services]::Start($Name) } catch { if ($_.Exception.InnerException -is [Pretend.Killed]) { throw } else { Write-Error $_.Exception.InnerException.Message } }
}

function global:Stop-Service {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string]$Name, [switch]$Force)
    if (-not $PSCmdlet.ShouldProcess($Name)) { return }
    try { [Pretend.Services]::Stop($Name, $Force) } catch { if ($_.Exception.InnerException -is [Pretend.Killed]) { throw } else { Write-Error $_.Exception.InnerException.Message } }
}

function global:Compress-Archive {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string]$LiteralPath, [string]$DestinationPath, [switch]$Force)
    if (-not $PSCmdlet.ShouldProcess($LiteralPath)) { return }
    [void][System.Reflection.Assembly]::Load('System.IO.Compression, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089')
    $stream = New-Object -TypeName System.IO.MemoryStream
    $zip = New-Object -TypeName System.IO.Compression.ZipArchive -ArgumentList $stream, 'Create', $true
    $start = [Pretend.Path]::GetDirectoryName($LiteralPath).TrimEnd('\').Length + 1
    foreach ($path in [Pretend.Disk]::Below($LiteralPath)) {
        # As the real one does: hidden files are left out, and 5.1 writes backslashes.
        if ([Pretend.Disk]::IsFolder($path) -or ([Pretend.Disk]::Find($path).Attributes -band 'Hidden')) { continue }
        $entry = $zip.CreateEntry($path.Substring($start)).Open()
        $content = [Pretend.Disk]::Read($path)
        $entry.Write($content, 0, $content.Length)
        $entry.Dispose()
    }
    $zip.Dispose()
    [Pretend.Disk]::Write($DestinationPath, $stream.ToArray())
}

function global:Get-WindowsUpdateLog {
    [CmdletBinding()]
    param([string]$LogPath)
    [Pretend.Disk]::Write($LogPath, [System.Text.Encoding]::UTF8.GetBytes('WindowsUpdate'))
    'written'
}

function global:New-Object {
    param([string]$TypeName, $ArgumentList, $Property)
    if ($TypeName -eq 'System.IO.DriveInfo') { return Microsoft.PowerShell.Utility\New-Object -TypeName Pretend.Drive }
    # A list of bytes would be unrolled.
    if ($TypeName -eq 'byte[]') { return , (Microsoft.PowerShell.Utility\New-Object @PSBoundParameters) }
    Microsoft.PowerShell.Utility\New-Object @PSBoundParameters
}

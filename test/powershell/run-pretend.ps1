# Runs scripts on pretend machines, for pretend.test.ts. A scenario is a list of what is done: a machine is made or changed,
# a script is run, Windows is started again. The answer has what each run said, ended with, changed and left behind.
param([string]$InputFile, [string]$OutputFile)
$ErrorActionPreference = 'Stop'
$sources = @('PretendFiles.cs', 'PretendMachine.cs', 'Rewriter.cs') | ForEach-Object { [System.IO.Path]::Combine($PSScriptRoot, $_) }
if ($PSVersionTable.PSVersion.Major -lt 6) { Add-Type -Path $sources -ReferencedAssemblies 'System.Core' -IgnoreWarnings }
else { Add-Type -Path $sources -IgnoreWarnings }
$job = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($InputFile))
$folder = [System.IO.Path]::GetDirectoryName($InputFile)
$bom = [System.Text.UTF8Encoding]::new($true)
$scripts = @{}
foreach ($file in [System.IO.Directory]::GetFiles($job.Folder)) {
    $name = [System.IO.Path]::GetFileNameWithoutExtension($file)
    $rewritten = [System.IO.Path]::Combine($folder, $name + '.ps1')
    [System.IO.File]::WriteAllText($rewritten, [Rewriter]::Rewrite([System.IO.File]::ReadAllText($file)), $bom)
    # A command that was looked up is parsed once.
    $scripts[$name] = Get-Command -Name $rewritten
}
$constrained = @(foreach ($name in @($job.Constrained)) {
    # The script as it is, but for its demands, where a policy constrains PowerShell.
    $text = [System.IO.File]::ReadAllText([System.IO.Path]::Combine($job.Folder, $name + '.ps1')) -replace '(?m)^#Requires.*$', ''
    $file = [System.IO.Path]::Combine($folder, $name + '.constrained.ps1')
    [System.IO.File]::WriteAllText($file, $text, $bom)
    $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault()
    $state.LanguageMode = 'ConstrainedLanguage'
    if ($env:OS -eq 'Windows_NT') { $state.ExecutionPolicy = 'Bypass' }
    $space = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace($state)
    $space.Open()
    $shell = [powershell]::Create()
    $shell.Runspace = $space
    $mandatory = if ($text -match 'Mandatory') { '-PackFolder x' }
    [void]$shell.AddScript("& '$file' $mandatory *>&1 | ForEach-Object { [string]`$_ }; [string]`$LASTEXITCODE")
    $said = $shell.Invoke()
    @{ Name = $name; Said = @($said | ForEach-Object { [string]$_ }); Errors = @($shell.Streams.Error | ForEach-Object { [string]$_ }) }
    $shell.Dispose()
    $space.Dispose()
})
. ([System.IO.Path]::Combine($PSScriptRoot, 'pretend-commands.ps1'))

$storeRights = 'D:PAI(A;;FA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)(A;;0x1200a9;;;BA)(A;;0x1200a9;;;SY)(A;;0x1200a9;;;BU)'

function Set-Machine {
    param($Spec)
    foreach ($one in @($Spec.Files)) {
        if ($null -eq $one) { continue }
        $node = [Pretend.Disk]::Find($one.Path)
        if ($one.Link) { $node = [Pretend.Disk]::Put($one.Path, [Pretend.Disk]::Find($one.Link)); continue }
        if ($null -eq $node) { $node = [Pretend.Disk]::Put($one.Path, [Pretend.Inode]::new()) }
        if ($one.Folder) { $node.IsFolder = $true; $node.Attributes = 'Directory'; $node.Dacl = 'D:AI(A;OICIID;FA;;;BA)(A;OICIID;FA;;;SY)' }
        if ($null -ne $one.Text) { $node.Content = [System.Text.Encoding]::UTF8.GetBytes($one.Text) }
        if ($one.Store) {
            $node.Owner = [Pretend.Sids]::TrustedInstaller
            $node.Dacl = if ($one.Folder) { $storeRights.Replace('(A;;', '(A;OICI;') } else { $storeRights }
        }
        if ($one.Rights) { $node.Dacl = $one.Rights }
        if ($one.Attributes) { $node.Attributes = $one.Attributes }
        if ($one.Version) { $node.Version = $one.Version }
        if ($null -ne $one.InUse) { $node.InUse = $one.InUse }
        if ($null -ne $one.Locked) { $node.Locked = $one.Locked }
    }
    foreach ($one in @($Spec.Registry)) { if ($null -ne $one) { [Pretend.Hive]::Put($one.Key, $one.Name, $(if ($one.Value -is [long]) { [int]$one.Value } else { $one.Value })) } }
    foreach ($one in @($Spec.Services)) { if ($null -ne $one) { [Pretend.Services]::Put($one.Name, $one.Running, $one.Needs) } }
    foreach ($one in @($Spec.ExitCodes)) {
        if ($null -eq $one) { continue }
        $queue = [System.Collections.Generic.Queue[int]]::new()
        foreach ($code in $one.Codes) { $queue.Enqueue([int]$code) }
        [Pretend.Machine]::ExitCodes[$one.Command] = $queue
    }
    foreach ($line in @($Spec.CbsLines)) { if ($null -ne $line) { [Pretend.Machine]::CbsLines.Add($line) } }
    if ($null -ne $Spec.Free) { [Pretend.Disk]::Free = $Spec.Free }
    if ($null -ne $Spec.Servicing) { [Pretend.Machine]::Servicing = $Spec.Servicing }
    if ($Spec.Bits32) { [Pretend.Machine]::Is64BitProcess = $false }
}

function Get-Seen {
    $seen = [Pretend.Disk]::Seen()
    [Pretend.Hive]::Seen($seen)
    [Pretend.Services]::Seen($seen)
    return , $seen
}

function Invoke-Run {
    param($Op, [int]$DiesAt)
    [Pretend.Machine]::Changes = 0
    [Pretend.Machine]::DiesAt = $DiesAt
    [Pretend.Machine]::Calls.Clear(); [Pretend.Machine]::Output.Clear(); [Pretend.Machine]::Log.Clear()
    $given = @{ Confirm = $false }
    foreach ($one in $Op.Parameters.PSObject.Properties) { $given[$one.Name] = $one.Value }
    $before = Get-Seen
    if ($null -eq $script:Found) { $script:Found = $before }
    $problem = ''
    $global:LASTEXITCODE = 0
    try { & $scripts[$Op.Script] @given | Out-Null; $code = $global:LASTEXITCODE }
    catch { $problem = [string]$_; $code = 1 }
    $died = [Pretend.Machine]::IsDead
    [Pretend.Machine]::IsDead = $false
    [Pretend.Machine]::DiesAt = 0
    $open = [Pretend.Machine]::IsTranscribing
    [Pretend.Machine]::EndTranscript()
    return @{
        Script = $Op.Script; ExitCode = $code; Problem = $problem; Died = $died; TranscriptOpen = $open; Changes = [Pretend.Machine]::Changes
        Output = [Pretend.Machine]::Output.ToArray(); Calls = [Pretend.Machine]::Calls.ToArray(); Log = [Pretend.Machine]::Log.ToArray()
        Before = [Pretend.Machine]::Changed($script:Found, $before); After = [Pretend.Machine]::Changed($script:Found, (Get-Seen))
    }
}

function Invoke-Op {
    param($Op, [int]$DiesAt)
    switch ($Op.Op) {
        'machine' { [Pretend.Machine]::Reset(); foreach ($spec in @($Op.Specs)) { Set-Machine -Spec $spec } }
        'set' { foreach ($spec in @($Op.Specs)) { Set-Machine -Spec $spec } }
        'keep' {
            $script:Kept = @{}
            # A harvest puts the time behind the name; whoever carries its pack away gives it a name without.
            $dated = [regex]::Escape($Op.Path) + '-\d{8}-\d{6}'
            foreach ($path in [Pretend.Disk]::Below('C:\Windows\Logs\CBS-Lens')) {
                if ($path -match $dated) { $script:Kept[($path -replace $dated, $Op.Path)] = [Pretend.Disk]::Find($path) }
            }
        }
        'put' { foreach ($path in $script:Kept.Keys) { [void][Pretend.Disk]::Put($path, $script:Kept[$path].Copy()) } }
        'forget' { [Pretend.Machine]::ExitCodes.Clear() }
        'delete' { [Pretend.Disk]::Forget($Op.Path) }
        'rename' { [Pretend.Disk]::Rename($Op.Path, $Op.To) }
        'restart' {
            $manager = 'HKLM\SYSTEM\CurrentControlSet\Control\Session Manager'
            $moves = [Pretend.Hive]::Get($manager, 'PendingFileRenameOperations')
            if ($null -ne $moves) {
                [Pretend.Disk]::ReplaceAtStart($moves)
                [Pretend.Hive]::RemoveValue($manager, 'PendingFileRenameOperations')
            }
            $pending = 'HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending'
            if ([Pretend.Hive]::Has($pending)) { [Pretend.Hive]::RemoveKey($pending) }
            [Pretend.Services]::Restart()
        }
        'run' { Invoke-Run -Op $Op -DiesAt $(if ($Op.Dies) { $DiesAt } else { 0 }) }
        default { throw "no op $($Op.Op)" }
    }
}

$answers = @(foreach ($scenario in $job.Scenarios) {
    $ops = @($scenario.Ops)
    # All that is seen later is told as its differences from what the first run found.
    $script:Found = $null
    $dying = @(for ($at = 0; $at -lt $ops.Count; $at++) { if ($ops[$at].Dies) { $at } })
    $start = if ($dying.Count -gt 0) { $dying[0] } else { 0 }
    $before = @(for ($at = 0; $at -lt $start; $at++) { Invoke-Op -Op $ops[$at] -DiesAt 0 })
    $again = [Pretend.Machine]::Keep()
    $attempts = @()
    for ($diesAt = 1; $scenario.DeathEvery -and ($diesAt -lt 500); $diesAt += $scenario.DeathEvery) {
        $again.Invoke()
        $runs = @(for ($at = $start; $at -lt $ops.Count; $at++) { Invoke-Op -Op $ops[$at] -DiesAt $diesAt })
        if (-not $runs[0].Died) { break }
        $attempts += , $runs
    }
    $again.Invoke()
    $rest = @(for ($at = $start; $at -lt $ops.Count; $at++) { Invoke-Op -Op $ops[$at] -DiesAt 0 })
    @{ Name = $scenario.Name; Found = $script:Found; Runs = @($before + $rest); Attempts = $attempts }
})
$answer = @{ Version = $PSVersionTable.PSVersion.ToString(); Scenarios = $answers; Constrained = $constrained }
[System.IO.File]::WriteAllText($OutputFile, (ConvertTo-Json -InputObject $answer -Depth 8 -Compress))

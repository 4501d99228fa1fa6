# Reads scripts with the parser of the PowerShell that runs this, for scripts.test.ts.
param([string]$InputFile, [string]$OutputFile)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$source = Join-Path -Path $PSScriptRoot -ChildPath 'ScriptReader.cs'
if ($PSVersionTable.PSVersion.Major -lt 6) { Add-Type -Path $source -ReferencedAssemblies 'System.Core' -IgnoreWarnings }
else { Add-Type -Path $source -IgnoreWarnings }
$job = [System.IO.File]::ReadAllText($InputFile) | ConvertFrom-Json
$facts = @(foreach ($file in @([System.IO.Directory]::GetFiles($job.Folder) | Sort-Object)) {
    [ScriptReader]::Read([System.IO.File]::ReadAllText($file), $job.Mark)
})
$calls = @($facts | ForEach-Object { $_.Calls } | Sort-Object -Unique)
# Parameters that a command of this PowerShell does not have; a command that is only on Windows is looked for there.
$unknown = @(foreach ($call in $calls) {
    $name, $parameter = $call.Split(' ')
    $command = Get-Command -Name $name -ErrorAction SilentlyContinue
    if ($null -eq $command) { $call }
    elseif (($parameter -ne '') -and -not $command.Parameters.ContainsKey($parameter)) { $call }
})
foreach ($one in $facts) { $one.Calls = $null }
$answer = @{ Version = $PSVersionTable.PSVersion.ToString(); Facts = $facts; Unknown = $unknown; Calls = $calls }
[System.IO.File]::WriteAllText($OutputFile, (ConvertTo-Json -InputObject $answer -Depth 5 -Compress))

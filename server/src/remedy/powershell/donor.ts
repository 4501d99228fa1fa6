import { text } from '../../text';
import type { Writer } from './writer';

/** Finding and checking good copies on a donor or in its pack. None of it changes anything. */
export function donorFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Where a file of the list is on this machine.'))}
function Get-StorePath {
    param($Target)
    return Join-Path -Path (Join-Path -Path $WindowsFolder -ChildPath $Target.Folder) -ChildPath $Target.File
}

${note(text('Says whether the hash of a file is the one that the log expects; true for any file when the log has none.'))}
function Test-ExpectedHash {
    param($Target, [string]$Path)
    if ($Target.Hash -eq '') { return $true }
    return (Get-FileHash -LiteralPath $Path -Algorithm $Target.Algorithm -ErrorAction Stop).Hash -eq $Target.Hash
}

${note(text('Says whether a file begins like one that the component store keeps compressed (DCS, DCM, DCN, DCD or DCH, then 1). The hash in the log is that of the uncompressed content.'))}
function Test-CompressedFile {
    param([string]$Path)
    $start = New-Object -TypeName 'byte[]' -ArgumentList 4
    $stream = [System.IO.File]::Open($Path, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, [System.IO.FileShare]::ReadWrite)
    try { $count = $stream.Read($start, 0, 4) } finally { $stream.Dispose() }
    if ($count -lt 4) { return $false }
    return ($start[3] -eq 1) -and ([System.Text.Encoding]::ASCII.GetString($start, 0, 3) -cmatch '^DC[SMNDH]$')
}

${note(text('Stops unless a copy may be used. A payload is held against the hash of the log. A catalog must be signed. Where there is nothing to check, the donor must be the same machine in all that counts.'))}
function Assert-GoodCopy {
    param($Target, [string]$Path)
    if ($Target.Type -eq 'payload') {
        if (Test-CompressedFile -Path $Path) {
            Stop-Script -Code 11 -Message (${say(text('{0} is compressed by the component store, so its content cannot be checked here. Use RestoreHealth with -Source.'))} -f $Path)
        }
        if (-not (Test-ExpectedHash -Target $Target -Path $Path)) {
            Stop-Script -Code 11 -Message (${say(text('{0} does not have the {1} that the log expects ({2}): it is another version or damaged too.'))} -f $Path, $Target.Algorithm, $Target.Hash)
        }
    }
    if (($Target.Type -eq 'catalog') -and ((Get-AuthenticodeSignature -LiteralPath $Path).Status -ne 'Valid')) {
        Stop-Script -Code 11 -Message (${say(text('The signature of {0} is not valid.'))} -f $Path)
    }
    if (($Target.Hash -eq '') -and -not $script:SameMachine -and -not $AcceptUncheckedDonor) {
        Stop-Script -Code 11 -Message (${say(text('The log has no hash to check {0} against, and the donor is not shown to be the same build, architecture, edition and language. Give -AcceptUncheckedDonor when it is known to be healthy and the same.'))} -f $Target.File)
    }
}

${note(text('Reads the list of a pack that the harvest script has made. Stops when it is no such list.'))}
function Get-Pack {
    $list = Join-Path -Path $DonorPack -ChildPath 'pack.json'
    try {
        $pack = Get-Content -LiteralPath $list -Raw -Encoding UTF8 | ConvertFrom-Json
        if ($pack.Version -ne 1) { throw 'Version' }
        foreach ($entry in $pack.Files) { [void]@($entry.Path, $entry.SHA256) }
        return $pack
    }
    catch { Stop-Script -Code 11 -Message (${say(text('{0} is not the list of a pack: {1}'))} -f $list, $_.Exception.Message) }
}

${note(text('Reads what the donor is: from the pack, from the registry of the machine behind a share, from the hives of an image. Nothing when it does not say.'))}
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

${note(text('Compares the donor with this machine. Another architecture is refused; any other difference leaves only files whose hash the log has.'))}
function Test-Donor {
    $script:SameMachine = $false
    $script:Pack = $null
    if ($DonorPack -ne '') { $script:Pack = Get-Pack }
    $donor = Get-DonorFacts
    if ($null -eq $donor) {
        Write-Warning -Message ${say(text('The donor does not say what machine it is: only files whose hash the log has are taken from it.'))}
        return
    }
    $labels = @{ Build = ${say(text('Build'))}; Architecture = ${say(text('Architecture'))}; Edition = ${say(text('Edition'))}; Language = ${say(text('Language'))} }
    $script:SameMachine = $true
    foreach ($name in @('Build', 'Architecture', 'Edition', 'Language')) {
        Write-Message -Message (${say(text('{0}: {1} here, {2} on the donor.'))} -f $labels[$name], $script:Machine[$name], $donor[$name])
        if ($script:Machine[$name] -eq $donor[$name]) { continue }
        $script:SameMachine = $false
        if ($name -eq 'Architecture') { Stop-Script -Code 11 -Message ${say(text('The donor has another architecture.'))} }
        Write-Warning -Message ${say(text('The donor differs from this machine: only files whose hash the log has are taken from it.'))}
    }
}

${note(text('Finds a file in the pack, or on the donor below the same name. A single file must have the same name, and only its hash tells that it is the right one.'))}
function Find-DonorFile {
    param($Target)
    $relative = Join-Path -Path $Target.Folder -ChildPath $Target.File
    if ($null -ne $script:Pack) {
        $path = Join-Path -Path (Join-Path -Path $DonorPack -ChildPath 'Windows') -ChildPath $relative
        $entry = @($script:Pack.Files | Where-Object { $_.Path -eq $relative })
        if (($entry.Count -ne 1) -or -not (Test-Path -LiteralPath $path -PathType Leaf)) {
            Stop-Script -Code 11 -Message (${say(text('The pack does not have {0}.'))} -f $relative)
        }
        if ((Get-FileHash -LiteralPath $path -Algorithm SHA256 -ErrorAction Stop).Hash -ne $entry[0].SHA256) {
            Stop-Script -Code 11 -Message (${say(text('{0} is not what was packed: copy the pack again.'))} -f $path)
        }
        return $path
    }
    $donor = Get-Item -LiteralPath $DonorPath -Force
    if (-not $donor.PSIsContainer) {
        if ($Target.Hash -eq '') {
            Stop-Script -Code 11 -Message ${say(text('The log has no hash, so a single file cannot be told to be the right one. Give the Windows folder of the donor.'))}
        }
        if ($donor.Name -ne [System.IO.Path]::GetFileName($Target.File)) {
            Stop-Script -Code 11 -Message (${say(text('The donor file has another name than {0}.'))} -f $Target.File)
        }
        return $donor.FullName
    }
    foreach ($folder in @($donor.FullName, (Join-Path -Path $donor.FullName -ChildPath 'Windows'))) {
        $candidate = Join-Path -Path $folder -ChildPath $relative
        if (Test-Path -LiteralPath $candidate -PathType Leaf) { return $candidate }
    }
    Stop-Script -Code 11 -Message (${say(text('{0} has no file {1}: it is no donor for this file.'))} -f $donor.FullName, $relative)
}
`;
}

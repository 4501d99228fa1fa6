import { text } from '../../base/text';
import { readingFunctions } from './reading';
import type { Writer } from './writer';

/** Finding and checking good copies on a donor or in its pack. None of it changes anything. */
export function donorFunctions(write: Writer): string {
  const { say, note } = write;
  return String.raw`${readingFunctions(write)}
${note(text('Where a file of the list is on this machine.'))}
function Get-StorePath {
    param($Target)
    return Join-Path -Path (Join-Path -Path $WindowsFolder -ChildPath $Target.Folder) -ChildPath $Target.File
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
    $list = Join-Path -Path $script:PackFolder -ChildPath 'pack.json'
    try {
        $pack = Get-Content -LiteralPath $list -Raw -Encoding UTF8 | ConvertFrom-Json
        if ($pack.Version -ne 1) { throw 'Version' }
        foreach ($name in @('Build', 'Architecture', 'Edition', 'Language')) { [void]$pack.Machine.$name }
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
    if ($script:PackFolder -ne '') { $script:Pack = Get-Pack }
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
${note(text('A dry run does not load the hives of an image, so it cannot compare them.'), '        ')}
        if ($WhatIfPreference -and (($script:Machine[$name] -eq '') -or ($donor[$name] -eq ''))) { continue }
        $script:SameMachine = $false
        if ($name -eq 'Architecture') { Stop-Script -Code 11 -Message ${say(text('The donor has another architecture.'))} }
        Write-Warning -Message ${say(text('The donor differs from this machine: only files whose hash the log has are taken from it.'))}
    }
}

${note(text('Finds a file in the pack, or on the donor below the same name. A single file must have the same name, and only its hash proves that it is the right one.'))}
function Find-DonorFile {
    param($Target)
    $relative = Join-Path -Path $Target.Folder -ChildPath $Target.File
    if ($null -ne $script:Pack) {
        $path = Join-Path -Path (Join-Path -Path $script:PackFolder -ChildPath 'Windows') -ChildPath $relative
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
            Stop-Script -Code 11 -Message ${say(text('The log has no hash, so a single file cannot be verified as the right one. Give the Windows folder of the donor.'))}
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

${note(text('Finds a good copy of a file, checked. What cannot be read is refused like what is not good.'))}
function Get-GoodCopy {
    param($Target)
    try {
        $file = Find-DonorFile -Target $Target
        Assert-GoodCopy -Target $Target -Path $file
        return $file
    }
    catch {
        if ($script:LastCode -ne 0) { throw }
        Stop-Script -Code 11 -Message (${say(text('{0} cannot be read on the donor: {1}'))} -f $Target.File, $_.Exception.Message)
    }
}
`;
}

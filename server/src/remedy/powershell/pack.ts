import { text } from '../../base/text';
import type { Writer } from './writer';

/** Opening the pack of the harvest script: its folder as it is, its .zip extracted into the backup folder. */
export function packFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Writes one file of a .zip to a path that was checked.'))}
function Save-PackEntry {
    param($Entry, [string]$Path)
    [void][System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($Path))
    $reader = $Entry.Open()
    try {
        $writer = [System.IO.File]::Create($Path)
        try { $reader.CopyTo($writer) } finally { $writer.Dispose() }
    }
    finally { $reader.Dispose() }
}

${note(text('Extracts a pack: its list and what lies below WinSxS and servicing\\Packages; everything else in the .zip is left alone. The list comes last, so that half a pack is none.'))}
function Expand-Pack {
    param([string]$Folder)
    [void][System.Reflection.Assembly]::Load('System.IO.Compression, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089')
    $stream = [System.IO.File]::OpenRead($DonorPack)
    $zip = $null
    try {
        $zip = New-Object -TypeName System.IO.Compression.ZipArchive -ArgumentList $stream
        $entries = @{}
        foreach ($entry in $zip.Entries) { $entries[$entry.FullName.Replace('/', '\')] = $entry }
        $lists = @($entries.Keys | Where-Object { $_ -match '^(?:[^\\]+\\)?pack\.json$' })
        if ($lists.Count -ne 1) { throw 'pack.json' }
        $prefix = $lists[0].Substring(0, $lists[0].Length - 9)
        foreach ($name in @($entries.Keys)) {
            if (-not $name.StartsWith($prefix, [System.StringComparison]::OrdinalIgnoreCase)) { continue }
            $relative = $name.Substring($prefix.Length)
            if ($relative -notmatch '^Windows\\(?:WinSxS|servicing\\Packages)\\[\x20-\x7e]*[^\\]$') { continue }
            if ($relative -match '[<>:"|?*]|\\\\|\\\.{1,2}\\|\\\.{1,2}$') { continue }
            Save-PackEntry -Entry $entries[$name] -Path (Join-Path -Path $Folder -ChildPath $relative)
        }
        $list = Join-Path -Path $Folder -ChildPath 'pack.json'
        Save-PackEntry -Entry $entries[$lists[0]] -Path ($list + '.new')
        [System.IO.File]::Move(($list + '.new'), $list)
    }
    catch { Stop-Script -Code 11 -Message (${say(text('{0} cannot be read as a pack: {1}'))} -f $DonorPack, $_.Exception.Message) }
    finally {
        if ($null -ne $zip) { $zip.Dispose() }
        $stream.Dispose()
    }
}

${note(text('Finds the folder of the pack. A .zip is extracted into the backup folder once, also for a later run with -Resume.'))}
function Open-Pack {
    if ($DonorPack -eq '') { return }
    if (Test-Path -LiteralPath $DonorPack -PathType Container) {
        $script:PackFolder = $DonorPack
        return
    }
    $folder = Join-Path -Path $BackupFolder -ChildPath 'pack'
    if (-not (Test-Path -LiteralPath (Join-Path -Path $folder -ChildPath 'pack.json') -PathType Leaf)) {
        if (-not (Confirm-Change -Target $folder -Action (${say(text('Extract {0}'))} -f $DonorPack))) {
            Write-Message -Message ${say(text('The pack is not extracted, so its files are not checked. For a dry run that checks them, extract it by hand and give the folder.'))}
            return
        }
        Expand-Pack -Folder $folder
    }
    $script:PackFolder = $folder
}
`;
}

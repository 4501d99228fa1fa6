import { text } from '../../base/text';
import type { Writer } from './writer';

/** Names of the files of a component folder; for the harvest as well as for the repair. */
export function componentNames({ note }: Writer): string {
  return String.raw`${note(text('The files of a component folder, by their names in it. Deltas (f, n, r) are left out: each machine makes its own.'))}
function Get-ComponentName {
    param([string]$Folder)
    Get-ChildItem -LiteralPath $Folder -Recurse -File -Force |
        ForEach-Object { $_.FullName.Substring($Folder.Length).TrimStart('\') } |
        Where-Object { $_ -notmatch '^[fnr]\\' }
}
`;
}

/** Putting a whole component back: its folder, and what is missing in it. */
export function componentFunctions(write: Writer): string {
  const { say, note } = write;
  return String.raw`${componentNames(write)}
${note(text('The files that a component has in the pack or on the donor. A name that would lead out of its folder refuses the component.'))}
function Get-ComponentFile {
    param($Target)
    $folder = Join-Path -Path $Target.Folder -ChildPath $Target.File
    $names = @()
    if ($null -ne $script:Pack) {
        $start = $folder + '\'
        $names = @($script:Pack.Files | Where-Object { $_.Path.StartsWith($start, [System.StringComparison]::OrdinalIgnoreCase) } | ForEach-Object { $_.Path.Substring($start.Length) })
    }
    else {
        foreach ($root in @($DonorPath, (Join-Path -Path $DonorPath -ChildPath 'Windows'))) {
            $source = Join-Path -Path $root -ChildPath $folder
            if (($names.Count -eq 0) -and (Test-Path -LiteralPath $source -PathType Container)) { $names = @(Get-ComponentName -Folder (Get-Item -LiteralPath $source -Force).FullName) }
        }
    }
    if ($names.Count -eq 0) { Stop-Script -Code 11 -Message (${say(text('Neither the pack nor the donor has files of {0}.'))} -f $folder) }
    $number = 0
    foreach ($name in $names) {
        if ($name -match '[^\x20-\x7e]|[<>:"/|?*]|\\\\|(^|\\)\.{1,2}(\\|$)|^\\|\\$') {
            Stop-Script -Code 11 -Message (${say(text('{0} is no name of a file inside a component.'))} -f $name)
        }
        $number++
        [PSCustomObject]@{ Id = '{0}-{1:D4}' -f $Target.Id, $number; Type = 'component-file'; Folder = $folder; File = $name; Hash = ''; Algorithm = '' }
    }
}

${note(text('The permissions for a folder that did not exist: those of another component, or below a component those of the folder above.'))}
function Get-NewFolderAccess {
    param([string]$Parent)
    $model = $Parent
    if ([System.IO.Path]::GetFileName($Parent) -eq 'WinSxS') {
        $other = Get-ChildItem -LiteralPath $Parent -Directory -Filter '*_31bf3856ad364e35_*' | Select-Object -First 1
        if ($null -eq $other) { Stop-Script -Code 12 -Message (${say(text('{0} has no component whose permissions the new folder could take.'))} -f $Parent) }
        $model = $other.FullName
    }
    return (Get-Acl -LiteralPath $model).GetSecurityDescriptorSddlForm('Access')
}

${note(text('Creates a folder of the component store, with rights on the folder above for that moment.'))}
function New-StoreFolder {
    param([string]$Path)
    if (Test-Path -LiteralPath $Path -PathType Container) { return }
    $parent = [System.IO.Path]::GetDirectoryName($Path)
    New-StoreFolder -Path $parent
    $change = New-Change -Object $parent -File $Path -NewContent '' -OldContent '' -NewAccess (Get-NewFolderAccess -Parent $parent)
    try {
        Grant-Access -Path $parent
        [void][System.IO.Directory]::CreateDirectory($Path)
    }
    catch { Stop-Script -Code 12 -Message (${say(text('{0} could not be created: {1}'))} -f $Path, $_.Exception.Message) }
    finally { Complete-Change -Change $change }
}

${note(text('Puts a component back: all its files are checked before the first is copied. A file that is here stays as it is.'))}
function Copy-Component {
    param($Target)
    $folder = Get-StorePath -Target $Target
    $missing = @(Get-ComponentFile -Target $Target | Where-Object { -not (Test-Path -LiteralPath (Get-StorePath -Target $_) -PathType Leaf) })
    if ($missing.Count -eq 0) {
        Write-Message -Message (${say(text('{0} has all its files; nothing to copy.'))} -f $folder)
        return
    }
    foreach ($file in $missing) { [void](Get-GoodCopy -Target $file) }
    if (-not (Confirm-Change -Target $folder -Action (${say(text('Create the folder, and copy what is missing: {0} files'))} -f $missing.Count))) { return }
    Save-Note -Path (Get-BackupPath -Target $Target -Name 'backup.xml') -Value @{ Path = $folder; Existed = $false; SHA256 = '' }
    foreach ($file in $missing) {
        New-StoreFolder -Path ([System.IO.Path]::GetDirectoryName((Get-StorePath -Target $file)))
        Copy-StoreFile -Target $file
    }
}
`;
}

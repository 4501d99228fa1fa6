import { text } from '../../base/text';
import type { Abilities } from './parameters';
import type { Writer } from './writer';

/** Putting files of the list in their places, and back. */
export function copyFunctions({ components }: Abilities, write: Writer): string {
  const { say, note } = write;
  return String.raw`${components ? componentFunctions(write) : ''}${note(text('Puts one file in its place. What is here is saved first; the copy that is checked is the one that is written.'))}
function Copy-StoreFile($Target) {
    $script:Code = 11
    $path = '\{0}\{1}' -f $Target.Folder, $Target.File
    $file = $WindowsFolder + $path
    $folder = [IO.Path]::GetDirectoryName($file)
    $saved = '{0}\{1}' -f $Own, $Target.Id
    $noted = '{0}{1}-saved.xml' -f $WindowsFolder, $saved
    if ($file.Length -ge 260) { throw (${say(text('{0} is too long for icacls.exe: use RestoreHealth with -Source.'))} -f $file) }
    $mayBeMade = $Target.Type -eq 'component-file'
    if (-not $mayBeMade -and -not [IO.Directory]::Exists($folder)) { throw (${say(text('There is no {0} here: is it the right machine?'))} -f $folder) }
    $old = $before = ''
    if ([IO.File]::Exists($file)) {
        $before = Get-Hash -Path $file
        $old = '{0}-{1}.old' -f $saved, $before
    }
    $isGood = ($old -ne '') -and ($Target.Hash -ne '') -and ((Get-Hash -Path $file -Algorithm $Target.Algorithm) -eq $Target.Hash)
    if (-not $isGood) { $good = Find-GoodCopy -Target $Target }
    if ($isGood -or ($before -eq (Get-Hash -Path $good))) { return (Write-Message -Message (${say(text('{0} is as it should be.'))} -f $file)) }
    if (-not (Confirm-Change -Target $file -Action (${say(text('Save it, then replace it by {0}'))} -f $good))) { return }
    $script:Code = 12${components ? '\n    New-StoreFolder -Path ([IO.Path]::GetDirectoryName($path))' : ''}
    $new = $saved + '.new'
    Copy-Plain -From $good -To ($WindowsFolder + $new)
    Assert-GoodCopy -Target $Target -Path ($WindowsFolder + $new)
    if ($old -ne '') { Copy-Plain -From $file -To ($WindowsFolder + $old) }
${note(text('A run that continues keeps what the first one found.'), '    ')}
    $kept = @($noted | Where-Object { [IO.File]::Exists($_) } | ForEach-Object { Read-Note -Path $_ })
    if (@($kept | Where-Object { ($_.Path -eq $path) -and (@($_.Before, $_.After) -contains $before) }).Count -eq 0) {
        Save-Note -Path $noted -Value @{ Path = $path; Old = $old; Before = $before; After = (Get-Hash -Path ($WindowsFolder + $new)) }
    }
    Set-StoreFile -Path $path -New $new -Old $old
}

${note(text('Ends what an interrupted run has begun, before anything else is changed. What it cannot end is reported and left.'))}
function Complete-InterruptedChange {
    if (-not [IO.Directory]::Exists($Unfinished)) { return }
    foreach ($file in @(Get-ChildItem -LiteralPath $Unfinished -Filter 'change-*.xml' -File)) {
        try {
            $change = Read-Note -Path $file.FullName
            if (-not (Test-Path -LiteralPath ($WindowsFolder + $change.Objects[0].Path))) {
                Write-Warning -Message (${say(text('{0} is about another Windows and is left.'))} -f $file.FullName)
                continue
            }
            if (-not (Confirm-Change -Target $change.File -Action ${say(text('End the change of an interrupted run'))})) { continue }
            Grant-Access -Path $change.Objects[0].Path
            Complete-Change -Change $change
        }
        catch { Set-Result -Code 16 -Message $_.Exception.Message }
    }
}
`;
}

/** All of the list, the files that are refused aside. */
export function copyBlock({ components, patterns }: Abilities, { note }: Writer): string {
  const one = components
    ? "if ($target.Type -eq 'component') { Copy-Component -Target $target } else { Copy-StoreFile -Target $target }"
    : 'Copy-StoreFile -Target $target';
  const all = patterns
    ? `foreach ($target in @(Get-FullTarget -Target $target -Windows $DonorRoot)) { ${one} }`
    : one;
  return String.raw`$script:IsOpen = $Donor -eq ''
$script:Code = 11
if (($Donor -eq '') -or -not (Open-Donor)) { return }
foreach ($target in $Targets) {
    try { ${all} }
${note(text('The others continue.'), '    ')}
    catch { Set-Result -Code $Code -Message $_.Exception.Message }
}`;
}

/** What was saved, for -Restore. */
export const restoreBlock = ({ say, note }: Writer): string => String.raw`$Code = 12
${note(text('What did not exist before stays: nothing is ever deleted from the store.'))}
$folders = @($BackupFolder | Where-Object { [IO.Directory]::Exists($_) })
foreach ($file in @($folders | ForEach-Object { Get-ChildItem -LiteralPath $_ -Filter '*-saved.xml' -File })) {
    try {
        $saved = Read-Note -Path $file.FullName
        if ($saved.Old -eq '') { continue }
        $old = $WindowsFolder + $saved.Old
        if (-not (Confirm-Change -Target $saved.Path -Action (${say(text('Put back {0}'))} -f $old))) { continue }
        if ((Get-Hash -Path $old) -ne $saved.Before) { throw (${say(text('{0} is not what was saved.'))} -f $old) }
${note(text('Nor is it replaced at the next start.'), '        ')}
        [IO.File]::Delete(($file.FullName -replace '-saved\.xml$', '.new.pending'))
        Set-StoreFile -Path $saved.Path -New $saved.Old -Old $saved.Old
    }
    catch { Set-Result -Code 12 -Message $_.Exception.Message }
}`;

/** A whole component: its folder, and what is missing in it. */
function componentFunctions(write: Writer): string {
  const { say, note } = write;
  return String.raw`${componentNames(write)}
${note(text('Creates a folder of the store.'))}
function New-StoreFolder([string]$Path) {
    $folder = $WindowsFolder + $Path
    if ([IO.Directory]::Exists($folder)) { return }
    $parent = [IO.Path]::GetDirectoryName($Path)
    New-StoreFolder -Path $parent
    $filter = '*'
    if ($parent -like '*\WinSxS') { $filter = '{0}_*_31bf3856ad364e35_*' -f [IO.Path]::GetFileName($Path).Split('_')[0] }
    $models = @(Get-ChildItem -LiteralPath ($WindowsFolder + $parent) -Directory -Filter $filter)
    if ($filter -eq '*') { $models += @(Get-Item -LiteralPath ($WindowsFolder + $parent) -Force) }
    if ($models.Count -eq 0) { throw (${say(text('This Windows has no component like {0}: is it of another architecture?'))} -f $folder) }
    $objects = @(@{ Path = $parent; Access = (Get-Access -Path $parent) })
    $objects += @{ Path = $Path; Access = (Get-NewAccess -Neighbours $models) }
    Invoke-Change -File $Path -Objects $objects -New '' -Old '' -Do { [void][IO.Directory]::CreateDirectory($folder) }
}

${note(text('Puts a component back: all its files are checked before the first is copied. A file that is here stays as it is.'))}
function Copy-Component($Target) {
    $script:Code = 11
    $folder = '{0}\{1}' -f $Target.Folder, $Target.File
    $files = @(foreach ($name in @(Get-ComponentName -Folder ('{0}\{1}' -f $DonorRoot, $folder))) {
        @{ Id = '{0}-{1}' -f $Target.Id, $name.Replace('\', '-'); Type = 'component-file'; Folder = $folder; File = $name; Hash = '' }
    })
    if ($files.Count -eq 0) { throw (${say(text('The donor has no {0}.'))} -f $folder) }
    $missing = @($files | Where-Object { -not [IO.File]::Exists(('{0}\{1}\{2}' -f $WindowsFolder, $folder, $_.File)) })
    foreach ($file in $missing) { [void](Find-GoodCopy -Target $file) }
    if (($missing.Count -gt 0) -and -not (Confirm-Change -Target $folder -Action ${say(text('Create it'))})) { return }
    foreach ($file in $missing) { Copy-StoreFile -Target $file }
}

`;
}

/** Finding the folder of a file whose component the log does not name in full; for the harvest as well as for the repair. */
export function patternFunction({ say, note }: Writer): string {
  return String.raw`${note(text('The folders of a Windows that a file of the list can be in: its own, or those that fit the pattern and have the file with its hash.'))}
function Get-FullTarget($Target, [string]$Windows) {
    if (-not $Target.Folder.Contains('*')) { return $Target }
    $store = $Windows + '\WinSxS'
    $pattern = $Target.Folder.Split('\')[-1]
    $found = @($store | Where-Object { [IO.Directory]::Exists($_) } |
        ForEach-Object { Get-ChildItem -LiteralPath $_ -Directory -Filter $pattern } | Where-Object {
            $file = '{0}\{1}' -f $_.FullName, $Target.File
            $isHere = [IO.Directory]::Exists(('{0}\WinSxS\{1}' -f $WindowsFolder, $_.Name)) -and [IO.File]::Exists($file)
            $isHere -and ((Get-Hash -Path $file -Algorithm $Target.Algorithm) -eq $Target.Hash)
        })
    if ($found.Count -eq 0) { throw (${say(text('No folder of {0} has {1} with the hash that the log expects.'))} -f $store, $Target.File) }
    foreach ($folder in $found) {
        $full = $Target.Clone()
        $full.Id = '{0}-{1}' -f $Target.Id, $folder.Name.Split('_')[-1]
        $full.Folder = 'WinSxS\' + $folder.Name
        $full
    }
}
`;
}

/** Names of the files of a component folder; for the harvest as well as for the repair. */
export function componentNames({ note }: Writer): string {
  return String.raw`${note(text('The files of a component, by their names in its folder. Deltas (f, n, r) are left out: each machine makes its own.'))}
function Get-ComponentName([string]$Folder) {
    if (-not [IO.Directory]::Exists($Folder)) { return }
    Get-ChildItem -LiteralPath $Folder -Recurse -File -Force |
        ForEach-Object { $_.FullName.Substring($Folder.Length + 1) } |
        Where-Object { $_ -notmatch '^[fnr]\\' }
}
`;
}

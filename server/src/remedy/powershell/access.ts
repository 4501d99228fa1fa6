import { text } from '../../base/text';
import type { Writer } from './writer';

/**
 * Rights on objects of the store, and the change of one file. What is begun is noted first, so that whatever ends a run, the next one
 * can end the change: content, attributes, owner and permissions.
 */
export function changeFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Owner and permissions of an object. The marks of automatic inheritance do not count: tools set them or not.'))}
function Get-Access([string]$Path) {
    $acl = Get-Acl -LiteralPath $Path
    $dacl = $acl.GetSecurityDescriptorSddlForm('Access') -replace '^D:(P?)(?:A[IR])*', 'D:$1'
    return @{ Path = $Path; Owner = $acl.GetOwner([Security.Principal.SecurityIdentifier]).Value; Dacl = $dacl }
}

function Test-Access($Wanted) {
    $now = Get-Access -Path $Wanted.Path
    return ($now.Owner -eq $Wanted.Owner) -and ($now.Dacl -eq $Wanted.Dacl)
}

${note(text('What something new gets: the permissions of a neighbour, else those of other files of the store.'))}
function Get-NewAccess([string]$Path, $Neighbours) {
    $dacl = 'D:P(A;;FA;;;{0})(A;;0x1200a9;;;BA)(A;;0x1200a9;;;SY)(A;;0x1200a9;;;BU)(A;;0x1200a9;;;AC)' -f $TrustedInstaller
    $Neighbours | Select-Object -First 1 | ForEach-Object { $dacl = (Get-Access -Path $_.FullName).Dacl }
    return @{ Path = $Path; Owner = $TrustedInstaller; Dacl = $dacl }
}

function Invoke-RequiredTool([string]$Name, [string[]]$Arguments) {
    if ((Invoke-Tool -Name $Name -Arguments $Arguments) -ne 0) { throw (${say(text('{0} failed.'))} -f $Name) }
}

${note(text('Gives the administrators rights on one object, for as long as a change takes.'))}
function Grant-Access([string]$Path) {
    Invoke-RequiredTool -Name 'takeown.exe' -Arguments @('/F', $Path, '/A')
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($Path, '/grant', '*S-1-5-32-544:(F)')
}

${note(text('Gives an object its owner and permissions. -List: a file for icacls.exe with them.'))}
function Restore-Access($Wanted, [string]$List) {
    if (-not (Test-Path -LiteralPath $Wanted.Path) -or (Test-Access -Wanted $Wanted)) { return }
    $folder = [IO.Path]::GetDirectoryName($Wanted.Path)
    $encoding = New-Object -TypeName Text.UnicodeEncoding -ArgumentList $false, $false
    [IO.File]::WriteAllLines($List, [string[]]@([IO.Path]::GetFileName($Wanted.Path), $Wanted.Dacl), $encoding)
    Grant-Access -Path $Wanted.Path
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($Wanted.Path, '/setowner', ('*' + $Wanted.Owner))
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($folder, '/restore', $List)
    [IO.File]::Delete($List)
    if (-not (Test-Access -Wanted $Wanted)) { throw (${say(text('{0} has other permissions than before.'))} -f $Wanted.Path) }
}

${note(text('Copies a file over whatever is there. The copy is not read-only, hidden or system.'))}
function Copy-Plain([string]$From, [string]$To) {
    if ([IO.File]::Exists($To)) { [IO.File]::SetAttributes($To, 'Normal') }
    [IO.File]::Copy($From, $To, $true)
    if ([int][IO.File]::GetAttributes($To) -band 7) { [IO.File]::SetAttributes($To, 'Normal') }
}

${note(text('Ends a change: half a new file is deleted, over half an old one its content is put back. Then rights; then the note goes.'))}
function Complete-Change($Change) {
    try {
        $code = 12
        if ([IO.File]::Exists($Change.File)) {
            $isWhole = $Change.Hashes -contains (Get-Hash -Path $Change.File)
            if (-not $isWhole -and ($Change.Old -eq '')) { [IO.File]::Delete($Change.File) }
            elseif (-not $isWhole) { Copy-Plain -From $Change.Old -To $Change.File }
            $isChanged = ($Change.Attributes -ne 0) -and ([int][IO.File]::GetAttributes($Change.File) -ne $Change.Attributes)
            if ($isChanged) { [IO.File]::SetAttributes($Change.File, [IO.FileAttributes]$Change.Attributes) }
        }
        $code = 16
        foreach ($wanted in $Change.Objects) { Restore-Access -Wanted $wanted -List ($Change.Name + '.acl') }
        [IO.File]::Delete($Change.Name + '.xml')
    }
    catch { Set-Result -Code $code -Message (${say(text('{0}: {1} The next run tries it again.'))} -f $Change.File, $_.Exception.Message) }
}

${note(text('Notes a change, does it, and ends it whatever happens. -Objects: the first takes rights; all get theirs again.'))}
function Invoke-Change([string]$File, $Objects, [string]$New, [string]$Old, [scriptblock]$Do) {
    $name = '{0}\change-{1}' -f $Unfinished, [guid]::NewGuid().ToString('N')
    $hashes = @(@($New, $File) | Where-Object { [IO.File]::Exists($_) } | ForEach-Object { Get-Hash -Path $_ })
    $change = @{ Name = $name; File = $File; Objects = $Objects; Hashes = $hashes; Old = $Old; Attributes = 0 }
    if ([IO.File]::Exists($File)) { $change.Attributes = [int][IO.File]::GetAttributes($File) }
    [void][IO.Directory]::CreateDirectory($Unfinished)
    Save-Note -Path ($name + '.xml') -Value $change
    try {
        Grant-Access -Path $Objects[0].Path
        & $Do
    }
    finally { Complete-Change -Change $change }
}

${note(text('Writes new content into a file of the store.'))}
function Set-StoreFile([string]$Path, [string]$New, [string]$Old) {
    $objects = @(Get-Access -Path $(if ([IO.File]::Exists($Path)) { $Path } else { [IO.Path]::GetDirectoryName($Path) }))
    if ($objects[0].Path -ne $Path) {
        $objects += Get-NewAccess -Path $Path -Neighbours (Get-ChildItem -LiteralPath $objects[0].Path -File -Force)
    }
    Invoke-Change -File $Path -Objects $objects -New $New -Old $Old -Do { Copy-Plain -From $New -To $Path }
    if ((Get-Hash -Path $Path) -ne (Get-Hash -Path $New)) { throw (${say(text('{0} reads otherwise: test the disk.'))} -f $Path) }
}
`;
}

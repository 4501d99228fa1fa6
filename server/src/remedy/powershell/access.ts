import { text } from '../../base/text';
import { formatCode, hresultFromWin32 } from '../../codes/bits';
import type { Writer } from './writer';

/**
 * Rights on objects of the store, and the change of one file. What is begun is noted first, so that whatever ends a run, the next one
 * can end the change: content, attributes, owner and permissions.
 */
export function changeFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Owner and permissions of an object. Paths here and in notes begin below the folder of Windows, which may be elsewhere later.'))}
function Get-Access([string]$Path) {
    $acl = Get-Acl -LiteralPath ($WindowsFolder + $Path)
${note(text('The marks of automatic inheritance do not count: tools set them or not.'), '    ')}
    $dacl = $acl.GetSecurityDescriptorSddlForm('Access') -replace '^D:(P?)(?:A[IR])*', 'D:$1'
    return $acl.GetOwner([Security.Principal.SecurityIdentifier]).Value + $dacl
}

${note(text('What something new gets: the permissions of a neighbour, else those of other files of the store.'))}
function Get-NewAccess($Neighbours) {
    $access = 'D:P(A;;FA;;;{0})(A;;0x1200a9;;;BA)(A;;0x1200a9;;;SY)(A;;0x1200a9;;;BU)(A;;0x1200a9;;;AC)' -f $TrustedInstaller
    $Neighbours | Select-Object -First 1 | ForEach-Object { $access = Get-Access -Path $_.FullName.Substring($WindowsFolder.Length) }
    return $access -replace '^[^D]*', $TrustedInstaller
}

function Invoke-RequiredTool([string]$Name, [string[]]$Arguments) {
    if ((Invoke-Tool -Name $Name -Arguments $Arguments) -ne 0) { throw (${say(text('{0} failed.'))} -f $Name) }
}

${note(text('Gives the administrators rights on one object, for as long as a change takes.'))}
function Grant-Access([string]$Path) {
    Invoke-RequiredTool -Name 'takeown.exe' -Arguments @('/F', ($WindowsFolder + $Path), '/A')
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @(($WindowsFolder + $Path), '/grant', '*S-1-5-32-544:(F)')
}

${note(text('Gives an object its owner and permissions. -List: a file for icacls.exe with them.'))}
function Restore-Access($Wanted, [string]$List) {
    $path = $WindowsFolder + $Wanted.Path
    if (-not (Test-Path -LiteralPath $path) -or ((Get-Access -Path $Wanted.Path) -eq $Wanted.Access)) { return }
    $parts = $Wanted.Access -split '(?=D:)', 2
    $encoding = New-Object -TypeName Text.UnicodeEncoding -ArgumentList $false, $false
    [IO.File]::WriteAllLines($List, [string[]]@([IO.Path]::GetFileName($path), $parts[1]), $encoding)
    Grant-Access -Path $Wanted.Path
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($path, '/setowner', ('*' + $parts[0]))
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @([IO.Path]::GetDirectoryName($path), '/restore', $List)
    [IO.File]::Delete($List)
    if ((Get-Access -Path $Wanted.Path) -ne $Wanted.Access) { throw (${say(text('{0} has other permissions than before.'))} -f $path) }
}

${note(text('Copies a file over whatever is there. The copy is not read-only, hidden or system.'))}
function Copy-Plain([string]$From, [string]$To) {
    if ([IO.File]::Exists($To)) { [IO.File]::SetAttributes($To, 'Normal') }
    [IO.File]::Copy($From, $To, $true)
    if ([int][IO.File]::GetAttributes($To) -band 7) { [IO.File]::SetAttributes($To, 'Normal') }
}

${note(text('Ends a change: half a new file is deleted, over half an old one its content is put back. Then rights; then the note goes.'))}
function Complete-Change($Change) {
    $file = $WindowsFolder + $Change.File
    try {
        $code = 12
        if ([IO.File]::Exists($file)) {
            $isWhole = $Change.Hashes -contains (Get-Hash -Path $file)
            if (-not $isWhole -and ($Change.Old -eq '')) { [IO.File]::Delete($file) }
            elseif (-not $isWhole) { Copy-Plain -From ($WindowsFolder + $Change.Old) -To $file }
            $isChanged = ($Change.Attributes -ne 0) -and ([int][IO.File]::GetAttributes($file) -ne $Change.Attributes)
            if ($isChanged) { [IO.File]::SetAttributes($file, [IO.FileAttributes]$Change.Attributes) }
        }
        $code = 16
        foreach ($wanted in $Change.Objects) { Restore-Access -Wanted $wanted -List ('{0}\{1}.acl' -f $Unfinished, $Change.Name) }
        [IO.File]::Delete(('{0}\{1}.xml' -f $Unfinished, $Change.Name))
    }
    catch { Set-Result -Code $code -Message (${say(text('{0}: {1} The next run tries it again.'))} -f $file, $_.Exception.Message) }
}

${note(text('Notes a change, does it, and ends it whatever happens. -Objects: the first takes rights; all get theirs again.'))}
function Invoke-Change([string]$File, $Objects, [string]$New, [string]$Old, [scriptblock]$Do) {
    $name = 'change-' + [guid]::NewGuid().ToString('N')
    $files = @(@($File, $New) | ForEach-Object { $WindowsFolder + $_ } | Where-Object { [IO.File]::Exists($_) })
    $hashes = @($files | ForEach-Object { Get-Hash -Path $_ })
    $change = @{ Name = $name; File = $File; Objects = $Objects; Hashes = $hashes; Old = $Old; Attributes = 0 }
    if ($files -contains ($WindowsFolder + $File)) { $change.Attributes = [int][IO.File]::GetAttributes($files[0]) }
    [void][IO.Directory]::CreateDirectory($Unfinished)
    Save-Note -Path ('{0}\{1}.xml' -f $Unfinished, $name) -Value $change
    try {
        Grant-Access -Path $Objects[0].Path
        & $Do
    }
    finally { Complete-Change -Change $change }
}

${note(text('Has Windows put a file in its place at the next start, before anything uses it.'))}
function Request-Replacement([string]$Path, [string]$New) {
    $wanted = @{ Path = $New + '.pending'; Access = (Get-Access -Path $Path) }
    $staged = $WindowsFolder + $wanted.Path
    [IO.File]::Delete($staged)
    Copy-Plain -From ($WindowsFolder + $New) -To $staged
    Restore-Access -Wanted $wanted -List ($staged + '.acl')
    $key = 'HKEY_LOCAL_MACHINE\' + $SessionManager
    $moves = @([Microsoft.Win32.Registry]::GetValue($key, 'PendingFileRenameOperations', @()))
    $moves += @(('\??\' + $staged), ('!\??\' + $WindowsFolder + $Path))
    [Microsoft.Win32.Registry]::SetValue($key, 'PendingFileRenameOperations', [string[]]$moves, 'MultiString')
    $script:RestartNeeded = $script:IsOpen = $true
    Write-Message -Message (${say(text('{0} is in use: Windows replaces it at the next start.'))} -f ($WindowsFolder + $Path))
}

${note(text('Writes new content into a file of the store, at the next start where it is in use.'))}
function Set-StoreFile([string]$Path, [string]$New, [string]$Old) {
    $full = $WindowsFolder + $Path
    $exists = [IO.File]::Exists($full)
    $first = $(if ($exists) { $Path } else { [IO.Path]::GetDirectoryName($Path) })
    $objects = @(@{ Path = $first; Access = (Get-Access -Path $first) })
    if (-not $exists) {
        $neighbours = Get-ChildItem -LiteralPath ($WindowsFolder + $first) -File -Force
        $objects += @{ Path = $Path; Access = (Get-NewAccess -Neighbours $neighbours) }
    }
    $write = { Copy-Plain -From ($WindowsFolder + $New) -To $full }
    try { Invoke-Change -File $Path -Objects $objects -New $New -Old $Old -Do $write }
    catch {
        $isBusy = @(${inUse.join(', ')}) -contains $_.Exception.GetBaseException().HResult
        if (($Image -ne '') -or -not $exists -or -not $isBusy) { throw }
        return (Request-Replacement -Path $Path -New $New)
    }
    if ((Get-Hash -Path $full) -ne (Get-Hash -Path ($WindowsFolder + $New))) { throw (${say(text('{0} reads otherwise: test the disk.'))} -f $full) }
}
`;
}

/** What the file system says where a file is in use: ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_USER_MAPPED_FILE. */
const inUse = [5, 32, 1224].map((code) => formatCode(hresultFromWin32(code)));

import { text } from '../../base/text';
import { componentFunctions } from './component';
import { donorFunctions } from './donor';
import { packFunctions } from './pack';
import type { Abilities } from './parameters';
import type { Writer } from './writer';

/** Functions that put files of the component store back from a donor, or from the backup. */
export function storeFileFunctions(abilities: Abilities, write: Writer): string {
  return [
    packFunctions(write),
    donorFunctions(write),
    securityFunctions(write),
    changeFunctions(write),
    ...(abilities.components ? [componentFunctions(write)] : []),
    listFunctions(abilities, write),
  ].join('\n');
}

/** Owner and permissions: noted before, put back after, of single objects only. */
function securityFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Runs a tool that must succeed.'))}
function Invoke-RequiredTool {
    param([string]$Name, [string[]]$Arguments)
    $code = Invoke-Tool -Name $Name -Arguments $Arguments
    if ($code -ne 0) { Stop-Script -Code 12 -Message (${say(text('{0} failed.'))} -f $Name) }
}

${note(text('The permissions of an object as text, without the marks of automatic inheritance, which tools set or not as they like.'))}
function Get-Access {
    param([string]$Path)
    return (Get-Acl -LiteralPath $Path).GetSecurityDescriptorSddlForm('Access') -replace '^D:(P?)(?:A[IR])*', 'D:$1'
}

function Get-Owner {
    param([string]$Path)
    return (Get-Acl -LiteralPath $Path).GetOwner([System.Security.Principal.SecurityIdentifier]).Value
}

${note(text('Gives the administrators rights on one object, for as long as the change takes.'))}
function Grant-Access {
    param([string]$Path)
    Invoke-RequiredTool -Name 'takeown.exe' -Arguments @('/F', $Path, '/A')
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($Path, '/grant', '*S-1-5-32-544:(F)')
}

${note(text('Gives one object its owner and permissions, checks them, and says whether they are right. A new object has no .acl file. Never throws: it runs while other errors are on their way.'))}
function Restore-Security {
    param([string]$Path, [string]$AclFile, [string]$Access, [string]$Owner)
    try {
        if ($AclFile -eq '') { Grant-Access -Path $Path }
        elseif (((Get-Owner -Path $Path) -eq $Owner) -and ((Get-Access -Path $Path) -eq $Access)) { return $true }
        $codes = @(Invoke-Tool -Name 'icacls.exe' -Arguments @($Path, '/setowner', ('*' + $Owner)))
        if ($AclFile -ne '') { $codes += Invoke-Tool -Name 'icacls.exe' -Arguments @([System.IO.Path]::GetDirectoryName($Path), '/restore', $AclFile) }
        else {
            $acl = Get-Acl -LiteralPath $Path
            $acl.SetSecurityDescriptorSddlForm($Access, [System.Security.AccessControl.AccessControlSections]::Access)
            Set-Acl -LiteralPath $Path -AclObject $acl -Confirm:$false
            $Access = Get-Access -Path $Path
        }
        if ((@($codes | Where-Object { $_ -ne 0 }).Count -eq 0) -and ((Get-Owner -Path $Path) -eq $Owner) -and ((Get-Access -Path $Path) -eq $Access)) { return $true }
    }
    catch { Write-Warning -Message $_.Exception.Message }
    $script:Failed = $true
    $script:ExitCode = 16
    Write-Warning -Message (${say(text('Owner or permissions of {0} are not as they were. The next run tries it again. By hand: icacls <file> /setowner "NT SERVICE\\TrustedInstaller", then icacls <folder> /restore with the .acl file in {1}.'))} -f $Path, $UnfinishedFolder)
    return $false
}

${note(text('The permissions for a file that did not exist: those of another file in its folder, else those that files of the component store have.'))}
function Get-NewFileAccess {
    param([string]$Path)
    $folder = [System.IO.Path]::GetDirectoryName($Path)
    $model = Get-ChildItem -LiteralPath $folder -File -Force | Select-Object -First 1
    if ($null -ne $model) { return (Get-Acl -LiteralPath $model.FullName).GetSecurityDescriptorSddlForm('Access') }
    $readers = @('S-1-5-32-544', 'S-1-5-18', 'S-1-5-32-545', 'S-1-15-2-1') | ForEach-Object { '(A;;0x1200a9;;;{0})' -f $_ }
    return 'D:PAI(A;;FA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)' + ($readers -join '')
}
`;
}

/** The change itself, and its undoing. What is begun is noted first, so that a run after a power cut can end it. */
function changeFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Notes what an object and a file are before they are changed. A file or folder that is to be made has -NewAccess, the permissions that it gets.'))}
function New-Change {
    param([string]$Object, [string]$File, [string]$NewContent, [string]$OldContent, [string]$NewAccess)
    [void][System.IO.Directory]::CreateDirectory($UnfinishedFolder)
    $name = Join-Path -Path $UnfinishedFolder -ChildPath ('change-' + [guid]::NewGuid().ToString('N'))
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($Object, '/save', ($name + '.acl'))
    $change = @{
        Name = $name; Object = $Object; File = $File; OldContent = $OldContent; NewAccess = $NewAccess; Attributes = 0; Hashes = @()
        Access = Get-Access -Path $Object; Owner = Get-Owner -Path $Object
    }
    if ($NewContent -ne '') { $change.Hashes += (Get-FileHash -LiteralPath $NewContent -Algorithm SHA256 -ErrorAction Stop).Hash }
    if ($NewAccess -eq '') {
        $change.Hashes += (Get-FileHash -LiteralPath $File -Algorithm SHA256 -ErrorAction Stop).Hash
        $change.Attributes = [int][System.IO.File]::GetAttributes($File)
    }
    Save-Note -Path ($name + '.xml') -Value $change
    return $change
}

${note(text('Ends a change, whole or not: half a new file is deleted, over half an old one its content is put back; then attributes, permissions and owner. The note goes when all is right.'))}
function Complete-Change {
    param($Change)
    $isRight = $true
    try {
        if (($Change.Hashes.Count -gt 0) -and (Test-Path -LiteralPath $Change.File -PathType Leaf)) {
            $isWhole = $Change.Hashes -contains (Get-FileHash -LiteralPath $Change.File -Algorithm SHA256 -ErrorAction Stop).Hash
            if (-not $isWhole -and ($Change.NewAccess -ne '')) { [System.IO.File]::Delete($Change.File) }
            elseif (-not $isWhole) { Copy-Plain -From $Change.OldContent -To $Change.File }
            if (($Change.NewAccess -eq '') -and ([int][System.IO.File]::GetAttributes($Change.File) -ne $Change.Attributes)) {
                [System.IO.File]::SetAttributes($Change.File, [System.IO.FileAttributes]$Change.Attributes)
            }
        }
    }
    catch {
        $isRight = $false
        Set-Result -Code 12
        Write-Warning -Message (${say(text('The old content could not be put back: {0}'))} -f $_.Exception.Message)
    }
    if (($Change.NewAccess -ne '') -and (Test-Path -LiteralPath $Change.File)) {
        $isRight = (Restore-Security -Path $Change.File -AclFile '' -Access $Change.NewAccess -Owner $OwnerSid) -and $isRight
    }
    $isRight = (Restore-Security -Path $Change.Object -AclFile ($Change.Name + '.acl') -Access $Change.Access -Owner $Change.Owner) -and $isRight
    if ($isRight) { foreach ($end in @('.xml', '.acl')) { [System.IO.File]::Delete($Change.Name + $end) } }
}

${note(text('Ends what an interrupted run has begun, before anything else is changed.'))}
function Complete-InterruptedChange {
    if (-not (Test-Path -LiteralPath $UnfinishedFolder -PathType Container)) { return }
    foreach ($file in @(Get-ChildItem -LiteralPath $UnfinishedFolder -Filter 'change-*.xml' -File)) {
        $change = Import-Clixml -LiteralPath $file.FullName
        Write-Warning -Message (${say(text('An earlier run was interrupted while it changed {0}.'))} -f $change.File)
        if (-not (Confirm-Change -Target $change.File -Action ${say(text('End that change, or take it back'))})) { continue }
        Grant-Access -Path $change.Object
        Complete-Change -Change $change
    }
}

${note(text('Copies a file over whatever is there. The copy is not read-only, hidden or system (7).'))}
function Copy-Plain {
    param([string]$From, [string]$To)
    if (Test-Path -LiteralPath $To -PathType Leaf) { [System.IO.File]::SetAttributes($To, [System.IO.FileAttributes]::Normal) }
    [System.IO.File]::Copy($From, $To, $true)
    if ([int][System.IO.File]::GetAttributes($To) -band 7) { [System.IO.File]::SetAttributes($To, [System.IO.FileAttributes]::Normal) }
}

${note(text('Writes new content into a file of the store, and whatever happens ends that change.'))}
function Set-StoreFile {
    param([string]$StoreFile, [string]$NewContent, [string]$OldContent)
    $object = $StoreFile
    $newAccess = ''
    if (-not (Test-Path -LiteralPath $StoreFile -PathType Leaf)) {
        $object = [System.IO.Path]::GetDirectoryName($StoreFile)
        $newAccess = Get-NewFileAccess -Path $StoreFile
    }
    $change = New-Change -Object $object -File $StoreFile -NewContent $NewContent -OldContent $OldContent -NewAccess $newAccess
    try {
        Grant-Access -Path $object
        Copy-Plain -From $NewContent -To $StoreFile
    }
    catch { Stop-Script -Code 12 -Message (${say(text('{0} was not changed: {1} A file that is in use can be replaced with -Image, while this Windows is not running.'))} -f $StoreFile, $_.Exception.Message) }
    finally { Complete-Change -Change $change }
    if (-not (Test-SameContent -Path $StoreFile -Other $NewContent)) {
        Set-Result -Code 12
        throw ${say(text('The file in the store is not what was written. Check disk and memory before anything else.'))}
    }
}

${note(text('The backup of one file: what it was, its content before, the content that replaced it.'))}
function Get-BackupPath {
    param($Target, [string]$Name)
    return Join-Path -Path $BackupFolder -ChildPath ('{0}-{1}' -f $Target.Id, $Name)
}

${note(text('Saves a file in the backup folder. The record comes last: without it nothing was changed yet.'))}
function Save-StoreFile {
    param($Target, [string]$StoreFile)
    $record = @{ Path = $StoreFile; Existed = (Test-Path -LiteralPath $StoreFile -PathType Leaf); SHA256 = '' }
    if ($record.Existed) {
        $old = Get-BackupPath -Target $Target -Name 'old.bin'
        Copy-Plain -From $StoreFile -To $old
        $record.SHA256 = (Get-FileHash -LiteralPath $old -Algorithm SHA256 -ErrorAction Stop).Hash
    }
    Save-Note -Path (Get-BackupPath -Target $Target -Name 'backup.xml') -Value $record
}

${note(text('Says whether two files exist and are the same, byte for byte.'))}
function Test-SameContent {
    param([string]$Path, [string]$Other)
    if (-not (Test-Path -LiteralPath $Path -PathType Leaf) -or -not (Test-Path -LiteralPath $Other -PathType Leaf)) { return $false }
    return (Get-FileHash -LiteralPath $Path -Algorithm SHA256 -ErrorAction Stop).Hash -eq (Get-FileHash -LiteralPath $Other -Algorithm SHA256 -ErrorAction Stop).Hash
}

${note(text('Says whether a file needs no copy: it has the expected hash, or an earlier run has put it back.'))}
function Test-AlreadyGood {
    param($Target, [string]$StoreFile)
    if (-not (Test-Path -LiteralPath $StoreFile -PathType Leaf)) { return $false }
    if ($Target.Hash -ne '') { return (Test-ExpectedHash -Target $Target -Path $StoreFile) }
    $new = Get-BackupPath -Target $Target -Name 'new.bin'
    return (Test-SameContent -Path $new -Other $StoreFile)
}

${note(text('Copies one file from the donor into the component store.'))}
function Copy-StoreFile {
    param($Target)
    $storeFile = Get-StorePath -Target $Target
    if ($storeFile.Length -ge 260) {
        Stop-Script -Code 11 -Message (${say(text('The path {0} is too long for takeown.exe and icacls.exe. Use RestoreHealth with -Source.'))} -f $storeFile)
    }
    $folder = [System.IO.Path]::GetDirectoryName($storeFile)
    if (-not (Test-Path -LiteralPath $folder -PathType Container)) {
        Stop-Script -Code 11 -Message (${say(text('The folder {0} does not exist here: the log is from another machine or an older state, or the whole component is missing. Use RestoreHealth with -Source.'))} -f $folder)
    }
    if (($Target.Type -eq 'payload') -and (Test-Path -LiteralPath $storeFile -PathType Leaf) -and (Test-CompressedFile -Path $storeFile)) {
        Stop-Script -Code 11 -Message (${say(text('The store keeps {0} compressed, so it cannot be replaced by a copy. Use RestoreHealth with -Source.'))} -f $storeFile)
    }
    if (Test-AlreadyGood -Target $Target -StoreFile $storeFile) {
        Write-Message -Message (${say(text('{0} is as it should be already; nothing to copy.'))} -f $storeFile)
        return
    }
    $donorFile = Get-GoodCopy -Target $Target
    if (($Target.Hash -eq '') -and (Test-SameContent -Path $storeFile -Other $donorFile)) {
        Write-Message -Message (${say(text('{0} is the same on the donor; nothing to copy.'))} -f $storeFile)
        return
    }
    Write-Message -Message (${say(text('Good copy: {0}'))} -f $donorFile)
    if (-not (Confirm-Change -Target $storeFile -Action (${say(text('Back up, then replace by {0}'))} -f $donorFile))) { return }

    $kept = Test-Path -LiteralPath (Get-BackupPath -Target $Target -Name 'backup.xml') -PathType Leaf
    if ($kept -and -not $Resume) {
        Stop-Script -Code 12 -Message (${say(text('{0} holds a backup already; name another -BackupFolder.'))} -f $BackupFolder)
    }
    $new = Get-BackupPath -Target $Target -Name 'new.bin'
    try {
        if ($kept) { Write-Message -Message ${say(text('The backup of the earlier run is kept.'))} }
        else { Save-StoreFile -Target $Target -StoreFile $storeFile }
        Copy-Plain -From $donorFile -To $new
    }
    catch { Stop-Script -Code 12 -Message (${say(text('The backup failed, so nothing was changed: {0}'))} -f $_.Exception.Message) }
    Assert-GoodCopy -Target $Target -Path $new
    $old = Get-BackupPath -Target $Target -Name 'old.bin'
    if (-not (Test-Path -LiteralPath $old -PathType Leaf)) { $old = '' }
    Set-StoreFile -StoreFile $storeFile -NewContent $new -OldContent $old
    Write-Message -Message ${say(text('The file in the store has the content of the good copy.'))}
}
`;
}

/** All of the list, forwards and backwards. */
function listFunctions({ components }: Abilities, { say, note }: Writer): string {
  const copy = components
    ? "if ($target.Type -eq 'component') { Copy-Component -Target $target } else { Copy-StoreFile -Target $target }"
    : 'Copy-StoreFile -Target $target';
  return String.raw`${note(text('Copies all files of the list. A file that is refused or in use is reported and skipped; any other error ends the script.'))}
function Copy-FromDonor {
    if (($DonorPack -eq '') -and ($DonorPath -eq '')) {
        $script:Skipped = $true
        Write-Message -Message ${say(text('No -DonorPack and no -DonorPath: the files are left to RestoreHealth.'))}
        return
    }
    if (($DonorPath -eq '') -and ($script:PackFolder -eq '')) {
        $script:Skipped = $true
        return
    }
    Test-Donor
    foreach ($target in $Targets) {
        $script:LastCode = 0
        try { ${copy} }
        catch {
            if (@(11, 12) -notcontains $script:LastCode) { throw }
            Write-Warning -Message $_.Exception.Message
        }
    }
}

${note(text('Puts the saved files back, for -Restore.'))}
function Restore-FromBackup {
    $found = 0
    foreach ($target in $Targets) {
        $file = Get-BackupPath -Target $target -Name 'backup.xml'
        if (-not (Test-Path -LiteralPath $file -PathType Leaf)) { continue }
        $found++
        $storeFile = Get-StorePath -Target $target
        $record = Import-Clixml -LiteralPath $file
        if ($record.Path -ne $storeFile) { Stop-Script -Code 12 -Message ${say(text('The backup is of another file.'))} }
        if (-not $record.Existed) {
            Write-Warning -Message (${say(text('{0} did not exist before, so there is nothing to put back; nothing is ever deleted from the component store.'))} -f $storeFile)
            continue
        }
        $old = Get-BackupPath -Target $target -Name 'old.bin'
        if ((Get-FileHash -LiteralPath $old -Algorithm SHA256 -ErrorAction Stop).Hash -ne $record.SHA256) {
            Stop-Script -Code 12 -Message ${say(text('The saved file is not the one that was saved.'))}
        }
        if (-not (Confirm-Change -Target $storeFile -Action (${say(text('Put back from {0}'))} -f $old))) { continue }
        Set-StoreFile -StoreFile $storeFile -NewContent $old -OldContent $old
        Write-Message -Message (${say(text('{0} is as it was before the repair.'))} -f $storeFile)
    }
    if ($found -eq 0) { Stop-Script -Code 12 -Message (${say(text('{0} holds no backup of this script.'))} -f $BackupFolder) }
}
`;
}

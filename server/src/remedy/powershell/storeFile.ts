import { text } from '../../text';
import type { Writer } from './writer';

/** Functions that put one file of the component store back from a donor, or from the backup. */
export function storeFileFunctions(write: Writer): string {
  return [donorFunctions(write), securityFunctions(write), changeFunctions(write)].join('\n');
}

/** Finding and checking a good copy. None of it changes anything. */
function donorFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Says whether the hash of a file is the one that the log expects; true for any file when the log has none.'))}
function Test-ExpectedHash {
    param([string]$Path)
    if ($ExpectedHash -eq '') { return $true }
    return (Get-FileHash -LiteralPath $Path -Algorithm $HashAlgorithm -ErrorAction Stop).Hash -eq $ExpectedHash
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

${note(text('Stops unless a copy of the file may be used.'))}
function Assert-GoodCopy {
    param([string]$Path)
    if (Test-CompressedFile -Path $Path) {
        Stop-Script -Code 11 -Message (${say(text('{0} is compressed by the component store, so its content cannot be checked here. Use RestoreHealth with -Source.'))} -f $Path)
    }
    if (-not (Test-ExpectedHash -Path $Path)) {
        Stop-Script -Code 11 -Message (${say(text('{0} does not have the {1} that the log expects ({2}): it is another version or damaged too.'))} -f $Path, $HashAlgorithm, $ExpectedHash)
    }
}

${note(text('Shows the kernel version here and on the donor. The hash decides; the versions explain a mismatch.'))}
function Show-DonorBuild {
    param([string]$DonorWindows)
    if ($DonorWindows -eq '') { return }
    $there = Join-Path -Path $DonorWindows -ChildPath 'System32\ntoskrnl.exe'
    $here = Join-Path -Path $System32 -ChildPath 'ntoskrnl.exe'
    if (-not (Test-Path -LiteralPath $there -PathType Leaf)) { return }
    $versions = @((Get-Item -LiteralPath $here), (Get-Item -LiteralPath $there)) | ForEach-Object { $_.VersionInfo.ProductVersion }
    Write-Message -Message (${say(text('Kernel version here {0}, on the donor {1}.'))} -f $versions[0], $versions[1])
    if ($versions[0] -ne $versions[1]) {
        Write-Warning -Message ${say(text('The donor runs another build. A machine of the same build and update level is the better donor.'))}
    }
}

${note(text('Finds the file on the donor. In a folder it must lie below the same component name; a single file must have the same name, and only its hash tells that it is the right one.'))}
function Find-DonorFile {
    $donor = Get-Item -LiteralPath $DonorPath -Force
    if (-not $donor.PSIsContainer) {
        if ($ExpectedHash -eq '') {
            Stop-Script -Code 11 -Message ${say(text('The log has no hash, so a single file cannot be told to be the right one. Give the Windows folder of the donor.'))}
        }
        if ($donor.Name -ne [System.IO.Path]::GetFileName($FileInComponent)) {
            Stop-Script -Code 11 -Message (${say(text('The donor file has another name than {0}.'))} -f $FileInComponent)
        }
        return $donor.FullName
    }
    $folders = @(
        (Join-Path -Path $donor.FullName -ChildPath 'WinSxS'),
        (Join-Path -Path $donor.FullName -ChildPath 'Windows\WinSxS'),
        $donor.FullName,
        [System.IO.Path]::GetDirectoryName($donor.FullName.TrimEnd('\'))
    )
    foreach ($folder in $folders) {
        if ([string]::IsNullOrEmpty($folder)) { continue }
        $candidate = Join-Path -Path (Join-Path -Path $folder -ChildPath $KeyForm) -ChildPath $FileInComponent
        if (-not (Test-Path -LiteralPath $candidate -PathType Leaf)) { continue }
        Show-DonorBuild -DonorWindows ([System.IO.Path]::GetDirectoryName($folder))
        return $candidate
    }
    Stop-Script -Code 11 -Message (${say(text('{0} has no file {1} below the component {2}: it is no donor for this file.'))} -f $donor.FullName, $FileInComponent, $KeyForm)
}
`;
}

/** Owner and permissions: saved before, put back after, of single objects only. */
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

${note(text('Puts owner and permissions of one object back and checks that they are. Never throws: it runs while other errors are on their way.'))}
function Restore-Security {
    param([string]$Path, [string]$AclFile, [string]$Access)
    try {
        $owned = Invoke-Tool -Name 'icacls.exe' -Arguments @($Path, '/setowner', ('*' + $OwnerSid))
        $allowed = 0
        if ($AclFile -ne '') {
            $allowed = Invoke-Tool -Name 'icacls.exe' -Arguments @([System.IO.Path]::GetDirectoryName($Path), '/restore', $AclFile)
        }
        $owner = (Get-Acl -LiteralPath $Path).GetOwner([System.Security.Principal.SecurityIdentifier]).Value
        if (($owned -eq 0) -and ($allowed -eq 0) -and ($owner -eq $OwnerSid) -and ((Get-Access -Path $Path) -eq $Access)) { return }
    }
    catch { Write-Warning -Message $_.Exception.Message }
    $script:ExitCode = 16
    Write-Warning -Message (${say(text('Owner or permissions of {0} are not as they were. Put them back by hand: icacls <file> /setowner "NT SERVICE\\TrustedInstaller", then icacls <folder> /restore with the .acl file in {1}.'))} -f $Path, $BackupFolder)
}

${note(text('The permissions for a file that did not exist: those of another file in its folder, else those that files of the component store have.'))}
function Get-NewFileAccess {
    $folder = [System.IO.Path]::GetDirectoryName($StoreFile)
    $model = Get-ChildItem -LiteralPath $folder -File -Force | Select-Object -First 1
    if ($null -ne $model) { return (Get-Acl -LiteralPath $model.FullName).GetSecurityDescriptorSddlForm('Access') }
    $readers = @('S-1-5-32-544', 'S-1-5-18', 'S-1-5-32-545', 'S-1-15-2-1') | ForEach-Object { '(A;;0x1200a9;;;{0})' -f $_ }
    return 'D:PAI(A;;FA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)' + ($readers -join '')
}

${note(text('Gives a new file its permissions and owner.'))}
function Set-NewFileSecurity {
    param([string]$Access)
    try {
        $acl = Get-Acl -LiteralPath $StoreFile
        $acl.SetSecurityDescriptorSddlForm($Access, [System.Security.AccessControl.AccessControlSections]::Access)
        Set-Acl -LiteralPath $StoreFile -AclObject $acl -Confirm:$false
        $Access = Get-Access -Path $StoreFile
    }
    catch {
        Write-Warning -Message $_.Exception.Message
        $script:ExitCode = 16
    }
    Restore-Security -Path $StoreFile -AclFile '' -Access $Access
}
`;
}

/** The change itself, and its undoing. */
function changeFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Writes new content into the store file: rights for the administrators on this one object, the content, a check of it, and whatever happens the old content on failure and the old security in the end.'))}
function Set-StoreFile {
    param([string]$NewContent, [string]$OldContent, [string]$AclFile)
    $existed = Test-Path -LiteralPath $StoreFile -PathType Leaf
    $object = $StoreFile
    $newAccess = ''
    if (-not $existed) {
        $object = [System.IO.Path]::GetDirectoryName($StoreFile)
        $newAccess = Get-NewFileAccess
    }
    Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($object, '/save', $AclFile)
    $access = Get-Access -Path $object
    $wanted = (Get-FileHash -LiteralPath $NewContent -Algorithm SHA256 -ErrorAction Stop).Hash
    $written = $false
    try {
        Invoke-RequiredTool -Name 'takeown.exe' -Arguments @('/F', $object, '/A')
        Invoke-RequiredTool -Name 'icacls.exe' -Arguments @($object, '/grant', '*S-1-5-32-544:(F)')
        if ($existed) {
            $attributes = [System.IO.File]::GetAttributes($StoreFile)
            [System.IO.File]::SetAttributes($StoreFile, [System.IO.FileAttributes]::Normal)
        }
        $written = $true
        [System.IO.File]::Copy($NewContent, $StoreFile, $true)
        if ((Get-FileHash -LiteralPath $StoreFile -Algorithm SHA256 -ErrorAction Stop).Hash -ne $wanted) {
            Stop-Script -Code 12 -Message ${say(text('The file in the store is not what was written. Check disk and memory before anything else.'))}
        }
        if ($existed) { [System.IO.File]::SetAttributes($StoreFile, $attributes) }
    }
    catch {
        $problem = $_.Exception.Message
        if ($written -and -not $existed -and (Test-Path -LiteralPath $StoreFile -PathType Leaf)) { [System.IO.File]::Delete($StoreFile) }
        if ($written -and $existed -and ($OldContent -ne '')) {
            try {
                [System.IO.File]::Copy($OldContent, $StoreFile, $true)
                [System.IO.File]::SetAttributes($StoreFile, $attributes)
            }
            catch { Write-Warning -Message (${say(text('The old content could not be put back: {0}'))} -f $_.Exception.Message) }
        }
        Stop-Script -Code 12 -Message (${say(text('{0} was not changed: {1} A file that is in use can be replaced from the recovery environment.'))} -f $StoreFile, $problem)
    }
    finally {
        if (-not $existed -and (Test-Path -LiteralPath $StoreFile -PathType Leaf)) { Set-NewFileSecurity -Access $newAccess }
        Restore-Security -Path $object -AclFile $AclFile -Access $access
    }
}

${note(text('Saves the file with its owner and permissions in the backup folder.'))}
function Save-StoreFile {
    $record = @{ Path = $StoreFile; Existed = (Test-Path -LiteralPath $StoreFile -PathType Leaf); Owner = ''; Sddl = ''; SHA256 = '' }
    if ($record.Existed) {
        $acl = Get-Acl -LiteralPath $StoreFile
        $record.Owner = $acl.Owner
        $record.Sddl = $acl.Sddl
        [System.IO.File]::Copy($StoreFile, $OldCopy, $false)
        $record.SHA256 = (Get-FileHash -LiteralPath $OldCopy -Algorithm SHA256 -ErrorAction Stop).Hash
    }
    New-Object -TypeName PSObject -Property $record | Export-Clixml -LiteralPath $BackupRecord -Confirm:$false
    Write-Message -Message (${say(text('Backup: {0}'))} -f $BackupFolder)
}

${note(text('Copies the file from the donor into the component store.'))}
function Copy-FromDonor {
    if ($DonorPath -eq '') {
        Write-Message -Message ${say(text('No -DonorPath: the file is left to RestoreHealth.'))}
        return
    }
    if ($StoreFile.Length -ge 260) {
        Stop-Script -Code 10 -Message (${say(text('The path {0} is too long for takeown.exe and icacls.exe. Use RestoreHealth with -Source.'))} -f $StoreFile)
    }
    $folder = [System.IO.Path]::GetDirectoryName($StoreFile)
    if (-not (Test-Path -LiteralPath $folder -PathType Container)) {
        Stop-Script -Code 10 -Message (${say(text('The folder {0} does not exist here: the log is from another machine or an older state, or the whole component is missing. Use RestoreHealth with -Source.'))} -f $folder)
    }
    if (Test-Path -LiteralPath $StoreFile -PathType Leaf) {
        if (($ExpectedHash -ne '') -and (Test-ExpectedHash -Path $StoreFile)) {
            Write-Message -Message ${say(text('The file in the store has the expected hash already; nothing to copy.'))}
            return
        }
        if (Test-CompressedFile -Path $StoreFile) {
            Stop-Script -Code 11 -Message ${say(text('The store keeps this file compressed, so it cannot be replaced by a copy. Use RestoreHealth with -Source.'))}
        }
    }
    if (($ExpectedHash -eq '') -and -not $AcceptUncheckedDonor) {
        Stop-Script -Code 11 -Message ${say(text('The log has no hash to check a copy against. Give -AcceptUncheckedDonor when the donor is known to be healthy and of the same build.'))}
    }
    $donorFile = Find-DonorFile
    Assert-GoodCopy -Path $donorFile
    Write-Message -Message (${say(text('Good copy: {0}'))} -f $donorFile)
    if (-not (Confirm-Change -Target $StoreFile -Action (${say(text('Back up, then replace by {0}'))} -f $donorFile))) { return }

    if (Test-Path -LiteralPath $BackupRecord) {
        Stop-Script -Code 12 -Message (${say(text('{0} holds a backup already; name another -BackupFolder.'))} -f $BackupFolder)
    }
    try {
        Save-StoreFile
        [System.IO.File]::Copy($donorFile, $NewCopy, $false)
    }
    catch { Stop-Script -Code 12 -Message (${say(text('The backup failed, so nothing was changed: {0}'))} -f $_.Exception.Message) }
    Assert-GoodCopy -Path $NewCopy
    $old = ''
    if (Test-Path -LiteralPath $OldCopy -PathType Leaf) { $old = $OldCopy }
    Set-StoreFile -NewContent $NewCopy -OldContent $old -AclFile (Join-Path -Path $BackupFolder -ChildPath 'before.acl')
    Write-Message -Message ${say(text('The file in the store has the content of the good copy.'))}
}

${note(text('Puts the saved file back, for -Restore.'))}
function Restore-FromBackup {
    if (-not (Test-Path -LiteralPath $BackupRecord -PathType Leaf)) {
        Stop-Script -Code 12 -Message (${say(text('{0} holds no backup of this script.'))} -f $BackupFolder)
    }
    $record = Import-Clixml -LiteralPath $BackupRecord
    if ($record.Path -ne $StoreFile) { Stop-Script -Code 12 -Message ${say(text('The backup is of another file.'))} }
    if (-not $record.Existed) {
        Stop-Script -Code 12 -Message ${say(text('The file did not exist before, so there is nothing to put back; nothing is ever deleted from the component store.'))}
    }
    if ((Get-FileHash -LiteralPath $OldCopy -Algorithm SHA256 -ErrorAction Stop).Hash -ne $record.SHA256) {
        Stop-Script -Code 12 -Message ${say(text('The saved file is not the one that was saved.'))}
    }
    if (-not (Confirm-Change -Target $StoreFile -Action (${say(text('Put back from {0}'))} -f $OldCopy))) { return }
    $aclFile = 'before-restore-{0}.acl' -f [guid]::NewGuid().ToString('N')
    Set-StoreFile -NewContent $OldCopy -OldContent '' -AclFile (Join-Path -Path $BackupFolder -ChildPath $aclFile)
    Write-Message -Message ${say(text('The file is as it was before the repair.'))}
}
`;
}

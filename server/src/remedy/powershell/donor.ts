import { text } from '../../base/text';
import type { Abilities } from './parameters';
import type { Writer } from './writer';

/** Where good files come from, and which of them may be used. */
export function donorFunctions({ unchecked, catalogs }: Abilities, { say, note }: Writer): string {
  const build = String.raw`    $build = ''
    if ($null -ne $Pack) { $build = $Pack.Build }
    elseif ([IO.File]::Exists($DonorRoot + '\System32\ntoskrnl.exe')) { $build = Get-Build -Windows $DonorRoot }
    Write-Message -Message (${say(text('The donor has build {0}.'))} -f $build)
    $script:IsSameBuild = $build -eq (Get-Build -Windows $WindowsFolder)
`;
  const compressed = String.raw`    if (($Target.Type -eq 'payload') -and (Test-Compressed -Path $Path)) {
        throw (${say(text('{0} is compressed: use RestoreHealth with -Source.'))} -f $Path)
    }
`;
  const signature = String.raw`    if (($Target.Type -eq 'catalog') -and ((Get-AuthenticodeSignature -LiteralPath $Path).Status -ne 'Valid')) {
        throw (${say(text('The signature of {0} is not valid.'))} -f $Path)
    }
`;
  const sameBuild = String.raw`    if (-not $IsSameBuild -and -not $AcceptUncheckedDonor) {
        throw (${say(text('{0}: nothing to check it by, and the donor is of another build (-AcceptUncheckedDonor).'))} -f $name)
    }
`;
  return String.raw`${note(text('Opens what -Donor names. A pack is copied to the backup folder, which users cannot write to, and read from there.'))}
function Open-Donor {
    $script:DonorRoot = $Donor.TrimEnd('\')
    if ([IO.Directory]::Exists($DonorRoot + '\Windows')) { $script:DonorRoot += '\Windows' }
    if ($Donor -like '*.zip') {
        $copy = $BackupFolder + '\pack.zip'
        $folder = $BackupFolder + '\pack'
        if (-not (Confirm-Change -Target $copy -Action (${say(text('Copy and extract {0}'))} -f $Donor))) { return $false }
        [IO.File]::Copy($Donor, $copy, $true)
        if (($DonorHash -ne '') -and ((Get-Hash -Path $copy) -ne $DonorHash)) { throw ${say(text('The pack is not the one of -DonorHash.'))} }
        if ([IO.Directory]::Exists($folder)) { Remove-Item -LiteralPath $folder -Recurse -Force -Confirm:$false }
        $library = 'System.IO.Compression.FileSystem, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089'
        [void][Reflection.Assembly]::Load($library)
        [IO.Compression.ZipFile]::ExtractToDirectory($copy, $folder)
        $list = @(Get-ChildItem -LiteralPath $folder -Filter 'pack.json' -File -Recurse)[0].FullName
        $script:Pack = Get-Content -LiteralPath $list -Raw -Encoding UTF8 | ConvertFrom-Json
        $script:DonorRoot = [IO.Path]::GetDirectoryName($list) + '\Windows'
    }
${unchecked ? build : ''}    return $true
}

${note(text('Stops unless a copy may be used: by the list of the pack, by the hash of the log, by a signature, by the same build.'))}
function Assert-GoodCopy($Target, [string]$Path) {
    $name = '{0}\{1}' -f $Target.Folder, $Target.File
    $hash = Get-Hash -Path $Path
    if (($null -ne $Pack) -and (@($Pack.Files | Where-Object { ($_.Path -eq $name) -and ($_.SHA256 -eq $hash) }).Count -eq 0)) {
        throw (${say(text('{0} is not what was packed.'))} -f $Path)
    }
${unchecked ? compressed : ''}    if ($Target.Hash -ne '') {
        if ((Get-Hash -Path $Path -Algorithm $Target.Algorithm) -eq $Target.Hash) { return }
        throw (${say(text('{0} does not have the hash that the log expects: another version, or damaged too.'))} -f $Path)
    }
${catalogs ? signature : ''}${unchecked ? sameBuild : ''}}

${note(text('Finds a good copy of a file: below the folder that -Donor names, or that very file where the log has a hash for it.'))}
function Find-GoodCopy($Target) {
    $file = '{0}\{1}\{2}' -f $DonorRoot, $Target.Folder, $Target.File
    if (($DonorRoot -like ('*\' + $Target.File)) -and ($Target.Hash -ne '')) { $file = $DonorRoot }
    if (-not [IO.File]::Exists($file)) { throw (${say(text('The donor has no {0}.'))} -f $file) }
    Assert-GoodCopy -Target $Target -Path $file
    return $file
}
`;
}

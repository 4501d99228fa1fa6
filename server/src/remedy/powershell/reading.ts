import { text } from '../../base/text';
import type { Writer } from './writer';

/** Looking at files of a component store, on the damaged machine and on the healthy one. None of it changes anything. */
export function readingFunctions({ note }: Writer): string {
  return String.raw`${note(text('Says whether the hash of a file is the one that the log expects; true for any file when the log has none.'))}
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
`;
}

import { text } from '../../base/text';
import type { Writer } from './writer';

/** Looking at files of a component store, on the damaged machine and on the healthy one. None of it changes anything. */
export function readingFunctions(seesCompressed: boolean, { note }: Writer): string {
  const compressed = String.raw`
${note(text('Whether the store keeps a file compressed (DCS, DCM, DCN, DCD, DCH): its hash is then not that of its content.'))}
function Test-Compressed([string]$Path) {
    $stream = [IO.File]::Open($Path, 'Open', 'Read', 'ReadWrite')
    try { $start = @(@(1, 2, 3, 4) | ForEach-Object { $stream.ReadByte() }) } finally { $stream.Dispose() }
    return ($start -join ' ') -match '^68 67 (83|77|78|68|72) 1$'
}
`;
  return String.raw`function Get-Hash([string]$Path, [string]$Algorithm = 'SHA256') {
    return (Get-FileHash -LiteralPath $Path -Algorithm $Algorithm -ErrorAction Stop).Hash
}
${seesCompressed ? compressed : ''}`;
}

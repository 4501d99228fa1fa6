import { text } from '../../base/text';
import type { Writer } from './writer';

/** Steps, and what a run after a restart has to know of them. */
export function stateFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Writes a note to the disk, then in the place of the last one: one of both is there in full, whenever the power goes.'))}
function Save-Note([string]$Path, $Value) {
    $content = [Text.Encoding]::UTF8.GetBytes([Management.Automation.PSSerializer]::Serialize($Value, 4))
    $stream = [IO.File]::Create(($Path + '.new'), 4096, 'WriteThrough')
    try { $stream.Write($content, 0, $content.Length) } finally { $stream.Dispose() }
    if ([IO.File]::Exists($Path)) { [IO.File]::Replace(($Path + '.new'), $Path, [NullString]::Value) }
    else { [IO.File]::Move(($Path + '.new'), $Path) }
}

${note(text('Reads a note; one that is spoiled is set aside.'))}
function Read-Note([string]$Path) {
    try { return (Import-Clixml -LiteralPath $Path) }
    catch {
        $aside = '{0}-{1}.unreadable' -f $Path, [guid]::NewGuid().ToString('N')
        if (-not $WhatIfPreference) { [IO.File]::Move($Path, $aside) }
        throw (${say(text('The note {0} cannot be read; it is kept as {1}.'))} -f $Path, $aside)
    }
}

${note(text('Does a step: not when -Skip names it, when the run before the restart did it, or when a restart comes first.'))}
function Invoke-Step([string]$Name, [scriptblock]$Do) {
    if (($Skip + $State.Done) -contains $Name) { return (Write-Message -Message (${say(text('{0}: left out, or done before.'))} -f $Name)) }
    if ($RestartNeeded) { $script:StepsLeft = $true; return }
    $script:Code = 1
    $script:IsOpen = $false
    & $Do
    if (-not $IsOpen) { $State.Done += $Name }
}
`;
}

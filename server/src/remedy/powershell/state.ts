import { text } from '../../base/text';
import type { Writer } from './writer';

/** Steps, and what a run after a restart has to know of them. */
export function stateFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Writes a note that is there in full or not at all, whenever the power goes.'))}
function Save-Note([string]$Path, $Value) {
    Export-Clixml -InputObject $Value -LiteralPath ($Path + '.new') -Depth 4 -Confirm:$false
    [IO.File]::Delete($Path)
    [IO.File]::Move(($Path + '.new'), $Path)
}

${note(text('Does a step: not when -Skip names it, when the run before the restart did it, or when a restart comes first.'))}
function Invoke-Step([string]$Name, [scriptblock]$Do) {
    if (($Skip + $State.Done) -contains $Name) {
        Write-Message -Message (${say(text('{0}: left out, or done before.'))} -f $Name)
        return
    }
    if ($RestartNeeded) {
        $script:StepsLeft = $true
        return
    }
    $script:Code = 1
    $script:IsOpen = $false
    & $Do
    if (-not $IsOpen) { $State.Done += $Name }
}
`;
}

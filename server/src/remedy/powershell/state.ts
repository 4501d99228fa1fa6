import { text } from '../../base/text';
import type { Writer } from './writer';

/** Remembering over a restart which steps are done. */
export function stateFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Writes a note that is there in full or not at all, whenever the power goes.'))}
function Save-Note {
    param([string]$Path, $Value)
    Export-Clixml -InputObject $Value -LiteralPath ($Path + '.new') -Confirm:$false
    [System.IO.File]::Delete($Path)
    [System.IO.File]::Move(($Path + '.new'), $Path)
}

${note(text('Reads what an earlier run has done, for -Resume; refuses a folder that belongs to another script.'))}
function Restore-State {
    $exists = Test-Path -LiteralPath $StateFile -PathType Leaf
    if (-not $Resume) {
        if ($exists -and -not $Restore) {
            Stop-Script -Code 10 -Message (${say(text('{0} holds an earlier run: give -Resume, or another -BackupFolder.'))} -f $BackupFolder)
        }
        return
    }
    if (-not $exists -and -not $IsNewFolder) {
        Write-Message -Message ${say(text('The earlier run ended before its first step was done, so this one begins with it.'))}
        return
    }
    if (-not $exists) {
        Stop-Script -Code 10 -Message (${say(text('{0} holds no earlier run; -Resume needs the -BackupFolder of the first run.'))} -f $BackupFolder)
    }
    $saved = Import-Clixml -LiteralPath $StateFile
    if ($saved.Script -ne $ScriptName) {
        Stop-Script -Code 10 -Message ${say(text('The earlier run is of another script.'))}
    }
    $State.Done = @($saved.Done)
    $State.Since = [datetime]$saved.Since
    $script:UpdateDone = [bool]$saved.UpdateDone
}

${note(text('Says whether a step is to be done now: not when it was done before, not when a restart comes first.'))}
function Test-StepOpen {
    param([string]$Name)
    if ($State.Done -contains $Name) {
        Write-Message -Message (${say(text('{0}: done before.'))} -f $Name)
        return $false
    }
    if ($script:RestartNeeded) {
        $script:StepsLeft = $true
        return $false
    }
    $script:Failed = $false
    $script:Skipped = $false
    return $true
}

${note(text('Remembers a step that was done and went well. One that was left out is open for a later run.'))}
function Complete-Step {
    param([string]$Name)
    if ($WhatIfPreference -or $script:Skipped -or $script:Failed) { return }
    $State.Done += $Name
    Save-Note -Path $StateFile -Value @{ Script = $ScriptName; Done = $State.Done; Since = $State.Since; UpdateDone = $script:UpdateDone }
}
`;
}

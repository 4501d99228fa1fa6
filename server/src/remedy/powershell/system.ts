import { text } from '../../base/text';
import type { Writer } from './writer';

/** Enabling services that servicing needs. */
export function serviceFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Enables each service of the list that is disabled, after its key is exported, and starts it.'))}
function Enable-RequiredService {
    foreach ($service in $Services) {
        $path = 'SYSTEM\CurrentControlSet\Services\' + $service.Name
        $start = Get-RegistryValue -Path ('HKLM:\' + $path) -Name 'Start'
        if ($null -eq $start) {
            Set-Result -Code 18
            Write-Warning -Message (${say(text('There is no service {0} here: repair the feature that brings it.'))} -f $service.Name)
            continue
        }
        if (-not (Confirm-Change -Target $service.Name -Action ('sc.exe config start= ' + $service.Start))) { continue }
        if ($start -eq 4) {
            $file = Join-Path -Path $BackupFolder -ChildPath ($service.Name + '.reg')
            if ((Invoke-Tool -Name 'reg.exe' -Arguments @('export', ('HKLM\' + $path), $file, '/y')) -ne 0) {
                Stop-Script -Code 12 -Message (${say(text('The backup failed, so nothing was changed: {0}'))} -f $file)
            }
            if ((Invoke-Tool -Name 'sc.exe' -Arguments @('config', $service.Name, 'start=', $service.Start)) -ne 0) {
                Set-Result -Code 18
                continue
            }
        }
        else { Write-Message -Message (${say(text('{0} is not disabled.'))} -f $service.Name) }
        # 1056: it runs already
        if (@(0, 1056) -notcontains (Invoke-Tool -Name 'sc.exe' -Arguments @('start', $service.Name))) { $script:RestartNeeded = $true }
    }
}

${note(text('Disables the services again, for -Restore, and imports the keys that were exported. What runs does so until the restart.'))}
function Restore-FromBackup {
    foreach ($service in $Services) {
        $file = Join-Path -Path $BackupFolder -ChildPath ($service.Name + '.reg')
        if (-not (Test-Path -LiteralPath $file -PathType Leaf)) { continue }
        if (-not (Confirm-Change -Target $service.Name -Action ('reg.exe import ' + $file))) { continue }
        foreach ($tool in @(@('sc.exe', 'config', $service.Name, 'start=', 'disabled'), @('reg.exe', 'import', $file))) {
            if ((Invoke-Tool -Name $tool[0] -Arguments $tool[1..($tool.Count - 1)]) -ne 0) { Set-Result -Code 12 }
        }
        $script:RestartNeeded = $true
    }
}
`;
}

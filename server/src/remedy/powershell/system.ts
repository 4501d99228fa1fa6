import { text } from '../../base/text';
import type { Writer } from './writer';

/** Enabling services that servicing needs. */
export function serviceFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Enables each service of the list that is disabled, after its key is exported.'))}
function Enable-RequiredService {
    foreach ($service in $Services) {
        $path = 'SYSTEM\CurrentControlSet\Services\' + $service.Name
        $start = Get-RegistryValue -Path ('HKLM:\' + $path) -Name 'Start'
        if ($null -eq $start) {
            Set-Result -Code 18
            Write-Warning -Message (${say(text('There is no service {0} here: repair the feature that brings it.'))} -f $service.Name)
            continue
        }
        if ($start -ne 4) {
            Write-Message -Message (${say(text('{0} is not disabled.'))} -f $service.Name)
            continue
        }
        if (-not (Confirm-Change -Target $service.Name -Action ('sc.exe config start= ' + $service.Start))) { continue }
        $file = Join-Path -Path $BackupFolder -ChildPath ($service.Name + '.reg')
        if ((Invoke-Tool -Name 'reg.exe' -Arguments @('export', ('HKLM\' + $path), $file, '/y')) -ne 0) {
            Stop-Script -Code 12 -Message (${say(text('The backup failed, so nothing was changed: {0}'))} -f $file)
        }
        if ((Invoke-Tool -Name 'sc.exe' -Arguments @('config', $service.Name, 'start=', $service.Start)) -ne 0) {
            Set-Result -Code 18
            continue
        }
        # 1056: it runs already
        if (@(0, 1056) -notcontains (Invoke-Tool -Name 'sc.exe' -Arguments @('start', $service.Name))) { $script:RestartNeeded = $true }
    }
}

${note(text('Imports the exported keys again, for -Restore.'))}
function Restore-FromBackup {
    foreach ($service in $Services) {
        $file = Join-Path -Path $BackupFolder -ChildPath ($service.Name + '.reg')
        if (-not (Test-Path -LiteralPath $file -PathType Leaf)) { continue }
        if (-not (Confirm-Change -Target $service.Name -Action ('reg.exe import ' + $file))) { continue }
        if ((Invoke-Tool -Name 'reg.exe' -Arguments @('import', $file)) -ne 0) { Set-Result -Code 12 }
    }
}
`;
}

import { text } from '../../base/text';
import type { Writer } from './writer';

/** Enabling services that servicing needs, each after its key is exported. */
export const enableServiceBlock = ({ say }: Writer): string => String.raw`foreach ($service in $Services) {
    $path = 'HKLM\SYSTEM\CurrentControlSet\Services\' + $service.Name
    $start = [Microsoft.Win32.Registry]::GetValue(($path -replace '^HKLM', 'HKEY_LOCAL_MACHINE'), 'Start', $null)
    if ($null -eq $start) {
        Set-Result -Code 18 -Message (${say(text('There is no service {0} here: repair the feature that brings it.'))} -f $service.Name)
        continue
    }
    if (-not (Confirm-Change -Target $service.Name -Action ('sc.exe config start= ' + $service.Start))) { continue }
    if ($start -eq 4) {
        $file = '{0}\{1}.reg' -f $BackupFolder, $service.Name
        if ((Invoke-Tool -Name 'reg.exe' -Arguments @('export', $path, $file, '/y')) -ne 0) {
            Set-Result -Code 12 -Message (${say(text('{0} could not be saved, so nothing was changed.'))} -f $path)
            continue
        }
        if ((Invoke-Tool -Name 'sc.exe' -Arguments @('config', $service.Name, 'start=', $service.Start)) -ne 0) {
            Set-Result -Code 18 -Message (${say(text('{0} could not be enabled.'))} -f $service.Name)
            continue
        }
    }
    # 1056: it runs already
    if (@(0, 1056) -contains (Invoke-Tool -Name 'sc.exe' -Arguments @('start', $service.Name))) { continue }
    if ($start -eq 4) { $script:RestartNeeded = $script:IsOpen = $true }
    else { Set-Result -Code 18 -Message (${say(text('{0} is enabled and does not start.'))} -f $service.Name) }
}`;

/** Services as they were, for -Restore. */
export const serviceRestore = ({
  say,
  note,
}: Writer): string => String.raw`${note(text('What runs does so until the restart.'))}
foreach ($service in $Services) {
    $file = '{0}\{1}.reg' -f $BackupFolder, $service.Name
    if (-not [IO.File]::Exists($file) -or -not (Confirm-Change -Target $service.Name -Action ('reg.exe import ' + $file))) { continue }
    $codes = @(Invoke-Tool -Name 'sc.exe' -Arguments @('config', $service.Name, 'start=', 'disabled'))
    $codes += Invoke-Tool -Name 'reg.exe' -Arguments @('import', $file)
    if (@($codes | Where-Object { $_ -ne 0 }).Count -gt 0) { Set-Result -Code 12 -Message (${say(text('{0} could not be put back.'))} -f $file) }
    $RestartNeeded = $true
}`;

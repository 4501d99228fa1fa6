
try {
    if (-not $WhatIfPreference) {
        [void][IO.Directory]::CreateDirectory($BackupFolder)
        Start-Transcript -LiteralPath ('{0}\{1}.txt' -f $BackupFolder, [guid]::NewGuid()) | Out-Null
        $transcribing = $true
    }
    if ([IO.File]::Exists($StateFile)) {
        try { $State = Read-Note -Path $StateFile } catch { Write-Warning -Message $_.Exception.Message }
    }

    # Step 1 of 5. Check this machine (risk: none)
    # Shows the build, looks for a restart that waits and for servicing that is running. Changes nothing.
    Test-Machine
    $Code = 1
    if ($Restore) {
        # What runs does so until the restart.
        foreach ($service in $Services) {
            $file = '{0}\{1}.reg' -f $BackupFolder, $service.Name
            if (-not [IO.File]::Exists($file) -or -not (Confirm-Change -Target $service.Name -Action ('reg.exe import ' + $file))) { continue }
            $codes = @(Invoke-Tool -Name 'sc.exe' -Arguments @('config', $service.Name, 'start=', 'disabled'))
            $codes += Invoke-Tool -Name 'reg.exe' -Arguments @('import', $file)
            if (@($codes | Where-Object { $_ -ne 0 }).Count -gt 0) { Set-Result -Code 12 -Message ('{0} could not be put back.' -f $file) }
            $RestartNeeded = $true
        }
    }
    else {
        # Step 2 of 5. Enable HTTP (risk: medium)
        # Exports the key of the service, gives it the start type that Windows ships it with, and starts it. A service that
        # is missing is left alone and named.
        Invoke-Step -Name 'enable-service' -Do {
            foreach ($service in $Services) {
                $path = 'HKLM\SYSTEM\CurrentControlSet\Services\' + $service.Name
                $start = [Microsoft.Win32.Registry]::GetValue(($path -replace '^HKLM', 'HKEY_LOCAL_MACHINE'), 'Start', $null)
                if ($null -eq $start) {
                    Set-Result -Code 18 -Message ('There is no service {0} here: repair the feature that brings it.' -f $service.Name)
                    continue
                }
                if (-not (Confirm-Change -Target $service.Name -Action ('sc.exe config start= ' + $service.Start))) { continue }
                if ($start -eq 4) {
                    $file = '{0}\{1}.reg' -f $BackupFolder, $service.Name
                    if ((Invoke-Tool -Name 'reg.exe' -Arguments @('export', $path, $file, '/y')) -ne 0) {
                        Set-Result -Code 12 -Message ('{0} could not be saved, so nothing was changed.' -f $path)
                        continue
                    }
                    if ((Invoke-Tool -Name 'sc.exe' -Arguments @('config', $service.Name, 'start=', $service.Start)) -ne 0) {
                        Set-Result -Code 18 -Message ('{0} could not be enabled.' -f $service.Name)
                        continue
                    }
                }
                # 1056: it runs already
                if (@(0, 1056) -contains (Invoke-Tool -Name 'sc.exe' -Arguments @('start', $service.Name))) { continue }
                if ($start -eq 4) { $script:RestartNeeded = $script:IsOpen = $true }
                else { Set-Result -Code 18 -Message ('{0} is enabled and does not start.' -f $service.Name) }
            }
        }

        # Step 3 of 5. Try KB5036892 again (risk: medium)
        # With -KbPackage: wusa.exe, quietly and without a restart. Without it: do it in Windows Update.
        Invoke-Step -Name 'retry-update' -Do {
            if (($KbPackage -like '*.cab')) { return }
            if ($KbPackage -eq '') {
                $script:IsOpen = $true
                Write-Message -Message 'No -KbPackage: look for updates in Windows Update.'
                return
            }
            if (-not (Confirm-Change -Target $KbPackage -Action 'wusa.exe /quiet /norestart')) { return }
            $code = Invoke-Tool -Name 'wusa.exe' -Arguments @($KbPackage, '/quiet', '/norestart')
            # 0x00240005: WU_S_REBOOT_REQUIRED, 0x00240006: WU_S_ALREADY_INSTALLED
            $State.IsInstalled = @(0, 3010, 0x00240005, 0x00240006, 0x80240017) -contains $code
            if (@(3010, 0x00240005) -contains $code) { $script:RestartNeeded = $true }
            if ($code -eq 0x80240017) { Set-Result -Code 15 -Message 'It does not apply here, or a newer one is installed.' }
            elseif (-not $State.IsInstalled) {
                $script:IsOpen = $State.HasFailed = $true
                $State.Since = Get-Date
            }
        }

        # Step 4 of 5. Otherwise install KB5036892, or the update before it, by hand (risk: medium)
        # With -KbPackage, when wusa.exe failed: what is in the package. Checkpoint updates lie beside it, with nothing
        # else.
        Invoke-Step -Name 'install-by-hand' -Do {
            if ($KbPackage -eq '') { $script:IsOpen = $true }
            elseif (-not $State.IsInstalled) {
                Install-Package -Path $KbPackage
                $State.IsInstalled = -not $IsOpen
            }
        }
        if ($State.HasFailed -and -not $State.IsInstalled -and -not $StepsLeft) {
            Set-Result -Code 15 -Message ('{0} could not be installed.' -f $KbPackage)
        }
    }
    if (-not $WhatIfPreference) {
        if ($StepsLeft) { Save-Note -Path $StateFile -Value $State }
        else { [IO.File]::Delete($StateFile) }
    }
}
catch { Set-Result -Code $Code -Message $_.Exception.Message }
finally {
    # Step 5 of 5. Collect what the next look needs (risk: none)
    # Names the logs to keep. Changes nothing.
    if ($ExitCode -ne 0) { Write-Message -Message ('Keep {0} and the new logs in {1}\Logs.' -f $BackupFolder, $RunningWindows) }
    if ($transcribing) { Stop-Transcript | Out-Null }
}
if ($RestartNeeded) {
    $next = 'Restart to finish.'
    if ($StepsLeft) { $next = 'Restart, then run this script again in the same way.' }
    Write-Message -Message $next
    if ($ExitCode -eq 0) { $ExitCode = 3010 }
}
exit $ExitCode


try {
    if (-not $WhatIfPreference) {
        [void][IO.Directory]::CreateDirectory($BackupFolder)
        Start-Transcript -LiteralPath ('{0}\{1}.txt' -f $BackupFolder, [guid]::NewGuid()) | Out-Null
        $transcribing = $true
    }
    if ([IO.File]::Exists($StateFile)) {
        try { $State = Read-Note -Path $StateFile } catch { Write-Warning -Message $_.Exception.Message }
    }

    # Step 1 of 7. Check this machine (risk: none)
    # Shows the build, looks for a restart that waits and for servicing that is running. Changes nothing.
    Test-Machine
    $Code = 1

    # Step 2 of 7. Build the catalog database again (risk: medium)
    # Stops the cryptographic service, renames System32\catroot2 and starts the service, which builds it again. Nothing is
    # deleted; System32\catroot, where the catalogs are, is not touched.
    Invoke-Step -Name 'reset-catroot2' -Do { Reset-CatalogDatabase }

    # Step 3 of 7. Repair the component store (risk: low)
    # Once, with /Source when -Source or a pack is given; the log has the rest.
    Invoke-Step -Name 'restorehealth' -Do {
        $arguments = @($DismTarget, '/Cleanup-Image', '/RestoreHealth')
        if ($Source -ne '') { $arguments += '/Source:' + $Source }
        elseif ((Test-Path -LiteralPath 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate')) {
            Write-Warning -Message 'WSUS often has no content for repairs: give -Source when this fails.'
        }
        if (-not (Confirm-Change -Target $WindowsFolder -Action ('dism.exe ' + ($arguments -join ' ')))) { return }
        $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
        $script:RestartNeeded = $code -eq 3010
        if (@(0, 3010) -notcontains $code) { Set-Result -Code 13 -Message 'RestoreHealth failed: give -Source.' }
        $script:IsStoreGood = @(0, 3010) -contains $code
        $State.Since = Get-Date
    }

    # Step 4 of 7. Try KB5036892 again (risk: medium)
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

    # Step 5 of 7. Otherwise install KB5036892, or the update before it, by hand (risk: medium)
    # With -KbPackage, when wusa.exe failed: what is in the package. Checkpoint updates lie beside it, with nothing else.
    Invoke-Step -Name 'install-by-hand' -Do {
        if ($KbPackage -eq '') { $script:IsOpen = $true }
        elseif (-not $State.IsInstalled) {
            Install-Package -Path $KbPackage
            $State.IsInstalled = -not $IsOpen
        }
    }

    # Step 6 of 7. Last resort: repair Windows with an in-place upgrade (risk: high)
    # From media of the same edition and language, inside Windows; keeps everything. First: backup, 20 GB free, BitLocker
    # suspended.
    # By hand: manage-bde.exe -protectors -disable C:
    # By hand: dism.exe /Get-WimInfo /WimFile:<media>\sources\install.wim
    # By hand: <media>\setup.exe /auto upgrade /dynamicupdate disable /eula accept
    if ($State.HasFailed -and -not $State.IsInstalled -and -not $StepsLeft) {
        Set-Result -Code 15 -Message ('{0} could not be installed.' -f $KbPackage)
    }
    if (-not $WhatIfPreference) {
        if ($StepsLeft) { Save-Note -Path $StateFile -Value $State }
        else { [IO.File]::Delete($StateFile) }
    }
}
catch { Set-Result -Code $Code -Message $_.Exception.Message }
finally {
    # Step 7 of 7. Collect what the next look needs (risk: none)
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

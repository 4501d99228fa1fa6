
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

    # Step 2 of 5. Install what is required first (risk: medium)
    # When -PrerequisitePackage is given: runs expand -F:* on the package and dism /Add-Package on what is in it.
    Invoke-Step -Name 'install-prerequisite' -Do {
        if ($PrerequisitePackage -ne '') { Install-Package -Path $PrerequisitePackage }
        else {
            $script:IsOpen = $true
            Write-Message -Message 'No -PrerequisitePackage: nothing is installed first.'
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
    # With -KbPackage, when wusa.exe failed: what is in the package. Checkpoint updates lie beside it, with nothing else.
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

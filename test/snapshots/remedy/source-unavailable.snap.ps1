
try {
    if (-not $WhatIfPreference) {
        [void][IO.Directory]::CreateDirectory($BackupFolder)
        Start-Transcript -LiteralPath ('{0}\{1}.txt' -f $BackupFolder, [guid]::NewGuid()) | Out-Null
        $transcribing = $true
    }
    if ([IO.File]::Exists($StateFile)) {
        try { $State = Read-Note -Path $StateFile } catch { Write-Warning -Message $_.Exception.Message }
    }

    # Step 1 of 9. Check this machine (risk: none)
    # Shows the build, looks for a restart that waits and for servicing that is running. Changes nothing.
    Test-Machine
    $Code = 1

    # Step 2 of 9. Check the way to the source: names, proxy, update server (risk: none)
    # Is the host found? Which proxy does the system itself use (not the user)? Does a policy send the machine to WSUS,
    # which has no content for repairs, features and languages?
    # By hand: nslookup.exe download.windowsupdate.com
    # By hand: netsh.exe winhttp show proxy
    # By hand: reg.exe query "HKLM\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate" /s
    # By hand: reg.exe query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Servicing"

    # Step 3 of 9. Let repairs and features come from Windows Update (risk: medium)
    # When the machine is managed by WSUS. In the policy "Specify settings for optional component installation and component
    # repair": download directly from Windows Update. The value is set until the repair is done; it does not last on a
    # machine whose policy says otherwise.
    # By hand: reg.exe export "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Servicing" C:\Windows\Temp\servicing-policy.reg /y
    # By hand: reg.exe add "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Servicing" /v RepairContentServerSource /t REG_DWORD /d 2 /f

    # Step 4 of 9. Specify a separate source (risk: low)
    # When the machine is to reach no server. Mount the ISO "Languages and Optional Features" or the installation medium of
    # the same build; for a feature or language name its folder, for a repair install.wim.
    # By hand: dism.exe /Online /Add-Capability /CapabilityName:<name> /Source:<media>\LanguagesAndOptionalFeatures /LimitAccess
    # By hand: dism.exe /Online /Cleanup-Image /RestoreHealth /Source:wim:<media>\sources\install.wim:1 /LimitAccess

    # Step 5 of 9. Repair the component store (risk: low)
    # Once, with /Source when -Source or a pack is given; the log has the rest.
    Invoke-Step -Name 'restorehealth' -Do {
        $arguments = @($DismTarget, '/Cleanup-Image', '/RestoreHealth')
        if ($Source -ne '') { $arguments += '/Source:' + $Source }
        elseif (($Image -eq '') -and (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate')) {
            Write-Warning -Message 'WSUS often has no content for repairs: give -Source when this fails.'
        }
        if (-not (Confirm-Change -Target $WindowsFolder -Action ('dism.exe ' + ($arguments -join ' ')))) { return }
        $code = Invoke-Tool -Name 'dism.exe' -Arguments $arguments
        $script:RestartNeeded = $code -eq 3010
        if (@(0, 3010) -notcontains $code) { Set-Result -Code 13 -Message 'RestoreHealth failed: give -Source.' }
        $script:IsStoreGood = @(0, 3010) -contains $code
        $State.Since = Get-Date
    }

    # Step 6 of 9. Try KB5036892 again (risk: medium)
    # With -KbPackage: wusa.exe, quietly and without a restart. Without it: do it in Windows Update.
    Invoke-Step -Name 'retry-update' -Do {
        if (($Image -ne '') -or ($KbPackage -like '*.cab')) { return }
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

    # Step 7 of 9. Otherwise install KB5036892, or the update before it, by hand (risk: medium)
    # With -KbPackage, when wusa.exe failed: what is in the package. Checkpoint updates lie beside it, with nothing else.
    Invoke-Step -Name 'install-by-hand' -Do {
        if ($KbPackage -eq '') { $script:IsOpen = $true }
        elseif (-not $State.IsInstalled) {
            Install-Package -Path $KbPackage
            $State.IsInstalled = -not $IsOpen
        }
    }

    # Step 8 of 9. Look into the new CBS.log for the same objects (risk: none)
    # Reads what CBS.log and its rotated parts say of these objects since the repair. Changes nothing.
    Invoke-Step -Name 'recheck' -Do {
        if ($WhatIfPreference) { return }
        $names = @($Targets | ForEach-Object { $_.File.Split('\')[-1] -replace '\.(manifest|mum|cat)$' })
        $names = @(($names + $KeyForm + $PackageName) -ne '')
        $bad = 'corrupt|missing|do not match|cannot repair|unable to repair|hydration failed|failed to (resolve|find)'
        if ($names.Count -eq 0) { return }
        $found = @(Get-NewLine -Texts $names -Since $State.Since | Where-Object { $_.Line -match $bad })
        foreach ($hit in @($found | Select-Object -First 20)) { Write-Host $hit.Line }
        if ($found.Count -gt 0) { Set-Result -Code 17 -Message ('The new log names them again, {0} times.' -f $found.Count) }
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
    # Step 9 of 9. Collect what the next look needs (risk: none)
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

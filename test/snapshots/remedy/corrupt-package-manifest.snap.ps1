
try {
    if (-not $WhatIfPreference) {
        [void][IO.Directory]::CreateDirectory($BackupFolder)
        Start-Transcript -LiteralPath ('{0}\{1}.txt' -f $BackupFolder, [guid]::NewGuid()) | Out-Null
        $transcribing = $true
    }
    if ([IO.File]::Exists($StateFile)) {
        try { $State = Read-Note -Path $StateFile } catch { Write-Warning -Message $_.Exception.Message }
    }

    # Step 1 of 10. Check this machine (risk: none)
    # Shows the build, looks for a restart that waits and for servicing that is running. Changes nothing.
    Test-Machine
    $Code = 1
    Complete-InterruptedChange
    if ($Restore) {
        $Code = 12
        # What did not exist before stays: nothing is ever deleted from the store.
        $folders = @($BackupFolder | Where-Object { [IO.Directory]::Exists($_) })
        foreach ($file in @($folders | ForEach-Object { Get-ChildItem -LiteralPath $_ -Filter '*-saved.xml' -File })) {
            try {
                $saved = Read-Note -Path $file.FullName
                if ($saved.Old -eq '') { continue }
                $old = $WindowsFolder + $saved.Old
                if (-not (Confirm-Change -Target $saved.Path -Action ('Put back {0}' -f $old))) { continue }
                if ((Get-Hash -Path $old) -ne $saved.Before) { throw ('{0} is not what was saved.' -f $old) }
                # Nor is it replaced at the next start.
                [IO.File]::Delete(($file.FullName -replace '-saved\.xml$', '.new.pending'))
                Set-StoreFile -Path $saved.Path -New $saved.Old -Old $saved.Old
            }
            catch { Set-Result -Code 12 -Message $_.Exception.Message }
        }
    }
    else {
        # Step 2 of 10. Put 2 files back from a healthy machine (risk: medium)
        # With -Donor: what is here is saved, each file replaced, owner and permissions put back. What has no hash comes
        # from the same build only.
        Invoke-Step -Name 'copy-from-donor' -Do {
            $script:IsOpen = $Donor -eq ''
            $script:Code = 11
            if (($Donor -eq '') -or -not (Open-Donor)) { return }
            foreach ($target in $Targets) {
                try { Copy-StoreFile -Target $target }
                # The others continue.
                catch { Set-Result -Code $Code -Message $_.Exception.Message }
            }
        }

        # Step 3 of 10. Install KB4088876 again: it owns the damaged object (risk: medium)
        # With -OwnerPackage: what is in the package, the servicing stack first.
        Invoke-Step -Name 'reinstall-owner' -Do {
            if ($OwnerPackage -ne '') { Install-Package -Path $OwnerPackage }
            else {
                $script:IsOpen = $true
                Write-Message -Message 'No -OwnerPackage: it is left to RestoreHealth.'
            }
        }

        # Step 4 of 10. Repair the component store (risk: low)
        # Once, with /Source when -Source or a pack is given; the log has the rest.
        Invoke-Step -Name 'restorehealth' -Do {
            $arguments = @($DismTarget, '/Cleanup-Image', '/RestoreHealth')
            if ($Source -ne '') { $arguments += '/Source:' + $Source }
            elseif ($null -ne $Pack) { $arguments += '/Source:' + $DonorRoot }
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

        # Step 5 of 10. Check the system files (risk: low)
        # When the store is consistent. CBS.log, not the exit code, says what it could not repair.
        Invoke-Step -Name 'sfc' -Do {
            if (-not $IsStoreGood) {
                Write-Message -Message 'Left out: sfc repairs from the store, and the store is not repaired.'
                $script:IsOpen = $true
                return
            }
            if (-not (Confirm-Change -Target $WindowsFolder -Action 'sfc.exe /scannow')) { return }
            $since = Get-Date
            $arguments = '/scannow'
            if ($Image -ne '') {
                $offline = ' /offbootdir="{0}\\" /offwindir="{0}\Windows" /offlogfile="{1}\sfc.log"'
                $arguments += $offline -f $Image.TrimEnd('\'), $BackupFolder
            }
            # It writes UTF-16, which a pipe would spoil.
            $code = (Start-Process -FilePath ($System32 + '\sfc.exe') -ArgumentList $arguments -NoNewWindow -Wait -PassThru).ExitCode
            $State.Since = Get-Date
            $left = @(Get-NewLine -Texts '[SR] Cannot repair member file' -Since $since)
            foreach ($line in $left) { Write-Warning -Message $line.Line }
            if (($left.Count -gt 0) -or ($code -ne 0)) { Set-Result -Code 14 -Message ('sfc left something (exit code {0}).' -f $code) }
        }

        # Step 6 of 10. Try KB5036892 again (risk: medium)
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

        # Step 7 of 10. Otherwise install KB5036892, or the update before it, by hand (risk: medium)
        # With -KbPackage, when wusa.exe failed: what is in the package. Checkpoint updates lie beside it, with nothing
        # else.
        Invoke-Step -Name 'install-by-hand' -Do {
            if ($KbPackage -eq '') { $script:IsOpen = $true }
            elseif (-not $State.IsInstalled) {
                Install-Package -Path $KbPackage
                $State.IsInstalled = -not $IsOpen
            }
        }

        # Step 8 of 10. Look into the new CBS.log for the same objects (risk: none)
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

        # Step 9 of 10. Last resort: repair Windows with an in-place upgrade (risk: high)
        # From media of the same edition and language, inside Windows; keeps everything. First: backup, 20 GB free,
        # BitLocker suspended.
        # By hand: manage-bde.exe -protectors -disable C:
        # By hand: dism.exe /Get-WimInfo /WimFile:<media>\sources\install.wim
        # By hand: <media>\setup.exe /auto upgrade /dynamicupdate disable /eula accept
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
    # Step 10 of 10. Collect what the next look needs (risk: none)
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

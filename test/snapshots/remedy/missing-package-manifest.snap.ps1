$transcribing = $false
try {
    if (-not $WhatIfPreference) {
        [void][System.IO.Directory]::CreateDirectory($BackupFolder)
        $name = 'transcript-{0}.txt' -f [guid]::NewGuid().ToString('N')
        Start-Transcript -LiteralPath (Join-Path -Path $BackupFolder -ChildPath $name) | Out-Null
        $transcribing = $true
    }
    Write-Message -Message ('Backup: {0}' -f $BackupFolder)
    Restore-State

    # Step 1 of 10. Check this machine
    # What: Shows the build and architecture, and looks for a restart that is waiting. Changes nothing.
    # Expected: A 64-bit process on 64-bit Windows, the architecture that the log names, no restart waiting.
    # Otherwise: The script stops before anything is changed (exit code 10).
    # Risk: none
    # Because of: CBS.log:3
    Test-Machine

    Complete-InterruptedChange
    Restore-RepairPolicy
    if ($Restore) {
        Restore-FromBackup
    }
    else {
        Open-Pack

        # Step 2 of 10. Put 2 files back from a healthy machine
        # What: When -DonorPack or -DonorPath is given: finds each file in the pack or below the same name on
        # the donor, saves what is here with its permissions and owner, copies it, and puts permissions and
        # owner back. The log has no hash for some of them: those are taken only from a machine that is shown to
        # be the same (build, architecture, edition, language), or with -AcceptUncheckedDonor.
        # Expected: The files in the store have the expected content; TrustedInstaller owns them.
        # Otherwise: The old file is put back. Donor refused: exit code 11. Backup or copy failed: 12.
        # Permissions not put back: 16.
        # Risk: medium
        # Because of: CBS.log:3
        if (Test-StepOpen -Name 'copy-from-donor') {
            Copy-FromDonor
            Complete-Step -Name 'copy-from-donor'
        }

        # Step 3 of 10. Install KB4088876 again: it owns the damaged object
        # What: When -OwnerPackage is given: runs expand -F:* on the package and dism /Add-Package on what is in
        # it.
        # Expected: Exit code 0 or 3010: the manifests, catalogs and files of the package are in the store
        # again.
        # Otherwise: The script goes on with RestoreHealth, which can fetch the same content (exit code 15).
        # Risk: medium
        # Because of: CBS.log:3
        if (Test-StepOpen -Name 'reinstall-owner') {
            Install-OwnerPackage
            Complete-Step -Name 'reinstall-owner'
        }

        # Step 4 of 10. Repair the component store
        # What: Runs it once, unless -SkipRestoreHealth is given, with /Source when -Source is given. With
        # -UseWindowsUpdate a machine that is managed by WSUS may ask Windows Update for this one repair; the
        # policy is put back afterwards.
        # Expected: Exit code 0: the store is consistent.
        # Otherwise: Give -Source: a mounted image or install.wim of the same build (exit code 13). Do not run
        # it in a loop.
        # Risk: low
        # Because of: CBS.log:3
        if (Test-StepOpen -Name 'restorehealth') {
            Invoke-RestoreHealth
            Complete-Step -Name 'restorehealth'
        }

        # Step 5 of 10. Check the system files
        # Condition: When the store is consistent.
        # What: Runs it unless -SkipSfc is given, then reads in CBS.log whether a file could not be repaired.
        # Expected: No "Cannot repair member file" line in CBS.log since the start of the scan.
        # Otherwise: The files that are named are damaged in the store too: write a script for each of them
        # (exit code 14).
        # Risk: low
        # Because of: CBS.log:3
        if (Test-StepOpen -Name 'sfc') {
            Invoke-Sfc
            Complete-Step -Name 'sfc'
        }

        # Step 6 of 10. Try KB5036892 again
        # Condition: When no restart is waiting.
        # What: With -KbPackage the package is installed with wusa.exe, quietly and without a restart; without
        # it, do it in Windows Update.
        # Expected: Exit code 0 or 3010, or 0x00240006 when it is installed already.
        # Otherwise: The next step installs the package by hand.
        # Risk: medium
        # Because of: CBS.log:3
        if (Test-StepOpen -Name 'retry-update') {
            Invoke-UpdateRetry
            Complete-Step -Name 'retry-update'
        }

        # Step 7 of 10. Otherwise install KB5036892, or the update before it, by hand
        # Condition: When the step before did not install it.
        # What: With -KbPackage: runs expand -F:* on the .msu package and dism /Add-Package on what is in it,
        # the servicing stack first. From build 26100 on DISM gets the .msu itself, with its checkpoint updates
        # beside it in one folder.
        # Expected: Exit code 0 or 3010.
        # Otherwise: Read the new CBS.log: its cause may be another one by now (exit code 15).
        # Risk: medium
        # Because of: CBS.log:3
        if (Test-StepOpen -Name 'install-by-hand') {
            Install-UpdateByHand
            Complete-Step -Name 'install-by-hand'
        }

        # Step 8 of 10. Look into the new CBS.log for the same objects
        # What: Reads what CBS.log and its rotated parts say since the repair, and looks for a failure of the
        # objects that this script repairs. Changes nothing.
        # Expected: No line about a failure of one of them.
        # Otherwise: The lines are shown: open the new CBS.log and begin again there (exit code 17).
        # Risk: none
        # Because of: CBS.log:3
        if (Test-StepOpen -Name 'recheck') {
            Test-NewLog
            Complete-Step -Name 'recheck'
        }

        # Step 9 of 10. Last resort: repair Windows with an in-place upgrade
        # Condition: When the steps above were done with a source of the same build and the store is still
        # damaged.
        # What: Start setup.exe from installation media of the same or a newer build, the same edition and
        # language, inside the running Windows. It keeps files, programs and settings. Before that: a backup, 20
        # GB of free space, BitLocker suspended, other antivirus products removed, the index of the same edition
        # in the image.
        # Expected: Windows starts with a new component store; then install the updates.
        # Otherwise: Read setuperr.log and setupact.log in C:\$WINDOWS.~BT\Sources\Panther.
        # Risk: high
        # By hand: manage-bde.exe -protectors -disable C:
        # By hand: dism.exe /Get-WimInfo /WimFile:<media>\sources\install.wim
        # By hand: <media>\setup.exe /auto upgrade /dynamicupdate disable /eula accept
        # Because of: CBS.log:3
    }
}
catch {
    if ($script:ExitCode -eq 0) { Write-Host $_.ScriptStackTrace }
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
finally {
    # Step 10 of 10. Collect what the next look needs
    # Condition: When a step failed.
    # What: Names the logs to keep. Changes nothing.
    # Expected: The new CBS.log shows what is left.
    # Otherwise: Copy the folders by hand; they can be read while Windows runs.
    # Risk: none
    # Because of: CBS.log:3
    Show-NextLogs
    if ($transcribing) { Stop-Transcript | Out-Null }
}

if ($script:RestartNeeded) {
    if ($script:StepsLeft) {
        Write-Message -Message ('Restart, then run the script again with the same parameters and -Resume -BackupFolder "{0}".' -f $BackupFolder)
    }
    else { Write-Message -Message 'Restart to finish.' }
    if ($script:ExitCode -eq 0) { $script:ExitCode = 3010 }
}
exit $script:ExitCode

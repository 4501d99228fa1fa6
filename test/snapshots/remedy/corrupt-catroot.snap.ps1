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

    # Step 1 of 7. Check this machine
    # What: Shows the build and architecture, and looks for a restart that is waiting. Changes nothing.
    # Expected: A 64-bit process on 64-bit Windows, the architecture that the log names, no restart waiting.
    # Otherwise: The script stops before anything is changed (exit code 10).
    # Risk: none
    # Because of: CBS.log:3
    Test-Machine

    Restore-RepairPolicy
    # Step 2 of 7. Build the catalog database anew
    # What: Stops the cryptographic service, renames System32\catroot2 and starts the service, which builds it
    # again. Nothing is deleted; System32\catroot, where the catalogs are, is not touched.
    # Expected: A new folder catroot2; the database error does not come again.
    # Otherwise: Something holds the database: restart and run the script before anything else (exit code 18).
    # Risk: medium
    # Because of: CBS.log:3
    if (Test-StepOpen -Name 'reset-catroot2') {
        Reset-CatalogDatabase
        Complete-Step -Name 'reset-catroot2'
    }

    # Step 3 of 7. Repair the component store
    # What: Runs it once, unless -SkipRestoreHealth is given, with /Source when -Source is given. With
    # -UseWindowsUpdate a machine that is managed by WSUS may ask Windows Update for this one repair; the policy
    # is put back afterwards.
    # Expected: Exit code 0: the store is consistent.
    # Otherwise: Give -Source: a mounted image or install.wim of the same build (exit code 13). Do not run it in
    # a loop.
    # Risk: low
    # Because of: CBS.log:3
    if (Test-StepOpen -Name 'restorehealth') {
        Invoke-RestoreHealth
        Complete-Step -Name 'restorehealth'
    }

    # Step 4 of 7. Try KB5036892 again
    # Condition: When no restart is waiting.
    # What: With -KbPackage the package is installed with wusa.exe, quietly and without a restart; without it,
    # do it in Windows Update.
    # Expected: Exit code 0 or 3010, or 0x00240006 when it is installed already.
    # Otherwise: The next step installs the package by hand.
    # Risk: medium
    # Because of: CBS.log:3
    if (Test-StepOpen -Name 'retry-update') {
        Invoke-UpdateRetry
        Complete-Step -Name 'retry-update'
    }

    # Step 5 of 7. Otherwise install KB5036892, or the update before it, by hand
    # Condition: When the step before did not install it.
    # What: With -KbPackage: runs expand -F:* on the .msu package and dism /Add-Package on what is in it, the
    # servicing stack first. From build 26100 on DISM gets the .msu itself, with its checkpoint updates beside
    # it in one folder.
    # Expected: Exit code 0 or 3010.
    # Otherwise: Read the new CBS.log: its cause may be another one by now (exit code 15).
    # Risk: medium
    # Because of: CBS.log:3
    if (Test-StepOpen -Name 'install-by-hand') {
        Install-UpdateByHand
        Complete-Step -Name 'install-by-hand'
    }

    # Step 6 of 7. Last resort: repair Windows with an in-place upgrade
    # Condition: When the steps above were done with a source of the same build and the store is still damaged.
    # What: Start setup.exe from installation media of the same or a newer build, the same edition and language,
    # inside the running Windows. It keeps files, programs and settings. Before that: a backup, 20 GB of free
    # space, BitLocker suspended, other antivirus products removed, the index of the same edition in the image.
    # Expected: Windows starts with a new component store; then install the updates.
    # Otherwise: Read setuperr.log and setupact.log in C:\$WINDOWS.~BT\Sources\Panther.
    # Risk: high
    # By hand: manage-bde.exe -protectors -disable C:
    # By hand: dism.exe /Get-WimInfo /WimFile:<media>\sources\install.wim
    # By hand: <media>\setup.exe /auto upgrade /dynamicupdate disable /eula accept
    # Because of: CBS.log:3
}
catch {
    if ($script:ExitCode -eq 0) { Write-Host $_.ScriptStackTrace }
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
finally {
    # Step 7 of 7. Collect what the next look needs
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

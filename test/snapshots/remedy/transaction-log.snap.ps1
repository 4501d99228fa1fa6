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

    # Step 1 of 6. Check this machine
    # Condition: always
    # What: Shows the build and architecture, and looks for a restart that is waiting. Changes nothing.
    # Expected: A 64-bit process on 64-bit Windows, the architecture that the log names, no restart waiting.
    # Otherwise: The script stops before anything is changed (exit code 10).
    # Risk: none
    # By hand: reg.exe query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion" /v UBR
    # By hand: reg.exe query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending"
    # Because of: CBS.log:3
    Test-Machine

    # Step 2 of 6. Reset the transaction logs
    # Condition: always
    # What: Makes the file system clean its transaction log at the next mount of the system volume, and shows
    # the free space. Files of System32\config\TxR are not touched.
    # Expected: Exit code 0; the log is clean after the restart that the script asks for.
    # Otherwise: Free space first. When it stays: fsutil resource setlog maxextents 100 C:\, then chkdsk /f at
    # the next start (exit code 18).
    # Risk: medium
    # By hand: fsutil.exe resource setautoreset true C:\
    # By hand: fsutil.exe resource info C:\
    # Because of: CBS.log:3
    if (Test-StepOpen -Name 'reset-transaction-logs') {
        Reset-TransactionLog
        Complete-Step -Name 'reset-transaction-logs'
    }

    # Step 3 of 6. Try KB5036892 again
    # Condition: When no restart is waiting. With -KbPackage the package is installed; without, do it in Windows
    # Update.
    # What: Runs wusa.exe with the .msu package, quietly and without a restart.
    # Expected: Exit code 0 or 3010, or 0x00240006 when it is installed already.
    # Otherwise: The next step installs the package by hand.
    # Risk: medium
    # By hand: wusa.exe <package.msu> /quiet /norestart
    # Because of: CBS.log:3
    if (Test-StepOpen -Name 'retry-update') {
        Invoke-UpdateRetry
        Complete-Step -Name 'retry-update'
    }

    # Step 4 of 6. Otherwise install KB5036892, or the update before it, by hand
    # Condition: When -KbPackage is given and the step before did not install it.
    # What: Runs expand -F:* on the .msu package and dism /Add-Package on what is in it, the servicing stack
    # first. From build 26100 on DISM gets the .msu itself, with its checkpoint updates beside it in one folder.
    # Expected: Exit code 0 or 3010.
    # Otherwise: Read the new CBS.log: its cause may be another one by now (exit code 15).
    # Risk: medium
    # By hand: expand.exe -F:* <package.msu> <folder>
    # By hand: dism.exe /Online /Add-Package /PackagePath:<folder>\<SSU-*.cab>
    # By hand: dism.exe /Online /Add-Package /PackagePath:<folder>\<package.cab>
    # Because of: CBS.log:3
    if (Test-StepOpen -Name 'install-by-hand') {
        Install-UpdateByHand
        Complete-Step -Name 'install-by-hand'
    }

    # Step 5 of 6. Last resort: repair Windows with an in-place upgrade
    # Condition: When the steps above were done with a source of the same build and the store is still damaged.
    # What: Start setup.exe from installation media of the same or a newer build, the same edition and language,
    # inside the running Windows. It keeps files, programs and settings. Take a backup first.
    # Expected: Windows starts with a new component store; then install the updates.
    # Otherwise: Read setuperr.log and setupact.log in C:\$WINDOWS.~BT\Sources\Panther.
    # Risk: high
    # By hand: <media>\setup.exe /auto upgrade /dynamicupdate disable
    # Because of: CBS.log:3
}
catch {
    if ($script:ExitCode -eq 0) { Write-Host $_.ScriptStackTrace }
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
finally {
    # Step 6 of 6. Collect what the next look needs
    # Condition: When a step failed.
    # What: Names the logs to keep. Changes nothing.
    # Expected: The new CBS.log shows what is left.
    # Otherwise: When the store cannot be repaired: in-place upgrade with media of the same or a newer build.
    # Risk: none
    # By hand: powershell.exe -NoProfile -File .\Collect-ServicingLogs.ps1 -OutputFolder C:\Temp\case
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

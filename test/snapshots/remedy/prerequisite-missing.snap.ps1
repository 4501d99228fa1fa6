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

    # Step 1 of 5. Check this machine
    # What: Shows the build and architecture, and looks for a restart that is waiting. Changes nothing.
    # Expected: A 64-bit process on 64-bit Windows, the architecture that the log names, no restart waiting.
    # Otherwise: The script stops before anything is changed (exit code 10).
    # Risk: none
    # Because of: CBS.log:3
    Test-Machine

    # Step 2 of 5. Install what is required first
    # What: When -PrerequisitePackage is given: runs expand -F:* on the package and dism /Add-Package on what is
    # in it.
    # Expected: Exit code 0, or 3010: restart before the next step.
    # Otherwise: Read the new CBS.log: the prerequisite has a cause of its own (exit code 15).
    # Risk: medium
    # Because of: CBS.log:3
    if (Test-StepOpen -Name 'install-prerequisite') {
        Install-Prerequisite
        Complete-Step -Name 'install-prerequisite'
    }

    # Step 3 of 5. Try KB5036892 again
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

    # Step 4 of 5. Otherwise install KB5036892, or the update before it, by hand
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
}
catch {
    if ($script:ExitCode -eq 0) { Write-Host $_.ScriptStackTrace }
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
finally {
    # Step 5 of 5. Collect what the next look needs
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

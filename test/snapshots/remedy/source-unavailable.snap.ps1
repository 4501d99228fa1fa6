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

    # Step 1 of 9. Check this machine
    # What: Shows the build and architecture, and looks for a restart that is waiting. Changes nothing.
    # Expected: A 64-bit process on 64-bit Windows, the architecture that the log names, no restart waiting.
    # Otherwise: The script stops before anything is changed (exit code 10).
    # Risk: none
    # Because of: CBS.log:3
    Test-Machine

    Restore-RepairPolicy
    # Step 2 of 9. Check the way to the source: names, proxy, update server
    # What: Is the host found? Which proxy does the system itself use (not the user)? Does a policy send the
    # machine to WSUS, which has no content for repairs, features and languages?
    # Expected: An address, the proxy that is meant, and the update server that is meant.
    # Otherwise: Correct DNS, the proxy (netsh winhttp set proxy) or the rule of the firewall.
    # Risk: none
    # By hand: nslookup.exe download.windowsupdate.com
    # By hand: netsh.exe winhttp show proxy
    # By hand: reg.exe query "HKLM\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate" /s
    # By hand: reg.exe query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Servicing"
    # Because of: CBS.log:3

    # Step 3 of 9. Let repairs and features come from Windows Update
    # Condition: When the machine is managed by WSUS.
    # What: In the policy "Specify settings for optional component installation and component repair": download
    # directly from Windows Update. The value is set until the repair is done; it does not last on a machine
    # whose policy says otherwise.
    # Expected: The same operation goes on where it failed before.
    # Otherwise: Give it a source of its own: the next step.
    # Risk: medium
    # By hand: reg.exe export "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Servicing" C:\Windows\Temp\servicing-policy.reg /y
    # By hand: reg.exe add "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Servicing" /v RepairContentServerSource /t REG_DWORD /d 2 /f
    # Because of: CBS.log:3

    # Step 4 of 9. Give it a source of its own
    # Condition: When the machine is to reach no server.
    # What: Mount the ISO "Languages and Optional Features" or the installation medium of the same build; for a
    # feature or language name its folder, for a repair install.wim.
    # Expected: Exit code 0.
    # Otherwise: The medium is of another build: winver and the medium have to have the same one.
    # Risk: low
    # By hand: dism.exe /Online /Add-Capability /CapabilityName:<name> /Source:<media>\LanguagesAndOptionalFeatures /LimitAccess
    # By hand: dism.exe /Online /Cleanup-Image /RestoreHealth /Source:wim:<media>\sources\install.wim:1 /LimitAccess
    # Because of: CBS.log:3

    # Step 5 of 9. Repair the component store
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

    # Step 6 of 9. Try KB5036892 again
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

    # Step 7 of 9. Otherwise install KB5036892, or the update before it, by hand
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

    # Step 8 of 9. Look into the new CBS.log for the same objects
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
}
catch {
    if ($script:ExitCode -eq 0) { Write-Host $_.ScriptStackTrace }
    Set-Result -Code 1
    Write-Warning -Message $_.Exception.Message
}
finally {
    # Step 9 of 9. Collect what the next look needs
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

import { text } from '../../base/text';
import type { SystemStep } from './systemStep';

export const resetTransactionLogs: SystemStep = {
  id: 'reset-transaction-logs',
  kinds: ['transaction-log'],
  plan: text('Resets the transaction logs of the file system.'),
  step: {
    title: text('Reset the transaction logs'),
    what: text(
      'Makes the file system clean its transaction log at the next mount of the system volume, and shows the free space. Files of System32\\config\\TxR are not touched.',
    ),
    command: ['fsutil.exe resource setautoreset true C:\\', 'fsutil.exe resource info C:\\'],
    why: text('A transaction log that is full or damaged refuses every change of files and registry.'),
    undo: text('Not needed: the log is empty afterwards, and the setting ends with the next mount.'),
    expected: text('Exit code 0; the log is clean after the restart that the script asks for.'),
    onFailure: text(
      'Free space first. If it stays, run fsutil resource setlog maxextents 100 C:\\, then chkdsk /f at the next start (exit code 18).',
    ),
    risk: 'medium',
  },
  call: 'Reset-TransactionLog',
  functions: ({
    say,
    note,
  }) => String.raw`${note(text('Has the file system clean its transaction log at the next mount of the system volume.'))}
function Reset-TransactionLog {
    $drive = [IO.Path]::GetPathRoot($RunningWindows)
    $free = (New-Object -TypeName System.IO.DriveInfo -ArgumentList $drive).AvailableFreeSpace
    Write-Message -Message (${say(text('Free on {0}: {1:N1} GB'))} -f $drive, ($free / 1073741824))
    [void](Invoke-Tool -Name 'fsutil.exe' -Arguments @('resource', 'info', $drive))
    if (-not (Confirm-Change -Target $drive -Action 'fsutil.exe resource setautoreset true')) { return }
    if ((Invoke-Tool -Name 'fsutil.exe' -Arguments @('resource', 'setautoreset', 'true', $drive)) -ne 0) {
        Set-Result -Code 18 -Message ${say(text('fsutil.exe failed.'))}
        return
    }
    $script:RestartNeeded = $true
}
`,
};

import { text } from '../../base/text';
import type { Step } from '../model';
import type { Evidence, RemedyRequest } from '../request';
import type { Guides } from './guide';
import { step } from './steps';

/** What stands in the way of servicing and is no object with a name: hardware, space, time, pending operations, downloads. */
export const obstacleGuides: Guides<
  | 'unreadable-file'
  | 'pending-reboot'
  | 'pending-transaction'
  | 'disk-space'
  | 'servicing-timeout'
  | 'store-modified-by-third-party'
  | 'bad-package'
  | 'hardware-suspected'
  | 'bad-setup-config'
  | 'unknown'
> = {
  'unreadable-file': ({ evidence }) => [
    hardwareTest(evidence),
    step('by-hand', {
      title: text('Read the file on its own'),
      what: text(
        'A file with a broken compression or reparse point cannot be read by anybody; a file that others can read is only locked.',
      ),
      command: ['fsutil.exe reparsepoint query <path>', 'compact.exe /q <path>'],
      expected: text('The same error as in the log.'),
      onFailure: text(
        'It can be read: scan again; do not trust "Total Detected Corruption: 0" of a scan that stopped.',
      ),
      risk: 'none',
    }),
    step('by-hand', {
      title: text('Replace it from a healthy machine'),
      condition: text('When memory and disk are sound.'),
      what: text(
        'Copy the file from the same component of a machine of the same build in the recovery environment, then run RestoreHealth.',
      ),
      command: ['dism.exe /Online /Cleanup-Image /RestoreHealth /Source:<donor>\\Windows'],
      expected: text('The scan runs to its end.'),
      onFailure: text('chkdsk /r in the recovery environment, then again.'),
      risk: 'medium',
    }),
  ],
  'pending-reboot': () => [
    step('by-hand', {
      title: text('Revert what is pending'),
      condition: text('When two restarts did not clear it. Back up first.'),
      what: text('In the recovery environment (its drive letters differ; find the Windows volume first).'),
      command: ['dism.exe /Image:C:\\ /Cleanup-Image /RevertPendingActions'],
      expected: text('Exit code 0; Windows starts.'),
      onFailure: text('Copy WinSxS\\pending.xml and both hives away, and go on with the last step.'),
      risk: 'high',
    }),
  ],
  'pending-transaction': () => [
    step('by-hand', {
      title: text('Revert what is pending'),
      condition: text('When the restart did not clear it. Back up first.'),
      what: text('In the recovery environment (its drive letters differ; find the Windows volume first).'),
      command: ['dism.exe /Image:C:\\ /Cleanup-Image /RevertPendingActions'],
      expected: text('Exit code 0; Windows starts and takes new updates.'),
      onFailure: text('Go on with the next step.'),
      risk: 'high',
    }),
    step('by-hand', {
      title: text('Set the pending operations aside'),
      condition: text('Only with a backup of the volume, and with support at hand.'),
      what: text(
        'Offline: rename WinSxS\\pending.xml; load the COMPONENTS hive, export it, and delete PendingXmlIdentifier, NextQueueEntryIndex and AdvancedInstallersNeedResolving at its root; unload it.',
      ),
      command: [
        'ren C:\\Windows\\WinSxS\\pending.xml pending.xml.old',
        'reg.exe load HKLM\\OfflineComponents C:\\Windows\\System32\\config\\COMPONENTS',
        'reg.exe export HKLM\\OfflineComponents <backup.reg>',
        'reg.exe unload HKLM\\OfflineComponents',
      ],
      expected: text('RestoreHealth runs to its end.'),
      onFailure: text('Put the backup back.'),
      risk: 'high',
    }),
  ],
  'disk-space': ({ evidence }) => [
    step('by-hand', {
      title: text('Measure before anything is deleted'),
      what: text(
        'Free space of the system volume and of the EFI or system partition; the number of files in C:\\Windows\\Temp.',
      ),
      command: ['fsutil.exe volume diskfree C:', 'dir /a /s C:\\Windows\\Temp | find "File(s)"'],
      expected: text('Less than 10 GB free, or more than 60,000 files in one folder.'),
      onFailure: text('There is room: a quota or a full recovery partition refuses.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Free space by the tools of Windows'),
      what: text(
        'Disk Cleanup with system files, then the component clean-up. Never delete anything in WinSxS by hand.',
      ),
      command: ['cleanmgr.exe /d C:', 'dism.exe /Online /Cleanup-Image /StartComponentCleanup'],
      expected: text('More than 10 GB free.'),
      onFailure: text('Enlarge the volume.'),
    }),
    step('by-hand', {
      title: text('Try the update again'),
      what: text('Install the update again and read the new CBS.log.'),
      expected: text('No ERROR_DISK_FULL.'),
      onFailure: text('Measure again while it installs.'),
    }),
  ],
  'servicing-timeout': ({ evidence }) => [
    step('by-hand', {
      title: text('Find what ran when progress stopped'),
      what: text(
        'The last "Begin executing advanced installer" or operation before the gap in the times is what hung. Later 0x8007045b lines are consequences.',
      ),
      expected: text('One installer, driver or service.'),
      onFailure: text('Collect the rotated CbsPersist logs and the System event log of that boot.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Give servicing more time'),
      condition: text('When it does finish in the end, only too late.'),
      what: text('Three hours instead of fifteen minutes; remove the value after the update.'),
      command: [
        'reg.exe export HKLM\\SYSTEM\\CurrentControlSet\\Services\\TrustedInstaller <backup.reg>',
        'reg.exe add HKLM\\SYSTEM\\CurrentControlSet\\Services\\TrustedInstaller /v BlockTimeIncrement /t REG_DWORD /d 0x2a30',
      ],
      expected: text('The update finishes.'),
      onFailure: text('It hangs for ever: what hangs must be put right.'),
      risk: 'medium',
    }),
  ],
  'store-modified-by-third-party': ({ evidence }) => [
    step('by-hand', {
      title: text('Stop the tool that changed the store'),
      what: text(
        'Debloating, theming and cleaning tools do it again after the repair. Find the scheduled task or script, and end its use.',
      ),
      expected: text('No such tool runs any more.'),
      onFailure: text('Ask who prepares the images of this machine.'),
      evidence,
    }),
  ],
  'bad-package': ({ evidence }) => [
    step('by-hand', {
      title: text('Compare the package with what was published'),
      what: text(
        'The Microsoft Update Catalog (https://www.catalog.update.microsoft.com) shows the SHA of the package. The signature must be valid.',
      ),
      command: [
        'certutil.exe -hashfile <package> SHA256',
        'powershell.exe -NoProfile -Command "Get-AuthenticodeSignature -LiteralPath <package>"',
      ],
      expected: text('Another hash, or a signature that is not valid: the download is damaged.'),
      onFailure: text(
        'Hash and signature are right: memory or disk damage it while it is unpacked; test them.',
      ),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Download it again, by another way'),
      what: text(
        'Delete the copy, empty the download cache of Windows Update, and get the package from the catalog without proxy or cache.',
      ),
      command: [
        'net.exe stop wuauserv',
        'ren C:\\Windows\\SoftwareDistribution\\Download Download.old',
        'net.exe start wuauserv',
      ],
      expected: text('The published hash.'),
      onFailure: text('A proxy or filter changes downloads: get it on another network.'),
    }),
  ],
  'hardware-suspected': ({ evidence }) => [
    hardwareTest(evidence),
    step('by-hand', {
      title: text('Scan again, twice, and compare'),
      condition: text('When memory and disk are sound.'),
      what: text('Two scans of the same machine must find the same files. Do not repair before they do.'),
      command: ['dism.exe /Online /Cleanup-Image /ScanHealth'],
      expected: text('The same list twice: now it is damage that a script can repair.'),
      onFailure: text(
        'Lists that differ: hardware all the same. Swap memory modules one by one; replace the disk.',
      ),
      risk: 'none',
    }),
  ],
  'bad-setup-config': ({ evidence, variant }) => [
    ...(variant === 'dism-command' ? [correctCommand(evidence)] : [setConfigurationAside(evidence)]),
  ],
  unknown: ({ evidence }) => [
    step('by-hand', {
      title: text('Collect what is missing'),
      what: text(
        'The collect script of this incident packs the logs that can tell more. Read them from the time of the failure upwards.',
      ),
      expected: text('A log that names an object.'),
      onFailure: text(
        'Process Monitor during the failing operation: the last NAME NOT FOUND or ACCESS DENIED before the failure.',
      ),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Repair the component store once'),
      what: text('With a source of the same build where the machine cannot reach Windows Update.'),
      command: ['dism.exe /Online /Cleanup-Image /RestoreHealth'],
      expected: text('Exit code 0.'),
      onFailure: text('Open the new CBS.log: a repair that fails names what it could not repair.'),
    }),
  ],
};

function hardwareTest(evidence: RemedyRequest['evidence']): Step {
  return step('by-hand', {
    title: text('Test memory and disk before any repair'),
    what: text(
      'A repair on bad memory writes more damage. Run a memory test over night, read the SMART data of the disk, and check the file system; look for events of disk, ntfs, WHEA-Logger and MemoryDiagnostics-Results in the System event log. Turn overclocking off.',
    ),
    command: [
      'mdsched.exe',
      'chkdsk.exe C: /scan',
      'powershell.exe -NoProfile -Command "Get-PhysicalDisk | Get-StorageReliabilityCounter"',
    ],
    expected: text('No error in all of them.'),
    onFailure: text(
      'Replace the part, then install Windows new or repair it in place: what was written meanwhile cannot be trusted.',
    ),
    risk: 'none',
    evidence,
  });
}

/** DISM was asked for something that it does not know, or in a way that it cannot read. */
function correctCommand(evidence: readonly Evidence[]): Step {
  return step('by-hand', {
    title: text('Correct the command'),
    what: text(
      'Compare the command of the log with what this version of DISM knows; a path with blanks needs quotation marks, and options have no blank inside.',
    ),
    command: ['dism.exe /?', 'dism.exe /Online /?'],
    expected: text('DISM accepts the command.'),
    onFailure: text(
      'Older versions of Windows lack newer commands, such as those for capabilities: use the DISM of the image’s version or a newer one.',
    ),
    risk: 'none',
    evidence,
  });
}

function setConfigurationAside(evidence: readonly Evidence[]): Step {
  return step('by-hand', {
    title: text('Set the configuration aside and run Setup again'),
    what: text(
      'Rename SetupConfig.ini or the answer file that the log names, and export the value that points to it.',
    ),
    command: [
      'ren C:\\Users\\Default\\AppData\\Local\\Microsoft\\Windows\\WSUS\\SetupConfig.ini SetupConfig.old',
      'reg.exe query HKLM\\SYSTEM\\Setup /v UnattendFile',
      'reg.exe export HKLM\\SYSTEM\\Setup <backup.reg>',
    ],
    expected: text('Setup passes the phase where it stopped.'),
    onFailure: text('Read setupact.log from the line that names the configuration.'),
    evidence,
  });
}

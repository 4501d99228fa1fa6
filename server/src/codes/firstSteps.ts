import { text, type Text } from '../base/text';

/** What to do first about a code, by the kind of remedy that its facts name; null where nothing need be done. */
export const firstSteps = {
  none: null,
  analyze: text('Find the first other code before it in the log: this one only passes a failure on.'),
  'line-first': text('Read the line that reports it: what it names decides what is to be done.'),
  'repair-store': text('Repair the component store: DISM /Online /Cleanup-Image /RestoreHealth.'),
  'check-sur': text(
    'Run the System Update Readiness Tool (CheckSUR, KB947821); this Windows has no RestoreHealth.',
  ),
  'replace-base': text(
    'Find the component and the file in CBS.log (“Hydration failed”, “Matching Component”), replace the damaged base file, then run RestoreHealth with a source; an in-place upgrade comes last.',
  ),
  'clean-up': text(
    'Clean up the component store: DISM /Online /Cleanup-Image /StartComponentCleanup; then install the update again.',
  ),
  'components-hive': text(
    'Save the COMPONENTS hive and find the component that the line names; if its entries cannot be put right, repair Windows with an in-place upgrade.',
  ),
  'registry-hive': text(
    'Save the hive and test the disk; then restore the hive from a backup, or repair Windows with an in-place upgrade. RestoreHealth does not reach it.',
  ),
  'provide-source': text('Give DISM a repair source of the same build with /Source.'),
  'optional-content': text(
    'Allow Windows Update as the source: policy “Specify settings for optional component installation and component repair”, RepairContentServerSource = 2 below HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Servicing. Or give the features on demand or language ISO with /Source … /LimitAccess.',
  ),
  'in-place-upgrade': text('Repair Windows with an in-place upgrade of the same edition and language.'),
  'install-ssu': text('Install the newest servicing stack update, then try again.'),
  'keep-package': text(
    'Leave a permanent package alone (the servicing stack cannot be removed); otherwise repair the component store with RestoreHealth and try again.',
  ),
  prerequisite: text('Install the update that this one builds on first.'),
  'not-applicable': text('Check that the update is meant for this edition, build and architecture.'),
  reboot: text('Restart Windows, then try again.'),
  'restart-only': text('Restart Windows; nothing has to be tried again.'),
  retry: text('Try again once other installations have finished.'),
  wait: text('Let the running operation finish.'),
  'find-the-hang': text(
    'Find what ran before the gap in the log: that is what hung. If the machine is only slow, set BlockTimeIncrement to 0x2a30 (HKLM\\SYSTEM\\CurrentControlSet\\Services\\TrustedInstaller).',
  ),
  'rollback-log': text('Read CBS.log from the restart on: it says why the update was rolled back.'),
  'cbs-log': text('Open CBS.log at that minute: it has the code of the failure.'),
  'installer-log': text('Read the log of the installer that failed (for MSI and .NET: the files in %TEMP%).'),
  'setup-log': text(
    'Open setuperr.log and setupact.log at that minute (C:\\$WINDOWS.~BT\\Sources\\Panther), or run SetupDiag.',
  ),
  'app-log': text(
    'Open the event log Microsoft-Windows-AppXDeploymentServer/Operational at that minute, or run Get-AppPackageLog.',
  ),
  'app-repair': text(
    'Repair or reset the app in Settings, or register its package again (Add-AppxPackage -Register).',
  ),
  crash: text('Look for the crash in the Application event log (Windows Error Reporting) and for a dump.'),
  unpublished: text(
    'Look for another code of the same minute in CBS.log, WindowsUpdate.log (Get-WindowsUpdateLog), ReportingEvents.log and Setup.evtx.',
  ),
  'look-up': text('Look up the number that the message could not be found for.'),
  'ask-the-caller': text('Look at the program that made the call: it is used wrongly or has a fault.'),
  'command-line': text('Correct the command, the path or the answer file.'),
  'sign-in': text('Sign in, then start the installation again.'),
  eula: text('Run setup.exe with /eula accept.'),
  service: text('Check that the service named in the log exists, is enabled and runs.'),
  network: text('Check the connection to the update server.'),
  dns: text('Check the name resolution of the update server.'),
  proxy: text('Check the proxy settings of the system (netsh winhttp show proxy).'),
  'download-error': text('Find the code of the download beside it (BITS, Delivery Optimization, HTTP).'),
  'bits-jobs': text(
    'List and remove stale jobs: bitsadmin /list /allusers; then bitsadmin /reset /allusers.',
  ),
  'tls-clock': text('Check the clock and the TLS settings of the computer.'),
  'wsus-config': text('Check the update server (WSUS) and the policies that point to it.'),
  'wsus-clean-up': text('Scan again; on WSUS decline superseded updates and run the clean-up wizard.'),
  'wu-reset': text('Reset the data store of Windows Update (SoftwareDistribution).'),
  database: text(
    'Find the program that the database belongs to (the lines before name its file), and reset or reinstall it.',
  ),
  policy: text('Check the policies that forbid it.'),
  permissions: text(
    'Run it from an elevated command prompt; then check the permissions of the file or key that the log names.',
  ),
  'free-space': text('Free space on the system drive.'),
  'winre-partition': text(
    'Check the recovery partition (reagentc /info) and enlarge it to at least 250 MB of free space (KB5028997).',
  ),
  'enable-winre': text('Enable the recovery environment: reagentc /info, then reagentc /enable.'),
  'log-space': text(
    'Free space, check the size of the registry hives, then reset the transaction logs (fsutil resource setautoreset true C:\\) and restart.',
  ),
  'disk-check': text('Check the disk (chkdsk /scan) and the health of the drive.'),
  hardware: text('Check the hardware: memory, disk, cables.'),
  'mains-power': text('Connect the machine to mains power, and end the battery saver.'),
  'boot-repair': text(
    'Start the recovery environment: check the disk (chkdsk), rebuild the boot files (bcdboot), revert pending actions (DISM /Image: … /Cleanup-Image /RevertPendingActions).',
  ),
  memory: text('Free memory, or enlarge the page file.'),
  media: text('Get the installation media or the package again and compare its hash.'),
  'mount-clean-up': text(
    'Clean up the mounts (DISM /Cleanup-Mountpoints), then mount again into an empty folder.',
  ),
  'wim-mount': text(
    'Check the mount driver: System32\\drivers\\wimmount.sys and HKLM\\SYSTEM\\CurrentControlSet\\Services\\WIMMount; fltmc lists the other filter drivers.',
  ),
  'export-wim': text('Make one WIM of it with DISM /Export-Image, and mount that.'),
  signature: text('Check that the catalog file and its certificates are intact.'),
  'reset-catroot': text('Rebuild the catalog database (catroot2), then install the update again.'),
  sha2: text('Install SHA-2 support (KB4474419) and its servicing stack update (KB4490628) first.'),
  'root-certificates': text(
    'Bring the trusted root certificates up to date: automatic root update, or group policy.',
  ),
  driver: text('Find the driver in setupapi.dev.log; update or remove it.'),
  'close-apps-av': text('Close programs that hold the file; pause security software.'),
  compat: text('Remove what blocks the upgrade: the compatibility report names it.'),
  'user-profile': text('Find the damaged user profile and remove its entry.'),
  'unlock-volume': text('Unlock the volume with its recovery key (manage-bde -unlock).'),
  'run-again': text(
    'Start it again; if it ends in the same way, the lines before it say what ended or cancelled it.',
  ),
  'allowed-network': text(
    'Use a connection that the policy allows (not metered, cellular or VPN), or change the policy for such connections.',
  ),
  'server-file': text(
    'Check that the server or its cache has the file (on WSUS: approved and downloaded), then scan again.',
  ),
  'server-log': text(
    'Read the log of the server (WSUS, IIS, proxy) for that minute; if the server is Microsoft’s, try again later.',
  ),
  'server-certificate': text(
    'Look at the certificate that the server, or a proxy that inspects HTTPS, presents: name, root and validity.',
  ),
  'client-certificate': text(
    'Check the client certificate of the computer: it must be there with its private key, and the service must be able to read the key.',
  ),
  'network-stack': text(
    'Reset the network components (netsh winsock reset, then restart), and look for filter drivers of security or VPN software.',
  ),
  share: text(
    'Check the name of the share and the access to it; operations of SYSTEM use the account of the computer.',
  ),
  'close-app': text('Close the app and the programs that hold its files, then try again.'),
  'keep-awake': text(
    'Keep the machine awake until the operation has ended; it continues when the machine wakes up.',
  ),
  'volume-back': text('Connect, unlock or mount the volume again, then start the operation again.'),
  'install-alone': text('Restart, then install that update alone.'),
  'scan-again': text('Scan for updates again; what was withdrawn is not offered any more.'),
  'reinstall-fod': text('Install the feature on demand again, from the build of the cumulative update.'),
  'parent-feature': text(
    'Enable the parent feature first, or all of them at once (DISM /Enable-Feature … /All).',
  ),
  'remove-dependent': text('Remove the package that depends on it first (DISM /Get-Packages lists them).'),
  'installed-version': text(
    'Compare the package with the installed version of the product: use the package for that version, or remove the product first.',
  ),
  'product-media': text('Give the installer the installation media of its product.'),
  'restore-folder': text(
    'Find the component in CBS.log (“Matching Component”) and put its folder in WinSxS back from a healthy machine of the same build; then run RestoreHealth with a source.',
  ),
  'matching-component': text(
    'Find the component that CBS.log has no match for, and install its language pack or feature on demand again; otherwise run RestoreHealth with a source of that build.',
  ),
  defragment: text('Defragment the volume (defrag C:), or write the file again without compression.'),
  'local-folder': text('Use an empty folder on a fixed drive with NTFS.'),
  'system-disk': text(
    'Disconnect disks that are not needed, and check which partition is the system partition (diskpart, bcdedit).',
  ),
  'matching-driver': text(
    'Get the driver package for this device and this Windows from its vendor (setupapi.dev.log has the hardware ID), and add it: pnputil /add-driver.',
  ),
  'signed-driver': text(
    'Get a driver package that is signed for this Windows; if its publisher is to be trusted, add the certificate to Trusted Publishers.',
  ),
  'remove-device': text(
    'Remove the device that is in the way (pnputil /enum-devices, then /remove-device), then try again.',
  ),
  'bits-database': text(
    'Stop BITS, rename the files in ProgramData\\Microsoft\\Network\\Downloader, and start BITS again.',
  ),
  'fitting-media': text(
    'Use media that fit: edition, language and architecture of this Windows, and a version that it can be upgraded to directly.',
  ),
  'plain-media': text('Run setup.exe with /dynamicupdate disable, or use newer media.'),
  requirements: text(
    'Compare the machine with the requirements of the upgrade (CPU, TPM, Secure Boot, memory, disk); the compatibility report names the one that is not met.',
  ),
  'upgrade-offer': text('Check edition, update policies and safeguard holds of this machine.'),
  unattended: text('Answer the pages of Setup, or run it unattended: setup.exe /auto upgrade /eula accept.'),
  'wsus-decryption': text(
    'Install KB3095113 and KB3159706 on the WSUS server; then delete the upgrade there and synchronise it again.',
  ),
  firmware: text(
    'Check the firmware settings: TPM on, UEFI instead of legacy BIOS, Secure Boot on with its original keys.',
  ),
  'resume-protection': text(
    'Resume the protection if the operation needs it: manage-bde -protectors -enable C:.',
  ),
  'encrypted-volume': text(
    'Check with manage-bde -status which volumes are encrypted; name one of those, or turn BitLocker on first.',
  ),
  'key-protector': text(
    'List the key protectors (manage-bde -protectors -get C:) and add the one that is missing, or name one that exists.',
  ),
  'eject-disc': text('Take the disc out of the drive, then restart.'),
  'other-edition': text('Use an edition that has the feature (Pro, Enterprise or Education).'),
  'ntfs-volume': text('Use a volume with NTFS, or convert it (convert D: /fs:ntfs).'),
  directory: text(
    'Check that the machine reaches the directory (AD DS or Microsoft Entra ID), is joined to it, and may store recovery information there; then back the key up again (manage-bde -protectors -adbackup or -aadbackup).',
  ),
  'drive-layout': text(
    'Compare the disk with the requirements of BitLocker: a system partition of its own (bdehdcfg -target default), NTFS over the whole volume, sectors of a supported size.',
  ),
  tpm: text(
    'Check the TPM (Get-Tpm): present, ready, not locked. Have the recovery key at hand before you clear it.',
  ),
  'rebind-tpm': text(
    'Unlock with the recovery key, then suspend and resume the protection, so that the key is bound to the present start-up (manage-bde -protectors -disable C:, then -enable C:).',
  ),
  'cluster-maintenance': text(
    'Put the volume into maintenance mode of the cluster first (Suspend-ClusterResource).',
  ),
  'enter-secret': text(
    'Enter the PIN, password or key again, as its rules demand; otherwise unlock with the recovery key.',
  ),
  'software-encryption': text(
    'Let BitLocker encrypt by software: policy “Configure use of hardware-based encryption”.',
  ),
  'bitlocker-certificate': text(
    'Use a certificate that is made for BitLocker: object identifier, key usage and private key.',
  ),
  'device-encryption': text(
    'Run msinfo32 as administrator: “Device Encryption Support” names what is missing.',
  ),
  'account-state': text(
    'Check the state of the Microsoft account (account.microsoft.com), or use another one.',
  ),
  'shadow-copies': text(
    'Delete the shadow copies of the volume (vssadmin list shadows, then delete shadows), if no restore point is needed.',
  ),
  'used-space': text('Encrypt only the used space: manage-bde -on D: -used.'),
  sideloading: text('Allow sideloading: Developer Mode, or the policy “Allow all trusted apps to install”.'),
  'resume-updates': text(
    'Resume the updates in Settings, or end the pause in the policies of Windows Update.',
  ),
  'driver-operations': text(
    'Export the entry below Component Based Servicing\\DriverOperations that the line names, then correct or delete this one entry.',
  ),
  'boot-debugger': text('Turn the boot debugger off (bcdedit /debug off), then restart.'),
} as const satisfies Record<string, Text | null>;

/** Where another first step is right for the same code. */
export const stepContexts = {
  legacy: text('on Windows 7 and Windows Server 2008 R2'),
  drivers: text('for a driver'),
  profile: text('for a user profile'),
  setup: text('in an upgrade'),
  store: text('in the component store'),
  installer: text('in an installer'),
  download: text('for a download'),
  winre: text('for an update of the recovery environment'),
} as const satisfies Record<string, Text>;

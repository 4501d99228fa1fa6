import { crlf, pantherLine } from './story.mjs';

/** dism.log: the scan that finds the damage. The provider that cannot be loaded is in every healthy log, too. */
export function dismLog({ scanStart, scanEnd }) {
  const line = (time, level, message) => pantherLine(time, level, 'DISM', message);
  const process = 'PID=7316 TID=5028';
  return `\uFEFF${crlf([
    line(scanStart - 2000, 'Info', 'DISM.EXE: <----- Starting Dism.exe session ----->'),
    line(
      scanStart - 2000,
      'Info',
      'DISM.EXE: Host machine information: OS Version=10.0.19045, Running architecture=amd64, Number of processors=4',
    ),
    line(
      scanStart - 2000,
      'Info',
      'DISM.EXE: Executing command line: dism  /online /cleanup-image /scanhealth',
    ),
    line(
      scanStart - 1000,
      'Warning',
      `DISM Provider Store: ${process} Failed to load the provider: C:\\Users\\sample\\AppData\\Local\\Temp\\7C21D0A4-5B3E-4F6A-9D18-2E40B7C9A651\\PEProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)`,
    ),
    line(
      scanStart - 1000,
      'Info',
      `DISM Package Manager: ${process} Loaded servicing stack for online use only. - CDISMPackageManager::RefreshInstanceAndLock`,
    ),
    line(
      scanEnd + 1000,
      'Info',
      `DISM Package Manager: ${process} The component store is repairable. - CPackageManagerCLIHandler::ProcessCmdLine_CleanupImage`,
    ),
    line(scanEnd + 1000, 'Info', 'DISM.EXE: <----- Ending Dism.exe session ----->'),
  ])}`;
}

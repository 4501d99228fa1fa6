import type { Machine } from './machine';

/** Healthy stretches of a CBS.log, each a block of records that belong together. */

const token = '31bf3856ad364e35';
const success = '[HRESULT = 0x00000000 - S_OK]';
const notFound = '[HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]';

const features = [
  'Microsoft-Windows-IIS-WebServer',
  'Microsoft-Windows-IIS-ApplicationDevelopment',
  'Microsoft-Windows-NetFx4-WCF-US-OC',
  'Microsoft-Windows-PAW-Feature',
  'Microsoft-Windows-Printing-XPSServices',
  'Microsoft-Hyper-V-ClientEdition',
  'Microsoft-Windows-MediaPlayer',
  'Microsoft-OneCore-StorageManagement',
  'OpenSSH-Client',
  'Microsoft-Windows-LanguageFeatures-Basic-de-de',
  'Microsoft-Windows-Notepad-FoD',
  'Microsoft-Windows-TabletPCMath',
] as const;

const components = [
  'microsoft-windows-shell32',
  'microsoft-windows-winlogon',
  'microsoft-windows-ndis-minwin',
  'microsoft-windows-gdi32full',
  'microsoft-windows-devices-sensors',
  'microsoft-windows-t..icesframework-msctf',
] as const;

export function packageOf(m: Machine): string {
  const { random } = m;
  return random.next() < 0.35
    ? `Package_for_KB50${random.between(10000, 39999)}~${token}~amd64~~19041.${random.between(1000, 4200)}.1.${random.between(0, 9)}`
    : `${random.pick(features)}-Package~${token}~amd64~~10.0.19041.${random.between(1, 4200)}`;
}

export function keyformOf(m: Machine): string {
  const { random } = m;
  const arch = random.pick(['amd64', 'wow64', 'x86'] as const);
  return `${arch}_${random.pick(components)}_${token}_10.0.19041.${random.between(1, 4200)}_none_${random.hex(16)}`;
}

/** A session around `body`; the identifier of a session is the moment it began. */
export function session(m: Machine, client: string, body: (id: string) => void, result = success): void {
  const id = m.sessionId;
  m.cbs(
    `Session: ${id} initialized by client ${client}, external staging directory: (null), external registry directory: (null)`,
  );
  m.wait(5, 80);
  body(id);
  m.cbs(`Session: ${id} finalized. Reboot required: no ${result}`);
}

/** Windows Update asks about packages: by far the most lines of a log. */
export function updateScan(m: Machine): void {
  session(m, 'WindowsUpdateAgent', () => {
    if (m.random.next() < 0.35) packageProbe(m);
    for (let left = m.random.between(40, 160); left > 0; left--) applicability(m);
    if (m.random.next() < 0.3)
      m.cbs(`WU: Windows update server selection group policy not set, will use default ${notFound}`);
  });
  m.wait(20_000, 900_000);
}

function applicability(m: Machine): void {
  const name = packageOf(m);
  const kind = m.random.next();
  if (kind < 0.62) {
    m.cbs(`Appl: Evaluating package applicability for package ${name}, applicable state: Installed`);
  } else if (kind < 0.8) {
    const parent = `Microsoft-Windows-Foundation-Package~${token}~amd64~~10.0.19041.1`;
    m.cbs(
      `Appl: detect Parent, Package: ${name}, Parent: ${parent}, Disposition = Detect, VersionComp: EQ, BuildComp: GE, RevisionComp: GE, Exist: present`,
    );
    m.cbs(`Appl: detectParent: parent found: ${parent}, state: Installed`);
  } else if (kind < 0.93) {
    const feature = m.random.pick(features);
    m.cbs(`Appl: DetectUpdate, Package: ${name}, Remote Parent: ${feature}, Intended State: Installed`);
    m.cbs(`Appl: Package: ${name}, Update: ${feature}, Applicable: NeedsParent, Disposition: Staged`);
  } else {
    m.cbs(
      `Read out cached applicability from TiLight for package: ${name}, ApplicableState: 112, CurrentState:112`,
    );
  }
  m.wait(0, 40);
}

/** Four records that look like failures on every healthy machine. */
function packageProbe(m: Machine): void {
  const code = '[HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]';
  m.cbs(`InternalOpenPackage failed for ${packageOf(m)} ${code}`);
  m.cbs(`Failed to internally open package. ${code}`);
  m.cbs(`Failed to create open package. ${code}`);
  m.cbs('Failed to OpenPackage using worker session [HRESULT = 0x800f0805]');
}

/** A package that installs, with the operations of CSI, which go on over lines that carry no stamp. */
export function installation(m: Machine): void {
  const name = packageOf(m);
  session(m, 'DISM Package Manager Provider', (id) => {
    const execution = `Session: ${id}, Package: ${name}, Identifier: KB50${m.random.between(10000, 39999)}`;
    m.cbs(`Exec: Processing started.  Client: DISM Package Manager Provider, ${execution}`);
    transaction(m, id, () => {
      for (let left = m.random.between(4, 12); left > 0; left--) {
        m.cbs(
          `Plan: Package: ${packageOf(m)}, current: Installed, pending: Default, start: Installed, applicable: Installed, targeted: Installed, limit: Installed`,
        );
      }
      for (let left = m.random.between(2, 6); left > 0; left--) operations(m, name);
      for (let left = m.random.between(1, 3); left > 0; left--) advancedInstaller(m);
    });
    m.cbs(
      `Reporting package change completion for package: ${name}, current: Installed, original: Absent, target: Installed, status: 0x0, failure source: Execute, failure details: "(null)", client id: DISM Package Manager Provider, initiated offline: False, execution sequence: ${m.sequence}, first merged sequence: ${m.sequence}, pending decision: InteractiveInstallSucceeded, primitive execution context: Interactive `,
    );
    m.cbs(`Exec: Processing complete.  ${execution} ${success}`);
  });
  m.wait(60_000, 3_600_000);
}

export function transaction(m: Machine, sessionId: string, body: () => void): void {
  const address = `0x${m.random.hex(11)}`;
  m.csi(
    `CSI Transaction @${address} initialized for deployment engine {d16d444c-56d8-11d5-882d-0080c847b195} with flags 00000002 and client id 'TI5.${sessionId}:1/'`,
    'Info',
    true,
  );
  body();
  m.csi(`CSI Transaction @${address} destroyed`, 'Info', true);
}

function operations(m: Machine, name: string): void {
  const count = m.random.between(1, 4);
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `  (${index})  Install (5): flags: 0 app: ${keyformOf(m)} ref: ( flags: 00000000 guid: {d16d444c-56d8-11d5-882d-0080c847b195} name: [l:${name.length}]'${name}' ncdata: [l:0]'' )`,
  );
  m.csi([`Performing ${count} operations; ${count} are not lock/unlock and follow:`, ...lines].join('\n'));
  m.wait(20, 400);
}

function advancedInstaller(m: Machine): void {
  const sequence = m.random.between(0, 40);
  m.csi(
    [
      `Begin executing advanced installer phase 38 index ${sequence} (sequence ${sequence})`,
      `    Old component: [l:0]''`,
      `    New component: [l:0]''`,
      '    Install mode: install',
      `    Installer ID: {3bb9fd2b-351e-4b9c-b1fc-ed0758805998}`,
      `    Installer name: 'Events'`,
    ].join('\n'),
  );
  m.csi(`End executing advanced installer (sequence ${sequence})\n    Completion status: S_OK `);
  m.wait(20, 400);
}

/** `sfc /scannow` that finds nothing. */
export function fileCheck(m: Machine): void {
  for (let left = m.random.between(20, 60); left > 0; left--) {
    m.csi('[SR] Verifying 100 components');
    m.csi('[SR] Beginning Verify and Repair transaction');
    m.csi('[SR] Verify complete');
    m.wait(300, 2500);
  }
  m.csi('[SR] Repairing 0 components');
  m.csi('[SR] Beginning Verify and Repair transaction');
  m.csi('[SR] Repair complete');
  m.wait(60_000, 3_600_000);
}

/** The worker process ends and another one starts; its CSI records count from 1 again. */
export function workerRestart(m: Machine): void {
  m.cbs('Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP');
  m.cbs('TiWorker signaled for shutdown, going to exit.');
  for (const part of [
    'WcpUnload',
    'DrupUnload',
    'DpxUnload',
    'SrUnload',
    'CbsEsdUnload',
    'PackageTrackerFinalize',
  ]) {
    m.cbs(`CbsCoreFinalize: ${part}`);
  }
  m.cbs('Ending TiWorker finalization.');
  m.wait(600_000, 7_200_000);
  m.sequence = 0;
  m.cbs('Starting TiWorker initialization.');
  m.cbs('Lock: New lock added: TiWorkerClassFactory, level: 30, total lock:2');
  m.cbs('TiWorker starts successfully.');
  m.cbs(`Universal Time is: ${new Date(m.now).toISOString().slice(0, 23).replace('T', ' ')}`);
  m.csi('WcpInitialize: wcp.dll version 10.0.19041.4163 (WinBuild.160101.0800)', 'Info', true);
  m.cbs('NonStart: Set pending store consistency check.');
}

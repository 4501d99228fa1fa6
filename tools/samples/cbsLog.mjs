// CBS.log of the sample bundle: the case that CBS Lens was born from. Everything in it is made up in the true forms: fixed
// columns, CRLF between records and LF inside them, session ids that are the time they began, UTC stamps.
import { kb, pad, stampOf, utcOffsetHours } from './story.mjs';

const token = '31bf3856ad364e35';
const rollup = `Package_for_RollupFix~${token}~amd64~~19041.4291.1.11`;
const broken = 'amd64_dual_wpdmtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5';
const identity = (version) =>
  `dual_wpdmtp.inf, version ${version}, arch amd64, nonSxS, pkt {l:8 b:${token}}, type [l:14]'dualModeDriver'`;
const expected = '5f0c1a7e93d24b6688e1f4a2c7b90d3561fe82ab4c9d70e3152b68df9a04c7e1';
const actual = 'c2917be04a5d38f16607d9ee51b3284f90ac67d21e8f4b35a7d0c6e1f2489b3d';

let seed = 5036892;
/** A small repeatable generator: the bundle is the same on every machine. */
function random(below) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}
const hex = (digits) => Array.from({ length: digits }, () => random(16).toString(16)).join('');

/** Local wall clock in milliseconds. */
let now = Date.UTC(2024, 3, 20, 9, 58, 12, 107);
const lines = [];
let sequence = 0;
/** Moments that the other logs of the bundle speak of, too: local wall clock in milliseconds. */
export const moments = {};

function write(level, source, message) {
  lines.push(`${stampOf(now)}, ${level.padEnd(21)} ${source.padEnd(7)}${message}`);
}
const info = (message) => write('Info', 'CBS', message);
const error = (message) => write('Error', 'CBS', message);
function csi(message, { level = 'Info', utc = false } = {}) {
  const t = new Date(now - utcOffsetHours * 3600e3);
  const stamp = `@${t.getUTCFullYear()}/${t.getUTCMonth() + 1}/${t.getUTCDate()}:${pad(t.getUTCHours())}:${pad(t.getUTCMinutes())}:${pad(t.getUTCSeconds())}.${pad(t.getUTCMilliseconds(), 3)}`;
  write(level, 'CSI', `${(++sequence).toString(16).padStart(8, '0')}${utc ? stamp : ''} ${message}`);
}
const failed = (message, utc = false) => csi(`(F) ${message}`, { level: 'Error', utc });
const wait = (seconds) => (now += Math.round(seconds * 1000) + random(400));

/** Session ids of a running Windows are FILETIMEs: 100 ns since 1601, high and low half. */
function sessionId() {
  const filetime = (BigInt(now - utcOffsetHours * 3600e3) + 11644473600000n) * 10000n + BigInt(random(10000));
  return `${filetime >> 32n}_${filetime & 0xffffffffn}`;
}
function session(client, body, result = '0x00000000 - S_OK') {
  const id = sessionId();
  info(
    `Session: ${id} initialized by client ${client}, external staging directory: (null), external registry directory: (null)`,
  );
  csi(
    `CSI Transaction @0x${hex(11)} initialized for deployment engine {d16d444c-56d8-11d5-882d-0080c847b195} with flags 00000000 and client id 'TI5.${id}:1/'\n`,
    { utc: true },
  );
  body(id);
  csi(`CSI Transaction @0x${hex(11)} destroyed`, { utc: true });
  info(`Session: ${id} finalized. Reboot required: no [HRESULT = ${result}]`);
}

const features = [
  'NetFx4-WCF-US-OC',
  'IIS-WebServer',
  'Printing-XPSServices',
  'SMB1',
  'MSMQ-Container',
  'WorkFolders-Client',
  'MediaPlayback-OC',
  'TelnetClient',
];
function probe() {
  const name = `Package_for_KB${4500000 + random(540000)}~${token}~amd64~~19041.${1200 + random(3000)}.1.${random(12)}`;
  session('WindowsUpdateAgent', () => {
    for (let i = 0; i < 3; i++) {
      info(
        `Appl: DetectUpdate, Package: Microsoft-Windows-${features[random(features.length)]}-Package~${token}~amd64~~10.0.19041.1, Remote Parent: (null), Intended State: Installed`,
      );
    }
    info(`InternalOpenPackage failed for ${name} [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]`);
    info('Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]');
    info('Failed to create open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]');
    info('Failed to OpenPackage using worker session [HRESULT = 0x800f0805]');
  });
  wait(2);
}
function start(boot) {
  sequence = 0;
  info('TI: --- Initializing Trusted Installer ---');
  info(`TI: Last boot time: ${stampOf(boot)}.${pad(boot % 1000, 3)}`);
  info('Starting TrustedInstaller initialization.');
  info(`Universal Time is: ${stampOf(now - utcOffsetHours * 3600e3)}.${pad(now % 1000, 3)}`);
  info(
    'Loaded Servicing Stack v10.0.19041.3989 with Core: C:\\Windows\\winsxs\\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_10.0.19041.3989_none_7dd80d767cb5c7b0\\cbscore.dll',
  );
  csi('WcpInitialize: wcp.dll version 10.0.19041.3989 (WinBuild.160101.0800)', { utc: true });
  info('Ending TrustedInstaller initialization.');
  info('Starting the TrustedInstaller main loop.');
  info('TrustedInstaller service starts successfully.');
}
function reportNoise() {
  info('Added C:\\Windows\\Logs\\CBS\\CBS.log to WER report.');
  info('Added C:\\Windows\\Logs\\CBS\\CbsPersist_20240413020511.log to WER report.');
  for (const name of ['current session file', 'pending.xml', 'pending.xml.bad', 'poqexec.log', 'SCM.EVM']) {
    info(`Not able to add ${name} to Windows Error Report. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]`);
  }
}
function hashMismatch() {
  csi(
    `Hashes for file member [l:12]'WpdMtpUS.dll' do not match.\n Expected: {l:32 ml:33 b:${expected}}.\n Actual: {l:32 b:${actual}}.`,
  );
}

moments.boot = now - 34 * 60e3;
start(moments.boot);
wait(3);
write(
  'Warning',
  'CBS',
  'Current tick count: 2043671 lower than last tick count: 41937468. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
);
info('Could not load SrClient DLL from path: SrClient.dll.  Continuing without system restore points.');
info(
  'Not able to query DisableWerReporting flag.  Assuming not set... [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
);
info(
  'SQM: Failed to start upload with file pattern: C:\\Windows\\servicing\\sqm\\*_std.sqm, flags: 0x2 [HRESULT = 0x80004005 - E_FAIL]',
);
wait(4);
for (let i = 0; i < 4; i++) probe();
session('WinMgmt', () => {
  for (let i = 0; i < 14; i++) {
    info(
      `Appl: Package: Microsoft-Windows-${features[i % features.length]}-Package~${token}~amd64~~10.0.19041.${1 + random(4000)}, Update: ${features[i % features.length]}, Applicable: NeedsParent, Disposition: Staged`,
    );
  }
});
wait(190);

session(
  'WindowsUpdateAgent',
  (id) => {
    moments.installStart = now;
    info(
      `Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${id}, Package: ${rollup}, Identifier: ${kb}`,
    );
    info(
      `Plan: Package: ${rollup}, current: Absent, pending: Default, start: Absent, applicable: Installed, targeted: Installed, limit: Installed`,
    );
    for (const feature of features) {
      info(
        `Plan: Package: Microsoft-Windows-${feature}-Package~${token}~amd64~~10.0.19041.4291, current: Absent, pending: Default, start: Absent, applicable: Staged, targeted: Staged, limit: Installed`,
      );
    }
    info(
      `Appl: detectParent: parent found: Microsoft-Windows-ProfessionalEdition~${token}~amd64~~10.0.19041.3803, state: Installed`,
    );
    info(
      `Read out cached package applicability for package: Package_for_RollupFix~${token}~amd64~~19041.3803.1.5, ApplicableState: 112, CurrentState:112`,
    );
    info('Appl:LCU package and revision compare set to explicit');
    info('Package Format: PSFX');
    info(`Exec: Resolving Package: ${rollup}, Update: 5036892-1_neutral`);
    info(`Exec: Staging Package: ${rollup}, Update: 5036892-1_neutral`);
    wait(41);
    csi(
      'Performing 1 operations as follows:\n  (0)  Stage (1): flags: 8 (0x00000008), app: dual_wpdmtp.inf, version 10.0.19041.4291\n',
      { utc: true },
    );
    hashMismatch();
    failed(
      'onecore\\base\\wcp\\rtllib\\win32lib\\delta_library.cpp(287): Error NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA) originated in function Windows::Rtl::DeltaDecompressBuffer expression: g_pfnApplyDeltaB(( (DELTA_FLAG_TYPE)0x00000000 ), ReferenceInput, CompressedInput, &UncompressedOutput)\n[gle=0x80004005]',
      true,
    );
    reportNoise();
    failed(
      'Hydration failed with original error NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA) . Delta Type: Forward Delta , IntegrityState Valid: true , RetrievedChecksum: 1718203945 , ComputedChecksum: 1718203945[gle=0x80004005]',
    );
    failed(
      `Hydration failed for component ${identity('10.0.19041.4291')} on file WpdMtpUS.dll with NTSTATUS -1073283059. Matching Component = ${identity('10.0.19041.746')}. FileHasForwardReverseDeltas  = true, GenerateReverseDelta = false[gle=0x80004005]`,
    );
    wait(1);
    const parts = [
      'winsrv',
      'mfplat',
      'printui',
      'gdiplus',
      'inputhost',
      'wmploc',
      'edgehtml',
      'msxml6',
      'dwmcore',
      'netprofm',
      'tapisrv',
      'wlansvc',
    ];
    for (let i = 0; i < 84; i++) {
      const part = parts[i % parts.length];
      const keyform = `${i % 5 === 4 ? 'wow64' : 'amd64'}_microsoft-windows-${part}_${token}_10.0.19041.4291_none_${hex(16)}`;
      info(`Failed to find file: ${keyform}\\${part}.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]`);
      if (i % 20 === 19) wait(1);
    }
    info(
      `Failed to gather all missing files for package: ${rollup} [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]`,
    );
    failed(
      'NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA) #60211# from Windows::COM::CComponentStore::StageFiles(flags = 0x00000008, disp = 0)[gle=0xd007000d]',
    );
    failed(
      'HRESULT_FROM_WIN32(ERROR_INVALID_DATA) #60188# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_AddFiles(Flags = 4 (0x00000004), cComponents = 1, disp = 0)[gle=0x8007000d]',
    );
    info('Failed to add files to the transaction. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]');
    info(`Failed to stage package: ${rollup} [HRESULT = 0x8007000d - ERROR_INVALID_DATA]`);
    info('Failed to stage execution package. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]');
    info('Failed to stage execution chain. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]');
    error('Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]');
    info(
      `WER: Generating failure report for package: ${rollup}, status: 0x8007000d, failure source: Stage, start state: Absent, target state: Installed, client id: WindowsUpdateAgent`,
    );
    info(
      'Not able to query DisableWerReporting flag.  Assuming not set... [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
    );
    reportNoise();
    info('Failed to perform operation.  [HRESULT = 0x8007000d - ERROR_INVALID_DATA]');
  },
  '0x8007000d - ERROR_INVALID_DATA',
);
moments.installEnd = now;
info('Failed to FinalizeEx using worker session [HRESULT = 0x8007000d]');
wait(60);
for (let i = 0; i < 3; i++) probe();
info('Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP');
info('TrustedInstaller service ends gracefully.');

wait(1500);
start(now - 12 * 60e3);
wait(2);
moments.scanStart = now;
session('DISM Package Manager Provider', (id) => {
  info(
    `Exec: Session processing started.  Client: Manual, Session(DISM Package Manager Provider Store Corruption Detect/Repair): ${id}`,
  );
  info('Reboot mark set');
  info('FLOW: Entering stage: CheckCbs ');
  info('Repr: CBS Store check completes');
  csi("StoreCorruptionRepair transaction begun. WcpVersion: [l:38]'10.0.19041.3989 (WinBuild.160101.0800)'.");
  csi('Starting corruption detection (InnerFlags=2)', { utc: true });
  info('FLOW: Entering stage: CheckCsi ');
  wait(96);
  hashMismatch();
  csi(
    `Warning: Unable to repair payload file ([l:12]'WpdMtpUS.dll') for component ([l:${broken.length} ml:140]'${broken}') from backups directory with disposition (2). A backup file may not exist or may also be corrupt. Falling back to WU.`,
  );
  wait(38);
  failed(
    "Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'[gle=0x80004005]",
    true,
  );
  csi('Direct SIL provider: Number of files opened: 79214.');
  csi('Corruption detection complete. numCorruptions = 1, Disp = 1.', { utc: true });
  info('Repr: CSI meta data corruption found, will commit repair transaction if repair is asked.');
  info('Repr: CSI Store check completes');
  info('FLOW: Entering stage: CheckStagedPackages ');
  info('Repr: Staged package check completes');
  for (const row of [
    '=================================',
    'Checking System Update Readiness.',
    '',
    `(p)\tCSI Payload Corrupt\t(n)\t\t\t${broken}\\WpdMtpUS.dll`,
    '',
    'Summary:',
    'Operation: Detect only ',
    'Operation result: 0x0',
    'Last Successful Step: Stage package detection completes.',
    'Total Detected Corruption:\t1',
    '\tCBS Manifest Corruption:\t0',
    '\tCBS Metadata Corruption:\t0',
    '\tCSI Manifest Corruption:\t0',
    '\tCSI Metadata Corruption:\t0',
    '\tCSI Payload Corruption:\t1',
    'Total Repaired Corruption:\t0',
    '\tCBS Manifest Repaired:\t0',
    '\tCSI Manifest Repaired:\t0',
    '\tCSI Payload Repaired:\t0',
    '\tCSI Store Metadata refreshed:\tTrue',
    '',
    'Total Operation Time: 141 seconds.',
    'Ensure CBS corruption flag is clear',
  ])
    info(row);
  info(`Exec: Processing complete, session(Corruption Detecting): ${id} [HRESULT = 0x00000000 - S_OK]`);
});
moments.scanEnd = now;
wait(700);
for (let i = 0; i < 2; i++) probe();
session('WindowsUpdateAgent', (id) => {
  const defender = `Package_for_KB4052623~${token}~amd64~~4.18.24030.9`;
  info(
    `Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${id}, Package: ${defender}, Identifier: KB4052623`,
  );
  info(
    `Plan: Package: ${defender}, current: Absent, pending: Default, start: Absent, applicable: Installed, targeted: Installed, limit: Installed`,
  );
  wait(8);
  info(
    `Exec: Processing complete.  Session: ${id}, Package: ${defender}, Identifier: KB4052623 [HRESULT = 0x00000000 - S_OK]`,
  );
});
info('Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP');
info('TrustedInstaller service ends gracefully.');

/** The log as text. */
export const cbsLog = `\uFEFF${lines.join('\r\n')}\r\n`;

/** A log of one repeated form, of about `rows` rows. Each stands for something that could be looked for among all the others. */
export interface GrowthForm {
  /** The log's file name; CBS.log if it is not given */
  readonly name?: string;
  readonly rows: (rows: number) => Iterable<string>;
}

const damaged = '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT';

function stamp(second: number): string {
  return new Date(Date.UTC(2024, 4, 14) + second * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

function row(second: number, level: string, component: string, message: string): string {
  return `${stamp(second)}, ${level.padEnd(22)}${component.padEnd(7)}${message}`;
}

const cbs = (message: string, second = 0, level = 'Info'): string => row(second, level, 'CBS', message);
const csi = (message: string, second = 0, level = 'Info'): string =>
  row(second, level, 'CSI', `${second.toString(16).padStart(8, '0')} ${message}`);
const dism = (message: string, second: number, level = 'Info'): string => row(second, level, 'DISM', message);

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
const keyform = (n: number): string =>
  `amd64_contoso-widget${n}_31bf3856ad364e35_10.0.19041.746_none_${hex(0x8478465c1c7 + n, 16)}`;
const packageName = (n: number): string => `Package_${n}_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.${n}`;
const begin = (n: number, second: number): string =>
  cbs(
    `Session: 31106281_${n} initialized by client DISM Package Manager Provider, external staging directory: (null), external registry directory: (null)`,
    second,
  );
const end = (n: number, second: number, code: string): string =>
  cbs(`Session: 31106281_${n} finalized. Reboot required: no [HRESULT = ${code}]`, second);
const corrupt = (n: number, second: number, mark = '(n)', file = `widget${n}.dll`): string =>
  cbs(`(p)\tCSI Payload Corrupt\t${mark}\t\t\t${keyform(n)}\\${file}`, second);
const member = (second: number): string =>
  csi("Hashes for file member [l:10]'widget.dll' do not match.", second);

function* repeat(times: number, rowsOf: (n: number) => Iterable<string>): Iterable<string> {
  for (let n = 0; n < times; n++) yield* rowsOf(n);
}

const setup = (n: number, level: string, component: string, message: string): string =>
  row(n, level, component, message);

/** Forms by name: many of one notion of the analysis each. */
export const growthForms: Readonly<Record<string, GrowthForm>> = {
  'ordinary rows': {
    rows: (rows) =>
      repeat(rows, (n) => [cbs(`Loaded Servicing Stack v10.0.19041.1 with Core: C:\\x${n}`, n)]),
  },
  'failed sessions': {
    rows: (rows) => repeat(rows / 2, (n) => [begin(n, n), end(n, n, damaged)]),
  },
  'sessions left open': {
    rows: (rows) =>
      repeat(rows / 2, (n) => [
        begin(n, n),
        cbs(`Failed to perform operation. [HRESULT = ${damaged}]`, n, 'Error'),
      ]),
  },
  'damaged files': { rows: (rows) => repeat(rows, (n) => [corrupt(n, n)]) },
  'damaged files of one name': {
    rows: (rows) => repeat(rows, (n) => [corrupt(n, n, '(n)', 'widget.dll')]),
  },
  'occurrences of one damaged file': {
    *rows(rows) {
      yield corrupt(1, 0, '(n)', 'widget.dll');
      yield* repeat(rows, (n) => [member(n)]);
    },
  },
  'hashes of one file name': {
    rows: (rows) =>
      repeat(rows / 3, (n) => [
        member(n),
        ` Expected: {l:32 b:${hex(n, 8).repeat(8)}}.`,
        ` Actual: {l:32 b:${hex(n + 1, 8).repeat(8)}}.`,
      ]),
  },
  'damaged files before their names alone': {
    *rows(rows) {
      yield* repeat(rows / 2, (n) => [corrupt(1, n, '(n)', 'widget.dll')]);
      yield* repeat(rows / 2, (n) => [member(n)]);
    },
  },
  'failures from one damaged file': {
    rows: (rows) =>
      repeat(rows / 4, (n) => [
        begin(n, n),
        member(n),
        corrupt(1, n, '(n)', 'widget.dll'),
        end(n, n, damaged),
      ]),
  },
  'damage before failures of another sort': {
    *rows(rows) {
      yield* repeat(rows / 2, (n) => [corrupt(n, n)]);
      yield* repeat(rows / 4, (n) => [begin(n, rows + n), end(n, rows + n, '0x80070005 - E_ACCESSDENIED')]);
    },
  },
  'repaired damage before failures': {
    *rows(rows) {
      yield* repeat(rows / 3, (n) => [corrupt(n, n), corrupt(n, n, '(Fixed)')]);
      yield* repeat(rows / 6, (n) => [begin(n, rows + n), end(n, rows + n, damaged)]);
    },
  },
  'damage after failures': {
    *rows(rows) {
      yield* repeat(rows / 4, (n) => [begin(n, n), end(n, n, damaged)]);
      yield* repeat(rows / 2, (n) => [corrupt(n, 400_000 + n)]);
    },
  },
  'old timeouts before failures': {
    *rows(rows) {
      yield* repeat(rows / 4, (n) => [
        cbs(`Startup: Timed out waiting for startup processing: ${n}. [HRESULT = 0x80070102]`, n, 'Error'),
      ]);
      yield* repeat(rows / 4, (n) => [
        begin(n, 90_000 + n),
        end(n, 90_000 + n, '0x8007045b - ERROR_SHUTDOWN_IN_PROGRESS'),
      ]);
    },
  },
  'checks with damage': {
    rows: (rows) => repeat(rows / 3, (n) => [begin(n, n), corrupt(n, n), end(n, n, '0x00000000 - S_OK')]),
  },
  'damage between checks that find nothing': {
    *rows(rows) {
      yield* repeat(rows / 4, (n) => [corrupt(n, n)]);
      yield* repeat(rows / 4, (n) => [
        begin(n, rows + n),
        cbs('Total Detected Corruption:\t0', rows + n),
        end(n, rows + n, '0x00000000 - S_OK'),
      ]);
      yield* repeat(rows / 4, (n) => [corrupt(n, 2 * rows + n)]);
    },
  },
  'equal failures': {
    *rows(rows) {
      yield* repeat(rows, () => [cbs(`Failed to perform operation. [HRESULT = ${damaged}]`, 0, 'Error')]);
      yield end(1, 1, damaged);
    },
  },
  'failures of many packages': {
    rows: (rows) =>
      repeat(rows, (n) => [
        cbs(
          `Failed to resolve item[${n}] in Package: ${packageName(n)}, Update: u [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]`,
          n,
          'Error',
        ),
      ]),
  },
  'distinct codes': {
    rows: (rows) => repeat(rows, (n) => [cbs(`Failed to do this [HRESULT = 0x8${hex(n, 7)}]`, n, 'Error')]),
  },
  'sessions of distinct codes beside damage': {
    *rows(rows) {
      yield* repeat(rows / 2, (n) => [corrupt(n, n)]);
      yield* repeat(rows / 4, (n) => [begin(n, rows + n), end(n, rows + n, `0x8${hex(n, 7)}`)]);
    },
  },
  'failure reports': {
    rows: (rows) =>
      repeat(rows, (n) => [
        cbs(
          `WER: Generating failure report for package: ${packageName(n)}, status: 0x80073712, failure source: Execute, start state: Staged, target state: Installed, client id: X`,
          n,
        ),
      ]),
  },
  'missing manifests': {
    rows: (rows) =>
      repeat(rows, (n) => [
        cbs(`Store corruption, manifest missing for package: ${packageName(n)}`, n, 'Error'),
      ]),
  },
  'sfc members': {
    rows: (rows) =>
      repeat(rows, (n) => [
        csi(
          `[SR] Cannot repair member file [l:10]'widget.dll' of contoso-widget${n}, version 10.0.19041.746, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch`,
          n,
        ),
      ]),
  },
  'applicability of packages': {
    rows: (rows) =>
      repeat(rows / 2, (n) => [
        cbs(
          `Appl: Evaluating package applicability for package ${packageName(n)}, applicable state: Installed`,
          n,
        ),
        cbs(
          `Failed to resolve package '${packageName(n)}' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`,
          n,
          'Error',
        ),
      ]),
  },
  'starts of Windows': {
    rows: (rows) =>
      repeat(rows / 2, (n) => [
        cbs('TI: --- Initializing Trusted Installer ---', n * 400),
        cbs(`TI: Last boot time: ${stamp(n * 400)}.500`, n * 400),
      ]),
  },
  'hangs of commands': {
    rows: (rows) =>
      repeat(rows, (n) => [
        `2024-05-01 10:00:00, Info                  CSI    00000014 Calling generic command executable (sequence 1): [24]"C:\\Windows\\System32\\fbk${n}.exe"`,
        '2024-05-01 10:00:01, Info                  CBS    Startup: A possible hang was detected on the last boot.  last forward execute state: CbsExecuteStateResolvePending',
        '2024-05-01 10:00:02, Info                  CBS    Setting original failure status: 0x800f0920, last forward execute state: CbsExecuteStateResolvePending',
      ]),
  },
  'errors on a console': {
    name: 'paste.txt',
    rows: (rows) =>
      repeat(rows, (n) => [
        `C:\\>dism /online /add-package /packagepath:C:\\fbk${n}.cab`,
        'Error: 0x80070070',
        '',
      ]),
  },
  'frames of one call': {
    rows: (rows) =>
      repeat(rows, (n) => [
        csi(
          `(F) STATUS_OBJECT_NAME_NOT_FOUND #${n}# from Windows::Rtl::X::Y${n}(h = 1)[gle=0xd0000034]`,
          n,
          'Error',
        ),
      ]),
  },
  'DISM commands and clients': {
    name: 'dism.log',
    *rows(rows) {
      yield* repeat(rows / 2, (n) => [dism('DISM.EXE: <----- Starting DISM.EXE session ----->', n)]);
      yield* repeat(rows / 2, (n) => [
        dism(`API: PID=${n} TID=1 DismApi.dll: x - DismInitializeInternal`, n),
      ]);
    },
  },
  'failed DISM commands': {
    name: 'dism.log',
    rows: (rows) =>
      repeat(rows / 3, (n) => [
        dism('DISM.EXE: <----- Starting DISM.EXE session ----->', n),
        dism(
          `DISM Package Manager: PID=${n} TID=1 Failed to open package. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f)`,
          n,
          'Error',
        ),
        dism('DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F081F', n),
      ]),
  },
  'DISM hosts that never end': {
    name: 'dism.log',
    rows: (rows) =>
      repeat(rows / 2, (n) => [
        dism(
          `API: PID=${n} TID=1 DismApi.dll: <----- Starting DismApi.dll session -----> - DismInitializeInternal`,
          n,
        ),
        dism(
          `DISM Provider Store: PID=${rows + n} TID=1 Failed. - CDISMProviderStore(hr:0x80004005)`,
          n,
          'Error',
        ),
      ]),
  },
  'phases of Setup': {
    name: 'setupact.log',
    rows: (rows) =>
      repeat(rows / 3, (n) => [
        setup(n, 'Info', 'MOUPG', 'ExecuteOperations: Start execution phase Downlevel'),
        setup(n, 'Error', 'SP', `Operation failed: Apply ${n}. Error: 0x8007001F[gle=0x00000002]`),
        setup(n, 'Error', 'MOUPG', 'Execution phase [Downlevel] exiting with HRESULT [0x8007001F]'),
      ]),
  },
  'errors of Setup': {
    name: 'setuperr.log',
    rows: (rows) =>
      repeat(rows, (n) => [
        setup(n * 200, 'Error', 'SP', `Operation failed: Apply ${n}. Error: 0x8007001F[gle=0x00000002]`),
      ]),
  },
  'failed devices': {
    name: 'setupapi.dev.log',
    rows: (rows) =>
      repeat(rows / 6, (n) => [
        `>>>  [Device Install (Hardware initiated) - USB\\VID_${n}]`,
        '>>>  Section start 2024/05/14 10:00:00.000',
        `     dvi: Device ${n}`,
        `!!!  dvi: Device install failed for device ${n}: Error 0xe0000203`,
        '<<<  Section end 2024/05/14 10:00:01.000',
        '<<<  [Exit status: FAILURE(0xe0000203)]',
      ]),
  },
  'calls of Windows Update': {
    name: 'WindowsUpdate.log',
    rows: (rows) =>
      repeat(rows / 2, (n) => [
        `2024/05/14 10:00:00.0000000 1234  5678  Agent           * START * Finding updates CallerId = X${n}  Id = ${n}`,
        `2024/05/14 10:00:00.0000000 1234  5678  Agent           *FAILED* [8024402C] ISusInternal:: Call ${n}`,
      ]),
  },
  'events of Windows Update': {
    name: 'ReportingEvents.log',
    rows: (rows) =>
      repeat(rows, (n) => [
        [
          `{${hex(n, 8)}-0000-0000-0000-000000000000}`,
          '2024-05-14 10:00:00:000+0800',
          '1',
          '182 [AGENT_INSTALLING_FAILED]',
          '101',
          `{${hex(n, 8)}-1111-0000-0000-000000000000}`,
          '200',
          '80073712',
          'X',
          'Failure',
          'Content Install',
          `Installation Failure: Windows failed to install the following update with error 0x80073712: KB${5_000_000 + n}.`,
        ].join('\t'),
      ]),
  },
};

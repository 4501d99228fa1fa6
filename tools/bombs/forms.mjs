// Inputs that are made to cost more than they are worth, each a folder of files.
import { closeSync, copyFileSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { cabinetOf } from '../lib/cabinet.mjs';
import { entryOf, zipOf } from './zips.mjs';

const megabyte = 1024 * 1024;
const code = '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT';

const stampOf = (second) =>
  new Date(Date.UTC(2024, 4, 14) + second * 1000).toISOString().slice(0, 19).replace('T', ' ');
const row = (second, level, component, message) =>
  `${stampOf(second)}, ${level.padEnd(22)}${component.padEnd(7)}${message}\r\n`;
const keyform = (n) =>
  `amd64_contoso-widget${n}_31bf3856ad364e35_10.0.19041.746_none_${(0x1000000000000000n + BigInt(n)).toString(16)}`;

/** Rows of a CBS.log by what each of them is one of. */
const rows = {
  error: (n) => row(n, 'Error', 'CBS', `Failed to perform operation ${n}. [HRESULT = ${code}]`),
  damage: (n) => row(n, 'Info', 'CBS', `(p)\tCSI Payload Corrupt\t(n)\t\t\t${keyform(n)}\\widget${n}.dll`),
  session: (n) =>
    row(
      n,
      'Info',
      'CBS',
      `Session: 31106281_${n} initialized by client DISM Package Manager Provider, external staging directory: (null), external registry directory: (null)`,
    ),
  failedSession: (n) =>
    rows.session(n) +
    row(n, 'Info', 'CBS', `Session: 31106281_${n} finalized. Reboot required: no [HRESULT = ${code}]`),
  boot: (n) => row(n, 'Info', 'CBS', `TrustedInstaller service starts successfully.`),
  stage: (n) =>
    row(
      n,
      'Info',
      'CBS',
      `Exec: Processing started.  Session: 31106281_${n}, Client: Arbiter, Package: Package_${n}_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.${n}`,
    ),
  long: (n) => row(n, 'Error', 'CBS', `Failed ${'x'.repeat(60_000)} [HRESULT = ${code}]`),
};

/** A log of `count` rows of a kind. */
function logOf(kind, count, from = 0) {
  const parts = [];
  for (let n = 0; n < count; n++) parts.push(rows[kind](from + n));
  return Buffer.from(parts.join(''));
}

/** Writes a log that need not fit in memory. */
function writeLog(path, kind, count) {
  const file = openSync(path, 'w');
  const step = kind === 'long' ? 200 : 20_000;
  for (let n = 0; n < count; n += step) writeSync(file, logOf(kind, Math.min(step, count - n), n));
  closeSync(file);
}

/** So many logs with as many rows in a folder. */
const folderOf = (logs, kind, count) => (folder) => {
  const first = join(folder, 'CBS_0.log');
  writeLog(first, kind, count);
  for (let n = 1; n < logs; n++) copyFileSync(first, join(folder, `CBS_${n}.log`));
};

const zipped = (entries) => (folder) => writeFileSync(join(folder, 'logs.zip'), zipOf(entries()));

const zeros = (size) => Buffer.alloc(size);

/** By name: what makes a bomb in a folder. */
export const bombs = {
  '40 logs of 200,000 findings': folderOf(40, 'error', 200_000),
  '40 logs of 200,000 damaged files': folderOf(40, 'damage', 200_000),
  '400 logs of 20,000 findings': folderOf(400, 'error', 20_000),
  '8 logs of 200,000 failed sessions': folderOf(8, 'failedSession', 200_000),
  '8 logs of 400,000 open sessions': folderOf(8, 'session', 400_000),
  'one log of 4,000,000 sessions': (folder) => writeLog(join(folder, 'CBS.log'), 'session', 4_000_000),
  'one log of 5,000,000 starts': (folder) => writeLog(join(folder, 'CBS.log'), 'boot', 5_000_000),
  'one log of 3,000,000 stages': (folder) => writeLog(join(folder, 'CBS.log'), 'stage', 3_000_000),
  '4 logs of 10,000 rows of 60 KB': folderOf(4, 'long', 10_000),
  '500 MB of line ends': (folder) => writeFileSync(join(folder, 'CBS.log'), Buffer.alloc(500 * megabyte, 10)),
  'one line of 500 MB': (folder) =>
    writeFileSync(join(folder, 'CBS.log'), Buffer.alloc(500 * megabyte, 0x61)),
  '40 members that share 200,000 findings': zipped(() => {
    const entry = entryOf('', logOf('error', 200_000));
    return Array.from({ length: 40 }, (_, n) => ({ ...entry, name: `CBS_${n}.log` }));
  }),
  '40 members of 200,000 findings': zipped(() => {
    const { packed, ...entry } = entryOf('', logOf('error', 200_000));
    return Array.from({ length: 40 }, (_, n) => ({
      ...entry,
      packed: Buffer.from(packed),
      name: `CBS_${n}.log`,
    }));
  }),
  '400 members of 500,000 line ends': zipped(() =>
    Array.from({ length: 400 }, (_, n) => entryOf(`CBS_${n}.log`, Buffer.alloc(500_000, 10))),
  ),
  '30,000 members of one byte': zipped(() =>
    Array.from({ length: 30_000 }, (_, n) => entryOf(`a${n}.log`, Buffer.from('x'))),
  ),
  '60,000 members of no byte': zipped(() =>
    Array.from({ length: 60_000 }, (_, n) => entryOf(`CBS_${n}.log`, Buffer.alloc(0))),
  ),
  '120 zips in a zip, 60 MB of zeros each': zipped(() => {
    const inner = zipOf([entryOf('a.log', zeros(60 * megabyte))]);
    return Array.from({ length: 120 }, (_, n) => entryOf(`${n}.zip`, inner));
  }),
  '120 cabinets in a zip, 60 MB of zeros each': zipped(() => {
    const inner = cabinetOf([{ name: 'a.log', bytes: zeros(60 * megabyte) }]);
    return Array.from({ length: 120 }, (_, n) => entryOf(`${n}.cab`, inner));
  }),
  '2,000 zips in a zip, 10 members each': zipped(() => {
    const inner = zipOf(Array.from({ length: 10 }, (_, n) => entryOf(`a${n}.log`, Buffer.from('x'))));
    return Array.from({ length: 2000 }, (_, n) => entryOf(`${n}.zip`, inner));
  }),
  '40 zips of 120 zips of zeros': (folder) => {
    const inner = zipOf([entryOf('a.log', zeros(60 * megabyte))]);
    const zip = zipOf(Array.from({ length: 120 }, (_, n) => entryOf(`${n}.zip`, inner)));
    for (let n = 0; n < 40; n++) writeFileSync(join(folder, `${n}.zip`), zip);
  },
  '40 cabinets of 200,000 findings': (folder) => {
    const bytes = cabinetOf([{ name: 'CBS.log', bytes: logOf('error', 200_000) }]);
    for (let n = 0; n < 40; n++) writeFileSync(join(folder, `CbsPersist_${n}.cab`), bytes);
  },
  'a cabinet of 590 MB in a member': (folder) =>
    writeFileSync(
      join(folder, 'CbsPersist_1.cab'),
      cabinetOf([{ name: 'CBS.log', bytes: Buffer.alloc(590 * megabyte, 10) }]),
    ),
  '2,000 cabinets of one byte': (folder) => {
    const bytes = cabinetOf([{ name: 'a.log', bytes: Buffer.from('x') }]);
    for (let n = 0; n < 2000; n++) writeFileSync(join(folder, `${n}.cab`), bytes);
  },
};

import type { CauseKind } from '../../server/src/analysis/model/kinds';
import type { LogObject } from '../../server/src/identity/logObject';
import type { RemedyRequest } from '../../server/src/remedy/request';

export const keyform = 'amd64_dual_contosomtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5';

/** The request of the case that the product was born from: one damaged file, its hash and the update that failed. */
export const bornFrom: RemedyRequest = {
  kind: 'corrupt-payload',
  state: 'outstanding',
  object: { keyform, file: 'ContosoMtp.dll' },
  hashes: [
    { algorithm: 'sha256', encoding: 'hex', expected: '0a1b2c3d'.repeat(8), actual: 'f0e1d2c3'.repeat(8) },
  ],
  kb: 'KB5036892',
  package: 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4291.1.11',
  owner: null,
  confidence: 'high',
  rule: 'corrupt-payload/hash-mismatch',
  evidence: [
    { file: 'CBS.log', line: 12, excerpt: "Hashes for file member [l:14]'ContosoMtp.dll' do not match." },
    {
      file: 'CBS.log',
      line: 21,
      excerpt: "(F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'",
    },
    {
      file: 'CBS.log',
      line: 40,
      excerpt: 'Failed to perform operation. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    },
  ],
  others: [],
  elsewhere: [],
};

/** A registered package whose manifest is gone. */
export const missingManifest: RemedyRequest = {
  ...bornFrom,
  kind: 'missing-package-manifest',
  object: { package: 'Package_207_for_KB4088876~31bf3856ad364e35~amd64~~6.3.1.4' },
  hashes: [],
  kb: null,
  package: null,
  rule: 'missing-package-manifest/missing',
  evidence: [
    {
      file: 'CBS.log',
      line: 3,
      excerpt:
        'Store corruption, manifest missing for package: Package_207_for_KB4088876~31bf3856ad364e35~amd64~~6.3.1.4',
    },
  ],
};

const other = (name: string, version: string): string =>
  `amd64_contoso-${name}_31bf3856ad364e35_10.0.19041.${version}_none_8478465c1c781ea6`;

/** One failure on more than one damaged object: two more files, the second without a hash, and a component manifest. */
export const manyFiles: RemedyRequest = {
  ...bornFrom,
  others: [
    {
      kind: 'corrupt-payload',
      object: { keyform: other('fax', '1'), file: 'Core\\fax.dll' },
      hashes: bornFrom.hashes,
      owner: null,
    },
    {
      kind: 'missing-payload',
      object: { keyform: other('tapi', '2'), file: 'tapi.dll' },
      hashes: [],
      owner: null,
    },
    { kind: 'corrupt-manifest', object: { keyform: other('spool', '3') }, hashes: [], owner: null },
    // Neither of these can be copied: the log names no component, and a delta differs from machine to machine.
    { kind: 'corrupt-payload', object: { file: 'nameless.dll' }, hashes: [], owner: null },
    {
      kind: 'corrupt-payload',
      object: { keyform: other('fax', '1'), file: 'r\\fax.dll' },
      hashes: [],
      owner: null,
    },
  ],
  elsewhere: ['setupapi.dev.log', 'COMPONENTS'],
};

const names: Partial<Record<CauseKind, LogObject>> = {
  'service-unavailable': { name: 'HTTP Installer' },
  'transaction-log': { name: 'transaction log (KTM, TxF, TxR)' },
  'corrupt-catroot': { name: 'catroot2' },
  'source-unavailable': { name: 'Windows Update (WU search failed, 0x8024402c)' },
  'prerequisite-missing': { name: 'Servicing Stack 10.0.14393.5285' },
  'corrupt-servicing-registry': { name: 'Component Based Servicing\\DriverOperations\\7' },
  'driver-install-failed': { name: 'contoso.inf' },
  'user-profile-hive': { name: 'S-1-5-21-1-2-3-500' },
  'corrupt-payload': bornFrom.object,
  'missing-payload': bornFrom.object,
  'missing-component-directory': { keyform },
  'corrupt-manifest': { keyform },
};

/** A request of each kind, as its log names the object. */
export function requestOfKind(kind: CauseKind): RemedyRequest {
  const object = names[kind];
  return { ...missingManifest, kind, ...(object && { object }), rule: `${kind}/rule`, kb: 'KB5036892' };
}

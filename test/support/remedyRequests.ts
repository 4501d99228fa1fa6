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

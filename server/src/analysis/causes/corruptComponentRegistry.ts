import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { isUnwinding } from '../patterns/unwinding';
import { keyformIn } from '../../identity/servicingNames';
import { rowStarts } from '../patterns/readiness';

const hive = 'COMPONENTS';

export const corruptComponentRegistry: CauseDeclaration = {
  kind: 'corrupt-component-registry',
  label: text('Damaged component registry'),
  persists: true,
  failureCodes: new Set([
    hresult.ERROR_SXS_COMPONENT_STORE_CORRUPT,
    hresult.ERROR_INVALID_DATA,
    hresult.ERROR_NOT_FOUND,
    hresult.ERROR_REQUEST_OUT_OF_SEQUENCE,
    hresult.E_INVALIDARG,
    hresult.ERROR_SXS_ASSEMBLY_NOT_FOUND,
    hresult.ERROR_ILLEGAL_CHARACTER,
    hresult.ERROR_NO_SYSTEM_RESOURCES,
    hresult.ERROR_BADDB,
    hresult.ERROR_BADKEY,
    hresult.ERROR_REGISTRY_CORRUPT,
    hresult.ERROR_REGISTRY_IO_FAILED,
    hresult.ERROR_SXS_ASSEMBLY_MISSING,
    hresult.CBS_E_SOURCE_MISSING,
    hresult.ERROR_FILE_NOT_FOUND,
  ]),
  identify: (object) => (object.keyform ?? object.component ?? object.name)?.toLowerCase() ?? null,
  nameOf: (object) => object.keyform ?? object.component ?? object.name ?? null,
  why: (object) =>
    object === null
      ? text('A key or value in the COMPONENTS hive is damaged.')
      : text('An entry of the COMPONENTS hive is damaged: {0}.', object),
  remedies: () => ['restore-components-hive', 'repair-registry-key', 'in-place-upgrade'],
  otherLogs: ['COMPONENTS', 'ProcMon'],
  signatures: [
    {
      rule: 'marked-corrupt',
      role: 'cause',
      starts: ['Attempting to mark store corrupt'],
      match: /^Attempting to mark store corrupt with category .*["']CorruptComponentValue["']/,
    },
    {
      rule: 'removed-twice',
      role: 'cause',
      starts: ['Over-removing a TLC'],
      match: /^Over-removing a TLC, s\/b internal error (.+?)(?:, Culture|, nonSxS|, VersionScope|$)/,
      object: (m) => ({ component: m[1]! }),
    },
    {
      rule: 'removed-out-of-sequence',
      role: 'occurrence',
      starts: [],
      match: /Error STATUS_REQUEST_OUT_OF_SEQUENCE originated in function \w+::RemoveInstalledTlc\b/,
    },
    {
      rule: 'store-layout',
      role: 'cause',
      starts: [],
      match:
        /Error STATUS_SXS_ASSEMBLY_NOT_FOUND originated in function ComponentStore::CRawStoreLayout::(\w+)/,
      object: (m) => ({ name: `${hive} (CRawStoreLayout::${m[1]!})` }),
    },
    {
      rule: 'component-version',
      role: 'cause',
      starts: ['Failed to get component version:'],
      match: /^Failed to get component version:\s*(\d[\d.]*)/,
      object: (m) => ({ name: `${hive}: ${m[1]!}` }),
    },
    {
      rule: 'illegal-character',
      role: 'cause',
      starts: [],
      match: /\(ERROR_ILLEGAL_CHARACTER\) #\d+# from |Error \w*ILLEGAL_CHARACTER\w* originated in function /,
    },
    {
      rule: 'hive-not-loaded',
      role: 'cause',
      starts: ['Failed to load the COMPONENTS', 'Failed to load COMPONENTS'],
      match: /^Failed to load (?:the )?COMPONENTS hive/,
      object: () => ({ name: hive }),
    },
    {
      // ERROR_BADDB, ERROR_BADKEY, ERROR_REGISTRY_CORRUPT, ERROR_REGISTRY_IO_FAILED: the file behind a hive is damaged.
      rule: 'hive-damaged',
      role: 'cause',
      unconfirmed: true,
      starts: [],
      match:
        /HRESULT_FROM_WIN32\((?:1009|1010|1015|1016|ERROR_BADDB|ERROR_BADKEY|ERROR_REGISTRY_CORRUPT|ERROR_REGISTRY_IO_FAILED)\)|\bSTATUS_REGISTRY_(?:CORRUPT|IO_FAILED)\b|\[HRESULT = 0x800703f[1278]\b/i,
      when: ({ input }, { head }) => head && !isUnwinding(input),
    },
    {
      rule: 'values-not-read',
      role: 'cause',
      starts: ['Failed to enumerate values in store object'],
      match: /^Failed to enumerate values in store object/,
    },
    {
      rule: 'readiness-row',
      event: 'readiness-row',
      role: 'cause',
      starts: rowStarts,
      match:
        /^\((?:p|f)\)\s*CSI (?:Missing (?:Pinned Component Key|Identity|Component Key|Deployment Key|C! Mark|Winning Component Key)|Corrupt (?:Identity|Component Keyform|Pinned Component)|.*Registry\b).*$/i,
      object: (m) => {
        const keyform = keyformIn(m[0]);
        return keyform === undefined ? undefined : { keyform };
      },
    },
  ],
};

import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

export const accessDenied: CauseDeclaration = {
  kind: 'access-denied',
  label: text('Access denied'),
  persists: false,
  failureCodes: new Set([
    hresult.E_ACCESSDENIED,
    hresult.CBS_E_INSTALLERS_FAILED,
    hresult.ERROR_INSTALL_FAILURE,
  ]),
  identify: (object) => object.path?.toLowerCase() ?? null,
  nameOf: (object) => object.path ?? null,
  why: (object) =>
    object === null
      ? text('Permissions refuse the operation; the log does not name the object.')
      : text('Permissions on {0} refuse the operation.', object),
  remedies: () => ['fix-permissions', 'collect-more-logs'],
  otherLogs: ['ProcMon'],
  signatures: [
    {
      rule: 'object-not-opened',
      role: 'cause',
      starts: [],
      match:
        /(?:STATUS_ACCESS_DENIED|c0000022 \[[^\][]{0,80}\]) #\d+# from [\w:]+\(.*?(?:\bon:\[\d+\]|\bkey = \w+ \(|\bkn = \[[^\]]*\])["']([^"']+)["']/,
      object: (m) => ({ path: m[1]! }),
    },
    {
      rule: 'access-check',
      role: 'cause',
      unconfirmed: true,
      starts: ['Failed administrator access check'],
      match: /^Failed administrator access check/,
    },
    {
      rule: 'file-not-created',
      role: 'cause',
      starts: ['Failed to create file', 'Failed to open file', 'Failed to create directory'],
      match:
        /^Failed to (?:create|open) (?:file|directory)\b[.:]? {0,4}(?:'([^']+)')?.*\[HRESULT = 0x80070005\b/i,
      object: (m) => (m[1] === undefined ? undefined : { path: m[1] }),
    },
  ],
};

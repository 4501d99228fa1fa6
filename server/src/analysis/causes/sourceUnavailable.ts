import { madeName } from '../../base/madeNames';
import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { readRow } from '../../log/formats/reportingEvents';
import { hostIn, isNetworkCode, networkCodeIn } from '../../codes/networkCodes';
import { keyformIn, packageIn } from '../../identity/servicingNames';
import { isUnwinding } from '../patterns/unwinding';

export const sourceUnavailable: CauseDeclaration = {
  kind: 'source-unavailable',
  precedence: 250,
  label: text('Source unavailable'),
  about: {
    what: text(
      'Content that is needed cannot be fetched: Windows Update, WSUS, a proxy, a policy or a path is in the way.',
    ),
    shows: text('0x800f0954, 0x800f081f, 0x800f0906, 0x8024402c, 0x80072ee7, with the server or path.'),
    confused: text(
      'Damage of the store: RestoreHealth reports 0x800f081f for both; the question is why the source was missing.',
    ),
    references: [
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/configure-a-windows-repair-source',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/dism-fails-with-error-0x800f0906',
    ],
  },
  persists: false,
  failureCodes: 'any',
  identify: (object) => (object.name ?? object.package ?? object.path)?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? object.package ?? object.path ?? null,
  why: (object) =>
    object === null
      ? text('Content could not be obtained from its source.')
      : text('Content could not be obtained: {0}.', object),
  // A source of one's own helps a repair, not the client of Windows Update.
  remedies: (_, variants) =>
    [...variants].every((variant) => variant === 'update-client')
      ? ['fix-source', 'collect-more-logs']
      : ['fix-source', 'restorehealth-with-source'],
  checklist: null,
  otherLogs: ['WindowsUpdate.log'],
  signatures: [
    {
      rule: 'update-search-failed',
      role: 'cause',
      // The prefix occurs in both spellings.
      starts: ['DLWD:', 'DWLD:'],
      match: /^D(?:LW|WL)D: ?WU search failed\b(?:.*\[HRESULT = (0x[0-9a-f]{8}))?/i,
      object: (m) => ({
        name: m[1] === undefined ? madeName('updateSearch') : madeName('updateSearchCode', m[1]),
      }),
    },
    {
      rule: 'not-in-container',
      role: 'cause',
      starts: ['Extraction of file:'],
      match: /^Extraction of file: (.+?) failed because it is not present in the container/,
      when: (m) => keyformIn(m[1]!) !== undefined || m[1]!.includes('\\'),
      object: (m) => ({ path: m[1]! }),
    },
    {
      rule: 'not-in-index',
      role: 'cause',
      starts: ['Not able to find package:', 'Failed to find package:'],
      match:
        /^(?:Not able|Failed) to find package: (\S+) from the (?:cached windows update index|index mapping)/,
      object: (m) => ({ package: packageIn(m[1]!) ?? m[1]! }),
    },
    {
      rule: 'source-option',
      role: 'context',
      starts: ['DISM.EXE: Executing command line:'],
      match: /^DISM\.EXE: Executing command line: .*?\/source:(?:"([^"]{1,260})"|(\S{1,260}))/i,
      object: (m) => ({ path: m[1] ?? m[2]! }),
    },
    {
      // The path itself stands in the command line.
      rule: 'source-not-usable',
      role: 'occurrence',
      starts: [],
      why: text('The source that the command names cannot be used: its path is wrong or cannot be read.'),
      match: /^DISM Package Manager: .*CBS AddSource failed with HRESULT=0x[89a-f]/i,
    },
    {
      rule: 'source-lacks-files',
      role: 'occurrence',
      unconfirmed: true,
      isGeneric: true,
      starts: [],
      why: text(
        'No source that DISM could reach has the files; what is damaged or missing is in CBS.log of the same time.',
      ),
      match:
        /^DISM Package Manager: .*(?:The source files could not be found|Internal_Finalize\(hr:0x800f(?:081f|0906|0907|0950|0954)\))/i,
    },
    {
      rule: 'dynamic-update',
      role: 'occurrence',
      unconfirmed: true,
      starts: [],
      match: /^DU::CDUSession::(?:Search|Download): Operation result code \(\d+\) .*indicates failure/,
      object: () => ({ name: madeName('dynamicUpdate') }),
    },
    {
      rule: 'reported',
      variant: 'update-client',
      role: 'terminal',
      families: ['reportingevents'],
      starts: [],
      match: /\tFailure\t/,
      when: ({ input }) => {
        const row = readRow(input);
        return row !== null && row.isFailure && isNetworkCode(row.code);
      },
    },
    {
      rule: 'not-reached',
      variant: 'update-client',
      isGeneric: true,
      role: 'cause',
      families: ['windowsupdate'],
      starts: ['*FAILED* [', 'BITS job {', 'DO job {', 'WARNING: ', 'FATAL: '],
      match: /^/,
      // What the operation itself says at its end is no reason for it.
      when: ({ input }) => networkCodeIn(input) !== undefined && !isUnwinding(input),
      object: ({ input }) => {
        const name = hostIn(input);
        return name === undefined ? undefined : { name };
      },
    },
    {
      // What these codes say: no answer from the network, the proxy or the update server, or a policy that forbids to ask.
      rule: 'network-code',
      isGeneric: true,
      role: 'cause',
      unconfirmed: true,
      starts: [],
      match: /\[HRESULT = 0x([89a-f][0-9a-f]{7})\b/i,
      when: (m, { head }) => head && isSourceCode(parseInt(m[1]!, 16)) && !isUnwinding(m.input),
      object: (m) => ({ name: madeName('updateServer', `0x${m[1]!.toLowerCase()}`) }),
    },
    {
      rule: 'source-not-added',
      role: 'occurrence',
      unconfirmed: true,
      starts: ['Failed to add source', 'Failed to AddSource'],
      match: /^Failed to (?:add source|AddSource)/,
    },
  ],
};

/** CBS_E_GROUPPOLICY_DISALLOWED, CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS */
const policyCodes: ReadonlySet<number> = new Set([
  hresult.CBS_E_GROUPPOLICY_DISALLOWED,
  hresult.CBS_E_NO_OPTIONAL_CONTENT_FOUND_ON_UPDATE_SERVERS,
]);

function isSourceCode(code: number): boolean {
  return isNetworkCode(code) || policyCodes.has(code);
}

import { windowsLogs } from '../../log/names';
import { windowsUpdate } from '../../log/formats/windowsUpdate';
import { text } from '../../base/text';
import { isNetworkCode } from '../../codes/networkCodes';
import type { Finding, Session } from '../model/model';
import type { FamilyRules } from '../model/familyRules';
import { windowsUpdateFacts } from './machineFacts';
import { updateMeanings } from '../patterns/updateMeanings';
import { CallTracker } from './windowsUpdateCalls';
import { callStarts } from './windowsUpdateLines';

const probe = text(
  'Windows Update asks for something that need not be there; searches and installations go well all the same.',
);

/**
 * WindowsUpdate.log. `*FAILED*` is written for every call that gives back a failure code, most of them probes: the ends of
 * searches, downloads and installations report what failed.
 */
export const windowsUpdateRules: FamilyRules = {
  format: windowsUpdate,
  terminalFailures: [
    {
      rule: 'wu-search-ended',
      tool: 'windows-update',
      role: 'terminal',
      starts: ['* END *'],
      match: /^\* END \* +Finding updates .*\bExit code = 0x[89a-fA-F][0-9a-fA-F]{7}\b/,
    },
    {
      rule: 'wu-call-error',
      tool: 'windows-update',
      role: 'terminal',
      starts: ['ClientId = '],
      match: /\bCall error code = 0x[89a-fA-F][0-9a-fA-F]{7}\b/,
    },
    {
      rule: 'wu-deployment-ended',
      tool: 'windows-update',
      role: 'terminal',
      starts: ['Deployment job Id '],
      match: /: Ending deployment for updates, .{0,300}\bExit code = 0x[89a-fA-F][0-9a-fA-F]{7}\b/,
    },
    {
      rule: 'wu-exit-code',
      tool: 'windows-update',
      role: 'terminal',
      starts: ['WARNING: Exit code = ', 'Exit code = '],
      match: /^(?:WARNING: )?Exit code = 0x[89a-fA-F][0-9a-fA-F]{7}$/,
    },
    {
      rule: 'wu-operation-failed',
      tool: 'windows-update',
      role: 'terminal',
      starts: ['WARNING: Install failed, error = ', 'WARNING: Download failed, error = '],
      match: /^WARNING: (?:Install|Download) failed, error = 0x[89a-fA-F]/,
    },
    {
      // 4: failed, 5: aborted (OperationResultCode of the Windows Update Agent)
      rule: 'wu-call-result',
      tool: 'windows-update',
      role: 'terminal',
      starts: ['Install ', 'Download ', 'Search ', 'Uninstall '],
      match: /\b[Rr]esult code [45], HRESULT = 0x[89a-fA-F][0-9a-fA-F]{7}\b/,
    },
    {
      rule: 'wu-call-complete',
      tool: 'windows-update',
      role: 'terminal',
      starts: ['Download call complete (', 'Install call complete ('],
      match: /^(?:Download|Install) call complete \(.*, failed = [1-9]/,
    },
    {
      rule: 'wu-called-back',
      tool: 'windows-update',
      role: 'terminal',
      starts: ['WU client calls back to '],
      match: /\bwith code Call complete and error 0x[89a-fA-F][0-9a-fA-F]{7}\b/,
    },
    {
      rule: 'wu-client-error',
      tool: 'windows-update',
      role: 'terminal',
      starts: ['WARNING: WU client fail'],
      match: /^WARNING: WU client (?:failed \w{1,40}|fails to call back)\b.*\berror 0x[89a-fA-F]/,
    },
  ],
  progressMarkers: [
    {
      // Some are tried again: only the end of the call decides.
      rule: 'download-failed',
      role: 'error',
      starts: ['*FAILED* ['],
      match: /^\*FAILED\* \[[89a-fA-F][0-9a-fA-F]{7}\] Error occurred while downloading update /,
    },
    {
      rule: 'probe',
      role: 'error',
      starts: ['*FAILED* ['],
      match:
        /^\*FAILED\* \[(?:80248007|80248014|8024801E|8024000[CE]|80246007|80070032|80070103|80041010|8007066F)\]/i,
      note: probe,
      asks: true,
    },
    {
      rule: 'failed-call',
      role: 'error',
      starts: ['*FAILED* ['],
      match: /^\*FAILED\* \[[89a-fA-F][0-9a-fA-F]{7}\]/,
    },
    {
      rule: 'client-result',
      role: 'error',
      starts: ['Exit code = ', 'WARNING: Exit code = '],
      match: /\bResult code = 0x[89a-fA-F][0-9a-fA-F]{7}\b/,
    },
    {
      rule: 'update-failed',
      role: 'error',
      starts: ['BITS job {', 'DO job {', 'Deployment job Id ', 'Installer completed', 'Handler: '],
      match:
        /\b(?:failed\b.{0,200}\bhr = 0x|hrDeploy = 0x|result = 0x|returned unknown error )[89a-fA-F][0-9a-fA-F]{7}\b/,
    },
    {
      rule: 'reported-failure',
      role: 'error',
      starts: ['REPORT EVENT: '],
      match: /\tFailure\t/,
    },
    {
      rule: 'warning',
      role: 'error',
      starts: ['WARNING:', 'FATAL:'],
      match: /\b(?:0x)?[89a-fA-F][0-9a-fA-F]{7}\b/,
    },
  ],
  facts: windowsUpdateFacts,
  benignRows: [],
  sessionStarts: callStarts,
  tracker: () => new CallTracker(),
  otherLogs: elsewhere,
  isSelfContained: true,
  meanings: updateMeanings,
  leadsTo: (code, end) => isNetworkCode(code) && isNetworkCode(end),
};

/** Installers write logs of their own; who downloads writes events. */
function elsewhere(session: Session | null, findings: readonly Finding[]): readonly string[] {
  if (findings.some(({ message }) => /\b(?:Windows Setup|Setup360|WinSetup)/i.test(message)))
    return ['setupact.log', 'setuperr.log'];
  if (session?.type === 'installation') return ['CBS.log', windowsLogs.cbs.rotated, 'Setup.evtx'];
  if (session?.type === 'download') return ['Microsoft-Windows-Bits-Client%4Operational.evtx'];
  return ['ReportingEvents.log'];
}

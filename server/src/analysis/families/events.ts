import { hresultFromWin32 } from '../../codes';
import { windowsLogs } from '../../log/names';
import { formatOf } from '../../log/recognise';
import { text } from '../../base/text';
import type { Signature } from '../model/signature';
import { agentEvents, EventTracker, eventObject } from './eventSessions';
import { hardwareEvents, unreadPage } from './eventHardware';
import {
  catalogueStore,
  eventNeighbours,
  failedServices,
  neighbourObject,
  servicingService,
} from './eventNeighbours';
import type { FamilyRules } from '../model/familyRules';
import { eventFacts } from './machineFacts';
import { updateMeanings } from '../patterns/updateMeanings';

const about = (match: RegExpExecArray): ReturnType<typeof eventObject> => eventObject(match.input);
const beside = (match: RegExpExecArray): ReturnType<typeof eventObject> => neighbourObject(match.input);

/** States that are steps on the way, or what a rollback leaves: no proof that a package was installed after all. */
const interim =
  /\b(?:Staged|Resolved|Absent|Superseded)\b|暂存|已分阶段|已解析|不存在|已取代|暫存|已解析|不存在/;

/** Apps of the Store come by Windows Update and are no matter of servicing: `9NBLGGH4NNS1-Microsoft.DesktopAppInstaller` */
const storeApp = /\b[0-9A-Z]{12}-[A-Z0-9]/i;

const restart = text('A restart has to come before the operation can continue.');
const storeCheck = text(
  'A check of the component store, with or without repair; CBS.log has what it found at that time.',
);
const storeDamage = text(
  'Damage may be left in the component store after this repair; CBS.log names the files.',
);
const service = text('A service that servicing depends on did not start or stopped unexpectedly.');

const catalogues = text('The database in which Windows looks signatures up is damaged.');

const transfer = text('A transfer of the Background Intelligent Transfer Service stopped.');
const installer = text('Windows Installer reports that a product was not installed.');

/** Without it no signature is found, and nothing installed. */
const catalogEvent: Signature = {
  rule: 'catalog-event',
  role: 'error',
  starts: ['ESENT ', 'CAPI2 257: '],
  match: catalogueStore,
  when: (_, { level }) => level === 'Error',
  note: catalogues,
  object: beside,
};

function context(
  rule: string,
  starts: readonly string[],
  note?: ReturnType<typeof text>,
  object = about,
): Signature {
  return { rule, role: 'context', starts, match: /^/, object, ...(note && { note }) };
}

/**
 * Events of servicing. They report that an operation failed and with which code, not why: the cause stands in CBS.log. The one
 * who does the work is believed before those who asked for it.
 */
export const eventRules: FamilyRules = {
  format: formatOf('events'),
  terminalFailures: [
    {
      rule: 'package-event',
      role: 'terminal',
      starts: ['Servicing 3: ', 'Servicing 6: '],
      match: /^/,
      object: about,
    },
    {
      rule: 'feature-event',
      role: 'terminal',
      starts: ['Servicing 11: ', 'Servicing 12: ', 'Servicing 16: '],
      match: /^/,
      object: about,
    },
    {
      rule: 'update-event',
      role: 'terminal',
      starts: ['WindowsUpdateClient 20: ', 'WindowsUpdateClient 24: ', 'WindowsUpdateClient 31: '],
      match: /^/,
      when: (match) => !storeApp.test(match.input),
      object: about,
    },
    {
      rule: 'agent-event',
      role: 'terminal',
      starts: agentEvents.map((name) => `${name}: `),
      match: /^/,
    },
    {
      rule: 'secure-boot-held-event',
      role: 'terminal',
      starts: ['TPM-WMI 1032: '],
      match: /^/,
      kind: 'disk-encryption',
    },
    {
      // 1796 comes from every machine on which Secure Boot is off.
      rule: 'secure-boot-event',
      role: 'terminal',
      starts: [1795, 1797, 1798, 1802].map((id) => `TPM-WMI ${id}: `),
      match: /^/,
    },
    { rule: 'wusa-event', role: 'terminal', starts: ['WUSA 3: ', 'WUSA 8: '], match: /^/, object: about },
  ],
  progressMarkers: [
    {
      rule: 'package-event-succeeded',
      role: 'success',
      starts: ['Servicing 2: '],
      match: /^/,
      when: (match) => !interim.test(match.input),
      object: about,
    },
    {
      rule: 'feature-event-succeeded',
      role: 'success',
      starts: ['Servicing 9: ', 'Servicing 10: ', 'Servicing 15: '],
      match: /^/,
      object: about,
    },
    {
      rule: 'update-event-succeeded',
      role: 'success',
      starts: ['WindowsUpdateClient 19: ', 'WUSA 2: ', 'WUSA 5: '],
      match: /^/,
      object: about,
    },
    context(
      'restart-event',
      ['Servicing 4: ', 'Servicing 13: ', 'Servicing 14: ', 'WUSA 4: ', 'WindowsUpdateClient 21: '],
      restart,
    ),
    context('store-check-event', ['Servicing 1013: ', 'Servicing 1014: '], storeCheck),
    context('store-damage-event', ['Servicing 1015: '], storeDamage),
    {
      // What CryptSvc makes anew for itself is often torn by a hard stop: of a failing disk it is a hint.
      ...catalogEvent,
      rule: 'catalog-page-event',
      when: ({ input }, { level }) => level === 'Error' && unreadPage.test(input),
      hardware: 'doubtful',
    },
    ...hardwareEvents.map(({ starts, when, sign, note }) => ({
      ...context(sign === 'failed' ? 'hardware-event' : 'disk-event', starts, note, beside),
      hardware: sign,
      ...(when && { when: (match: RegExpExecArray) => when(match.input) }),
    })),
    {
      // Nothing is installed without it, whether Windows Update says so or not.
      rule: 'servicing-service-event',
      role: 'error',
      starts: failedServices,
      match: servicingService,
      note: service,
      object: beside,
    },
    context('service-event', ['Service Control Manager 70'], service, beside),
    context('shutdown-event', ['User32 1074: ', 'Kernel-Power 41: ', 'EventLog 6008: '], undefined, beside),
    context('transfer-event', ['Bits-Client 61: '], transfer, beside),
    {
      // An update of the recovery environment failed, whether Windows Update says so or not.
      rule: 'recovery-event-failed',
      role: 'error',
      starts: ['WinREAgent 4502: '],
      match: /^/,
      object: beside,
    },
    context('recovery-event', ['WinREAgent '], undefined, beside),
    context('crash-event', ['Application Error 1000: '], undefined, beside),
    catalogEvent,
    {
      // Not servicing, and a failure all the same: it may be why an update of that product failed.
      rule: 'installer-event',
      role: 'error',
      starts: ['MsiInstaller '],
      match: /^(?:.{0,1000}?\bSystem Error (\d{1,5})\b)?/,
      code: (match) => (match[1] === undefined ? undefined : hresultFromWin32(Number(match[1]))),
      note: installer,
      object: beside,
    },
    context('event', [
      'Servicing ',
      'WUSA ',
      'WindowsUpdateClient ',
      'Service Control Manager ',
      'Kernel-',
      'DeviceSetupManager ',
      'Bits-Client ',
      'User32 ',
      'EventLog ',
      'Ntfs ',
      'WHEA-Logger ',
      'BugCheck ',
      'User Profiles Service ',
      'ESENT ',
    ]),
  ],
  // Windows started, stopped or set its clock at a moment that stands in the words of the event.
  moment: {
    starts: ['Kernel-General 1: ', 'Kernel-General 12: ', 'Kernel-General 13: '],
    match: /(\d{4}\P{L}{1,3}\d\d\P{L}{1,3}\d\dT\d\d:\d\d:\d\d)/u,
  },
  facts: eventFacts,
  benignRows: [],
  sessionStarts: [],
  tracker: () => new EventTracker(),
  meanings: updateMeanings,
  neighbours: eventNeighbours,
  otherLogs: () => ['CBS.log', windowsLogs.cbs.rotated],
};

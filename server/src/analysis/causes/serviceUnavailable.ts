import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { argumentPattern } from '../../identity/servicingNames';

const serviceCodes =
  '1058|1060|1053|1068|1069|1072|ERROR_SERVICE_DISABLED|ERROR_SERVICE_DOES_NOT_EXIST|ERROR_SERVICE_REQUEST_TIMEOUT|ERROR_SERVICE_DEPENDENCY_FAIL|ERROR_SERVICE_LOGON_FAILED|ERROR_SERVICE_MARKED_FOR_DELETE';

export const serviceUnavailable: CauseDeclaration = {
  kind: 'service-unavailable',
  precedence: 130,
  label: text('Service unavailable'),
  about: {
    what: text('A Windows service that is needed is disabled, missing, or does not start.'),
    shows: text('1058 (0x80070422), 1060, 1068, 0x800706ba or 0x800706d9 with the name of the service.'),
    confused: text(
      'A service that another product stops again and again; servicing (CBS) itself, which is no Windows service.',
    ),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x800706d9',
    ],
  },
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('A service that servicing needs is disabled, missing or cannot be started.')
      : text('A service is disabled, missing or cannot be started: {0}.', object),
  remedies: () => ['fix-service', 'fix-installer'],
  checklist: {
    title: text('A service that is not available'),
    steps: () => [
      {
        title: text('Find the service behind the installer'),
        what: text(
          'Error 1058 is a disabled service, 1060 a missing one, 1068 a dependency. The System event log names it at the time of the failure.',
        ),
        command: ['sc.exe query <service>', 'sc.exe qc <service>'],
        why: text('The installer of Windows has a name of its own; the service behind it is what fails.'),
        expected: text('One service with START_TYPE 4 DISABLED, or none of that name.'),
        onFailure: text('Collect the System event log.'),
        risk: 'none',
      },
      {
        title: text('Export its key, enable it, or repair its feature'),
        condition: text('When neither a policy nor an administrator has disabled it on purpose.'),
        what: text(
          'Give it the start type that a healthy machine of the same build has. A missing service comes back with its feature (for the .NET services: repair .NET).',
        ),
        command: [
          'reg.exe export HKLM\\SYSTEM\\CurrentControlSet\\Services\\<service> <backup.reg>',
          'sc.exe config <service> start= demand',
        ],
        why: text('The installer calls the service, and fails while it cannot start.'),
        undo: text('Import the exported key.'),
        expected: text('The service starts.'),
        onFailure: text('Import the exported key again.'),
        risk: 'medium',
      },
    ],
    upgrade: () => 'never',
  },
  otherLogs: ['System.evtx'],
  signatures: [
    {
      rule: 'service-not-started',
      role: 'cause',
      starts: ['Failed in StartService', 'Failed to start service', 'Failed to start the service'],
      match: new RegExp(
        String.raw`^Failed (?:in StartService for|to start (?:the )?service:?) (?:${argumentPattern}|["']?([^\s"',]{1,256})["']?),? (?:with )?error(?: code)?:? \d+`,
      ),
      object: (m) => ({ name: m[1] ?? m[2] ?? m[3] ?? '' }),
    },
    {
      // The installer is named where its failure is reported.
      rule: 'installer-message',
      role: 'cause',
      starts: ['CMIADAPTER: Inner Error'],
      match: new RegExp(
        String.raw`^CMIADAPTER: Inner Error Message from AI HRESULT = HRESULT_FROM_WIN32\((?:${serviceCodes})\)`,
      ),
    },
    {
      rule: 'installer-needs-service',
      role: 'cause',
      starts: ['Failed execution of queue item Installer:'],
      match: new RegExp(
        String.raw`^Failed execution of queue item Installer: (?=.*Failure will not be ignored)(.{1,300}?) \(\{.*HRESULT_FROM_WIN32\((?:${serviceCodes})\)`,
      ),
      object: (m) => ({ name: m[1]! }),
    },
    {
      rule: 'mount-service',
      role: 'cause',
      starts: ['Failed to get WimMount ImagePath'],
      match: /^Failed to get WimMount ImagePath/,
      object: () => ({ name: 'WimMount' }),
    },
  ],
};

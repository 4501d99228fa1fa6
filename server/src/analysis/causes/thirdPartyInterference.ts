import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

export const thirdPartyInterference: CauseDeclaration = {
  kind: 'third-party-interference',
  label: text('Interference by another product'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('Another product denied or interrupted the operation.')
      : text('Another product denied or interrupted the operation; see {0}.', object),
  remedies: (_, variants) =>
    variants.has('hive-in-use')
      ? ['reboot', 'remove-third-party']
      : variants.has('app-not-provisioned')
        ? ['remove-third-party']
        : ['remove-third-party', 'fix-driver'],
  otherLogs: ['setupapi.dev.log', 'System.evtx'],
  signatures: [
    {
      rule: 'network-driver',
      role: 'context',
      starts: ['Installing network driver'],
      match: /^Installing network driver (.+)$/,
      object: (m) => ({ name: m[1]! }),
    },
    {
      // A filter or VPN driver guards the adapter keys; Windows itself does not deny servicing there.
      rule: 'network-access-denied',
      role: 'cause',
      starts: ['Failed execution of queue item Installer: Network Drivers'],
      match:
        /^Failed execution of queue item Installer: Network Drivers .*HRESULT_FROM_WIN32\((?:5|ERROR_ACCESS_DENIED)\).*Failure will not be ignored/,
    },
    {
      // Servicing of an offline image needs its hives for itself.
      rule: 'hive-in-use',
      variant: 'hive-in-use',
      role: 'cause',
      starts: [],
      why: text(
        'Another process has the registry hive of the image open, so that the image cannot be serviced.',
      ),
      match: /^Failed to load offline \S+ hive from '([^']{1,260})'.*\[HRESULT = 0x80070020\b/i,
      object: (m) => ({ name: m[1]!.replace(/^\\\\\?\\/, '') }),
    },
    {
      // A store app that one user installed is no part of the image; no kind is nearer than that of a product in the way.
      rule: 'app-not-provisioned',
      variant: 'app-not-provisioned',
      role: 'cause',
      starts: [],
      why: text(
        'An app is installed for one user and not for all, so that Sysprep cannot generalize the image.',
      ),
      match: /^Package (\S{1,200}) was installed for a user, but not provisioned for all users/,
      object: (m) => ({ name: m[1]! }),
    },
    {
      rule: 'restart-by-process',
      role: 'cause',
      starts: ['The process '],
      match: /^The process (.+) \([^()]*\) has initiated the (?:restart|power off|shutdown) of computer/i,
      when: (m) => !/\\windows\\(?:system32|servicing|winsxs)\\|trustedinstaller/i.test(m[1]!),
      object: (m) => ({ name: m[1]! }),
    },
  ],
};

import { text } from '../../text';
import type { CauseDeclaration } from '../cause';

export const thirdPartyInterference: CauseDeclaration = {
  kind: 'third-party-interference',
  label: text('Interference by another product'),
  persists: false,
  endsIn: 'any',
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: (object) =>
    object === null
      ? text('Another product denied or interrupted the operation.')
      : text('Another product denied or interrupted the operation; see {0}.', object),
  remedies: () => ['remove-third-party', 'fix-driver'],
  elsewhere: ['setupapi.dev.log', 'System.evtx'],
  signatures: [
    {
      rule: 'network-driver',
      role: 'context',
      starts: ['Installing network driver'],
      match: /^Installing network driver (.+?)\s*$/,
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
      rule: 'restart-by-process',
      role: 'cause',
      starts: ['The process '],
      match: /^The process (.+) \([^()]*\) has initiated the (?:restart|power off|shutdown) of computer/i,
      when: (m) => !/\\windows\\(?:system32|servicing|winsxs)\\|trustedinstaller/i.test(m[1]!),
      object: (m) => ({ name: m[1]! }),
    },
  ],
};

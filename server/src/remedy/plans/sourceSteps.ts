import { text } from '../../base/text';
import { inForm } from '../../identity/validate';
import type { Step } from '../model';
import type { RemedyRequest } from '../request';
import { step } from './steps';

/** Steps for content that no source gave: the way to it comes before any repair. */

const host = /^[A-Za-z\d](?:[A-Za-z\d-]{0,62}\.)+[A-Za-z]{2,24}$/;
const policies = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate';
const servicing = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Servicing';

/** From the network to a source of one's own; only a host that a log names in full stands in a command. */
export function networkSteps(request: Pick<RemedyRequest, 'object' | 'evidence' | 'remedies'>): Step[] {
  const way = wayToSource(request);
  return isOfRepair(request) ? [way, ...ownSources()] : [way];
}

/** Whether a repair or a feature lacked its content; the client of Windows Update has no use for a source of one's own. */
export function isOfRepair({ remedies }: Pick<RemedyRequest, 'remedies'>): boolean {
  return remedies === undefined || remedies.some((kind) => kind.startsWith('restorehealth'));
}

function wayToSource({ object, evidence }: Pick<RemedyRequest, 'object' | 'evidence'>): Step {
  return step('by-hand', {
    title: text('Check the way to the source: names, proxy, update server'),
    what: text(
      'Is the host found? Which proxy does the system itself use (not the user)? Does a policy send the machine to WSUS, which has no content for repairs, features and languages?',
    ),
    why: text('Without an answer from the source, every repair and every retry fails in the same way.'),
    command: [
      `nslookup.exe ${inForm(object.name, host, 'download.windowsupdate.com')}`,
      'netsh.exe winhttp show proxy',
      `reg.exe query "${policies}" /s`,
      `reg.exe query "${servicing}"`,
    ],
    expected: text('An address, the proxy that is meant, and the update server that is meant.'),
    onFailure: text('Correct DNS, the proxy (netsh winhttp set proxy) or the rule of the firewall.'),
    serves: ['fix-source'],
    risk: 'none',
    evidence,
  });
}

function ownSources(): Step[] {
  return [
    step('by-hand', {
      title: text('Let repairs and features come from Windows Update'),
      condition: text('When the machine is managed by WSUS.'),
      what: text(
        'In the policy "Specify settings for optional component installation and component repair": download directly from Windows Update. The value is set until the repair is done; it does not last on a machine whose policy says otherwise.',
      ),
      command: [
        `reg.exe export "${servicing}" C:\\Windows\\Temp\\servicing-policy.reg /y`,
        `reg.exe add "${servicing}" /v RepairContentServerSource /t REG_DWORD /d 2 /f`,
      ],
      why: text('WSUS has no content for repairs and features unless it is configured to.'),
      expected: text('The same operation continues where it failed before.'),
      onFailure: text('Specify a separate source, as the next step does.'),
      undo: text('Delete the value again, or import the exported key.'),
      serves: ['fix-source'],
      risk: 'medium',
    }),
    step('by-hand', {
      title: text('Specify a separate source'),
      condition: text('When the machine is to reach no server.'),
      what: text(
        'Mount the ISO "Languages and Optional Features" or the installation medium of the same build; for a feature or language name its folder, for a repair install.wim.',
      ),
      command: [
        'dism.exe /Online /Add-Capability /CapabilityName:<name> /Source:<media>\\LanguagesAndOptionalFeatures /LimitAccess',
        'dism.exe /Online /Cleanup-Image /RestoreHealth /Source:wim:<media>\\sources\\install.wim:1 /LimitAccess',
      ],
      why: text('A medium of the same build has the content, whatever the network does.'),
      undo: text('Remove the capability again; a repair replaces only what is damaged.'),
      expected: text('Exit code 0.'),
      onFailure: text('If the medium is of another build, get one of the build that winver shows.'),
      serves: ['fix-source', 'restorehealth-with-source'],
    }),
  ];
}

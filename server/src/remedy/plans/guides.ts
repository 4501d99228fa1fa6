import type { RemedyVariant } from '../../analysis/model/traits';
import { text } from '../../base/text';
import type { Step } from '../model';
import type { Evidence, RemedyRequest } from '../request';
import { driverGuide } from './driverGuide';
import type { ChecklistKind, Guide, Guides } from './guide';
import { nameOr } from './names';
import { obstacleGuides } from './obstacleGuides';
import { requestGuides } from './requestGuides';
import { registryGuides } from './registryGuides';
import { step } from './steps';

const sid = /^S-1-5-21(?:-\d{1,10}){4}$/;

/** What a person does about a kind of cause, in order. In-place upgrades and restarts are put around it by the plan. */
export const guides: Guides<ChecklistKind> = {
  ...registryGuides,
  ...obstacleGuides,
  ...requestGuides,
  'orphan-component': ({ evidence }) => [
    step('by-hand', {
      title: text('Leave it'),
      what: text(
        'RestoreHealth skips components that no package owns, on this machine and in every run. It is not the reason why an update fails; look for another cause in the same session.',
      ),
      expected: text('The update fails for another reason, or does not fail.'),
      onFailure: text('Only when the store must be clean of it: the next step.'),
      risk: 'none',
      evidence,
    }),
  ],
  'driver-install-failed': driverGuide,
  'advanced-installer-failed': ({ evidence }) => [
    step('by-hand', {
      title: text('Find out what the installer needed'),
      what: text(
        'Read the block from "Begin executing advanced installer" to "Completion status": the innermost message says what failed. Task Scheduler: a task file and its entry in TaskCache disagree. Root Devices: the device exists already. Network Drivers: a filter driver or a stopped service. Generic Command: run the command by hand and read its own log. Event provider: a channel with another owner. Container: the Containers feature.',
      ),
      expected: text('One object with a name: a task, a device, a channel, a folder, a command.'),
      onFailure: text('Collect setupapi.dev.log and the System event log of that minute.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Export it, put it right, and nothing else'),
      what: text(
        'Export the key or copy the file before it is changed; correct the one object that the message names.',
      ),
      command: ['reg.exe export <key> <backup.reg>'],
      expected: text('The installer runs through at the next try.'),
      onFailure: text('Import the exported key again.'),
      risk: 'medium',
    }),
    step('by-hand', {
      title: text('Restart and try the update again'),
      what: text('Install the update again and read the new CBS.log.'),
      expected: text('No "Failure will not be ignored" line.'),
      onFailure: text('The next installer has a cause of its own: begin again at its block.'),
    }),
  ],
  'user-profile-hive': ({ object, evidence }) => {
    const name = nameOr(object.name, sid, '<SID>');
    const key = `HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\${name}`;
    return [
      step('by-hand', {
        title: text('Look at the profile'),
        what: text('Whose account is it, and does the folder in ProfileImagePath have an NTUSER.DAT?'),
        command: [`reg.exe query "${key}"`],
        expected: text('An entry without a folder, or a folder without a hive.'),
        onFailure: text('Hive and folder are there: sign in once with that account, then try again.'),
        risk: 'none',
        evidence,
      }),
      step('by-hand', {
        title: text('Sign in once, or remove the stale entry'),
        condition: text('When nobody needs the profile: ask its owner first.'),
        what: text(
          'A sign-in builds the profile. A stale entry is exported, then deleted; the data of a folder stays where it is.',
        ),
        command: [`reg.exe export "${key}" <backup.reg>`, `reg.exe delete "${key}"`],
        expected: text('The update no longer stops at this account.'),
        onFailure: text('Import the exported key again.'),
        risk: 'medium',
      }),
    ];
  },
  'service-unavailable': ({ evidence }) => [
    step('by-hand', {
      title: text('Find the service behind the installer'),
      what: text(
        'Error 1058 is a disabled service, 1060 a missing one, 1068 a dependency. The System event log names it at the time of the failure.',
      ),
      command: ['sc.exe query <service>', 'sc.exe qc <service>'],
      expected: text('One service with START_TYPE 4 DISABLED, or none of that name.'),
      onFailure: text('Collect the System event log.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Export its key, enable it, or repair its feature'),
      condition: text('When no policy and nobody has disabled it on purpose.'),
      what: text(
        'Give it the start type that a healthy machine of the same build has. A missing service comes back with its feature (for the .NET services: repair .NET).',
      ),
      command: [
        'reg.exe export HKLM\\SYSTEM\\CurrentControlSet\\Services\\<service> <backup.reg>',
        'sc.exe config <service> start= demand',
      ],
      expected: text('The service starts.'),
      onFailure: text('Import the exported key again.'),
      risk: 'medium',
    }),
  ],
  'missing-filesystem-object': ({ evidence }) => [
    step('by-hand', {
      title: text('Compare the path with a healthy machine'),
      what: text(
        'Is the folder missing, or is it a link whose target is gone? The path stands in the log line.',
      ),
      command: ['dir /al <parent folder>', 'fsutil.exe reparsepoint query <path>'],
      expected: text('A missing folder, or a link that leads nowhere.'),
      onFailure: text(
        'The path exists: look at permissions and at the user under whom servicing runs (SYSTEM).',
      ),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Create the folder, or correct the link'),
      what: text(
        'Create it with the permissions that it has on a healthy machine. A link that leads nowhere is renamed, not deleted.',
      ),
      command: ['mkdir <path>', 'icacls.exe <path> /restore <permissions saved on the healthy machine>'],
      expected: text('The update passes this line.'),
      onFailure: text('Read the new CBS.log: the next missing path has the same reason.'),
      risk: 'medium',
    }),
  ],
  'access-denied': ({ evidence }) => [
    step('by-hand', {
      title: text('See who refuses'),
      what: text(
        'Process Monitor with the filter "Result is ACCESS DENIED" while the update runs shows the object and the process. Is the prompt elevated?',
      ),
      expected: text('One file or key, refused to SYSTEM or TrustedInstaller.'),
      onFailure: text('A filter driver refuses without an entry in the permissions: see other products.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Give this one object the permissions of a healthy machine'),
      what: text(
        'Save the permissions here, then apply those of the same object of a machine of the same build. Never icacls /reset /T on WinSxS or System32.',
      ),
      command: [
        'icacls.exe <path> /save <backup.acl>',
        'icacls.exe <folder> /restore <donor.acl>',
        'icacls.exe <path> /setowner "NT SERVICE\\TrustedInstaller"',
      ],
      expected: text('The same owner and entries as on the healthy machine.'),
      onFailure: text('Restore the saved permissions.'),
      risk: 'medium',
    }),
  ],
  'third-party-interference': (request) =>
    (request.variant && ownSteps[request.variant]?.(request)) ?? otherProduct(request),
};

/** Sysprep generalizes no image in which one user has an app that the others do not get. */
function removeApp({ evidence, object }: RemedyRequest): Step {
  const name = nameOr(object.name?.split('_')[0], /^[A-Za-z0-9.-]{3,50}$/, '<name>');
  return step('by-hand', {
    title: text('Remove the app for the user, or provision it for all'),
    what: text('As the user who has the app. The name is that of the log without version and publisher.'),
    command: [
      `Get-AppxPackage -AllUsers -Name ${name} | Select-Object Name, PackageUserInformation`,
      `Get-AppxPackage -Name ${name} | Remove-AppxPackage`,
    ],
    expected: text('The app is listed for no user, or for all.'),
    onFailure: text('Sysprep stops at one app a run: run it again and read setuperr.log for the next one.'),
    risk: 'low',
    evidence,
  });
}

function closeImage(evidence: readonly Evidence[]): Step {
  return step('by-hand', {
    title: text('Close what has the image open'),
    what: text(
      'A scanner, a second DISM, Explorer or a mount of the same image holds the hive. In a running Windows its own volume cannot be serviced with /Image.',
    ),
    command: ['dism.exe /Get-MountedImageInfo'],
    expected: text('The mounted images, and whether one of them is left over.'),
    onFailure: text('Restart, then try again before anything else opens the image.'),
    risk: 'none',
    evidence,
  });
}

/** What stops an operation although no product is to blame. */
const ownSteps: Readonly<Partial<Record<RemedyVariant, Guide>>> = {
  'app-not-provisioned': (request) => [removeApp(request)],
  'hive-in-use': ({ evidence }) => [closeImage(evidence)],
};

function otherProduct({ evidence }: RemedyRequest): Step[] {
  return [
    step('by-hand', {
      title: text('Make sure before you blame'),
      what: text(
        'Which product owns the process or the driver that the log names? See fltmc and the System event log (1074). Ask its owner before it is changed.',
      ),
      command: ['fltmc.exe filters', 'driverquery.exe /v'],
      expected: text('One product that is active at the time of the failure.'),
      onFailure: text('Collect setupapi.dev.log and the System event log.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Update it, exclude servicing from it, or remove it for the time of the update'),
      condition: text('With the consent of who runs it.'),
      what: text(
        'Take the newest version first. Stopping its service is not enough for a filter driver: uninstall it and restart.',
      ),
      expected: text('The update installs.'),
      onFailure: text('It was not this product: put it back.'),
      risk: 'medium',
    }),
  ];
}

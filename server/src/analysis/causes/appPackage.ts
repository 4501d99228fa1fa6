import { text } from '../../base/text';
import type { LogObject } from '../../identity/logObject';
import { inForm } from '../../identity/validate';
import type { CauseDeclaration } from '../model/cause';
import type { ManualStep } from '../model/checklist';
import { inferredKind } from './inferredKind';

const anyApp: readonly ManualStep[] = [
  {
    title: text('Find the app and the users who have it'),
    what: text('The name is that of the log without version and publisher.'),
    command: [
      'Get-AppxPackage -AllUsers -Name <name> | Select-Object Name, PackageUserInformation',
      'Get-AppxProvisionedPackage -Online | Where-Object DisplayName -EQ <name>',
    ],
    why: text('It can only be removed for the users who have it.'),
    expected: text('Who has the app, and whether new users get it.'),
    onFailure: text('If it is no longer there, run the operation again.'),
    risk: 'none',
  },
  {
    title: text('Remove it for those users, or provision it for all'),
    what: text('A version that is there already need not be added again.'),
    why: text('Windows stops where one user has an app that the others do not get.'),
    command: ['Get-AppxPackage -Name <name> | Remove-AppxPackage'],
    undo: text('Install the app again from the Microsoft Store.'),
    expected: text('The operation succeeds when it is run again.'),
    onFailure: text('It stops at one app a run; the log names the next one.'),
    risk: 'low',
  },
];

export const appPackage: CauseDeclaration = {
  ...inferredKind({
    kind: 'app-package',
    label: text('App package'),
    about: {
      what: text('An app package (Appx, MSIX) cannot be installed, removed or taken along.'),
      shows: text(
        '0x80073Cxx or 0x80073D0x from the AppX deployment, Sysprep or DISM with the name of the package.',
      ),
      confused: text('A package of servicing (.cab, .msu), which CBS.log names as Package_for_….'),
      references: [
        'https://learn.microsoft.com/windows/win32/appxpkg/troubleshooting',
        'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/sysprep-fails-remove-or-update-store-apps',
      ],
    },
    why: (object) =>
      object === null
        ? text('A store app or its registration stops the operation.')
        : text('The app package {0} stops the operation.', object),
    remedies: () => ['remove-package', 'fix-installer', 'collect-more-logs'],
    checklist: {
      title: text('An app that stops the operation'),
      steps: ({ variant, object }) => (variant === undefined ? anyApp : [removeApp(object)]),
      upgrade: () => 'never',
    },
  }),
  signatures: [
    {
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
  ],
};

/** Sysprep generalizes no image in which one user has an app that the others do not get. */
function removeApp(object: LogObject): ManualStep {
  const name = inForm(object.name?.split('_')[0], /^[A-Za-z0-9.-]{3,50}$/, '<name>');
  return {
    title: text('Remove the app for the user, or provision it for all'),
    what: text('As the user who has the app. The name is that of the log without version and publisher.'),
    command: [
      `Get-AppxPackage -AllUsers -Name ${name} | Select-Object Name, PackageUserInformation`,
      `Get-AppxPackage -Name ${name} | Remove-AppxPackage`,
    ],
    why: text('Sysprep generalizes no image in which one user has an app that the others do not get.'),
    undo: text('Install the app again from the Microsoft Store.'),
    expected: text('The app is listed for no user, or for all.'),
    onFailure: text('Sysprep stops at one app a run; run it again, and setuperr.log names the next one.'),
    risk: 'low',
  };
}

import { text } from '../../base/text';
import { inferredKind } from './inferredKind';

export const appPackage = inferredKind({
  kind: 'app-package',
  label: text('App package'),
  why: (object) =>
    object === null
      ? text('A store app or its registration stops the operation.')
      : text('The app package {0} stops the operation.', object),
  remedies: () => ['remove-package', 'fix-installer', 'collect-more-logs'],
  checklist: {
    title: text('An app that stops the operation'),
    steps: () => [
      {
        title: text('Find the app and the users who have it'),
        what: text('The name is that of the log without version and publisher.'),
        command: [
          'Get-AppxPackage -AllUsers -Name <name> | Select-Object Name, PackageUserInformation',
          'Get-AppxProvisionedPackage -Online | Where-Object DisplayName -EQ <name>',
        ],
        expected: text('Who has the app, and whether new users get it.'),
        onFailure: text('It is gone already: run the operation again.'),
        risk: 'none',
      },
      {
        title: text('Remove it for those users, or provision it for all'),
        what: text('A version that is there already need not be added again.'),
        command: ['Get-AppxPackage -Name <name> | Remove-AppxPackage'],
        expected: text('The operation succeeds when it is run again.'),
        onFailure: text('It stops at one app a run: read the log for the next one.'),
        risk: 'low',
      },
    ],
    upgrade: () => 'never',
  },
});

import { text } from '../../base/text';
import { checkPackage } from '../../identity/validate';
import type { Guides } from './guide';
import { step } from './steps';

const servicing = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing';

/** Registry damage: exported first, one key or value at a time, by a person who has seen it. */
export const registryGuides: Guides<
  'orphan-package-registration' | 'corrupt-component-registry' | 'corrupt-servicing-registry'
> = {
  'orphan-package-registration': ({ object, evidence }) => {
    const identity = checkPackage(object.package ?? '');
    const name = identity.ok ? identity.value.text : '<package identity>';
    const language = identity.ok && identity.value.culture !== '' ? identity.value.culture : '<language>';
    return [
      step('by-hand', {
        title: text('Is the language or package installed?'),
        what: text('What is installed must be repaired, not removed.'),
        command: [
          `dism.exe /Online /Get-Packages /Format:Table | findstr.exe /i "${language}"`,
          'dism.exe /Online /Get-Intl',
        ],
        expected: text('Not listed, or listed with a state other than Installed.'),
        onFailure: text(
          'Installed: install the language pack of this build again, then the newest cumulative update.',
        ),
        risk: 'none',
        evidence,
      }),
      step('by-hand', {
        title: text('Install the language again, or remove it properly'),
        what: text(
          'Add the language pack of exactly this build and then the cumulative update; or remove the language. The update is tried again after that.',
        ),
        command: [
          'dism.exe /Online /Add-Package /PackagePath:<language pack.cab>',
          `lpksetup.exe /u ${language}`,
        ],
        expected: text('The package is gone from the list, or Installed.'),
        onFailure: text('Only its registration is left: go on.'),
        risk: 'medium',
      }),
      step('by-hand', {
        title: text('Remove the stale registration'),
        condition: text('When the package is not installed, and the update still stops at it.'),
        what: text(
          'Export the keys first. Deleting needs ownership of the key; give it back afterwards. One identity at a time.',
        ),
        command: [
          `reg.exe export "${servicing}\\Packages\\${name}" <backup.reg>`,
          `reg.exe query "${servicing}\\PackageDetect" /s /f "${name}"`,
          `reg.exe delete "${servicing}\\Packages\\${name}"`,
        ],
        expected: text('The update passes this package.'),
        onFailure: text('Import the exported keys again.'),
        risk: 'high',
      }),
    ];
  },
  'corrupt-component-registry': ({ evidence }) => [
    step('by-hand', {
      title: text('Keep the hive as it is now'),
      what: text(
        'Save the hive before anything else; the collect script does it too. Look whether System32\\config\\RegBack or a system backup has one of the same state.',
      ),
      command: [
        'reg.exe load HKLM\\COMPONENTS C:\\Windows\\System32\\config\\COMPONENTS',
        'reg.exe save HKLM\\COMPONENTS <folder>\\COMPONENTS',
        'reg.exe unload HKLM\\COMPONENTS',
      ],
      expected: text('A copy outside of System32.'),
      onFailure: text('A hive that does not load is beyond single values: the in-place upgrade is the way.'),
      risk: 'none',
      evidence,
    }),
    step('by-hand', {
      title: text('Find the key or value'),
      what: text(
        'When the log does not name it: Process Monitor on TiWorker.exe; the last NAME NOT FOUND or BUFFER OVERFLOW below HKLM\\COMPONENTS before the failure.',
      ),
      expected: text('One key of one component.'),
      onFailure: text('None: scan the hive against one of a machine of the same build.'),
      risk: 'none',
    }),
    step('by-hand', {
      title: text('Bring the values of this component from a donor'),
      condition: text('When the donor has the same component in the same version.'),
      what: text(
        'Load the hive of the donor under another name, export the key of the component, and import it here with the hive loaded. Unload both.',
      ),
      command: [
        'reg.exe load HKLM\\DonorComponents <donor>\\COMPONENTS',
        'reg.exe export "HKLM\\DonorComponents\\DerivedData\\Components\\<component>" <donor.reg>',
        'reg.exe unload HKLM\\DonorComponents',
      ],
      expected: text('The update passes this component.'),
      onFailure: text('Put the saved hive back in the recovery environment.'),
      risk: 'high',
    }),
  ],
  'corrupt-servicing-registry': ({ object, evidence }) => {
    const number = /\\DriverOperations\\(\d{1,6})$/.exec(object.name ?? '')?.[1];
    const key = number === undefined ? `${servicing}\\<key>` : `${servicing}\\DriverOperations\\${number}`;
    return [
      step('by-hand', {
        title: text('Look at the key'),
        what:
          number === undefined
            ? text(
                'Compare the key or value that the log names with a healthy machine of the same build: its type, its data, its neighbours.',
              )
            : text(
                'An operation without a value Identity cannot be run by the driver queue; it is left over from an interrupted update.',
              ),
        command: [`reg.exe query "${key}" /s`],
        expected:
          number === undefined
            ? text('A wrong type, or data that no healthy machine has.')
            : text('No value Identity.'),
        onFailure: text('It looks right: the log may be of an earlier state. Try the update again first.'),
        risk: 'none',
        evidence,
      }),
      step('by-hand', {
        title: text('Export it, then correct or delete this one entry'),
        condition: text('When no restart is pending.'),
        what: text(
          'Deleting needs ownership of the key; give it back to TrustedInstaller afterwards. Correct a value to what the healthy machine has; delete an operation that has no Identity.',
        ),
        command: [
          `reg.exe export "${key}" <backup.reg>`,
          ...(number === undefined ? [] : [`reg.exe delete "${key}"`]),
        ],
        expected: text('The update passes this line.'),
        onFailure: text('Import the exported key again.'),
        risk: 'high',
      }),
      step('by-hand', {
        title: text('Restart and try the update again'),
        what: text('Install the update again and read the new CBS.log.'),
        expected: text('No line about this key.'),
        onFailure: text('The next key has the same history: begin again with it.'),
      }),
    ];
  },
};

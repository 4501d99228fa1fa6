import { text, type Text } from '../../base/text';
import type { StoreFile, Risk, Step, StepId } from '../model';
import type { Evidence } from '../request';

/** Steps that more than one plan takes. */

/** An update in words: its number, or a phrase where the log gives none. */
export function updateName(kb: string | null): string | Text {
  return kb ?? text('the update that failed');
}

type Parts = Omit<Step, 'id' | 'condition' | 'command' | 'risk' | 'evidence'> & {
  readonly condition?: Text;
  readonly command?: readonly string[];
  readonly risk?: Risk;
  readonly evidence?: readonly Evidence[];
};

/** A step; what is not given is "always", no command, low risk and no line of its own. */
export function step(id: StepId | 'by-hand', parts: Parts): Step {
  return { id, condition: null, command: [], risk: 'low', evidence: [], ...parts };
}

export function checkMachine(): Step {
  return step('check-machine', {
    title: text('Check this machine'),
    what: text('Shows the build and architecture, and looks for a restart that is waiting. Changes nothing.'),
    command: [
      'reg.exe query "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion" /v UBR',
      'reg.exe query "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending"',
    ],
    expected: text(
      'A 64-bit process on 64-bit Windows, the architecture that the log names, no restart waiting.',
    ),
    onFailure: text('The script stops before anything is changed (exit code 10).'),
    risk: 'none',
  });
}

export function restoreHealth(): Step {
  return step('restorehealth', {
    title: text('Repair the component store'),
    condition: text('Unless -SkipRestoreHealth is given.'),
    what: text(
      'Runs dism /Cleanup-Image /RestoreHealth once, with /Source when -Source is given. With -UseWindowsUpdate a machine that is managed by WSUS may ask Windows Update for this one repair; the policy is put back afterwards.',
    ),
    command: ['dism.exe /Online /Cleanup-Image /RestoreHealth'],
    expected: text('Exit code 0: the store is consistent.'),
    onFailure: text(
      'Give -Source: a mounted image or install.wim of the same build (exit code 13). Do not run it in a loop.',
    ),
  });
}

export function sfc(): Step {
  return step('sfc', {
    title: text('Check the system files'),
    condition: text('When the store is consistent, and unless -SkipSfc is given.'),
    what: text('Runs sfc /scannow, then reads in CBS.log whether a file could not be repaired.'),
    command: ['sfc.exe /scannow'],
    expected: text('No "Cannot repair member file" line in CBS.log since the start of the script.'),
    onFailure: text(
      'The files that are named are damaged in the store too: write a script for each of them (exit code 14).',
    ),
  });
}

export function retryUpdate(kb: string | null): Step {
  return step('retry-update', {
    title: text('Try {0} again', updateName(kb)),
    condition: text(
      'When no restart is waiting. With -KbPackage the package is installed; without, do it in Windows Update.',
    ),
    what: text('Runs wusa.exe with the .msu package, quietly and without a restart.'),
    command: ['wusa.exe <package.msu> /quiet /norestart'],
    expected: text('Exit code 0 or 3010, or 0x00240006 when it is installed already.'),
    onFailure: text('The next step installs the package by hand.'),
    risk: 'medium',
  });
}

export function installByHand(kb: string | null): Step {
  return step('install-by-hand', {
    title: text('Otherwise install {0}, or the update before it, by hand', updateName(kb)),
    condition: text('When -KbPackage is given and the step before did not install it.'),
    what: text(
      'Runs expand -F:* on the .msu package and dism /Add-Package on what is in it, the servicing stack first. From build 26100 on DISM gets the .msu itself, with its checkpoint updates beside it in one folder.',
    ),
    command: [
      'expand.exe -F:* <package.msu> <folder>',
      'dism.exe /Online /Add-Package /PackagePath:<folder>\\<SSU-*.cab>',
      'dism.exe /Online /Add-Package /PackagePath:<folder>\\<package.cab>',
    ],
    expected: text('Exit code 0 or 3010.'),
    onFailure: text('Read the new CBS.log: its cause may be another one by now (exit code 15).'),
    risk: 'medium',
  });
}

/** Installs the update that brings a damaged object once more. */
export function reinstallOwner(kb: string | null, evidence: readonly Evidence[]): Step {
  return step('reinstall-owner', {
    title:
      kb === null
        ? text('Install the update that owns the damaged object again')
        : text('Install {0} again: it owns the damaged object', kb),
    condition: text('When -OwnerPackage is given.'),
    what: text('Runs expand -F:* on the package and dism /Add-Package on what is in it.'),
    command: [
      'expand.exe -F:* <package.msu> <folder>',
      'dism.exe /Online /Add-Package /PackagePath:<folder>\\<package.cab>',
    ],
    expected: text(
      'Exit code 0 or 3010: the manifests, catalogs and files of the package are in the store again.',
    ),
    onFailure: text(
      'The script goes on with RestoreHealth, which can fetch the same content (exit code 15).',
    ),
    risk: 'medium',
    evidence,
  });
}

/** Puts files back from a healthy machine; `files` is how many. */
export function copyFromDonor(files: readonly StoreFile[], evidence: readonly Evidence[]): Step {
  const [first] = files;
  const unchecked = files.some(({ hash }) => hash === null);
  const component = files.some(({ type }) => type === 'component');
  return step('copy-from-donor', {
    title:
      files.length === 1 && first
        ? text('Put {0} back from a healthy machine', first.file)
        : first?.type === 'component'
          ? text('Put {0} and its manifest back from a healthy machine', first.file)
          : text('Put {0} files back from a healthy machine', files.length),
    condition: text('When -DonorPack or -DonorPath is given.'),
    what: component
      ? text(
          'Creates the folder of the component with the permissions of another component, and copies into it what is missing, without the deltas. The log has no hash for it: it is taken only from a machine that is shown to be the same (build, architecture, edition, language), or with -AcceptUncheckedDonor. Single files of the list are saved first, then copied.',
        )
      : unchecked
        ? text(
            'Finds each file in the pack or below the same name on the donor, saves what is here with its permissions and owner, copies it, and puts permissions and owner back. The log has no hash for some of them: those are taken only from a machine that is shown to be the same (build, architecture, edition, language), or with -AcceptUncheckedDonor.',
          )
        : text(
            'Finds each file in the pack or on the donor, holds it against the hash that the log expects, saves what is here with its permissions and owner, copies it, and puts permissions and owner back.',
          ),
    command: [
      'takeown.exe /F <file> /A',
      'icacls.exe <file> /save <backup> & icacls.exe <file> /grant *S-1-5-32-544:(F)',
      ...(component ? ['mkdir <folder of the component>'] : []),
      'copy <donor file> <file>',
      'icacls.exe <file> /setowner "NT SERVICE\\TrustedInstaller" & icacls.exe <folder> /restore <backup>',
    ],
    expected: text('The files in the store have the expected content; TrustedInstaller owns them.'),
    onFailure: text(
      'The old file is put back. Donor refused: exit code 11. Backup or copy failed: 12. Permissions not put back: 16.',
    ),
    risk: component ? 'high' : 'medium',
    evidence,
  });
}

export function recheck(): Step {
  return step('recheck', {
    title: text('Look into the new CBS.log for the same objects'),
    what: text(
      'Reads what CBS.log and its rotated parts say since the repair, and looks for a failure of the objects that this script repairs. Changes nothing.',
    ),
    command: ['findstr.exe /i /c:"<object>" C:\\Windows\\Logs\\CBS\\CBS.log'],
    expected: text('No line about a failure of one of them.'),
    onFailure: text('The lines are shown: open the new CBS.log and begin again there (exit code 17).'),
    risk: 'none',
  });
}

export function inPlaceUpgrade(condition: Text): Step {
  return step('by-hand', {
    title: text('Last resort: repair Windows with an in-place upgrade'),
    condition,
    what: text(
      'Start setup.exe from installation media of the same or a newer build, the same edition and language, inside the running Windows. It keeps files, programs and settings. Take a backup first.',
    ),
    command: ['<media>\\setup.exe /auto upgrade /dynamicupdate disable'],
    expected: text('Windows starts with a new component store; then install the updates.'),
    onFailure: text('Read setuperr.log and setupact.log in C:\\$WINDOWS.~BT\\Sources\\Panther.'),
    risk: 'high',
  });
}

/** The last step of every script. */
export function lastResort(): Step {
  return inPlaceUpgrade(
    text('When the steps above were done with a source of the same build and the store is still damaged.'),
  );
}

export function collect(): Step {
  return step('collect', {
    title: text('Collect what the next look needs'),
    condition: text('When a step failed.'),
    what: text('Names the logs to keep. Changes nothing.'),
    command: ['powershell.exe -NoProfile -File .\\Collect-ServicingLogs.ps1 -OutputFolder C:\\Temp\\case'],
    expected: text('The new CBS.log shows what is left.'),
    onFailure: text(
      'When the store cannot be repaired: in-place upgrade with media of the same or a newer build.',
    ),
    risk: 'none',
  });
}

/** A restart before anything else. */
export function restartFirst(evidence: readonly Evidence[]): Step {
  return step('by-hand', {
    title: text('Restart Windows'),
    what: text(
      'Save all work and restart, not shut down: a fast start does not finish servicing. Let it finish, however long it takes; never end TrustedInstaller or TiWorker.',
    ),
    command: ['shutdown.exe /r /t 0'],
    expected: text('Windows starts, and CBS.log has a Startup section that ends without a failure.'),
    onFailure: text('When the same line comes again after the restart, go on with the next step.'),
    evidence,
  });
}

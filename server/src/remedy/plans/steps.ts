import { text, type Text } from '../../base/text';
import type { Performer, StoreFile, Risk, Step, StepId } from '../model';
import type { Evidence, RemedyRequest } from '../request';
import { copyCommands } from './copyCommands';
import { donorOf } from './donor';
import { catalogLink, catalogName, olderUpdate, packageFile } from './updateFiles';

/** Steps that more than one plan takes. */

/** An update in words: its number, or a phrase where the log gives none. */
export function updateName(kb: string | null): string | Text {
  return kb ?? text('the update that failed');
}

type Needed = 'title' | 'what' | 'expected' | 'onFailure';
export type Parts = Pick<Step, Needed> &
  Partial<Omit<Step, 'id' | Needed | 'condition' | 'command' | 'risk' | 'evidence'>> & {
    readonly condition?: Text;
    readonly command?: readonly string[];
    readonly risk?: Risk;
    readonly evidence?: readonly Evidence[];
  };

/** A step; what is not given is "always", no command, low risk and no line of its own. */
export function step(id: StepId | 'by-hand', parts: Parts): Step {
  const by: Performer = id === 'by-hand' ? 'hand' : 'script';
  return {
    ...{ id, condition: null, why: null, inScript: null, command: [], undo: null, by },
    ...{ serves: [], risk: 'low', evidence: [] },
    ...parts,
  };
}

export function checkMachine(): Step {
  return step('check-machine', {
    title: text('Check this machine'),
    what: text(
      'Shows the build, looks for a restart that waits and for servicing that is running. Changes nothing.',
    ),
    command: [
      'reg.exe query "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion" /v UBR',
      'reg.exe query "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending"',
    ],
    expected: text('No restart is waiting, and nothing else is servicing this Windows.'),
    onFailure: text('The script stops before anything is changed (exit code 10).'),
    by: 'check',
    risk: 'none',
  });
}

export function restoreHealth(): Step {
  return step('restorehealth', {
    title: text('Repair the component store'),
    what: text(
      'Where the machine reaches no Windows Update, add /Source with a mounted image or install.wim of the same build, and /LimitAccess.',
    ),
    why: text('It finds what else is damaged, and repairs it from Windows Update or the source.'),
    inScript: text('Once, with /Source when -Source or a pack is given; the log has the rest.'),
    command: ['dism.exe /Online /Cleanup-Image /RestoreHealth'],
    undo: text('Not needed: it replaces only what is damaged.'),
    expected: text('Exit code 0: the store is consistent.'),
    onFailure: text(
      'Name a mounted image or install.wim of the same build with -Source (exit code 13). Do not run it in a loop.',
    ),
    serves: ['restorehealth', 'restorehealth-with-source'],
  });
}

export function sfc(): Step {
  return step('sfc', {
    title: text('Check the system files'),
    condition: text('When the store is consistent.'),
    what: text('It takes some minutes.'),
    why: text('Files in use are repaired from the store, which is sound by now.'),
    inScript: text(
      'When the store is consistent. CBS.log, not the exit code, says what it could not repair.',
    ),
    command: ['sfc.exe /scannow'],
    undo: text('Not needed: it replaces only what is damaged.'),
    expected: text('No "Cannot repair member file" line in CBS.log since the start of the scan.'),
    onFailure: text(
      'The files that are named are damaged in the component store, too; write a script for each of them (exit code 14).',
    ),
    serves: ['sfc'],
  });
}

export function retryUpdate(kb: string | null): Step {
  return step('retry-update', {
    title: text('Try {0} again', updateName(kb)),
    condition: text('When no restart is waiting.'),
    what: text('In Windows Update, or with the .msu package.'),
    inScript: text(
      'With -KbPackage: wusa.exe, quietly and without a restart. Without it: do it in Windows Update.',
    ),
    command: [`wusa.exe ${packageFile(kb)} /quiet /norestart`],
    why: text('The log shows how it failed; only another try shows that the cause is gone.'),
    expected: text('Exit code 0 or 3010, or 0x00240006 when it is installed already.'),
    onFailure: text('The next step installs the package by hand.'),
    undo: text('Remove it in the list of installed updates.'),
    serves: ['reinstall-kb'],
    risk: 'medium',
  });
}

export function installByHand(request: RemedyRequest, kb: string | null): Step {
  const older = olderUpdate(request);
  const folder = `C:\\Temp\\${kb ?? 'update'}`;
  return step('install-by-hand', {
    title: older.isWorthwhile
      ? text('Otherwise install {0}, or the update before it, by hand', updateName(kb))
      : text('Otherwise install {0} by hand', updateName(kb)),
    condition: text('When the step before did not install it.'),
    what: older.isWorthwhile
      ? text(
          'Download the .msu package from the Microsoft Update Catalog and save it under this name. Where there is a file SSU-*.cab in it, that goes first. When this fails in the same way, do it with an older cumulative update first, then with this one.',
        )
      : text(
          'Download the .msu package from the Microsoft Update Catalog and save it under this name. Where there is a file SSU-*.cab in it, that goes first.',
        ),
    inScript: text(
      'With -KbPackage, when wusa.exe failed: what is in the package. Checkpoint updates lie beside it, with nothing else.',
    ),
    command: [
      ...(kb === null ? [] : [`rem ${catalogLink(kb)}`]),
      ...(older.link === null ? [] : [`rem ${older.link}`]),
      `md ${folder}`,
      `expand.exe -F:* ${packageFile(kb)} ${folder}`,
      `dism.exe /Online /Add-Package /PackagePath:${folder}\\${catalogName(request, kb)}`,
    ],
    why: text('DISM takes the same content without Windows Update and wusa.exe in between.'),
    expected: text('Exit code 0 or 3010.'),
    onFailure: text('Read the new CBS.log; its cause may be another one by now (exit code 15).'),
    undo: text('Remove it in the list of installed updates.'),
    serves: ['reinstall-kb'],
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
    what: text(
      'Download its .msu package from the Microsoft Update Catalog and save it under this name, then install what is in it.',
    ),
    why: text('It brings the manifests, catalogs and files that are damaged.'),
    inScript: text('With -OwnerPackage: what is in the package, the servicing stack first.'),
    command: [
      ...(kb === null ? [] : [`rem ${catalogLink(kb)}`]),
      `md C:\\Temp\\${kb ?? 'owner'}`,
      `expand.exe -F:* C:\\Temp\\${kb ?? 'owner'}.msu C:\\Temp\\${kb ?? 'owner'}`,
      `dism.exe /Online /Add-Package /PackagePath:C:\\Temp\\${kb ?? 'owner'}\\<package.cab>`,
    ],
    undo: text('Not needed: what it installs was installed before.'),
    expected: text(
      'Exit code 0 or 3010: the manifests, catalogs and files of the package are in the store again.',
    ),
    onFailure: text(
      'The script continues with RestoreHealth, which can fetch the same content (exit code 15).',
    ),
    serves: ['reinstall-kb'],
    risk: 'medium',
    evidence,
  });
}

/** Puts files back from a healthy machine. */
export function copyFromDonor(files: readonly StoreFile[], request: RemedyRequest): Step {
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
    what: text(
      'Where it comes from: {0}. Save what is here first; take ownership only of what is replaced, and give it back to TrustedInstaller.',
      donorOf(request),
    ),
    why: text('Nothing else has the content that the manifest asks for.'),
    inScript: component
      ? text(
          'With -Donor: creates what is missing of the component, with the permissions of its neighbours. No hash is known: the donor must have the same build.',
        )
      : unchecked
        ? text(
            'With -Donor: what is here is saved, each file replaced, owner and permissions put back. What has no hash comes from the same build only.',
          )
        : text(
            'With -Donor: what is here is saved, each file replaced by one with the hash of the log, owner and permissions put back.',
          ),
    command: copyCommands(files, request),
    expected:
      files.length === 1 && first?.hash
        ? text(
            'The file in the store has the {0} {1}; TrustedInstaller owns it.',
            first.hash.algorithm,
            first.hash.hex,
          )
        : text('The files in the store have the expected content; TrustedInstaller owns them.'),
    onFailure: text(
      'The old file is put back. The exit code is 11 where the donor was refused, 12 where backup or copy failed, 16 where the permissions were not put back.',
    ),
    undo: text('Copy the saved file back in the same way.'),
    by: 'donor',
    serves: ['restore-payload-from-donor', 'restore-manifest-from-donor', 'restore-package-manifest'],
    risk: component ? 'high' : 'medium',
    evidence: request.evidence,
  });
}

export function recheck(): Step {
  return step('recheck', {
    title: text('Look into the new CBS.log for the same objects'),
    what: text(
      'Reads what CBS.log and its rotated parts say of these objects since the repair. Changes nothing.',
    ),
    command: ['findstr.exe /i /c:"<object>" C:\\Windows\\Logs\\CBS\\CBS.log'],
    expected: text('No line about a failure of one of them.'),
    onFailure: text('The lines are shown; open the new CBS.log and begin again there (exit code 17).'),
    by: 'check',
    risk: 'none',
  });
}

import { text, type Text } from '../../text';
import type { Step } from '../plan';
import type { Evidence } from '../request';

/** Steps that more than one plan takes. */

/** An update in words: its number, or a phrase where the log gives none. */
function updateName(kb: string | null): string | Text {
  return kb ?? text('the update that failed');
}

export function checkMachine(): Step {
  return {
    id: 'check-machine',
    title: text('Check this machine'),
    condition: null,
    what: text('Shows the build and architecture, and looks for a restart that is waiting. Changes nothing.'),
    expected: text(
      'A 64-bit process on 64-bit Windows, the architecture that the log names, no restart waiting.',
    ),
    onFailure: text('The script stops before anything is changed (exit code 10).'),
    risk: 'none',
    evidence: [],
  };
}

export function restoreHealth(): Step {
  return {
    id: 'restorehealth',
    title: text('Repair the component store'),
    condition: text('Unless -SkipRestoreHealth is given.'),
    what: text('Runs dism /Online /Cleanup-Image /RestoreHealth once, with /Source when -Source is given.'),
    expected: text('Exit code 0: the store is consistent.'),
    onFailure: text(
      'Give -Source: a mounted image or install.wim of the same build (exit code 13). Do not run it in a loop.',
    ),
    risk: 'low',
    evidence: [],
  };
}

export function sfc(): Step {
  return {
    id: 'sfc',
    title: text('Check the system files'),
    condition: text('When the store is consistent, and unless -SkipSfc is given.'),
    what: text('Runs sfc /scannow, then reads in CBS.log whether a file could not be repaired.'),
    expected: text('No "Cannot repair member file" line in CBS.log since the start of the script.'),
    onFailure: text(
      'The files that are named are damaged in the store too: write a script for each of them (exit code 14).',
    ),
    risk: 'low',
    evidence: [],
  };
}

export function retryUpdate(kb: string | null): Step {
  return {
    id: 'retry-update',
    title: text('Try {0} again', updateName(kb)),
    condition: text(
      'When no restart is waiting. With -KbPackage the package is installed; without, do it in Windows Update.',
    ),
    what: text('Runs wusa.exe with the .msu package, quietly and without a restart.'),
    expected: text('Exit code 0 or 3010, or 0x00240006 when it is installed already.'),
    onFailure: text('The next step installs the package by hand.'),
    risk: 'medium',
    evidence: [],
  };
}

export function installByHand(kb: string | null): Step {
  return {
    id: 'install-by-hand',
    title: text('Otherwise install {0}, or the update before it, by hand', updateName(kb)),
    condition: text('When -KbPackage is given and the step before did not install it.'),
    what: text('Runs expand -F:* on the .msu package and dism /Online /Add-Package on what is in it.'),
    expected: text('Exit code 0 or 3010.'),
    onFailure: text('Read the new CBS.log: its cause may be another one by now (exit code 15).'),
    risk: 'medium',
    evidence: [],
  };
}

/** Installs the update that brings a damaged object once more. */
export function reinstallOwner(kb: string | null, evidence: readonly Evidence[]): Step {
  return {
    id: 'reinstall-owner',
    title:
      kb === null
        ? text('Install the update that owns the damaged object again')
        : text('Install {0} again: it owns the damaged object', kb),
    condition: text('When -OwnerPackage is given.'),
    what: text('Runs expand -F:* on the package and dism /Online /Add-Package on what is in it.'),
    expected: text(
      'Exit code 0 or 3010: the manifests, catalogs and files of the package are in the store again.',
    ),
    onFailure: text(
      'The script goes on with RestoreHealth, which can fetch the same content (exit code 15).',
    ),
    risk: 'medium',
    evidence,
  };
}

export function collect(): Step {
  return {
    id: 'collect',
    title: text('Collect what the next look needs'),
    condition: text('When a step failed.'),
    what: text('Names the logs to keep. Changes nothing.'),
    expected: text('The new CBS.log tells what is left.'),
    onFailure: text(
      'When the store cannot be repaired: in-place upgrade with media of the same or a newer build.',
    ),
    risk: 'none',
    evidence: [],
  };
}

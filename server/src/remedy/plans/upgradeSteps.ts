import { text, type Text } from '../../base/text';
import type { Step } from '../model';
import type { Evidence } from '../request';
import { step } from './steps';

/** Steps that a person takes with the whole of Windows. */

export function inPlaceUpgrade(condition: Text): Step {
  return step('by-hand', {
    title: text('Last resort: repair Windows with an in-place upgrade'),
    condition,
    what: text(
      'Start setup.exe from installation media of the same or a newer build, the same edition and language, inside the running Windows. It keeps files, programs and settings. Before that: a backup, 20 GB of free space, BitLocker suspended, other antivirus products removed, the index of the same edition in the image.',
    ),
    why: text('It builds the component store again.'),
    inScript: text(
      'From media of the same edition and language, inside Windows; keeps everything. First: backup, 20 GB free, BitLocker suspended.',
    ),
    command: [
      'manage-bde.exe -protectors -disable C:',
      'dism.exe /Get-WimInfo /WimFile:<media>\\sources\\install.wim',
      '<media>\\setup.exe /auto upgrade /dynamicupdate disable /eula accept',
    ],
    expected: text('Windows starts with a new component store; then install the updates.'),
    onFailure: text('Read setuperr.log and setupact.log in C:\\$WINDOWS.~BT\\Sources\\Panther.'),
    undo: text('Windows can be taken back within ten days: Settings, Recovery, Go back.'),
    serves: ['in-place-upgrade'],
    risk: 'high',
  });
}

/** Behind all other steps. */
export function lastResort(): Step {
  return inPlaceUpgrade(
    text('When the steps above were done with a source of the same build and the store is still damaged.'),
  );
}

/** A restart before anything else. */
export function restartFirst(evidence: readonly Evidence[]): Step {
  return step('by-hand', {
    title: text('Restart Windows'),
    what: text(
      'Save all work and restart, not shut down: a fast start does not finish servicing. Let it finish, however long it takes; never end TrustedInstaller or TiWorker.',
    ),
    command: ['shutdown.exe /r /t 0'],
    why: text(
      'What waits for a restart is done before Windows has started, and blocks all other servicing until then.',
    ),
    undo: text('Not needed.'),
    expected: text('Windows starts, and CBS.log has a Startup section that ends without a failure.'),
    onFailure: text('When the same line comes again after the restart, continue with the next step.'),
    serves: ['reboot'],
    evidence,
  });
}

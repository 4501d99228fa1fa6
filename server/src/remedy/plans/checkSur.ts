import { text } from '../../base/text';
import type { Step } from '../model';
import { step } from './steps';

/** What repairs the store of a Windows whose DISM cannot. `hasFiles`: the log names files that a healthy machine has. */
export function checkSur(hasFiles: boolean): Step {
  return step('by-hand', {
    title: text('Run the System Update Readiness Tool (CheckSUR, KB947821)'),
    what: hasFiles
      ? text(
          'Put good copies of .mum and .cat files into the folder below first, those of manifests into winsxs\\Manifests beside it: the tool takes them from there. Then install it like an update; it runs for up to half an hour.',
        )
      : text(
          'Download it from the Microsoft Update Catalog for this Windows and architecture, and install it like an update; it runs for up to half an hour.',
        ),
    why: text(
      'DISM of this Windows has no /RestoreHealth; the tool looks through the store and repairs what it can.',
    ),
    command: [
      'rem https://www.catalog.update.microsoft.com/Search.aspx?q=KB947821',
      ...(hasFiles
        ? [
            'md C:\\Windows\\Temp\\CheckSUR\\servicing\\Packages',
            'md C:\\Windows\\Temp\\CheckSUR\\winsxs\\Manifests',
          ]
        : []),
      'wusa.exe C:\\Temp\\KB947821.msu /quiet /norestart',
      'type C:\\Windows\\Logs\\CBS\\CheckSUR.log',
    ],
    undo: text('Not needed: it replaces only what is damaged.'),
    expected: text('The summary at the end of CheckSUR.log has no error that is left.'),
    onFailure: text(
      'The log lists the files that it has no copy of ("Unavailable repair files"): put them there, and run it again.',
    ),
    serves: ['restorehealth', 'restorehealth-with-source'],
  });
}

import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { deltaCodes, repairCodes, storeCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import {
  argumentPattern,
  cleanFile,
  keyformIn,
  storeFileIn,
  withoutCode,
} from '../../identity/servicingNames';
import { parseRow, payloadOf, rowStarts } from '../patterns/readiness';
import { storeFileKey, storeFileName, storeFileParts } from '../../identity/storeFile';

export const missingPayload: CauseDeclaration = {
  kind: 'missing-payload',
  precedence: 20,
  label: text('Missing payload'),
  about: {
    what: text('A file of a component is missing in the store (WinSxS).'),
    shows: text(
      '“CSI Payload File Missing”, 0x800f0984, 0x800f081f, STATUS_OBJECT_NAME_NOT_FOUND with a path below WinSxS.',
    ),
    confused: text(
      'A feature whose files were removed on purpose (features on demand): a source is needed, nothing is damaged.',
    ),
    references: [
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/repair-a-windows-image',
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/configure-a-windows-repair-source',
    ],
  },
  persists: true,
  failureCodes: new Set([hresult.ERROR_FILE_NOT_FOUND, ...storeCodes, ...deltaCodes, ...repairCodes]),
  identify: storeFileKey,
  nameOf: storeFileName,
  why: (object) => {
    if (object === null) return text('A file of a component is not in the component store.');
    const { file, component } = storeFileParts(object);
    return component === null
      ? text('{0} is not in the component store.', file)
      : text('{0} is not in the component store ({1}).', file, component);
  },
  remedies: () => [
    'restore-payload-from-donor',
    'remove-package',
    'restorehealth-with-source',
    'restorehealth',
  ],
  checklist: null,
  signatures: [
    {
      rule: 'file-not-found',
      role: 'cause',
      consequence: true,
      starts: ['Failed to find file:'],
      match: /^Failed to find file: *(\S.*)$/,
      // Windows 7 leaves the separator out: `…_97d18962587cf040DWrite.dll`.
      object: (m) => {
        const path = withoutCode(m[1]!);
        const keyform = keyformIn(path);
        if (keyform === undefined) return { path };
        const file = cleanFile(path.slice(path.indexOf(keyform) + keyform.length));
        return file === '' ? { keyform } : { keyform, file };
      },
    },
    {
      rule: 'binary-missing',
      role: 'cause',
      consequence: true,
      starts: [
        'Missing ',
        'missing ',
        'Binary ',
        'binary ',
        'Component binar',
        'component binar',
        'Payload file',
        'File missing',
        'Could not find ',
      ],
      match: /\bmissing\b|\bnot (?:be )?found\b|^Could not find/i,
      when: (m) => keyformIn(m.input) !== undefined,
      object: (m) => storeFileIn(m.input) ?? { keyform: keyformIn(m.input)! },
    },
    {
      rule: 'readiness-row',
      event: 'readiness-row',
      role: 'cause',
      starts: rowStarts,
      match: /^\((?:p|f)\)\s*CSI Payload (?:File )?Missing.*$/,
      when: (m) => parseRow(m[0])?.repaired === false,
      object: (m) => payloadOf(m[0]),
    },
    {
      rule: 'readiness-row-repaired',
      role: 'repair',
      starts: rowStarts,
      match: /^\((?:p|f|fix)\)\s*CSI Payload (?:File )?Missing.*$/,
      object: (m) => payloadOf(m[0]),
    },
    {
      rule: 'cannot-repair-member',
      role: 'cause',
      starts: ['[SR] Cannot repair member file', 'Cannot repair member file'],
      match: new RegExp(
        String.raw`^(?:\[SR\] )?Cannot repair member file ${argumentPattern} of (.+?) in the store, file is missing`,
      ),
      object: (m) => ({ file: cleanFile(m[1] ?? m[2] ?? ''), component: m[3]! }),
    },
    {
      rule: 'files-not-gathered',
      role: 'occurrence',
      consequence: true,
      starts: ['Failed to gather all'],
      match: /^Failed to gather all (?:missing|required) files/,
    },
  ],
};

import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import { deltaCodes, repairCodes, storeCodes } from '../../codes/families';
import type { CauseDeclaration } from '../model/cause';
import {
  argumentPattern,
  baseName,
  cleanFile,
  keyformIn,
  packageIn,
  storeFileIn,
} from '../../identity/servicingNames';
import { parseRow, payloadOf, rowStarts } from '../patterns/readiness';
import { storeFileKey, storeFileName, storeFileParts } from '../../identity/storeFile';

const argument = argumentPattern;

/** Files of components whose hashes are known not to match on machines where nothing is wrong. */
const falseAlarms: readonly { readonly object: RegExp; readonly reason: ReturnType<typeof text> }[] = [
  {
    object: /windows-defender-management-powershell[^\\]{0,300}\\.{0,300}\.(?:cdxml|psd1)$/i,
    reason: text(
      'Known false alarm: the Defender PowerShell module was updated, but not by CBS (KB4513240).',
    ),
  },
  {
    object: /shell-wallpaper-common.{0,300}img11\.jpg$/i,
    reason: text('Known false alarm: this wallpaper was changed on purpose and is not repaired.'),
  },
];

export const corruptPayload: CauseDeclaration = {
  kind: 'corrupt-payload',
  precedence: 10,
  label: text('Corrupt payload'),
  about: {
    what: text(
      'A file in the component store does not have the content that its manifest states; the next update builds on it and fails.',
    ),
    shows: text(
      '“Hashes for file member do not match”, “Hydration failed”, “CSI Payload Corrupt”; at the end 0x80073712, 0x800f0986, 0x8007000d.',
    ),
    confused: text(
      'A damaged download: the update is then damaged on every machine. Many files at once point to memory or disk.',
    ),
    references: [
      'https://learn.microsoft.com/windows-hardware/manufacture/desktop/repair-a-windows-image',
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/analyze-sfc-program-log-file-entries',
    ],
  },
  persists: true,
  failureCodes: new Set([
    hresult.ERROR_INVALID_DATA,
    hresult.ERROR_ILLEGAL_CHARACTER,
    hresult.ERROR_SXS_SETTING_NOT_REGISTERED,
    ...storeCodes,
    ...deltaCodes,
    ...repairCodes,
  ]),
  identify: storeFileKey,
  nameOf: storeFileName,
  why: (object) => {
    if (object === null)
      return text('A file in the component store does not have the content that its manifest states.');
    const { file, component } = storeFileParts(object);
    return component === null
      ? text('The content of {0} does not match the hash in its component manifest.', file)
      : text('The content of {0} does not match the hash in its component manifest ({1}).', file, component);
  },
  // Forward and reverse deltas (f\, r\, n\) are made on the machine: a donor's differ, and Windows Update no longer has them.
  remedies: ({ file }, variants) =>
    (file !== undefined && /^[frn]\\/i.test(file)) || variants.has('delta-damaged')
      ? ['restorehealth-with-source', 'in-place-upgrade', 'restorehealth']
      : ['restore-payload-from-donor', 'restorehealth', 'restorehealth-with-source', 'sfc', 'reinstall-kb'],
  checklist: null,
  benign: ({ object, occurrences }) => {
    if (
      occurrences.every(({ event, object: own }) => event === 'superseded-clean-up' || own === undefined) &&
      occurrences.some(({ event }) => event === 'superseded-clean-up')
    )
      return text('Clean-up of superseded files; their content no longer matters.');
    const name = `${object.keyform ?? object.component ?? ''}\\${object.file ?? ''}`;
    return falseAlarms.find((alarm) => alarm.object.test(name))?.reason ?? null;
  },
  signatures: [
    {
      rule: 'hash-mismatch',
      event: 'hash-mismatch',
      note: text('The hash of the file does not match the one in its manifest.'),
      role: 'cause',
      unconfirmed: true,
      starts: ['Hashes for file member '],
      match: new RegExp(String.raw`^Hashes for file member (?:${argument}|(\\\S.*?)) do not match`),
      object: (m) => {
        const path = m[3];
        if (path === undefined) return { file: cleanFile(m[1] ?? m[2] ?? '') };
        return storeFileIn(path) ?? { path };
      },
    },
    {
      rule: 'hydration-failed',
      note: text('The file could not be built from its base: the base in the store is damaged.'),
      role: 'cause',
      starts: ['Hydration failed for component '],
      match:
        /^Hydration failed for component .{1,300}? on file (.{1,300}?) with NTSTATUS -?\d+(?:\.? ?Matching Component = ([^{}]+\{[^{}]*\}))?/,
      // The damaged file is the base: the installed component that the new one is built from. A row that is cut names only the new one.
      object: (m) => ({ file: cleanFile(m[1]!), ...(m[2] !== undefined && { component: m[2] }) }),
    },
    {
      // The difference itself is bad, not the file it starts from: no donor has a better one.
      rule: 'delta-damaged',
      variant: 'delta-damaged',
      note: text('The difference that the file is built from is damaged, not its base.'),
      role: 'occurrence',
      starts: ['Hydration failed with '],
      match:
        /^Hydration failed with .*IntegrityState Valid: (\w+) , RetrievedChecksum: (\d+) , ComputedChecksum: (\d+)/,
      when: (m) => m[1] === 'false' || m[2] !== m[3],
    },
    {
      rule: 'delta-not-applicable',
      note: text(
        'A difference could not be applied: the file it starts from, or the difference itself, is damaged.',
      ),
      role: 'cause',
      starts: [],
      match: /originated in function Windows::Rtl::DeltaDecompressBuffer\b/,
    },
    {
      rule: 'no-backup',
      note: text('There is no good copy of the file in the local backup.'),
      role: 'occurrence',
      starts: ['Warning: Unable to repair payload file'],
      match: new RegExp(
        String.raw`^Warning: Unable to repair payload file \(${argument}\) for component \(${argument}\)`,
      ),
      object: (m) => {
        const keyform = keyformIn(m[3] ?? m[4] ?? '');
        return { file: cleanFile(m[1] ?? m[2] ?? ''), ...(keyform !== undefined && { keyform }) };
      },
    },
    {
      // What is marked next is content that is given up, not content that anything uses.
      rule: 'content-retention',
      event: 'superseded-clean-up',
      role: 'context',
      starts: ['Scavenge: Attempting content retention'],
      match: /^Scavenge: Attempting content retention of:? *(.*)/,
      object: (m) => ({ path: `retention of ${m[1]!}` }),
    },
    {
      rule: 'marked-corrupt',
      note: text('The component store is marked as corrupt because of a payload file.'),
      role: 'occurrence',
      starts: ['Attempting to mark store corrupt'],
      match: /^Attempting to mark store corrupt with category .*["']CorruptPayloadFile["']/,
    },
    {
      rule: 'repair-wants-payload',
      note: text('The repair asks for a good copy of the file.'),
      role: 'occurrence',
      starts: ['Repr: Add missing payload:'],
      match: /^Repr: Add missing payload: *(\S.*)$/,
      object: (m) => storeFileIn(m[1]!),
    },
    {
      rule: 'no-replacement',
      note: text('No local source has a good copy of the file.'),
      role: 'occurrence',
      starts: ['Repr: Not able to find replacement file'],
      match: /^Repr: Not able to find replacement file for component (\S+), file (.+?) from any/,
      object: (m) => ({ keyform: m[1]!, file: cleanFile(m[2]!) }),
    },
    {
      rule: 'readiness-row',
      event: 'readiness-row',
      note: text('The store check lists the file as corrupt and not repaired.'),
      role: 'occurrence',
      starts: rowStarts,
      match: /^\((?:p|f)\)\s*CSI Payload (?:File )?Corrupt.*$/,
      when: (m) => parseRow(m[0])?.repaired === false,
      object: (m) => payloadOf(m[0]),
    },
    {
      rule: 'readiness-row-repaired',
      role: 'repair',
      starts: rowStarts,
      match: /^\((?:p|f|fix)\)\s*CSI Payload (?:File )?Corrupt.*$/,
      object: (m) => payloadOf(m[0]),
    },
    {
      rule: 'repair-failed',
      note: text('The repair had no replacement for the file.'),
      role: 'occurrence',
      starts: ['Repair failed:'],
      match: /^Repair failed: Missing replacement payload/,
    },
    {
      rule: 'cannot-repair-member',
      note: text('System File Checker cannot repair the file in the store.'),
      role: 'cause',
      starts: ['[SR] Cannot repair member file', 'Cannot repair member file'],
      match: new RegExp(
        String.raw`^(?:\[SR\] )?Cannot repair member file ${argument} of (.+?)(?: in the store, hash mismatch|$)`,
      ),
      when: (m) => !m.input.includes('file is missing'),
      object: (m) => ({ file: cleanFile(m[1] ?? m[2] ?? ''), component: m[3]! }),
    },
    {
      rule: 'cannot-reproject',
      note: text('The copy in the store is damaged too, so the system file stays damaged.'),
      role: 'occurrence',
      starts: ['[SR] Could not reproject corrupted file'],
      match: /^\[SR\] Could not reproject corrupted file (.+?); source file in store is also corrupted/,
      object: (m) => ({ file: baseName(m[1]!.replace(/["']\s*$/, '')) }),
    },
    {
      rule: 'unable-to-repair-store-file',
      note: text('System File Checker cannot repair the file in the store.'),
      role: 'occurrence',
      starts: ['[SR] Unable to repair '],
      match: new RegExp(String.raw`^\[SR\] Unable to repair (\\\S{0,400}?)\\{1,4}${argument}`),
      object: (m) => {
        const keyform = keyformIn(m[1]!);
        return { file: cleanFile(m[2] ?? m[3] ?? ''), ...(keyform !== undefined && { keyform }) };
      },
    },
    {
      rule: 'owner',
      event: 'owner-named',
      role: 'context',
      starts: ['[SR] This component was referenced by'],
      match: new RegExp(String.raw`^\[SR\] This component was referenced by ${argument}`),
      object: (m) => {
        const owner = packageIn(m[1] ?? m[2] ?? '');
        return owner === undefined ? undefined : { package: m[1] ?? m[2] ?? '' };
      },
    },
    {
      rule: 'projected-file-repaired',
      role: 'repair',
      starts: ['[SR] Repairing file ', '[SR] Repaired file ', '[SR] Repairing corrupted file '],
      match:
        /^\[SR\] (?:Repairing|Repaired|Repairing corrupted) file (.+?)(?: from store| by copying from backup|$)/,
      object: (m) => {
        const path = m[1]!.replace(/\[[^\][]{0,60}\]|["']/g, '');
        return storeFileIn(path) ?? { file: baseName(path) };
      },
    },
    {
      rule: 'driver-file-corrupt',
      note: text('A driver file differs from its package.'),
      role: 'cause',
      unconfirmed: true,
      starts: ['[Pnp] Corrupt file:'],
      match: /^\[Pnp\] Corrupt file: (.+)$/,
      object: (m) => ({ path: m[1]! }),
    },
    {
      rule: 'driver-file-not-repaired',
      note: text('The driver file could not be repaired.'),
      role: 'occurrence',
      starts: ['[Pnp] Failed repairing file:'],
      match: /^\[Pnp\] Failed repairing file: (.+)$/,
      object: (m) => ({ path: m[1]!.endsWith(':') ? m[1]!.slice(0, -1) : m[1]! }),
    },
    {
      rule: 'driver-file-repaired',
      role: 'repair',
      starts: ['[Pnp] Repaired file:'],
      match: /^\[Pnp\] Repaired file: (.+)$/,
      object: (m) => ({ path: m[1]! }),
    },
  ],
};

import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { isUnwinding } from '../patterns/unwinding';
import { keyformIn } from '../../identity/servicingNames';
import { rowStarts } from '../patterns/readiness';

const hive = 'COMPONENTS';

/** Where the hive is kept: users cannot write there. */
const kept = 'C:\\Windows\\Logs\\CBS-Lens\\hive';

export const corruptComponentRegistry: CauseDeclaration = {
  kind: 'corrupt-component-registry',
  precedence: 210,
  label: text('Damaged component registry'),
  about: {
    what: text(
      'The COMPONENTS hive, in which Windows keeps which components are installed, holds wrong or damaged entries, or cannot be loaded.',
    ),
    shows: text(
      'CSI rows on DerivedData, CanonicalData or a component key; 0x800703f1, 0x80070308, 0x8007000d at loading.',
    ),
    confused: text(
      'Damaged manifests: their files are below WinSxS\\Manifests, the entries here do not. Several flipped bits point to memory or disk.',
    ),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-installation-error-corruption',
    ],
  },
  persists: true,
  failureCodes: new Set([
    hresult.ERROR_SXS_COMPONENT_STORE_CORRUPT,
    hresult.ERROR_INVALID_DATA,
    hresult.ERROR_NOT_FOUND,
    hresult.ERROR_REQUEST_OUT_OF_SEQUENCE,
    hresult.E_INVALIDARG,
    hresult.ERROR_SXS_ASSEMBLY_NOT_FOUND,
    hresult.ERROR_ILLEGAL_CHARACTER,
    hresult.ERROR_NO_SYSTEM_RESOURCES,
    hresult.ERROR_BADDB,
    hresult.ERROR_BADKEY,
    hresult.ERROR_REGISTRY_CORRUPT,
    hresult.ERROR_REGISTRY_IO_FAILED,
    hresult.ERROR_SXS_ASSEMBLY_MISSING,
    hresult.CBS_E_SOURCE_MISSING,
    hresult.ERROR_FILE_NOT_FOUND,
  ]),
  identify: (object) => (object.keyform ?? object.component ?? object.name)?.toLowerCase() ?? null,
  nameOf: (object) => object.keyform ?? object.component ?? object.name ?? null,
  why: (object) =>
    object === null
      ? text('A key or value in the COMPONENTS hive is damaged.')
      : text('An entry of the COMPONENTS hive is damaged: {0}.', object),
  remedies: () => ['restore-components-hive', 'repair-registry-key', 'in-place-upgrade'],
  checklist: {
    title: text('Damage in the COMPONENTS hive'),
    steps: () => [
      {
        title: text('Back up the hive in its current state'),
        what: text(
          'Copy the hive and its logs as files, before anything loads it; the collect script does it too. Look whether a system backup has one of the same state.',
        ),
        why: text('Loading it replays its logs into the original, and drops what is damaged.'),
        command: [
          `robocopy.exe C:\\Windows\\System32\\config ${kept} COMPONENTS COMPONENTS.LOG1 COMPONENTS.LOG2 /B`,
        ],
        expected: text('Three files, or as many as there are.'),
        onFailure: text(
          'If it is in use, wait until TrustedInstaller.exe has ended, or do it in the recovery environment.',
        ),
        risk: 'none',
      },
      {
        title: text('Find the key or value'),
        what: text(
          'When the log does not name it: Process Monitor on TiWorker.exe; the last NAME NOT FOUND or BUFFER OVERFLOW below HKLM\\COMPONENTS before the failure.',
        ),
        why: text('One key is exchanged, not the hive: the hive of another machine does not fit this one.'),
        expected: text('One key of one component.'),
        onFailure: text('If there is none, compare the hive with one of a machine of the same build.'),
        risk: 'none',
      },
      {
        title: text('Bring the values of this component from a donor'),
        condition: text('When the donor has the same component in the same version.'),
        what: text(
          'Load a copy of the hive of the donor, export the key of the component, write the root of this machine into it, and import it into the hive of this machine.',
        ),
        why: text(
          'An exported key goes back to the root that it came from, which is not there on this machine.',
        ),
        command: [
          'reg.exe load HKLM\\DonorComponents <donor>\\COMPONENTS',
          `reg.exe export "HKLM\\DonorComponents\\DerivedData\\Components\\<component>" ${kept}\\donor.reg /y`,
          'reg.exe unload HKLM\\DonorComponents',
          `powershell.exe -NoProfile -Command "(Get-Content -LiteralPath '${kept}\\donor.reg') -replace '^\\[HKEY_LOCAL_MACHINE\\\\DonorComponents\\\\', '[HKEY_LOCAL_MACHINE\\COMPONENTS\\' | Set-Content -LiteralPath '${kept}\\here.reg' -Encoding Unicode"`,
          'reg.exe load HKLM\\COMPONENTS C:\\Windows\\System32\\config\\COMPONENTS',
          `reg.exe export "HKLM\\COMPONENTS\\DerivedData\\Components\\<component>" ${kept}\\before.reg /y`,
          `reg.exe import ${kept}\\here.reg`,
          'reg.exe unload HKLM\\COMPONENTS',
        ],
        expected: text('The update no longer fails at this component.'),
        onFailure: text('Put the copied files back in the recovery environment.'),
        undo: text(
          'Load the hive and import before.reg, or put the copied files back in the recovery environment.',
        ),
        risk: 'high',
      },
    ],
    upgrade: ({ object }) =>
      object.name === 'COMPONENTS'
        ? {
            atOnce: text('The hive cannot be loaded and there is no backup of it from the same state.'),
          }
        : 'last',
  },
  otherLogs: ['COMPONENTS', 'ProcMon'],
  signatures: [
    {
      rule: 'marked-corrupt',
      role: 'cause',
      starts: ['Attempting to mark store corrupt'],
      match: /^Attempting to mark store corrupt with category .*["']CorruptComponentValue["']/,
    },
    {
      rule: 'removed-twice',
      role: 'cause',
      starts: ['Over-removing a TLC'],
      match: /^Over-removing a TLC, s\/b internal error (.+?)(?:, Culture|, nonSxS|, VersionScope|$)/,
      object: (m) => ({ component: m[1]! }),
    },
    {
      rule: 'removed-out-of-sequence',
      role: 'occurrence',
      starts: [],
      match: /Error STATUS_REQUEST_OUT_OF_SEQUENCE originated in function \w+::RemoveInstalledTlc\b/,
    },
    {
      rule: 'store-layout',
      role: 'cause',
      starts: [],
      match:
        /Error STATUS_SXS_ASSEMBLY_NOT_FOUND originated in function ComponentStore::CRawStoreLayout::(\w+)/,
      object: (m) => ({ name: `${hive} (CRawStoreLayout::${m[1]!})` }),
    },
    {
      rule: 'component-version',
      role: 'cause',
      starts: ['Failed to get component version:'],
      match: /^Failed to get component version:\s*(\d[\d.]*)/,
      object: (m) => ({ name: `${hive}: ${m[1]!}` }),
    },
    {
      rule: 'illegal-character',
      role: 'cause',
      starts: [],
      match:
        /\(ERROR_ILLEGAL_CHARACTER\) #\d+# from |Error \w{0,60}?ILLEGAL_CHARACTER\w{0,60} originated in function /,
    },
    {
      rule: 'hive-not-loaded',
      role: 'cause',
      starts: ['Failed to load the COMPONENTS', 'Failed to load COMPONENTS'],
      match: /^Failed to load (?:the )?COMPONENTS hive/,
      object: () => ({ name: hive }),
    },
    {
      // ERROR_BADDB, ERROR_BADKEY, ERROR_REGISTRY_CORRUPT, ERROR_REGISTRY_IO_FAILED: the file behind a hive is damaged.
      rule: 'hive-damaged',
      role: 'cause',
      unconfirmed: true,
      starts: [],
      match:
        /HRESULT_FROM_WIN32\((?:1009|1010|1015|1016|ERROR_BADDB|ERROR_BADKEY|ERROR_REGISTRY_CORRUPT|ERROR_REGISTRY_IO_FAILED)\)|\bSTATUS_REGISTRY_(?:CORRUPT|IO_FAILED)\b|\[HRESULT = 0x800703f[1278]\b/i,
      when: ({ input }, { head }) => head && !isUnwinding(input),
      object: ({ input }) => (/\\COMPONENTS\b/.test(input) ? { name: hive } : undefined),
    },
    {
      rule: 'values-not-read',
      role: 'cause',
      starts: ['Failed to enumerate values in store object'],
      match: /^Failed to enumerate values in store object/,
    },
    {
      rule: 'readiness-row',
      event: 'readiness-row',
      role: 'cause',
      starts: rowStarts,
      match:
        /^\((?:p|f)\)\s*CSI (?:Missing (?:Pinned Component Key|Identity|Component Key|Deployment Key|C! Mark|Winning Component Key)|Corrupt (?:Identity|Component Keyform|Pinned Component)|.{0,300}Registry\b).*/i,
      object: (m) => {
        const keyform = keyformIn(m[0]);
        return keyform === undefined ? undefined : { keyform };
      },
    },
    {
      rule: 'readiness-row-repaired',
      role: 'repair',
      starts: rowStarts,
      match:
        /^\(fix\)\s*CSI (?:Missing (?:Pinned Component Key|Identity|Component Key|Deployment Key|C! Mark|Winning Component Key)|Corrupt (?:Identity|Component Keyform|Pinned Component)|.{0,300}Registry\b).*/i,
      object: (m) => {
        const keyform = keyformIn(m[0]);
        return keyform === undefined ? undefined : { keyform };
      },
    },
  ],
};

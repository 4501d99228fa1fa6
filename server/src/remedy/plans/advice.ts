import { declarationOf } from '../../analysis/causes';
import { titleOfRemedy } from '../../analysis/diagnosis/remedyTitles';
import type { CauseKind, RemedyKind } from '../../analysis/model/kinds';
import { text } from '../../base/text';
import type { Step } from '../model';
import type { RemedyRequest } from '../request';
import { systemSteps } from '../steps';
import { collect } from './collectStep';
import { donorOf } from './donor';
import { folderPattern } from './folderPattern';
import { networkSteps } from './sourceSteps';
import { restoreHealth, sfc, step, type Parts } from './steps';
import { removalCommands } from './updateFiles';
import { inPlaceUpgrade, restartFirst } from './upgradeSteps';

/** Repairs of the component store, which help nothing else. */
const storeRepairs: ReadonlySet<RemedyKind> = new Set<RemedyKind>([
  'restorehealth',
  'restorehealth-with-source',
  'sfc',
  'in-place-upgrade',
]);

/**
 * The steps of a plan with those for what the diagnosis advises and no step of it is: the first advice before the others, the rest before
 * what comes last. Repairs of the store are for what is wrong with the store.
 */
export function withAdvice(steps: readonly Step[], request: RemedyRequest): readonly Step[] {
  const { kind, remedies = [] } = request;
  const served = new Set(steps.flatMap(({ serves }) => serves));
  // A suspected disk holds every repair back.
  const isOfStore = kind !== 'hardware-suspected' && declarationOf(kind)?.persists === true;
  // Without a cause nothing is repaired.
  const wanted = kind === 'unknown' ? remedies.filter((one) => one === 'collect-more-logs') : remedies;
  const missing = wanted.filter((one) => !served.has(one) && (isOfStore || !storeRepairs.has(one)));
  const added = new Map<RemedyKind, readonly Step[]>();
  for (const remedy of missing)
    if (![...added.values()].flat().some(({ serves }) => serves.includes(remedy)))
      added.set(remedy, stepsFor(remedy, request));
  const first = added.get(remedies[0]!) ?? [];
  const rest = [...added].flatMap(([remedy, own]) => (remedy === remedies[0] ? [] : own));
  const isLast = ({ id, serves }: Step): boolean => id === 'collect' || serves.includes('in-place-upgrade');
  const isCheck = ({ id }: Step): boolean => id === 'check-machine';
  // An upgrade at once stands where it is.
  const opening = steps.slice(0, 1).filter((one) => isCheck(one) || isLast(one));
  const others = steps.slice(opening.length);
  return [
    ...opening,
    ...first.filter((one) => !isLast(one)),
    ...others.filter((one) => !isLast(one)),
    ...rest.filter((one) => !isLast(one)),
    ...[...first, ...others, ...rest]
      .filter(isLast)
      .sort((a, b) => Number(a.id === 'collect') - Number(b.id === 'collect')),
  ];
}

/** What is done for a remedy that no step of the plan is; none where there is nothing to do. */
function stepsFor(remedy: RemedyKind, request: RemedyRequest): readonly Step[] {
  switch (remedy) {
    case 'none':
      return [];
    case 'restorehealth':
    case 'restorehealth-with-source':
      return [restoreHealth()];
    case 'sfc':
      return [sfc()];
    case 'reboot':
      return [restartFirst(request.evidence)];
    case 'in-place-upgrade':
      return [inPlaceUpgrade(text('When the steps above do not help.'))];
    case 'collect-more-logs':
      return [collect(request)];
    case 'fix-source':
      return networkSteps(request);
    case 'restore-payload-from-donor':
    case 'restore-manifest-from-donor':
    case 'restore-package-manifest':
      return [own(remedy, findFile(request) ?? nameFile, 'donor')];
    case 'remove-package':
      return [own(remedy, removePackage(request))];
    case 'reinstall-kb':
      return [own(remedy, reinstall)];
    case 'install-prerequisite':
      return [own(remedy, prerequisite)];
    case 'reset-transaction-logs':
    case 'reset-catroot2':
      return [own(remedy, systemSteps.find(({ id }) => id === remedy)!.step)];
    default:
      return asElsewhere(remedy, kindsOf[remedy], request);
  }
}

/** What the checklist of the kind does that the remedy is for. */
function asElsewhere(
  remedy: RemedyKind,
  kind: CauseKind,
  { object, evidence, remedies = [] }: RemedyRequest,
): Step[] {
  const steps = declarationOf(kind)?.checklist?.steps({
    object,
    excerpts: evidence.map(({ excerpt }) => excerpt),
  });
  // Behind the first advice the first step is enough: its own checklist has the others.
  const wanted = remedy === remedies[0] ? steps : steps?.slice(0, 1);
  return (wanted ?? []).map((parts, index) =>
    own(remedy, index === 0 ? { ...parts, title: titleOfRemedy(remedy) } : parts),
  );
}

function own(remedy: RemedyKind, parts: Parts, by: Step['by'] = 'hand'): Step {
  return step('by-hand', { serves: [remedy], by, ...parts });
}

/** How a file that the log names without its folder is found: by the name and version of its component, or by its own name. */
function placesOf({ kind, object }: RemedyRequest): string | null {
  const folder = folderPattern(object.component ?? object.name);
  if (folder !== null)
    return kind.endsWith('-manifest')
      ? `dir /b C:\\Windows\\WinSxS\\Manifests\\${folder}.manifest`
      : `dir /ad /b C:\\Windows\\WinSxS\\${folder}`;
  const file = (object.file ?? object.path ?? '').split('\\').at(-1)!;
  return /^[\w.,+=@#()[\]{}-]{1,120}$/.test(file) ? `dir /s /b C:\\Windows\\WinSxS\\${file}` : null;
}

/** A scan has the damaged objects named where the log names none. */
const nameFile: Parts = {
  title: text('Have the damaged file named, and put a good one in its place'),
  what: text(
    'The log does not name it. Scan the store; the lines that the scan writes into CBS.log name component and file. Open that log: with a name there are the commands and a script that put it back.',
  ),
  why: text('Without its name nothing can be taken from a healthy machine.'),
  command: [
    'dism.exe /Online /Cleanup-Image /ScanHealth',
    'findstr.exe /c:"Hashes for file member" /c:"Hydration failed" /c:"CSI Payload Corrupt" C:\\Windows\\Logs\\CBS\\CBS.log',
  ],
  expected: text('A line with the name of a component and a file.'),
  onFailure: text('Go on with the next step.'),
  risk: 'none',
};

/** The copies in the store, and a hash that says which is good; null where the log names nothing to look for. */
function findFile(request: RemedyRequest): Parts | null {
  const { hashes, machine, kb } = request;
  const places = placesOf(request);
  if (places === null) return null;
  const expected = hashes.find(({ encoding }) => encoding === 'hex')?.expected;
  return {
    title: text('Find the damaged copy, and put a good one in its place'),
    what: text(
      'The log does not name the folder. List the copies in the store, compare their hashes with the one that the log expects, and take the good one from {0}.',
      donorOf({ ...(machine && { machine }), kb }),
    ),
    command: [places, `certutil.exe -hashfile <copy> ${expected?.length === 40 ? 'SHA1' : 'SHA256'}`],
    why: text('RestoreHealth does not replace what it does not see as damaged.'),
    undo: text('Copy the saved file back in the same way.'),
    expected:
      expected === undefined || !/^[\dA-Fa-f]{40,64}$/.test(expected)
        ? text('One copy whose hash is another one than on the healthy machine.')
        : text('The good copy has the hash {0}.', expected),
    onFailure: text('Go on with the next step.'),
    risk: 'medium',
  };
}

function removePackage({ object, owner }: RemedyRequest): Parts {
  return {
    title: text('Remove the broken or outdated package'),
    condition: text('When it is an update or a language that can be removed, and not the servicing stack.'),
    what: text(
      'See first that it is the one; it is installed again, in its newest version, once the store is sound.',
    ),
    command: removalCommands(object.package ?? owner),
    why: text('A package that cannot be repaired stops all others.'),
    expected: text('Exit code 0 or 3010; the package is no longer listed.'),
    onFailure: text('Go on with the next step.'),
    undo: text('Install it again.'),
    risk: 'medium',
  };
}

const reinstall: Parts = {
  title: text('Install the update again'),
  what: text(
    'Download its package again from the Microsoft Update Catalog, so that a damaged download plays no part.',
  ),
  command: ['wusa.exe C:\\Temp\\update.msu /quiet /norestart'],
  why: text('A new download has the content that is damaged here.'),
  undo: text('Remove it in the list of installed updates.'),
  expected: text('Exit code 0 or 3010, or 0x00240006 when it is installed already.'),
  onFailure: text('Open the new CBS.log, which names what failed this time.'),
  risk: 'medium',
};

const prerequisite: Parts = {
  title: titleOfRemedy('install-prerequisite'),
  what: text(
    'The servicing stack update, or the checkpoint, that the log asks for: from the Microsoft Update Catalog.',
  ),
  command: ['wusa.exe C:\\Temp\\prerequisite.msu /quiet /norestart'],
  why: text('The update checks for it and refuses to be installed before it is there.'),
  undo: text('Remove it in the list of installed updates; a servicing stack stays.'),
  expected: text('Exit code 0 or 3010, or 0x00240006 when it is installed already.'),
  onFailure: text('Open the new CBS.log, which names what failed this time.'),
  risk: 'medium',
};

/** The kind of cause whose checklist says how a remedy is done. */
const kindsOf = {
  'repair-registry-key': 'corrupt-servicing-registry',
  'restore-components-hive': 'corrupt-component-registry',
  'revert-pending-actions': 'pending-transaction',
  'fix-service': 'service-unavailable',
  'fix-driver': 'driver-install-failed',
  'fix-installer': 'advanced-installer-failed',
  'fix-profile': 'user-profile-hive',
  'fix-permissions': 'access-denied',
  'free-disk-space': 'disk-space',
  'remove-language-pack-registration': 'orphan-package-registration',
  'hardware-test': 'hardware-suspected',
  'remove-third-party': 'third-party-interference',
  'fix-setup-config': 'bad-setup-config',
} as const;

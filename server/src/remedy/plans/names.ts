import { expectedHash } from '../hash';
import {
  checkFileInComponent,
  checkKb,
  checkKeyform,
  checkPackage,
  type Checked,
} from '../../identity/validate';
import { kbOf } from '../../identity/servicingNames';
import type { Plan, StoreFile } from '../model';
import type { DamagedObject, RemedyRequest } from '../request';
import { folderPattern } from './folderPattern';

export type PlanNames = Pick<
  Plan,
  'targets' | 'leftOut' | 'keyform' | 'package' | 'ownerKb' | 'failedKb' | 'services'
>;

/** Files that one script puts back. More than that is no damage of single files; RestoreHealth finds the rest. */
export const maxTargets = 200;

/**
 * The names that a plan is built on, checked. A name that the log does not give is null; a name of the cause that the log
 * gives in a form that Windows does not use refuses the whole plan, because then the other names deserve no trust
 * either. Other damage of the incident whose names are not well formed is left out and counted.
 */
export function namesOf(request: RemedyRequest): Checked<PlanNames> {
  const keyform = optional(request.object.keyform, checkKeyform);
  if (!keyform.ok) return keyform;
  const file = optional(request.object.file, checkFileInComponent);
  if (!file.ok) return file;
  const damaged = optional(request.object.package ?? request.owner ?? undefined, checkPackage);
  if (!damaged.ok) return damaged;
  const kb = optional(request.kb ?? undefined, checkKb);
  if (!kb.ok) return kb;

  const cause = { kind: request.kind, object: request.object, hashes: request.hashes, owner: request.owner };
  const found = new Map<string, StoreFile>();
  let leftOut = 0;
  for (const object of [cause, ...request.others]) {
    const targets = targetsOf(object);
    // What the log names in part is nothing to copy; what it names in a wrong form is said.
    if (targets === null) leftOut++;
    else for (const target of targets) keep(found, target);
  }
  const targets = [...found.values()];
  return {
    ok: true,
    value: {
      targets: targets.slice(0, maxTargets),
      leftOut: leftOut + Math.max(0, targets.length - maxTargets),
      keyform: keyform.value,
      package: damaged.value?.text ?? null,
      // The update name behind the version may carry the number, so the identity is asked as it stands in the log.
      ownerKb: damaged.value ? (kbOf(request.object.package ?? request.owner ?? '') ?? null) : null,
      failedKb: kb.value,
      services: [],
    },
  };
}

/** One file once, whatever the case of its name; a copy that has a hash to check against is the better one. */
function keep(found: Map<string, StoreFile>, target: StoreFile): void {
  const key = `${target.folder}\\${target.file}`.toLowerCase();
  const known = found.get(key);
  if (!known || (known.hash === null && target.hash !== null)) found.set(key, target);
}

/** The files that a damaged object stands for; none where the log does not name it in full, null where it does wrongly. */
function targetsOf({ kind, object, hashes }: DamagedObject): StoreFile[] | null {
  switch (kind) {
    case 'corrupt-payload':
    case 'missing-payload': {
      if (!object.file) return [];
      const keyform = optional(object.keyform, checkKeyform);
      const file = checkFileInComponent(object.file);
      if (!keyform.ok || !file.ok) return null;
      // Deltas (f\, n\, r\) are made on the machine: those of a donor differ.
      if (/^[fnr]\\/i.test(file.value)) return [];
      const hash = expectedHash(hashes);
      const folder = keyform.value?.text ?? (hash && folderPattern(object.component));
      return folder === null
        ? []
        : [{ type: 'payload', folder: `WinSxS\\${folder}`, file: file.value, hash }];
    }
    case 'missing-component-directory':
    case 'corrupt-manifest': {
      if (!object.keyform) return [];
      const keyform = checkKeyform(object.keyform);
      if (!keyform.ok) return null;
      const { text: name } = keyform.value;
      const folder = 'WinSxS\\Manifests';
      const manifest: StoreFile = { type: 'manifest', folder, file: `${name}.manifest`, hash: null };
      return kind === 'corrupt-manifest'
        ? [manifest]
        : [{ type: 'component', folder: 'WinSxS', file: name, hash: null }, manifest];
    }
    case 'corrupt-package-manifest':
    case 'missing-package-manifest':
    case 'corrupt-catalog': {
      if (!object.package) return [];
      const identity = checkPackage(object.package);
      if (!identity.ok) return null;
      const { text: name } = identity.value;
      const folder = 'servicing\\Packages';
      // Manifest and catalog belong together: one is signed by the other.
      return [
        { type: 'package-manifest', folder, file: `${name}.mum`, hash: null },
        { type: 'catalog', folder, file: `${name}.cat`, hash: null },
      ];
    }
    default:
      return [];
  }
}

function optional<T>(value: string | undefined, check: (value: string) => Checked<T>): Checked<T | null> {
  return value === undefined || value === '' ? { ok: true, value: null } : check(value);
}

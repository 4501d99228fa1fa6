import type { CauseKind } from '../../server/src/analysis/model/kinds';
import { causeKinds } from '../../server/src/analysis/model/kinds';
import { planFor } from '../../server/src/remedy/plan';
import type { Plan } from '../../server/src/remedy/model';
import { folderName } from '../../server/src/remedy/powershell/folderName';
import type { RemedyRequest } from '../../server/src/remedy/request';
import { bornFrom, requestOfKind } from '../support/remedyRequests';
import { scriptText } from './everyScript';
import { good, healthy, httpDisabled, sha256, withDamage, withTargets, type Spec } from './machines';
import type { Op } from './pretend';

/** A kind of cause with its script, the machine that it is for, and how it is run. */
export interface Case {
  readonly kind: CauseKind;
  readonly plan: Plan;
  /** Scripts by the names that runs call them */
  readonly scripts: Readonly<Record<string, string>>;
  /** Makes the damaged machine, with the pack of a healthy one where files are missing */
  readonly found: readonly Op[];
  readonly parameters: Readonly<Record<string, string | boolean>>;
  /** Whether the script has -Restore */
  readonly restores: boolean;
  /** Its exit code when all goes well */
  readonly code: number;
}

const hashed: RemedyRequest['hashes'] = [{ ...bornFrom.hashes[0]!, expected: sha256(good) }];

/** The request of a kind; the files of payloads have a known hash. */
export function requestFor(kind: CauseKind): RemedyRequest {
  const request = requestOfKind(kind);
  return kind.endsWith('-payload') ? { ...request, hashes: hashed } : request;
}

export const update = 'C:\\Temp\\windows10.0-kb5036892-x64.msu';
/** Where the harvest script of a plan makes its pack, but for the time in its name. */
export const packOf = (plan: Plan): string => `C:\\Windows\\Logs\\CBS-Lens\\${folderName('Harvest', plan)}`;
/** Where the repair script of a plan keeps what it saves. */
export const backupOf = (plan: Plan): string => `C:\\Windows\\Logs\\CBS-Lens\\${folderName('Repair', plan)}`;

/** All kinds that have a script. */
export const cases: readonly Case[] = causeKinds.flatMap((kind) => {
  const request = requestFor(kind);
  const planned = planFor(request);
  const repair = scriptText(request, 'repair');
  return planned.ok && repair !== null ? [caseOf(kind, request, planned.value, repair)] : [];
});

/** The same for another request. */
export function caseOf(kind: CauseKind, request: RemedyRequest, plan: Plan, repair: string): Case {
  const harvest = scriptText(request, 'harvest');
  const damage: Spec[] = [
    healthy,
    withDamage(plan, kind.startsWith('missing-')),
    ...(kind === 'service-unavailable' ? [httpDisabled] : []),
  ];
  return {
    kind,
    plan,
    scripts: { [`${kind}-repair`]: repair, ...(harvest !== null && { [`${kind}-harvest`]: harvest }) },
    found: [...packed(plan, `${kind}-harvest`), { Op: 'machine', Specs: damage }, { Op: 'put' }],
    parameters: {
      KbPackage: update,
      ...(plan.targets.length > 0 && { Donor: `${packOf(plan)}.zip` }),
      ...(repair.includes('[string]$OwnerPackage') && { OwnerPackage: 'C:\\Temp\\kb4088876.msu' }),
      ...(repair.includes('[string]$PrerequisitePackage') && {
        PrerequisitePackage: 'C:\\Temp\\kb4088876.msu',
      }),
    },
    restores: repair.includes('[switch]$Restore'),
    code: kind === 'transaction-log' ? 3010 : 0,
  };
}

/** A pack, harvested on a healthy machine. */
function packed(plan: Plan, script: string): Op[] {
  if (plan.targets.length === 0) return [];
  return [
    { Op: 'machine', Specs: [healthy, withTargets(plan)] },
    { Op: 'run', Script: script, Parameters: {} },
    { Op: 'keep', Path: packOf(plan) },
  ];
}

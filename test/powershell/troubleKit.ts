import assert from 'node:assert/strict';
import { planFor } from '../../server/src/remedy/plan';
import type { RemedyRequest } from '../../server/src/remedy/request';
import { bornFrom, manyFiles } from '../support/remedyRequests';
import { scriptText } from './everyScript';
import { cases, caseOf, requestFor, type Case } from './kinds';
import { filesOf, good, healthy, sha256, windowsFiles, withDamage, withTargets, type Spec } from './machines';
import { differences, type Op, type Run } from './pretend';

/** What goes wrong, and what a script is to make of it. */
export interface Trouble {
  readonly name: string;
  readonly ops: readonly Op[];
  /** What is to hold of the runs of the repair, and of the harvest or collect where it is that which runs */
  readonly check: (...runs: Run[]) => void;
  readonly deathEvery?: number;
  readonly attempts?: (attempts: readonly (readonly Run[])[]) => void;
}

export const hashes = [{ ...bornFrom.hashes[0]!, expected: sha256(good) }];

export function made(name: string, request: RemedyRequest): Case {
  const plan = planFor(request);
  assert.ok(plan.ok);
  const made = caseOf(request.kind, request, plan.value, scriptText(request, 'repair')!);
  // Its scripts have names of their own.
  const scripts = Object.fromEntries(
    Object.entries(made.scripts).map(([key, text]) => [key.replace(request.kind, name), text]),
  );
  return { ...made, scripts };
}

/** Four files: two with a hash, one payload and one manifest without. */
export const many = made('many', {
  ...manyFiles,
  hashes,
  others: manyFiles.others.slice(0, 4).map((other, index) => (index === 0 ? { ...other, hashes } : other)),
});
export const one = cases.find(({ kind }) => kind === 'corrupt-payload')!;
const zh = scriptText(requestFor('corrupt-payload'), 'repair', 'zh-cn')!;
const collect = scriptText(
  { ...bornFrom, elsewhere: ['COMPONENTS', 'setupapi.dev.log', 'setupact.log', 'WindowsUpdate.log'] },
  'collect',
)!;

export const troubleScripts: Readonly<Record<string, string>> = { ...many.scripts, 'zh-repair': zh, collect };

export const paths = many.plan.targets.flatMap((target) => filesOf(target));
export const [first, second, unhashed, manifest] = paths as [string, string, string, string];
export const donor = 'D:\\donor\\Windows';
export const found: Op = { Op: 'machine', Specs: [healthy, withDamage(many.plan, false)] };
export const foundOne: Op = { Op: 'machine', Specs: [healthy, withDamage(one.plan, false)] };
export const set = (...Specs: Spec[]): Op => ({ Op: 'set', Specs });
export const donorOf = (build?: string): Op =>
  set({ Files: windowsFiles(donor, build) }, withTargets(many.plan, donor));
export const run = (Parameters: Readonly<Record<string, string | boolean>>, Script = 'many-repair'): Op => ({
  Op: 'run',
  Script,
  Parameters,
});
export const fromDonor = run({ Donor: donor });
export const exits = (Command: string, ...Codes: number[]): Op => set({ ExitCodes: [{ Command, Codes }] });
/** A code as a program gives it: with a sign. */
export const signed = (code: number): number => code | 0;

export const isGood = (which: Run, path: string): boolean =>
  (which.After[path] ?? '').startsWith(sha256(good).slice(0, 16).toUpperCase());
export const told = (which: Run): string =>
  `exit code ${which.ExitCode} ${which.Problem}\n${which.Output.join('\n')}`;
export const ends = (which: Run, code: number): void => assert.equal(which.ExitCode, code, told(which));
export const called = (which: Run, part: string): boolean => which.Calls.some((call) => call.includes(part));
export const aside = /^C:\\Windows\\Logs\\|^HKLM\\Pretend/i;
export const unchanged = (which: Run, ignored = aside): void =>
  assert.deepEqual(differences(which.Before, which.After, ignored), [], told(which));
/** Some files are as the donor has them, all others as they were found. */
export const copied = (which: Run, ...wanted: string[]): void => {
  assert.deepEqual(
    paths.filter((path) => isGood(which, path)),
    wanted,
    told(which),
  );
  assert.deepEqual(
    differences(which.Before, which.After, aside).filter(
      (one) => !wanted.some((path) => one.startsWith(path) || one.includes('System32\\')),
    ),
    [],
    told(which),
  );
  assert.ok(called(which, '/RestoreHealth'), 'the store is repaired all the same');
};
export const busy = (Path: string): Spec => ({ Files: [{ Path, InUse: true }] });
export const policy = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Servicing';
export const servicing = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing';
export const catroot = cases.find(({ kind }) => kind === 'corrupt-catroot')!;
export const service = cases.find(({ kind }) => kind === 'service-unavailable')!;
export const component = cases.find(({ kind }) => kind === 'missing-component-directory')!;

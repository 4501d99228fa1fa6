import { text } from '../../base/text';
import { checkKb } from '../../identity/validate';
import type { Plan, Step } from '../model';
import type { Machine, RemedyRequest } from '../request';
import { checkSur } from './checkSur';
import { packageFile, removalCommands } from './updateFiles';
import { isServer, onServer } from './serverCore';
import { step } from './steps';

/** Makes the steps of a plan those of the machine and of the operation: its version, its image, the way the operation went. */
export function fitted(plan: Plan): Plan {
  const { request } = plan;
  const { machine, direction } = request;
  let { steps, form } = plan;
  if (direction === 'remove') steps = steps.flatMap((one) => inRemoval(one, request));
  if (machine && isBeforeRestoreHealth(machine)) {
    steps = steps.flatMap((one) => beforeRestoreHealth(one, plan.targets.length > 0));
    // The scripts ask for a PowerShell that such a Windows does not have.
    form = 'checklist';
  }
  if (machine && takesPackagesWhole(machine)) steps = steps.map(withWholePackage);
  if (machine && machine.offlineImage !== null)
    steps = steps.flatMap((one) => onImage(one, machine.offlineImage!));
  if (machine && isServer(machine)) steps = steps.map((one) => onServer(one, machine));
  return { ...plan, form, steps };
}

/** What failed to go is taken away again; it is never put in. */
function inRemoval(one: Step, { kb, package: failed }: RemedyRequest): Step[] {
  if (one.id === 'install-by-hand') return [];
  if (one.id !== 'retry-update' && one.retries !== true) return [one];
  const number = kb === null ? null : checkKb(kb);
  return [
    step('by-hand', {
      title: text('Try the removal again'),
      what: text('Remove the update or package as before; never install it to get rid of it.'),
      command: [
        ...(number?.ok ? [`wusa.exe /uninstall /kb:${number.value.slice(2)} /norestart`] : []),
        ...removalCommands(failed),
      ],
      why: text('The log shows how it failed; only another try shows that the cause is gone.'),
      undo: text('Install it again.'),
      expected: text('Exit code 0 or 3010; the package is no longer listed.'),
      onFailure: text('Open the new CBS.log, which names what failed this time.'),
      serves: ['remove-package', 'reinstall-kb'],
      risk: 'medium',
      evidence: one.evidence,
    }),
  ];
}

/** Vista, 7 and the servers of their time: DISM has no /RestoreHealth there. */
export function isBeforeRestoreHealth({ facts }: Machine): boolean {
  return facts.os !== null && /Windows Vista|Windows 7|Server 2008/.test(facts.os.value);
}

function beforeRestoreHealth(one: Step, hasTargets: boolean): Step[] {
  if (one.id === 'check-machine' || one.id === 'recheck') return [];
  if (one.serves.includes('in-place-upgrade'))
    return [{ ...one, command: ['<media>\\setup.exe'], undo: null }];
  if (one.id === 'collect') return [{ ...one, what: copyLogs, command: one.command.map(withoutArchive) }];
  const isRepair = one.command.some((line) => /\/RestoreHealth/i.test(line));
  if (one.id === 'restorehealth' || isRepair) return [checkSur(hasTargets)];
  return [one.id === 'by-hand' ? one : { ...one, by: one.by === 'script' ? 'hand' : one.by }];
}

const copyLogs = text(
  'Send C:\\Temp\\logs, to which the commands copy the logs of servicing and the events of Setup.',
);

/** PowerShell 2 packs no archive. */
function withoutArchive(line: string): string {
  const paths = /Compress-Archive -Path (\S+)/.exec(line)?.[1]?.split(',');
  if (!paths) return line;
  return paths
    .slice(0, -1)
    .map((path) => `xcopy.exe ${path} C:\\Temp\\logs\\ /s /y`)
    .join(' & ');
}

/** From Windows 11 24H2 and Windows Server 2025 on DISM takes the .msu itself, with its checkpoints beside it. */
function takesPackagesWhole({ facts: { build, os, servicingStack } }: Machine): boolean {
  const known = build?.value ?? /^10\.0\.(\d{5})\./.exec(servicingStack?.value ?? '')?.[1];
  return known === undefined
    ? os !== null && os.value.includes('Server 2025') && !os.value.includes('/')
    : Number(known) >= 26100;
}

function withWholePackage(one: Step): Step {
  if (one.id !== 'install-by-hand') return one;
  const kb = /\\(KB\d+)\.msu/.exec(one.command.join(' '))?.[1] ?? null;
  return {
    ...one,
    what: text(
      'Download all .msu packages that the Microsoft Update Catalog lists for it, the checkpoints too, into one folder that holds nothing else. DISM gets the one of this update and finds the others beside it.',
    ),
    command: [
      ...one.command.filter((line) => line.startsWith('rem ')),
      `dism.exe /Online /Add-Package /PackagePath:${packageFile(kb)}`,
    ],
  };
}

const drive = /^([A-Za-z]:\\?(?:[\w .-]{1,80}\\){0,8}(?:[\w .-]{1,80})?)$/;

/** The image is named in the place of the running Windows; what only a running Windows can do is left out. */
function onImage(one: Step, image: string): Step[] {
  if (one.serves.includes('in-place-upgrade') || one.serves.includes('reboot')) return [];
  // wusa knows the running Windows only.
  if (one.id === 'retry-update') return [];
  const path = drive.test(image) ? image : '<image>';
  const named = /\s/.test(path) ? `"${path}"` : path;
  const windows = `${path.replace(/\\$/, '')}\\Windows`;
  return [
    {
      ...one,
      command: one.command.map((line) =>
        line
          .replace(/\/Online\b/i, `/Image:${named}`)
          .replace(
            /^sfc\.exe \/scannow$/,
            `sfc.exe /scannow /offbootdir=${path.slice(0, 3)} /offwindir=${windows}`,
          )
          .replaceAll(/(?<=^|[ "])C:\\Windows\\(?=%D%|WinSxS|servicing)/gi, `${windows}\\`),
      ),
    },
  ];
}

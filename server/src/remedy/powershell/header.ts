import type { Confidence } from '../../base/confidence';
import { text, withParts, type Text } from '../../base/text';
import { machineSentences } from '../../cases/machineWords';
import type { Plan } from '../model';
import { product } from '../product';
import { commentLine, commentText } from '../quote';
import { systemSteps } from '../steps';
import type { RemedyRequest } from '../request';
import type { Abilities } from './parameters';
import { labelled, type Writer } from './writer';

/** Files that the header names; the list in the script has them all. */
const maxNamed = 10;

/** The comment at the top: what the script is for, what it rests on, how to run it, what its exit codes mean. */
export function header(plan: Plan, fileName: string, abilities: Abilities, write: Writer): string {
  const { note, translate } = write;
  const { request, targets } = plan;
  const named = targets.slice(0, maxNamed);
  const facts: (Text | null)[] = [
    plan.keyform && labelled(text('Component'), plan.keyform.text),
    // One file goes by its name, several need their folders: files of one name are common in a store.
    ...named.flatMap(({ type, folder, file, hash }) => [
      labelled(
        type === 'component' ? text('Folder') : text('File'),
        named.length > 1 ? `${folder}\\${file}` : file,
      ),
      ...(hash ? [labelled(text('Expected hash'), `${hash.algorithm} ${hash.hex}`)] : []),
    ]),
    targets.length > maxNamed
      ? text('{0} more files are in the list below.', targets.length - maxNamed)
      : null,
    plan.leftOut > 0
      ? text(
          '{0} more damaged objects of the log are not listed: their names are not well formed, or the list would be too long.',
          plan.leftOut,
        )
      : null,
    plan.package !== null ? labelled(text('Package'), plan.package) : null,
    plan.failedKb !== null ? labelled(text('Failed update'), plan.failedKb) : null,
    ...foundBy(request),
    ...machineOf(request),
  ];
  return [
    note(plan.title),
    '#',
    ...facts.filter((fact) => fact !== null).map((fact) => note(fact)),
    '#',
    ...evidenceLines(request, write),
    '#',
    note(text('Written by {0}. Read it before you run it, and run it with -WhatIf first.', product)),
    note(text('Each change is asked for; -Confirm:$false answers yes to all.')),
    '#',
    note(text('Usage:')),
    ...usage(plan, fileName, abilities).map(commentLine),
    '#',
    note(text('Exit codes:')),
    ...exitCodes(abilities).map(([code, meaning]) =>
      commentLine(`  ${String(code).padEnd(5)} ${translate(meaning)}`),
    ),
    '',
  ].join('\n');
}

/** By what the cause was found, and how sure that is. */
export function foundBy(request: RemedyRequest): Text[] {
  return [
    labelled(text('Kind of cause'), request.kind),
    labelled(text('Confidence'), confidenceName(request.confidence)),
    labelled(text('Found by rule'), commentText(request.rule)),
  ];
}

/** What the logs state of the machine that the script is for. */
function machineOf({ machine }: RemedyRequest): Text[] {
  return machine ? machineSentences(machine.facts).map((sentence) => withParts(sentence, commentText)) : [];
}

/** The lines of the log that a script rests on, as comments. */
export function evidenceLines(request: RemedyRequest, { note }: Writer): string[] {
  return [
    note(text('Evidence (file:line):')),
    // Text of the log: in one line, in ASCII, never a sentence of ours.
    ...request.evidence.map(({ file, line, excerpt }) =>
      commentLine(`  ${commentText(file)}:${line}: ${commentText(excerpt)}`),
    ),
  ];
}

function usage({ ownerKb }: Plan, fileName: string, { steps, offline, restore }: Abilities): string[] {
  const call = `  .\\${fileName}`;
  const owner = steps.has('reinstall-owner') ? ` -OwnerPackage C:\\Temp\\${ownerKb ?? 'owner'}.msu` : '';
  const first = steps.has('copy-from-donor') ? ' -DonorPack C:\\Temp\\pack.zip' : owner;
  const source = steps.has('restorehealth') ? ' -Source wim:D:\\sources\\install.wim:1' : '';
  const prerequisite = steps.has('install-prerequisite') ? ' -PrerequisitePackage C:\\Temp\\ssu.msu' : '';
  return [
    // A dry run extracts nothing, so it is shown with the folder.
    `${call}${first.replace('.zip', '')}${prerequisite} -WhatIf`,
    ...(steps.has('copy-from-donor')
      ? [`${call} -DonorPath \\\\DONOR\\c$\\Windows -KbPackage C:\\Temp\\update.msu`]
      : []),
    `${call}${owner}${prerequisite}${source} -KbPackage C:\\Temp\\update.msu`,
    `${call}${first}${prerequisite} -KbPackage C:\\Temp\\update.msu -Resume -BackupFolder C:\\Windows\\Logs\\CBS-Lens\\<time>`,
    ...(offline ? [`${call}${first}${source} -Image D:\\`] : []),
    ...(restore ? [`${call} -Restore -BackupFolder C:\\Windows\\Logs\\CBS-Lens\\<time>`] : []),
  ];
}

function exitCodes({ steps, restore }: Abilities): (readonly [number, Text])[] {
  const copies = steps.has('copy-from-donor');
  const system = steps.has('enable-service') || systemSteps.some(({ id }) => steps.has(id));
  const all: (readonly [number, Text, boolean])[] = [
    [0, text('everything that was asked for worked'), true],
    [1, text('stopped by an unexpected error'), true],
    [10, text('this machine is not fit, or a restart is waiting; nothing was changed'), true],
    [11, text('a file of the donor was refused; that file was not changed'), copies],
    [12, text('backup, copy or putting back failed; what was there before is in place'), restore],
    [13, text('RestoreHealth failed'), steps.has('restorehealth')],
    [14, text('sfc could not repair everything'), steps.has('sfc')],
    [15, text('a package could not be installed'), true],
    [16, text('owner or permissions could not be put back'), copies],
    [17, text('the new CBS.log names the same object again'), steps.has('recheck')],
    [18, text('a part of the system could not be put right'), system],
    [3010, text('worked; restart to finish, and go on with -Resume when steps are left'), true],
  ];
  return all.filter(([, , has]) => has).map(([code, meaning]) => [code, meaning]);
}

function confidenceName(confidence: Confidence): Text {
  switch (confidence) {
    case 'high':
      return text('high');
    case 'medium':
      return text('medium');
    case 'low':
      return text('low');
  }
}

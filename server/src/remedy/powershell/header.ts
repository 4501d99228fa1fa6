import type { Confidence } from '../../base/confidence';
import { text, type Text } from '../../base/text';
import { withParts } from '../../base/translator';
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
    // The folder of a file has the name of its component in it.
    ...named.map(({ type, folder, file }) =>
      labelled(type === 'component' ? text('Folder') : text('File'), `${folder}\\${file}`),
    ),
    named.length === 0 && plan.keyform ? labelled(text('Component'), plan.keyform.text) : null,
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
    foundBy(request),
    ...machineOf(request),
  ];
  return [
    note(plan.title),
    '#',
    ...facts.filter((fact) => fact !== null).map((fact) => note(fact)),
    ...evidenceLines(request, write),
    '#',
    note(
      text(
        'Written by {0}. Read it before you run it, and run it with -WhatIf first. Each change is asked for; -Confirm:$false answers yes to all.',
        product,
      ),
    ),
    note(
      text(
        'In an elevated PowerShell (before Windows 10: with WMF 5.1). Where a policy refuses scripts: Set-ExecutionPolicy -Scope Process -ExecutionPolicy Bypass. Over WinRM: with -Confirm:$false and files of this machine; it reaches no share.',
      ),
    ),
    ...usage(fileName, abilities).map(commentLine),
    note(text('After a restart that it asks for, run it again in the same way: it continues where it was.')),
    '#',
    note(
      labelled(
        text('Exit codes'),
        exitCodes(abilities)
          .map(([code, meaning]) => `${code} ${translate(meaning)}`)
          .join('; '),
      ),
    ),
    '',
  ].join('\n');
}

/** By what the cause was found, and how sure that is. */
function foundBy(request: RemedyRequest): Text {
  return text(
    'Cause: {0} (confidence: {1}; rule: {2})',
    request.kind,
    confidenceName(request.confidence),
    commentText(request.rule),
  );
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

/** A dry run, a run, and how it is undone. */
function usage(fileName: string, { steps, restore }: Abilities): string[] {
  const given = [
    ...(steps.has('copy-from-donor') ? ['-Donor C:\\Windows\\Logs\\CBS-Lens\\pack.zip'] : []),
    ...(steps.has('reinstall-owner') ? ['-OwnerPackage C:\\Temp\\owner.msu'] : []),
    ...(steps.has('install-prerequisite') ? ['-PrerequisitePackage C:\\Temp\\ssu.msu'] : []),
    '-KbPackage C:\\Temp\\update.msu',
  ].join(' ');
  return [
    `  .\\${fileName} ${given} -WhatIf`,
    `  .\\${fileName} ${given}`,
    ...(restore ? [`  .\\${fileName} -Restore`] : []),
  ];
}

function exitCodes({ steps, restore }: Abilities): (readonly [number, Text])[] {
  const copies = steps.has('copy-from-donor');
  const system = steps.has('enable-service') || systemSteps.some(({ id }) => steps.has(id));
  const all: (readonly [number, Text, boolean])[] = [
    [0, text('all that was asked for worked'), true],
    [3010, text('the same, and a restart is needed'), true],
    [1, text('unexpected error'), true],
    [10, text('not fit, or a restart waits: nothing was changed'), true],
    [11, text('a file was refused and left as it is'), copies],
    [12, text('a file could not be saved or written, and is left'), restore],
    [13, text('RestoreHealth failed'), steps.has('restorehealth')],
    [14, text('sfc could not repair everything'), steps.has('sfc')],
    [15, text('a package could not be installed'), true],
    [16, text('owner or permissions are not as before'), copies],
    [17, text('the new log names the same object'), steps.has('recheck')],
    [18, text('a part of the system could not be put right'), system],
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

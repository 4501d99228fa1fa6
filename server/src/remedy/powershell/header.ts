import type { Confidence } from '../../analysis/model';
import { text, type Text } from '../../text';
import type { Plan } from '../plan';
import { product } from '../product';
import { commentLine, commentText } from '../quote';
import { labelled, type Writer } from './writer';

/** The comment at the top: what the script is for, what it rests on, how to run it, what its exit codes mean. */
export function header(plan: Plan, fileName: string, { note, translate }: Writer): string {
  const { request, target } = plan;
  const facts: (Text | null)[] = [
    plan.keyform && labelled(text('Component'), plan.keyform.text),
    target && labelled(text('File'), target.file),
    target?.hash ? labelled(text('Expected hash'), `${target.hash.algorithm} ${target.hash.hex}`) : null,
    plan.package !== null ? labelled(text('Package'), plan.package) : null,
    plan.failedKb !== null ? labelled(text('Failed update'), plan.failedKb) : null,
    labelled(text('Kind of cause'), request.kind),
    labelled(text('Confidence'), confidenceName(request.confidence)),
    labelled(text('Found by rule'), commentText(request.rule)),
  ];
  const evidence = request.evidence.map(({ file, line, excerpt }) =>
    // Text of the log: in one line, in ASCII, never a sentence of ours.
    commentLine(`  ${commentText(file)}:${line}: ${commentText(excerpt)}`),
  );
  return [
    note(plan.title),
    '#',
    ...facts.filter((fact) => fact !== null).map((fact) => note(fact)),
    '#',
    note(text('Evidence (file:line):')),
    ...evidence,
    '#',
    note(text('Written by {0}. Read it before you run it, and run it with -WhatIf first.', product)),
    note(text('Each change is asked for; -Confirm:$false answers yes to all.')),
    '#',
    note(text('Usage:')),
    ...usage(plan, fileName).map(commentLine),
    '#',
    note(text('Exit codes:')),
    ...exitCodes(plan).map(([code, meaning]) =>
      commentLine(`  ${String(code).padEnd(5)} ${translate(meaning)}`),
    ),
    '',
  ].join('\n');
}

function usage({ target, ownerKb, steps }: Plan, fileName: string): string[] {
  const call = `  .\\${fileName}`;
  if (target) {
    return [
      `${call} -DonorPath \\\\DONOR\\c$\\Windows -WhatIf`,
      `${call} -DonorPath \\\\DONOR\\c$\\Windows -KbPackage C:\\Temp\\update.msu`,
      `${call} -Restore -BackupFolder C:\\Windows\\Logs\\CBS-Lens\\<time>`,
    ];
  }
  const owner = steps.some(({ id }) => id === 'reinstall-owner')
    ? ` -OwnerPackage C:\\Temp\\${ownerKb ?? 'owner'}.msu`
    : '';
  return [
    `${call}${owner} -WhatIf`,
    `${call}${owner} -Source wim:D:\\sources\\install.wim:1 -KbPackage C:\\Temp\\update.msu`,
  ];
}

function exitCodes({ target }: Plan): (readonly [number, Text])[] {
  return [
    [0, text('everything that was asked for worked')],
    [1, text('stopped by an unexpected error')],
    [10, text('this machine is not fit, or a restart is waiting; nothing was changed')],
    ...(target
      ? ([
          [11, text('the donor was refused; nothing was changed')],
          [12, text('backup, copy or putting back failed; the old file is in place')],
        ] as const)
      : []),
    [13, text('RestoreHealth failed')],
    [14, text('sfc could not repair everything')],
    [15, text('a package could not be installed')],
    ...(target ? ([[16, text('owner or permissions could not be put back')]] as const) : []),
    [3010, text('worked; restart to finish')],
  ];
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

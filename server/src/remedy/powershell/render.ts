import { text, type Text, type Translate } from '../../base/text';
import { riskName } from '../checklist';
import { commandIn } from '../placeholders';
import { planFor } from '../plan';
import { type Plan, type Step, type StepId } from '../model';
import { systemSteps } from '../steps';
import { commentLine, commentText, quoteLiteral } from '../quote';
import type { RemedyRequest } from '../request';
import { changeFunctions } from './access';
import { commonFunctions, consentFunction, fitnessCheck, machineFunctions } from './common';
import { copyBlock, copyFunctions, patternFunction, restoreBlock } from './copy';
import { dataSection } from './data';
import { donorFunctions } from './donor';
import { header } from './header';
import { abilitiesOf, parameters, type Abilities } from './parameters';
import { readingFunctions } from './reading';
import {
  installByHandBlock,
  installGivenBlock,
  newLinesFunction,
  packageFunction,
  recheckBlock,
  restoreHealthBlock,
  retryBlock,
  sfcBlock,
  updateJudgement,
} from './servicing';
import { scriptName } from './scriptName';
import { stateFunctions } from './state';
import { enableServiceBlock, serviceRestore } from './system';
import { writer, type Writer } from './writer';

export type RenderedScript =
  | { readonly ok: true; readonly content: string; readonly fileName: string }
  | { readonly ok: false; readonly reason: Text };

/**
 * The PowerShell script for a request, with comments and messages in the reader's language; or the reason why there is
 * none. Pure: the script is never run here. Lines end in LF; the text is ASCII unless the language is not, and must then
 * be saved with a byte order mark, which the script itself checks.
 */
export function renderScript(request: RemedyRequest, translate: Translate): RenderedScript {
  const plan = planFor(request);
  return plan.ok ? scriptOf(plan.value, translate) : plan;
}

/** The script of a plan; a plan that is a checklist has none. */
export function scriptOf(plan: Plan, translate: Translate): RenderedScript {
  if (plan.form === 'checklist')
    return { ok: false, reason: text('No script is safe here: there is a checklist instead.') };
  const write = writer(translate);
  const abilities = abilitiesOf(plan);
  const fileName = scriptName('Repair', plan);
  const data = dataSection(plan, abilities, write);
  if (!data.ok) return data;
  const { steps } = abilities;
  const top = [
    '#Requires -Version 5.1\n#Requires -RunAsAdministrator\n',
    header(plan, fileName, abilities, write),
    parameters(abilities, write),
  ].join('\n');
  const copies = steps.has('copy-from-donor');
  const body = [
    fitnessCheck(write),
    data.value,
    commonFunctions(write),
    consentFunction(write),
    machineFunctions(write),
    stateFunctions(write),
    ...(copies
      ? [
          readingFunctions(abilities.unchecked, write),
          changeFunctions(write),
          donorFunctions(abilities, write),
          ...(abilities.patterns ? [patternFunction(write)] : []),
          copyFunctions(abilities, write),
        ]
      : []),
    ...systemSteps.filter(({ id }) => steps.has(id)).map(({ functions }) => functions(write)),
    packageFunction(write),
    ...(steps.has('sfc') || steps.has('recheck') ? [newLinesFunction(write)] : []),
    mainSection(plan, abilities, write),
  ].join('\n');
  return { ok: true, fileName, content: `${top}\n${encodingCheck(top + body)}${body}` };
}

/** What the script does in a step. */
function blockOf(id: StepId, abilities: Abilities, write: Writer): string {
  switch (id) {
    case 'check-machine':
      return 'Test-Machine';
    case 'copy-from-donor':
      return copyBlock(abilities, write);
    case 'reinstall-owner':
      return installGivenBlock('OwnerPackage', write);
    case 'install-prerequisite':
      return installGivenBlock('PrerequisitePackage', write);
    case 'enable-service':
      return enableServiceBlock(write);
    case 'restorehealth':
      return restoreHealthBlock(abilities, write);
    case 'sfc':
      return sfcBlock(write);
    case 'retry-update':
      return retryBlock(abilities, write);
    case 'install-by-hand':
      return installByHandBlock();
    case 'recheck':
      return recheckBlock(write);
    case 'collect':
      return showLogs(write);
    default:
      return systemSteps.find((step) => step.id === id)!.call;
  }
}

const showLogs = ({ say }: Writer): string =>
  `if ($ExitCode -ne 0) { Write-Message -Message (${say(text('Keep {0} and the new logs in {1}\\Logs.'))} -f $BackupFolder, $RunningWindows) }`;

const indented = (lines: string, indent: string): string =>
  lines
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');

function mainSection(plan: Plan, abilities: Abilities, write: Writer): string {
  const { say } = write;
  const { restore, steps } = abilities;
  const count = plan.steps.length;
  const numbered = plan.steps.map((step, index) => ({ step, number: index + 1 }));
  const between = numbered.slice(1).filter(({ step }) => step.id !== 'collect');
  const [first] = numbered;
  const last = numbered.find(({ step }) => step.id === 'collect');
  const indent = restore ? '        ' : '    ';
  const blocks = between
    .map(({ step, number }) => stepBlock(step, number, count, indent, abilities, write))
    .join('\n\n');
  const judgement = steps.has('install-by-hand') ? [indented(updateJudgement(write), indent)] : [];
  const alone = ({ step, number }: { step: Step; number: number }): string[] =>
    step.id === 'by-hand'
      ? [stepComments(step, number, count, '    ', write)]
      : [
          stepComments(step, number, count, '    ', write),
          indented(blockOf(step.id, abilities, write), '    '),
        ];
  return [
    'try {',
    '    if (-not $WhatIfPreference) {',
    '        [void][IO.Directory]::CreateDirectory($BackupFolder)',
    "        Start-Transcript -LiteralPath ('{0}\\{1}.txt' -f $BackupFolder, [guid]::NewGuid()) | Out-Null",
    '        $transcribing = $true',
    '    }',
    '    if ([IO.File]::Exists($StateFile)) {',
    '        try { $State = Read-Note -Path $StateFile } catch { Write-Warning -Message $_.Exception.Message }',
    '    }',
    '',
    ...(first ? alone(first) : []),
    '    $Code = 1',
    ...(steps.has('copy-from-donor') ? ['    Complete-InterruptedChange'] : []),
    ...(restore
      ? [
          '    if ($Restore) {',
          indented(steps.has('copy-from-donor') ? restoreBlock(write) : serviceRestore(write), '        '),
          '    }',
          '    else {',
          blocks,
          ...judgement,
          '    }',
        ]
      : ['', blocks, ...judgement]),
    '    if (-not $WhatIfPreference) {',
    '        if ($StepsLeft) { Save-Note -Path $StateFile -Value $State }',
    '        else { [IO.File]::Delete($StateFile) }',
    '    }',
    '}',
    'catch { Set-Result -Code $Code -Message $_.Exception.Message }',
    'finally {',
    ...(last ? alone(last) : []),
    '    if ($transcribing) { Stop-Transcript | Out-Null }',
    '}',
    'if ($RestartNeeded) {',
    `    $next = ${say(text('Restart to finish.'))}`,
    `    if ($StepsLeft) { $next = ${say(text('Restart, then run this script again in the same way.'))} }`,
    '    Write-Message -Message $next',
    '    if ($ExitCode -eq 0) { $ExitCode = 3010 }',
    '}',
    'exit $ExitCode',
    '',
  ].join('\n');
}

/** A step with its name, so that a run after the restart knows what is done. A step of a person is a comment. */
function stepBlock(
  step: Step,
  number: number,
  count: number,
  indent: string,
  abilities: Abilities,
  write: Writer,
): string {
  const comments = stepComments(step, number, count, indent, write);
  if (step.id === 'by-hand') return comments;
  const block = blockOf(step.id, abilities, write);
  const body = block.includes('\n') ? `{\n${indented(block, '    ')}\n}` : `{ ${block} }`;
  return `${comments}\n${indented(`Invoke-Step -Name '${step.id}' -Do ${body}`, indent)}`;
}

/** What a plan says of a step: its risk, when and what is done. The header has the evidence and the exit codes. */
function stepComments(step: Step, number: number, count: number, indent: string, write: Writer): string {
  const { note, translate } = write;
  const what = step.inScript ?? step.what;
  return [
    note(text('Step {0} of {1}. {2} (risk: {3})', number, count, step.title, riskName(step.risk)), indent),
    note(step.condition && !step.inScript ? text('{0} {1}', step.condition, what) : what, indent),
    // What the script does needs no commands for people.
    ...(step.id === 'by-hand'
      ? step.command.map(
          (line) =>
            `${indent}${commentLine(translate(text('{0} {1}', text('By hand:'), commentText(commandIn(line, translate)))))}`,
        )
      : []),
  ].join('\n');
}

/**
 * Windows PowerShell reads a script without a byte order mark in the machine's code page. Where that matters, the first
 * statement says so instead of letting mangled text run. Empty for a script in ASCII.
 */
export function encodingCheck(script: string): string {
  const sample = /\P{ASCII}/u.exec(script)?.[0];
  const literal = sample === undefined ? null : quoteLiteral(sample);
  if (sample === undefined || !literal?.ok) return '';
  const condition = `[int](${literal.value}[0]) -ne ${sample.charCodeAt(0)}`;
  return `if (${condition}) { throw 'Save this script as UTF-8 with a byte order mark (BOM), then run it again.' }\n\n`;
}

import { text, type Text, type Translate } from '../../base/text';
import { riskName } from '../checklist';
import { planFor } from '../plan';
import { type Plan, type Step, type StepId } from '../model';
import { systemSteps } from '../steps';
import type { SystemStepId } from '../steps/names.generated';
import { commentLine, commentText, quoteLiteral } from '../quote';
import type { RemedyRequest } from '../request';
import { commonFunctions, fitnessCheck, machineFunctions, registryFunctions } from './common';
import { dataSection } from './data';
import { header } from './header';
import { abilitiesOf, parameters, type Abilities } from './parameters';
import {
  ownerFunctions,
  packageFunctions,
  prerequisiteFunctions,
  recheckFunctions,
  repairFunctions,
  sfcFunctions,
  updateFunctions,
} from './servicing';
import { stateFunctions } from './state';
import { storeFileFunctions } from './storeFile';
import { serviceFunctions } from './system';
import { labelled, writer, type Writer } from './writer';

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
  const data = dataSection(plan, fileName, abilities, write);
  if (!data.ok) return data;
  const { steps } = abilities;
  const top = [
    '#Requires -Version 5.1\n#Requires -RunAsAdministrator\n',
    header(plan, fileName, abilities, write),
    parameters(abilities, write),
  ].join('\n');
  const body = [
    fitnessCheck(write),
    data.value,
    commonFunctions(write),
    ...(steps.has('restorehealth') || steps.has('enable-service') ? [registryFunctions(write)] : []),
    machineFunctions(write),
    stateFunctions(write),
    ...(steps.has('copy-from-donor') ? [storeFileFunctions(abilities, write)] : []),
    ...(steps.has('enable-service') ? [serviceFunctions(write)] : []),
    ...systemSteps.filter(({ id }) => steps.has(id)).map(({ functions }) => functions(write)),
    ...(steps.has('restorehealth') ? [repairFunctions(write)] : []),
    ...(steps.has('sfc') ? [sfcFunctions(write)] : []),
    packageFunctions(write),
    updateFunctions(write),
    ...(steps.has('reinstall-owner') ? [ownerFunctions(write)] : []),
    ...(steps.has('install-prerequisite') ? [prerequisiteFunctions(write)] : []),
    ...(steps.has('recheck') ? [recheckFunctions(write)] : []),
    mainSection(plan, abilities, write),
  ].join('\n');
  return { ok: true, fileName, content: `${top}\n${encodingCheck(top + body)}${body}` };
}

const calls: Readonly<Record<Exclude<StepId, SystemStepId>, string>> = {
  'check-machine': 'Test-Machine',
  'copy-from-donor': 'Copy-FromDonor',
  'reinstall-owner': 'Install-OwnerPackage',
  'install-prerequisite': 'Install-Prerequisite',
  'enable-service': 'Enable-RequiredService',
  restorehealth: 'Invoke-RestoreHealth',
  sfc: 'Invoke-Sfc',
  'retry-update': 'Invoke-UpdateRetry',
  'install-by-hand': 'Install-UpdateByHand',
  recheck: 'Test-NewLog',
  collect: 'Show-NextLogs',
};

function mainSection(plan: Plan, { restore, steps }: Abilities, write: Writer): string {
  const { say } = write;
  const opening = steps.has('copy-from-donor') ? ['        Open-Pack', ''] : [];
  const count = plan.steps.length;
  const numbered = plan.steps.map((step, index) => ({ step, number: index + 1 }));
  const between = numbered.slice(1).filter(({ step }) => step.id !== 'collect');
  const [first] = numbered;
  const last = numbered.find(({ step }) => step.id === 'collect');
  const blocks = (indent: string): string =>
    between.map(({ step, number }) => stepBlock(step, number, count, indent, write)).join('\n\n');
  return [
    '$transcribing = $false',
    'try {',
    '    if (-not $WhatIfPreference) {',
    '        [void][System.IO.Directory]::CreateDirectory($BackupFolder)',
    "        $name = 'transcript-{0}.txt' -f [guid]::NewGuid().ToString('N')",
    '        Start-Transcript -LiteralPath (Join-Path -Path $BackupFolder -ChildPath $name) | Out-Null',
    '        $transcribing = $true',
    '    }',
    `    Write-Message -Message (${say(text('Backup: {0}'))} -f $BackupFolder)`,
    '    Restore-State',
    '',
    ...(first ? [stepComments(first.step, 1, count, '    ', write), `    ${callOf(first.step)}`, ''] : []),
    ...(steps.has('copy-from-donor') ? ['    Complete-InterruptedChange'] : []),
    ...(steps.has('restorehealth') ? ['    Restore-RepairPolicy'] : []),
    ...(restore
      ? [
          '    if ($Restore) {',
          '        Restore-FromBackup',
          '    }',
          '    else {',
          ...opening,
          blocks('        '),
          '    }',
        ]
      : [blocks('    ')]),
    '}',
    'catch {',
    '    if ($script:ExitCode -eq 0) { Write-Host $_.ScriptStackTrace }',
    '    Set-Result -Code 1',
    '    Write-Warning -Message $_.Exception.Message',
    '}',
    'finally {',
    ...(last ? [stepComments(last.step, last.number, count, '    ', write), `    ${callOf(last.step)}`] : []),
    '    if ($transcribing) { Stop-Transcript | Out-Null }',
    '}',
    '',
    'if ($script:RestartNeeded) {',
    '    if ($script:StepsLeft) {',
    `        Write-Message -Message (${say(text('Restart, then run the script again with the same parameters and -Resume -BackupFolder "{0}".'))} -f $BackupFolder)`,
    '    }',
    `    else { Write-Message -Message ${say(text('Restart to finish.'))} }`,
    '    if ($script:ExitCode -eq 0) { $script:ExitCode = 3010 }',
    '}',
    'exit $script:ExitCode',
    '',
  ].join('\n');
}

function callOf({ id }: Step): string {
  if (id === 'by-hand') return '';
  return systemSteps.find((step) => step.id === id)?.call ?? calls[id as keyof typeof calls];
}

/** A step with its name, so that a run after the restart knows what is done. A step of a person is a comment. */
function stepBlock(step: Step, number: number, count: number, indent: string, write: Writer): string {
  const comments = stepComments(step, number, count, indent, write);
  if (step.id === 'by-hand') return comments;
  return [
    comments,
    `${indent}if (Test-StepOpen -Name '${step.id}') {`,
    `${indent}    ${callOf(step)}`,
    `${indent}    Complete-Step -Name '${step.id}'`,
    `${indent}}`,
  ].join('\n');
}

/** Characters of a log's name that stand at each step; the header has more of it. */
const maxName = 60;

/** All that a plan says of a step. */
function stepComments(step: Step, number: number, count: number, indent: string, write: Writer): string {
  const { note, translate } = write;
  const lines = step.evidence
    .slice(0, 3)
    .map(({ file, line }) => `${commentText(file).slice(0, maxName)}:${line}`);
  const plain = (label: Text, value: string): string =>
    `${indent}${commentLine(`${translate(label)} ${value}`)}`;
  const said = [
    text('Step {0} of {1}. {2}', number, count, step.title),
    ...(step.condition ? [text('Condition: {0}', step.condition)] : []),
    labelled(text('What'), step.inScript ?? step.what),
    labelled(text('Expected'), step.expected),
    labelled(text('Otherwise'), step.onFailure),
    text('Risk: {0}', riskName(step.risk)),
  ].map((comment) => note(comment, indent));
  return [
    ...said,
    // What the script does needs no commands for people.
    ...(step.id === 'by-hand' ? step.command.map((line) => plain(text('By hand:'), commentText(line))) : []),
    ...(lines.length > 0 ? [plain(text('Because of:'), lines.join(', '))] : []),
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

/** `Repair-WpdMtpUS.dll-and-2-more-KB5036892.ps1`: letters, digits, dots and dashes of what is repaired. */
export function scriptName(
  verb: string,
  { targets, package: damaged, keyform, failedKb, services, request }: Plan,
): string {
  const [first] = targets;
  const unnamed = first?.type === 'package-manifest' || first?.type === 'component';
  const file = unnamed ? undefined : first?.file.split('\\').pop();
  const more = targets.length > 1 && file !== undefined ? `-and-${targets.length - 1}-more` : '';
  const object =
    (file ?? damaged?.split('~')[0] ?? keyform?.name ?? services[0]?.name ?? request.kind).slice(0, 50) +
    more;
  const parts = [verb, object.replace(/[^A-Za-z0-9.]+/g, '-'), ...(failedKb === null ? [] : [failedKb])];
  return `${parts
    .join('-')
    .slice(0, 80)
    .replace(/(?<![.-])[.-]+$/, '')}.ps1`;
}

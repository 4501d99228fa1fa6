import { text, type Text, type Translate } from '../../text';
import { planFor, type Plan, type Step, type StepId } from '../plan';
import { quoteLiteral } from '../quote';
import type { RemedyRequest } from '../request';
import { commonFunctions } from './common';
import { header } from './header';
import { parameters } from './parameters';
import { ownerFunctions, packageFunctions, repairFunctions, updateFunctions } from './servicing';
import { storeFileFunctions } from './storeFile';
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
  if (!plan.ok) return plan;
  const write = writer(translate);
  const data = dataSection(plan.value, write);
  if (!data.ok) return data;

  const steps = new Set(plan.value.steps.map(({ id }) => id));
  const fileName = scriptName(plan.value);
  const top = [
    '#Requires -Version 5.1\n#Requires -RunAsAdministrator\n',
    header(plan.value, fileName, write),
    parameters(steps, write, plan.value.target?.hash === null),
  ].join('\n');
  const body = [
    "Set-StrictMode -Version Latest\n$ErrorActionPreference = 'Stop'\n",
    data.value,
    commonFunctions(write),
    ...(steps.has('copy-from-donor') ? [storeFileFunctions(write)] : []),
    repairFunctions(write),
    packageFunctions(write),
    updateFunctions(write),
    ...(steps.has('reinstall-owner') ? [ownerFunctions(write)] : []),
    mainSection(plan.value, write),
  ].join('\n');
  return { ok: true, fileName, content: `${top}\n${encodingCheck(top + body)}${body}` };
}

/** The one place where names from the log become literals. */
function dataSection(
  plan: Plan,
  { say, note }: Writer,
): { ok: true; value: string } | { ok: false; reason: Text } {
  const { target } = plan;
  const lines: string[] = [
    note(text('What the log names. Nothing else in the code below comes from the log.')),
  ];
  const names: (readonly [string, string])[] = [
    ['KeyForm', plan.keyform?.text ?? ''],
    ...(target
      ? ([
          ['FileInComponent', target.file],
          ['HashAlgorithm', target.hash?.algorithm ?? ''],
          ['ExpectedHash', target.hash?.hex ?? ''],
        ] as const)
      : []),
    ['FailedKb', plan.failedKb ?? ''],
  ];
  for (const [name, value] of names) {
    const literal = quoteLiteral(value);
    if (!literal.ok) return literal;
    lines.push(`$${name} = ${literal.value}`);
  }
  lines.push(
    `$FailedUpdate = ${say(plan.failedKb === null ? text('the update that failed') : text('{0}', plan.failedKb))}`,
  );
  if (plan.steps.some(({ id }) => id === 'reinstall-owner')) {
    const owner = plan.ownerKb ?? plan.package;
    lines.push(
      `$OwnerUpdate = ${say(owner === null ? text('the update that owns the damaged object') : text('{0}', owner))}`,
    );
  }
  const absolute = '$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath';
  const packages = [
    'KbPackage',
    ...(plan.steps.some(({ id }) => id === 'reinstall-owner') ? ['OwnerPackage'] : []),
  ];
  lines.push(
    '',
    '$Caller = $PSCmdlet',
    "$WindowsFolder = [Environment]::GetFolderPath('Windows')",
    "$System32 = Join-Path -Path $WindowsFolder -ChildPath 'System32'",
    `$BackupFolder = ${absolute}($BackupFolder)`,
    ...packages.map((name) => `if ($${name} -ne '') { $${name} = ${absolute}($${name}) }`),
    ...(target
      ? [
          "$StoreFile = Join-Path -Path (Join-Path -Path (Join-Path -Path $WindowsFolder -ChildPath 'WinSxS') -ChildPath $KeyForm) -ChildPath $FileInComponent",
          "$BackupRecord = Join-Path -Path $BackupFolder -ChildPath 'backup.xml'",
          "$OldCopy = Join-Path -Path $BackupFolder -ChildPath 'old.bin'",
          "$NewCopy = Join-Path -Path $BackupFolder -ChildPath 'new.bin'",
          '# NT SERVICE\\TrustedInstaller',
          "$OwnerSid = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'",
        ]
      : []),
    '$script:ExitCode = 0',
    '$script:RestartNeeded = $false',
    '$script:StoreRepaired = $true',
    '$script:UpdateDone = $false',
    '',
  );
  return { ok: true, value: lines.join('\n') };
}

const calls: Readonly<Record<StepId, string>> = {
  'check-machine': 'Test-Machine',
  'copy-from-donor': 'Copy-FromDonor',
  'reinstall-owner': 'Install-OwnerPackage',
  restorehealth: 'Invoke-RestoreHealth',
  sfc: 'Invoke-Sfc',
  'retry-update': 'Invoke-UpdateRetry',
  'install-by-hand': 'Install-UpdateByHand',
  collect: 'Show-NextLogs',
};

function mainSection(plan: Plan, write: Writer): string {
  const { say } = write;
  const [check, ...others] = plan.steps.filter(({ id }) => id !== 'collect');
  const collect = plan.steps.find(({ id }) => id === 'collect');
  const last = plan.steps.length;
  const blocks = (indent: string): string =>
    others.map((step, index) => stepBlock(step, index + 2, last, indent, write)).join('\n\n');
  return [
    '$transcribing = $false',
    'try {',
    '    if (-not $WhatIfPreference) {',
    '        [void][System.IO.Directory]::CreateDirectory($BackupFolder)',
    "        $name = 'transcript-{0}.txt' -f [guid]::NewGuid().ToString('N')",
    '        Start-Transcript -LiteralPath (Join-Path -Path $BackupFolder -ChildPath $name) | Out-Null',
    '        $transcribing = $true',
    '    }',
    '',
    ...(check ? [stepBlock(check, 1, last, '    ', write), ''] : []),
    ...(plan.target
      ? [
          '    if ($Restore) {',
          '        Restore-FromBackup',
          '    }',
          '    else {',
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
    ...(collect ? [stepBlock(collect, last, last, '    ', write)] : []),
    '    if ($transcribing) { Stop-Transcript | Out-Null }',
    '}',
    '',
    'if (($script:ExitCode -eq 0) -and $script:RestartNeeded) {',
    `    Write-Message -Message ${say(text('Restart to finish.'))}`,
    '    $script:ExitCode = 3010',
    '}',
    'exit $script:ExitCode',
    '',
  ].join('\n');
}

function stepBlock(step: Step, number: number, count: number, indent: string, { note }: Writer): string {
  const comments = [
    text('Step {0} of {1}. {2}', number, count, step.title),
    ...(step.condition ? [step.condition] : []),
    labelled(text('What'), step.what),
    labelled(text('Expected'), step.expected),
    labelled(text('Otherwise'), step.onFailure),
  ].map((comment) => note(comment, indent));
  return [...comments, indent + calls[step.id]].join('\n');
}

/**
 * Windows PowerShell reads a script without a byte order mark in the machine's code page. Where that matters, the first
 * statement says so instead of letting mangled text run. Empty for a script in ASCII.
 */
function encodingCheck(script: string): string {
  const sample = /\P{ASCII}/u.exec(script)?.[0];
  const literal = sample === undefined ? null : quoteLiteral(sample);
  if (sample === undefined || !literal?.ok) return '';
  const condition = `[int](${literal.value}[0]) -ne ${sample.charCodeAt(0)}`;
  return `if (${condition}) { throw 'Save this script as UTF-8 with a byte order mark (BOM), then run it again.' }\n\n`;
}

/** `Repair-wpdmtpus.dll-KB5036892.ps1`: letters, digits, dots and dashes of what is repaired. */
function scriptName({ target, package: damaged, keyform, failedKb }: Plan): string {
  const object =
    target?.file.split('\\').pop() ?? damaged?.split('~')[0] ?? keyform?.name ?? 'component-store';
  const parts = ['Repair', object.replace(/[^A-Za-z0-9.]+/g, '-'), ...(failedKb === null ? [] : [failedKb])];
  return `${parts
    .join('-')
    .slice(0, 80)
    .replace(/[.-]+$/, '')}.ps1`;
}

import { windowsLogs } from '../../log/names';
import { text, type Translate } from '../../base/text';
import { product } from '../product';
import type { RemedyRequest } from '../request';
import { commonFunctions, fitnessCheck } from './common';
import { ownFolder } from './data';
import { evidenceLines } from './header';
import { encodingCheck } from './render';
import { writer, type Writer } from './writer';

/** What can be collected. The names of an incident choose from this list; nothing of a log gets into the script. */
type Part = 'hive' | 'setup' | 'driver' | 'updates' | 'system' | 'application';

const partsOf: readonly (readonly [RegExp, Part])[] = [
  [/^COMPONENTS$/i, 'hive'],
  [/^setup(?:act|err)\.log$/i, 'setup'],
  [/^setupapi\.dev\.log$/i, 'driver'],
  [/^WindowsUpdate\.log$/i, 'updates'],
  [/^System\.evtx$/i, 'system'],
  [/^Application\.evtx$/i, 'application'],
];

/**
 * The script that collects what the incident says is missing, in folders that CBS Lens opens as one bundle: `Logs\CBS`,
 * `Logs\DISM`, `INF`, `Panther`, `Events`, `Registry`. It reads Windows and writes one new folder and a `.zip`.
 */
export function renderCollect(
  request: RemedyRequest,
  translate: Translate,
): { content: string; fileName: string } {
  const write = writer(translate);
  const { note } = write;
  const parts = new Set(
    request.elsewhere.flatMap((name) => partsOf.filter(([form]) => form.test(name)).map(([, part]) => part)),
  );
  const fileName = 'Collect-ServicingLogs.ps1';
  const top = [
    '#Requires -Version 5.1\n#Requires -RunAsAdministrator\n',
    note(text('Collects the other logs that are needed, in one folder and one .zip.')),
    '#',
    ...evidenceLines(request, write),
    '#',
    note(
      text(
        'Written by {0}. It reads Windows and writes into one new folder; it changes nothing else.',
        product,
      ),
    ),
    ...(request.elsewhere.some((name) => /procmon/i.test(name))
      ? [
          note(
            text(
              'This failure needs Process Monitor as well: start it before the failing operation, filter on TiWorker.exe and TrustedInstaller.exe, stop it right after the failure, and save all events as .pml beside the .zip.',
            ),
          ),
        ]
      : []),
    '#',
    note(text('Usage:')),
    `#   .\\${fileName}`,
    `#   .\\${fileName} -OutputFolder D:\\case`,
    '#',
    note(text('Exit codes:')),
    `#   0     ${translate(text('everything that was asked for worked'))}`,
    `#   1     ${translate(text('stopped by an unexpected error'))}`,
    `#   2     ${translate(text('some files could not be collected; the others are there'))}`,
    `#   10    ${translate(text('this machine is not fit; nothing was changed'))}`,
    '',
    parameters(write),
  ].join('\n');
  const body = [
    fitnessCheck(write),
    settings(write),
    commonFunctions(write),
    copyFunctions(write),
    mainSection(parts, write),
  ].join('\n');
  return { fileName, content: `${top}\n${encodingCheck(top + body)}${body}` };
}

function parameters({ note }: Writer): string {
  return String.raw`[CmdletBinding(SupportsShouldProcess = $true)]
param(
${note(text('A new folder for the logs; a .zip of it is made beside it.'), '    ')}
    [ValidateNotNullOrEmpty()]
    [string]$OutputFolder
)
`;
}

function settings({ say }: Writer): string {
  return String.raw`$Caller = $PSCmdlet
$WindowsFolder = [Environment]::GetFolderPath('Windows')
$System32 = $WindowsFolder + '\System32'
$time = (Get-Date).ToString('yyyyMMdd-HHmmss', [Globalization.CultureInfo]::InvariantCulture)
if ($OutputFolder -eq '') { $OutputFolder = '{0}${ownFolder}\{1}-{2}' -f $WindowsFolder, [Environment]::MachineName, $time }
$OutputFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutputFolder).TrimEnd('\')
if (Test-Path -LiteralPath $OutputFolder) { throw ${say(text('The folder exists already: name a new one.'))} }
$IsOpen = $false
$ExitCode = 0
`;
}

function copyFunctions({ say, note }: Writer): string {
  return String.raw`${note(text('Makes a folder below the output and returns its path.'))}
function Get-OutputPath {
    param([string]$Folder)
    $path = Join-Path -Path $OutputFolder -ChildPath $Folder
    [void][System.IO.Directory]::CreateDirectory($path)
    return $path
}

${note(text('Copies files of a Windows folder. A file that is in use or missing is reported and skipped.'))}
function Copy-Log {
    param([string]$From, [string]$Filter, [string]$To)
    $source = Join-Path -Path $WindowsFolder -ChildPath $From
    $sharing = [System.IO.FileShare]'ReadWrite, Delete'
    if (-not (Test-Path -LiteralPath $source -PathType Container)) { return }
    foreach ($file in @(Get-ChildItem -LiteralPath $source -Filter $Filter -File -Force)) {
        try {
            $reader = [System.IO.File]::Open($file.FullName, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, $sharing)
            try {
                $writer = [System.IO.File]::Create((Join-Path -Path (Get-OutputPath -Folder $To) -ChildPath $file.Name))
                try { $reader.CopyTo($writer) } finally { $writer.Dispose() }
            }
            finally { $reader.Dispose() }
            Write-Message -Message $file.FullName
        }
        catch { Set-Result -Code 2 -Message (${say(text('{0} could not be copied: {1}'))} -f $file.FullName, $_.Exception.Message) }
    }
}

${note(text('Unpacks the cabinets of a folder of the output, so that the logs in them are opened with the others.'))}
function Expand-Cabinet {
    param([string]$Folder)
    $path = Get-OutputPath -Folder $Folder
    foreach ($cabinet in @(Get-ChildItem -LiteralPath $path -Filter '*.cab' -File)) {
        Invoke-OptionalTool -Name 'expand.exe' -Arguments @('-F:*', $cabinet.FullName, $path)
    }
}

${note(text('Runs one more action; a failure is reported and the script continues.'))}
function Invoke-Optional {
    param([scriptblock]$Action)
    try { & $Action }
    catch { Set-Result -Code 2 -Message $_.Exception.Message }
}

${note(text('Runs a tool; its failure is reported and does not end the script.'))}
function Invoke-OptionalTool {
    param([string]$Name, [string[]]$Arguments)
    if ((Invoke-Tool -Name $Name -Arguments $Arguments) -ne 0) { Set-Result -Code 2 -Message (${say(text('{0} failed.'))} -f $Name) }
}
`;
}

const { cbs, dism, setupapi } = windowsLogs;

/** Copies what a filter finds in a folder of Windows to the same path in the output. Folder and filter are ours. */
const copyOf = (folder: string, filter: string): string =>
  `Copy-Log -From '${folder}' -Filter '${filter}' -To '${folder}'`;

function mainSection(parts: ReadonlySet<Part>, { say, note }: Writer): string {
  const block = (about: string | null, ...lines: string[]): string[] => [
    ...(about === null ? [] : [about]),
    ...lines.map((line) => `        ${line}`),
  ];
  const comment = (about: ReturnType<typeof text>): string => note(about, '        ');
  return [
    'try {',
    `    if ($Caller.ShouldProcess($OutputFolder, ${say(text('Collect logs'))})) {`,
    ...block(
      comment(text('The servicing logs, the rotated ones and their cabinets.')),
      copyOf(cbs.folder, '*.log'),
      copyOf(cbs.folder, cbs.cabinets),
      `Expand-Cabinet -Folder '${cbs.folder}'`,
      copyOf(dism.folder, '*.log'),
      copyOf(String.raw`Logs\MoSetup`, '*.log'),
      copyOf(setupapi.folder, setupapi.all),
      copyOf('WinSxS', 'pending.xml*'),
      copyOf('WinSxS', 'poqexec.log'),
    ),
    ...block(
      comment(text('The events of servicing and the list of packages.')),
      "$events = Get-OutputPath -Folder 'Events'",
      "Invoke-OptionalTool -Name 'wevtutil.exe' -Arguments @('epl', 'Setup', (Join-Path -Path $events -ChildPath 'Setup.evtx'))",
      ...(parts.has('application')
        ? [
            "Invoke-OptionalTool -Name 'wevtutil.exe' -Arguments @('epl', 'Application', (Join-Path -Path $events -ChildPath 'Application.evtx'))",
          ]
        : []),
      ...(parts.has('system')
        ? [
            "Invoke-OptionalTool -Name 'wevtutil.exe' -Arguments @('epl', 'System', (Join-Path -Path $events -ChildPath 'System.evtx'))",
          ]
        : []),
      "$registry = Get-OutputPath -Folder 'Registry'",
      "$servicing = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing'",
      "Invoke-OptionalTool -Name 'reg.exe' -Arguments @('export', $servicing, (Join-Path -Path $registry -ChildPath 'ComponentBasedServicing.reg'), '/y')",
      "Invoke-OptionalTool -Name 'reg.exe' -Arguments @('export', 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', (Join-Path -Path $registry -ChildPath 'CurrentVersion.reg'), '/y')",
    ),
    ...(parts.has('driver')
      ? block(
          comment(text('The driver packages.')),
          "$drivers = Join-Path -Path (Get-OutputPath -Folder 'INF') -ChildPath 'pnputil.txt'",
          "Invoke-Optional -Action { & (Join-Path -Path $System32 -ChildPath 'pnputil.exe') '/enum-drivers' | Set-Content -LiteralPath $drivers -Encoding UTF8 }",
          `if ($LASTEXITCODE -ne 0) { Set-Result -Code 2 -Message (${say(text('{0} failed.'))} -f 'pnputil.exe') }`,
        )
      : []),
    ...(parts.has('hive')
      ? block(
          comment(
            text(
              'The COMPONENTS hive: saved where it is loaded, else copied with its logs. Nothing is loaded for it.',
            ),
          ),
          "if (Test-Path -LiteralPath 'HKLM:\\COMPONENTS') { Invoke-OptionalTool -Name 'reg.exe' -Arguments @('save', 'HKLM\\COMPONENTS', (Join-Path -Path $registry -ChildPath 'COMPONENTS'), '/y') }",
          'else {',
          "    foreach ($hive in @('COMPONENTS', 'COMPONENTS.LOG1', 'COMPONENTS.LOG2')) { Copy-Log -From 'System32\\config' -Filter $hive -To 'Registry' }",
          '}',
        )
      : []),
    ...(parts.has('setup')
      ? block(
          comment(text('The logs of Windows Setup.')),
          "Copy-Log -From 'Panther' -Filter 'setup*.log' -To 'Panther'",
          "Copy-Log -From 'Panther\\UnattendGC' -Filter 'setup*.log' -To 'Panther\\UnattendGC'",
          "Copy-Log -From '..\\$WINDOWS.~BT\\Sources\\Panther' -Filter 'setup*.log' -To 'Panther\\WindowsBT'",
          "Copy-Log -From '..\\$WINDOWS.~BT\\Sources\\Rollback' -Filter 'setup*.log' -To 'Panther\\Rollback'",
        )
      : []),
    ...(parts.has('updates')
      ? block(
          comment(text('The log of Windows Update, from its traces.')),
          "Copy-Log -From 'SoftwareDistribution' -Filter 'ReportingEvents.log' -To 'SoftwareDistribution'",
          "Invoke-Optional -Action { Get-WindowsUpdateLog -LogPath (Join-Path -Path (Get-OutputPath -Folder 'Logs\\WindowsUpdate') -ChildPath 'WindowsUpdate.log') -ErrorAction Stop | Out-Null }",
        )
      : []),
    ...block(
      null,
      "Invoke-Optional -Action { Compress-Archive -LiteralPath $OutputFolder -DestinationPath ($OutputFolder + '.zip') -Force -Confirm:$false -ErrorAction Stop }",
      `Write-Message -Message (${say(text('Collected in {0}, and as a .zip beside it. Open the folder with CBS Lens. It names this machine, its programs and accounts: look through it before you pass it on.'))} -f $OutputFolder)`,
    ),
    '    }',
    '}',
    'catch { Set-Result -Code 1 -Message $_.Exception.Message }',
    'exit $ExitCode',
    '',
  ].join('\n');
}

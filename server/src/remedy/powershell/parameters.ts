import { text } from '../../text';
import type { StepId } from '../plan';
import type { Writer } from './writer';

/** The `param(…)` block for the steps that a script has. */
export function parameters(steps: ReadonlySet<StepId>, { note }: Writer, unchecked: boolean): string {
  const folder = String.raw`(Join-Path -Path ([Environment]::GetFolderPath('Windows')) -ChildPath ('Logs\CBS-Lens\' + (Get-Date).ToString('yyyyMMdd-HHmmss', [System.Globalization.CultureInfo]::InvariantCulture)))`;
  const existing = String.raw`[ValidateScript({ (Test-Path -LiteralPath $_ -PathType Leaf) -and ($_ -match '^[^"]+\.(msu|cab)$') })]`;
  const blocks = [
    ...(steps.has('copy-from-donor')
      ? [
          [
            note(
              text(
                'Where the good file is: the Windows folder of a healthy machine of the same build (\\\\DONOR\\c$\\Windows), a mounted image, or a copy of the single file.',
              ),
              '    ',
            ),
            '    [ValidateNotNullOrEmpty()]',
            '    [ValidateScript({ Test-Path -LiteralPath $_ })]',
            '    [string]$DonorPath',
          ],
        ]
      : []),
    ...(steps.has('reinstall-owner')
      ? [
          [
            note(text('The .msu or .cab of the update that owns the damaged object.'), '    '),
            '    [ValidateNotNullOrEmpty()]',
            `    ${existing}`,
            '    [string]$OwnerPackage',
          ],
        ]
      : []),
    [
      note(
        text(
          'Source for RestoreHealth: \\\\DONOR\\c$\\Windows, a mounted image, or wim:D:\\sources\\install.wim:1 of the same build.',
        ),
        '    ',
      ),
      '    [ValidateNotNullOrEmpty()]',
      `    [ValidatePattern('^[^"<>|*?]*[^"<>|*?\\\\]$')]`,
      '    [string]$Source',
    ],
    [
      note(text('RestoreHealth uses -Source only. Give it only when the source is complete.'), '    '),
      '    [switch]$LimitAccess',
    ],
    [
      note(text('The .msu or .cab of the update that failed.'), '    '),
      '    [ValidateNotNullOrEmpty()]',
      `    ${existing}`,
      '    [string]$KbPackage',
    ],
    [
      note(
        text(
          'Where the backup and the transcript go. The default is a new folder that only administrators can write to.',
        ),
        '    ',
      ),
      '    [ValidateNotNullOrEmpty()]',
      `    [string]$BackupFolder = ${folder}`,
    ],
    ...(steps.has('copy-from-donor')
      ? [
          [
            note(text('Puts back the file that -BackupFolder holds, and does nothing else.'), '    '),
            '    [switch]$Restore',
          ],
        ]
      : []),
    ...(unchecked
      ? [
          [
            note(
              text('Copies from the donor although the log has no hash to check its file against.'),
              '    ',
            ),
            '    [switch]$AcceptUncheckedDonor',
          ],
        ]
      : []),
    [note(text('Goes on although a restart is waiting.'), '    '), '    [switch]$IgnorePendingRestart'],
    ['    [switch]$SkipRestoreHealth'],
    ['    [switch]$SkipSfc'],
  ];
  return `[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]\nparam(\n${blocks.map((block) => block.join('\n')).join(',\n\n')}\n)\n`;
}

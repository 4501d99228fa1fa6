import { text } from '../../base/text';
import type { SystemStep } from './systemStep';

export const resetCatroot2: SystemStep = {
  id: 'reset-catroot2',
  kinds: ['corrupt-catroot'],
  plan: text('Builds the catalog database (catroot2) again.'),
  step: {
    title: text('Build the catalog database again'),
    what: text(
      'Stops the cryptographic service, renames System32\\catroot2 and starts the service, which builds it again. Nothing is deleted; System32\\catroot, where the catalogs are, is not touched.',
    ),
    command: [
      'net.exe stop cryptsvc',
      'ren C:\\Windows\\System32\\catroot2 catroot2.old',
      'net.exe start cryptsvc',
    ],
    why: text('Without a sound database no signature is found, and every package is refused.'),
    undo: text('Stop the service, delete the new folder, and give the old one its name back.'),
    expected: text('A new folder catroot2; the database error does not come again.'),
    onFailure: text(
      'If a program holds the database, restart and run the script before anything else (exit code 18).',
    ),
    risk: 'medium',
  },
  repairsStore: true,
  call: 'Reset-CatalogDatabase',
  functions: ({
    say,
    note,
  }) => String.raw`${note(text('Renames catroot2 while the cryptographic service is stopped; the service builds it again.'))}
function Reset-CatalogDatabase {
    $folder = Join-Path -Path $System32 -ChildPath 'catroot2'
    $old = '{0}.{1}' -f $folder, (Get-Date).ToString('yyyyMMdd-HHmmss', [Globalization.CultureInfo]::InvariantCulture)
    if (-not (Test-Path -LiteralPath $folder -PathType Container)) {
        Write-Message -Message (${say(text('{0} does not exist; the service will build it.'))} -f $folder)
        return
    }
    if (-not (Confirm-Change -Target $folder -Action (${say(text('Rename to {0}'))} -f $old))) { return }
${note(text('Services that depend on it stop with it: AppLocker is one of them.'), '    ')}
    $stopped = @((Get-Service -Name 'CryptSvc').DependentServices | Where-Object { $_.Status -eq 'Running' } | ForEach-Object { $_.Name })
    try {
${note(text('Any program that checks a signature starts the service again.'), '        ')}
        for ($try = 1; $try -le 5; $try++) {
            Stop-Service -Name 'CryptSvc' -Force -Confirm:$false
            try { [IO.Directory]::Move($folder, $old); break }
            catch { if ($try -eq 5) { throw } }
        }
        Write-Message -Message (${say(text('The old database is kept: {0}'))} -f $old)
    }
    catch { Set-Result -Code 18 -Message $_.Exception.Message }
    finally {
        foreach ($name in @('CryptSvc') + $stopped) {
            try { Start-Service -Name $name -Confirm:$false }
            catch { Set-Result -Code 18 -Message $_.Exception.Message }
        }
    }
}
`,
};

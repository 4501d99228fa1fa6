import { text } from '../../base/text';
import type { Step } from '../model';
import type { RemedyRequest } from '../request';
import { step } from './steps';

const logs = 'C:\\Windows\\Logs';
/** Where Windows keeps the logs that are not below its folder of logs, by how their names begin. */
const places: readonly (readonly [RegExp, string])[] = [
  [/^setupapi\.offline/i, 'C:\\Windows\\INF\\setupapi.offline.log'],
  [/^setupapi/i, 'C:\\Windows\\INF\\setupapi.dev.log'],
  [/^setup(?:act|err)/i, 'C:\\Windows\\Panther'],
  [/^ReportingEvents/i, 'C:\\Windows\\SoftwareDistribution\\ReportingEvents.log'],
];
const channels: readonly (readonly [RegExp, string])[] = [
  [/^System\.evtx/i, 'System'],
  [/^Application\.evtx/i, 'Application'],
  [/Bits-Client/i, 'Microsoft-Windows-Bits-Client/Operational'],
];

/** The last step of every script: what to send when the others did not help, the logs among it that say more of this failure. */
export function collect({
  elsewhere,
  evidence = [],
}: Pick<RemedyRequest, 'elsewhere'> & Partial<Pick<RemedyRequest, 'evidence'>>): Step {
  const wanted = [...elsewhere, ...evidence.map(({ file }) => file)];
  const named = (table: readonly (readonly [RegExp, string])[]): string[] => [
    ...new Set(wanted.flatMap((name) => table.find(([pattern]) => pattern.test(name))?.[1] ?? [])),
  ];
  const events = ['Setup', ...named(channels)];
  const fileOf = (channel: string): string =>
    `C:\\Temp\\logs\\${channel.replace(/^.*-(?=Bits)|\/.*/g, '')}.evtx`;
  const asks = wanted.some((name) => /^WindowsUpdate/i.test(name));
  return step('collect', {
    title: text('Collect what the next look needs'),
    condition: text('When a step failed.'),
    what: text(
      'Send C:\\Temp\\logs.zip, which the commands pack: the logs of servicing and the events of Setup.',
    ),
    inScript: text('Names the logs to keep. Changes nothing.'),
    command: [
      'md C:\\Temp\\logs',
      ...events.map((channel) => `wevtutil.exe epl ${channel} ${fileOf(channel)} /ow:true`),
      ...(asks
        ? [
            'powershell.exe -NoProfile -Command Get-WindowsUpdateLog -LogPath C:\\Temp\\logs\\WindowsUpdate.log',
          ]
        : []),
      `powershell.exe -NoProfile -Command Compress-Archive -Path ${[`${logs}\\CBS`, `${logs}\\DISM`, ...named(places), 'C:\\Temp\\logs'].join(',')} -DestinationPath C:\\Temp\\logs.zip -Force`,
    ],
    why: text('What is left can only be found in logs that were written after the repair.'),
    expected: text('The new CBS.log shows what is left.'),
    onFailure: text('Copy the folders by hand; they can be read while Windows runs.'),
    by: 'customer',
    serves: ['collect-more-logs'],
    risk: 'none',
  });
}

/** Names of logs that {@link collect} does not pack: hives, traces, what stands elsewhere. */
export function notPacked(elsewhere: readonly string[]): readonly string[] {
  const packed = /^(?:cbs(?:persist)?|dism|setup\.evtx|windowsupdate)/i;
  return elsewhere.filter(
    (name) => !packed.test(name) && ![...places, ...channels].some(([pattern]) => pattern.test(name)),
  );
}

import type { Random } from '../generate/random';

/** A row in columns of Panther, of Windows Update, or the stamp of a setupapi section: its columns, and what stands in them. */
const panther =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d), (?:Info|Warning|Error) {2,}(?:\[0x[0-9a-f]+\] )?([A-Z]{2,6}) /;
const update =
  /^(\d{4}[-/]\d\d[-/]\d\d\s+\d\d:\d\d:\d\d[:.]\d{3,7}\s+)([0-9a-fA-F]+)(\s+)([0-9a-fA-F]+)(\s+)[A-Z]\w+(\s+)/;
const section = /^(?:>>>|<<<) {2}Section (?:start|end) (.+)$/;

/** What components say by the thousand while nothing is wrong; other components say the last ones. */
const messages: Readonly<Record<string, readonly string[]>> = {
  CBS: [
    'Appl: Evaluating package applicability for package Package_7_for_KB9990001~31bf3856ad364e35~amd64~~10.0.1.3, applicable state: Installed',
    'Read out cached package applicability for package: Package_8_for_KB9990002~31bf3856ad364e35~amd64~~10.0.1.3, ApplicableState: 112, CurrentState:112',
  ],
  CSI: ['0000ee01 Performing 1 operations; 1 are not lock/unlock and follow:'],
  DISM: [
    'DISM Manager: PID=9990 TID=9991 Successfully loaded the ImageSession at "C:\\Windows\\Temp\\FABRIKAM" - CDISMManager::LoadLocalImageSession',
    'DISM Manager: PID=9990 TID=9991 Copying DISM from "C:\\Windows\\System32\\Dism" - CDISMManager::CreateImageSessionFromLocation',
  ],
  other: ['Processed 41 of 97 items of the plan', 'Fabrikam agent: still waiting for 3 items'],
};
const updateMessage = 'Agent: 3 updates and 91 categories are known, nothing is to be done';

/** A healthy row of another thread with the stamp of a row; null for a line that shows no columns. */
export function healthyRowLike(row: string, random: Random): string | null {
  const columns = panther.exec(row);
  if (columns) {
    const [, stamp, component] = columns as unknown as [string, string, string];
    return `${stamp}, Info                  ${component.padEnd(6)} ${random.pick(messages[component] ?? messages.other!)}`;
  }
  const [, stamp, pid, afterPid, tid, afterTid, afterName] = update.exec(row) ?? [];
  if (stamp === undefined) return null;
  const other = (id: string): string => '9f3'.padEnd(id.length, '7').slice(0, Math.max(3, id.length));
  return `${stamp}${pid}${afterPid}${other(tid!)}${afterTid}Agent${afterName}${updateMessage}`;
}

/** What a log that shows no such row has in front or behind: a section of setupapi that went well; empty for another log. */
export function healthySectionLike(lines: readonly string[]): readonly string[] {
  const stamp = lines.flatMap((line) => section.exec(line)?.[1] ?? [])[0];
  if (stamp === undefined) return [];
  return [
    '>>>  [Device Install (Hardware initiated) - FBK\\PANEL\\7&1]',
    `>>>  Section start ${stamp}`,
    '     dvi: Set selected driver complete.',
    `<<<  Section end ${stamp}`,
    '<<<  [Exit status: SUCCESS]',
    '',
  ];
}

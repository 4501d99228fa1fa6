import { kb } from './story.mjs';

/** The Setup event log as text, as wevtutil writes it. */
export function setupEvents({ installStart, installEnd }) {
  const event = (index, time, id, level, description) =>
    [
      `Event[${index}]:`,
      '  Log Name: Setup',
      '  Source: Microsoft-Windows-Servicing',
      `  Date: ${new Date(time).toISOString().slice(0, 23)}0000+08:00`,
      `  Event ID: ${id}`,
      '  Task: N/A',
      `  Level: ${level}`,
      '  Opcode: N/A',
      '  Keyword: N/A',
      '  User: S-1-5-18',
      '  User Name: NT AUTHORITY\\SYSTEM',
      '  Computer: SAMPLE-PC',
      '  Description: ',
      description,
      '',
    ].join('\r\n');
  return `\uFEFF${[
    event(
      0,
      installStart,
      1,
      'Information',
      `Initiating changes for package ${kb}. Current state is Absent. Target state is Installed. Client id: WindowsUpdateAgent.`,
    ),
    event(
      1,
      installEnd,
      3,
      'Error',
      `Package ${kb} failed to be changed to the Installed state. Status: 0x8007000d.`,
    ),
  ].join('\r\n')}`;
}

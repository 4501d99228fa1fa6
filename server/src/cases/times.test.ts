import assert from 'node:assert/strict';
import { analyseMarked } from '../../../test/support/marked';
import { caseOf } from './case';
import { clockOfCase } from './times';

/** The machine is six hours behind UTC, as its servicing log states. */
const cbsLog = `2025-04-01 10:00:00, Info                  CBS    TI: --- Initializing Trusted Installer ---
2025-04-01 10:00:00, Info                  CBS    Universal Time is: 2025-04-01 16:00:00.358`;
const updateLog = `2025/04/01 10:00:01.0000000 910   920   Handler         * START *   Driver Install
2025/04/01 10:00:03.0000000 910   920   Driver          *FAILED* [800F024B] Error Installing PnP Driver pci\\ven_1234&dev_5678
2025/04/01 10:00:03.2000000 910   920   Handler         Exit code = 0x8024200B
2025/04/01 10:00:03.3000000 910   920   Handler         * END *   Driver Install`;
const event = (date: string, message: string, id = 20, provider = 'Microsoft-Windows-WindowsUpdateClient') =>
  `Event[0]:
  Log Name: System
  Source: ${provider}
  Date: ${date}
  Event ID: ${id}
  Level: Error
  Description:
${message}
`;
const failed =
  'Installation Failure: Windows failed to install the following update with error 0x8024200B: Contoso - Display - 1.2.3.4.';

async function logsOf(events: string) {
  const texts: Readonly<Record<string, string>> = {
    'CBS.log': cbsLog,
    'WindowsUpdate.log': updateLog,
    'system-events.txt': events,
  };
  return Promise.all(
    Object.entries(texts).map(async ([name, text]) => ({
      name,
      analysis: (await analyseMarked(text, { name })).analysis,
    })),
  );
}

suite('the clocks of a case', () => {
  for (const [what, date] of [
    ['UTC, as its mark says', '2025-04-01T16:00:04.3000000Z'],
    ['local, whatever its mark says', '2025-04-01T10:00:04.3000000Z'],
  ] as const)
    test(`an exported event whose stamp is ${what} belongs to the failure of its moment`, async () => {
      const [, update, events] = caseOf(await logsOf(event(date, failed)));
      assert.equal(events!.incidents[0]!.partOf?.log, 'WindowsUpdate.log');
      assert.equal(update!.incidents.filter(({ partOf }) => !partOf).length, 1);
    });

  test('an event of another moment is a failure of its own', async () => {
    const [, , events] = caseOf(await logsOf(event('2025-04-01T13:00:04.3000000Z', failed)));
    assert.equal(events!.incidents[0]!.partOf, undefined);
  });

  test('a log that writes UTC says nothing of the zone, one that states both clocks does', async () => {
    const logs = await logsOf(event('2025-04-01T16:00:04.3000000Z', failed));
    assert.deepEqual(clockOfCase(logs), { log: 0, step: { line: 2, offset: -6 * 3600, from: 'moment' } });
    assert.equal(clockOfCase(logs.slice(2)), null);
  });

  test('the words of an event show that its stamps are local', async () => {
    const started =
      'The operating system started at system time \u200e2025\u200e-\u200e04\u200e-\u200e01T16:00:00.500000000Z.';
    const text = `${event('2025-04-01T10:00:00.5000000Z', started, 12, 'Microsoft-Windows-Kernel-General')}
${event('2025-04-01T10:00:04.3000000Z', failed).replace('[0]', '[1]')}`;
    const { analysis } = await analyseMarked(text, { name: 'system-events.txt' });
    assert.deepEqual(
      analysis.clock.map(({ offset, from }) => [offset, from]),
      [[-6 * 3600, 'moment']],
    );
  });
});

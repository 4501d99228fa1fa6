import assert from 'node:assert/strict';
import { analyseLog } from '../analysis/pipeline/analyse';
import { memorySource } from '../log/source';
import { caseOf } from './case';

const update = [
  '2024/06/04 10:02:30.1002345 1200  2576  Agent           * START * Installing updates CallerId = UpdateOrchestrator',
  '2024/06/04 10:02:31.1002345 1200  2576  Agent           Title = Cumulative Update for Fabrikam (KB5031356)',
  '2024/06/04 10:02:37.3002345 1200  2576  Handler         CBS called Error with 0x80073712',
  '2024/06/04 10:02:38.2002345 1200  2576  Agent           * WARNING: Exit code = 0x80073712',
  '2024/06/04 10:02:38.3002345 1200  2576  Agent           * END * Installing updates CallerId = UpdateOrchestrator, 0x80073712',
];
const code = '[HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]';
const servicing = [
  '2024-06-04 10:02:31, Info                  CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31102134_1, Package: Package_for_KB5031356~31bf3856ad364e35~amd64~~19045.3570.1.9',
  `2024-06-04 10:02:36, Info                  CBS    Failed to pin deployment while resolving Update: 5031356-1_neutral from file: (null) ${code}`,
  `2024-06-04 10:02:36, Error                 CBS    Failed to perform operation.  ${code}`,
  `2024-06-04 10:02:36, Info                  CBS    Session: 31102134_1 finalized. Reboot required: no ${code}`,
];

/** The lines of the causes of the failures that a text is shown with, and of those that are part of another. */
async function shownIn(lines: readonly string[]): Promise<[number[], number]> {
  const analysis = await analyseLog(memorySource(new TextEncoder().encode(lines.join('\n'))), {
    name: 'mail.txt',
  });
  const [{ incidents } = analysis] = caseOf([{ name: 'mail.txt', analysis }]);
  const shown = incidents.filter(({ partOf }) => !partOf);
  return [shown.map(({ cause }) => cause?.finding.line ?? 0), incidents.length - shown.length];
}

suite('several logs in one text', () => {
  test('a failure that two of them report is one, with the cause of the deeper one', async () => {
    const [causes, parts] = await shownIn([
      'WindowsUpdate.log says',
      '',
      ...update,
      '',
      'CBS.log says',
      '',
      ...servicing,
    ]);
    assert.deepEqual([causes, parts], [[12], 1]);
  });

  test('failures of two updates stay two', async () => {
    const other = update.map((row) =>
      row.replace('5031356', '5099999').replaceAll('0x80073712', '0x80070643'),
    );
    const [causes, parts] = await shownIn([...other, '', 'CBS.log says', '', ...servicing]);
    assert.deepEqual([causes.length, parts], [2, 0]);
  });
});

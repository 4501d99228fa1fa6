import assert from 'node:assert/strict';
import { analyseLog } from '../pipeline/analyse';
import { memorySource } from '../../log/source';

const head = (second: number): string =>
  `2024-04-20 08:00:${String(second).padStart(2, '0')}, Info                  CBS    `;
const probe = 'Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]';

async function findingsOf(lines: readonly string[]): Promise<unknown[]> {
  const { findings } = await analyseLog(memorySource(new TextEncoder().encode(lines.join('\r\n'))), {
    name: 'CBS.log',
  });
  return findings.map(({ line, lastLine, role, rule, time, session, code, column }) => [
    line,
    lastLine,
    role,
    rule,
    time,
    session,
    code,
    column,
  ]);
}

suite('lines that are alike', () => {
  test('each is a finding of its own line, time and session', async () => {
    const start = Date.UTC(2024, 3, 20, 8) / 1000;
    assert.deepEqual(
      await findingsOf([
        head(1) + probe,
        `${head(2)}Session: 31094769_2 initialized by client WindowsUpdateAgent.`,
        head(3) + probe,
        head(3) + probe,
        `${head(4)}Session: 31094769_2 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`,
      ]),
      [
        [1, 1, 'benign', 'benign/package-probe', start + 1, -1, 0x800f0805, 50],
        [3, 3, 'benign', 'benign/package-probe', start + 3, 0, 0x800f0805, 50],
        [4, 4, 'benign', 'benign/package-probe', start + 3, 0, 0x800f0805, 50],
      ],
    );
  });

  test('what continues one has its time', async () => {
    const start = Date.UTC(2024, 3, 20, 8) / 1000;
    const [, , , last] = (await findingsOf([
      head(1) + probe,
      head(2) + probe,
      head(3) + probe,
      '    Completion status: HRESULT_FROM_WIN32(1753)',
    ])) as [unknown, unknown, unknown, unknown[]];
    assert.deepEqual(last.slice(3, 5), ['advanced-installer-failed/completion-status', start + 3]);
  });

  test('a line without a stamp is not taken for one of them', async () => {
    const odd = `xxxx-xx-xx xx:xx:xx${(head(1) + probe).slice(19)}`;
    const [, second] = (await findingsOf([head(1) + probe, odd])) as [unknown, unknown[]];
    assert.equal(second[4], NaN);
  });
});

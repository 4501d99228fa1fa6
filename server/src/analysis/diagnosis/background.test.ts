import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';
import { english } from '../../../../test/support/story';
import { causeKinds } from '../model/kinds';
import { noRules } from '../userRules/model';
import { explainLine } from './explain';

const denied = '[HRESULT = 0x80070005 - E_ACCESSDENIED]';
const ordinary = String.raw`CBS Info Failed to open oven key HKLM\SOFTWARE\Fabrikam\Ovens\Spare ${denied}`;
const session = (id: number, ...rows: readonly string[]): string =>
  [
    `CBS Info Session: 30880555_${id} initialized by client WindowsUpdateAgent, external staging directory: (null)`,
    `CBS Info Exec: Processing started.  Client: WindowsUpdateAgent, Session(Install): 30880555_${id}, Package: Package_for_KB${id}~31bf3856ad364e35~amd64~~10.0.1.1, Identifier: KB${id}`,
    ...rows,
  ].join('\n');
const wentWell = (id: number): string =>
  session(
    id,
    ordinary,
    `CBS Info Exec: Processing complete.  Session: 30880555_${id}, Package: Package_for_KB${id}~31bf3856ad364e35~amd64~~10.0.1.1 [HRESULT = 0x00000000 - S_OK]`,
    `CBS Info Session: 30880555_${id} finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`,
  );
const failed = session(
  9000009,
  ordinary,
  String.raw`CBS Info Failed to write oven file C:\ProgramData\Fabrikam\oven.dat ${denied} «cause»`,
  `CBS Error Failed to process single phase execution. ${denied} «error»`,
  `CBS Info Session: 30880555_9000009 finalized. Reboot required: no ${denied}`,
);
const rules = { ...noRules, switchedOff: new Set(causeKinds) };

suite('rows of operations that went well', () => {
  test('what stands there too is not where a failure began', async () => {
    const log = await analyseMarked([wentWell(9000001), wentWell(9000002), failed].join('\n'), { rules });
    assertLeadsToCause(log);
    assert.match(log.first.cause?.object ?? '', /oven\.dat/);
  });

  test('the explanation says why such a row was left', async () => {
    const log = await analyseMarked([wentWell(9000001), wentWell(9000002), failed].join('\n'), { rules });
    const left = explainLine(log.analysis, log.marks.get('cause')![0]!)
      .flatMap(({ grounds }) => grounds)
      .filter(({ finding }) => finding?.message.includes('Spare'))
      .map(({ says }) => english.translate(says));
    assert.deepEqual(left, ['Rows like it are in operations that went well, too: 2.']);
  });

  test('where nothing went well the first row that fits is it', async () => {
    const { first } = await analyseMarked(failed, { rules });
    assert.match(first.cause?.object ?? '', /Spare/);
  });
});

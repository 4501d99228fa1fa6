import assert from 'node:assert/strict';
import { analyseMarked } from '../../../../test/support/marked';
import { verdictOf } from '../diagnosis/verdict';

const check = (operation: string, repaired: number): string => `
      CBS Info Exec: Session processing started.  Client: Oven, Session(Corruption Detecting): 7_1
      CBS Info Checking System Update Readiness.
      CBS Info (p)\tCSI Payload Corrupt\t(b)\t\t\tamd64_microsoft-windows-oven_31bf3856ad364e35_10.0.19041.1_none_0123456789abcdef\\oven.dll
      CBS Info Summary:
      CBS Info Operation: ${operation}
      CBS Info Operation result: 0x0
      CBS Info Total Detected Corruption:\t1
      CBS Info Total Repaired Corruption:\t${repaired}
      CBS Info Exec: Processing complete, session(Corruption Detecting): 7_1 [HRESULT = 0x00000000 - S_OK]`;

suite('checks that only detect', () => {
  test('what can be repaired was not', async () => {
    const { analysis } = await analyseMarked(check('Detect only', 0));
    assert.deepEqual(
      analysis.faults.map(({ state }) => state),
      ['outstanding'],
    );
    assert.notEqual(verdictOf(analysis).state, 'nothing-failed');
  });

  test('in a check that repairs it was', async () => {
    const { analysis } = await analyseMarked(check('Detect and Repair', 1));
    assert.equal(verdictOf(analysis).state, 'nothing-failed');
    const both = await analyseMarked(`${check('Detect only', 0)}\n${check('Detect and Repair', 1)}`);
    assert.equal(verdictOf(both.analysis).state, 'nothing-failed');
  });
});

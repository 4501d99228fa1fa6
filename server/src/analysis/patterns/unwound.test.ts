import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

const session =
  'CBS Info Session: 31094769_2 initialized by client Software Explorer, external staging directory: (null)';
const probe = 'CBS Info Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]';
const failure =
  'CBS Error Failed to process single phase execution. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]';
const success = `CBS Info Exec: Processing complete.  Session: 31094769_2, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2 [HRESULT = 0x00000000 - S_OK]`;

suite('noise that a failure carries on', () => {
  test('is the first word of that failure', async () => {
    const marked = await analyseMarked(`
      ${session}
      ${probe} «cause»
      ${failure} «error»
    `);
    assertLeadsToCause(marked);
  });

  test('stays harmless where nothing fails, and where a success lies between', async () => {
    for (const lines of [
      [session, probe],
      [session, probe, success, failure],
      [probe, session, failure],
    ]) {
      const { analysis } = await analyseMarked(lines.join('\n'));
      const [finding] = analysis.findings.filter(({ rule }) => rule === 'benign/package-probe');
      assert.equal(finding!.role, 'benign', lines.join('\n'));
    }
  });

  test('stays harmless where the failure has another code', async () => {
    const { analysis } = await analyseMarked(`
      ${session}
      ${probe}
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070070 - ERROR_DISK_FULL]
    `);
    assert.equal(analysis.findings[0]!.role, 'benign');
  });
});

import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../../test/support/marked';

suite('damage that changes between scans', () => {
  test('two scans of one day that find different files', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_a_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\a.dll «cause»
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_b_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\b.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_c_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\c.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_d_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\d.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_e_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\e.dll
      CBS Info Total Detected Corruption:	5
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_e_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\e.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_f_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\f.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_g_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\g.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_h_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\h.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_i_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\i.dll
      CBS Info Total Detected Corruption:	5`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'hardware-suspected');
    assert.match(log.first.cause.object ?? '', /1 in common/);
    assert.equal(log.first.remedies[0]?.kind, 'hardware-test');
  });

  test('two scans that agree', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_a_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\a.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_b_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\b.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_c_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\c.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_d_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\d.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_e_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\e.dll
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info quiet
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_a_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\a.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_b_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\b.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_c_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\c.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_d_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\d.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_f_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0\f.dll`);
    assert.ok(analysis.incidents.every(({ cause }) => cause?.kind !== 'hardware-suspected'));
  });
});

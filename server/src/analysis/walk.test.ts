import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../test/support/marked';
import { effectsOf, linkAt } from './links';

const name = 'Package_1_for_KB900001~31bf3856ad364e35~amd64~~6.3.1.4';
const installed = 'Package_for_KB900999~31bf3856ad364e35~amd64~~6.3.1.0';
const wer = (status: string): string =>
  `CBS Info WER: Generating failure report for package: ${installed}, status: ${status}, failure source: Resolve, start state: Absent, target state: Installed, client id: WindowsUpdateAgent`;

suite('walk', () => {
  test('the strongest anchor of an operation is its top failure', async () => {
    const { first, analysis } = await analyseMarked(`
      CBS Info Session: 31100000_1 initialized by client WindowsUpdateAgent.
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
      ${wer('0x800f0831')}
      CBS Info Failed to perform operation.  [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
      CBS Info Session: 31100000_1 finalized. Reboot required: no [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`);
    assert.equal(analysis.incidents.length, 1);
    assert.equal(first.top?.line, 3);
    assert.equal(first.kb, 'KB900999');
  });

  test('two sessions that overlap keep their own failures and causes', async () => {
    const { analysis } = await analyseMarked(`
      CBS Info Session: 31100000_1 initialized by client WindowsUpdateAgent.
      CBS Info Session: 31100000_2 initialized by client DISM Package Manager Provider.
      CBS Info Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31100000_1, Package: ${installed}, Identifier: KB900999
      CBS Info Store corruption, manifest missing for package: ${name}
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
      CBS Info Session: 31100000_1 finalized. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
      CBS Info Session: 31100000_2 finalized. [HRESULT = 0x00000000 - S_OK]`);
    assert.equal(analysis.incidents.length, 1);
    assert.equal(analysis.sessions.length, 2);
    assert.equal(analysis.incidents[0]?.cause?.finding.line, 4);
  });

  test('a second pass finds damage of an earlier session', async () => {
    const log = await analyseMarked(`
      CBS Info Session: 31100000_1 initialized by client DISM Package Manager Provider.
      CBS Info (p)	CSI Manifest Corrupt	(n)			amd64_x_31bf3856ad364e35_10.0.19041.746_none_00112233445566aa «cause»
      CBS Info Session: 31100000_1 finalized. [HRESULT = 0x00000000 - S_OK]
      CBS Info Session: 31100000_2 initialized by client WindowsUpdateAgent.
      CBS Error Failed to process single phase execution. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT] «error»
      CBS Info Session: 31100000_2 finalized. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.confidence, 'medium');
    assert.equal(log.analysis.incidents.length, 1);
  });

  test('a later success of the same package makes it recovered', async () => {
    const { first } = await analyseMarked(`
      CBS Info Session: 31100000_1 initialized by client WindowsUpdateAgent.
      ${wer('0x80070bc9')}
      CBS Info Session: 31100000_1 finalized. [HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED]
      CBS Info Session: 31100000_2 initialized by client WindowsUpdateAgent.
      CBS Info Exec: Processing complete.  Session: 31100000_2, Package: ${installed}, Identifier: KB900999 [HRESULT = 0x00000000 - S_OK]
      CBS Info Session: 31100000_2 finalized. [HRESULT = 0x00000000 - S_OK]`);
    assert.equal(first.outcome, 'recovered');
  });

  test('a session whose beginning is not in the log is still one operation', async () => {
    const log = await analyseMarked(`
      CBS Info Store corruption, manifest missing for package: ${name} «cause»
      CBS Info Failed to resolve package [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION] «error»
      CBS Info Session: 31100000_1 finalized. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION] «error»
      CBS Info Session: 31100000_2 initialized by client WindowsUpdateAgent. «healthy»
      CBS Info Session: 31100000_2 finalized. [HRESULT = 0x00000000 - S_OK] «healthy»`);
    assertLeadsToCause(log);
  });

  test('probes for packages that are not installed are no failures', async () => {
    const { analysis } = await analyseMarked(`
      CBS Info Session: 31100000_1 initialized by client WindowsUpdateAgent.
      CBS Info InternalOpenPackage failed for Package_x [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]
      CBS Info Failed to OpenPackage using worker session [HRESULT = 0x800f0805]
      CBS Info Session: 31100000_1 finalized. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]`);
    assert.deepEqual(analysis.incidents, []);
  });

  test('from the cause to everything it led to, and from a plain line of the session to the cause', async () => {
    const { analysis } = await analyseMarked(`
      CBS Info Session: 31100000_1 initialized by client WindowsUpdateAgent.
      CBS Info Store corruption, manifest missing for package: ${name}
      CBS Info Nothing of interest
      CBS Error Failed to resolve package '${name}' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
      CBS Info Session: 31100000_1 finalized. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`);
    assert.deepEqual(
      effectsOf(analysis, 2).map(({ line }) => line),
      [4, 5],
    );
    assert.deepEqual(effectsOf(analysis, 4), []);
    assert.equal(linkAt(analysis, 3)?.cause?.line, 2);
  });

  test('the work grows with the log, not with its square', async () => {
    const session = (id: number): string => `
      CBS Info Session: 31100000_${id} initialized by client WindowsUpdateAgent.
      CSI Info 00000007 Hashes for file member [l:10]'Sample.dll' do not match.
      CSI Error 00000008 (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'
      CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]
      CBS Info Session: 31100000_${id} finalized. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]`;
    const { analysis } = await analyseMarked(Array.from({ length: 5000 }, (_, id) => session(id)).join(''));
    assert.equal(analysis.incidents.length, 5000);
    assert.equal(analysis.faults.length, 1);
  });
});

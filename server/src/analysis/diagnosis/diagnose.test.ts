import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';
import { effectsOf, linkAt } from './links';

const name = 'Package_1_for_KB900001~31bf3856ad364e35~amd64~~6.3.1.4';
const installed = 'Package_for_KB900999~31bf3856ad364e35~amd64~~6.3.1.0';
const wer = (status: string): string =>
  `CBS Info WER: Generating failure report for package: ${installed}, status: ${status}, failure source: Resolve, start state: Absent, target state: Installed, client id: WindowsUpdateAgent`;

suite('diagnosis', () => {
  test('the strongest terminal failure of an operation is its top failure', async () => {
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

  test('one fault, however many sessions fail from it', async () => {
    const session = (id: number): string => `
      CBS Info Session: 31100000_${id} initialized by client WindowsUpdateAgent.
      CSI Info 00000007 Hashes for file member [l:10]'Sample.dll' do not match.
      CSI Error 00000008 (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'
      CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]
      CBS Info Session: 31100000_${id} finalized. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]`;
    const { analysis } = await analyseMarked(Array.from({ length: 50 }, (_, id) => session(id)).join(''));
    assert.equal(analysis.incidents.length, 50);
    assert.equal(analysis.faults.length, 1);
  });

  const broken = 'amd64_compa_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5';
  const damage = (mark = ''): string => `
      CSI Info 00000007 Hashes for file member [l:5]'a.dll' do not match.${mark}
      CSI Info 00000008 Warning: Unable to repair payload file ([l:5]'a.dll') for component ([l:60 ml:140]'${broken}') from backups directory`;
  const failing = (id: number, kb: string, mark = ''): string => `
      CBS Info Session: 31100000_${id} initialized by client WindowsUpdateAgent.
      CBS Info Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31100000_${id}, Package: Package_for_${kb}~31bf3856ad364e35~amd64~~1.1.1.1, Identifier: ${kb}${damage(mark)}
      CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]
      CBS Info WER: Generating failure report for package: Package_for_${kb}~31bf3856ad364e35~amd64~~1.1.1.1, status: 0x8007000d, failure source: Stage
      CBS Info Session: 31100000_${id} finalized. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]`;
  const repair = (id: number): string => `
      CBS Info Session: 31100000_${id} initialized by client DISM Package Manager Provider.
      CBS Info (p)	CSI Payload Corrupt	(w)	(Fixed)		${broken}\\a.dll
      CBS Info Session: 31100000_${id} finalized. [HRESULT = 0x00000000 - S_OK]`;

  test('a failure keeps its cause when the damage is repaired later', async () => {
    const log = await analyseMarked(`${failing(1, 'KB900001', ' «cause»')}${repair(2)}`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.fault?.state, 'repaired');
  });

  test('damage that comes back after a repair is new damage', async () => {
    const log = await analyseMarked(
      `${failing(1, 'KB900001')}${repair(2)}${failing(3, 'KB900001', ' «cause»')}`,
    );
    assertLeadsToCause(log);
    assert.deepEqual(
      log.analysis.faults.map(({ state }) => state),
      ['repaired', 'outstanding'],
    );
    assert.ok(log.first.chain.every(({ finding }) => finding.role !== 'repair'));
  });

  test('a later check that finds nothing clears old damage', async () => {
    const { analysis } = await analyseMarked(`${damage()}
      CBS Info Session: 31100000_5 initialized by client DISM Package Manager Provider.
      CBS Info Operation result: 0x0
      CBS Info Total Detected Corruption:	0
      CBS Info Session: 31100000_5 finalized. [HRESULT = 0x00000000 - S_OK]
      CBS Info Session: 31100000_6 initialized by client WindowsUpdateAgent.
      CBS Error Failed to process single phase execution. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`);
    assert.deepEqual(
      analysis.incidents.map(({ cause }) => cause),
      [null],
    );
  });

  test('what may have been repaired in place stands back behind what is proven', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000001 Hashes for file member [l:10]'healed.dll' do not match.
      CSI Error 00000002 (F) onecore\catalog.cpp(80): Error HRESULT_FROM_WIN32(ERROR_INVALID_DATA) originated in function CCatalog::Create expression: x «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-catalog');
  });

  test('every object that a check found leads to itself; F12 from the check leads to the first', async () => {
    const { analysis, first } = await analyseMarked(`
      CBS Info Session: 31100000_1 initialized by client DISM Package Manager Provider.
      CBS Info (p)	CSI Payload Corrupt	(n)			${broken}\\one.dll
      CBS Info (p)	CSI Payload Corrupt	(n)			${broken}\\two.dll
      CBS Info Operation result: 0x800f081f
      CBS Info Session: 31100000_1 finalized. [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]`);
    assert.equal(analysis.incidents.length, 1);
    assert.equal(first.faults.length, 2);
    assert.deepEqual(
      [2, 3, 4].map((line) => linkAt(analysis, line)?.cause?.line),
      [2, 3, 2],
    );
  });

  test('a start-up failure and the session that reports it again are one incident', async () => {
    const log = await analyseMarked(`
      CBS Info TI: --- Initializing Trusted Installer ---
      CBS Info Startup: Processing driver operations
      CBS Info INSTALL index: 1, phase: 2, result 2, inf: sample.inf «cause»
      CBS Error Startup: Failed while processing non-critical driver operations queue. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «error»
      CBS Info Session: 31100000_1 initialized by client WindowsUpdateAgent.
      ${wer('0x80070002')} «error»
      CBS Info Session: 31100000_1 finalized. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.analysis.incidents.length, 1);
    assert.equal(log.first.kb, 'KB900999');
  });

  test('two packages in one session fail each for its own reason', async () => {
    const { analysis } = await analyseMarked(`${failing(1, 'KB900001').split('\n').slice(0, -1).join('\n')}
      CBS Info Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31100000_1, Package: Package_for_KB900002~31bf3856ad364e35~amd64~~1.1.1.1, Identifier: KB900002
      CBS Info Failed to expand file. [HRESULT = 0x80070070 - ERROR_DISK_FULL]
      CBS Info WER: Generating failure report for package: Package_for_KB900002~31bf3856ad364e35~amd64~~1.1.1.1, status: 0x80070070, failure source: Stage`);
    assert.deepEqual(analysis.incidents.map(({ kb, cause }) => [kb, cause?.kind]).sort(), [
      ['KB900001', 'corrupt-payload'],
      ['KB900002', 'disk-space'],
    ]);
  });

  test('the user may cancel', async () => {
    const { analysis } = await analyseMarked(`
      CBS Info User canceled the install. [HRESULT = 0x800f0820 - CBS_E_CANCEL]
      CBS Error Failed to process single phase execution. [HRESULT = 0x800f0820 - CBS_E_CANCEL]`);
    assert.deepEqual(analysis.incidents, []);
  });

  test('one file name in many components is many faults', async () => {
    const many = Array.from({ length: 200 }, (_, id) => id.toString(16).padStart(16, '0'));
    const { analysis } = await analyseMarked(
      many
        .map(
          (hash) => `
      CSI Info 00000006 [SR] Cannot repair member file [l:5]'a.dll' of Comp-${hash}, version 10.0.1.1, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch
      CBS Info (p)	CSI Payload Corrupt	(n)			amd64_comp-${hash}_31bf3856ad364e35_10.0.1.1_none_${hash}\\a.dll`,
        )
        .join(''),
    );
    assert.equal(analysis.faults.length, many.length);
  });
});

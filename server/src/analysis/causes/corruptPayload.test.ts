import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

const store = 'amd64_dual_sample.inf_31bf3856ad364e35_10.0.19041.746_none_00112233445566aa';
const storePath = `\\SystemRoot\\WinSxS\\${store}`;

suite('corrupt payload', () => {
  test('an install that ends in ERROR_INVALID_DATA leads back to the hash line, past noise with the same code', async () => {
    const log = await analyseMarked(String.raw`
      CBS Warning Current tick count: 100 lower than last tick count: 200. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «healthy»
      CBS Info Session: 31100000_1000 initialized by client WindowsUpdateAgent, external staging directory: (null)
      CBS Info Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31100000_1000, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4291.1.11, Identifier: KB5036892
      CSI Info 00000007 Hashes for file member [l:10]'Sample.dll' do not match. «cause»
       Expected: {l:32 ml:33 b:aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11}. «error»
       Actual: {l:32 b:bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22}.
      CSI Error 00000008@2024/4/20:08:00:05.123 (F) onecore\base\wcp\rtllib\win32lib\delta_library.cpp(287): Error NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA) originated in function Windows::Rtl::DeltaDecompressBuffer expression: g_pfnApplyDeltaB() «error»
      [gle=0x80004005]
      CSI Error 00000009 (F) Hydration failed for component dual_sample.inf, version 10.0.19041.900, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} on file Sample.dll with NTSTATUS -1073283059. Matching Component = dual_sample.inf, version 10.0.19041.746, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}.[gle=0x80004005] «error»
      CBS Info Failed to find file: amd64_other_31bf3856ad364e35_10.0.19041.1_none_00112233445566bb\a.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «error»
      CBS Info Failed to find file: amd64_other_31bf3856ad364e35_10.0.19041.1_none_00112233445566bb\b.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «error»
      CBS Info Failed to stage execution chain. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «error»
      CBS Info WER: Generating failure report for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4291.1.11, status: 0x8007000d, failure source: Stage, start state: Absent, target state: Installed, client id: WindowsUpdateAgent «error»
      CBS Info Session: 31100000_1000 finalized. Reboot required: no [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «error»
      CBS Info Session: 31100001_2000 initialized by client DISM Package Manager Provider, external staging directory: (null)
      CSI Info 00000010 Warning: Unable to repair payload file ([l:10]'Sample.dll') for component ([l:60 ml:140]'${store}') from backups directory with disposition (2). «error»
      CSI Error 00000011 (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'[gle=0x80004005] «error»
      CBS Info (p)	CSI Payload Corrupt	(n)			${store}\Sample.dll «error»
      CBS Info Session: 31100001_2000 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`);
    assertLeadsToCause(log);
    assert.equal(log.analysis.incidents.length, 1);
    const { cause, top, kb, outcome } = log.first;
    assert.equal(cause?.kind, 'corrupt-payload');
    assert.equal(cause.object, `${store}\\Sample.dll`);
    assert.equal(cause.confidence, 'high');
    assert.equal(top?.rule, 'terminal/error-report');
    assert.equal(top.code, 0x8007000d);
    assert.equal(outcome, 'failed');
    assert.equal(kb, 'KB5036892');
    assert.deepEqual(
      cause.fault?.hashes.map(({ expected, encoding, algorithm }) => [
        expected.slice(0, 4),
        encoding,
        algorithm,
      ]),
      [['aa11', 'hex', 'sha256']],
    );
  });

  const base = `dual_sample.inf, version 10.0.19041.746, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}`;
  for (const [ending, form] of [
    [` Matching Component = ${base}.[gle=0x80004005]`, 'whole'],
    [` Matching Component = ${base}[gle=0x80004005]`, 'without its full stop'],
    [` Matching Component = ${base}, type [l:14]'dualModeDriver'.`, 'with a type'],
    [` Matching Component = ${base}, type [l:14]'dualMo`, 'cut behind the base'],
    [' Matching Component = dual_sample.inf, version 10.0', 'cut within the base'],
    ['', 'without a base'],
  ] as const)
    test(`the damaged file is the base, not what is built from it: a hydration row ${form}`, async () => {
      const { first } = await analyseMarked(`
      CBS Info Session: 31100000_1000 initialized by client WindowsUpdateAgent, external staging directory: (null)
      CSI Info 00000007 Hashes for file member [l:10]'Sample.dll' do not match.
       Expected: {l:32 ml:33 b:aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11}.
       Actual: {l:32 b:bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22bb22}.
      CSI Error 00000009 (F) Hydration failed for component dual_sample.inf, version 10.0.19041.4291, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} on file Sample.dll with NTSTATUS -1073283059.${ending}
      CSI Info 00000010 Warning: Unable to repair payload file ([l:10]'Sample.dll') for component ([l:${store.length} ml:140]'${store}') from backups directory with disposition (2).
      CBS Info WER: Generating failure report for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4291.1.11, status: 0x8007000d, failure source: Stage, start state: Absent, target state: Installed, client id: WindowsUpdateAgent`);
      assert.equal(first.cause?.object, `${store}\\Sample.dll`);
      assert.equal(first.cause.fault?.hashes.length, 1);
    });

  test('a mismatch that is repaired within the same session is no failure', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CSI Info 00000007 Hashes for file member [l:8]'img0.jpg' do not match.
       Expected: {l:32 ml:33 b:aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11aa11}.
      CSI Info 00000008 [SR] Repairing file \??\C:\Windows\Web\\img0.jpg from store`);
    assert.deepEqual(analysis.incidents, []);
    assert.equal(analysis.faults[0]?.state, 'repaired');
  });

  test('a row that was fixed cancels the rest', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CSI Info 00000007 Warning: Unable to repair payload file ([l:10]'Sample.dll') for component ([l:60 ml:140]'${store}') from backups directory with disposition (2).
      CBS Info (p)	CSI Payload Corrupt	(w)	(Fixed)	${store}\Sample.dll`);
    assert.deepEqual(analysis.incidents, []);
  });

  test('Windows 8 names the store path in the hash line and base64 hashes behind it', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 0000000c Hashes for file member ${storePath}\Amd64\S.DPB do not match actual file [l:36{18}]"Amd64\S.DPB" : «cause»
        Found: {l:32 b:QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=} Expected: {l:32 b:QkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkI=}
      CBS Info Repr: Not able to find replacement file for component ${store}, file Amd64\S.DPB from any local source «error»
      CBS Info Operation result: 0x800f081f «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.object, `${store}\\Amd64\\S.DPB`);
    assert.equal(log.first.cause.fault?.hashes[0]?.encoding, 'base64');
    assert.equal(log.first.cause.fault.hashes[0].expected, 'QkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkI=');
  });

  test('the damaged file of a failed hydration is in the matching component, not in the new one', async () => {
    const log = await analyseMarked(`
      CSI Error 000000ce (F) Hydration failed for component Sample-Base, version 10.0.22000.778, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} on file s.dll with NTSTATUS -1073283059. Matching Component = Sample-Base, version 10.0.22000.653, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}. FileHasForwardReverseDeltas  = false[gle=0x80004005] «cause»
      CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «error»`);
    assertLeadsToCause(log);
    assert.match(log.first.cause?.object ?? '', /10\.0\.22000\.653/);
  });

  test('a damaged difference is not repaired from a donor', async () => {
    const log = await analyseMarked(`
      CSI Error 000000cd (F) Hydration failed with original error NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA) . Delta Type: 1 , IntegrityState Valid: false , RetrievedChecksum: 11 , ComputedChecksum: 12[gle=0x80004005]
      CSI Error 000000ce (F) Hydration failed for component Sample-Base, version 10.0.22000.778, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} on file s.dll with NTSTATUS -1073283059. Matching Component = Sample-Base, version 10.0.22000.653, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}.[gle=0x80004005]
      CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]`);
    assert.equal(log.first.cause?.kind, 'corrupt-payload');
    assert.equal(log.first.remedies[0]?.kind, 'restorehealth-with-source');
  });

  test('sfc without a store check: member file, owner and projection are one fault', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000005 [SR] Beginning Verify and Repair transaction
      CSI Info 00000006 [SR] Cannot repair member file [l:10]'Sample.ttf' of Sample-UI, version 10.0.14393.1378, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch «cause»
      CSI Info 00000007 [SR] Cannot repair member file [l:10]'Sample.ttf' of Sample-UI, version 10.0.14393.1378, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch «error»
      CSI Info 00000008 [SR] This component was referenced by [l:81]'Package_12_for_KB9002394~31bf3856ad364e35~amd64~~10.0.1.15.9002394-12_neutral'
      CSI Info 00000009 [SR] Could not reproject corrupted file \??\C:\Windows\Fonts\\Sample.ttf; source file in store is also corrupted «error»`);
    assertLeadsToCause(log);
    assert.equal(log.analysis.faults.length, 1);
    assert.match(log.analysis.faults[0]?.owner ?? '', /KB9002394/);
  });

  test('files known to differ on healthy machines are no damage', async () => {
    const { analysis } = await analyseMarked(`
      CSI Info 00000006 [SR] Cannot repair member file [l:26]'MSFT_MpThreatCatalog.cdxml' of Windows-Defender-Management-Powershell, version 10.0.14393.0, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch`);
    assert.deepEqual(analysis.incidents, []);
    assert.equal(analysis.faults[0]?.state, 'benign');
  });

  test('two architectures of one file name stay two faults', async () => {
    const other = store.replace('amd64', 'wow64');
    const { analysis } = await analyseMarked(String.raw`
      CSI Info 00000006 Hashes for file member [l:10]'Sample.dll' do not match.
      CSI Info 00000007 Warning: Unable to repair payload file ([l:10]'Sample.dll') for component ([l:60 ml:140]'${store}') from backups
      CSI Info 00000008 Hashes for file member [l:10]'Sample.dll' do not match.
      CSI Info 00000009 Warning: Unable to repair payload file ([l:10]'Sample.dll') for component ([l:60 ml:140]'${other}') from backups`);
    assert.deepEqual(
      analysis.faults.map(({ object, origin }) => [object.keyform, origin.line]),
      [
        [store, 1],
        [other, 3],
      ],
    );
  });

  test('CheckSUR names the file before its component', async () => {
    const { first } = await analyseMarked(
      [
        'Checking System Update Readiness.',
        'Binary Version 6.1.7601.21645',
        '(f)\tCSI Payload File Corrupt\t0x00000000\tsample.dll\tx86_sample_31bf3856ad364e35_6.1.7600.16385_none_0123456789abcdef',
      ].join('\n'),
    );
    assert.equal(
      first.cause?.object,
      'x86_sample_31bf3856ad364e35_6.1.7600.16385_none_0123456789abcdef\\sample.dll',
    );
  });

  test('the store is marked while superseded content is given up', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CSI Info 00000002 Scavenge: Attempting content retention of: amd64_sample_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0
      CSI Error 00000003 (F) STATUS_SXS_FILE_HASH_MISMATCH #12# from Windows::COM::CComponentStore::RetainFileAsVersion(flags = 0)[gle=0xd0150004]
      CSI Error 00000004 (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'[gle=0x80004005]`);
    assert.deepEqual(analysis.incidents, []);
  });

  test('content that is used and damaged, marked after a clean-up', async () => {
    const log = await analyseMarked(String.raw`
      CSI Info 00000002 Scavenge: Attempting content retention of: amd64_sample_31bf3856ad364e35_10.0.1.1_none_f450d344b53f81c0
      CSI Info 00000003 Hashes for file member [l:5]'a.dll' do not match. «cause»
      CSI Error 00000004 (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'[gle=0x80004005] «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-payload');
  });
});

import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause, record } from '../../../../test/support/marked';

suite('rows that were broken by hand', () => {
  test('a record that was wrapped between words', async () => {
    const log = await analyseMarked(String.raw`
      2021-07-14 03:10:31, Error CSI 0000000c (F) HRESULT_FROM_WIN32(ERROR_SXS_ASSEMBLY_MISSING) #7311# from «cause»
      Windows::ServicingAPI::CCSITransaction::ICSITransaction_PinDeployment(Flags = 0, a = 5d0c2b7e, version
      10.0.17763.1339, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}, cb = (null), s = (null), rid =
      'Package_5120_for_KB9000001~31bf3856ad364e35~amd64~~10.0.1.6.9000001-11205_neutral', rah = '2', catpath =
      (null), ed = 0, disp = 0)[gle=0x80073701]
      2021-07-14 03:10:32, Info CBS Failed to resolve execution chain. [HRESULT = 0x80073701 -
      ERROR_SXS_ASSEMBLY_MISSING]
      2021-07-14 03:10:32, Error CBS Failed to process single phase execution. [HRESULT = 0x80073701 - «error»
      ERROR_SXS_ASSEMBLY_MISSING]`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'missing-assembly');
    assert.match(log.first.cause.object ?? '', /KB9000001/);
    assert.equal(log.first.top?.code, 0x80073701);
    const { lastLine, endColumn } = log.first.cause.finding;
    assert.deepEqual([lastLine, endColumn], [5, log.lines[0]!.length]);
  });

  test('a record that a terminal cut in the middle of a word', async () => {
    const log = await analyseMarked(String.raw`
      2021-07-14 03:10:31, Info CBS Store corruption, manifest mis «cause»
      sing for package: Package_918_for_KB9000001~31bf3856ad364e35
      ~amd64~~6.3.1.2
      2021-07-14 03:10:32, Error CBS Failed to perform operation.  [HRESULT = 0x800f0831] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.object, 'Package_918_for_KB9000001~31bf3856ad364e35~amd64~~6.3.1.2');
  });

  test('two records on one line', async () => {
    const quiet = record('CBS', 'Info', 'Appl: Evaluating package applicability');
    const missing = record(
      'CBS',
      'Info',
      'Store corruption, manifest missing for package: Package_1_for_KB9000001~31bf3856ad364e35~amd64~~6.3.1.2',
      1,
    );
    const log = await analyseMarked(`
      ${quiet}${missing} «cause»
      CBS Error Failed to perform operation.  [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'missing-package-manifest');
    assert.equal(log.first.cause.finding.column, quiet.length + 50);
  });

  test('prose below a record stays prose', async () => {
    const { analysis } = await analyseMarked(String.raw`
      2021-07-14 03:10:31, Info CBS Session: 30774401_1 initialized by client WindowsUpdateAgent.
      Somebody wrote that this Failed to perform operation. [HRESULT = 0x800f0831] means trouble.`);
    // What somebody wrote of a failure is none that the log reports; it is no all-clear either.
    assert.deepEqual(
      analysis.incidents.map(({ isOpen }) => isOpen),
      [true],
    );
  });

  test('what the log itself writes on lines of its own stays there', async () => {
    for (const own of ['[gle=0x80070002]', ' Expected: {l:32 b:00}.', '', '    [75]"text"']) {
      const { first } = await analyseMarked(
        `2021-07-14 03:10:31, Error CBS Failed to perform operation. [HRESULT = 0x80070002]\n${own}\nLast words`,
      );
      assert.equal(first.top?.message, 'Failed to perform operation. [HRESULT = 0x80070002]', own);
    }
  });
});

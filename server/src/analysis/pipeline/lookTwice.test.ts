import assert from 'node:assert/strict';
import { analyseMarked } from '../../../../test/support/marked';
import { diagnose } from '../diagnosis/diagnose';
import { nearReach, wordReach } from '../diagnosis/earlierWord';
import type { Look } from '../diagnosis/look';
import { rulesOf } from '../families';
import type { Incident } from '../model/model';
import type { LogRecord } from '../model/signature';
import { lookTwice } from './lookTwice';
import type { Span } from './spans';

const cause =
  'CSI Error 00000012 (F) Failed execution of queue item Installer: Fabrikam Installer ({00000000-ef44-4c87-ac5a-8aad730137ab}) with HRESULT HRESULT_FROM_WIN32(5).  Failure will not be ignored: A rollback will be initiated';
const corrupt =
  'CBS Info Store corruption, manifest missing for package: Package_for_KB9000001~31bf3856ad364e35~amd64~~6.1.1.1';
const end = 'CBS Error Failed to perform operation.  [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]';
const quiet = Array.from({ length: 300 }, (_, at) => `      CBS Info quiet ${at}`).join('\n');

/** The spans that the second look reads of a log in which its records are the given ones, and what it makes of the incidents. */
async function spansOf(
  log: string,
  records: (lines: readonly string[]) => readonly LogRecord[] = () => [],
): Promise<{ spans: Span[]; incidents: Incident[]; unread: number }> {
  const { analysis, lines } = await analyseMarked(log);
  const { findings, faults, sessions, stages } = analysis;
  const input = { findings, faults, sessions, stages, rules: rulesOf('cbs') };
  const spans: Span[] = [];
  const all = records(lines);
  const look = (span: Span): Promise<Look> => {
    spans.push(span);
    const own = all.filter(({ line }) => line >= span.first && line <= span.last);
    return Promise.resolve({
      records: own.map((record) => ({ record, session: -1, finding: null })),
      sessions: [],
      firstLine: span.first,
      lastLine: span.last,
      isCut: false,
    });
  };
  return { spans, ...(await lookTwice(diagnose(input), input, 'cbs', 0, look)) };
}

const lengthOf = ({ first, last }: Span): number => last - first + 1;

suite('the second look at declared causes', () => {
  test('few lines are read where they show that no earlier record states the cause', async () => {
    const { spans } = await spansOf(`\n${quiet}\n      ${corrupt}\n      ${end}`);
    assert.ok(spans.length > 0);
    for (const span of spans) assert.ok(lengthOf(span) <= nearReach + 1, JSON.stringify(span));
  });

  test('all of them are read where one may, and the cause is what that record says', async () => {
    const word = 'The manifest of Package_for_KB9000001~31bf3856ad364e35~amd64~~6.1.1.1 is missing';
    const at = 300;
    const { spans, incidents } = await spansOf(`\n${quiet}\n      ${corrupt}\n      ${end}`, (lines) =>
      [
        [at, word],
        [at + 1, corrupt.replace(/^CBS Info /, '')],
        [at + 2, end.replace(/^CBS Error /, '')],
      ].map(([line, body]) => ({
        line: line as number,
        head: true,
        level: 'Info',
        source: 'CBS',
        stamp: lines[(line as number) - 1]!.slice(0, 19),
        body: body as string,
        column: 50,
        endColumn: 50 + (body as string).length,
        failed: false,
      })),
    );
    assert.ok(spans.some((span) => lengthOf(span) > nearReach + 1 && lengthOf(span) <= wordReach + 1));
    assert.equal(incidents[0]?.cause?.finding.line, at);
  });

  test('a cause that only says that an installer ended is always read whole', async () => {
    const { spans } = await spansOf(`\n${quiet}\n      ${cause}\n      ${end}`);
    assert.ok(spans.some((span) => lengthOf(span) > nearReach + 1));
  });
});

suite('the second look at very many failures', () => {
  const empty = ({ first, last }: Span): Promise<Look> =>
    Promise.resolve({ records: [], sessions: [], firstLine: first, lastLine: last, isCut: false });

  test('how many are not read again is said', async () => {
    const { analysis } = await analyseMarked(
      'CBS Error Failed to process single phase execution. [HRESULT = 0x80004005 - E_FAIL]',
    );
    const { findings, faults, sessions, stages } = analysis;
    const input = { findings, faults, sessions, stages, rules: rulesOf('cbs') };
    const diagnosed = diagnose(input);
    const [one] = diagnosed.unexplained;
    const unreadOf = async (count: number): Promise<number> => {
      const unexplained = Array.from({ length: count }, () => one!);
      return (await lookTwice({ ...diagnosed, unexplained }, input, 'cbs', 0, empty)).unread;
    };
    assert.equal(await unreadOf(10_000), 0);
    assert.equal(await unreadOf(10_050), 50);
  });
});

suite('operations that are left open', () => {
  test('what one record explains is told once', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CSI Error 00000001 (F) STATUS_REGISTRY_CORRUPT #1# from Windows::Rtl::FabLayer::LoadHive(flags = 0, key = '\Registry\Machine\COMPONENTS', file = '\SystemRoot\System32\config\COMPONENTS')[gle=0xd000014c]
      CBS Error Failed to initialize the CSI store. [HRESULT = 0x800703f1 - ERROR_BADDB]
      CBS Info Session: 30722018_3711206220 initialized by client DISM Package Manager Provider.
      CBS Info Failed to get session [HRESULT = 0x800703f1]`);
    assert.deepEqual(
      analysis.incidents.map(({ cause }) => [cause?.finding.line, cause?.kind]),
      [[1, 'corrupt-component-registry']],
    );
  });
});

import assert from 'node:assert/strict';
import { chinese, english, keyform, story, uri } from '../../../test/support/story';
import { maxNames, maxSymbols, namesIn, symbolsFor, type LogNames } from './workspaceSymbols';

async function names(): Promise<LogNames & { readonly line: (mark: string) => number }> {
  const { analysis, line } = await story();
  return { uri, title: 'CBS.log', ...(await namesIn(analysis)), line };
}

suite('workspace symbols', () => {
  test('updates, packages, components, files, sessions and codes lead to their lines', async () => {
    const log = await names();
    const first = (query: string) => {
      const [symbol] = symbolsFor([log], query, english);
      assert.ok(symbol, query);
      return [symbol.name, (symbol.location as { range: { start: { line: number } } }).range.start.line + 1];
    };
    // A file leads to the line that the failure began with.
    assert.deepEqual(first('wpdmtpus.dll'), ['WpdMtpUS.dll', log.line('cause')]);
    assert.deepEqual(first('KB5036892')[0], 'KB5036892');
    assert.deepEqual(
      first('Package_for_Rollup')[0],
      'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4291.1.11',
    );
    assert.deepEqual(first('amd64_dual')[0], keyform);
    assert.deepEqual(first('31033559_'), ['31033559_3000000003', log.line('repair') - 1]);
    assert.deepEqual(first('0x8007000d')[0], '0x8007000d ERROR_INVALID_DATA');
    assert.deepEqual(first('ERROR_INVALID')[0], '0x8007000d ERROR_INVALID_DATA');
  });

  test('the start of a name comes before the middle, and that before letters in their order', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const list = ['x-fax.dll', 'afax.dll', 'f_a_x.dll', 'fax.dll', 'fax'].map((name) => ({
      name,
      kind: 'file' as const,
      range,
    }));
    assert.deepEqual(
      symbolsFor([{ uri, title: 'CBS.log', isCut: false, names: list }], 'FAX', english).map(
        ({ name }) => name,
      ),
      ['fax', 'fax.dll', 'x-fax.dll', 'afax.dll', 'f_a_x.dll'],
    );
    assert.deepEqual(symbolsFor([{ uri, title: 'CBS.log', isCut: false, names: list }], 'xaf', english), []);
  });

  test('each name shows its log and line', async () => {
    const log = await names();
    const other = { ...log, uri: 'file:///c%3A/logs/PC01/dism.log', title: 'dism.log' };
    const found = symbolsFor([log, other], 'KB5036892', english);
    assert.deepEqual(
      found.map(({ containerName }) => containerName?.replace(/\d+$/, '')),
      ['CBS.log:', 'dism.log:'],
    );
  });

  test('more than an editor shows are cut, and that is said in a form that the editor keeps', async () => {
    const log = await names();
    const range = log.names[0]!.range;
    const many = Array.from({ length: maxSymbols + 34 }, (_, index) => ({
      name: `a${index}.dll`,
      kind: 'file' as const,
      range,
    }));
    for (const reader of [english, chinese]) {
      const found = symbolsFor([{ ...log, names: many }], 'dll', reader);
      assert.equal(found.length, maxSymbols + 1);
      assert.match(found.at(-1)!.name, /dll.*34/);
    }
  });

  test('a log of endless names keeps those of its failures', async () => {
    const { analysis, first } = await story();
    const findings = Array.from({ length: maxNames * 3 }, (_, index) => ({
      ...first.cause!.finding,
      object: { file: `file${index}.dll` },
      message: '',
    }));
    const found = await namesIn({ ...analysis, findings });
    assert.equal(found.names.length, maxNames);
    assert.ok(found.names.some(({ name }) => name === 'WpdMtpUS.dll'));
    assert.match(
      symbolsFor([{ ...found, uri, title: 'CBS.log' }], 'wpdmtpus', english).at(-1)!.name,
      /CBS\.log/,
    );
  });
});

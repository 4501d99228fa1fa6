import assert from 'node:assert/strict';
import fc from 'fast-check';
import { logUriOf, sliceName, parseSliceUri, sliceUri } from './sliceUri';

const log = 'file:///c%3A/logs/PC%2001%20%28%E4%B8%AD%29/CBS.log';

suite('URI of a slice', () => {
  test('names the log and its lines, and a file that a tab can show', () => {
    const uri = sliceUri({ uri: log, firstLine: 1200, lastLine: 1300 });
    assert.match(uri, /^cbs-lens-slice:\/CBS%201200-1300\.log\?/);
    assert.deepEqual(parseSliceUri(uri), { uri: log, firstLine: 1200, lastLine: 1300 });
    assert.equal(logUriOf(uri), log);
  });

  test('is read as an editor writes it: with more or fewer characters encoded', () => {
    for (const uri of [
      `cbs-lens-slice:/x?3-4 ${log.replaceAll('%', '%25')}`,
      `cbs-lens-slice:/x?3-4%20${encodeURIComponent(log).toLowerCase()}#part`,
    ])
      assert.equal(parseSliceUri(uri)?.firstLine, 3, uri);
  });

  test('other URIs stand for themselves', () => {
    for (const uri of [
      log,
      'cbs-lens-slice:/x',
      'cbs-lens-slice:/x?0-5 file:///a',
      'cbs-lens-slice:/x?9-5 file:///a',
      'cbs-lens-slice:/x?%',
      `cbs-lens-slice:/x?1-2 ${sliceUri({ uri: log, firstLine: 1, lastLine: 2 })}`,
    ]) {
      assert.equal(parseSliceUri(uri), null, uri);
      assert.equal(logUriOf(uri), uri);
    }
  });

  test('a name never leaves its folder', () => {
    assert.equal(
      sliceName({ uri: 'file:///logs/..%2F..%5Cevil.log', firstLine: 1, lastLine: 2 }),
      '.._.._evil 1-2.log',
    );
  });

  test('any URI and any lines come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (name, first, length) => {
        const slice = {
          uri: `file:///${encodeURIComponent(name)}`,
          firstLine: first + 1,
          lastLine: first + 1 + length,
        };
        assert.deepEqual(parseSliceUri(sliceUri(slice)), slice);
      }),
    );
  });
});

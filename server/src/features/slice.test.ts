import assert from 'node:assert/strict';
import { story, english, uri as log } from '../../../test/support/story';
import { definitionAt } from './definition';
import { diagnosticsOf } from './diagnostics';
import { documentSymbolsOf } from './documentSymbols';
import { foldingRangesOf } from './folding';
import { referencesAt } from './references';
import { intoLog, outOfLog } from './slice';
import { sliceUri, type SlicePlace } from '../protocol/sliceUri';

const at = (line: number, character = 0) => ({ line, character });
const range = (first: number, last: number, end = 9) => ({ start: at(first), end: at(last, end) });

suite('slice', () => {
  /** Lines 11 to 20, which are 10 to 19 in the protocol. */
  const place: SlicePlace = { uri: log, firstLine: 11, lastLine: 20 };
  const slice = sliceUri(place);
  const out = <R>(answer: R): R => outOfLog(answer, slice, place);

  test('a request goes into the log: its document, positions and ranges at any depth', () => {
    const params = {
      textDocument: { uri: slice },
      position: at(0, 5),
      context: { diagnostics: [{ range: range(1, 2), data: { line: 12, character: 3 } }] },
    };
    assert.deepEqual(intoLog(params, slice, place), {
      textDocument: { uri: log },
      position: at(10, 5),
      context: { diagnostics: [{ range: range(11, 12), data: { line: 12, character: 3 } }] },
    });
  });

  test('places in the slice come out as its own, places elsewhere stay in the log', () => {
    const inside = { uri: log, range: range(12, 12) };
    const outside = { uri: log, range: range(30, 30) };
    const foreign = { uri: 'file:///dism.log', range: range(12, 12) };
    assert.deepEqual(out([inside, outside, foreign]), [{ uri: slice, range: range(2, 2) }, outside, foreign]);
  });

  test('what has no document of its own and lies outside is dropped; what reaches over the ends is cut', () => {
    assert.deepEqual(
      out([{ range: range(3, 4) }, { range: range(15, 15), kind: 1 }, { range: range(40, 41) }]),
      [{ range: range(5, 5), kind: 1 }],
    );
    assert.deepEqual(out({ contents: 'x', range: range(5, 30) }), {
      contents: 'x',
      range: { start: at(0), end: at(10) },
    });
    assert.equal(out(null), null);
    assert.deepEqual(out([{ position: at(9) }, { position: at(10, 4), label: 'x' }, { position: at(20) }]), [
      { position: at(0, 4), label: 'x' },
    ]);
  });

  test('a session that began before the slice is in its outline, one that ended before it is not', () => {
    const symbol = (first: number, last: number, children: object[] = []) => ({
      name: 'Session',
      range: { start: at(first), end: at(last) },
      selectionRange: range(first, first),
      children,
    });
    assert.deepEqual(out([symbol(2, 10), symbol(4, 15, [symbol(5, 6), symbol(12, 13)]), symbol(20, 25)]), [
      {
        name: 'Session',
        range: { start: at(0), end: at(5) },
        selectionRange: { start: at(0), end: at(0) },
        children: [
          { name: 'Session', range: { start: at(2), end: at(3) }, selectionRange: range(2, 2), children: [] },
        ],
      },
    ]);
  });

  test('folding ranges', () => {
    assert.deepEqual(
      out([
        { startLine: 2, endLine: 12, kind: 'region' },
        { startLine: 19, endLine: 30 },
        { startLine: 1, endLine: 9 },
      ]),
      [{ startLine: 0, endLine: 2, kind: 'region' }],
    );
  });

  test('links keep the place that they start from, and lead into the slice or out of it', () => {
    const link = (target: number) => ({
      originSelectionRange: range(14, 14),
      targetUri: log,
      targetRange: range(target, target),
      targetSelectionRange: range(target, target),
    });
    assert.deepEqual(out([link(11), link(3)]), [
      {
        originSelectionRange: range(4, 4),
        targetUri: slice,
        targetRange: range(1, 1),
        targetSelectionRange: range(1, 1),
      },
      { ...link(3), originSelectionRange: range(4, 4) },
    ]);
  });

  test('places outside become places in the slices that are named for them', () => {
    const other: SlicePlace = { uri: log, firstLine: 2, lastLine: 6 };
    const elsewhere = (line: number) => (line >= 2 && line <= 6 ? other : null);
    const at3 = { uri: log, range: range(3, 3) };
    const far = { uri: log, range: range(40, 40) };
    assert.deepEqual(outOfLog([at3, far], slice, place, elsewhere), [
      { uri: sliceUri(other), range: range(2, 2) },
      far,
    ]);
    const link = {
      originSelectionRange: range(14, 14),
      targetUri: log,
      targetRange: range(3, 3),
      targetSelectionRange: range(3, 3),
    };
    assert.deepEqual(outOfLog(link, slice, place, elsewhere), {
      originSelectionRange: range(4, 4),
      targetUri: sliceUri(other),
      targetRange: range(2, 2),
      targetSelectionRange: range(2, 2),
    });
  });

  test('items of a hierarchy, with ranges of the document that they speak of', () => {
    const call = (line: number) => ({
      from: {
        name: 'x',
        uri: log,
        range: range(line, line),
        selectionRange: range(line, line),
        data: { line },
      },
      fromRanges: [range(line, line)],
    });
    assert.deepEqual(out([call(12), call(2)]), [
      {
        from: { name: 'x', uri: slice, range: range(2, 2), selectionRange: range(2, 2), data: { line: 12 } },
        fromRanges: [range(2, 2)],
      },
      call(2),
    ]);
  });

  test('semantic tokens start anew at the first line of the slice', () => {
    // Lines 8, 10 (two tokens), 12 and 20, each relative to the one before.
    const data = [8, 4, 3, 1, 0, 2, 1, 2, 1, 0, 0, 5, 2, 2, 0, 2, 7, 1, 1, 0, 8, 1, 1, 1, 0];
    assert.deepEqual(out({ data }), { data: [0, 1, 2, 1, 0, 0, 5, 2, 2, 0, 2, 7, 1, 1, 0] });
    assert.deepEqual(out({ data: [] }), { data: [] });
  });

  test('arguments of commands speak of the log, for commands do', () => {
    const action = { title: 'x', diagnostics: [{ range: range(12, 12) }], command: { arguments: [log, 13] } };
    assert.deepEqual(out([action]), [
      { title: 'x', diagnostics: [{ range: range(2, 2) }], command: { arguments: [log, 13] } },
    ]);
  });

  suite('of the story, from the failure to its end', () => {
    const setup = async () => {
      const { analysis, line } = await story();
      const part: SlicePlace = { uri: log, firstLine: line('unwinding'), lastLine: analysis.lines.count };
      const document = sliceUri(part);
      return { analysis, line, part, document, cut: <R>(answer: R): R => outOfLog(answer, document, part) };
    };

    test('F12 leads out of it to the cause in the log', async () => {
      const { analysis, line, part, document, cut } = await setup();
      const params = { textDocument: { uri: document }, position: at(line('wer') - part.firstLine, 60) };
      const { position } = intoLog(params, document, part);
      const [link] = cut(definitionAt(analysis, log, position))!;
      assert.equal(link!.targetUri, log);
      assert.equal(link!.targetSelectionRange.start.line, line('cause') - 1);
      assert.equal(link!.originSelectionRange?.start.line, line('wer') - part.firstLine);
    });

    test('every feature answers within the document', async () => {
      const { analysis, line, part, document, cut } = await setup();
      const length = part.lastLine - part.firstLine + 1;
      const symbols = cut(documentSymbolsOf(analysis, english));
      assert.ok(symbols.length >= 2 && symbols.every(({ range: { end } }) => end.line <= length));
      for (const fold of cut(foldingRangesOf(analysis, english))) assert.ok(fold.endLine < length);
      const references = cut(referencesAt(analysis, log, at(line('cause') - 1, 60), false)!.locations);
      const here = references.filter((location) => location.uri === document);
      assert.ok(here.length > 0 && here.length < references.length);
      assert.ok(here.some(({ range: { start } }) => start.line === line('wer') - part.firstLine));
      // The cause stands before the slice: the one error is not in it.
      assert.deepEqual(cut(diagnosticsOf(analysis, log, english)), []);
    });
  });
});

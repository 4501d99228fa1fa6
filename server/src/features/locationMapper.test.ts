import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range } from 'vscode-languageserver-types';
import { story, english, uri as log } from '../../../test/support/story';
import { callsFrom, callsTo, prepareCallsAt } from './callHierarchy';
import { codeActionsAt } from './codeActions';
import { definitionAt } from './definition';
import { diagnosticsOf } from './diagnostics';
import { documentLinksOf } from './documentLinks';
import { documentSymbolsOf } from './documentSymbols';
import { foldingRangesOf } from './folding';
import { highlightsAt } from './highlights';
import { hoverAt } from './hover';
import { inlayHintsOf } from './inlayHints';
import { sliceOfLog, wholeLog } from './locationMapper';
import { referencesAt } from './references';
import { selectionRangesAt } from './selectionRanges';
import { meaningTokens, TokenWriter } from './semanticTokens';
import { remedyCommands } from '../protocol/remedies';
import { sliceUri, type SliceLocation } from '../protocol/sliceUri';

const at = (line: number, character = 0) => ({ line, character });
const range = (first: number, last: number, end = 9) => ({ start: at(first), end: at(last, end) });

suite('positions of a log in a document', () => {
  /** Lines 11 to 20, which are 10 to 19 in the protocol. */
  const location: SliceLocation = { uri: log, firstLine: 11, lastLine: 20 };
  const slice = sliceUri(location);
  const locations = sliceOfLog(location, slice);

  test('in the document of a whole log everything stays as it is', () => {
    const whole = wholeLog(log);
    const span = range(3, 900_000);
    assert.ok(whole.isWhole && !locations.isWhole);
    assert.deepEqual(whole.toLog(at(7, 3)), at(7, 3));
    assert.deepEqual(whole.overlap(span), span);
    assert.deepEqual(whole.location(log, span), { uri: log, range: span });
  });

  test('positions of a slice go into the log', () => {
    assert.deepEqual(locations.toLog(at(0, 5)), at(10, 5));
    assert.deepEqual(locations.toLogRange(range(1, 2)), range(11, 12));
  });

  test('what lies outside is nowhere, what reaches over the ends is cut', () => {
    assert.equal(locations.overlap(range(3, 4)), null);
    assert.deepEqual(locations.overlap(range(15, 15)), range(5, 5));
    assert.equal(locations.overlap(range(40, 41)), null);
    assert.deepEqual(locations.overlap(range(5, 30)), { start: at(0), end: at(10) });
    // A range that only touches the slice with its end.
    assert.equal(locations.overlap({ start: at(2), end: at(10) }), null);
    assert.deepEqual(locations.overlap({ start: at(2), end: at(10, 1) }), { start: at(0), end: at(0, 1) });
  });

  test('locations in the slice are in its document, all others where they are', () => {
    assert.deepEqual(locations.location(log, range(12, 12)), { uri: slice, range: range(2, 2) });
    assert.deepEqual(locations.location(log, range(30, 30)), { uri: log, range: range(30, 30) });
    const foreign = 'file:///dism.log';
    assert.deepEqual(locations.location(foreign, range(12, 12)), { uri: foreign, range: range(12, 12) });
  });

  test('locations outside are in the slices that are named for them', () => {
    const other: SliceLocation = { uri: log, firstLine: 2, lastLine: 6 };
    const named = sliceOfLog(location, slice, (line) => (line >= 2 && line <= 6 ? other : null));
    assert.deepEqual(named.location(log, range(3, 3)), { uri: sliceUri(other), range: range(2, 2) });
    assert.deepEqual(named.location(log, range(40, 40)), { uri: log, range: range(40, 40) });
  });

  test('whatever a slice shows goes into the log and back', () => {
    const line = fc.nat(9);
    fc.assert(
      fc.property(line, fc.nat(200), line, fc.nat(200), (first, start, last, end) => {
        const span: Range = { start: at(Math.min(first, last), start), end: at(Math.max(first, last), end) };
        const back = locations.overlap(locations.toLogRange(span));
        assert.deepEqual(back, span);
      }),
    );
  });
});

suite('features about a slice of the story, from the failure to its end', () => {
  const setup = async () => {
    const { analysis, line, lines } = await story();
    const part: SliceLocation = { uri: log, firstLine: line('unwinding'), lastLine: analysis.lines.count };
    const locations = sliceOfLog(part);
    const read = (first: number, last: number) => Promise.resolve(lines.slice(first - 1, last));
    return { analysis, line, lines, part, locations, read, length: part.lastLine - part.firstLine + 1 };
  };

  test('F12 leads out of it to the cause in the log', async () => {
    const { analysis, line, part, locations } = await setup();
    const from = line('wer') - part.firstLine;
    const [link] = definitionAt(analysis, locations, at(from, 60))!;
    assert.equal(link!.targetUri, log);
    assert.equal(link!.targetSelectionRange.start.line, line('cause') - 1);
    assert.equal(link!.originSelectionRange?.start.line, from);
  });

  test('the outline and the folds are cut to it; a session that began before is in them', async () => {
    const { analysis, locations, length } = await setup();
    const symbols = documentSymbolsOf(analysis, locations, english);
    assert.ok(symbols.length >= 2);
    assert.ok(symbols.every(({ range: { start, end } }) => start.line >= 0 && end.line <= length));
    assert.ok(symbols.some(({ selectionRange: { start, end } }) => start.line === 0 && end.line === 0));
    const folds = foldingRangesOf(analysis, locations, english);
    assert.ok(folds.length > 0);
    for (const fold of folds) assert.ok(fold.startLine >= 0 && fold.endLine < length);
  });

  test('references lie in the document and in the log', async () => {
    const { analysis, line, part, locations } = await setup();
    const { locations: found } = referencesAt(
      analysis,
      locations,
      at(line('wer') - part.firstLine, 60),
      false,
    )!;
    const here = found.filter(({ uri }) => uri === locations.uri);
    assert.ok(here.length > 0 && here.length < found.length);
    assert.ok(here.some(({ range: { start } }) => start.line === line('wer') - part.firstLine));
  });

  test('the cause stands before it: the one error is not in it', async () => {
    const { analysis, locations } = await setup();
    assert.deepEqual(diagnosticsOf(analysis, locations, english), []);
  });

  test('actions name the log, for commands do', async () => {
    const { analysis, line, part, locations } = await setup();
    const here = at(line('wer') - part.firstLine);
    const span = { start: here, end: here };
    const diagnostics = [{ range: span, message: 'x' }];
    const [action] = codeActionsAt(analysis, locations, span, diagnostics, remedyCommands, english);
    assert.deepEqual(action!.command!.arguments, [log, line('wer')]);
    assert.deepEqual(action!.diagnostics, diagnostics);
  });

  test('following the failure leaves the document and comes back', async () => {
    const { analysis, line, part, locations } = await setup();
    const [item] = prepareCallsAt(analysis, locations, at(line('wer') - part.firstLine), english)!;
    assert.equal(item!.uri, locations.uri);
    assert.equal(item!.range.start.line, line('wer') - part.firstLine);
    const { calls } = callsTo(analysis, locations, item!, english);
    assert.ok(calls.length > 0);
    for (const { from, fromRanges } of calls) assert.deepEqual(fromRanges, [from.selectionRange]);
    const before = calls[0]!.from;
    const again = before.uri === log ? wholeLog(log) : locations;
    assert.ok(callsFrom(analysis, again, before, english).calls.length > 0);
  });

  test('at every line, each answer is that about the log, moved', async () => {
    const { analysis, lines, part, locations, read, length } = await setup();
    const whole = wholeLog(log);
    const offset = part.firstLine - 1;
    const moved = <R>(answer: R): R =>
      JSON.parse(
        JSON.stringify(answer, (key, value: unknown) =>
          key === 'line' ? (value as number) - offset : value,
        ),
      ) as R;
    for (let line = 0; line < length; line++) {
      const text = lines[line + offset]!;
      const [here, there] = [at(line, 40), at(line + offset, 40)];
      assert.deepEqual(
        hoverAt(analysis, locations, here, text, english)?.range,
        moved(hoverAt(analysis, whole, there, text, english))?.range,
      );
      const marks = (await highlightsAt(analysis, whole, there, read)) ?? [];
      assert.deepEqual(
        (await highlightsAt(analysis, locations, here, read)) ?? [],
        moved(marks.filter(({ range: { start } }) => start.line >= offset)),
      );
      const [selection] = await selectionRangesAt(analysis, locations, [here], read);
      assert.deepEqual(selection!.range, { start: here, end: here });
      assert.deepEqual(
        inlayHintsOf(analysis, locations, [text], line + offset, 'all', english),
        moved(inlayHintsOf(analysis, whole, [text], line + offset, 'all', english)),
      );
    }
    const pause = () => Promise.resolve();
    const { links } = await documentLinksOf(
      analysis,
      { locations: whole, logs: [], lines: read, pause },
      english,
    );
    assert.deepEqual(
      (await documentLinksOf(analysis, { locations, logs: [], lines: read, pause }, english)).links,
      moved(links.filter(({ range: { start } }) => start.line >= offset)),
    );
  });

  test('semantic tokens start anew at its first line', async () => {
    const { analysis, part, locations } = await setup();
    const writer = new TokenWriter(locations);
    const meanings = meaningTokens(analysis, 1, analysis.lines.count);
    for (const [line, token] of meanings) writer.add(line - 1, [token]);
    const first = [...meanings].find(([line]) => line >= part.firstLine);
    assert.equal(writer.data[0], first && first[0] - part.firstLine);
    const shown = [...meanings].filter(([line]) => line >= part.firstLine);
    assert.equal(writer.data.length, 5 * shown.length);
  });
});

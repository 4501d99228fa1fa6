import assert from 'node:assert/strict';
import { analyseMarked, record } from '../../../test/support/marked';
import { story, storyLog } from '../../../test/support/story';
import type { LogAnalysis } from '../analysis/model/model';
import { LineIndex } from '../log/lineIndex';
import { editorLimits } from '../protocol/editorLimits';
import { slicesOfGiant, sliceAround, sliceBeside, sliceLimits, sliceOfLines } from './sliceAround';

const idle = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => record('CBS', 'Info', `Appl: detect Parent, line ${index}`));

suite('lines of a slice', () => {
  test('the session of a line and its incident, with some lines around', async () => {
    const before = 10_000;
    const { analysis, marks } = await analyseMarked(
      [...idle(before), storyLog.slice(1), ...idle(3000)].join('\n'),
    );
    const wer = marks.get('wer')![0]!;
    const slice = sliceAround(analysis, wer)!;
    assert.ok(slice.firstLine <= marks.get('cause')![0]!);
    assert.ok(
      slice.firstLine > before - 100 && slice.lastLine >= wer && slice.lastLine < analysis.lines.count,
    );
    const quiet = sliceAround(analysis, 5000)!;
    assert.deepEqual(quiet, { firstLine: 3000, lastLine: 7000 });
  });

  test('a small log is a slice as a whole; lines beyond its ends are those at its ends', async () => {
    const { analysis } = await story();
    const all = { firstLine: 1, lastLine: analysis.lines.count };
    for (const line of [-5, 1, analysis.lines.count, 1e9]) assert.deepEqual(sliceAround(analysis, line), all);
    assert.deepEqual(sliceOfLines(analysis, { firstLine: 2, lastLine: 1e9 }), { ...all, firstLine: 2 });
    assert.equal(sliceOfLines(analysis, { firstLine: 1e6, lastLine: 1e9 }), null);
    assert.equal(sliceAround((await analyseMarked('')).analysis, 1), null);
  });

  test('lines of a log over 1 GB are shown in slices, those of smaller ones in the log', async () => {
    const { analysis, line } = await story();
    assert.equal(slicesOfGiant(analysis, 'file:///CBS.log'), undefined);
    const giant = { ...analysis, bytes: editorLimits.giantBytes + 1 };
    const location = slicesOfGiant(giant, 'file:///CBS.log')!(line('cause'))!;
    assert.equal(location.uri, 'file:///CBS.log');
    assert.ok(location.firstLine <= line('cause') && location.lastLine >= line('cause'));
  });

  test('an endless session is cut around the line, by lines and by bytes', async () => {
    const { analysis } = await story();
    /** A log that is one session, of lines as long as each other. */
    const endless = (count: number, length: number): LogAnalysis => {
      const lines = new LineIndex();
      for (let line = 0; line < count; line++) lines.add(line * length);
      const sessions = [{ ...analysis.sessions[0]!, firstLine: 1, lastLine: count }];
      return { ...analysis, lines: lines.upTo(count * length), sessions, incidents: [] };
    };
    const middle = 150_000;
    const cut = sliceAround(endless(sliceLimits.lines + 60_000, 100), middle)!;
    assert.ok(cut.firstLine <= middle && cut.lastLine >= middle);
    assert.ok(cut.lastLine - cut.firstLine < sliceLimits.lines);
    const wide = endless(400, 60_000);
    const fat = sliceAround(wide, 200)!;
    const bytes = wide.lines.start(fat.lastLine + 1) - wide.lines.start(fat.firstLine);
    assert.ok(bytes <= sliceLimits.bytes && bytes > sliceLimits.bytes * 0.9);
  });

  test('the parts before and after reach to the ends of the log, overlap a little, and leave nothing out', async () => {
    const { analysis } = await analyseMarked(idle(9000).join('\n'));
    let slice = sliceAround(analysis, 1)!;
    for (let next = sliceBeside(analysis, slice, 1); next; next = sliceBeside(analysis, slice, 1)) {
      assert.ok(next.firstLine <= slice.lastLine && next.lastLine > slice.lastLine);
      slice = next;
    }
    assert.equal(slice.lastLine, analysis.lines.count);
    for (let before = sliceBeside(analysis, slice, -1); before; before = sliceBeside(analysis, slice, -1)) {
      assert.ok(before.lastLine >= slice.firstLine && before.firstLine < slice.firstLine);
      slice = before;
    }
    assert.equal(slice.firstLine, 1);
  });
});

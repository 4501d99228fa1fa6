import assert from 'node:assert/strict';
import { keyform, story } from '../../../test/support/story';
import { highlightsAt, highlightWindow, maxHighlights } from './highlights';
import type { LineReader } from './lineReader';
import { wholeLog } from './locationMapper';

/** The story, its text, and what is highlighted for a word on the line of a mark. */
async function prepared() {
  const { analysis, line, lines } = await story();
  const reader: LineReader = (first, last) => Promise.resolve(lines.slice(first - 1, last));
  const marked = async (mark: string, word: string) => {
    const content = lines[line(mark) - 1]!;
    const character = content.indexOf(word) + 1;
    assert.ok(character > 0, `${word} is on the ${mark} line`);
    return highlightsAt(analysis, wholeLog('file:///CBS.log'), { line: line(mark) - 1, character }, reader);
  };
  return { analysis, line, lines, reader, marked };
}

suite('document highlight', () => {
  test('a file is marked on its cause as written, on the effects as read', async () => {
    const { line, lines, marked } = await prepared();
    const found = (await marked('cause', 'WpdMtpUS.dll'))!;
    const kinds = new Map(found.map(({ range, kind }) => [range.start.line + 1, kind]));
    assert.equal(kinds.get(line('cause')), 3);
    for (const mark of ['hydration', 'repair', 'row']) assert.equal(kinds.get(line(mark)), 2, mark);
    for (const { range } of found)
      assert.match(
        lines[range.start.line]!.slice(range.start.character, range.end.character),
        /^WpdMtpUS\.dll$/,
      );
  });

  test('a component is marked under its folder and under its identity', async () => {
    const { line, marked } = await prepared();
    const found = (await marked('repair', keyform))!.map(({ range }) => range.start.line + 1);
    for (const mark of ['hydration', 'repair', 'row']) assert.ok(found.includes(line(mark)), mark);
    assert.ok(!found.includes(line('flood')));
  });

  test('a session is marked from its first line to its last one', async () => {
    const { line, marked } = await prepared();
    const found = (await marked('plain', '31033558_2000000002'))!.map(({ range }) => range.start.line + 1);
    assert.deepEqual(found, [line('plain') - 1, line('plain'), line('wer') + 1]);
  });

  test('the number of an update is marked inside names of packages', async () => {
    const { marked } = await prepared();
    assert.equal((await marked('plain', 'KB5036892'))!.length, 1);
  });

  test('plain words are not', async () => {
    const { marked } = await prepared();
    assert.equal(await marked('plain', 'Processing'), null);
  });

  test('far from the cursor the findings of the log count', async () => {
    const { analysis, line, lines } = await prepared();
    const far = highlightWindow * 3;
    const findings = analysis.findings.map((finding) =>
      finding.line === line('row') ? { ...finding, line: far, lastLine: far } : finding,
    );
    const near: LineReader = (first, last) =>
      Promise.resolve(lines.slice(first - 1, Math.min(last, line('wer'))));
    const position = { line: line('cause') - 1, character: lines[line('cause') - 1]!.indexOf('WpdMtpUS') };
    const found = (await highlightsAt(
      { ...analysis, findings },
      wholeLog('file:///CBS.log'),
      position,
      near,
    ))!;
    assert.ok(found.some(({ range }) => range.start.line + 1 === far));
  });

  test('a flood is cut, and the word under the cursor is always in it', async () => {
    const { analysis } = await prepared();
    const flood = Array.from({ length: 900 }, () => 'Failed: A.dll, A.dll, A.dll');
    const found = (await highlightsAt(
      analysis,
      wholeLog('file:///CBS.log'),
      { line: 899, character: 10 },
      () => Promise.resolve(flood),
    ))!;
    assert.ok(found.length <= maxHighlights + 3);
    assert.ok(found.some(({ range }) => range.start.line === 899));
  });
});

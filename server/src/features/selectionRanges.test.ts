import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range, SelectionRange } from 'vscode-languageserver-types';
import { keyform, story } from '../../../test/support/story';
import type { LineReader } from './lineReader';
import { selectionRangesAt } from './selectionRanges';
import { wholeLog } from './locationMapper';

async function prepared() {
  const { analysis, line, lines } = await story();
  const reader: LineReader = (first, last) => Promise.resolve(lines.slice(first - 1, last));
  /** What is selected step by step: the text within one line, `first-last` for whole lines. */
  const steps = async (mark: string, word: string): Promise<string[]> => {
    const number = line(mark);
    const character = lines[number - 1]!.indexOf(word) + 1;
    const [found] = await selectionRangesAt(
      analysis,
      wholeLog('file:///CBS.log'),
      [{ line: number - 1, character }],
      reader,
    );
    return parents(found!).map(({ start, end }) =>
      start.line === end.line
        ? lines[start.line]!.slice(start.character, end.character)
        : `${start.line + 1}-${end.line}`,
    );
  };
  return { analysis, line, lines, reader, steps };
}

function parents({ range, parent }: SelectionRange): Range[] {
  return [range, ...(parent ? parents(parent) : [])];
}

suite('selection ranges', () => {
  test('from a word over the name of a component to the session and the log', async () => {
    const { line, lines, steps } = await prepared();
    const found = await steps('repair', 'wpdmtp');
    const order = ['', keyform, `'${keyform}'`, `${line('repair')}-${line('repair')}`, `1-${lines.length}`];
    assert.deepEqual(
      found.filter((step) => order.includes(step)),
      order,
    );
    assert.ok(
      found.some((step) => step.startsWith('Warning: Unable to repair')),
      'the message',
    );
    const session = `${line('repair') - 1}-${lines.length}`;
    assert.equal(found.at(-2), session);
  });

  test('a record is selected with its continuation lines', async () => {
    const { line, steps } = await prepared();
    for (const [mark, word] of [
      ['cause', 'Hashes'],
      ['continuation', 'Expected'],
    ] as const) {
      const found = await steps(mark, word);
      assert.ok(found.includes(`${line('cause')}-${line('cause') + 2}`), mark);
    }
  });

  test('each cursor has its answer', async () => {
    const { analysis, reader } = await prepared();
    const positions = Array.from({ length: 300 }, (_, line) => ({ line, character: 70 }));
    assert.equal(
      (await selectionRangesAt(analysis, wholeLog('file:///CBS.log'), positions, reader)).length,
      300,
    );
  });

  test('any position: each step holds the one before and is larger', async () => {
    const { analysis, reader } = await prepared();
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.nat(300), async (line, character) => {
        const [found] = await selectionRangesAt(
          analysis,
          wholeLog('file:///CBS.log'),
          [{ line, character }],
          reader,
        );
        const steps = parents(found!);
        steps.slice(1).forEach((outer, index) => {
          const inner = steps[index]!;
          const key = ({ line: at, character: column }: Range['start']): number => at * 10_000 + column;
          assert.ok(key(outer.start) <= key(inner.start) && key(inner.end) <= key(outer.end));
          assert.notDeepEqual(outer, inner);
        });
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { story, uri } from '../../../test/support/story';
import { definitionAt } from './definition';
import { wholeLog } from './locationMapper';

const at = (line: number) => ({ line: line - 1, character: 0 });

suite('definition', () => {
  for (const mark of [
    'continuation',
    'hydration',
    'flood',
    'unwinding',
    'wer',
    'repair',
    'mark',
    'row',
    'cause',
    'plain',
  ]) {
    test(`the ${mark} line leads to the hash line`, async () => {
      const { analysis, line } = await story();
      const [link] = definitionAt(analysis, wholeLog(uri), at(line(mark)))!;
      assert.equal(link!.targetUri, uri);
      assert.equal(link!.targetSelectionRange.start.line + 1, line('cause'));
      // The expected and the actual hash belong to what is shown.
      assert.equal(link!.targetRange.end.line, line('cause') + 2);
    });
  }

  test('lines of healthy operations and of noise lead nowhere', async () => {
    const { analysis, line } = await story();
    for (const mark of ['healthy', 'noise'])
      assert.equal(definitionAt(analysis, wholeLog(uri), at(line(mark))), null);
    assert.equal(definitionAt(analysis, wholeLog(uri), at(9999)), null);
  });
});

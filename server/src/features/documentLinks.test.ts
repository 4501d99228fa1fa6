import assert from 'node:assert/strict';
import { chinese, english, story } from '../../../test/support/story';
import { documentLinksOf } from './documentLinks';

suite('document links', () => {
  test('codes of findings lead to their documentation, at their place in the line', async () => {
    const { analysis } = await story();
    const links = documentLinksOf(analysis, english);
    assert.ok(links.length > 0);
    for (const { range, target } of links) {
      const { message, column } = analysis.findings.find(({ line }) => line === range.start.line + 1)!;
      const covered = message.slice(range.start.character - column, range.end.character - column);
      assert.match(covered, /^(?:0x|[A-Z_]+|-?\d)/i);
      assert.match(target!, /^https:\/\/learn\.microsoft\.com\//);
    }
  });

  test('in the language of the reader', async () => {
    const { analysis } = await story();
    assert.ok(documentLinksOf(analysis, chinese).some(({ target }) => target!.includes('/zh-cn/')));
  });
});

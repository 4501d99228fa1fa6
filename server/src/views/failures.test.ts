import assert from 'node:assert/strict';
import { english, story, uri } from '../../../test/support/story';
import { failuresIn } from './failures';

suite('failures', () => {
  test('each stands where its log says that it failed', async () => {
    const { analysis } = await story();
    const { top } = analysis.incidents[0]!;
    const [first] = failuresIn(analysis, uri, english);
    assert.equal(first!.line, top!.line);
    assert.match(first!.title, /failed: 0x[0-9a-f]{8}/);
  });
});

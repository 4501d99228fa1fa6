import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMessage } from './messages';

suite('messages of the timeline', () => {
  test('what the view may say', () => {
    assert.deepEqual(readMessage({ type: 'ready' }), { type: 'ready' });
    assert.deepEqual(
      readMessage({ type: 'open', lane: 1, event: 0, part: true, uri: 'file:///etc/passwd' }),
      {
        type: 'open',
        lane: 1,
        event: 0,
        part: true,
      },
    );
    assert.ok(readMessage({ type: 'picture', png: 'data:image/png;base64,AAAA' }));
  });

  test('and nothing else', () => {
    for (const value of [
      null,
      'ready',
      { type: 'open', lane: -1, event: 0 },
      { type: 'open', lane: 0.5, event: 0 },
      { type: 'open', lane: '0', event: 0 },
      { type: 'picture', png: 'data:image/svg+xml;base64,AAAA' },
      { type: 'picture', png: 'data:image/png;base64,<svg>' },
      { type: 'run' },
    ])
      assert.equal(readMessage(value), null, JSON.stringify(value));
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readMessage(value);
      }),
    );
  });
});

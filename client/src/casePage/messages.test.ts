import assert from 'node:assert/strict';
import { readMessage, readState } from './messages';

suite('messages of the case page', () => {
  test('only what is one is taken', () => {
    assert.deepEqual(readMessage({ type: 'ready', index: 'x' }), { type: 'ready' });
    assert.deepEqual(readMessage({ type: 'open', index: 3, uri: 'file:///etc/passwd' }), {
      type: 'open',
      index: 3,
    });
    for (const wrong of [
      null,
      'open',
      {},
      { type: 'open' },
      { type: 'open', index: -1 },
      { type: 'show', index: 1.5 },
      { type: 'copyStep', index: '0' },
      { type: 'run', index: 0 },
    ])
      assert.equal(readMessage(wrong), null);
  });

  test('a state is read as far as it is one', () => {
    const failure = { uri: 'file:///CBS.log', line: 3 };
    assert.deepEqual(readState({ failure, language: 'en', scroll: 10 }), { failure, language: 'en' });
    for (const wrong of [
      null,
      undefined,
      3,
      'x',
      {},
      { failure: null },
      { failure: { uri: 1, line: 2 }, language: 4 },
    ])
      assert.deepEqual(readState(wrong), { failure: null, language: null });
  });
});

import assert from 'node:assert/strict';
import { Gate } from './gate';

suite('gate', () => {
  const gate = new Gate(['Hashes for', 'Ha', '[SR] Repair', 'Session: ']);
  const opens = (text: string): boolean => {
    const bytes = new TextEncoder().encode(text);
    return gate.opens(bytes, 0, bytes.length);
  };
  test('opens for its literals and nothing else', () => {
    assert.ok(opens('Hashes for file'));
    assert.ok(opens('Hat'));
    assert.ok(opens('[SR] Repairing'));
    assert.ok(!opens('[SR] Verify'));
    assert.ok(!opens('Session'));
    assert.ok(!opens('S'));
    assert.ok(!opens(''));
  });
});

import assert from 'node:assert/strict';
import { Prefilter } from './prefilter';

suite('prefilter', () => {
  const prefilter = new Prefilter(['Hashes for', 'Ha', '[SR] Repair', 'Session: ']);
  const opens = (text: string): boolean => {
    const bytes = new TextEncoder().encode(text);
    return prefilter.matches(bytes, 0, bytes.length);
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

  test('stays closed for its exceptions', () => {
    const strict = new Prefilter(['Completion status:'], ['Completion status: S_OK']);
    const lets = (text: string): boolean => {
      const bytes = new TextEncoder().encode(text);
      return strict.matches(bytes, 0, bytes.length);
    };
    assert.ok(lets('Completion status: E_FAIL'));
    assert.ok(lets('Completion status: S_'));
    assert.ok(!lets('Completion status: S_OK '));
  });
});

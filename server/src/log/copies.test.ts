import assert from 'node:assert/strict';
import { record } from '../../../test/support/marked';
import { withoutCopies } from './copies';

const log = [
  record('CBS', 'Info', 'Session: 31007771_1 initialized by client WindowsUpdateAgent.', 0),
  record('CBS', 'Error', 'Failed to resolve package. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]', 1),
  record('CBS', 'Info', 'Ending session.', 2),
];
const none = log.map(() => '');

suite('logs that were pasted twice', () => {
  test('are read once, and lines keep their numbers', () => {
    assert.deepEqual(withoutCopies([...log, '', ...log]), [...log, '', ...none]);
    assert.deepEqual(withoutCopies([...log, ...log, ...log]), [...log, ...none, ...none]);
  });

  test('whatever an answer quotes them with, and whatever stands around', () => {
    const text = ['Hello,', '', ...log, '', 'On Monday you wrote:', ...log.map((row) => `> ${row}`), 'Bye'];
    const want = ['Hello,', '', ...log, '', 'On Monday you wrote:', ...none, 'Bye'];
    assert.deepEqual(withoutCopies(text), want);
  });

  test('and a log that says something again, or goes on, stays as it is', () => {
    const bare = log.map((row) => row.slice(21));
    for (const lines of [
      log,
      [...bare, 'More', ...bare],
      [...log, record('CBS', 'Info', 'Another row.', 3), ...log],
      Array.from({ length: 30 }, () => log[1]!),
      [log[0]!, log[1]!, log[0]!, log[1]!],
      [],
      ['', ''],
    ])
      assert.equal(withoutCopies(lines), lines);
  });
});

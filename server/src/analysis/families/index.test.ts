import assert from 'node:assert/strict';
import { anchorStrength, rulesOf } from '.';
import type { LogFamily } from '../../log/family';

suite('rules of the families', () => {
  test('an anchor has one strength: families do not share names', () => {
    const families: LogFamily[] = ['cbs', 'events', 'setupapi', 'windowsupdate', 'reportingevents'];
    for (const family of families) {
      const { terminalFailures } = rulesOf(family);
      terminalFailures.forEach(({ rule }, index) => {
        assert.equal(anchorStrength(`anchor/${rule}`), terminalFailures.length - index, `${family}: ${rule}`);
      });
    }
  });
});

import assert from 'node:assert/strict';
import { analyseMarked } from '../../../../test/support/marked';
import { CumulativeUpdates } from './supersedence';

const rollup = (version: string): string => `Package_for_RollupFix~31bf3856ad364e35~amd64~~${version}`;

suite('cumulative updates that replace one that failed', () => {
  test('a newer one of the same name, later in the log', () => {
    const updates = new CumulativeUpdates();
    updates.add(rollup('19041.900.1.2'), 10);
    updates.add(rollup('19041.1000.1.2'), 20);
    updates.add(rollup('19041.950.1.2'), 30);
    assert.ok(updates.isReplaced(rollup('19041.949.1.2'), 5));
    assert.ok(updates.isReplaced(rollup('19041.949.1.2'), 25));
    assert.ok(!updates.isReplaced(rollup('19041.960.1.2'), 25));
    assert.ok(!updates.isReplaced(rollup('19041.900.1.2'), 30));
    assert.ok(!updates.isReplaced('Package_for_KB900001~31bf3856ad364e35~amd64~~10.0.1.1', 5));
    assert.ok(!updates.isReplaced(rollup('19041.1.1.1').replace('amd64', 'x86'), 5));
  });

  test('the failure of the older one weighs less', async () => {
    const run = (id: string, version: string, code: string): string => `
      CBS Info Session: ${id} initialized by client WindowsUpdateAgent, external staging directory: (null)
      CBS Info Exec: Processing complete.  Session: ${id}, Package: ${rollup(version)}, Identifier: KB5000001 [HRESULT = ${code}]
      CBS Info Session: ${id} finalized. Reboot required: no [HRESULT = ${code}]`;
    const { analysis } = await analyseMarked(
      run('31033558_1000000001', '19041.900.1.2', '0x800f0922 - CBS_E_INSTALLERS_FAILED') +
        run('31043558_1000000001', '19041.950.1.2', '0x00000000 - S_OK'),
    );
    assert.deepEqual(
      analysis.incidents.map(({ outcome }) => outcome),
      ['superseded'],
    );
  });
});

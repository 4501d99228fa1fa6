import assert from 'node:assert/strict';
import { rowsOf } from '../../../../test/support/terms';
import { stateAt } from './states';

const at = (line: string, word: string) => rowsOf(stateAt(line, line.indexOf(word) + 1, {}));

suite('states and origins', () => {
  test('applicability numbers are states times sixteen', () => {
    const line = 'ApplicableState: 64, CurrentState:112';
    assert.match(at(line, 'Applicable').join(), /Staged \(its files are in the component store/);
    assert.match(at(line, 'Current').join(), /Installed \(in effect\)/);
    assert.match(
      at('ApplicableState: 80, CurrentState:0', 'Applicable').join(),
      /80 \(no published meaning\)/,
    );
    assert.match(at('ApplicableState: 101, CurrentState:0', 'Applicable').join(), /no published meaning/);
  });

  test('states of Windows 7 carry their name', () => {
    assert.match(
      at('with CBS state -17(CbsInstallStateSuperseded) being', 'state').join(),
      /replaced by a newer/,
    );
    assert.match(at('with CBS state 9(CbsInstallStateNew) being', 'state').join(), /State: New$/);
  });

  test('states in words', () => {
    assert.match(at('Plan: Package: P, current: Installed, pending: Default', 'current').join(), /in effect/);
    assert.match(at('Applicable: NeedsParent, Disposition: Staged', 'Applicable').join(), /needs a package/);
  });

  test('failure source, client and stage', () => {
    assert.match(at('status: 0x0, failure source: DOQ, start', 'failure').join(), /setupapi\.dev\.log/);
    assert.match(
      at('Session: 1_2 initialized by client WindowsUpdateAgent.', 'initialized').join(),
      /Windows Update/,
    );
    assert.match(at('client id: DISM Package Manager Provider, x', 'client').join(), /uses its API/);
    assert.match(
      at('Setting ExecuteState key to: CbsExecuteStateResolvePending', 'Cbs').join(),
      /restart has to do/,
    );
    assert.deepEqual(at('client id: SomethingNobodyKnows, x', 'client'), []);
  });
});

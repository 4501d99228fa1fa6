import assert from 'node:assert/strict';
import { rowsOf } from '../../../../test/support/terms';
import { installerAt, providerAt, sourceAt } from './installers';

suite('installers, providers and writers', () => {
  test('an installer by its identifier', () => {
    const line = '    Installer ID: {9EDF0F01-ef44-4c87-ac5a-8aad730137ab}';
    assert.match(rowsOf(installerAt(line, 25, {})).join(), /Container Installer/);
    assert.equal(installerAt('{00000000-ef44-4c87-ac5a-8aad730137ab}', 5, {}), null);
  });

  test('a provider of DISM, the longest name', () => {
    assert.match(rowsOf(providerAt('DISM Package Manager: PID=1', 6, {})).join(), /packages, features/);
    assert.match(rowsOf(providerAt('DISM   DISM.EXE: <-----', 9, {})).join(), /the command itself/);
    assert.equal(providerAt('DISM Nobody: x', 6, {}), null);
  });

  test('the component column, and nothing before it', () => {
    const line = '2024-05-17 08:44:12, Info                  MOUPG  text';
    assert.match(rowsOf(sourceAt(line, 44, {})).join(), /upgrade of Windows/);
    assert.equal(sourceAt(line, 5, {}), null);
    assert.equal(sourceAt('2024-05-17 08:44:12, Info                  XYZ    text', 44, {}), null);
  });
});

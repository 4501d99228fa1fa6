import assert from 'node:assert/strict';
import { rowsOf } from '../../../../test/support/terms';
import { repairRecordAt, storeRowAt } from './rows';

suite('rows of checks', () => {
  test('the columns of a store check', () => {
    const row = '(p)\tCSI Payload Corrupt\t(w)\t(Fixed)\tamd64_x\\a.dll';
    assert.deepEqual(rowsOf(storeRowAt(row, 6, {})), [
      'Row of a store check',
      'Mark: (p) (damage that the store check found)',
      'Damage: CSI Payload Corrupt (a file of a component differs from its hash)',
      'Repair: (w) (the replacement came from Windows Update)',
      'State: (Fixed) (repaired)',
    ]);
  });

  test('rows of older tools and of unknown damage show what can be read', () => {
    assert.deepEqual(rowsOf(storeRowAt('(f)\tCBS MUM Corrupt\t0x800F0900\tservicing', 6, {})).slice(1), [
      'Mark: (f) (found by the readiness tool)',
      'Damage: CBS MUM Corrupt (the manifest of a package is damaged)',
    ]);
    assert.deepEqual(rowsOf(storeRowAt('(p)\tCSI Something New\t\t\tx', 6, {})).slice(1), [
      'Mark: (p) (damage that the store check found)',
      'Damage: CSI Something New',
    ]);
  });

  test('records of the system file checker', () => {
    assert.match(
      rowsOf(repairRecordAt('[SR] Could not reproject corrupted file x', 3, {})).join(),
      /damaged as well/,
    );
    assert.equal(repairRecordAt('[SR] Something else', 3, {}), null);
  });
});

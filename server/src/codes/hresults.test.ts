import assert from 'node:assert/strict';
import { nameOf } from './decode';
import { hresult } from './hresults';

suite('codes with a name', () => {
  for (const [name, value] of Object.entries(hresult))
    test(name, () => {
      // What has no name in the headers has one of ours.
      assert.ok(nameOf(value) === name || (nameOf(value) === undefined && !name.includes('_E_')));
    });
});

import assert from 'node:assert/strict';
import { newestFirst } from './newestFirst';

suite('newest first', () => {
  test('the log that is written to, then by the time in a name, then by that of the file', () => {
    const at = (iso: string): number => Date.parse(iso);
    const logs = [
      { name: 'C:\\case\\CbsPersist_20240401120000.log', modified: at('2024-06-01') },
      { name: 'file:///c:/case/CbsPersist_20240420083000.cab', modified: at('2024-06-01') },
      { name: 'C:\\case\\setupact.log', modified: at('2024-04-10') },
      { name: 'C:\\case\\unknown.log', modified: NaN },
      { name: 'C:\\case\\CBS.log', modified: at('2024-01-01') },
    ];
    assert.deepEqual(
      newestFirst(logs).map(({ name }) => name.split(/[\\/]/).at(-1)),
      [
        'CBS.log',
        'CbsPersist_20240420083000.cab',
        'setupact.log',
        'CbsPersist_20240401120000.log',
        'unknown.log',
      ],
    );
  });
});

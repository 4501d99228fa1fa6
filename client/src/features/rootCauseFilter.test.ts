import assert from 'node:assert/strict';
import type { RootCause } from '../../../server/src/protocol/protocol';
import { fitsFilter } from './rootCauseFilter';

const position = { line: 8, character: 0 };
const cause: RootCause = {
  id: '0',
  uri: 'file:///logs/PC%2001/CBS.log',
  line: 9,
  range: { start: position, end: position },
  at: 'file:///logs/PC%2001/CBS.log',
  outcome: 'failed',
  label: 'Corrupt payload: WpdMtpUS.dll',
  failure: 'Installing KB5036892 failed',
  count: 1,
  confidence: 'high confidence',
  offers: [],
  sections: [
    { part: 'chain', label: 'Chain', count: 1, items: [{ label: 'Hydration failed', detail: 'Seen' }] },
  ],
  weight: 0,
};

suite('rootCauseFilter', () => {
  for (const query of ['', '  ', 'wpdmtpus', 'kb5036892 payload', 'pc 01/cbs', 'hydration seen', 'HIGH']) {
    test(`"${query}" fits`, () => {
      assert.ok(fitsFilter(cause, query));
    });
  }
  for (const query of ['manifest', 'payload manifest']) {
    test(`"${query}" does not`, () => {
      assert.ok(!fitsFilter(cause, query));
    });
  }
  test('a URI that cannot be decoded is taken as it is', () => {
    assert.ok(fitsFilter({ ...cause, uri: 'file:///%E0%A4%A' }, '%e0'));
  });
});

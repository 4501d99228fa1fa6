import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

suite('driver installation failed', () => {
  test('a driver package that the queue cannot install', async () => {
    const log = await analyseMarked(String.raw`
      CBS Info INSTALL index: 193, phase: 1, result 0, inf: good.inf
      CBS Info INSTALL index: 194, phase: 2, result 13, inf: sample.inf «cause»
      CBS Info Doqe: Recording result: 0x8007000d, for Inf: sample.inf «error»
      CBS Info Doqe: Failed installing driver updates [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «error»
      CBS Error Startup: Failed while processing non-critical driver operations queue. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'driver-install-failed');
    assert.match(log.first.cause.object ?? '', /^sample\.inf$/);
    assert.deepEqual(log.first.causeElsewhere, ['setupapi.dev.log']);
  });

  test('results of zero', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CBS Info INSTALL index: 193, phase: 1, result 0, inf: good.inf`);
    assert.deepEqual(analysis.incidents, []);
  });
});

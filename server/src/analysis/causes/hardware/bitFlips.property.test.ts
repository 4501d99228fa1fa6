import fc from 'fast-check';
import { analyseMarked } from '../../../../../test/support/marked';

const failed =
  'CBS Error Failed to process single phase execution. [HRESULT = 0x80070246 - ERROR_ILLEGAL_CHARACTER]';

suite('names with one wrong bit', () => {
  test('any name gives an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (name, culture) => {
        await analyseMarked(
          `CBS Info Failed to find package ${name}~31bf3856ad364e35~amd64~${culture}~10.0.17134.1 [HRESULT = 0x80070246 - ERROR_ILLEGAL_CHARACTER]\n${failed}`,
        );
      }),
      { numRuns: 50 },
    );
  });
});

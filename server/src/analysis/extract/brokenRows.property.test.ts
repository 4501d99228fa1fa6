import fc from 'fast-check';
import { analyseMarked } from '../../../../test/support/marked';

suite('rows that were broken by hand', () => {
  test('any lines give an answer', async () => {
    const lines = [
      '2024-04-20 00:12:17, Error CSI 0000000a (F) x',
      'y',
      '',
      '[gle]',
      'Info CBS Failed to pin',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.constantFrom(...lines), fc.string())), async (parts) => {
        await analyseMarked(parts.join('\n'));
      }),
      { numRuns: 200 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkAt } from '../diagnosis/links';
import { memorySource } from '../../log/source';
import { analyseLog } from './analyse';

const analyse = (bytes: Uint8Array) => analyseLog(memorySource(bytes, 64));

suite('analyse', () => {
  test('any bytes give an answer', async () => {
    const words = [
      '2024-04-20 10:00:00, Error                 CSI    ',
      '00000001@2024/4/20:08:00:00.001 (F) ',
      'Hashes for file member ',
      "[l:3]'a' ",
      'do not match',
      '\r\n',
      '\n',
      '\0',
      '(p)\tCSI Payload Corrupt\t(n)\t\t\t',
      'Session: 1_2 initialized by client ',
      '[HRESULT = 0x8007000d - X]',
      'WER: Generating failure report for package: ',
      '\uFEFF',
      '汉',
      "[l:99999]'",
    ];
    const piece = fc.oneof(
      fc.constantFrom(...words).map((w) => [...new TextEncoder().encode(w)]),
      fc.array(fc.nat(255), { maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const analysis = await analyse(Uint8Array.from(pieces.flat()));
        for (let line = 0; line <= analysis.lines.count + 1; line++) linkAt(analysis, line);
        for (const finding of analysis.findings)
          assert.ok(finding.line >= 1 && finding.lastLine <= analysis.lines.count);
      }),
      { numRuns: 1000, seed: 20240420 },
    );
  });
});

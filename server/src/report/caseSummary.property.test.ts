import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseMarked } from '../../../test/support/marked';
import { english, storyLog } from '../../../test/support/story';
import { caseSummary } from './caseSummary';

suite('Case summary', () => {
  test('text of a log opens no formatting, no link and no heading', async () => {
    const hostile = fc.string({
      unit: fc.constantFrom('`', '*', '_', '[', '](', 'http://x', '<b>', '#', '|', '\u202e', '!', 'a', ' '),
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        const { analysis, first } = await analyseMarked(
          storyLog.replaceAll('WpdMtpUS.dll', `${name.replace(/'/g, '')}.dll`),
        );
        const summary = caseSummary(analysis, first, null, {
          translate: english.translate,
          format: 'markdown',
          logName: name,
        });
        assert.doesNotMatch(summary, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
        const outside = summary.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
        assert.doesNotMatch(outside, /http:|<b>|!\[|\]\(/);
        assert.deepEqual(
          [...summary.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading),
          ['Problem definition', 'Scope', 'Log analysis', 'Next steps', 'Case summary'],
        );
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unwrap } from './unwrap';

const head = '2024-04-20 00:12:17, Error CSI 00000351@2024/4/19:22:12:17.141 (F) base\\wcp';

suite('unwrap', () => {
  test('an error record that a page broke stands on one line again, and lines keep their numbers', () => {
    assert.equal(
      unwrap(
        `${head}\ncsd_locking.cpp(324): Error STATUS_X originated in function\nC::F expression: (null)\n2024-04-20 00:12:18, Info CBS next`,
      ),
      `${head} csd_locking.cpp(324): Error STATUS_X originated in function C::F expression: (null)\n\n\n2024-04-20 00:12:18, Info CBS next`,
    );
  });

  test('what the log itself writes on lines of its own stays there', () => {
    for (const line of ['[gle=0x80004005]', ' Expected: {l:32 b:00}.', '', '    [75]"text"'])
      assert.equal(unwrap(`${head}\n${line}`), null, line);
  });

  test('a log in its columns is left alone', () => {
    const whole = '2024-04-20 00:12:17, Error                 CSI    00000351 (F) x\ny';
    assert.equal(unwrap(whole), null);
  });

  test('any text: as many lines as before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(head, 'x', '', '[gle]', '2024-04-20 00:12:18, Info CBS y')),
        (lines) => {
          const text = lines.join('\n');
          assert.equal((unwrap(text) ?? text).split('\n').length, text.split('\n').length);
        },
      ),
      { numRuns: 500, seed: 20240420 },
    );
  });
});

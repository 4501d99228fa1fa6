import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { maxLineBytes } from '../../server/src/log/scan';
import { scaledLimit } from '../../tools/lib/speed.mjs';
import { growthOf } from '../../tools/regexps/growth.mjs';
import { budget, longestLine, shortTexts, workOf, type ListedExpression } from '../../tools/regexps/work.mjs';

const root = path.join(__dirname, '../..');

/** Expressions whose growth is known from elsewhere: degree, and what bounds multiply a character by. */
const known: readonly (readonly [RegExp, number, number])[] = [
  [/^abc$/, 0, 1],
  [/^.*foo/, 0, 1],
  [/^.*foo.*/, 0, 1],
  [/^.*foo.*bar/, 1, 1],
  [/foo.*bar/, 1, 1],
  [/foo.{0,50}bar/, 0, 50],
  [/^foo.*bar/, 0, 1],
  [/\s+$/, 1, 1],
  [/(?<!\s)\s+$/, 0, 1],
  [/^\s+|\s+$/, 1, 1],
  [/^\s*x/m, 1, 1],
  [/^[ \t]*x/m, 0, 1],
  [/^(a+)+$/, Infinity, 1],
  [/^(?:a|a)*$/, Infinity, 1],
  [/^(?:a|b)*$/, 0, 1],
  [/^(?:a|ab)*$/, 0, 1],
  [/^(?:a|b|ab)*$/, Infinity, 1],
  [/^(\w+\s?)*$/, Infinity, 1],
  [/^(?:\w{1,80}\\?){0,8}$/, Infinity, 1],
  [/^(?:\w{1,80}\\){0,8}$/, 0, 1],
  [/^a*a*a*$/, 2, 1],
  [/^a{0,5}a*$/, 0, 5],
  [/^Failed to find file:\s*(.+?)\s*(?:\[HRESULT.*)?$/, 2, 1],
  [/"[^"]*"/, 0, 1],
  [/"(?:[^"\\]|\\[^])*"/, 1, 1],
  [/\[[^\]]*\]/, 1, 1],
  [/\[[^\][]*\]/, 0, 1],
  [/(?=.*x)y/, 1, 1],
  [/^(?=.*x)y/, 0, 1],
  [/^(?=(.+?) \(\{)\1 \(\{.*end/, 0, 1],
  [/\b\w+:/, 0, 1],
  [/a.*(?=b)/, 1, 1],
  [/a.{0,9}(?=bc|$)/, 0, 9],
  [/\w+:/, 1, 1],
];

suite('regular expressions', () => {
  suite('growth', () => {
    for (const [expression, degree, factor] of known)
      test(String(expression), () => {
        const growth = growthOf(expression.source, expression.flags);
        assert.deepEqual([growth.degree, growth.factor], [degree, factor], growth.because);
      });
  });

  test('none takes more steps than the budget on the longest text that it meets', function () {
    this.timeout(scaledLimit(120_000));
    assert.equal(longestLine, maxLineBytes);
    const args = ['--import=tsx', 'tools/regexps/list.mjs'];
    const output = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 64e6 });
    const all = JSON.parse(output) as ListedExpression[];
    assert.ok(all.length > 900, `only ${all.length} expressions were found`);
    const bad = all.flatMap((expression) => {
      const { steps, because } = workOf(expression);
      return steps <= budget
        ? []
        : [`${expression.places.join(', ')}: /${expression.source}/${expression.flags}: ${because}`];
    });
    assert.deepEqual(bad, []);
    for (const { file, begins = '' } of shortTexts)
      assert.ok(
        all.some(({ places, source }) => places.includes(file) && source.startsWith(begins)),
        `${file} has no expression ${begins}`,
      );
  });
});

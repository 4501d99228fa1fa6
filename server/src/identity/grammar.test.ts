import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kbPattern, timedSessionPattern } from './grammar';
import { mentionsIn } from './mentions';
import { kbOf, keyformIn, packageIn, parseKeyform } from './servicingNames';
import { checkKb, checkKeyform, checkPackage } from './validate';

const hex = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789abcdef')),
  minLength: 16,
  maxLength: 16,
});
const version = (digits: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 10 ** digits - 1 }), { minLength: 4, maxLength: 4 })
    .map((parts) => parts.join('.'));
const word = (letters: string, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 1, maxLength });
const letters = 'abcXYZ019';

const keyforms = fc
  .tuple(
    fc.constantFrom('amd64', 'x86', 'wow64', 'msil', 'arm64', 'arm64.x86', 'arm', 'ia64', 'AMD64', 'mips'),
    word(`${letters}.-_`, 128),
    hex,
    version(5),
    fc.oneof(fc.constantFrom('none', 'en-us', 'sr-..-rs', 'zh-cn'), word('abz-.', 22)),
    hex,
  )
  .map((parts) => parts.join('_'));
const packages = fc
  .tuple(
    word(`${letters}._+-`, 201),
    hex,
    fc.constantFrom('amd64', 'x86', 'neutral', '', 'mips64'),
    fc.constantFrom('', 'en-US', 'sr-Latn-RS', 'ca-ES-valencia', 'zzz-12345678-12345678', '--'),
    version(6),
  )
  .map((parts) => parts.join('~'));
const kbs = fc.tuple(fc.constantFrom('KB', 'kb', ''), word('0123456789', 9)).map((parts) => parts.join(''));
/** What stands around a name in a log. */
const around = fc.constantFrom('', ' ', "'", '"', ', ', '[', '(', '\t', 'Package: ', '汉');

const seed = 20240420;

suite('the grammar of names', () => {
  test('what is accepted for a script is found in a log, whole, whatever stands around it', () => {
    fc.assert(
      fc.property(keyforms, around, around, (keyform, before, after) => {
        if (!checkKeyform(keyform).ok) return;
        assert.equal(keyformIn(`${before}${keyform}${after}`), keyform);
        assert.ok(parseKeyform(keyform));
      }),
      { seed, numRuns: 1000 },
    );
    fc.assert(
      fc.property(packages, around, around, (identity, before, after) => {
        if (!checkPackage(identity).ok) return;
        assert.equal(packageIn(`${before}${identity}${after}`), identity);
      }),
      { seed, numRuns: 1000 },
    );
    fc.assert(
      fc.property(kbs, around, around, (kb, before, after) => {
        const checked = checkKb(kb);
        if (!checked.ok || !/^kb/i.test(kb)) return;
        assert.equal(kbOf(`${before}${kb}${after}`), checked.value);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('what is found is accepted as it is or refused, never as another name', () => {
    const line = fc.array(fc.oneof(keyforms, packages, kbs, around, fc.string()), { maxLength: 5 });
    fc.assert(
      fc.property(line, (parts) => {
        const written = parts.join(' ');
        for (const { kind, start, end } of mentionsIn(written)) {
          const found = written.slice(start, end);
          if (kind === 'component') {
            const checked = checkKeyform(found);
            if (checked.ok) assert.equal(checked.value.text, found);
          } else if (kind === 'package') {
            const checked = checkPackage(found);
            if (checked.ok) assert.ok(found.startsWith(checked.value.text));
          } else if (kind === 'kb') {
            const checked = checkKb(found);
            if (checked.ok) assert.equal(checked.value, kbOf(found));
          }
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  const updates: readonly (readonly [name: string, kb: string | undefined])[] = [
    ['Package_2_for_KB4088876~31bf3856ad364e35~amd64~~6.3.1.4', 'KB4088876'],
    ['Package_2_for_KBxxxxxxx~31bf3856ad364e35~amd64~~10.0.1.8.4565511-14794_neutral', 'KB4565511'],
    ['Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4291.1.11', undefined],
    ['2024-04 Cumulative Update (kb5036892)', 'KB5036892'],
    ['windows6.1-kb976902-x64', 'KB976902'],
    ['KB503689212345', undefined],
    ['BACKBKB5036892', undefined],
  ];
  for (const [name, kb] of updates)
    test(`the update of ${name}`, () => {
      assert.equal(kbOf(name), kb);
      assert.equal(new RegExp(kbPattern, 'i').test(name), kb !== undefined && /kb\d/i.test(name));
    });

  test('an id of a session that holds a time', () => {
    const session = new RegExp(timedSessionPattern);
    assert.equal(session.exec('Session: 31110578_1891577479 initialized')?.[0], '31110578_1891577479');
    for (const none of ['12_34', 'x_31110578_1891577479_2', '311105781234_1'])
      assert.ok(!session.test(none), none);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { translateInto } from '../../base/l10n';
import { compilePattern, type Parts, type Pattern } from './pattern';
import { placeholders } from './placeholders';

function patternOf(source: string): Pattern {
  const pattern = compilePattern(source);
  assert.ok(!('fault' in pattern), 'fault' in pattern ? translateInto('en')(pattern.fault) : '');
  return pattern;
}

const match = (source: string, message: string): Parts | null => patternOf(source).match(message);

function faultOf(source: string): string {
  const pattern = compilePattern(source);
  assert.ok('fault' in pattern, `${source} is taken`);
  return translateInto('en')(pattern.fault);
}

const keyform = 'amd64_contoso-filter_31bf3856ad364e35_10.0.17763.1_none_00112233445566aa';
const identity = 'Package_for_KB5099999~31bf3856ad364e35~amd64~~17763.1.1.2';

suite('pattern of a rule', () => {
  test('fits from the beginning of a message on, not to its end', () => {
    assert.deepEqual(match('Contoso guard denied', 'Contoso guard denied the write.'), {});
    assert.equal(match('Contoso guard denied', 'The Contoso guard denied'), null);
    assert.equal(match('Contoso guard denied', 'contoso guard denied'), null);
  });

  test('a star stands for anything, also for nothing', () => {
    assert.deepEqual(match('Guard*denied', 'Guard denied'), {});
    assert.deepEqual(match('Guard*denied', 'Guarddenied'), {});
    assert.equal(match('Guard*denied', 'Guard allowed'), null);
  });

  test('two stars and two braces are those of the log', () => {
    assert.deepEqual(match('Mask **.dll in {{{name}}', 'Mask *.dll in {guard}'), { name: 'guard' });
    assert.equal(match('Mask **.dll', 'Mask a.dll'), null);
  });

  test('placeholders take what they name, as short as what follows allows', () => {
    assert.deepEqual(
      match(
        'Guard {name} denied {path}, status {code}',
        String.raw`Guard A, B denied C:\x y\z.dll, status 0x80070005]`,
      ),
      { name: 'A, B', path: String.raw`C:\x y\z.dll`, code: '0x80070005' },
    );
    assert.deepEqual(match('Hold {keyform}: ', `Hold ${keyform}: 5`), { keyform });
    assert.deepEqual(match('Hold {package}', `Hold ${identity}.mum`), { package: identity });
    assert.deepEqual(match('Hold {file} of {keyform}', String.raw`Hold Core\guard.dll of ${keyform}`), {
      file: String.raw`Core\guard.dll`,
      keyform,
    });
    const component = 'contoso-guard, version 10.0.17763.1, arch amd64';
    assert.deepEqual(match('Hold {component};', `Hold ${component};`), { component });
    assert.equal(match('Hold {keyform}', 'Hold nothing'), null);
    assert.equal(match('Hold {code}', 'Hold !'), null);
  });

  test('where the nearest text does not do, a later one may', () => {
    assert.deepEqual(match('Guard *: {code}', 'Guard a: (b) c: 0x80070005'), { code: '0x80070005' });
    assert.deepEqual(match('Guard {name} is {path} is off', String.raw`Guard a is b is \\srv\x is off`), {
      name: 'a',
      path: String.raw`b is \\srv\x`,
    });
  });

  test('says what is wrong', () => {
    assert.match(faultOf(''), /at least 2 ASCII/);
    assert.match(faultOf('*denied'), /at least 2 ASCII/);
    assert.match(faultOf('拒绝访问'), /at least 2 ASCII/);
    assert.match(faultOf('Guard {regex}'), /There is no placeholder \{regex\}; there are \{object\}, /);
    assert.match(faultOf('Guard {name'), /There is no placeholder \{name;/);
    assert.match(faultOf('Guard {name}{path}'), /side by side/);
    assert.match(faultOf('Guard {name} and {name}'), /twice/);
    assert.match(faultOf(`Guard ${'* x'.repeat(17)}`), /more than 16 placeholders/);
    assert.match(faultOf('x'.repeat(501)), /longer than 500/);
  });

  test('any text is taken or refused, and what is taken answers to any message', () => {
    const piece = fc.oneof(
      fc.constantFrom('*', '**', '{{', ...Object.keys(placeholders).map((name) => `{${name}}`)),
      fc.string({ maxLength: 6 }),
    );
    const source = fc.array(piece, { maxLength: 20 }).map((pieces) => `Ab${pieces.join('')}`);
    fc.assert(
      fc.property(source, fc.string(), (written, message) => {
        const pattern = compilePattern(written);
        if ('fault' in pattern) return;
        assert.ok(pattern.start.length >= 2);
        for (const text of [message, `Ab${message}`, written]) {
          const parts = pattern.match(text);
          for (const part of Object.values(parts ?? {})) assert.ok(text.includes(part));
          if (parts) assert.ok(text.startsWith(pattern.start));
        }
      }),
    );
  });

  test('a message is fitted exactly where the pieces stand in it in order', () => {
    // Of two letters, so that texts stand in each other and overlap.
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 5 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 20 }),
        (pieces, rest) => {
          const message = `Ab${rest}`;
          const expected = new RegExp(`^Ab.*?${pieces.join('.*?')}`).test(message);
          assert.equal(match(`Ab*${pieces.join('*')}`, message) !== null, expected);
        },
      ),
    );
  });

  test('work grows with the length of a message, whatever stands in it', () => {
    // All of it fits but the first placeholder, which is looked at last.
    const pattern = patternOf(`Ab{path}!${'*aa'.repeat(12)}`);
    const steps = (length: number): number => {
      let looked = 0;
      const text = `Ab"!${'a'.repeat(length)}`;
      const counting = {
        startsWith: (part: string) => text.startsWith(part),
        indexOf: (part: string, from: number) => (looked++, text.indexOf(part, from)),
        charCodeAt: (at: number) => (looked++, text.charCodeAt(at)),
        slice: () => counting,
        length: text.length,
      };
      assert.equal(pattern.match(counting as unknown as string), null);
      return looked;
    };
    const few = steps(2000);
    assert.ok(few > 2000, 'the message is a hard one');
    assert.ok(steps(20_000) <= few * 11, 'ten times the text takes ten times the work');
  });

  test('of an endless message the beginning counts', () => {
    assert.deepEqual(match('Guard*denied', `Guard${'a'.repeat(3000)}denied`), {});
    assert.equal(match('Guard*denied', `Guard${'a'.repeat(5000)}denied`), null);
  });
});

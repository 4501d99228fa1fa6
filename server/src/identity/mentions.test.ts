import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSameMention, probesOf, mentionAt, mentionsIn, type Mention } from './mentions';

const keyform = 'amd64_contoso-fax.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5';
const identity = 'contoso-fax.inf, version 10.0.19041.746, arch amd64, nonSxS';
const rollup = 'Package_for_KB5036892~31bf3856ad364e35~amd64~~19041.4291.1.11';

const named = (line: string): string[] =>
  mentionsIn(line).map(({ kind, start, end }) => `${kind} ${line.slice(start, end)}`);
const only = (line: string): Mention => {
  const [mention] = mentionsIn(line);
  assert.ok(mention, line);
  return mention;
};

suite('mentions', () => {
  test('a line names packages, components, files, sessions, updates and codes', () => {
    assert.deepEqual(named(`Exec: Session 31033558_2000000002, Package: ${rollup}`), [
      'session 31033558_2000000002',
      `package ${rollup}`,
      'kb KB5036892',
    ]);
    assert.deepEqual(named(`Failed: ${keyform}\\fax\\ContosoFax.dll, status: 0x80070002`), [
      `component ${keyform}`,
      'file ContosoFax.dll',
      'code 0x80070002',
    ]);
    assert.deepEqual(named('update 5036892-8_neutral_PACKAGE'), ['kb 5036892-8_neutral_PACKAGE']);
  });

  test('numbers that look like sessions are none without the word', () => {
    assert.deepEqual(named('Read 12_34 of it'), []);
    assert.deepEqual(named('Session: 12_34 finalized'), ['session 12_34']);
  });

  test('folder and identity are one component, another version is another', () => {
    assert.ok(isSameMention(only(keyform), only(identity)));
    assert.ok(isSameMention(only(identity), only(keyform)));
    assert.ok(!isSameMention(only(keyform), only(identity.replace('746', '747'))));
    assert.ok(!isSameMention(only(keyform), only(rollup)));
  });

  test('all spellings of an update number are one', () => {
    assert.ok(isSameMention(mentionAt(rollup, rollup.indexOf('5036'))!, only('5036892-8_neutral_PACKAGE')));
    assert.equal(mentionAt(rollup, rollup.length)!.kind, 'package');
    assert.equal(mentionAt('nothing here', 3), null);
  });

  test('any line: mentions lie in it, and their probes find it', () => {
    const word = fc.constantFrom(
      keyform,
      identity,
      rollup,
      'KB5036892',
      '0x80073712',
      'A.dll',
      '1_2',
      "'",
      ', ',
      '汉',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 8 }), (parts) => {
        const line = parts.join(' ');
        for (const mention of mentionsIn(line)) {
          assert.ok(mention.start >= 0 && mention.start < mention.end && mention.end <= line.length);
          const text = line.slice(mention.start, mention.end).toLowerCase();
          assert.ok(
            probesOf(mention).some((probe) => text.includes(probe)),
            `${mention.kind} ${text}`,
          );
        }
      }),
    );
  });
});

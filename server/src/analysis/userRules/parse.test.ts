import assert from 'node:assert/strict';
import fc from 'fast-check';
import { translateInto } from '../../base/l10n';
import { maxRules, maxRulesBytes, readRules } from './parse';

/**
 * Reads a rules file in which `«…»` marks the text that a problem must point at, and gives the problems, one after the other, in
 * English.
 */
function problemsOf(marked: string): string[] {
  const lines = marked.replace(/^\n/, '').split('\n');
  const marks = lines.flatMap((line, index) => {
    const column = line.indexOf('«');
    if (column < 0) return [];
    return [{ line: index + 1, column, endColumn: line.replace('«', '').indexOf('»') }];
  });
  const { problems } = readRules(lines.join('\n').replace(/[«»]/g, ''), 'rules.yaml');
  assert.deepEqual(
    problems.map(({ line, column, endColumn }) => ({ line, column, endColumn })),
    marks,
  );
  return problems.map(({ message }) => translateInto('en')(message));
}

const whole = `
version: 1
noise:
  - id: guard-probe
    text: "Guard probe of {path} failed"
    why: The guard looks whether it is installed.
    families: [cbs, setupapi]
    example: |
      2024-04-20 10:00:00, Error                 CBS    Guard probe of C:\\Guard failed [HRESULT = 0x80070002]
causes:
  - id: guard-denied
    kind: third-party-interference
    text: Guard denied {object}
    endsIn: [0x80070005, "-2147024891", ERROR_SHARING_VIOLATION, 80070643]
    why: The guard denies writes to the store.
    remedies: [remove-third-party]
    elsewhere: [Guard.log]
    example: [Guard denied a.dll, 'Guard denied b.dll']
`;

suite('rules file', () => {
  test('is read whole', () => {
    const { rules, problems } = readRules(whole, 'rules.yaml');
    assert.deepEqual(problems, []);
    assert.deepEqual(rules, {
      noise: [
        {
          id: 'guard-probe',
          from: 'rules.yaml',
          text: 'Guard probe of {path} failed',
          why: 'The guard looks whether it is installed.',
          families: ['cbs', 'setupapi'],
        },
      ],
      causes: [
        {
          id: 'guard-denied',
          from: 'rules.yaml',
          text: 'Guard denied {object}',
          why: 'The guard denies writes to the store.',
          families: null,
          kind: 'third-party-interference',
          endsIn: [0x80070005, 0x80070005, 0x80070020, 0x80070643],
          remedies: ['remove-third-party'],
          elsewhere: ['Guard.log'],
        },
      ],
    });
  });

  test('an empty file has no rules and no problems', () => {
    for (const content of ['', '\n# nothing yet\n', 'version: 1\n']) {
      assert.deepEqual(readRules(content, 'rules.yaml'), { rules: { noise: [], causes: [] }, problems: [] });
    }
  });

  test('a rule with an error is left out, the others count', () => {
    const { rules, problems } = readRules(whole.replace('families: [cbs,', 'families: [cbz,'), 'rules.yaml');
    assert.deepEqual([rules.noise.length, rules.causes.length, problems.length], [0, 1, 1]);
  });

  test('points at unknown keys, and names the known ones', () => {
    assert.deepEqual(
      problemsOf(`
version: 1
«causs»: []
`),
      ['The key causs is not known; known are version, noise, causes.'],
    );
    assert.deepEqual(
      problemsOf(`
version: 1
noise:
  - id: a
    «regex»: Guard.*
    why: x
`),
      ['The key regex is not known; known are id, text, why, families, example.'],
    );
  });

  test('points at what is missing, wrong or there twice', () => {
    const [missing, word, code, name, id, twice] = problemsOf(`
version: 1
causes:
  - «id»: a
    kind: disk-space
    text: Guard denied
  - id: b
    kind: «bad-luck»
    text: Guard denied
    why: x
  - id: c
    kind: disk-space
    text: Guard denied
    why: x
    endsIn: [«SOMETHING»]
  - id: d
    kind: disk-space
    text: Guard denied
    why: x
    elsewhere: [Guard 1.log, «"\\e[31mGuard.log"»]
  - id: «C D»
    kind: disk-space
    text: Guard denied
    why: x
  - id: c
    kind: disk-space
    «kind»: access-denied
    text: Guard denied
    why: x
`);
    assert.equal(missing, 'The key why is missing.');
    assert.match(word!, /^bad-luck is not known; known are corrupt-payload, /);
    assert.match(code!, /^SOMETHING is no code/);
    assert.match(name!, /is no name of a log/);
    assert.match(id!, /^An id is made of/);
    assert.match(twice!, /^The key kind is here twice/);
  });

  test('points at a text that is no pattern, and at an example that it does not fit', () => {
    const [pattern, example] = problemsOf(`
version: 1
noise:
  - id: a
    text: «"*x"»
    why: x
  - id: b
    text: Guard denied
    why: x
    example: «The Guard denied»
`);
    assert.match(pattern!, /ASCII/);
    assert.match(example!, /does not fit this example/);
  });

  test('a text that takes the lines in which operations fail is refused; one that shares their beginning is warned of', () => {
    const [wide, near] = problemsOf(`
version: 1
noise:
  - id: a
    text: «Failed to*»
    why: x
  - id: b
    text: «Failed to perform operation of the guard»
    why: x
`);
    assert.match(wide!, /says that it failed \(Failed to p/);
    assert.match(near!, /the rule is not used/);
    const { rules } = readRules('version: 1\nnoise: [{id: a, text: Failed to probe*, why: x}]', 'rules.yaml');
    assert.equal(rules.noise.length, 1);
  });

  test('without its version, and as anything but a map, it is refused', () => {
    assert.match(problemsOf('«noise: []»').join(), /version: 1/);
    assert.match(problemsOf('«just text»').join(), /must have keys: version/);
    assert.match(problemsOf('version: «2»').join(), /version: 1/);
  });

  test('tags, aliases and what is no YAML are errors; nothing of the file is used', () => {
    for (const content of [
      'version: 1\nnoise: !!js/function "function () {}"\n',
      'version: 1\nnoise: [\n',
      'version: 1\nnoise:\n  - id: a\n   text: x\n',
    ]) {
      const { rules, problems } = readRules(content, 'rules.yaml');
      assert.deepEqual(rules, { noise: [], causes: [] });
      assert.ok(problems.length > 0, content.slice(0, 40));
    }
    for (const hostile of [
      '['.repeat(200_000),
      '- '.repeat(100_000),
      '[]'.repeat(100_000),
      '{a: '.repeat(50_000),
    ]) {
      const [first, ...others] = readRules(`version: 1\nnoise: ${hostile}`, 'rules.yaml').problems;
      assert.match(translateInto('en')(first!.message), /nests deeper, or has more pieces/);
      assert.deepEqual([first!.line, others], [2, []]);
    }
    const alias = 'version: 1\nnoise: [&a {id: a, text: Guard denied, why: x}, *a]';
    const { rules, problems } = readRules(alias, 'rules.yaml');
    assert.deepEqual([rules.noise.length, problems.length], [1, 1]);
  });

  test('sizes have limits, and the reader gets a message', () => {
    const many = Array.from({ length: maxRules + 2 }, (_, n) => `  - {id: r${n}, text: Guard ${n}, why: x}`);
    const { rules, problems } = readRules(`version: 1\nnoise:\n${many.join('\n')}\n`, 'rules.yaml');
    assert.equal(rules.noise.length, maxRules);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3 + maxRules],
    );
    assert.equal(readRules('#'.repeat(maxRulesBytes + 1), 'rules.yaml').problems.length, 1);
  });

  test('any text gives rules or problems, within the text', () => {
    const word = fc.constantFrom('version: 1', 'noise:', 'causes:', '- id: a', 'text: Guard', 'why: x', '&a', '*a', '!!x', '[', '}', '"', '|', '? ', ': ', '\n', '  ', '\t', '<<: *a', '---', '%YAML 1.1'); // prettier-ignore
    const content = fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 40 });
    fc.assert(
      fc.property(content, (words) => {
        const text = words.join('');
        const { problems } = readRules(text, 'rules.yaml');
        const count = text.split('\n').length;
        for (const { line, endLine, column } of problems) {
          assert.ok(line >= 1 && line <= endLine && endLine <= count + 1 && column >= 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

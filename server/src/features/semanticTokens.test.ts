import assert from 'node:assert/strict';
import fc from 'fast-check';
import manifest from '../../../package.json';
import { analyseMarked } from '../../../test/support/marked';
import { keyform, story } from '../../../test/support/story';
import {
  editsBetween,
  meaningTokens,
  tokenLegend,
  tokensOfLine,
  TokenWriter,
  type LineColours,
} from './semanticTokens';
import { wholeLog } from './locationMapper';

const all = Number.MAX_SAFE_INTEGER;

/** The pieces of a line as `type.modifier text`. */
const described = (line: string, tokens: ReturnType<typeof tokensOfLine>): string[] =>
  tokens.map(
    ({ type, modifier, start, end }) =>
      `${[type, modifier].filter(Boolean).join('.')} ${line.slice(start, end)}`,
  );

suite('semantic tokens: meaning', () => {
  test('the object of the cause, and lines that look alarming and are not', async () => {
    const { analysis, line, lines } = await story();
    const tokens = meaningTokens(analysis, 1, all);
    const at = (mark: string) => described(lines[line(mark) - 1]!, [tokens.get(line(mark))!]);
    assert.deepEqual(at('cause'), ['variable.cause WpdMtpUS.dll']);
    assert.match(at('noise')[0]!, /^comment\.harmless Current tick count: .* ERROR_INVALID_DATA\]$/);
    for (const mark of ['plain', 'healthy', 'wer', 'flood'])
      assert.equal(tokens.get(line(mark)), undefined, mark);
  });

  test('what was repaired', async () => {
    const { analysis, marks, lines } = await analyseMarked(String.raw`
      CSI Info 00000011 [SR] Beginning Verify and Repair transaction
      CSI Info 00000012 Hashes for file member [l:12]'WpdMtpUS.dll' do not match.
      CSI Info 00000013 [SR] Repairing corrupted file \??\C:\Windows\System32\WpdMtpUS.dll from store
      CSI Info 00000014 [SR] Repaired file \SystemRoot\WinSxS${'\\' + keyform}\[l:12]"WpdMtpUS.dll" by copying from backup «repair»`);
    const tokens = meaningTokens(analysis, 1, all);
    const repaired = [...tokens].filter(([, { modifier }]) => modifier === 'repaired');
    assert.ok(repaired.length > 0);
    for (const [line, token] of repaired) assert.notEqual(lines[line - 1]!.slice(token.start, token.end), '');
    assert.ok(marks.size > 0 && ![...tokens.values()].some(({ modifier }) => modifier === 'cause'));
  });

  test('only of the lines that are asked for', async () => {
    const { analysis, line } = await story();
    assert.deepEqual([...meaningTokens(analysis, line('cause') + 1, line('wer')).keys()], []);
  });
});

suite('semantic tokens: grammar', () => {
  const scoped: LineColours = (line) => [
    { start: 0, end: 4, scopes: ['text.log', 'constant.numeric.date'] },
    { start: 4, end: 5, scopes: ['text.log'] },
    { start: 5, end: 10, scopes: ['text.log', 'keyword.other.level.error', 'token.error-token'] },
    { start: 10, end: 11, scopes: ['text.log', 'string.quoted', 'punctuation.definition.string'] },
    { start: 11, end: line.length, scopes: ['text.log', 'string.quoted'] },
  ];
  const line = "2024 ERROR'A file.dll";

  test('scopes become types of the protocol, levels keep their weight', () => {
    assert.deepEqual(described(line, tokensOfLine(line, scoped, undefined)), [
      'number 2024',
      'keyword.failed ERROR',
      'string A file.dll',
    ]);
  });

  test('what the analysis knows lies over what the grammar says', () => {
    const meaning = { start: 13, end: 17, type: 'variable', modifier: 'cause' } as const;
    assert.deepEqual(described(line, tokensOfLine(line, scoped, meaning)), [
      'number 2024',
      'keyword.failed ERROR',
      'string A ',
      'variable.cause file',
      'string .dll',
    ]);
  });

  test('any pieces: tokens are in order and do not overlap', () => {
    const cuts = fc.uniqueArray(fc.nat(60), { maxLength: 12 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(cuts, fc.nat(60), fc.nat(60), (list, a, b) => {
        const colours: LineColours = () =>
          list.slice(1).map((end, index) => ({ start: list[index]!, end, scopes: ['text', 'string'] }));
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const tokens = tokensOfLine('x'.repeat(60), colours, {
          start,
          end,
          type: 'variable',
          modifier: 'cause',
        });
        tokens.forEach((token, index) => {
          assert.ok(token.start < token.end);
          assert.ok(index === 0 || tokens[index - 1]!.end <= token.start);
        });
      }),
    );
  });
});

suite('semantic tokens: protocol', () => {
  test('tokens are relative to the ones before', () => {
    const writer = new TokenWriter(wholeLog('file:///CBS.log'));
    writer.add(2, [
      { start: 3, end: 5, type: 'string' },
      { start: 9, end: 10, type: 'variable', modifier: 'cause' },
    ]);
    writer.add(7, [{ start: 1, end: 4, type: 'comment', modifier: 'harmless' }]);
    const type = (name: string) => tokenLegend.tokenTypes.indexOf(name);
    assert.deepEqual(writer.data, [
      2,
      3,
      2,
      type('string'),
      0,
      0,
      6,
      1,
      type('variable'),
      1,
      5,
      1,
      3,
      type('comment'),
      4,
    ]);
  });

  test('any change: the edits make the new tokens out of the old ones', () => {
    const data = fc.array(fc.nat(3), { maxLength: 30 });
    fc.assert(
      fc.property(data, data, (old, next) => {
        const patched = [...old];
        const edits = editsBetween(old, next);
        for (const { start, deleteCount, data: added = [] } of edits)
          patched.splice(start, deleteCount, ...added);
        assert.deepEqual(patched, next);
        assert.deepEqual(editsBetween(old, [...old]), []);
      }),
    );
  });
});

suite('semantic tokens: manifest', () => {
  test('package.json declares each modifier for editors, and how to show it', () => {
    const { semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
    assert.deepEqual(
      semanticTokenModifiers.map(({ id }) => id),
      tokenLegend.tokenModifiers,
    );
    assert.deepEqual(
      semanticTokenScopes.flatMap(({ scopes }) => Object.keys(scopes)).sort(),
      tokenLegend.tokenModifiers.map((modifier) => `*.${modifier}`).sort(),
    );
  });
});

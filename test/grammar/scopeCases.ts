import assert from 'node:assert/strict';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { loadGrammar, tokensOf } from './tokens';

/** What is coloured in a line: texts with their innermost scope, without the name of the grammar it comes from. */
export type Wanted = readonly (readonly [text: string, scope: string])[];

/** A line and its colours, by what the line is. */
export type ScopeCases = Readonly<Record<string, readonly [line: string, wanted: Wanted]>>;

const isPunctuation = (scope: string): boolean =>
  scope.startsWith('punctuation.') || scope.startsWith('keyword.operator');
const shown = /^(?:punctuation\.(?:definition\.(?:string|length)|separator\.sequence))/;
const unfinished = [
  "2024-04-20 10:15:02, Info                  CBS    'open",
  '{l:32 b:',
  '[HRESULT = 0x',
  '"',
];

/** The colours of a line; punctuation only where a rule recognises strings or sequence numbers by it. */
export function coloursOf(grammar: IGrammar, line: string): Wanted {
  return tokensOf(grammar, line)
    .map(({ text, scopes }) => [text, (scopes.at(-1) ?? '').replace(/\.windows-[a-z-]+$/, '')] as const)
    .filter(([, scope]) => scope !== '' && (!isPunctuation(scope) || shown.test(scope)));
}

/** A suite that holds the colours of lines of one language, and that none depends on the lines above it. */
export function suiteOfScopes(language: string, cases: ScopeCases): void {
  suite(`grammar: scopes of ${language}`, () => {
    let grammar: IGrammar;
    suiteSetup(async () => {
      grammar = await loadGrammar(language);
    });

    for (const [name, [line, wanted]] of Object.entries(cases)) {
      test(name, () => {
        assert.deepEqual(coloursOf(grammar, line), wanted);
      });
    }

    test('a line’s colours depend on that line alone', () => {
      const lines = Object.values(cases).map(([line]) => line);
      let stack = INITIAL;
      for (const line of [...unfinished, ...lines]) {
        const inFile = grammar.tokenizeLine(line, stack);
        assert.deepEqual(inFile.tokens, grammar.tokenizeLine(line, INITIAL).tokens);
        stack = inFile.ruleStack;
      }
    });
  });
}

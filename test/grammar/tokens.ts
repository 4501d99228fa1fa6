import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const grammarFile = path.resolve(import.meta.dirname, '../../syntaxes/windows-cbs-log.tmLanguage.json');
const scopeName = 'text.log.windows-cbs';

/** A piece of a line with the scopes that the grammar gives it, without the scope of the whole file. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** The grammar as VS Code loads it. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(new Uint8Array(wasm).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (string) => new OnigString(string),
    }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(fs.readFileSync(grammarFile, 'utf8'), grammarFile)),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`No grammar for ${scopeName}`);
  return grammar;
}

/** The tokens of a line that stands alone. */
export function tokensOf(grammar: IGrammar, line: string): Token[] {
  return grammar.tokenizeLine(line, INITIAL).tokens.map(({ startIndex, endIndex, scopes }) => ({
    text: line.slice(startIndex, endIndex),
    start: startIndex,
    end: Math.min(endIndex, line.length),
    scopes: scopes.filter((scope) => scope !== scopeName),
  }));
}

/** The first token whose innermost scopes hold one that begins with `scope`. */
export function tokenWith(tokens: readonly Token[], scope: string): Token | undefined {
  return tokens.find((token) => token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`)));
}

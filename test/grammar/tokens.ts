import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import manifest from '../../package.json';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');
const contributed = manifest.contributes.grammars;

/** The languages that have a grammar, as package.json contributes them. */
export const languages: readonly string[] = manifest.contributes.languages.map(({ id }) => id);

/** A piece of a line with the scopes that the grammar gives it, without the scope of the whole file. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

let loading: Promise<Registry> | undefined;

/** All grammars of the extension, found by scope name as VS Code finds them. */
async function openRegistry(): Promise<Registry> {
  const wasm = fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(new Uint8Array(wasm).buffer);
  return new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (string) => new OnigString(string),
    }),
    loadGrammar: (scopeName) => {
      const found = contributed.find((grammar) => grammar.scopeName === scopeName);
      if (!found) return Promise.reject(new Error(`package.json contributes no grammar for ${scopeName}`));
      const file = path.join(root, found.path);
      return Promise.resolve(parseRawGrammar(fs.readFileSync(file, 'utf8'), file));
    },
  });
}

/** The grammar of a language, with all that it includes. */
export async function loadGrammar(language = 'windows-cbs-log'): Promise<IGrammar> {
  const registry = await (loading ??= openRegistry());
  const scopeName = contributed.find((grammar) => grammar.language === language)?.scopeName;
  const grammar = scopeName === undefined ? null : await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`No grammar for ${language}`);
  return grammar;
}

/** The tokens of a line that stands alone. */
export function tokensOf(grammar: IGrammar, line: string): Token[] {
  return grammar.tokenizeLine(line, INITIAL).tokens.map(({ startIndex, endIndex, scopes }) => ({
    text: line.slice(startIndex, endIndex),
    start: startIndex,
    end: Math.min(endIndex, line.length),
    // The first one is the scope of the whole file.
    scopes: scopes.slice(1),
  }));
}

/** The first token whose innermost scopes hold one that begins with `scope`. */
export function tokenWith(tokens: readonly Token[], scope: string): Token | undefined {
  return tokens.find((token) => token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`)));
}

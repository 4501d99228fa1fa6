import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';
import type { GrammarToken, LineColours } from '../features/semanticTokens';

/** Where grammars come from, and the engine for their expressions. */
export interface GrammarFiles {
  /** Scope name of a language's grammar; null for a language without one. */
  scopeOf(languageId: string): Promise<string | null>;
  /** A grammar as JSON, by scope name; null where there is none. */
  grammar(scopeName: string): Promise<string | null>;
  /** The bytes of Oniguruma as WebAssembly. */
  engine(): Promise<Uint8Array>;
  /** The libraries that colour, loaded when they are first asked for. */
  libraries(): Promise<{ readonly textmate: typeof Textmate; readonly oniguruma: typeof Oniguruma }>;
}

/** Longer than this a line is coloured up to here. */
const maxColumns = 5000;

/**
 * The grammars that the editor colours logs with, run here for what it no longer colours itself. Nothing is loaded before
 * somebody asks. Records are independent of each other by construction of the grammars, and so each line is coloured alone.
 */
export class Grammars {
  readonly #files: GrammarFiles;
  readonly #colours = new Map<string, Promise<LineColours | null>>();
  #registry: Promise<Textmate.Registry> | undefined;

  constructor(files: GrammarFiles) {
    this.#files = files;
  }

  /** What colours the lines of a language; null for one without a grammar. Rejects when it cannot be loaded. */
  of(languageId: string): Promise<LineColours | null> {
    const known = this.#colours.get(languageId);
    if (known) return known;
    const loading = this.#load(languageId);
    this.#colours.set(languageId, loading);
    // What failed is tried again by the next one who asks; a registry remembers failures, too.
    loading.catch(() => {
      this.#colours.delete(languageId);
      this.#registry = undefined;
    });
    return loading;
  }

  async #load(languageId: string): Promise<LineColours | null> {
    const scopeName = await this.#files.scopeOf(languageId);
    if (scopeName === null) return null;
    const { INITIAL } = (await this.#files.libraries()).textmate;
    const grammar = await (await (this.#registry ??= this.#open())).loadGrammar(scopeName);
    if (!grammar) return null;
    return (line) =>
      grammar
        .tokenizeLine(line.slice(0, maxColumns), INITIAL)
        .tokens.map(({ startIndex, endIndex, scopes }): GrammarToken => ({
          start: startIndex,
          end: Math.min(endIndex, line.length),
          scopes,
        }));
  }

  async #open(): Promise<Textmate.Registry> {
    const { textmate, oniguruma } = await this.#files.libraries();
    const { parseRawGrammar, Registry } = textmate;
    const { loadWASM, OnigScanner, OnigString } = oniguruma;
    const engine = await this.#files.engine();
    await loadWASM(new Uint8Array(engine).buffer);
    return new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new OnigScanner(patterns),
        createOnigString: (text) => new OnigString(text),
      }),
      loadGrammar: async (scopeName) => {
        const json = await this.#files.grammar(scopeName);
        return json === null ? null : parseRawGrammar(json, `${scopeName}.json`);
      },
    });
  }
}

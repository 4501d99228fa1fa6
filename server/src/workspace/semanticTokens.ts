import type { CancellationToken, Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { LogAnalysis } from '../analysis/model/model';
import { languageOf } from '../log/families';
import { editorLimits } from '../protocol/editorLimits';
import { editsBetween, meaningTokens, tokensOfLine, TokenWriter } from '../features/semanticTokens';
import type { LocationMapper } from '../features/locationMapper';
import { pause } from '../base/pause';
import type { Grammars } from './grammars';
import type { LogStore } from './logStore';

/** Lines that are read and coloured at a time; other requests are let in between. */
const stepLines = 500;
/** Lines that are coloured in one answer; of more, only what the analysis knows. */
const maxColoured = 50_000;

/** Colours logs, and remembers what it answered last for each document, so that the next answer can be the difference. */
export class LogTokens {
  readonly #workspace: LogStore;
  readonly #grammars: Grammars | null;
  readonly #editorHasGrammars: boolean;
  readonly #answers = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  #count = 0;

  /** `editorHasGrammars` says whether the editor has the grammars, too, and colours small documents with them itself. */
  constructor(workspace: LogStore, grammars: Grammars | null, editorHasGrammars: boolean) {
    this.#workspace = workspace;
    this.#grammars = grammars;
    this.#editorHasGrammars = editorHasGrammars;
  }

  /**
   * The tokens of a whole document; null where there are too many to be coloured at once, so that the editor asks for what
   * it shows. Stops early when cancelled.
   */
  async full(
    analysis: LogAnalysis,
    locations: LocationMapper,
    range: Range,
    token: CancellationToken,
  ): Promise<SemanticTokens | null> {
    const isLeftToRange =
      this.#colours(analysis, locations) && (this.#editorHasGrammars || analysis.lines.count > maxColoured);
    return isLeftToRange ? null : this.range(analysis, locations, range, token);
  }

  /** The tokens of some lines: all colours where the editor has none, else only what needs the analysis. */
  async range(
    analysis: LogAnalysis,
    locations: LocationMapper,
    range: Range,
    token: CancellationToken,
  ): Promise<SemanticTokens> {
    const { start, end } = locations.toLogRange(range);
    const first = start.line + 1;
    const last = Math.min(end.line + 1, analysis.lines.count);
    const meanings = meaningTokens(analysis, first, last);
    const writer = new TokenWriter(locations);
    const language =
      this.#colours(analysis, locations) && last - first < maxColoured ? languageOf(analysis.family) : null;
    const colours = language === null ? null : await this.#grammars?.of(language);
    if (!colours) {
      for (const [line, meaning] of meanings) writer.add(line - 1, [meaning]);
      return { data: writer.data };
    }
    for (let line = first; line <= last && !token.isCancellationRequested; line += stepLines) {
      if (line > first) await pause();
      const texts = await this.#workspace.textOf(
        locations.log,
        analysis,
        line,
        Math.min(last, line + stepLines - 1),
      );
      texts.forEach((text, index) => {
        writer.add(line + index - 1, tokensOfLine(text, colours, meanings.get(line + index)));
      });
    }
    return { data: writer.data };
  }

  /** Gives an answer about a whole document its number, and remembers it. */
  remember(document: string, { data }: SemanticTokens): Required<SemanticTokens> {
    const resultId = String(++this.#count);
    this.#answers.set(document, { resultId, data });
    return { resultId, data };
  }

  /** The same as the difference to the answer with a number, where that is still known. */
  difference(
    document: string,
    previous: string,
    tokens: SemanticTokens,
  ): SemanticTokens | SemanticTokensDelta {
    const known = this.#answers.get(document);
    const { resultId, data } = this.remember(document, tokens);
    return known?.resultId === previous
      ? { resultId, edits: editsBetween(known.data, data) }
      : { resultId, data };
  }

  /** Forgets the answers about a document. */
  forget(document: string): void {
    this.#answers.delete(document);
  }

  /** Whether all colours are ours to give: the editor colours slices and logs up to a size, if it has the grammars. */
  #colours({ bytes, lines }: LogAnalysis, { isWhole }: LocationMapper): boolean {
    const { largeBytes, largeLines } = editorLimits;
    return !this.#editorHasGrammars || (isWhole && (bytes > largeBytes || lines.count > largeLines));
  }
}

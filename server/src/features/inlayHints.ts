import type { InlayHint } from 'vscode-languageserver-types';
import type { LogAnalysis } from '../analysis/model/model';
import { findMentions, nameOf, namesOfSpace, type Mention } from '../codes';
import { codeSection } from './codeWords';
import { withLearnedName } from './known';
import type { LocalizationContext } from '../base/localizationContext';
import type { LocationMapper } from './locationMapper';

/** Which codes get their name written behind them. */
export type HintedCodes = 'off' | 'unnamed' | 'all';

/** Setting as the editor sends it; the default for anything else. */
export function hintedCodes(setting: unknown): HintedCodes {
  return setting === 'off' || setting === 'all' ? setting : 'unnamed';
}

const maxLine = 20_000;
const maxHints = 2000;

/** Names behind bare codes. `lines` are the texts of the lines of the log from `firstLine` on, counted from 0. */
export function inlayHintsOf(
  analysis: LogAnalysis,
  locations: LocationMapper,
  lines: readonly string[],
  firstLine: number,
  which: HintedCodes,
  reader: LocalizationContext,
): InlayHint[] {
  if (which === 'off') return [];
  const hints: InlayHint[] = [];
  lines.forEach((line, at) => {
    if (!locations.holds(firstLine + at)) return;
    for (const mention of findMentions(line.slice(0, maxLine))) {
      const name = hintFor(mention, line, analysis, which);
      if (name === undefined || hints.length >= maxHints) continue;
      const position = { line: firstLine + at, character: mention.end };
      hints.push({
        position: locations.range({ start: position, end: position }).start,
        label: name,
        paddingLeft: true,
        tooltip: { kind: 'markdown', value: codeSection(mention, reader) },
      });
    }
  });
  return hints;
}

function hintFor(
  mention: Mention,
  line: string,
  analysis: LogAnalysis,
  which: HintedCodes,
): string | undefined {
  // A symbol is its own name; zero says nothing.
  if (
    mention.form === 'symbol' ||
    (mention.form === 'macro' && mention.name !== undefined) ||
    mention.value === 0
  ) {
    return undefined;
  }
  if (mention.space === 'extend') return undefined;
  const name =
    mention.space === undefined
      ? (nameOf(mention.value) ?? withLearnedName(mention, analysis).name)
      : namesOfSpace(mention.space, mention.value)[0];
  if (name === undefined) return undefined;
  const isNamed = mention.name !== undefined || line.includes(name, mention.end);
  return which === 'all' ? (mention.name === name ? undefined : name) : isNamed ? undefined : name;
}

import type { Range, SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Finding, LogAnalysis } from '../analysis/model/model';
import { isOwn } from '../analysis/model/locations';
import { codeNameOf } from '../analysis/diagnosis/words';
import { formatCode, hasFailureBit } from '../codes';
import { listed, text, type Text } from '../base/text';
import { plainLine } from '../base/plainText';
import { lineRange, rangeOf } from './ranges';
import type { LocalizationContext } from '../base/localizationContext';
import { namesInLine, type ThingKind } from '../identity/mentions';

/** Names of one log that are known; where there are more, those of failures are kept. */
export const maxNames = 5000;
/** Answers to one query. An editor asks again with each letter. */
export const maxSymbols = 200;
/** Findings that are looked through at a time. */
const stepFindings = 2000;

/** A name in a log and where it leads to: the line that says most about it, the first one among equals. */
export interface NamedRange {
  readonly name: string;
  readonly kind: ThingKind;
  readonly range: Range;
}

/** The names in a log. */
export interface Names {
  readonly names: readonly NamedRange[];
  /** There are more than {@link maxNames} */
  readonly isCut: boolean;
}

/** The names of one log, and which log it is. */
export interface LogNames extends Names {
  readonly uri: string;
  /** The log's name without its folder */
  readonly title: string;
}

const kinds: Readonly<Record<ThingKind, SymbolKind>> = {
  // File, package, class, module, event, constant: what editors have pictures for.
  file: 1,
  package: 4,
  component: 5,
  kb: 2,
  session: 24,
  code: 14,
};
/** A key: what an editor has for names that lead nowhere of their own. */
const noteKind: SymbolKind = 20;

/**
 * The names in a log: those of its failures first, then sessions, then what else its findings name. `pause` is waited for
 * between pieces of the work.
 */
export async function namesIn(
  analysis: LogAnalysis,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Names> {
  const ranges = new Map<string, NamedRange>();
  const add = (kind: ThingKind, name: string, range: Range): void => {
    const key = `${kind} ${name.toLowerCase()}`;
    // One more than are kept shows that there are more.
    if (ranges.size <= maxNames && !ranges.has(key)) ranges.set(key, { name, kind, range });
  };
  const addFinding = (finding: Finding): void => {
    const range = rangeOf(finding);
    const { keyform, file, package: identity } = finding.object ?? {};
    if (file !== undefined) add('file', file.slice(file.lastIndexOf('\\') + 1), range);
    if (keyform !== undefined) add('component', keyform, range);
    if (identity !== undefined) add('package', identity, range);
    for (const { kind, key, start, end } of namesInLine(finding.message))
      add(kind, kind === 'kb' ? key : finding.message.slice(start, end), range);
    if (finding.code !== undefined && hasFailureBit(finding.code)) {
      const name = codeNameOf(finding);
      add('code', [formatCode(finding.code), ...(name === undefined ? [] : [name])].join(' '), range);
    }
  };
  const looked = new Set<Finding>();
  const look = (finding: Finding | null | undefined): void => {
    if (!finding || !isOwn(finding) || looked.has(finding)) return;
    looked.add(finding);
    addFinding(finding);
  };
  for (const { cause, top, chain } of analysis.incidents) {
    look(cause?.finding);
    look(top);
    for (const { finding } of chain) look(finding);
  }
  for (const { origin } of analysis.faults) look(origin);
  for (const { id, firstLine } of analysis.sessions)
    if (id !== '') add('session', id, lineRange(firstLine, firstLine));
  for (const [index, finding] of analysis.findings.entries()) {
    if (ranges.size > maxNames) break;
    if (index % stepFindings === 0) await pause();
    look(finding);
  }
  return { names: [...ranges.values()].slice(0, maxNames), isCut: ranges.size > maxNames };
}

/**
 * The names of all logs that fit a query, best first: equal, at the start of the name, at the start of a word in it, inside
 * it, letters in their order. The last ones say what is left out.
 */
export function symbolsFor(
  logs: readonly LogNames[],
  query: string,
  { translate }: LocalizationContext,
): WorkspaceSymbol[] {
  const wanted = query.trim().toLowerCase();
  const found = logs.flatMap(({ uri, title, names }) =>
    names.flatMap((named) => {
      const rank = rankOf(named.name.toLowerCase(), wanted);
      return rank === null ? [] : [{ ...named, uri, title, rank }];
    }),
  );
  found.sort((a, b) => a.rank - b.rank);
  const symbols = found.slice(0, maxSymbols).map(({ name, kind, range, uri, title }): WorkspaceSymbol => ({
    name: plainLine(name, 200),
    kind: kinds[kind],
    location: { uri, range },
    containerName: `${title}:${range.start.line + 1}`,
  }));
  const last = symbols.at(-1);
  if (!last) return symbols;
  // Editors drop what does not hold the letters of the query.
  const note = (sentence: Text): WorkspaceSymbol => ({
    name: `${plainLine(query.trim(), 60)}: ${translate(sentence)}`,
    kind: noteKind,
    location: last.location,
  });
  const cut = logs.filter(({ isCut }) => isCut);
  return [
    ...symbols,
    ...(found.length > maxSymbols
      ? [note(text('{0} more names fit, type more letters', found.length - maxSymbols))]
      : []),
    ...(cut.length > 0
      ? [note(text('only {0} names of {1} are known', maxNames, listed(cut.map(({ title }) => title))))]
      : []),
  ];
}

/** How well a name fits, less is better; null when it does not. Both in lower case. */
function rankOf(name: string, wanted: string): number | null {
  if (wanted === '') return 3;
  if (name === wanted) return 0;
  const at = name.indexOf(wanted);
  if (at === 0) return 1;
  for (let next = at; next > 0; next = name.indexOf(wanted, next + 1))
    if (!/[a-z0-9]/.test(name[next - 1]!)) return 2;
  if (at > 0) return 3;
  let from = 0;
  for (const letter of wanted) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return null;
  }
  return 4;
}

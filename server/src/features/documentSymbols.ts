import type { DocumentSymbol, Range, SymbolKind } from 'vscode-languageserver-types';
import type { Fault, Finding, Incident, LogAnalysis } from '../analysis/model';
import { isOwn } from '../analysis/places';
import { failureOf, labelOf } from '../analysis/words';
import { codeText } from './codeWords';
import { plain } from './markdown';
import { ownFaults } from './ownFaults';
import { lineRange, rangeOf } from './ranges';
import type { Reader } from './reader';
import { sessionDetail, sessionTitle } from './sessionTitle';

/** Symbols of one log; what failed is kept before healthy sessions are. */
export const maxSymbols = 5000;
const module: SymbolKind = 2;
const field: SymbolKind = 8;
const event: SymbolKind = 24;
const object: SymbolKind = 19;

/** The outline: sessions in file order with their failures and faults; what lies outside any session stands beside them. */
export function documentSymbolsOf(analysis: LogAnalysis, reader: Reader): DocumentSymbol[] {
  const { incidents, sessions } = analysis;
  const inner: DocumentSymbol[] = [
    ...incidents.map((incident) => ofIncident(incident, reader)),
    ...ownFaults(analysis).map((fault) => ofFault(fault, reader)),
  ].slice(0, maxSymbols / 2);
  const homes = new Map<number, DocumentSymbol[]>();
  const loose: DocumentSymbol[] = [];
  inner.forEach((symbol) => {
    // Sessions overlap; the one that starts last before the symbol is the narrowest around it.
    const home = sessions.findLastIndex(
      ({ firstLine, lastLine }) =>
        symbol.range.start.line + 1 >= firstLine && symbol.range.end.line <= lastLine,
    );
    if (home < 0) loose.push(symbol);
    else homes.set(home, [...(homes.get(home) ?? []), symbol]);
  });
  const room = maxSymbols - inner.length;
  const outer = sessions
    .map((session, index): DocumentSymbol & { children: DocumentSymbol[] } => ({
      name: reader.translate(sessionTitle(session)),
      detail: sessionDetail(session),
      kind: module,
      range: lineRange(session.firstLine, session.lastLine),
      selectionRange: lineRange(session.firstLine, session.firstLine),
      children: (homes.get(index) ?? []).sort(byStart),
    }))
    .filter(({ children }, index) => index < room || children.length > 0);
  return [...outer, ...loose].sort(byStart);
}

function ofIncident(incident: Incident, { translate }: Reader): DocumentSymbol {
  const { cause, top, chain } = incident;
  const lines = [cause?.finding, top, ...chain.map(({ finding }) => finding)].flatMap((finding) =>
    finding && isOwn(finding) ? [finding] : [],
  );
  const first = Math.min(...lines.map(({ line }) => line));
  const last = Math.max(...lines.map(({ lastLine }) => lastLine));
  const selected = top && isOwn(top) ? top : lines[0];
  const seen = new Set<Finding>();
  const children = chain.flatMap(({ finding, why }) => {
    if (seen.has(finding) || !isOwn(finding)) return [];
    seen.add(finding);
    const isCauseLine = finding === cause?.finding;
    return [
      ofFinding(finding, translate(isCauseLine ? labelOf(cause.kind) : why), isCauseLine ? object : field),
    ];
  });
  return {
    name: plain(translate(failureOf(incident, top ? codeText(top) : null))),
    detail: cause ? plain(cause.object ?? cause.finding.message, 120) : '',
    kind: event,
    range: lines.length > 0 ? lineRange(first, last) : lineRange(1, 1),
    selectionRange: selected ? rangeOf(selected) : lineRange(1, 1),
    children: children.sort(byStart),
  };
}

function ofFault({ kind, name, origin }: Fault, { translate }: Reader): DocumentSymbol {
  return {
    ...ofFinding(origin, translate(labelOf(kind)), object),
    detail: plain(name ?? origin.message, 120),
  };
}

function ofFinding(finding: Finding, name: string, kind: SymbolKind): DocumentSymbol {
  return {
    name: plain(name),
    detail: plain(finding.message, 120),
    kind,
    range: lineRange(finding.line, finding.lastLine),
    selectionRange: rangeOf(finding),
  };
}

function byStart(a: { range: Range }, b: { range: Range }): number {
  return a.range.start.line - b.range.start.line;
}

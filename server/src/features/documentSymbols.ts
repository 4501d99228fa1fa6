import type { DocumentSymbol, Range, SymbolKind } from 'vscode-languageserver-types';
import type { Fault, Finding, Incident, LogAnalysis } from '../analysis/model/model';
import { isOwn } from '../analysis/model/locations';
import { failureOf, labelOf } from '../analysis/diagnosis/words';
import { localStamp } from '../base/localStamp';
import { text } from '../base/text';
import { codeText } from './codeWords';
import { nameIn } from '../base/madeNames';
import { plainLine } from '../base/plainText';
import { outlineOf, type Section } from './outline';
import { ownFaults } from './ownFaults';
import { perLog } from './perLog';
import { lineRange, rangeOf } from './ranges';
import type { LocalizationContext } from '../base/localizationContext';
import { sessionDetail, sessionTitle } from './sessionTitle';
import { largest, smallest } from '../base/lists';
import type { LocationMapper } from './locationMapper';
import { documentFeature, type DocumentParams } from './documentFeature';

/** Symbols of one log; what failed is kept before what went well. */
export const maxSymbols = 5000;
const module: SymbolKind = 2;
const namespace: SymbolKind = 3;
const packageKind: SymbolKind = 4;
const method: SymbolKind = 6;
const field: SymbolKind = 8;
const event: SymbolKind = 24;
const object: SymbolKind = 19;
const key: SymbolKind = 20;

/** The outline of a document, made from that of its log: symbols outside the document are left out, others are cut to it. */
export function documentSymbolsOf(
  analysis: LogAnalysis,
  locations: LocationMapper,
  reader: LocalizationContext,
): DocumentSymbol[] {
  const symbols = symbolsOfLog(analysis, reader);
  return locations.isWhole ? symbols : symbolsIn(symbols, locations);
}

function symbolsIn(symbols: readonly DocumentSymbol[], locations: LocationMapper): DocumentSymbol[] {
  return symbols.flatMap(({ range, selectionRange, children, ...symbol }) => {
    const shown = locations.overlap(range);
    if (!shown) return [];
    return [
      {
        ...symbol,
        range: shown,
        // A session may begin before the slice that shows its end.
        selectionRange: locations.range(selectionRange),
        ...(children && { children: symbolsIn(children, locations) }),
      },
    ];
  });
}

/**
 * The outline of a log: starts of the machine, in them sessions, in them packages with their phases, and failures and faults in the
 * narrowest of these around them. In file order; where there are more than {@link maxSymbols}, the last one counts the rest.
 */
const symbolsOfLog = perLog((analysis, reader): DocumentSymbol[] => {
  const shown = [
    ...analysis.incidents.map((incident) => ofIncident(incident, reader)),
    ...ownFaults(analysis).map((fault) => ofFault(fault, reader)),
  ];
  const inner = shown.slice(0, maxSymbols / 2);
  const { sections, loose, leftOut } = outlineOf(analysis, inner, maxSymbols - inner.length);
  const hidden = shown.length - inner.length + leftOut;
  const symbols = [...sections.map((section) => ofSection(section, reader)), ...loose].sort(byStart);
  return hidden === 0 ? symbols : [...symbols, rest(hidden, analysis, reader)];
});

function ofSection(section: Section<DocumentSymbol>, reader: LocalizationContext): DocumentSymbol {
  const { firstLine, lastLine, sections, inner } = section;
  return {
    ...titleOf(section, reader),
    range: lineRange(firstLine, lastLine),
    selectionRange: lineRange(firstLine, firstLine),
    children: [...sections.map((one) => ofSection(one, reader)), ...inner].sort(byStart),
  };
}

function titleOf(
  { what }: Section<DocumentSymbol>,
  { translate }: LocalizationContext,
): Pick<DocumentSymbol, 'name' | 'detail' | 'kind'> {
  switch (what.type) {
    case 'boot':
      return {
        name: translate(text('Start of Windows')),
        detail: localStamp(what.boot.time),
        kind: namespace,
      };
    case 'session':
      return {
        name: translate(sessionTitle(what.session)),
        detail: sessionDetail(what.session),
        kind: module,
      };
    case 'package':
      return { name: plainLine(what.name, 160), detail: '', kind: packageKind };
    case 'phase':
      return { name: translate(phases[what.phase]), detail: '', kind: method };
  }
}

const phases = {
  resolving: text('Resolving'),
  staging: text('Staging'),
  installing: text('Installing'),
  uninstalling: text('Uninstalling'),
} as const;

/** Counts what is left out, at the end of the log. */
function rest(count: number, { lines }: LogAnalysis, { translate }: LocalizationContext): DocumentSymbol {
  const end = lineRange(Math.max(1, lines.count), Math.max(1, lines.count));
  const name = translate(text('{0} more are not listed', count));
  return { name, kind: key, range: end, selectionRange: end };
}

function ofIncident(incident: Incident, { translate }: LocalizationContext): DocumentSymbol {
  const { cause, top, chain } = incident;
  const lines = [cause?.finding, top, ...chain.map(({ finding }) => finding)].flatMap((finding) =>
    finding && isOwn(finding) ? [finding] : [],
  );
  const first = smallest(lines.map(({ line }) => line));
  const last = largest(lines.map(({ lastLine }) => lastLine));
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
    name: plainLine(translate(failureOf(incident, top ? codeText(top) : null))),
    detail: cause ? plainLine(nameIn(cause.object ?? cause.finding.message, translate), 120) : '',
    kind: event,
    range: lines.length > 0 ? lineRange(first, last) : lineRange(1, 1),
    selectionRange: selected ? rangeOf(selected) : lineRange(1, 1),
    children: children.sort(byStart),
  };
}

function ofFault({ kind, name, origin }: Fault, { translate }: LocalizationContext): DocumentSymbol {
  return {
    ...ofFinding(origin, translate(labelOf(kind)), object),
    detail: plainLine(name ?? origin.message, 120),
  };
}

function ofFinding(finding: Finding, name: string, kind: SymbolKind): DocumentSymbol {
  return {
    name: plainLine(name),
    detail: plainLine(finding.message, 120),
    kind,
    range: lineRange(finding.line, finding.lastLine),
    selectionRange: rangeOf(finding),
  };
}

function byStart(a: { range: Range }, b: { range: Range }): number {
  return a.range.start.line - b.range.start.line;
}

export const documentSymbols = documentFeature<DocumentParams, DocumentSymbol[]>({
  method: 'textDocument/documentSymbol',
  capabilities: { documentSymbolProvider: true },
  empty: [],
  answer: (_, { analysis, locations, localization }) => documentSymbolsOf(analysis, locations, localization),
});

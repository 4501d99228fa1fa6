import type { DocumentLink } from 'vscode-languageserver-types';
import type { LogAnalysis } from '../analysis/model/model';
import { documentOf, findMentions, formatCode } from '../codes';
import { regionalTag } from '../base/localeTag';
import { text } from '../base/text';
import type { LineReader } from './lineReader';
import { collectedLogs, type CollectedLogs } from './collectedLogs';
import { plainLine } from '../base/plainText';
import { kbPattern } from '../identity/grammar';
import type { LocalizationContext } from '../base/localizationContext';
import { maxMentionLine } from '../identity/mentions';
import { append } from '../base/lists';
import type { LocationMapper } from './locationMapper';

/** More links than this in one log help no reader; the editor asks for all of them at once. */
export const maxLinks = 2000;
/** Of a longer log only the findings are looked through, not the whole text. */
export const maxWholeLines = 20_000;
/** Lines or findings that are looked through at a time. */
const stepLines = 500;

const kbs = new RegExp(kbPattern, 'gi');

/** The links of a log, in no order, and whether there are more than {@link maxLinks}. */
export interface Links {
  readonly links: DocumentLink[];
  readonly isCut: boolean;
}

/** Where links may lead to, and how the log is read. */
export interface LinkSources {
  /** The document, and the log that it shows */
  readonly locations: LocationMapper;
  /** URIs of all logs of the bundle: only what was found there is linked to, never a path out of the log as it stands */
  readonly logs: readonly string[];
  readonly lines: LineReader;
  /** Waited for between pieces of the work */
  readonly pause: () => Promise<void>;
}

const known = new WeakMap<LogAnalysis, { readonly key: string; readonly links: Promise<Links> }>();

/**
 * Links from codes to their documentation, from updates to their support pages, and from paths and names of logs to those
 * that were collected with this one.
 */
export async function documentLinksOf(
  analysis: LogAnalysis,
  sources: LinkSources,
  reader: LocalizationContext,
): Promise<Links> {
  const { links, isCut } = await linksOfLog(analysis, sources, reader);
  const { locations } = sources;
  if (locations.isWhole) return { links, isCut };
  const shown = links.flatMap((link) => {
    const range = locations.overlap(link.range);
    return range ? [{ ...link, range }] : [];
  });
  return { links: shown, isCut };
}

function linksOfLog(
  analysis: LogAnalysis,
  sources: LinkSources,
  reader: LocalizationContext,
): Promise<Links> {
  const key = [reader.locale, sources.locations.log, ...sources.logs].join(' ');
  const before = known.get(analysis);
  if (before?.key === key) return before.links;
  const links = findLinks(analysis, sources, reader);
  known.set(analysis, { key, links });
  // What could not be read is tried again by the next one who asks.
  links.catch(() => known.delete(analysis));
  return links;
}

async function findLinks(
  analysis: LogAnalysis,
  { locations, logs, lines, pause }: LinkSources,
  reader: LocalizationContext,
): Promise<Links> {
  const collected = collectedLogs(logs, locations.log);
  const links: DocumentLink[] = [];
  const isWhole = analysis.lines.count <= maxWholeLines;
  for (const [index, { line, column, code, message }] of analysis.findings.entries()) {
    if (links.length > maxLinks) break;
    if (index % stepLines === stepLines - 1) await pause();
    if (code !== undefined) append(links, codeLinks(message, line, column, reader));
    if (!isWhole) append(links, textLinks(message, line, column, collected, reader));
  }
  for (
    let first = 1;
    isWhole && first <= analysis.lines.count && links.length <= maxLinks;
    first += stepLines
  ) {
    if (first > 1) await pause();
    const texts = await lines(first, first + stepLines - 1);
    texts.forEach((content, index) => append(links, textLinks(content, first + index, 0, collected, reader)));
  }
  return { links: links.slice(0, maxLinks), isCut: links.length > maxLinks };
}

function codeLinks(
  message: string,
  line: number,
  column: number,
  { locale, translate }: LocalizationContext,
): DocumentLink[] {
  return findMentions(message).flatMap(({ start, end, value, space }) => {
    const target = space === undefined && value !== 0 ? documentOf(value, locale) : undefined;
    if (target === undefined) return [];
    return [
      {
        range: rangeIn(line, column + start, column + end),
        target,
        tooltip: translate(text('Documentation of {0}', formatCode(value))),
      },
    ];
  });
}

function textLinks(
  content: string,
  line: number,
  column: number,
  collected: CollectedLogs,
  { locale, translate }: LocalizationContext,
): DocumentLink[] {
  const links: DocumentLink[] = [];
  const searched = content.slice(0, maxMentionLine);
  for (const { 0: found, index } of searched.matchAll(kbs)) {
    const number = found.slice(2);
    links.push({
      range: rangeIn(line, column + index, column + index + found.length),
      target: `https://support.microsoft.com/${regionalTag(locale)}/help/${number}`,
      tooltip: translate(text('Support page of KB{0}', number)),
    });
  }
  for (const { start, end, uri, name } of collected.namedIn(searched)) {
    links.push({
      range: rangeIn(line, column + start, column + end),
      target: uri,
      tooltip: translate(text('Open the collected {0}', plainLine(name, 120))),
    });
  }
  return links;
}

function rangeIn(line: number, start: number, end: number): DocumentLink['range'] {
  return { start: { line: line - 1, character: start }, end: { line: line - 1, character: end } };
}

import type { Hover, Position } from 'vscode-languageserver-types';
import { linkAt, type Link } from '../analysis/diagnosis/links';
import type { Fault, Finding, Incident, LogAnalysis } from '../analysis/model/model';
import { fileNameOf, isOwn } from '../analysis/model/locations';
import { confidenceOf, failureOf, labelOf, policyOf } from '../analysis/diagnosis/words';
import { findMentions } from '../codes';
import { firstStepOf, stepTitles } from '../remedy/planIn';
import { append } from '../base/lists';
import { nameIn } from '../base/madeNames';
import { listed, text, type Text } from '../base/text';
import { withParts } from '../base/translator';
import { codeSection, codeText } from './codeWords';
import { kindPage } from './kindPages';
import { identityAt, type Identity } from './identity';
import { offsetsIn, withLearnedName } from './known';
import { escapeMarkdown, lineLink } from '../base/markdown';
import { findingsAt } from '../analysis/model/order';
import type { LocalizationContext } from '../base/localizationContext';
import type { LocationMapper } from './locationMapper';

const speaksOfNoFailure: ReadonlySet<Finding['role']> = new Set(['success', 'context', 'benign']);

const maxCodes = 3;
/** Codes further right in an endless line are not looked for. */
const maxLine = 20_000;

/**
 * What stands under the cursor, in words: a code decoded, an identity taken apart, and what the line means for a failure.
 * `line` is the text of the position's line. Null where there is nothing to say.
 */
export function hoverAt(
  analysis: LogAnalysis,
  locations: LocationMapper,
  position: Position,
  line: string,
  reader: LocalizationContext,
): Hover | null {
  const at = locations.toLog(position);
  const { character } = position;
  const codes = findMentions(line.slice(0, maxLine)).map((mention) => withLearnedName(mention, analysis));
  const under = codes.filter(({ start, end }) => character >= start && character <= end);
  const identity = under.length > 0 ? null : identityAt(line, character, { offsetOf: offsetsIn(analysis) });
  const shown = new Map(
    (under.length > 0 ? under : identity ? [] : codes.filter(({ value }) => value !== 0)).map((mention) => [
      mention.value,
      mention,
    ]),
  );
  const here = firstStepAt(analysis, at.line + 1);
  const sections = [
    ...[...shown.values()]
      .slice(0, maxCodes)
      .map((mention, index) => codeSection(mention, reader, index === 0 ? here : null)),
    ...(identity ? [identityTable(identity, reader, here)] : []),
    ...meaningOf(analysis, locations.log, at.line + 1, reader),
  ];
  if (sections.length === 0) return null;
  const spot = under[0] ?? identity;
  return {
    contents: { kind: 'markdown', value: sections.join('\n\n---\n\n') },
    ...(spot && {
      range: {
        start: { line: position.line, character: spot.start },
        end: { line: position.line, character: spot.end },
      },
    }),
  };
}

/** The first step of the plan for the failure that a line belongs to: what fits the log, where a code alone says what fits most. */
function firstStepAt(analysis: LogAnalysis, line: number): Text | null {
  const findings = findingsAt(analysis, line);
  if (!findings.some(({ role }) => !speaksOfNoFailure.has(role))) return null;
  const link = linkAt(analysis, line);
  return link && firstStepOf(analysis, link.incident, link.fault);
}

/** A {@link Text} whose pieces from the log cannot format anything. */
function markdown(sentence: Text, { translate }: LocalizationContext): string {
  return translate(withParts(sentence, escapeMarkdown));
}

function identityTable(
  { kind, parts, note: whole }: Identity,
  reader: LocalizationContext,
  here: Text | null,
): string {
  const rows = parts.map(({ label, value, note }) => {
    const explained = note ? ` *${markdown(note, reader)}*` : '';
    return `| ${reader.translate(label)} | ${escapeMarkdown(value)}${explained} |`;
  });
  const table = [`| **${reader.translate(kind)}** | |`, '|---|---|', ...rows].join('\n');
  return [
    // Above the table: an editor shows no more than a dozen lines of a hover at once.
    ...(here ? [markdown(text('First, for this failure: {0}.', here), reader)] : []),
    table,
    ...(whole ? [reader.translate(whole)] : []),
  ].join('\n\n');
}

function meaningOf(analysis: LogAnalysis, uri: string, line: number, reader: LocalizationContext): string[] {
  const findings = findingsAt(analysis, line);
  const noise = findings.find(({ role, note }) => role === 'benign' && note !== undefined);
  if (noise) return [`**${reader.translate(text('Harmless'))}** — ${markdown(noise.note!, reader)}`];
  const link = linkAt(analysis, line);
  if (!link) return [];
  const isCause =
    link.cause !== null && isOwn(link.cause) && line >= link.cause.line && line <= link.cause.lastLine;
  if (isCause) return [causeSection(analysis, link, link.cause, uri, reader)];
  if (!findings.some(({ role }) => !speaksOfNoFailure.has(role))) return [];
  return [effectSection(link, findings, uri, reader)];
}

/** What to do, a line each, as every other face has it. */
function stepsSection(
  analysis: LogAnalysis,
  incident: Incident | null,
  fault: Fault | null,
  reader: LocalizationContext,
): string[] {
  const titles = stepTitles(analysis, incident, fault);
  if (titles.length === 0) return [];
  const list = titles.map((title, at) => `${at + 1}. ${markdown(title, reader)}`);
  return [`**${reader.translate(text('What to do'))}**\n\n${list.join('\n')}`];
}

function causeSection(
  analysis: LogAnalysis,
  { incident, fault }: Link,
  cause: Finding,
  uri: string,
  reader: LocalizationContext,
): string {
  const { translate } = reader;
  const own = incident?.cause?.finding === cause ? incident.cause : null;
  const kind = own?.kind ?? fault?.kind ?? cause.kind;
  const lines: string[] = [];
  if (own) {
    lines.push(
      `**${translate(text('Earliest cause'))}: ${translate(labelOf(own.kind))}** (${translate(confidenceOf(own.confidence))})`,
    );
    lines.push(markdown(own.why, reader));
    if (incident!.policy === 'last-failure') lines.push(`*${translate(policyOf(incident!.policy))}*`);
    const failure = markdown(failureOf(incident!, incident!.top ? codeText(incident!.top) : null), reader);
    lines.push(incident!.top ? lineLink(failure, incident!.top.log ?? uri, incident!.top.line) : failure);
  } else {
    lines.push(
      `**${kind ? translate(labelOf(kind)) : ''}**${fault?.name ? ` — ${escapeMarkdown(nameIn(fault.name, translate))}` : ''}`,
    );
    lines.push(
      translate(
        fault?.state === 'repaired'
          ? text('It was repaired later in this log.')
          : text('No operation in this log failed from it.'),
      ),
    );
  }
  if (own || fault?.state === 'outstanding') append(lines, stepsSection(analysis, incident, fault, reader));
  if (fault?.owner !== undefined) lines.push(markdown(text('Belongs to {0}.', fault.owner), reader));
  for (const { algorithm, expected, actual } of fault?.hashes ?? []) {
    lines.push(
      `| ${algorithm.toUpperCase()} | |\n|---|---|\n| ${translate(text('Expected'))} | ${escapeMarkdown(expected)} |\n| ${translate(text('Found'))} | ${escapeMarkdown(actual)} |`,
    );
  }
  const page = kind && kindPage(kind, reader.locale);
  const about = page ? [`[${translate(text('About this kind of cause'))}](${page})`] : [];
  lines.push([`*${translate(text('Rule: {0}', own?.rule ?? cause.rule))}*`, ...about].join(' · '));
  return lines.join('\n\n');
}

function effectSection(
  { incident, cause, fault }: Link,
  findings: readonly Finding[],
  uri: string,
  reader: LocalizationContext,
): string {
  const { translate } = reader;
  const lines: string[] = [];
  const isTop = incident?.top ? findings.includes(incident.top) : false;
  const isOccurrence = fault !== null && findings.some((finding) => fault.occurrences.includes(finding));
  if (isTop) lines.push(`**${markdown(incident!.title, reader)}**`);
  else if (isOccurrence) lines.push(`**${translate(text('The same object again.'))}**`);
  else lines.push(`**${translate(text('A consequence, not the cause.'))}**`);
  if (cause) {
    const label =
      cause.log === undefined
        ? translate(text('Earliest cause: line {0}', cause.line))
        : markdown(text('Earliest cause: line {0} of {1}', cause.line, fileNameOf(cause.log)), reader);
    const why =
      incident?.cause?.finding === cause
        ? markdown(incident.cause.why, reader)
        : escapeMarkdown(cause.message);
    lines.push(`${lineLink(label, cause.log ?? uri, cause.line)} — ${why}`);
  } else {
    lines.push(translate(text('The cause is not in this log.')));
  }
  if (incident && incident.causeElsewhere.length > 0) {
    lines.push(markdown(text('For more, open {0}.', listed(incident.causeElsewhere)), reader));
  }
  return lines.join('\n\n');
}

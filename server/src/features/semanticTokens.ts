import type { SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Finding, LogAnalysis } from '../analysis/model/model';
import { isOwn } from '../analysis/model/locations';
import { ownFaults } from './ownFaults';
import { rangeOf } from './ranges';
import type { LocationMapper } from './locationMapper';

/** A piece of a line and the scopes that its grammar gives it, the outermost first. */
export interface GrammarToken {
  /** UTF-16 columns */
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** Gives the pieces of a line that stands alone, in order. */
export type LineColours = (line: string) => readonly GrammarToken[];

const types = [
  'comment',
  'string',
  'number',
  'keyword',
  'operator',
  'function',
  'class',
  'property',
  'variable',
  'enumMember',
  'event',
] as const;
const modifiers = ['cause', 'repaired', 'harmless', 'failed', 'warning', 'information'] as const;
type TokenType = (typeof types)[number];
type TokenModifier = (typeof modifiers)[number];

/** Types are those of the protocol; package.json says how editors show the modifiers. */
export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: [...types],
  tokenModifiers: [...modifiers],
};

interface Meant {
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

/** A piece of a line with its meaning. */
interface Token extends Meant {
  readonly start: number;
  readonly end: number;
}

/** What the scopes of the grammars mean, the most specific first; a scope begins with one of these words. */
const meanings: readonly (readonly [string, Meant | null])[] = [
  ['token.error-token', { type: 'keyword', modifier: 'failed' }],
  ['token.warn-token', { type: 'keyword', modifier: 'warning' }],
  ['token.info-token', { type: 'keyword', modifier: 'information' }],
  ['invalid', { type: 'keyword', modifier: 'failed' }],
  ['punctuation', null],
  ['comment', { type: 'comment' }],
  ['string', { type: 'string' }],
  ['markup.underline.link', { type: 'string' }],
  ['constant.language', { type: 'enumMember' }],
  ['constant.other', { type: 'enumMember' }],
  ['constant', { type: 'number' }],
  ['keyword.operator', { type: 'operator' }],
  ['keyword', { type: 'keyword' }],
  ['storage', { type: 'keyword' }],
  ['entity.name.section', { type: 'event' }],
  ['markup.bold', { type: 'event' }],
  ['markup.heading', { type: 'event' }],
  ['entity.name.type', { type: 'class' }],
  ['support.class', { type: 'class' }],
  ['entity.name', { type: 'function' }],
  ['support.function', { type: 'function' }],
  ['support.type', { type: 'property' }],
  ['variable', { type: 'variable' }],
];

const known = new WeakMap<LogAnalysis, ReadonlyMap<number, Token>>();

/**
 * What needs the analysis to be coloured, by 1-based line in file order: the object of a cause, what was repaired, and lines
 * that look alarming and are not. At most one piece a line.
 */
export function meaningTokens(
  analysis: LogAnalysis,
  first: number,
  last: number,
): ReadonlyMap<number, Token> {
  let tokens = known.get(analysis);
  if (!tokens) known.set(analysis, (tokens = allMeaningTokens(analysis)));
  if (first <= 1 && last >= analysis.lines.count) return tokens;
  return new Map([...tokens].filter(([line]) => line >= first && line <= last));
}

function allMeaningTokens(analysis: LogAnalysis): ReadonlyMap<number, Token> {
  const tokens = new Map<number, Token>();
  const mark = (finding: Finding, token: (finding: Finding) => Token): void => {
    if (isOwn(finding) && !tokens.has(finding.line)) tokens.set(finding.line, token(finding));
  };
  const object = (modifier: TokenModifier) => (finding: Finding) => ({
    ...objectIn(finding),
    type: 'variable' as const,
    modifier,
  });
  for (const { cause } of analysis.incidents) if (cause) mark(cause.finding, object('cause'));
  for (const { state, origin } of ownFaults(analysis)) {
    if (state === 'outstanding') mark(origin, object('cause'));
    else if (state === 'repaired') mark(origin, object('repaired'));
  }
  for (const finding of analysis.findings) {
    if (finding.role === 'repair') mark(finding, object('repaired'));
    else if (finding.role === 'benign') {
      mark(finding, ({ column, endColumn }) => ({
        start: column,
        end: endColumn,
        type: 'comment',
        modifier: 'harmless',
      }));
    }
  }
  return new Map([...tokens].sort(([a], [b]) => a - b));
}

/** Where a finding names its object; the whole message where it does not. */
function objectIn(finding: Finding): Pick<Token, 'start' | 'end'> {
  const { message, object = {} } = finding;
  const { start, end } = rangeOf(finding);
  for (const name of [
    object.file,
    object.keyform,
    object.package,
    object.path,
    object.name,
    object.component,
  ]) {
    const at = name === undefined || name === '' ? -1 : message.indexOf(name);
    if (at >= 0) return { start: finding.column + at, end: finding.column + at + name!.length };
  }
  return { start: start.character, end: end.character };
}

/** The pieces of a line by its grammar, with those that the analysis knows laid over them. */
export function tokensOfLine(line: string, colours: LineColours, meaning: Token | undefined): Token[] {
  const tokens: Token[] = [];
  const add = (token: Token): void => {
    if (token.start < token.end) tokens.push(token);
  };
  for (const { start, end, scopes } of colours(line)) {
    const meant = meaningOf(scopes);
    if (!meant) continue;
    if (!meaning || end <= meaning.start || start >= meaning.end) add({ ...meant, start, end });
    else {
      add({ ...meant, start, end: meaning.start });
      add({ ...meant, start: meaning.end, end });
    }
  }
  if (meaning) add(meaning);
  return tokens.sort((a, b) => a.start - b.start);
}

/** The meaning of the innermost scope that has one. */
function meaningOf(scopes: readonly string[]): Meant | null {
  // The scope of the file comes first, and those of one rule stand beside each other: a level and its colour.
  for (let at = scopes.length - 1; at > 0; at--) {
    const found = meanings.find(([word]) => scopes[at] === word || scopes[at]!.startsWith(`${word}.`));
    if (found) return found[1];
  }
  return null;
}

/** Writes tokens as the protocol wants them: five numbers each, relative to the one before. */
export class TokenWriter {
  readonly data: number[] = [];
  readonly #locations: LocationMapper;
  #line = 0;
  #start = 0;

  constructor(locations: LocationMapper) {
    this.#locations = locations;
  }

  /**
   * Takes the next tokens: lines are 0-based lines of the log and never go back, the tokens of one line in their order. Lines that the
   * document does not show are left out.
   */
  add(lineOfLog: number, tokens: readonly Token[]): void {
    if (!this.#locations.holds(lineOfLog)) return;
    const line = lineOfLog - this.#locations.lines[0];
    for (const { start, end, type, modifier } of tokens) {
      this.data.push(
        line - this.#line,
        line === this.#line ? start - this.#start : start,
        end - start,
        types.indexOf(type),
        modifier === undefined ? 0 : 1 << modifiers.indexOf(modifier),
      );
      this.#line = line;
      this.#start = start;
    }
  }
}

/** The one piece in which new tokens differ from old ones; no edit when they are the same. */
export function editsBetween(old: readonly number[], next: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && old[start] === next[start]) start++;
  if (start === old.length && start === next.length) return [];
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end++;
  return [{ start, deleteCount: old.length - start - end, data: next.slice(start, next.length - end) }];
}

import { isOpaqueCode } from '../../codes';
import { sharesCode } from './chain';
import type { FamilyRules } from '../model/familyRules';
import type { Finding } from '../model/model';
import type { Operation } from '../model/operation';

/**
 * The codes that an operation ended in, the most specific first. One that only says that another part failed comes behind what
 * the weaker statements about the same operation say; undefined stands for an end without a code.
 */
export function endingsOf({ failures }: Operation, top: Finding): readonly (number | undefined)[] {
  if (top.code === undefined || !isOpaqueCode(top.code)) return [top.code];
  const others = failures.flatMap(({ code }) => (code === undefined || isOpaqueCode(code) ? [] : [code]));
  return [...new Set(others), top.code];
}

/**
 * Whether a line of an operation has to do with how it ended: it carries no code, or one of those that the operation ended
 * in, or one that leads there. True for all lines in families that have no such rule, and where the end states none.
 */
export function relatesTo(
  finding: Finding,
  endings: readonly (number | undefined)[],
  leadsTo: FamilyRules['leadsTo'],
): boolean {
  const codes = specific(endings);
  const { code } = finding;
  if (!leadsTo || codes.length === 0 || code === undefined) return true;
  return codes.some((end) => sharesCode(finding, end) || leadsTo(code, end));
}

/** Of the findings that may explain an operation, those nearest to its end: with one of its codes; else all that relate. */
export function nearest(
  findings: readonly Finding[],
  endings: readonly (number | undefined)[],
  leadsTo: FamilyRules['leadsTo'],
): readonly Finding[] {
  const codes = leadsTo ? specific(endings) : [];
  const same = findings.filter((finding) => codes.some((code) => sharesCode(finding, code)));
  return same.length > 0 ? same : findings.filter((finding) => relatesTo(finding, endings, leadsTo));
}

function specific(endings: readonly (number | undefined)[]): number[] {
  return endings.filter((code) => code !== undefined && !isOpaqueCode(code)) as number[];
}

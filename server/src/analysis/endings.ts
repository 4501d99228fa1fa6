import { sharesCode } from './chain';
import type { FamilyRules } from './families/rules';
import type { Finding } from './model';
import type { Operation } from './operations';
import { isWrapper } from './verdict';

/**
 * The codes that an operation ended in, the most telling first. One that only says "somebody else failed" comes behind what
 * the weaker statements about the same operation say; undefined stands for an end without a code.
 */
export function endingsOf({ anchors }: Operation, top: Finding): readonly (number | undefined)[] {
  if (top.code === undefined || !isWrapper(top.code)) return [top.code];
  const others = anchors.flatMap(({ code }) => (code === undefined || isWrapper(code) ? [] : [code]));
  return [...new Set(others), top.code];
}

/**
 * Of the findings that may explain an operation, those nearest to its end: with one of its codes; where there is none, with
 * a code that leads to one of them. All of them in families that have no such rule.
 */
export function nearest(
  findings: readonly Finding[],
  endings: readonly (number | undefined)[],
  leadsTo: FamilyRules['leadsTo'],
): readonly Finding[] {
  const codes = endings.filter((code) => code !== undefined);
  if (!leadsTo || codes.length === 0) return findings;
  const same = findings.filter((finding) => codes.some((code) => sharesCode(finding, code)));
  if (same.length > 0) return same;
  return findings.filter(
    ({ code }) => code === undefined || codes.some((end) => isWrapper(end) || leadsTo(code, end)),
  );
}

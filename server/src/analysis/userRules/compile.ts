import { readingsOf } from '../../codes';
import { text } from '../../base/text';
import { rulesOf } from '../families';
import type { LogFamily } from '../../log/family';
import type { LogObject } from '../../identity/logObject';
import type { BoundSignature, Matcher } from '../model/signature';
import { isTerminalFailure } from './coverage';
import { userOwner, type CauseRule, type NoiseRule, type UserRules } from './model';
import { compilePattern, type Pattern } from './pattern';
import { classify } from './placeholders';

/**
 * The rules of readers as signatures of a family. What is harmless comes first, as an exception from what is a cause; neither takes
 * the place of a line in which an operation says that it failed.
 */
export function signaturesOf({ noise, causes }: UserRules, family: LogFamily): BoundSignature[] {
  const isFor = ({ families }: NoiseRule): boolean => families === null || families.includes(family);
  return [
    ...noise.filter(isFor).flatMap((rule) => {
      const common = commonOf(rule, family);
      const note = text('{0} (added rule {1} of {2})', rule.why, nameOf(rule), rule.from);
      return common ? [{ ...common, role: 'benign' as const, note }] : [];
    }),
    ...causes.filter(isFor).flatMap((rule) => {
      const common = commonOf(rule, family);
      return common ? [{ ...common, role: 'cause' as const, ...statementOf(rule) }] : [];
    }),
  ];
}

type Common = Pick<BoundSignature, 'rule' | 'owner' | 'starts' | 'match' | 'families' | 'when'>;

function commonOf({ id, text: source }: NoiseRule, family: LogFamily): Common | null {
  const pattern = compilePattern(source);
  // Rules that were not read by `readRules` may be invalid: what can be used of them is used.
  if ('fault' in pattern) return null;
  const { terminalFailures } = rulesOf(family);
  return {
    rule: id,
    owner: userOwner,
    starts: [pattern.start],
    match: matcherOf(pattern),
    families: [family],
    when: (_, record) => !isTerminalFailure(record, terminalFailures),
  };
}

function statementOf(rule: CauseRule): Pick<BoundSignature, 'kind' | 'custom' | 'object' | 'code'> {
  const { kind, why, from, endsIn, remedies, elsewhere } = rule;
  return {
    kind,
    custom: {
      why,
      rule: nameOf(rule),
      from,
      ...(endsIn && { endsIn }),
      ...(remedies && { remedies }),
      ...(elsewhere && { elsewhere }),
    },
    object: ({ groups }): LogObject | undefined => classify(groups ?? {}),
    code: ({ groups }) => (groups?.code === undefined ? undefined : readingsOf(groups.code)[0]?.value),
  };
}

function nameOf({ id }: NoiseRule): string {
  return `${userOwner}/${id}`;
}

/** A pattern in the form of an expression; what stood in its placeholders are the groups of the match. */
function matcherOf(pattern: Pattern): Matcher {
  return {
    exec: (body) => {
      const groups = pattern.match(body);
      return groups && Object.assign([body] as [string], { index: 0, input: body, groups });
    },
  };
}

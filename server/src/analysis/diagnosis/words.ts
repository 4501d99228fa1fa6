import { declarationOf } from '../causes';
import type { CauseKind } from '../model/kinds';
import { nameOf } from '../../codes';
import type { Finding, Incident } from '../model/model';
import type { Confidence } from '../../base/confidence';
import { fileNameOf } from '../model/locations';
import { plainLine } from '../../base/plainText';
import { localStamp } from '../../base/localStamp';
import { text, type Text } from '../../base/text';
import { timeOf } from './occurrences';

/** A kind of cause in words. */
export function labelOf(kind: CauseKind): Text {
  if (kind === 'benign') return text('Nothing is wrong');
  return declarationOf(kind)?.label ?? text('Cause not determined');
}

const confidences: Readonly<Record<Confidence, Text>> = {
  high: text('high confidence'),
  medium: text('medium confidence'),
  low: text('low confidence'),
};

export function confidenceOf(confidence: Confidence): Text {
  return confidences[confidence];
}

const policies: Readonly<Record<Incident['policy'], Text>> = {
  'first-frame': text('Policy: in servicing logs the earliest line of the code family is the cause.'),
  'last-failure': text('Policy: in setup logs the last failure of the phase is the fatal one.'),
};

/** The rule by which causes are chosen in logs of a kind. */
export function policyOf(policy: Incident['policy']): Text {
  return policies[policy];
}

/** What failed at the top, with its code where the log gives one; without a full stop. */
export function failureOf({ title, top }: Incident, codeText: string | null): Text {
  if (!top) return title;
  const failure = codeText === null ? title : text('{0}: {1}', title, codeText);
  return top.log === undefined
    ? text('{0} (line {1})', failure, top.line)
    : text('{0} (line {1} of {2})', failure, top.line, fileNameOf(top.log));
}

/** What a cause is, with the object where there is one: `Corrupt payload: WpdMtpUS.dll` */
export function causeLabelOf({ kind, fault, object }: NonNullable<Incident['cause']>): Text {
  const name = fault?.object.file ?? object;
  return name === null ? labelOf(kind) : text('{0}: {1}', labelOf(kind), plainLine(name, 120));
}

/** How often the same failure happened, and from when till when; the oldest comes first in `occurrences`. */
export function countOf(occurrences: readonly Incident[]): Text {
  const stamps = occurrences.map((incident) => localStamp(timeOf(incident))).filter((stamp) => stamp !== '');
  const [first, last] = [stamps[0], stamps.at(-1)];
  return first === undefined || last === undefined || first === last
    ? text('{0} times', occurrences.length)
    : text('{0} times, from {1} to {2}', occurrences.length, first, last);
}

/** Name of a finding's code: as the log prints it, else from the tables; undefined where neither has one. */
export function codeNameOf({ code, codeName }: Pick<Finding, 'code' | 'codeName'>): string | undefined {
  return codeName ?? (code === undefined ? undefined : nameOf(code));
}

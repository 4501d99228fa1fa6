import { classOf, codeOfMessage, normalise } from '../../codes';
import { text, type Text } from '../../base/text';
import type { Neighbour } from '../model/familyRules';
import type { Cause, Finding } from '../model/model';
import { beginsWith } from '../model/signature';
import { lowerBound } from '../model/order';
import { likely, restingOn } from './confidence';

/** How long before a failure another part of Windows may have reported what was behind it, in seconds. */
const longestBefore = 30 * 60;
/** Findings before and behind a failure that are looked at, at most */
const maxFindings = 400;

/**
 * The cause of a failure as another part of Windows reported it shortly before: what is nearest in time and fits its code decides the
 * kind, the earliest record of that kind about the same object is where it began. Null where nothing fits. `findings` are in the order of their lines.
 */
export function neighbouringCause(
  top: Finding,
  findings: readonly Finding[],
  neighbours: readonly Neighbour[],
): Cause | null {
  if (neighbours.length === 0) return null;
  const at = lowerBound(findings, top.line);
  const reported = findings
    .slice(Math.max(0, at - maxFindings), at + maxFindings)
    .flatMap((finding) => {
      if ((finding.role !== 'context' && finding.role !== 'error') || !isBefore(finding, top)) return [];
      const neighbour = neighbourOf(finding, neighbours);
      return neighbour && (fits(neighbour, top.code) || saysSame(finding, top.code))
        ? [{ finding, neighbour }]
        : [];
    })
    .sort((a, b) => a.finding.time - b.finding.time || a.finding.line - b.finding.line);
  const nearest = reported.at(-1);
  if (!nearest) return null;
  const name = nearest.finding.object?.name;
  const { finding, neighbour } =
    reported.find(
      (other) =>
        other.neighbour.kind === nearest.neighbour.kind &&
        (other.finding.object?.name === name || nearest.neighbour.isOneObject === true),
    ) ?? nearest;
  return causeOfNeighbour(
    finding,
    neighbour,
    text(
      'Another part of Windows reported it within half an hour before the failure, and the code of the failure fits it.',
    ),
  );
}

/** What a finding is among the reports of other parts of Windows: the first that fits; undefined for any other one. */
export function neighbourOf({ message }: Finding, neighbours: readonly Neighbour[]): Neighbour | undefined {
  return neighbours.find(({ starts, when }) => beginsWith(message, starts) && when?.(message) !== false);
}

/** What another part of Windows reported, as a cause; `ground` says why it is one. */
export function causeOfNeighbour(finding: Finding, { kind, why }: Neighbour, ground: Text): Cause {
  const about = finding.object?.name;
  return {
    fault: null,
    finding,
    kind,
    object: about ?? null,
    rule: finding.rule,
    why: why(about ?? finding.message.slice(0, 200)),
    ...restingOn(likely(ground)),
  };
}

function isBefore({ time, line }: Finding, top: Finding): boolean {
  const apart = top.time - time;
  return Number.isNaN(apart) ? line < top.line : apart >= 0 && apart <= longestBefore;
}

/** Whether an event says in the words of Windows, in whatever language, what the code of the failure says. */
function saysSame({ message }: Finding, wanted: number | undefined): boolean {
  const said = codeOfMessage(message);
  return said !== undefined && wanted !== undefined && normalise(said) === normalise(wanted);
}

function fits({ ends }: Neighbour, code: number | undefined): boolean {
  return ends.includes(code === undefined ? 'wrapper' : classOf(code));
}

import { families as logFamilies, rulesOf } from '../families';
import type { LogFamily } from '../../log/family';
import { matchOf, type MatchCacheKey, type Signature } from '../model/signature';
import type { Pattern } from './pattern';

/** How a pattern stands to the lines in which operations say that they failed. */
export interface Coverage {
  /** What such lines begin with that it would take away; null where there are none */
  readonly hides: string | null;
  /** What it begins with that some of them begin with, too; null where there are none */
  readonly spares: string | null;
}

/** Compares a pattern with the terminal failures of the families that it is for; null stands for all of them. */
export function coverageOf({ start, isBare }: Pattern, families: readonly LogFamily[] | null): Coverage {
  const starts = (families ?? logFamilies).flatMap((family) =>
    rulesOf(family).terminalFailures.flatMap((signature) => signature.starts),
  );
  return {
    hides: (isBare ? starts.find((known) => known.startsWith(start)) : undefined) ?? null,
    spares: starts.find((known) => start.startsWith(known)) ?? null,
  };
}

/** Whether one of the terminal failures matches a record: user rules never take its place. */
export function isTerminalFailure(record: MatchCacheKey, terminalFailures: readonly Signature[]): boolean {
  return terminalFailures.some((signature) => matchOf(signature, record) !== null);
}

/** Whether a pattern fits a line of a log, or a message alone. */
export function fitsExample(
  pattern: Pattern,
  example: string,
  families: readonly LogFamily[] | null,
): boolean {
  if (pattern.match(example) !== null) return true;
  return (families ?? logFamilies).some((family) => {
    const { split, prefix } = rulesOf(family).format;
    const message = example.slice(split(example)?.messageStart ?? 0);
    const body = message.slice(prefix?.(message)?.length ?? 0).trim();
    return pattern.match(body) !== null;
  });
}

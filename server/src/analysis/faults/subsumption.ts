import { appendTo } from '../../base/multimap';
import { declarationOf } from '../causes';
import type { Fault } from '../model/model';

/**
 * Where a kind explains what others only report of the same object, its fault subsumes theirs: damage in a component that
 * no package owns is not to be repaired, and an installer that writes to all profiles fails for one of them. `faults` must be
 * in the order of their origins; so is what is returned.
 */
export function withSubsumed(faults: readonly Fault[]): Fault[] {
  const takers = new Map<string, Fault>();
  for (const fault of faults) {
    const kinds = declarationOf(fault.kind)?.subsumes;
    const key = kinds && keyOf(fault);
    for (const kind of key === undefined ? [] : (kinds ?? [])) takers.set(`${kind}|${key}`, fault);
  }
  if (takers.size === 0) return [...faults];
  const taken = new Map<Fault, Fault[]>();
  const rest = faults.filter((fault) => {
    const key = keyOf(fault);
    const taker = key === undefined ? undefined : takers.get(`${fault.kind}|${key}`);
    if (!taker || fault.state === 'repaired' || fault.state === 'benign') return true;
    appendTo(taken, taker, fault);
    return false;
  });
  return rest
    .map((fault) => (taken.has(fault) ? joined(fault, taken.get(fault)!) : fault))
    .sort((a, b) => a.origin.line - b.origin.line);
}

function keyOf({ object }: Fault): string | undefined {
  return (object.keyform ?? object.name)?.toLowerCase();
}

function joined(taker: Fault, others: readonly Fault[]): Fault {
  const all = [taker, ...others];
  const [first] = all.map(({ origin }) => origin).sort((a, b) => a.line - b.line);
  const isProven = all.some((fault) => fault.isProven);
  return {
    ...taker,
    origin: first!,
    occurrences: all.flatMap(({ occurrences }) => occurrences).sort((a, b) => a.line - b.line),
    state: isProven ? 'outstanding' : taker.state,
    isProven,
  };
}

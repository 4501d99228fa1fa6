import { appendTo } from '../../base/multimap';
import { declarationOf } from '../causes';
import type { Fault } from '../model/model';
import { firstFrom } from '../model/order';
import { canEndIn } from './causeSelection';

/** Faults after an operation that are looked at for one that was found soon after it. */
const maxLater = 1000;

/**
 * Proven damage of the store, which stays until it is repaired. Each question is answered without a look at every fault: a log may
 * hold thousands of faults and as many failed operations.
 */
export class LastingDamage {
  readonly #groups: readonly DamageGroup[];
  readonly #endingIn = new Map<number | undefined, readonly DamageGroup[]>();

  /** `faults` of one log, in the order of their origins. */
  constructor(faults: readonly Fault[]) {
    const groups = new Map<string, Fault[]>();
    for (const fault of faults) {
      const isLasting = fault.isProven && fault.state !== 'benign' && declarationOf(fault.kind)!.persists;
      if (isLasting) appendTo(groups, fault.origin.custom?.rule ?? fault.kind, fault);
    }
    this.#groups = [...groups.values()].map((own) => new DamageGroup(own));
  }

  /** The earliest damage with one of the names that can end in a code and that no line up to `line` repairs. */
  named(names: ReadonlySet<string>, code: number | undefined, line: number): Fault | undefined {
    return earliest([...names].flatMap((name) => this.#of(code).map((group) => group.named(name, line))));
  }

  /** The earliest damage before an operation that can end in a code and that was not repaired by its end. */
  before(code: number, firstLine: number, lastLine: number): Fault | undefined {
    const found = earliest(this.#of(code).map((group) => group.unrepaired(lastLine)));
    return found && found.origin.line < firstLine ? found : undefined;
  }

  /** The earliest damage after a line that can end in a code and was found up to a time, in seconds. */
  after(code: number, line: number, time: number): Fault | undefined {
    return earliest(this.#of(code).map((group) => group.after(line, time)));
  }

  /** Faults of one kind, or of one added rule, end in the same codes. */
  #of(code: number | undefined): readonly DamageGroup[] {
    let known = this.#endingIn.get(code);
    if (!known) this.#endingIn.set(code, (known = this.#groups.filter(({ first }) => canEndIn(first, code))));
    return known;
  }
}

class DamageGroup {
  readonly first: Fault;
  readonly #all: Unrepaired;
  readonly #byName = new Map<string, Unrepaired>();

  constructor(faults: readonly Fault[]) {
    this.first = faults[0]!;
    this.#all = new Unrepaired(faults);
    const byName = new Map<string, Fault[]>();
    for (const fault of faults)
      for (const name of new Set([fault.object.keyform, fault.object.package]))
        if (name !== undefined) appendTo(byName, name, fault);
    for (const [name, own] of byName) this.#byName.set(name, new Unrepaired(own));
  }

  named(name: string, line: number): Fault | undefined {
    return this.#byName.get(name)?.first(line);
  }

  unrepaired(line: number): Fault | undefined {
    return this.#all.first(line);
  }

  after(line: number, time: number): Fault | undefined {
    const { faults } = this.#all;
    const start = firstFrom(faults, ({ origin }) => origin.line <= line);
    return faults
      .slice(start, start + maxLater)
      .find((fault) => fault.origin.time <= time && repairOf(fault) > line);
  }
}

/** Faults in the order of their origins, with the last line by which any of those up to each one was repaired. */
class Unrepaired {
  readonly faults: readonly Fault[];
  readonly #repairs: readonly number[];

  constructor(faults: readonly Fault[]) {
    this.faults = faults;
    let last = -1;
    this.#repairs = faults.map((fault) => (last = Math.max(last, repairOf(fault))));
  }

  /** The first fault that no line up to `line` repairs. */
  first(line: number): Fault | undefined {
    return this.faults[firstFrom(this.#repairs, (repair) => repair <= line)];
  }
}

function repairOf({ repairedLine }: Fault): number {
  return repairedLine ?? Infinity;
}

function earliest(faults: readonly (Fault | undefined)[]): Fault | undefined {
  return faults.reduce(
    (best, fault) => (fault && !(best && best.origin.line <= fault.origin.line) ? fault : best),
    undefined,
  );
}

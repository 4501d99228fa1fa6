import { packageParts } from '../../identity/grammar';
import { firstFrom } from '../model/order';

/** Cumulative updates, of Windows and of .NET: each replaces all earlier ones of its name. */
const cumulative = new RegExp(
  `^(Package_for_(?:RollupFix|DotNetRollup\\w{0,20})~${packageParts.token}~${packageParts.lenient.architecture}~${packageParts.lenient.culture})~(${packageParts.version})`,
  'i',
);

type Version = readonly number[];

interface Success {
  readonly line: number;
  /** The newest version from this success on */
  newest: Version;
}

/** The cumulative updates that a log says were installed; finds which failures a later one has resolved. */
export class CumulativeUpdates {
  /** By name, in file order */
  readonly #successes = new Map<string, Success[]>();
  #isSettled = true;

  /** Takes a success; those of other packages are left out. Lines must not go back. */
  add(identity: string, line: number): void {
    const found = cumulative.exec(identity);
    if (!found) return;
    const [, name, version] = found as unknown as [string, string, string];
    const known = this.#successes.get(name) ?? [];
    known.push({ line, newest: version.split('.').map(Number) });
    this.#successes.set(name, known);
    this.#isSettled = false;
  }

  /** Whether a newer update of a package's name was installed after a line. */
  isReplaced(identity: string, line: number): boolean {
    const found = cumulative.exec(identity);
    const successes = found ? this.#successes.get(found[1]!) : undefined;
    if (!successes) return false;
    this.#settle();
    const later = successes[firstFrom(successes, (success) => success.line <= line)];
    return later !== undefined && compare(later.newest, found![2]!.split('.').map(Number)) > 0;
  }

  #settle(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    for (const successes of this.#successes.values()) {
      for (let at = successes.length - 2; at >= 0; at--) {
        const next = successes[at + 1]!.newest;
        if (compare(next, successes[at]!.newest) > 0) successes[at]!.newest = next;
      }
    }
  }
}

function compare(a: Version, b: Version): number {
  for (let at = 0; at < a.length; at++) {
    const difference = a[at]! - b[at]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

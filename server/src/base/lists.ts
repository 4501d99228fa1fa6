/** Lists whose length a log decides: spread into the arguments of a call they overflow the stack. */

/** Adds items to the end of a list. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** Adds items to the beginning of a list, in their order. */
export function prepend<T>(list: T[], items: readonly T[]): void {
  const before = [...items, ...list];
  list.length = before.length;
  for (const [at, item] of before.entries()) list[at] = item;
}

/** The smallest number; Infinity of none. */
export function smallest(numbers: Iterable<number>): number {
  let least = Infinity;
  for (const number of numbers) if (number < least) least = number;
  return least;
}

/** The largest number; -Infinity of none. */
export function largest(numbers: Iterable<number>): number {
  let most = -Infinity;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

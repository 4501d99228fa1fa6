import type { ByteSource } from '../../log/source';

/** Lines of a log that are read a second time, 1-based and inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Records behind one more than so many are of no use: who reads the span does nothing with more */
  readonly maxRecords?: number;
}

/** The part of a source from one byte to another, as a source of its own. */
export function partOf(source: ByteSource, start: number, end: number): ByteSource {
  const size = Math.max(0, Math.min(end, source.size) - start);
  return {
    size,
    async *chunks(from = 0) {
      const step = 1 << 18;
      for (let at = from; at < size; at += step) {
        yield await source.read(start + at, start + Math.min(size, at + step));
      }
    },
    read: (from, to) => source.read(start + from, start + Math.min(size, to)),
  };
}

/** Spans that are read together, with those they were made of. */
export interface Joined<T> extends Span {
  readonly members: readonly T[];
}

/** Spans that overlap or touch, put together, in order; none longer than `maxLines` unless one of the given ones is. */
export function joined<T extends { readonly span: Span }>(
  items: readonly T[],
  maxLines: number,
): Joined<T>[] {
  const whole: { first: number; last: number; members: T[] }[] = [];
  for (const item of [...items].sort((a, b) => a.span.first - b.span.first || a.span.last - b.span.last)) {
    const { first, last } = item.span;
    const before = whole.at(-1);
    if (before && first <= before.last + 1 && Math.max(before.last, last) - before.first <= maxLines) {
      before.last = Math.max(before.last, last);
      before.members.push(item);
    } else whole.push({ first, last, members: [item] });
  }
  return whole;
}

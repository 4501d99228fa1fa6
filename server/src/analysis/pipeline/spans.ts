import type { ByteSource } from '../../log/source';

/** Lines of a log that are read a second time, 1-based and inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
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

/** Spans that overlap or touch, put together, in order; none longer than `maxLines` unless one of the given ones is. */
export function joined(spans: readonly Span[], maxLines: number): Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first || a.last - b.last)) {
    const before = whole.at(-1);
    const isNear = before !== undefined && span.first <= before.last + 1;
    if (isNear && Math.max(before.last, span.last) - before.first <= maxLines)
      whole[whole.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
    else whole.push(span);
  }
  return whole;
}

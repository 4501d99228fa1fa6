/** A stretch of time, in seconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Narrower than this nothing can be distinguished: logs write whole seconds. */
const narrowest = 10;

/** All of the lanes with some time around; null where no lane has a time. */
export function boundsOf(
  lanes: readonly { readonly range: readonly [from: number, to: number] | null }[],
): Span | null {
  let from = Infinity;
  let to = -Infinity;
  for (const { range } of lanes) {
    if (!range) continue;
    from = Math.min(from, range[0]);
    to = Math.max(to, range[1]);
  }
  if (from > to) return null;
  const pad = Math.max(narrowest, (to - from) * 0.02);
  return { from: from - pad, to: to + pad };
}

/** The window made wider (`factor` above 1) or narrower around a moment, which stays where it is, within the bounds. */
export function zoomed({ from, to }: Span, factor: number, at: number, bounds: Span): Span {
  const length = Math.min(bounds.to - bounds.from, Math.max(narrowest, (to - from) * factor));
  const share = to > from ? (at - from) / (to - from) : 0.5;
  return within({ from: at - share * length, to: at + (1 - share) * length }, bounds);
}

/** The window moved by a share of its length, within the bounds. */
export function moved({ from, to }: Span, share: number, bounds: Span): Span {
  const by = (to - from) * share;
  return within({ from: from + by, to: to + by }, bounds);
}

/** The window moved as little as needed to show a moment. */
export function showing(window: Span, moment: number, bounds: Span): Span {
  const { from, to } = window;
  if (moment >= from && moment <= to) return window;
  const half = (to - from) / 2;
  return within({ from: moment - half, to: moment + half }, bounds);
}

/** A window of the same length inside the bounds, or all of them. */
export function within({ from, to }: Span, bounds: Span): Span {
  const length = to - from;
  if (!(length < bounds.to - bounds.from)) return bounds;
  const start = Math.min(Math.max(from, bounds.from), bounds.to - length);
  return { from: start, to: start + length };
}

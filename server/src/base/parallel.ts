/** Options of {@link inParallel}. */
export interface ParallelOptions<T> {
  /** Begins no more once it says so */
  readonly isEnough?: () => boolean;
  /**
   * Called for each item that was begun, in their order: once its work and that of all before it has come to its end, well or not.
   * Nothing waits for it.
   */
  readonly onEnd?: (item: T) => void;
}

/**
 * Does work for each item, begun in their order, for at most `limit` of them at a time. Rejects with the first error, when what was
 * begun by then is done.
 */
export async function inParallel<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
  { isEnough = () => false, onEnd = () => undefined }: ParallelOptions<T> = {},
): Promise<void> {
  const left = items.entries();
  const ended = new Set<number>();
  let reported = 0;
  const worker = async (): Promise<void> => {
    for (const [index, item] of left) {
      if (isEnough()) return;
      try {
        await work(item);
      } finally {
        ended.add(index);
        while (ended.has(reported)) onEnd(items[reported++]!);
      }
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: Math.max(1, limit) }, worker));
  for (const result of workers) if (result.status === 'rejected') throw result.reason;
}

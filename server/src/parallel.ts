/**
 * Does work for each item, in their order, for at most `limit` of them at a time. Begins no more once `isEnough` says so. Rejects with
 * the first error, when what was begun by then is done.
 */
export async function inParallel<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
  isEnough: () => boolean = () => false,
): Promise<void> {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) {
      if (isEnough()) return;
      await work(item);
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: Math.max(1, limit) }, worker));
  for (const result of workers) if (result.status === 'rejected') throw result.reason;
}

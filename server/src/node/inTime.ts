import type { FileHandle } from 'node:fs/promises';

/** Milliseconds after which a disk counts as one that does not answer. */
const limit = 15_000;

/** What was asked of a file and never answered, by its path: asking again would only hold one more thread. */
const unanswered = new Set<string>();

/** Whether the process would wait for a call of the system that may never return. */
export function isOwedAnAnswer(): boolean {
  return unanswered.size > 0;
}

/** Nothing came back from a file: a share that is gone, or a file that its owner has yet to fetch. */
class UnansweredError extends Error {
  readonly code = 'ETIMEDOUT';

  constructor(path: string) {
    super(`${path} does not answer`);
  }
}

/** The answer to a question about a file. Rejects where none comes, and at once while an earlier one has none. */
export async function inTime<T>(path: string, ask: () => Promise<T>, milliseconds = limit): Promise<T> {
  if (unanswered.has(path)) throw new UnansweredError(path);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const asked = ask();
  const settled = (): void => {
    unanswered.delete(path);
  };
  try {
    return await Promise.race([
      asked,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          unanswered.add(path);
          asked.then(settled, settled);
          reject(new UnansweredError(path));
        }, milliseconds);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/** Closes a file. One that owes an answer is closed when that comes, which is not waited for. */
export async function closeFile(path: string, handle: FileHandle): Promise<void> {
  const closing = handle.close();
  closing.catch(() => undefined);
  if (!unanswered.has(path)) await closing;
}

import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Where it is written down how requests went. */
export interface RequestLog {
  /** A request threw; `message` says which and what. */
  failed(message: string): void;
  /** A request about `uri` (empty for none) was answered after so many milliseconds. */
  took(name: string, milliseconds: number, uri: string): void;
}

/**
 * Answers one request. Catches and logs what the handler throws, then returns `fallback`, so that no log can take the
 * server down; a cancelled request ends at once. Reports the duration of the others to
 * the log; `uriOf` is asked then, since parameters may make no sense.
 */
export async function answer<R>(
  name: string,
  token: CancellationToken,
  fallback: R,
  log: RequestLog,
  work: () => Promise<R>,
  uriOf: () => string = () => '',
): Promise<R | ResponseError> {
  const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled`);
  if (token.isCancellationRequested) return cancelled;
  const start = performance.now();
  let stop: { dispose(): void } | undefined;
  const cancellation = new Promise<ResponseError>((resolve) => {
    stop = token.onCancellationRequested(() => {
      resolve(cancelled);
    });
  });
  try {
    const answered = await Promise.race([cancellation, work()]);
    if (answered !== cancelled) log.took(name, performance.now() - start, uriOf());
    return answered;
  } catch (error) {
    log.failed(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return fallback;
  } finally {
    stop?.dispose();
  }
}

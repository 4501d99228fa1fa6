import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/**
 * Runs the answer to one request: what it throws is logged and answered with `fallback`, so that no log can take the
 * server down; a cancelled request ends at once.
 */
export async function answer<R>(
  name: string,
  token: CancellationToken,
  fallback: R,
  log: (message: string) => void,
  work: () => Promise<R>,
): Promise<R | ResponseError> {
  const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled`);
  if (token.isCancellationRequested) return cancelled;
  let stop: { dispose(): void } | undefined;
  const cancellation = new Promise<ResponseError>((resolve) => {
    stop = token.onCancellationRequested(() => {
      resolve(cancelled);
    });
  });
  try {
    return await Promise.race([cancellation, work()]);
  } catch (error) {
    log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return fallback;
  } finally {
    stop?.dispose();
  }
}

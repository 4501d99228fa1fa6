import type { CancellationToken } from 'vscode-languageserver';

/** Of work that cannot be cancelled. */
export const neverCancelled: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

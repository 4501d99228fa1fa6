import type { CancellationToken } from 'vscode-languageserver';

/** Of work that nobody can cancel. */
export const neverCancelled: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

import { ArchiveError } from '../archives/archive';
import type { Text } from '../base/text';

/** An error on its way to another thread. */
export interface Failure {
  /** The sentence of an {@link ArchiveError} */
  readonly explanation: Text | null;
  readonly message: string;
  /** Node's code */
  readonly code: string | null;
}

export function failureOf(error: unknown): Failure {
  return {
    explanation: error instanceof ArchiveError ? error.explanation : null,
    message: error instanceof Error ? error.message : String(error),
    code: error instanceof Error && 'code' in error ? String(error.code) : null,
  };
}

export function errorOf({ explanation, message, code }: Failure): Error {
  if (explanation) return new ArchiveError(explanation);
  return Object.assign(new Error(message), code === null ? {} : { code });
}

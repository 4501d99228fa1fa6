import { ArchiveError } from '../archives/archive';
import { text, type Text } from '../base/text';

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

/** The thread that read a log has ended before the log did. */
export class ThreadEndedError extends Error {
  readonly explanation: Text;

  constructor(name: string, why: Text | string) {
    super(`the thread that read ${name} has ended`);
    this.explanation = text(
      '{0} could not be read to its end: {1}. It may be damaged on purpose, or its disk does not answer; the other logs are read all the same.',
      name.replace(/^.*[\\/]/, ''),
      why,
    );
  }
}

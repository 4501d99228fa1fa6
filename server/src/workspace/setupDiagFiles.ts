import type { FoundResult } from '../cases/setupDiagVerdicts';
import { readSetupDiag } from '../cases/setupDiag';
import { decode, guessEncoding } from '../log/encoding/encoding';
import type { Files } from './files';

/** Results that are read, and bytes of each; a result is a page or two. */
const maxResults = 20;
const maxBytes = 1_000_000;

/** Reads the results of SetupDiag behind URIs; what cannot be read, or is none, says nothing. */
export async function readResults(
  files: Pick<Files, 'open'>,
  uris: readonly string[],
): Promise<readonly FoundResult[]> {
  const read = await Promise.all(
    uris.slice(0, maxResults).map((uri) => readResult(files, uri).catch(() => null)),
  );
  return read.filter((one) => one !== null);
}

async function readResult(files: Pick<Files, 'open'>, file: string): Promise<FoundResult | null> {
  const source = await files.open(file);
  if (!source) return null;
  try {
    const bytes = await source.read(0, Math.min(source.size, maxBytes));
    const result = readSetupDiag(decode(bytes, guessEncoding(bytes).encoding));
    return result && { file, result };
  } finally {
    await source.close();
  }
}

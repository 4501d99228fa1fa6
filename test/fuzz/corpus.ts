import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The inputs that are kept for a target. */
export function corpusOf(folder: string, target: string): Uint8Array[] {
  const own = join(folder, target);
  if (!existsSync(own)) return [];
  return readdirSync(own)
    .sort()
    .map((name) => readFileSync(join(own, name)));
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Real logs and solved cases that are not part of the product; a newcomer's clone has none. */
export const sharedFolder = join(__dirname, '..', '..', '..', 'shared');

/** Skips the suite, with a clear line, where a folder of real logs is not there. */
export function needsShared(context: Mocha.Context, ...parts: readonly string[]): string {
  const path = join(sharedFolder, ...parts);
  if (!existsSync(path)) {
    console.log(
      `      skipped: ${join('..', 'shared', ...parts)} is not here; the product's own fixtures have been run`,
    );
    context.skip();
  }
  return path;
}

import { readFileSync, statSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** Beside a bundle, what V8 made of it when it was built; `tools/lib/compiled.mjs` writes it. */
const suffix = '.compiled';

/**
 * Loads a bundle, which has to be ASCII, and gives what it exports. To compile one takes longer than to read most logs: what V8 made of
 * it at the build is taken where this is the same V8. Elsewhere Node remembers what it compiles, where it can.
 */
export function loadBundle(bundle: string): unknown {
  return loadCompiled(bundle) ?? loadAsWritten(bundle);
}

/** What a bundle exports that was compiled when it was built; null where it was not, or by another V8. */
export function loadCompiled(bundle: string): unknown {
  const cachedData = compiledSince(bundle);
  if (!cachedData) return null;
  const script = new Script(module.wrap(readFileSync(bundle, 'latin1')), { filename: bundle, cachedData });
  if (script.cachedDataRejected === true) return null;
  const loaded = { exports: {} };
  const body = script.runInThisContext() as (...names: readonly unknown[]) => void;
  body(loaded.exports, createRequire(bundle), loaded, bundle, dirname(bundle));
  return loaded.exports;
}

function loadAsWritten(bundle: string): unknown {
  // Node 22 has it.
  (module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  return createRequire(bundle)(bundle);
}

/** What was compiled of a bundle as it is now; null where nothing was. */
function compiledSince(bundle: string): Buffer | null {
  const compiled = `${bundle}${suffix}`;
  try {
    return statSync(compiled).mtimeMs >= statSync(bundle).mtimeMs ? readFileSync(compiled) : null;
  } catch {
    return null;
  }
}

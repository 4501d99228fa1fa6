// Circles of imports, those of types included: files that need each other are one file in two places.

/**
 * Circles among the source files of the given folders, each as the files it runs through; empty where there is none. Folders
 * are relative to `root`.
 *
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {Promise<string[][]>}
 */
export async function importCycles(root, folders) {
  // The package is a module through and through, and tests run as CommonJS.
  const { cruise } = await import('dependency-cruiser');
  const { output } = await cruise([...folders], {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [{ name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } }] },
    tsPreCompilationDeps: true,
    exclude: { path: String.raw`\.test\.ts$|node_modules` },
  });
  return output.summary.violations.map(({ from, cycle }) => [from, ...(cycle ?? []).map(({ name }) => name)]);
}

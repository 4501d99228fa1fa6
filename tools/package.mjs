// Packages the extension into cbs-lens.vsix.
//
//   npm run package
import { build } from './build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, root } from './lib/paths.mjs';

/** Builds and packages. Everything is bundled, so no dependency goes in. Returns the path of the package. */
export async function packageExtension() {
  await build();
  const { createVSIX } = await import('@vscode/vsce');
  const packagePath = inRoot('cbs-lens.vsix');
  await createVSIX({ cwd: root, packagePath, dependencies: false });
  return packagePath;
}

if (process.argv[1] === import.meta.filename) {
  await ensureInstalled();
  await packageExtension();
}

// Packages the extension into cbs-lens.vsix.
//
//   npm run package
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { sbom } from './lib/sbom.mjs';

/** A page without its pictures: the packager makes of them addresses at the repository, from which an editor would load them. */
export function withoutImages(markdown) {
  return markdown.replace(/^!\[[^\]]*\]\([^)]*\)\n+/gm, '');
}

/** Builds and packages. Everything is bundled, so no dependency goes in. Returns the path of the package. */
export async function packageExtension() {
  await build();
  writeFileSync(inRoot('dist/sbom.cdx.json'), await sbom());
  const readmePath = 'dist/README.md';
  writeFileSync(inRoot(readmePath), withoutImages(readFileSync(inRoot('README.md'), 'utf8')));
  const { createVSIX } = await import('@vscode/vsce');
  const packagePath = inRoot('cbs-lens.vsix');
  await createVSIX({ cwd: root, packagePath, dependencies: false, readmePath });
  return packagePath;
}

async function main() {
  await ensureInstalled();
  await packageExtension();
}

// No await out here: tests load this file as one that is required.
if (process.argv[1] === fileURLToPath(import.meta.url)) void main();

import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { npm } from './run.mjs';

const packagesOf = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;

/**
 * Whether the installed packages are not those of package-lock.json: npm notes what it installed in a lock file of
 * its own. Optional packages are for other systems and may be absent.
 */
function stale() {
  const installedFile = inRoot('node_modules', '.package-lock.json');
  if (!fs.existsSync(installedFile)) return true;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf(inRoot('package-lock.json'))).some(
    ([name, { version, optional, link }]) =>
      name.includes('node_modules/') && !optional && !link && installed[name]?.version !== version,
  );
}

/**
 * Installs the packages of package-lock.json where they are not installed yet. None of them needs an install script. Throws where
 * `node_modules` is a link: an installation through it would change the packages of another clone.
 */
export async function ensureInstalled() {
  if (!stale()) return;
  const target = inRoot('node_modules');
  if (fs.lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(
      `node_modules is a link to ${fs.readlinkSync(target)}, and its packages are not those of package-lock.json. ` +
        'Remove the link, or run npm ci where it points to.',
    );
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

// What the extension holds of others: the packages that the bundler took something of, and what stands in them as a binary.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { copies, metafiles } from '../build.mjs';
import { inRoot } from './paths.mjs';

const inPackage = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const licenseFile = /^(?:licen[cs]e|copying|notices?|thirdpartynotices)(?:\.(?:md|txt))?$/i;

/**
 * Libraries that are compiled into a binary of a package, which has no files of them; a name without a version is of a library whose
 * version the binary does not tell.
 */
const compiledIn = {
  'libarchive-wasm': [
    { name: 'libarchive', version: '3.7.7', license: 'BSD-2-Clause', url: 'https://libarchive.org' },
    { name: 'zlib', license: 'Zlib', url: 'https://zlib.net' },
    { name: 'bzip2', license: 'bzip2-1.0.6', url: 'https://sourceware.org/bzip2' },
    { name: 'liblzma', license: '0BSD', url: 'https://tukaani.org/xz' },
  ],
  // Its notices have the text of Oniguruma.
  'vscode-oniguruma': [
    { name: 'oniguruma', license: 'BSD-2-Clause', url: 'https://github.com/kkos/oniguruma' },
  ],
};

/**
 * A package of the bundles. `texts` are those of its licenses, none where it brings none; `binaries` are files that go beside the
 * bundles as they are, with their SHA-256.
 *
 * @typedef {{ name: string, version: string, license: string, url: string, integrity: string, texts: string[],
 *   binaries: { path: string, sha256: string }[],
 *   holds: { name: string, version?: string, license: string, url: string }[] }} Bundled
 */

/** @returns {Promise<Bundled[]>} by name */
export async function bundledPackages() {
  const names = new Set();
  for (const { inputs } of await metafiles())
    for (const path of Object.keys(inputs)) {
      const name = inPackage.exec(path)?.[1];
      if (name) names.add(name);
    }
  for (const path of Object.values(copies)) names.add(inPackage.exec(path)[1]);
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  return [...names].sort().map((name) => {
    const folder = inRoot('node_modules', name);
    const { version, license, repository, homepage } = JSON.parse(
      readFileSync(`${folder}/package.json`, 'utf8'),
    );
    const binaries = Object.entries(copies)
      .filter(([, from]) => inPackage.exec(from)[1] === name)
      .map(([path, from]) => ({
        path,
        sha256: createHash('sha256')
          .update(readFileSync(inRoot(from)))
          .digest('hex'),
      }));
    return {
      name,
      version,
      license,
      url: addressOf(typeof repository === 'string' ? repository : (repository?.url ?? homepage)),
      integrity: packages[`node_modules/${name}`].integrity,
      texts: readdirSync(folder)
        .filter((file) => licenseFile.test(file))
        .sort()
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
      binaries,
      holds: compiledIn[name] ?? [],
    };
  });
}

function addressOf(written) {
  const bare = written
    .replace(/^git\+/, '')
    .replace(/\.git$/, '')
    .replace(/^github:/, '');
  return bare.includes('://') ? bare : `https://github.com/${bare}`;
}

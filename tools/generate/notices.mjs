// Writes the notices of all that the extension holds of others.
import { existsSync, readFileSync } from 'node:fs';
import { bundledPackages } from '../lib/bundled.mjs';
import { inRoot } from '../lib/paths.mjs';

/** Texts of licenses that packages do not bring along */
const textOf = (name) => {
  const path = inRoot('tools/notices', `${name}.txt`);
  return existsSync(path) ? [readFileSync(path, 'utf8')] : [];
};

/** THIRD_PARTY_NOTICES.md. Throws where a package, or a library in its binary, has no text of a license. */
export async function noticeFiles() {
  const parts = [readFileSync(inRoot('tools/notices/head.md'), 'utf8').trim()];
  for (const one of await bundledPackages()) {
    const texts = one.texts.length > 0 ? one.texts : textOf(one.name);
    if (texts.length === 0)
      throw new Error(`${one.name} brings no license: put its text into tools/notices/`);
    parts.push(`## ${one.name} ${one.version}`, `${one.url}, ${one.license}`, ...texts.map(fenced));
    for (const { path, sha256 } of one.binaries)
      parts.push(`\`${path}\` is its file as it was published, with the SHA-256 \`${sha256}\`.`);
    for (const { name, version, license, url } of one.holds) {
      parts.push(
        `### ${name}${version ? ` ${version}` : ''}, compiled into ${one.name}`,
        `${url}, ${license}`,
      );
      parts.push(...textOf(name).map(fenced));
    }
  }
  return { 'THIRD_PARTY_NOTICES.md': `${parts.join('\n\n')}\n` };
}

function fenced(text) {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
  return `~~~~text\n${lines}\n~~~~`;
}

import * as prettier from 'prettier';
import { inRoot } from './paths.mjs';

/** Text as the project formats the file of that path. */
export async function formatted(path, text) {
  const filepath = inRoot(path);
  return prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath });
}

/** Texts by path, each formatted. */
export async function allFormatted(texts) {
  const files = {};
  for (const [path, text] of Object.entries(texts)) files[path] = await formatted(path, text);
  return files;
}

import { existsSync } from 'node:fs';
import { inRoot } from '../lib/paths.mjs';

const folder = 'test/snapshots/remedy';

/**
 * The documents of kinds that have no snapshot yet. One that is there is never overwritten: a change of it is looked at, and
 * taken over with UPDATE_SNAPSHOTS=1 and the test of `remedy/render.ts`.
 */
export async function newSnapshots() {
  const { causes } = await import('../../server/src/analysis/causes/index.ts');
  const { renderRemedy } = await import('../../server/src/remedy/render.ts');
  const { requestOfKind } = await import('../../test/support/remedyRequests.ts');
  const { translateInto } = await import('../../server/src/base/l10n.ts');
  const made = {};
  for (const { kind } of causes) {
    if (kind === 'corrupt-payload') continue;
    const document = renderRemedy(requestOfKind(kind), 'repair', translateInto('en'));
    if (!document.ok) continue;
    const isScript = document.language !== 'markdown';
    const path = `${folder}/${kind}.snap.${isScript ? 'ps1' : 'md'}`;
    if (existsSync(inRoot(path))) continue;
    const { content } = document;
    // The functions of a script are the same in all of them.
    const own = isScript ? content.slice(content.indexOf('\ntry {\n    if (-not $WhatIf')) : content;
    made[path] = own.replace(/CBS Lens \d+\.\d+\.\d+\S*?(?=[. ])/g, 'CBS Lens 0.0.0');
  }
  return made;
}

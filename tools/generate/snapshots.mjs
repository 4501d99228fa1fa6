import { existsSync } from 'node:fs';
import { inRoot } from '../lib/paths.mjs';

const folder = 'test/snapshots/remedy';

/**
 * The checklists of kinds that have no snapshot yet. One that is there is never overwritten: a change of it is looked at, and
 * taken over with UPDATE_SNAPSHOTS=1 and the test of `remedy/render.ts`.
 */
export async function newSnapshots() {
  const { causes } = await import('../../server/src/analysis/causes/index.ts');
  const { renderRemedy } = await import('../../server/src/remedy/render.ts');
  const { requestOfKind } = await import('../../test/support/remedyRequests.ts');
  const { translateInto } = await import('../../server/src/base/l10n.ts');
  const made = {};
  for (const { kind, checklist } of causes) {
    const path = `${folder}/${kind}.snap.md`;
    if (checklist === null || kind === 'service-unavailable' || existsSync(inRoot(path))) continue;
    const document = renderRemedy(requestOfKind(kind), 'repair', translateInto('en'));
    if (document.ok)
      made[path] = document.content.replace(/CBS Lens \d+\.\d+\.\d+\S*?(?=[. ])/g, 'CBS Lens 0.0.0');
  }
  return made;
}

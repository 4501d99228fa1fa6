import fs from 'node:fs';
import { inRoot } from '../lib/paths.mjs';

/**
 * Workbenches that editor tests can ask for by their name: `hover.test.ts` runs in the default one,
 * `hover.zh-cn.test.ts` in the one called `zh-cn`.
 *
 * @type {Record<string, Partial<import('./workbench.mjs').WorkbenchOptions> & { roots?: readonly string[] }>}
 */
export const profiles = {
  default: {},
  'zh-cn': { locale: 'zh-cn' },
  restricted: { trusted: false },
  // Two folders in one window, with names that are hard on paths: blanks, #, %, Chinese, Hebrew.
  'multi-root': { roots: ['PC01 #1 50%', 'PC02 中文 שלום'] },
};

/** Test files in test/editor by profile; profiles without one are left out. Paths are inside the project. */
export function testsByProfile() {
  const tests = new Map();
  for (const file of fs.readdirSync(inRoot('test/editor')).sort()) {
    const match = /^[^.]+(?:\.([^.]+))?\.test\.ts$/.exec(file);
    if (!match) continue;
    const profile = match[1] ?? 'default';
    if (!Object.hasOwn(profiles, profile))
      throw new Error(`test/editor/${file}: there is no profile "${profile}"`);
    tests.set(profile, [...(tests.get(profile) ?? []), `test/editor/${file}`]);
  }
  return tests;
}

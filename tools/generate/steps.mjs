import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../lib/paths.mjs';

const folder = 'server/src/remedy/steps';

/** The list of the steps of scripts that stand in files of their own, and their names: text by path. */
export async function stepFiles() {
  const found = [];
  for (const file of readdirSync(inRoot(folder)).sort()) {
    if (!/^\w+\.ts$/.test(file) || file === 'index.ts') continue;
    const module = await import(pathToFileURL(inRoot(folder, file)).href);
    for (const [name, value] of Object.entries(module))
      if (typeof value?.id === 'string' && typeof value.functions === 'function')
        found.push({ name, path: `./${file.slice(0, -'.ts'.length)}`, id: value.id, kinds: value.kinds });
  }
  const union = (names) => [...new Set(names)].map((name) => `'${name}'`).join(' | ') || 'never';
  return {
    [`${folder}/all.generated.ts`]: `// Made by \`npm run generate\` from the files of this folder.
${found.map(({ name, path }) => `import { ${name} } from '${path}';\n`).join('')}import type { SystemStep } from './systemStep';

export const systemSteps: readonly SystemStep[] = [${found.map(({ name }) => name).join(', ')}];
`,
    [`${folder}/names.generated.ts`]: `// Made by \`npm run generate\` from the files of this folder.

export type SystemStepId = ${union(found.map(({ id }) => id))};

/** Kinds that get a script with one of the steps. */
export type SystemStepKind = ${union(found.flatMap(({ kinds }) => kinds))};
`,
  };
}

import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../lib/paths.mjs';

const folder = 'server/src/analysis/causes';

/** The declarations in the folder of causes, in the order in which their signatures are tried. */
async function declarations() {
  const files = readdirSync(inRoot(folder)).filter(
    (name) => /^\w+\.ts$/.test(name) && name !== 'index.ts' && name !== 'inferredKind.ts',
  );
  const found = [];
  for (const file of files) {
    const module = await import(pathToFileURL(inRoot(folder, file)).href);
    for (const [name, value] of Object.entries(module))
      if (typeof value === 'object' && Array.isArray(value?.signatures) && typeof value.kind === 'string')
        found.push({ name, path: `./${file.slice(0, -'.ts'.length)}`, ...value });
  }
  const last = Number.MAX_SAFE_INTEGER;
  return found.sort((a, b) => (a.precedence ?? last) - (b.precedence ?? last) || (a.kind < b.kind ? -1 : 1));
}

const list = (kinds) => `[\n${kinds.map((kind) => `  '${kind}',\n`).join('')}] as const;\n`;

/** The list of causes and the names of their kinds, from the declarations: text by path. */
export async function causeFiles() {
  const found = await declarations();
  const kinds = (wanted) => found.filter(wanted).map(({ kind }) => kind);
  const byName = [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    [`${folder}/all.generated.ts`]: `// Made by \`npm run generate\` from the files of this folder.
import type { CauseDeclaration } from '../model/cause';
${byName.map(({ name, path }) => `import { ${name} } from '${path}';\n`).join('')}
/** In the order of their precedence, then of their kind. */
export const causes: readonly CauseDeclaration[] = [
${found.map(({ name }) => `  ${name},\n`).join('')}];
`,
    'server/src/analysis/model/causeKinds.generated.ts': `// Made by \`npm run generate\` from the declarations in analysis/causes.

/** Kinds without a checklist: a script puts them right, or nothing is to be done. */
export const scriptedKinds = ${list(kinds(({ checklist }) => checklist === null))}
/** Kinds that a person puts right. */
export const checklistKinds = ${list(kinds(({ checklist }) => checklist !== null))}`,
  };
}

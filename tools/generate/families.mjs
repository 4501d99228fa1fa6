import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { allFormatted } from '../lib/formatted.mjs';
import { inRoot } from '../lib/paths.mjs';

const formatFolder = 'server/src/log/formats';
const rulesFolder = 'server/src/analysis/families';
const fixtureFolder = 'test/families';

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** What the files of a folder export that `is` wanted, with the name and the path of each. */
async function exportsOf(folder, is) {
  const found = [];
  for (const file of readdirSync(inRoot(folder)).sort()) {
    if (!/^\w+\.ts$/.test(file) || file === 'index.ts') continue;
    const module = await import(pathToFileURL(inRoot(folder, file)).href);
    for (const [name, value] of Object.entries(module))
      if (is(value)) found.push({ name, path: `./${file.slice(0, -'.ts'.length)}`, value });
  }
  return found;
}

/** The formats, in the order in which rows are compared with them. */
export async function declaredFormats() {
  const found = await exportsOf(
    formatFolder,
    (value) => typeof value?.family === 'string' && typeof value.matchesLine === 'function',
  );
  const last = Number.MAX_SAFE_INTEGER;
  return found.sort(
    ({ value: a }, { value: b }) =>
      (a.precedence ?? last) - (b.precedence ?? last) || byText(a.family, b.family),
  );
}

/** Formats of families that have a language, in the order of their families. */
function namedIn(formats) {
  const named = formats.map(({ value }) => value).filter(({ language, names }) => language || names);
  for (const { family, language, names } of named)
    if (!language || !names) throw new Error(`${family}: a family has a language and names of its files`);
  return named.sort((a, b) => byText(a.family, b.family));
}

/** Imports of what was found, one a file. */
const importsOf = (found) =>
  [...new Set(found.map(({ path }) => path))]
    .sort(byText)
    .map((path) => {
      const names = found.filter((one) => one.path === path).map(({ name }) => name);
      return `import { ${names.sort(byText).join(', ')} } from '${path}';\n`;
    })
    .join('');

const made = (folder) => `// Made by \`npm run generate\` from the files of ${folder}.\n`;

/** Families and their formats, from the declarations of the formats: text by path. */
export async function formatFiles() {
  const formats = await declaredFormats();
  const named = namedIn(formats);
  const registry = Object.fromEntries(
    named.map(({ family, language, names }) => [family, { language: language.id, names }]),
  );
  return allFormatted({
    'server/src/log/family.generated.ts': `${made('log/formats')}
/** Families of logs that have a language and names of files. */
export type NamedFamily = ${named.map(({ family }) => `'${family}'`).join(' | ')};

/** Families of logs, and text that none of them claims. */
export type LogFamily = NamedFamily | 'unknown';
`,
    'server/src/log/registry.generated.ts': `${made('log/formats')}import type { FileNames, NamedFamily } from './family';

/** The language of each family in an editor and the names of its files, apart from the code that reads them. */
export const registry: Readonly<Record<NamedFamily, { readonly language: string; readonly names: FileNames }>> =
${JSON.stringify(registry)};
`,
    [`${formatFolder}/all.generated.ts`]: `${made('this folder')}import type { LogFormat } from '../format';
${importsOf(formats)}
/** In the order of their precedence, then of their family. */
export const formats: readonly LogFormat[] = [${formats.map(({ name }) => name).join(', ')}];
`,
  });
}

/** What the analysis looks for in each family, and the fixture of each: text by path. */
export async function ruleFiles() {
  const formats = await declaredFormats();
  const rules = await exportsOf(
    rulesFolder,
    (value) => typeof value?.format?.family === 'string' && Array.isArray(value.terminalFailures),
  );
  rules.sort(({ value: a }, { value: b }) => byText(a.format.family, b.format.family));
  const families = formats.map(({ value: { family } }) => family).sort(byText);
  const ruled = rules.map(({ value }) => value.format.family);
  if (families.join() !== ruled.join())
    throw new Error(
      `${rulesFolder} has rules for ${ruled.join(', ')}; there are formats for ${families.join(', ')}`,
    );
  const named = namedIn(formats).map(({ family }) => family);
  for (const family of named)
    if (!existsSync(inRoot(fixtureFolder, `${family}.ts`)))
      throw new Error(`${fixtureFolder}/${family}.ts is missing: every family of logs has a fixture`);
  return allFormatted({
    [`${rulesFolder}/all.generated.ts`]: `${made('this folder')}import type { FamilyRules } from '../model/familyRules';
${importsOf(rules)}
/** In the order of their families. */
export const all: readonly FamilyRules[] = [${rules.map(({ name }) => name).join(', ')}];
`,
    [`${fixtureFolder}/all.generated.ts`]: `${made('this folder')}import type { NamedFamily } from '../../server/src/log/family';
import type { FamilyFixture } from '../support/familyFixture';
${named.map((family) => `import { fixture as ${family} } from './${family}';\n`).join('')}
export const fixtures: Readonly<Record<NamedFamily, FamilyFixture>> = { ${named.join(', ')} };
`,
  });
}

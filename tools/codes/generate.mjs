// Writes server/src/codes/table.generated.ts from the facts in server/src/codes/data.
//
//   node tools/codes/generate.mjs [--check]
//
// `--check` writes nothing and fails when the committed table is not what the facts give.
import { readFileSync, writeFileSync } from 'node:fs';

const codes = new URL('../../server/src/codes/', import.meta.url);
const target = new URL('table.generated.ts', codes);

/** Rows of a tab-separated file with a head line, as objects. */
function facts(name) {
  const [head, ...rows] = readFileSync(new URL(`data/${name}.tsv`, codes), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  return rows.map((cells) => {
    if (cells.length !== head.length)
      throw new Error(`${name}.tsv: ${cells.join(' ')}: not ${head.length} cells`);
    return Object.fromEntries(head.map((column, index) => [column, cells[index]]));
  });
}

const list = (rows) => rows.map((row) => `  ${JSON.stringify(row)},`).join('\n');

/** `value name` a line; a repeated value is left out, so that a line is short. */
function nameList(rows, space) {
  let last = '';
  return rows
    .filter((row) => row.space === space)
    .map(({ value, name }) => {
      const short = value.replace(/^0+(?=.)/, '');
      const line = short === last ? ` ${name}` : `${short} ${name}`;
      last = short;
      return line;
    })
    .join('\n');
}

function generate() {
  const servicing = facts('servicing');
  const names = facts('names');
  const facilities = facts('facilities');
  const documents = [...new Set(servicing.map(({ doc }) => doc).filter((doc) => doc !== ''))];
  const entries = servicing.map((row) => [
    parseInt(row.value, 16),
    row.name,
    row.severity === 'failure' ? 1 : 0,
    row.meaning,
    row.cause,
    row['meaning.zh-cn'],
    row['cause.zh-cn'],
    documents.indexOf(row.doc),
  ]);
  const facilitiesOf = (space) =>
    list(
      facilities.filter((row) => row.space === space).map(({ number, name }) => [parseInt(number, 16), name]),
    );
  const spaces = ['win32', 'ntstatus', 'setupapi', 'hresult'];
  return `// Made by tools/codes/generate.mjs from data/*.tsv. Change those, then run it again.

/** Value, name or '', 1 for a failure, meaning and usual cause in English and in Chinese, index into {@link documents} or -1 */
export type EntryRow = readonly [number, string, 0 | 1, string, string, string, string, number];

export const documents: readonly string[] = ${JSON.stringify(documents, null, 2)};

export const entryRows: readonly EntryRow[] = [
${list(entries)}
];

export const hresultFacilities: readonly (readonly [number, string])[] = [
${facilitiesOf('hresult')}
];

export const ntstatusFacilities: readonly (readonly [number, string])[] = [
${facilitiesOf('ntstatus')}
];

/** \`value name\` a line, value in hex; without a value: another name of the value above. The best name comes first. */
export const nameLists = {
${spaces.map((space) => `  ${space}: \`${nameList(names, space)}\`,`).join('\n')}
} as const;
`;
}

const content = generate();
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== content) {
    console.error('table.generated.ts is not what data/*.tsv give: run node tools/codes/generate.mjs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, content);
}

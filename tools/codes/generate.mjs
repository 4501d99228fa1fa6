// Writes server/src/codes/table.generated.ts from the facts in server/src/codes/data.
//
//   npm run generate
import { readFileSync } from 'node:fs';

const codes = new URL('../../server/src/codes/', import.meta.url);

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

/**
 * Names of one space, packed: a line `<distance><shared><rest>` for each. The distance from the value above is written in
 * base 36 in lower case, nothing for another name of the same value; the number of leading characters shared with the
 * name above is one capital letter, `A` for none and `Z` for 25; the rest of the name begins behind a blank.
 */
function pack(rows) {
  let value = 0;
  let name = '';
  const lines = rows.map((row) => {
    const next = parseInt(row.value, 16);
    let shared = 0;
    while (shared < 25 && shared < name.length && row.name[shared] === name[shared]) shared++;
    const distance = next === value ? '' : (next - value).toString(36);
    const line = `${distance}${String.fromCharCode(65 + shared)} ${row.name.slice(shared)}`;
    if (next < value) throw new Error(`names.tsv: ${row.value} ${row.name} is out of order`);
    value = next;
    name = row.name;
    return line;
  });
  return lines.join('\n');
}

function generate() {
  const servicing = facts('servicing');
  const names = facts('names');
  const facilities = facts('facilities');
  const messages = facts('messages').map((row) => [row.value, row.language, row.text]);
  const documents = [...new Set(servicing.map(({ doc }) => doc).filter((doc) => doc !== ''))];
  const entries = servicing.map((row) => [
    row.value,
    row.name,
    row.severity === 'failure' ? 1 : 0,
    row.meaning,
    row.cause,
    row.first,
    documents.indexOf(row.doc),
    row.class,
    row.source,
  ]);
  const facilitiesOf = (space) =>
    list(
      facilities
        .filter((row) => row.space === space && row.name !== '')
        .map(({ number, name }) => [parseInt(number, 16), name]),
    );
  const parts = facilities
    .filter(({ part }) => part !== '')
    .map(({ number, part, look }) => [parseInt(number, 16), part, look]);
  const spaces = [...new Set(names.map(({ space }) => space))];
  // What no header has: names of published lists, and those that Windows prints.
  const elsewhere = (letter) =>
    JSON.stringify(
      names
        .filter(({ source }) => source === letter)
        .map(({ name }) => name)
        .join(' '),
    );
  const packed = (space) => pack(names.filter((row) => row.space === space));
  return `// Made by \`npm run generate\` from data/*.tsv. Change those, then run it again.

export const documents: readonly string[] = ${JSON.stringify(documents, null, 2)};

/**
 * A line for each code, its cells apart by tabs: value in hex, name or nothing, 1 for a failure, meaning and usual cause in
 * English, kind of the first step with those of contexts, index into {@link documents} or -1, class, source.
 */
export const entryTable: string =
  ${JSON.stringify(entries.map((cells) => cells.join('\t')).join('\n'))};

/** A line for each message of Windows, its cells apart by tabs: value in hex, language, text. */
export const messageTable: string =
  ${JSON.stringify(messages.map((cells) => cells.join('\t')).join('\n'))};

export const hresultFacilities: readonly (readonly [number, string])[] = [
${facilitiesOf('hresult')}
];

export const ntstatusFacilities: readonly (readonly [number, string])[] = [
${facilitiesOf('ntstatus')}
];

/** Names that stand in no header of the Windows SDK, apart by blanks: by published lists, and by logs. */
export const listedNames: string = ${elsewhere('d')};
export const printedNames: string = ${elsewhere('l')};

/** What part of Windows a facility of HRESULT belongs to, and which log has more. */
export const facilityParts: readonly (readonly [number, string, string])[] = [
${list(parts)}
];

/** Names of each space, packed as \`pack\` in the generator describes. The best name of a value comes first. */
export const nameTables = {
${spaces.map((space) => `  ${space}: ${JSON.stringify(packed(space))},`).join('\n')}
} as const;
`;
}

/**
 * What the table says in words, with the Chinese of each text: translations of it stand in l10n/ with all others.
 *
 * @returns {(readonly [message: string, chinese: string])[]}
 */
export const codeTexts = () => [
  ...facts('servicing').flatMap((row) => [
    [row.meaning, row['meaning.zh-cn']],
    [row.cause, row['cause.zh-cn']],
  ]),
  ...facts('facilities')
    .filter(({ part }) => part !== '')
    .flatMap((row) => [
      [row.part, row['part.zh-cn']],
      [row.look, row['look.zh-cn']],
    ]),
];

/** The table, as text by path. */
export const codeFiles = () => ({ 'server/src/codes/table.generated.ts': generate() });

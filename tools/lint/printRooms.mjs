// Prints the table of rooms into docs/ARCHITECTURE.md, so that nobody keeps it twice.
//
//   node tools/lint/printRooms.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { rooms } from './rooms.mjs';

const page = new URL('../../docs/ARCHITECTURE.md', import.meta.url);
const marked = /(<!-- rooms -->\n)[\s\S]*?(<!-- \/rooms -->)/;

/** The page with the table of rooms as rooms.json has it. */
export async function pageWithRooms() {
  const rows = rooms.map(({ room, about, imports }) => {
    const only = imports ? ` Imports ${imports.map((name) => `\`${name}\``).join(', ')} only.` : '';
    return `| \`${room}/\` | ${about}${only} |`;
  });
  const table = ['| room | what it is for |', '| --- | --- |', ...rows].join('\n');
  const text = readFileSync(page, 'utf8').replace(marked, `$1\n${table}\n\n$2`);
  return format(text, { ...(await resolveConfig(page.pathname)), parser: 'markdown' });
}

if (process.argv[1] === import.meta.filename) void pageWithRooms().then((text) => writeFileSync(page, text));

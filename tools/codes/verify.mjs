// Compares server/src/codes/data/names.tsv with the headers that its numbers come from: those of Debian's packages
// mingw-w64-common and librust-winapi-dev.
//
//   apt-get install mingw-w64-common librust-winapi-dev
//   node tools/codes/verify.mjs
//
// Exit status: 0 all rows agree; 1 a row disagrees, or a header no longer has it; 3 nothing was compared, since a
// package is not installed. The column `source` says where a row must be found: `m` mingw-w64, `w` winapi; `s` (the
// metadata of the Windows SDK), `d` (published documentation) and `l` (printed in CBS.log) are not compared here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const registry = '/usr/share/cargo/registry';
const winapi = existsSync(registry)
  ? readdirSync(registry).find((folder) => /^winapi-\d/.test(folder))
  : undefined;
const sources = {
  m: {
    package: 'mingw-w64-common',
    folder: '/usr/share/mingw-w64/include',
    files: [
      'winerror.h', 'ntstatus.h', 'setupapi.h', 'bitsmsg.h', 'wuerror.h', 'esent.h', 'vsserror.h', 'cfg.h', 'cfgmgr32.h', 'wininet.h', 'winhttp.h', 'dismapi.h', 'winnt.h',
    ], // prettier-ignore
    pattern: /^[ \t]*#define[ \t]+(\w+)[ \t]+(.+)$/gm,
  },
  w: {
    package: 'librust-winapi-dev',
    folder: winapi === undefined ? '' : join(registry, winapi, 'src'),
    files: [
      'shared/winerror.rs', 'shared/ntstatus.rs', 'shared/cfg.rs', 'um/setupapi.rs', 'um/bitsmsg.rs', 'um/vsserror.rs', 'um/cfgmgr32.rs', 'um/wininet.rs', 'um/winhttp.rs', 'um/winnt.rs',
    ], // prettier-ignore
    pattern: /^pub const (\w+): \w+\s*=\s*([^;]+);/gm,
  },
};

/** Sums and unions of numbers and of other constants, as both languages write them; null for anything else. */
function evaluate(expression, defined, depth = 0) {
  const plain = expression
    .replace(/\/\*.*?\*\/|\/\/.*$/g, '')
    .replace(
      /\b(?:__MSABI_LONG|_HRESULT_TYPEDEF_|_NDIS_ERROR_TYPEDEF_|HRESULT|NTSTATUS|DWORD|LONG|JET_ERR|CONFIGRET)\b/g,
      ' ',
    )
    .replace(/\bas \w+/g, '')
    .replace(/[()]/g, ' ')
    .trim();
  if (depth > 4 || plain === '') return null;
  const win32 = /^HRESULT_FROM_WIN32\s+(\w+)$/.exec(plain)?.[1];
  if (win32 !== undefined) {
    const code = evaluate(win32, defined, depth + 1);
    return code === null ? null : 0x80070000 + code;
  }
  let value = 0;
  for (const [index, piece] of plain.split(/([|+])/).entries()) {
    if (index % 2 === 1) continue;
    const word = piece.trim().replace(/^-\s+/, '-');
    const number = /^-?(?:0[xX][0-9a-fA-F]+|\d+)[uUlL]*$/.test(word)
      ? Number(word.replace(/[uUlL]+$/, '').replace(/^-(?=0x)/i, '')) * (/^-0x/i.test(word) ? -1 : 1)
      : defined.has(word)
        ? evaluate(defined.get(word), defined, depth + 1)
        : null;
    if (number === null) return null;
    // Parts of a union never share a bit, so that a sum is the same.
    value += number;
  }
  return value;
}

function constantsOf({ folder, files, pattern }) {
  const defined = new Map();
  for (const file of files) {
    const path = join(folder, file);
    if (!existsSync(path)) continue;
    for (const [, name, value] of readFileSync(path, 'utf8').matchAll(pattern)) {
      if (!defined.has(name)) defined.set(name, value);
    }
  }
  return defined;
}

const rows = readFileSync(new URL('../../server/src/codes/data/names.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

const absent = Object.values(sources).filter(({ folder }) => folder === '' || !existsSync(folder));
if (absent.length > 0) {
  console.error(`Not compared: ${absent.map((source) => source.package).join(' and ')} not installed.`);
  process.exit(3);
}
let wrong = 0;
for (const [letter, source] of Object.entries(sources)) {
  const defined = constantsOf(source);
  const expected = rows.filter(([, , , from]) => from.includes(letter));
  for (const [space, value, name] of expected) {
    const found = defined.has(name) ? evaluate(defined.get(name), defined) : null;
    if (found !== null && found >>> 0 === parseInt(value, 16)) continue;
    wrong++;
    console.error(
      `${source.package}: ${space} ${value} ${name}: ${found === null ? 'not found' : (found >>> 0).toString(16)}`,
    );
  }
  console.log(`${source.package}: ${expected.length} rows compared`);
}
const others = rows.filter(([, , , from]) => !/[mw]/.test(from)).length;
console.log(`${rows.length} rows, ${others} of them from neither package, ${wrong} wrong`);
process.exitCode = wrong > 0 ? 1 : 0;

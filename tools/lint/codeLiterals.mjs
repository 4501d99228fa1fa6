// Result codes live in server/src/codes: what decides by one asks for its name (codes/hresults.ts) or its class. A number written
// elsewhere says nothing to a reader, and the next list of it will differ. Words for a reader and addresses of pages may quote one: they decide
// nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** How many codes each file may still write, in numbers and in patterns of log text; the rule holds that it only shrinks. */
const baseline = JSON.parse(readFileSync(new URL('codeLiterals.json', import.meta.url), 'utf8'));

/** In texts and patterns also without `0x`, where it begins as the codes of Windows do. */
const inText =
  /0x[89a-f][0-9a-f]{7}(?![0-9a-f])|(?<![0-9a-z-])(?:80[0-9a-f]{2}|[cde]0[01][0-9a-f]|c190)[0-9a-f]{4}(?![0-9a-z-])/gi;

/** First bytes of codes: HRESULTs and NTSTATUS of errors. */
const decimals = { 0x80: true, 0xc0: true, 0xc1: true, 0xd0: true, 0xe0: true };

/** Codes that a literal writes, in hex or as the decimal that Windows makes of one (`2148468767`, `-2146498529`). */
function codesIn({ value, raw, regex, parent }) {
  const isForReaders =
    (parent.type === 'CallExpression' && parent.callee.name === 'text') || /^https:/.test(String(value));
  if (isForReaders) return 0;
  if (typeof value === 'number' || typeof value === 'bigint') {
    const isNegative = parent.type === 'UnaryExpression' && parent.operator === '-';
    const number = isNegative ? 2 ** 32 - Number(value) : Number(value);
    return number >= 0x80000000 && (/^0x/i.test(raw) || Math.floor(number / 2 ** 24) in decimals) ? 1 : 0;
  }
  const text = regex?.pattern ?? (typeof value === 'string' ? value : '');
  return text.match(inText)?.length ?? 0;
}

export const codeLiteralsRule = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Refuses result codes outside server/src/codes.' },
  },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    if (file.startsWith('server/src/codes/')) return {};
    let left = baseline[file] ?? 0;
    const count = (node, codes) => {
      left -= codes;
      if (codes > 0 && left < 0)
        context.report({
          node,
          message: 'A result code stands in server/src/codes: use its name (codes/hresults.ts) or its class.',
        });
    };
    return {
      Literal: (node) => count(node, codesIn(node)),
      TemplateElement: (node) => count(node, node.value.raw.match(inText)?.length ?? 0),
      'Program:exit': (node) => {
        if (left > 0)
          context.report({
            node,
            message: `tools/lint/codeLiterals.json allows ${left} codes more than there are.`,
          });
      },
    };
  },
};

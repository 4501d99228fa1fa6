// The rooms of server/src in their order (rooms.json), and a lint rule that holds them: a file imports only from its own room
// and from rooms before it, and every file stands in a room.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @type {readonly { room: string, about: string, door?: string, imports?: string[], types?: string[], values?: string[], uses?: string[] }[]} */
export const rooms = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'));

const source = path.resolve(import.meta.dirname, '../../server/src');
const order = new Map(rooms.map(({ room }, index) => [room, index]));

/** The room that a file or folder stands in, null where it stands in none. */
export function roomOf(file) {
  const parts = path.relative(source, file).split(path.sep);
  if (parts[0] === '..') return null;
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join('/');
    if (order.has(name)) return name;
  }
  return null;
}

/** Why a file of one room may not import from another; null where it may. */
export function refusal(from, to) {
  if (from === to) return null;
  const { imports } = rooms[order.get(from)];
  if (imports && !imports.includes(to))
    return `${from} imports from ${imports.join(', ')} only, not from ${to}.`;
  return order.get(to) > order.get(from)
    ? `${from} stands below ${to} (tools/lint/rooms.json): imports lead downwards.`
    : null;
}

/** The only file of a room that others import; they take all of its files or none. */
function doorRefusal(from, to, target) {
  const { door } = rooms[order.get(to)];
  if (from === to || !door) return null;
  const file = path.relative(path.join(source, to), target).replace(/\.ts$/, '');
  return file === '' || file === door ? null : `${to} is imported by its ${door}, not by single files.`;
}

/** The text of a specifier: a string, or a template without parts. */
function textOf(node) {
  if (node?.type === 'TSLiteralType') return textOf(node.literal);
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  return node?.type === 'TemplateLiteral' && node.quasis.length === 1 ? node.quasis[0].value.cooked : null;
}

/** Every way to import, each of which `check` gets as its node and the specifier. */
const importsOf = (check) => ({
  ImportDeclaration: (node) => check(node, textOf(node.source)),
  ExportNamedDeclaration: (node) => check(node, textOf(node.source)),
  ExportAllDeclaration: (node) => check(node, textOf(node.source)),
  ImportExpression: (node) => check(node, textOf(node.source)),
  TSImportType: (node) => check(node, textOf(node.source ?? node.argument)),
  TSExternalModuleReference: (node) => check(node, textOf(node.expression)),
  TSModuleDeclaration: (node) => check(node, textOf(node.id)),
  CallExpression: (node) => {
    if (node.callee.type === 'Identifier' && node.callee.name === 'require')
      check(node, textOf(node.arguments[0]));
  },
});

const isIn = (folder, file) => !path.relative(folder, file).startsWith('..');
const project = path.resolve(source, '../..');
/** What else the server takes of the project: texts and the manifest, both of them data. */
const data = /^(?:l10n\/|package\.json$)/;

export const roomsRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Holds the order of the rooms of server/src.' } },
  create(context) {
    const file = context.filename;
    const room = roomOf(file);
    const check = (node, specifier) => {
      if (specifier === null || !/^[./]/.test(specifier) || room === null) return;
      const target = path.resolve(path.dirname(file), specifier);
      const to = roomOf(target);
      const beside = path.relative(project, target).split(path.sep).join('/');
      const message = to
        ? (refusal(room, to) ?? doorRefusal(room, to, target))
        : isIn(source, target)
          ? 'This file stands in no room of tools/lint/rooms.json.'
          : data.test(beside)
            ? null
            : 'The server imports nothing of the project beside server/src but texts and the manifest.';
      if (message) context.report({ node, message });
    };
    return {
      Program: (node) => {
        if (room === null && isIn(source, file))
          context.report({
            node,
            message: 'Every file of server/src stands in a room of tools/lint/rooms.json.',
          });
      },
      ...importsOf(check),
    };
  },
};

/** The client's side of the wall: of the server it takes `protocol/`, however it imports. */
export const protocolOnlyRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Lets the client import only the protocol.' } },
  create(context) {
    const check = (node, specifier) => {
      if (specifier === null || !/^[./]/.test(specifier)) return;
      const target = path.resolve(path.dirname(context.filename), specifier);
      if (isIn(path.join(project, 'server'), target) && !isIn(path.join(source, 'protocol'), target))
        context.report({
          node,
          message: 'The client shares server/src/protocol with the server and nothing else.',
        });
    };
    return importsOf(check);
  },
};

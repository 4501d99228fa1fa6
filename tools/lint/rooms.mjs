// The rooms of server/src in their order (rooms.json), and a lint rule that holds them: a file imports only from its own room
// and from rooms before it, and every file stands in a room.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @type {readonly { room: string, about: string, imports?: string[], types?: string[], values?: string[], uses?: string[] }[]} */
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

export const roomsRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Holds the order of the rooms of server/src.' } },
  create(context) {
    const file = context.filename;
    const room = roomOf(file);
    const check = (node, specifier) => {
      if (typeof specifier !== 'string' || !specifier.startsWith('.') || room === null) return;
      const target = path.resolve(path.dirname(file), specifier);
      const to = roomOf(target);
      const isInside = !path.relative(source, target).startsWith('..');
      const message = to
        ? refusal(room, to)
        : isInside
          ? 'This file stands in no room of tools/lint/rooms.json.'
          : path.relative(source, target).startsWith(path.join('..', '..', 'client'))
            ? 'The server imports nothing of the client.'
            : null;
      if (message) context.report({ node, message });
    };
    return {
      Program: (node) => {
        if (room === null && !path.relative(source, file).startsWith('..'))
          context.report({
            node,
            message: 'Every file of server/src stands in a room of tools/lint/rooms.json.',
          });
      },
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.value),
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value),
    };
  },
};

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Language, Parser, type Node, type TreeCursor } from 'web-tree-sitter';

/**
 * The PowerShell grammar of tree-sitter, for tests. Two facts it does not know: that U+2018 to U+201B are single quotes
 * too, and a comma list with a hash literal in it as a command argument. The first is tested on the characters.
 */
export async function powershellParser(): Promise<Parser> {
  // To compile the grammar well takes twenty seconds, to parse all scripts takes two.
  setFlagsFromString('--liftoff-only');
  await Parser.init();
  const wasm = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(wasm)));
  return parser;
}

/** Locations that the grammar does not accept, as `row:column type`. */
export function syntaxErrors(root: Node): string[] {
  const found: string[] = [];
  if (!root.hasError) return found;
  visit(root, ({ currentNode: node }) => {
    if (node.isError || node.isMissing) {
      found.push(
        `${node.startPosition.row + 1}:${node.startPosition.column + 1} ${node.type} ${node.text.slice(0, 80)}`,
      );
    }
  });
  return found;
}

/** All node types in order, and the words of commands, without comments: what a script does, whatever its literals say. */
export function structure(root: Node): string {
  const found: string[] = [];
  visit(root, (cursor) => {
    const { nodeType } = cursor;
    if (nodeType === 'comment') return;
    found.push(nodeType === 'command_name' ? `command ${cursor.nodeText}` : nodeType);
  });
  return found.join('\n');
}

/** The names of all commands that a script calls, in alphabetical order. */
export function commandNames(root: Node): string[] {
  const found = new Set<string>();
  visit(root, (cursor) => {
    if (cursor.nodeType === 'command_name') found.add(cursor.nodeText);
  });
  return [...found].sort();
}

/** Goes through a tree by a cursor, which makes no object of a node that is not looked at. */
function visit(root: Node, seen: (cursor: TreeCursor) => void): void {
  const cursor = root.walk();
  for (;;) {
    seen(cursor);
    if (cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling())
      if (!cursor.gotoParent()) {
        cursor.delete();
        return;
      }
  }
}

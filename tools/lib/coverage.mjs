// Makes sources count what of them is entered, for a fuzzer that looks for inputs that enter more.
import { readFileSync } from 'node:fs';

/**
 * A plugin of esbuild that puts `__enter(n)` before every block, branch and arrow of the sources of the server; `n` counts up
 * over all of them.
 */
export function coveragePlugin() {
  return {
    name: 'coverage',
    async setup(build) {
      const { default: ts } = await import('typescript');
      let next = 0;
      build.onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
        contents: counted(ts, path, () => next++),
        loader: 'ts',
      }));
    },
  };
}

function counted(ts, path, number) {
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** Texts to put in, by where: those that end before those that begin at the same place */
  const inserts = [];
  const insert = (at, what) => inserts.push({ at, what, order: inserts.length });
  const block = (node) => insert(node.getStart() + 1, `__enter(${number()});`);
  const expression = (node) => {
    insert(node.getStart(), `(__enter(${number()}),(`);
    insert(node.getEnd(), '))');
  };
  const statement = (node) => {
    if (ts.isBlock(node)) return block(node);
    insert(node.getStart(), `{__enter(${number()});`);
    insert(node.getEnd(), '}');
  };
  const visit = (node) => {
    // From outside in, so that what ends at one place ends in the right order.
    if (ts.isFunctionLike(node) && node.body && node.kind !== ts.SyntaxKind.ClassStaticBlockDeclaration)
      if (ts.isBlock(node.body)) block(node.body);
      else expression(node.body);
    else if (ts.isIfStatement(node)) {
      statement(node.thenStatement);
      if (node.elseStatement && !ts.isIfStatement(node.elseStatement)) statement(node.elseStatement);
    } else if (ts.isConditionalExpression(node)) {
      expression(node.whenTrue);
      expression(node.whenFalse);
    } else if (ts.isIterationStatement(node, false)) statement(node.statement);
    else if (ts.isCaseOrDefaultClause(node) && node.statements.length > 0)
      insert(node.statements[0].getStart(), `__enter(${number()});`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  // Of several that begin at one place the outer one comes first; of several that end there, the inner one.
  const isEnd = ({ what }) => what === '))' || what === '}';
  inserts.sort(
    (a, b) =>
      a.at - b.at ||
      Number(isEnd(b)) - Number(isEnd(a)) ||
      (isEnd(a) ? b.order - a.order : a.order - b.order),
  );
  let out = '';
  let from = 0;
  for (const { at, what } of inserts) {
    out += text.slice(from, at) + what;
    from = at;
  }
  return out + text.slice(from);
}

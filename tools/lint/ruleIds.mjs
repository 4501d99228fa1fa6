// Names of rules (`terminal/check-result`) are for readers and tests. What acts upon a finding asks its traits
// (server/src/analysis/model/traits.ts): a rule can then be renamed without anything changing its mind.
import { readFileSync } from 'node:fs';

const message =
  'Nothing is decided by the name of a rule: give the signature a trait (analysis/model/traits.ts) and ask for that.';

const kinds = new URL('../../server/src/analysis/model/causeKinds.generated.ts', import.meta.url);
/** Who names rules: the kinds of causes, and the roles of other signatures. */
const owners = [
  ...['terminal', 'progress', 'benign', 'line', 'user', 'event', 'unknown'],
  ...[...readFileSync(kinds, 'utf8').matchAll(/^ {2}'([a-z-]+)',$/gm)].map(([, kind]) => kind),
];
const ruleId = new RegExp(`^(?:${owners.join('|')})/[a-z-]*$`);

/** Whether a pattern takes the field `rule` under a name of its own. */
const isRenamed = (context, node) =>
  context.sourceCode
    .getScope(node)
    .references.find(({ identifier }) => identifier === node)
    ?.resolved?.defs.some(
      ({ name }) =>
        name.parent?.type === 'Property' && name.parent.value === name && name.parent.key.name === 'rule',
    ) ?? false;

const isRule = (context, node) => {
  if (node?.type === 'ChainExpression') return isRule(context, node.expression);
  if (node?.type === 'Identifier') return node.name === 'rule' || isRenamed(context, node);
  if (node?.type !== 'MemberExpression') return false;
  return node.computed ? node.property.value === 'rule' : node.property.name === 'rule';
};
const isText = (node) =>
  node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string');

/** Paths of imports look the same. */
const isSpecifier = ({ parent }) => /^(?:Import|Export)/.test(parent?.type ?? '');

/** A name that this file gives to a text of its own: `const id = '/owner'`. */
const isNamedText = (context, node) =>
  node?.type === 'Identifier' &&
  (context.sourceCode
    .getScope(node)
    .references.find(({ identifier }) => identifier === node)
    ?.resolved?.defs.some(({ node: { init } }) => isText(init)) ??
    false);

/** Methods that look into a text. */
const looking =
  /^(?:startsWith|endsWith|includes|match|matchAll|slice|substring|substr|indexOf|lastIndexOf|search|split|at|charAt|charCodeAt|codePointAt|replace|replaceAll|localeCompare)$/;

/** A list or table that this file writes down. */
const isWritten = (context, node) => {
  if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression')
    return isWritten(context, node.expression);
  if (node?.type === 'ArrayExpression') return node.elements.length > 0;
  if (node?.type === 'ObjectExpression') return node.properties.length > 0;
  if (node?.type === 'NewExpression')
    return /^(?:Set|Map)$/.test(node.callee.name) && isListOfTexts(node.arguments[0]);
  if (node?.type !== 'Identifier') return false;
  return (
    context.sourceCode
      .getScope(node)
      .references.find(({ identifier }) => identifier === node)
      ?.resolved?.defs.some(({ node: { init } }) => init && isWritten(context, init)) ?? false
  );
};
/** `['a', 'b']`, and the pairs of a map */
const isListOfTexts = (list) =>
  list?.type === 'ArrayExpression' &&
  list.elements.some((one) => isText(one) || (one?.type === 'ArrayExpression' && isText(one.elements[0])));

export const ruleIdsRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Refuses control flow by the names of rules.' } },
  create(context) {
    const report = (node) => context.report({ node, message });
    const isName = (node) => isRule(context, node);
    const isOwnText = (node) => isText(node) || isNamedText(context, node);
    return {
      BinaryExpression({ operator, left, right }) {
        if (!/^[!=]==?$/.test(operator)) return;
        if ((isName(left) && isOwnText(right)) || (isName(right) && isOwnText(left))) report(left);
      },
      SwitchStatement(node) {
        if (isName(node.discriminant)) report(node);
      },
      CallExpression({ callee, arguments: [first] }) {
        if (callee.type !== 'MemberExpression') return;
        const name = callee.property.name;
        if (isName(callee.object) && looking.test(name)) report(callee);
        if (!isName(first)) return;
        if (/^(?:test|exec)$/.test(name)) report(callee);
        if (/^(?:has|get|includes|indexOf)$/.test(name) && isWritten(context, callee.object)) report(callee);
      },
      MemberExpression(node) {
        if (node.computed && isName(node.property) && isWritten(context, node.object)) report(node);
      },
      Literal(node) {
        if (typeof node.value === 'string' && ruleId.test(node.value) && !isSpecifier(node)) report(node);
      },
    };
  },
};
